"""The roll of a closed named vote as a spreadsheet, for the office. It holds no sensitive field and runs no formula."""

import io
from pathlib import Path
from typing import Any

import xlsxwriter
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from congress_app.core import wording
from congress_app.core.job_child import made
from congress_app.core.jobs import Progress

COLUMNS = (("No.", 6), ("Badge no.", 10), ("Full name", 32), ("Delegation", 34), ("Seat", 10), ("Opinion", 24))
TOP = 4


def draw(payload: dict[str, Any], progress: Progress, out: Path) -> dict[str, Any]:
    """Write the workbook of {record, lang} to `out`; answers {bytes}."""
    return made(workbook(payload["record"], payload["lang"]), progress, out)


def workbook(record: dict[str, Any], lang: str) -> bytes:
    """The roll in its order, each line with the answer given."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    page = book.add_worksheet(wording.text(lang, "Roll of vote"))
    _title(book, page, record, lang)
    last = _rows(book, page, record, lang)
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.repeat_rows(TOP)
    page.set_footer("&C&P/&N")
    page.freeze_panes(TOP + 1, 3)
    page.autofilter(TOP, 0, max(last, TOP), len(COLUMNS) - 1)
    book.close()
    return out.getvalue()


def _title(book: Workbook, page: Worksheet, record: dict[str, Any], lang: str) -> None:
    face = {"font_name": "Times New Roman", "align": "center", "valign": "vcenter"}
    strong = book.add_format({**face, "font_size": 14, "bold": True, "text_wrap": True})
    quiet = book.add_format({**face, "font_size": 12, "italic": True})
    last = len(COLUMNS) - 1
    title, result = record["title"], record["result"]
    verdict = f"{result['verdict'][lang]} · {result['lines'][0][lang]}"
    page.merge_range(0, 0, 0, last, wording.text(lang, "ROLL OF THE VOTE"), strong)
    page.merge_range(1, 0, 1, last, title[lang] or title["vi"] or title["en"], strong)
    page.set_row(1, 40)
    page.merge_range(2, 0, 2, last, verdict, quiet)
    names = book.add_format(_cell(bold=True, align="center", bg_color="#F6E3B0"))
    for column, (name, width) in enumerate(COLUMNS):
        page.set_column(column, column, width)
        page.write_string(TOP, column, wording.text(lang, name), names)


def _rows(book: Workbook, page: Worksheet, record: dict[str, Any], lang: str) -> int:
    labels = {choice["code"]: choice["label"][lang] for choice in record["choices"]}
    words, middle = book.add_format(_cell()), book.add_format(_cell(align="center"))
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


def _cell(**more: object) -> dict[str, object]:
    return {"font_name": "Times New Roman", "font_size": 12, "border": 1, "valign": "vcenter", **more}
