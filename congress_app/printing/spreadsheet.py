"""Spreadsheets as offices know them: face, borders, the heading row, the page. No cell can run as a formula.

It lays out what it is given, and holds no words of its own.
"""

from collections.abc import Sequence
from io import BytesIO

import xlsxwriter
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from congress_app.core import wording

Columns = Sequence[tuple[str, int]]
"""Name (an English sentence of the catalogues) and width of every column."""

A4 = 9
FACE: dict[str, object] = {"font_name": "Times New Roman", "font_size": 12, "valign": "vcenter"}


def workbook(out: BytesIO) -> Workbook:
    """An empty workbook in which everything typed stays text."""
    return xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})


def cell(**more: object) -> dict[str, object]:
    """The format of a cell with its border."""
    return {**FACE, "border": 1, **more}


def heading(book: Workbook, page: Worksheet, row: int, columns: Columns, lang: str) -> None:
    """The names of the columns in a row, and their widths."""
    names = book.add_format(cell(bold=True, align="center", bg_color="#F6E3B0"))
    for column, (name, width) in enumerate(columns):
        page.set_column(column, column, width)
        page.write_string(row, column, wording.text(lang, name), names)


def title(book: Workbook, page: Worksheet, lines: Sequence[str], note: str, width: int) -> None:
    """The title above a table that is `width` columns wide, line by line, and a quiet note under it."""
    strong = book.add_format({**FACE, "font_size": 14, "bold": True, "align": "center", "text_wrap": True})
    quiet = book.add_format({**FACE, "italic": True, "align": "center", "text_wrap": True})
    for row, line in enumerate(lines):
        page.merge_range(row, 0, row, width - 1, line, strong)
    page.set_row(len(lines) - 1, 40)
    page.merge_range(len(lines), 0, len(lines), width - 1, note, quiet)


def landscape(page: Worksheet, top: int) -> None:
    """A4 across, as wide as the paper; the heading above row `top` stays in view."""
    page.set_paper(A4)
    page.set_landscape()
    page.fit_to_pages(1, 0)
    page.freeze_panes(top, 0)
