"""The result of an election as a spreadsheet: everybody from the most votes to the fewest, and the arithmetic below.

It draws what `exports.table` read, computes nothing and runs no formula.
"""

import io
from pathlib import Path
from typing import Any

from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from congress_app.core import wording
from congress_app.core.job_child import made
from congress_app.core.jobs import Progress
from congress_app.printing import spreadsheet
from congress_app.printing.spreadsheet import FACE, cell

COLUMNS = (
    ("No.", 6), ("Place on the ballot", 10), ("Full name", 34), ("Votes received", 10), ("Against", 12),
    ("Not counted", 12), ("Share", 12), ("Result", 24),
)  # fmt: skip
TOP = 4


def draw(payload: dict[str, Any], progress: Progress, out: Path) -> dict[str, Any]:
    """Write the workbook of {record, lang} to `out`; answers {bytes}."""
    return made(workbook(payload["record"], payload["lang"]), progress, out)


def workbook(record: dict[str, Any], lang: str) -> bytes:
    """The whole table of a result."""
    out = io.BytesIO()
    book = spreadsheet.workbook(out)
    page = book.add_worksheet(wording.text(lang, "Result"))
    spreadsheet.title(book, page, [record["title"][lang]], record["headline"][lang], len(COLUMNS))
    spreadsheet.heading(book, page, TOP - 1, COLUMNS, lang)
    spreadsheet.landscape(page, TOP)
    last = _rows(book, page, record["rows"], lang)
    told = book.add_format({**FACE, "text_wrap": True, "valign": "top"})
    for n, line in enumerate(record["lines"]):
        page.merge_range(last + 2 + n, 0, last + 2 + n, len(COLUMNS) - 1, line[lang], told)
        page.set_row(last + 2 + n, 30)
    book.close()
    return out.getvalue()


def _rows(book: Workbook, page: Worksheet, rows: list[dict[str, Any]], lang: str) -> int:
    """One line for each candidate; gives the number of the last line."""
    text = book.add_format(cell(text_wrap=True))
    number = book.add_format(cell(num_format="#,##0"))
    share = book.add_format(cell(num_format="0.00%"))
    for n, row in enumerate(rows):
        line = TOP + n
        name = f"{row['name']} ({row['born']})" if row["born"] else row["name"]
        page.write_number(line, 0, row["place"], number)
        page.write_number(line, 1, row["n"] or 0, number)
        page.write_string(line, 2, name, text)
        for column, key in ((3, "votes"), (4, "against"), (5, "uncounted")):
            page.write_number(line, column, row[key], number)
        page.write_number(line, 6, row["share"] / 10_000, share)
        page.write_string(line, 7, _outcome(row, lang), text)
    return TOP + len(rows) - 1


def _outcome(row: dict[str, Any], lang: str) -> str:
    if row["elected"]:
        return wording.text(lang, "Elected")
    return wording.text(lang, "Equal votes for the last seat") if row["tied"] else wording.text(lang, "Not elected")
