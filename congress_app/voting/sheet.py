"""The roll of a closed named vote as a spreadsheet, for the office. It holds no sensitive field and runs no formula."""

import io
from pathlib import Path
from typing import Any

from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from congress_app.core import wording
from congress_app.core.job_child import made
from congress_app.core.jobs import Progress
from congress_app.printing import spreadsheet
from congress_app.printing.spreadsheet import cell

COLUMNS = (("No.", 6), ("Badge no.", 10), ("Full name", 32), ("Delegation", 34), ("Seat", 10), ("Opinion", 24))
TOP = 4


def draw(payload: dict[str, Any], progress: Progress, out: Path) -> dict[str, Any]:
    """Write the workbook of {record, lang} to `out`; answers {bytes}."""
    return made(workbook(payload["record"], payload["lang"]), progress, out)


def workbook(record: dict[str, Any], lang: str) -> bytes:
    """The roll in its order, each line with the answer given."""
    out = io.BytesIO()
    book = spreadsheet.workbook(out)
    page = book.add_worksheet(wording.text(lang, "Roll of vote"))
    _title(book, page, record, lang)
    last = _rows(book, page, record, lang)
    page.set_paper(spreadsheet.A4)
    page.fit_to_pages(1, 0)
    page.repeat_rows(TOP)
    page.set_footer("&C&P/&N")
    page.freeze_panes(TOP + 1, 3)
    page.autofilter(TOP, 0, max(last, TOP), len(COLUMNS) - 1)
    book.close()
    return out.getvalue()


def _title(book: Workbook, page: Worksheet, record: dict[str, Any], lang: str) -> None:
    title, result = record["title"], record["result"]
    lines = [wording.text(lang, "ROLL OF THE VOTE"), title[lang] or title["vi"] or title["en"]]
    verdict = f"{result['verdict'][lang]} · {result['lines'][0][lang]}"
    spreadsheet.title(book, page, lines, verdict, len(COLUMNS))
    spreadsheet.heading(book, page, TOP, COLUMNS, lang)


def _rows(book: Workbook, page: Worksheet, record: dict[str, Any], lang: str) -> int:
    labels = {choice["code"]: choice["label"][lang] for choice in record["choices"]}
    words, middle = book.add_format(cell()), book.add_format(cell(align="center"))
    row = TOP
    for delegation in record["delegations"]:
        for person in delegation["people"]:
            row += 1
            answer = labels.get(person["choice"]) or wording.text(lang, "no ballot")
            page.write_number(row, 0, row - TOP, middle)
            page.write_string(row, 1, person["number"], middle)
            for column, text in enumerate((person["name"], delegation["name"], person["seat"], answer), 2):
                page.write_string(row, column, text, words)
    return row
