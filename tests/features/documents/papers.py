"""Real PDF files for the tests: a Vietnamese report of many pages, and files that must be refused or cleaned."""

import io
from pathlib import Path

import pikepdf
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen import canvas

FONT = Path(__file__).parents[3] / "static" / "fonts" / "Tinos-Regular.ttf"
LINES = (
    "Dự thảo Báo cáo chính trị trình Đại hội đại biểu lần thứ XVIII",
    "Tỷ lệ tán thành phải quá một nửa số đại biểu được triệu tập.",
    "Đại biểu Đào Đức Ân, đoàn đại biểu phường Thạnh Lợi, phát biểu tham luận.",
)


def report(pages: int = 12) -> bytes:
    """A report with Vietnamese text on every page."""
    pdfmetrics.registerFont(TTFont("Tinos", str(FONT)))
    out = io.BytesIO()
    paper = canvas.Canvas(out, pagesize=A4)
    for page in range(1, pages + 1):
        paper.setFont("Tinos", 26)
        paper.drawString(72, 740, f"Trang {page} trên {pages}")
        paper.setFont("Tinos", 14)
        for row in range(30):
            paper.drawString(72, 700 - row * 20, f"{row + 1}. {LINES[row % len(LINES)]}")
        paper.showPage()
    paper.save()
    return out.getvalue()


def saved(pdf: pikepdf.Pdf, **options: object) -> bytes:
    """The bytes of a PDF under construction."""
    out = io.BytesIO()
    pdf.save(out, **options)  # type: ignore[arg-type]
    return out.getvalue()


def encrypted(user: str = "bi-mat", owner: str = "chu") -> bytes:
    """A report behind a password (or, with an empty user password, only behind restrictions)."""
    with pikepdf.open(io.BytesIO(report(2))) as pdf:
        return saved(pdf, encryption=pikepdf.Encryption(user=user, owner=owner))


def without_pages() -> bytes:
    """A PDF that has no page."""
    return saved(pikepdf.new())


def trapped() -> bytes:
    """A report with every kind of thing that acts by itself or carries something along."""
    with pikepdf.open(io.BytesIO(report(2))) as pdf:
        script = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert('TRAP')")
        launch = pikepdf.Dictionary(S=pikepdf.Name.Launch, F="TRAP.exe")
        pdf.Root.OpenAction = pdf.make_indirect(script)
        pdf.Root.AA = pikepdf.Dictionary(WC=script)
        pdf.Root.Names = pikepdf.Dictionary(
            JavaScript=pikepdf.Dictionary(Names=pikepdf.Array(["TRAP", pdf.make_indirect(script)]))
        )
        pdf.attachments["TRAP.txt"] = b"TRAP payload"
        page = pdf.pages[0]
        box = pikepdf.Array([0, 0, 100, 100])
        notes = (
            pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, Rect=box, A=launch),
            pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.RichMedia, Rect=box),
            pikepdf.Dictionary(
                Type=pikepdf.Name.Annot,
                Subtype=pikepdf.Name.Link,
                Rect=box,
                A=pikepdf.Dictionary(S=pikepdf.Name.GoTo, D=pikepdf.Array([pdf.pages[1].obj, pikepdf.Name.Fit])),
            ),
        )
        page.Annots = pikepdf.Array([pdf.make_indirect(note) for note in notes])
        page.AA = pikepdf.Dictionary(O=script)
        pdf.docinfo["/Author"] = "TRAP author"
        return saved(pdf)
