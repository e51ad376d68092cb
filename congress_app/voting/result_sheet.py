"""The result of a vote as a spreadsheet: every question with its answers, and by delegation where the rules allow.

It draws what `queries.concluded` read, computes nothing and runs no formula.
"""

import io
from pathlib import Path
from typing import Any

import xlsxwriter
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from congress_app.core import wording
from congress_app.core.job_child import made
from congress_app.core.jobs import Progress

COLUMNS = (("No.", 6), ("Question", 60), ("Opinion", 28), ("Ballots", 12), ("Share of the base", 18), ("Verdict", 24))
TOP = 4


def draw(payload: dict[str, Any], progress: Progress, out: Path) -> dict[str, Any]:
    """Write the workbook of {record, lang} to `out`; answers {bytes}."""
    return made(workbook(payload["record"], payload["lang"]), progress, out)


def workbook(record: dict[str, Any], lang: str) -> bytes:
    """The result, one line for each answer of each question."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    page = book.add_worksheet(wording.text(lang, "Result"))
    _head(book, page, record, lang)
    _lines(book, page, record["result"], lang)
    if record["result"]["delegations"]:
        _delegations(book, record, lang)
    book.close()
    return out.getvalue()


def _head(book: Workbook, page: Worksheet, record: dict[str, Any], lang: str) -> None:
    strong = book.add_format({**_face(), "font_size": 14, "bold": True, "align": "center", "text_wrap": True})
    quiet = book.add_format({**_face(), "italic": True, "align": "center", "text_wrap": True})
    names = book.add_format(_cell(bold=True, align="center", bg_color="#F6E3B0"))
    result, title, last = record["result"], record["title"], len(COLUMNS) - 1
    note = f"{result['verdict'][lang]} · {result['lines'][0][lang]}"
    if record["annulled"]:
        note = wording.text(lang, "Annulled: {reason}", reason=record["annulled"]["reason"])
    page.merge_range(0, 0, 0, last, title[lang] or title["vi"] or title["en"], strong)
    page.merge_range(1, 0, 1, last, note, quiet)
    page.set_row(0, 40)
    page.set_row(1, 32)
    for column, (name, width) in enumerate(COLUMNS):
        page.set_column(column, column, width)
        page.write_string(TOP - 1, column, wording.text(lang, name), names)
    page.set_paper(9)
    page.set_landscape()
    page.fit_to_pages(1, 0)
    page.freeze_panes(TOP, 0)


def _lines(book: Workbook, page: Worksheet, result: dict[str, Any], lang: str) -> None:
    words, number = book.add_format(_cell(text_wrap=True)), book.add_format(_cell(num_format="#,##0"))
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
    words, number = book.add_format(_cell()), book.add_format(_cell(num_format="#,##0"))
    names = book.add_format(_cell(bold=True, align="center", bg_color="#F6E3B0"))
    heads = [(1, "Delegation", 44), (0, "No.", 6), (2, "Opinion", 28), (3, "Ballots", 12)]
    for column, name, width in heads:
        page.set_column(column, column, width)
        page.write_string(0, column, wording.text(lang, name), names)
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


def _face() -> dict[str, object]:
    return {"font_name": "Times New Roman", "font_size": 12, "valign": "vcenter"}


def _cell(**more: object) -> dict[str, object]:
    return {**_face(), "border": 1, **more}
