"""The whole journal as a spreadsheet, made in a child process that opens the database for reading only.

Every cell is text or a number, so nothing that was typed into the program can run as a formula.
"""

from pathlib import Path
from typing import Any

import xlsxwriter
from xlsxwriter.workbook import Workbook

from congress_app.core import wording
from congress_app.core.connections import connect
from congress_app.core.db import Reading
from congress_app.core.jobs import Progress
from congress_app.supervision import names, queries

COLUMNS = (("No.", 8), ("Time", 26), ("Role", 14), ("Who", 30), ("Desk", 12), ("What was done", 80), ("Code", 18))


def draw(payload: dict[str, Any], progress: Progress, out: Path) -> dict[str, Any]:
    """Write the workbook of the database at `path` in `lang`; answers {lines}."""
    conn = connect(payload["path"], writable=False)
    try:
        found = queries.everything(Reading(conn), payload["lang"])
    finally:
        conn.close()
    book = xlsxwriter.Workbook(
        str(out), {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    _page(book, found, payload["lang"], progress)
    book.close()
    return {"lines": len(found)}


def _page(book: Workbook, found: list[queries.Picture], lang: str, progress: Progress) -> None:
    page = book.add_worksheet(wording.text(lang, "Journal"))
    face = {"font_name": "Times New Roman", "font_size": 12, "border": 1, "valign": "vcenter"}
    heads = book.add_format({**face, "bold": True, "align": "center", "bg_color": "#F6E3B0"})
    words = book.add_format({**face, "text_wrap": True})
    for column, (name, width) in enumerate(COLUMNS):
        page.set_column(column, column, width)
        page.write_string(0, column, wording.text(lang, name), heads)
    for row, line in enumerate(found, 1):
        page.write_number(row, 0, line["seq"], words)
        role = names.role(lang, line["role"])
        for column, text in enumerate((line["at"], role, line["actor"], line["desk"], line["words"], line["code"]), 1):
            page.write_string(row, column, text, words)
        if row % 1000 == 0:
            progress(row, len(found))
    page.freeze_panes(1, 0)
    page.autofilter(0, 0, max(len(found), 1), len(COLUMNS) - 1)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)
    page.set_footer("&C&P/&N")
