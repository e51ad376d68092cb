"""Official papers on A4: the head the office knows, title, text, tables, signatures that never split, page numbers.

    paper = Paper("Biên bản kiểm phiếu", head=Head(("ĐẢNG BỘ TỈNH", "ĐẠI HỘI ĐẠI BIỂU"), place="…, ngày … tháng …"))
    paper.text("…"); paper.table(("TT", "Họ và tên"), rows, widths=(1, 6)); paper.signatures((Signature("TM. …"),))
    file = paper.pdf()

Every text is plain (nothing in it is markup) and is composed to NFC here. The same calls give the same bytes.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, PageBreak, Paragraph, Spacer, Table

from congress_app.printing import fonts
from congress_app.printing.sheet import FRAME, SheetTemplate, sheet_canvas
from congress_app.printing.styles import HAIR, escaped, style
from congress_app.printing.text import width


@dataclass(frozen=True, slots=True)
class Head:
    """The head of the first page: issuing bodies at the left (the last one bold), authority and place at the right."""

    issuer: tuple[str, ...]
    authority: str = ""
    place: str = ""
    number: str = ""


@dataclass(frozen=True, slots=True)
class Signature:
    """One signature block: on whose behalf, in what office, who; `note` stands where the hand signs."""

    behalf: str
    office: str = ""
    name: str = ""
    note: str = ""


class Paper:
    """A paper being written from top to bottom; `pdf()` ends it."""

    def __init__(self, title: str, *, head: Head | None = None, subject: str = "", foot: str = "") -> None:
        """`subject` stands under the title; `foot` (the journal head) at the foot of every page beside n/total."""
        fonts.ready()
        self.title = title
        self.foot = foot
        self.story: list[Flowable] = []
        if head:
            self.story += [head_table(head), Spacer(1, 9 * mm)]
        self.story.append(self.words(title, "title"))
        if subject:
            self.story.append(self.words(subject, "subject"))
        self.story += [Rule(42 * mm), Spacer(1, 4 * mm)]

    @staticmethod
    def words(text: str, kind: str, lead: str = "") -> Paragraph:
        """A paragraph of one of the styles; `lead` is set in bold before it."""
        before = f"<b>{escaped(lead)}</b> " if lead else ""
        return Paragraph(before + escaped(text), style(kind))

    def chapter(self, text: str) -> None:
        """A centred heading of the highest rank."""
        self.story.append(self.words(text, "chapter"))

    def heading(self, text: str) -> None:
        """A bold heading that stays with what follows."""
        self.story.append(self.words(text, "heading"))

    def text(self, text: str, *, lead: str = "", kind: str = "body") -> None:
        """A paragraph. Kinds: body (indented, justified), plain, italic, centred, small, list."""
        self.story.append(self.words(text, kind, lead))

    def bullet(self, text: str, mark: str = "–") -> None:
        """One line of a list."""
        self.story.append(Paragraph(escaped(text), style("list"), bulletText=mark))

    def facts(self, pairs: Sequence[tuple[str, str]], *, label_share: float = 0.4) -> None:
        """Label and value in two columns without rules: "Số được triệu tập   250"."""
        rows = [[self.words(label, "plain"), self.words(value, "strong")] for label, value in pairs]
        widths = [FRAME * label_share, FRAME * (1 - label_share)]
        block = Table(rows, colWidths=widths, style=[("VALIGN", (0, 0), (-1, -1), "TOP"), *tight(2)])
        self.story += [block, Spacer(1, 3 * mm)]

    def table(
        self,
        columns: Sequence[str],
        rows: Sequence[Sequence[str]],
        *,
        widths: Sequence[float],
        align: str = "",
        strong_last: bool = False,
        whole: bool = False,
    ) -> None:
        """A ruled table whose head repeats on every page. `widths` are shares; `align` one of l c r per column.

        `whole`: a short table that stays on one page with its heading.
        """
        share = FRAME / sum(widths)
        kinds = [{"c": "cell-centre", "r": "cell-right"}.get(mark, "cell") for mark in align.ljust(len(columns), "l")]
        body = [[self.words(str(cell), kind) for cell, kind in zip(row, kinds, strict=True)] for row in rows]
        if strong_last and body:
            last = zip(rows[-1], kinds, strict=True)
            body[-1] = [self.words("", kind, lead=str(cell)) for cell, kind in last]
        top = [[self.words(column, "cell-head") for column in columns]]
        ruled = [("GRID", (0, 0), (-1, -1), 0.5, HAIR), ("VALIGN", (0, 0), (-1, -1), "MIDDLE"), *tight(4)]
        table = Table(top + body, [width * share for width in widths], repeatRows=1, style=ruled, splitInRow=1)
        block = [*self.headings_before(), table]
        if whole:  # where it does not fit it begins the next page; a break among its own pieces would undo that
            block = [KeepTogether([each for each in block if not isinstance(each, CondPageBreak)])]
        self.story += [*block, Spacer(1, 4 * mm)]

    def headings_before(self) -> list[Flowable]:
        """Headings just written, freed from keeping the whole table with them: its head and first rows are enough."""
        taken: list[Flowable] = []
        while self.story and isinstance(self.story[-1], Paragraph) and self.story[-1].getKeepWithNext():  # type: ignore[no-untyped-call]
            heading = self.story.pop()
            heading.keepWithNext = 0
            taken.insert(0, heading)
        return [CondPageBreak(50 * mm), *taken] if taken else []

    def new_page(self) -> None:
        """What follows begins a page."""
        self.story.append(PageBreak())

    def add(self, flowable: Flowable) -> None:
        """A drawing of the caller's own."""
        self.story.append(flowable)

    def signatures(self, blocks: Sequence[Signature], *, recipients: Sequence[str] = (), to: str = "") -> None:
        """Signature blocks side by side, kept on one page with the paragraph before them.

        `recipients` (with the label `to`, "Nơi nhận:") take the first column, as on the office's letters.
        """
        columns = [signature_column(block) for block in blocks]
        commands: list[Any] = [("VALIGN", (0, 0), (-1, -1), "TOP"), *tight(0)]
        if recipients:
            lines = [Paragraph(escaped(line), style("recipient"), bulletText="-") for line in recipients]
            columns.insert(0, ([self.words(to, "recipient-head"), *lines], [], []))
            commands.append(("SPAN", (0, 0), (0, 2)))
        row = Table(list(zip(*columns, strict=True)), [FRAME / len(columns)] * len(columns), style=commands)
        before = [self.story.pop()] if isinstance(self.story[-1], Paragraph) else []
        self.story.append(KeepTogether([*before, Spacer(1, 7 * mm), row]))

    def pdf(self) -> bytes:
        """The finished file."""
        out = BytesIO()
        template = SheetTemplate(out, title=self.title, numbered_above=not self.foot)
        template.build(self.story, canvasmaker=sheet_canvas(self.foot))
        return out.getvalue()


def head_table(head: Head) -> Table:
    """The two blocks at the top of the first page."""
    left: list[Flowable] = [Paper.words(line, "issuer") for line in head.issuer[:-1]]
    left += [Paper.words(head.issuer[-1], "issuer-strong"), Paper.words("*", "issuer")]
    if head.number:
        left.append(Paper.words(head.number, "issuer"))
    right: list[Flowable] = []
    if head.authority:
        length = min(width(head.authority, fonts.SERIF_BOLD, 14), FRAME / 2)
        right += [Paper.words(head.authority, "authority"), Rule(length)]
    right.append(Paper.words(head.place, "place"))
    return Table([[left, right]], [FRAME / 2] * 2, style=[("VALIGN", (0, 0), (-1, -1), "TOP"), *tight(0)])


def signature_column(block: Signature) -> tuple[list[Flowable], list[Flowable], list[Flowable]]:
    """Three rows: behalf and office, room for the hand, name. Rows keep the names of neighbours on one line."""
    top: list[Flowable] = [Paper.words(block.behalf, "signer")]
    if block.office:
        top.append(Paper.words(block.office, "signer"))
    if block.note:
        top.append(Paper.words(block.note, "signer-note"))
    return top, [Spacer(1, 20 * mm)], [Paper.words(block.name or "………………………………", "signer")]


class Rule(Flowable):
    """A short centred line, as under the head and the title."""

    def __init__(self, length: float) -> None:
        """Length in points."""
        super().__init__()
        self.length = length

    def wrap(self, room: float, _height: float) -> tuple[float, float]:
        """As wide as its place."""
        self.room = room
        return room, 6.0

    def draw(self) -> None:
        """The line, two points above its foot."""
        start = (self.room - self.length) / 2
        self.canv.setLineWidth(0.8)
        self.canv.line(start, 3, start + self.length, 3)


def tight(padding: float) -> list[Any]:
    """Table commands: the same padding above and below, little at the sides."""
    everywhere = ((0, 0), (-1, -1))
    return [
        ("FONTNAME", *everywhere, fonts.SERIF),
        ("TOPPADDING", *everywhere, padding),
        ("BOTTOMPADDING", *everywhere, padding),
        ("LEFTPADDING", *everywhere, min(padding, 5)),
        ("RIGHTPADDING", *everywhere, min(padding, 5)),
    ]
