"""The result of a vote as a spreadsheet: every question with its answers, and by delegation where the rules allow.

It draws what `queries.concluded` read, computes nothing and runs no formula.
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
from congress_app.printing.spreadsheet import cell

COLUMNS = (("No.", 6), ("Question", 60), ("Opinion", 28), ("Ballots", 12), ("Share of the base", 18), ("Verdict", 24))
DELEGATIONS = (("No.", 6), ("Delegation", 44), ("Opinion", 28), ("Ballots", 12))
TOP = 4


def draw(payload: dict[str, Any], progress: Progress, out: Path) -> dict[str, Any]:
    """Write the workbook of {record, lang} to `out`; answers {bytes}."""
    return made(workbook(payload["record"], payload["lang"]), progress, out)


def workbook(record: dict[str, Any], lang: str) -> bytes:
    """The result, one line for each answer of each question."""
    out = io.BytesIO()
    book = spreadsheet.workbook(out)
    page = book.add_worksheet(wording.text(lang, "Result"))
    _head(book, page, record, lang)
    _lines(book, page, record["result"], lang)
    if record["result"]["delegations"]:
        _delegations(book, record, lang)
    book.close()
    return out.getvalue()


def _head(book: Workbook, page: Worksheet, record: dict[str, Any], lang: str) -> None:
    result, title = record["result"], record["title"]
    note = f"{result['verdict'][lang]} · {result['lines'][0][lang]}"
    if record["annulled"]:
        note = wording.text(lang, "Annulled: {reason}", reason=record["annulled"]["reason"])
    spreadsheet.title(book, page, [title[lang] or title["vi"] or title["en"]], note, len(COLUMNS))
    page.set_row(1, 32)
    spreadsheet.heading(book, page, TOP - 1, COLUMNS, lang)
    spreadsheet.landscape(page, TOP)


def _lines(book: Workbook, page: Worksheet, result: dict[str, Any], lang: str) -> None:
    words, number = book.add_format(cell(text_wrap=True)), book.add_format(cell(num_format="#,##0"))
    row = TOP
    for question in result["questions"]:
        silent = {"label": wording.both("No ballot"), **question["silent"]}
        for each in (*question["rows"], silent):
            page.write_number(row, 0, question["n"], number)
            page.write_string(row, 1, question["title"][lang], words)
            page.write_string(row, 2, each["label"][lang], words)
            page.write_number(row, 3, each["votes"], number)
            page.write_string(row, 4, each["percent"][lang], words)
            page.write_string(row, 5, question["verdict"][lang], words)
            row += 1


def _delegations(book: Workbook, record: dict[str, Any], lang: str) -> None:
    page = book.add_worksheet(wording.text(lang, "By delegation"))
    words, number = book.add_format(cell()), book.add_format(cell(num_format="#,##0"))
    spreadsheet.heading(book, page, 0, DELEGATIONS, lang)
    labels = [{one["code"]: one["label"][lang] for one in each["choices"]} for each in record["questions"]]
    row = 0
    for each in record["result"]["delegations"]:
        for question in each["questions"]:
            told = [(labels[question["n"] - 1][one["code"]], one["votes"]) for one in question["rows"]]
            for label, votes in (*told, (wording.text(lang, "No ballot"), question["silent"])):
                row += 1
                page.write_number(row, 0, question["n"], number)
                page.write_string(row, 1, each["name"], words)
                page.write_string(row, 2, label, words)
                page.write_number(row, 3, votes, number)
