"""The findings as a spreadsheet to send back to an office, made in a child process that only reads.

Every cell is text, so nothing that stands on the list can run as a formula; identity and telephone numbers stay masked.
"""

from pathlib import Path
from typing import Any

import xlsxwriter
from xlsxwriter.workbook import Workbook

from congress_app.core import wording
from congress_app.core.connections import connect
from congress_app.core.db import Reading
from congress_app.core.jobs import Progress
from congress_app.quality import queries
from congress_app.quality.queries import Sight, Wanted

COLUMNS = (("Delegation", 30), ("Delegate no.", 10), ("Full name", 28), ("Field", 20), ("On the list", 26),
           ("What is wrong", 44), ("What to do", 40), ("Proposed", 22), ("Right value", 26))  # fmt: skip
MOST = 100_000


def draw(payload: dict[str, Any], progress: Progress, out: Path) -> dict[str, Any]:
    """Write the workbook of {path, lang, sight, wanted}; gives {findings}."""
    lang = payload["lang"]
    conn = connect(payload["path"], writable=False)
    try:
        wanted, sight = Wanted(**payload["wanted"]), Sight(payload["sight"])
        rows = queries.worklist(queries.register(Reading(conn)), wanted, lang, sight, 0, MOST)["rows"]
    finally:
        conn.close()
    progress(0, len(rows))
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = xlsxwriter.Workbook(str(out), options)
    _page(book, sorted(rows, key=lambda row: (row["delegation"], row["number"])), lang)
    book.close()
    return {"findings": len(rows)}


def _page(book: Workbook, rows: list[queries.Picture], lang: str) -> None:
    page = book.add_worksheet(wording.text(lang, "Findings"))
    face = {"font_name": "Times New Roman", "font_size": 12, "border": 1, "valign": "top", "text_wrap": True}
    heads = book.add_format({**face, "bold": True, "align": "center", "bg_color": "#F6E3B0"})
    cell, fill = book.add_format({**face, "num_format": "@"}), book.add_format({**face, "bg_color": "#FFF9E5"})
    for column, (name, width) in enumerate(COLUMNS):
        page.set_column(column, column, width)
        page.write_string(0, column, wording.text(lang, name), heads)
    for at, row in enumerate(rows, 1):
        other = row["other"]
        said = f"{other['number']} {other['name']}" if other else row["said"]
        texts = (row["delegation"], row["number"], row["name"], row["label"], said, row["what"], row["todo"],
                 row["proposal"])  # fmt: skip
        for column, text in enumerate(texts):
            page.write_string(at, column, text, cell)
        page.write_string(at, len(texts), "", fill)
    page.freeze_panes(1, 3)
    page.autofilter(0, 0, max(len(rows), 1), len(COLUMNS) - 1)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)
    page.set_footer("&C&P/&N")
