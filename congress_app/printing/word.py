"""An outline as a DOCX the office can go on writing in: real styles, headings and tables, A4, Times New Roman.

Writes the outline and decides nothing; the same outline gives the same bytes (the parts carry a fixed time).
"""

import io
import zipfile
from collections.abc import Iterable
from copy import deepcopy
from datetime import datetime
from typing import Any

import docx
from docx.document import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from congress_app.printing.outline import Block, Frame, Signed

FACE = "Times New Roman"
SIDES = {"c": ALIGN.CENTER, "r": ALIGN.RIGHT, "l": ALIGN.LEFT}
ROOM = 165.0  # millimetres between the margins
MADE = (1980, 1, 1, 0, 0, 0)
HEADINGS = {"part": 1, "heading": 2, "chapter": 1}
STYLES = {"bullet": "List Bullet", "note": "Caption"}


def word(frame: Frame, blocks: Iterable[Block]) -> bytes:
    """The outline as a document."""
    paper = docx.Document()
    _dress(paper, frame)
    _head(paper, frame)
    title = paper.add_paragraph(frame.title.upper(), style="Title")
    title.paragraph_format.space_before = Pt(18)
    paper.add_paragraph(frame.subject, style="Subtitle")
    for block in blocks:
        _add(paper, block)
    if frame.signed:
        _signature(paper, frame)
    return _settled(paper)


def _dress(paper: Document, frame: Frame) -> None:
    sheet = paper.sections[0]
    sheet.page_width, sheet.page_height = Mm(210), Mm(297)
    sheet.left_margin, sheet.right_margin, sheet.top_margin, sheet.bottom_margin = Mm(30), Mm(15), Mm(20), Mm(20)
    _style(paper, "Normal", 14)
    _style(paper, "Title", 16, bold=True, align=ALIGN.CENTER)
    _style(paper, "Subtitle", 14, bold=True, align=ALIGN.CENTER, after=12)
    _style(paper, "Heading 1", 14, bold=True, before=10, after=4)
    _style(paper, "Heading 2", 14, bold=True, before=6, after=4)
    _style(paper, "List Bullet", 14, after=3)
    _style(paper, "Caption", 11.5, after=6)
    if frame.foot:
        _numbered(sheet.footer.paragraphs[0], frame.foot)
    when = datetime.fromisoformat(frame.at)
    about = paper.core_properties
    about.title, about.author, about.created, about.modified = frame.title, frame.issuer[-1], when, when


def _style(
    paper: Document, name: str, size: float, *, bold: bool = False, align: ALIGN | None = None, before: float = 0,
    after: float = 0,
) -> None:  # fmt: skip
    style = paper.styles[name]
    if not isinstance(style, ParagraphStyle):
        return
    style.font.name, style.font.size, style.font.bold, style.font.italic = FACE, Pt(size), bold, False
    style.font.color.rgb = RGBColor(0, 0, 0)
    faces = style.element.get_or_add_rPr().get_or_add_rFonts()
    for script in ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"):
        faces.set(qn(script), FACE)
    for theme in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
        faces.attrib.pop(qn(theme), None)
    edges = style.element.pPr.find(qn("w:pBdr")) if style.element.pPr is not None else None
    if edges is not None:
        style.element.pPr.remove(edges)
    shape = style.paragraph_format
    shape.space_before, shape.space_after = Pt(before), Pt(after)
    if align is not None:
        shape.alignment = align


def _numbered(line: Paragraph, foot: str) -> None:
    """The foot of every page: the version at the left, the number of the page after it."""
    line.style.font.size = Pt(9.5)  # type: ignore[union-attr]
    line.add_run(f"{foot} · ")
    for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
        run = line.add_run()
        if kind:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
        else:
            mark = OxmlElement("w:instrText")
            mark.text = text
        run._r.append(mark)  # noqa: SLF001 - a field code has no other way in


def _head(paper: Document, frame: Frame) -> None:
    table = paper.add_table(rows=1, cols=2)
    left, right = table.rows[0].cells
    for place, line in enumerate(frame.issuer):
        _put(left, line, bold=place == len(frame.issuer) - 1, first=place == 0)
    if frame.number:
        _put(left, "*")
        _put(left, frame.number)
    if frame.authority:
        _put(right, frame.authority, bold=True, first=True, under=True)
    _put(right, frame.place, italic=True, first=not frame.authority)


def _put(
    cell: _Cell, text: str, *, bold: bool = False, italic: bool = False, first: bool = False, under: bool = False
) -> Paragraph:
    line: Paragraph = cell.paragraphs[0] if first else cell.add_paragraph()
    line.alignment = ALIGN.CENTER
    run = line.add_run(text)
    run.bold, run.italic, run.underline, run.font.size = bold, italic, under, Pt(13)
    return line


def _add(paper: Document, block: Block) -> None:
    if block.kind == "table":
        _table(paper, block)
    elif block.kind == "facts":
        _facts(paper, block)
    elif block.kind in HEADINGS:
        line = paper.add_heading(block.text, level=HEADINGS[block.kind])
        line.alignment = ALIGN.CENTER if block.kind == "chapter" else ALIGN.LEFT
    elif block.kind in STYLES:
        paper.add_paragraph(block.text, style=STYLES[block.kind])
    elif block.kind == "page":
        paper.add_page_break()  # type: ignore[no-untyped-call]
    else:
        _paragraph(paper, block)


def _paragraph(paper: Document, block: Block) -> None:
    line = paper.add_paragraph()
    if block.lead:
        line.add_run(f"{block.lead} ").bold = True
    line.add_run(block.text)
    shape = line.paragraph_format
    shape.space_after = Pt(5)
    if block.kind == "text":
        line.alignment, shape.first_line_indent = ALIGN.JUSTIFY, Mm(10)
    elif block.kind == "centred":
        line.alignment = ALIGN.CENTER


def _facts(paper: Document, block: Block) -> None:
    """Label and value in two columns without rules."""
    table = paper.add_table(rows=0, cols=2)
    table.autofit = False
    for label, value in block.rows:
        row = table.add_row()
        _mark(row._tr.get_or_add_trPr(), "w:cantSplit")  # noqa: SLF001 - no row breaks over a page
        for cell, words, share in zip(row.cells, (label, value), (0.55, 0.45), strict=True):
            cell.width = Mm(ROOM * share)
            cell.paragraphs[0].add_run(words).bold = share < 0.5
    paper.add_paragraph().paragraph_format.space_after = Pt(2)


def _table(paper: Document, block: Block) -> None:
    table = paper.add_table(rows=0, cols=len(block.columns), style="Table Grid")
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    head = _row(table, block, align="c" * len(block.columns), bold=True)
    _mark(head.get_or_add_trPr(), "w:tblHeader")  # repeats on every page
    _fill(head, block.columns)
    usual = _row(table, block, align=block.align, bold=False)
    strong = _row(table, block, align=block.align, bold=True, keep=False)
    for row in (usual, strong):
        table._tbl.remove(row)  # noqa: SLF001 - patterns, copied for every line: a library's row is slow to make
    for place, values in enumerate(block.rows, 1):
        last = block.strong_last and place == len(block.rows)
        row = deepcopy(strong if last else usual)
        _fill(row, values)
        table._tbl.append(row)  # noqa: SLF001
    paper.add_paragraph().paragraph_format.space_after = Pt(2)


def _row(table: Table, block: Block, *, align: str, bold: bool, keep: bool = True) -> Any:
    """A row with a mark in every cell, in its widths and sides; the rows of a short table stay with the next one."""
    row = table.add_row()  # type: ignore[no-untyped-call]
    _mark(row._tr.get_or_add_trPr(), "w:cantSplit")  # noqa: SLF001 - no row breaks over a page
    for cell, side, width in zip(row.cells, align, block.widths, strict=True):
        cell.width = Mm(ROOM * width / sum(block.widths))
        line = cell.paragraphs[0]
        line.alignment, line.paragraph_format.keep_with_next = SIDES[side], block.short and keep
        run = line.add_run("–")
        run.bold, run.font.size = bold, Pt(12)
    return row._tr  # noqa: SLF001


def _fill(row: Any, values: tuple[str, ...]) -> None:
    for place, text in zip(row.iter(qn("w:t")), values, strict=True):
        place.text = text


def _mark(properties: Any, name: str) -> None:
    properties.append(OxmlElement(name))


def _signature(paper: Document, frame: Frame) -> None:
    """Recipients and signatures beside each other, in one row that no page break splits."""
    columns = len(frame.signed) + bool(frame.recipients)
    table = paper.add_table(rows=1, cols=columns)
    _mark(table.rows[0]._tr.get_or_add_trPr(), "w:cantSplit")  # noqa: SLF001 - the block stays whole
    cells = list(table.rows[0].cells)
    if frame.recipients:
        left = cells.pop(0)
        _put(left, frame.recipients_label, bold=True, italic=True, first=True).alignment = ALIGN.LEFT
        for line in frame.recipients:
            _put(left, f"- {line}").alignment = ALIGN.LEFT
    for cell, block in zip(cells, frame.signed, strict=True):
        _sign(cell, block)


def _sign(cell: _Cell, block: Signed) -> None:
    _put(cell, block.behalf, bold=True, first=True)
    if block.office:
        _put(cell, block.office, bold=True)
    if block.note:
        _put(cell, block.note, italic=True)
    for _line in range(3):
        _put(cell, "")
    _put(cell, block.name or "………………………………", bold=True)


def _settled(paper: Document) -> bytes:
    """The file with every part stamped with the same time, so that the same report is the same bytes."""
    loose, fixed = io.BytesIO(), io.BytesIO()
    paper.save(loose)
    with zipfile.ZipFile(loose) as old, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name, MADE), old.read(name), zipfile.ZIP_DEFLATED)
    return fixed.getvalue()
