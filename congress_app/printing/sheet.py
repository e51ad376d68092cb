"""The sheet of official papers: A4, margins of the office (30 mm to bind, 15 mm outside), numbers, foot line."""

from collections.abc import Callable
from typing import Any, BinaryIO

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

from congress_app.printing import fonts
from congress_app.printing.styles import HAIR
from congress_app.printing.text import composed

LEFT, RIGHT, TOP, BOTTOM = 30 * mm, 15 * mm, 20 * mm, 20 * mm
FRAME = A4[0] - LEFT - RIGHT


class SheetTemplate(BaseDocTemplate):
    """One frame per page; page numbers above the text from the second page on when there is no foot line."""

    def __init__(self, out: BinaryIO, *, title: str, numbered_above: bool) -> None:
        """`title` becomes the title of the file."""
        super().__init__(out, pagesize=A4, title=composed(title), lang="vi", invariant=1, creator="Congress Day")
        frame = Frame(LEFT, BOTTOM, FRAME, A4[1] - TOP - BOTTOM, 0, 0, 0, 0)
        furniture = number_above if numbered_above else nothing
        self.addPageTemplates([PageTemplate("sheet", [frame], onPage=furniture)])


def nothing(_canvas: Canvas, _document: BaseDocTemplate) -> None:
    """The foot line numbers the pages instead."""


def number_above(canvas: Canvas, _document: BaseDocTemplate) -> None:
    """The number stands centred above the text, not on the first page."""
    page = canvas.getPageNumber()
    if page > 1:
        canvas.setFont(fonts.SERIF, 13)
        canvas.drawCentredString(LEFT + FRAME / 2, A4[1] - TOP + 6 * mm, str(page))


def sheet_canvas(foot: str) -> Callable[..., Canvas]:
    """A canvas that, when there is a foot, writes it with n/total at the end of every page."""

    class FootCanvas(Canvas):
        def __init__(self, *args: Any, **options: Any) -> None:
            super().__init__(*args, **options)
            self.kept: list[dict[str, Any]] = []

        def showPage(self) -> None:  # noqa: N802 — the library's name
            self.kept.append(dict(self.__dict__))
            self._startPage()  # type: ignore[attr-defined]

        def save(self) -> None:
            for page in self.kept:
                self.__dict__.update(page)
                draw_foot(self, foot, len(self.kept))
                super().showPage()
            super().save()

    return FootCanvas if foot else Canvas


def draw_foot(canvas: Canvas, foot: str, pages: int) -> None:
    """A thin rule, the foot at the left, n/total at the right."""
    canvas.setStrokeColor(HAIR)
    canvas.setLineWidth(0.4)
    canvas.line(LEFT, BOTTOM - 4 * mm, LEFT + FRAME, BOTTOM - 4 * mm)
    canvas.setFillColor(HAIR)
    canvas.setFont(fonts.SERIF, 9.5)
    canvas.drawString(LEFT, BOTTOM - 8.5 * mm, composed(foot))
    canvas.drawRightString(LEFT + FRAME, BOTTOM - 8.5 * mm, f"{canvas.getPageNumber()}/{pages}")
