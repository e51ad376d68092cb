"""The hall at an instant as a spreadsheet: everybody with whether they were there and every stay. No sensitive field.

Every cell is written as text or as a number, so nothing typed into a register can run as a formula.
"""

import io
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import xlsxwriter

from congress_app.core import wording
from congress_app.core.jobs import Progress

_COLUMNS = (("No.", 6), ("Badge no.", 10), ("Full name", 30), ("Delegation", 36), ("State", 14),
            ("In and out", 44))  # fmt: skip
_HEAD = 4


def work(payload: dict[str, Any], _progress: Progress, out: Path) -> dict[str, Any]:
    """In a child process: `payload` has hall (see ledger_pictures), title, lang; the workbook is the job's file."""
    out.write_bytes(draw(payload["hall"], payload["title"], payload["lang"]))
    return {}


def draw(hall: Mapping[str, Any], title: str, lang: str) -> bytes:
    """The workbook."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    page = book.add_worksheet(wording.text(lang, "Presence"))
    plain = {"font_name": "Times New Roman", "font_size": 12, "valign": "vcenter", "text_wrap": True}
    head = book.add_format({**plain, "bold": True, "align": "center", "border": 1, "bg_color": "#F6E3B0"})
    cell, strong = book.add_format({**plain, "border": 1}), book.add_format({**plain, "bold": True, "text_wrap": False})
    for row, line in enumerate(_lines(hall, title, lang)):
        page.write_string(row, 0, line, strong)
    for column, (name, width) in enumerate(_COLUMNS):
        page.set_column(column, column, width)
        page.write_string(_HEAD, column, wording.text(lang, name), head)
    yes, no = wording.text(lang, "present"), wording.text(lang, "absent")
    for row, each in enumerate(hall["people"], 1):
        page.write_number(_HEAD + row, 0, row, cell)
        words = (each["number"], each["name"], each["delegation"], yes if each["present"] else no, _stays(each))
        for column, said in enumerate(words, 1):
            page.write_string(_HEAD + row, column, said, cell)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.repeat_rows(_HEAD)
    page.freeze_panes(_HEAD + 1, 3)
    book.close()
    return out.getvalue()


def _lines(hall: Mapping[str, Any], title: str, lang: str) -> list[str]:
    at = hall["at"]
    when = wording.text(lang, "At {time} on {day}", time=at[11:19], day=f"{at[8:10]}/{at[5:7]}/{at[:4]}")
    count = wording.text(
        lang,
        "{present} of {summoned} summoned delegates in the hall",
        present=hall["present"],
        summoned=hall["summoned"],
    )
    return [
        wording.text(lang, "WHO WAS IN THE HALL"),
        f"{title} · {when}",
        f"{count} · {hall['quorum']['words'][lang]}",
    ]


def _stays(person: Mapping[str, Any]) -> str:
    return "; ".join(f"{start[11:16]}–{end[11:16] if end else ''}" for start, end in person["stays"])
