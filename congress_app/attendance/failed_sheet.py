"""The failed scans as a spreadsheet.

Every cell is written as text or as a time, so nothing that was scanned or typed can run as a formula.
"""

from datetime import datetime
from pathlib import Path
from typing import Any

import xlsxwriter

from congress_app.attendance.failed_words import names, outcome
from congress_app.core import wording
from congress_app.core.jobs import Progress

_COLUMNS = (
    ("Time", 18), ("Desk", 14), ("What was scanned", 30), ("Badge no.", 10), ("Full name", 30), ("Delegation", 34),
    ("Earlier", 22), ("What was done", 30), ("Offline", 10),
)  # fmt: skip


def work(payload: dict[str, Any], _progress: Progress, out: Path) -> dict[str, Any]:
    """In a child process: `payload` has rows (see failed.listed), title, lang; the workbook is the job's file."""
    lang = payload["lang"]
    book = xlsxwriter.Workbook(str(out), {"strings_to_formulas": False, "strings_to_urls": False})
    page = book.add_worksheet(wording.text(lang, "Failed scans"))
    plain = {"font_name": "Times New Roman", "font_size": 12, "border": 1, "valign": "vcenter", "text_wrap": True}
    head = book.add_format({**plain, "bold": True, "align": "center", "bg_color": "#F6E3B0"})
    cell, time = book.add_format(plain), book.add_format({**plain, "num_format": "hh:mm:ss dd/mm", "align": "center"})
    page.write_string(0, 0, payload["title"], book.add_format({"font_name": "Times New Roman", "bold": True}))
    for column, (name, width) in enumerate(_COLUMNS):
        page.set_column(column, column, width)
        page.write_string(2, column, wording.text(lang, name), head)
    for row, each in enumerate(payload["rows"], 3):
        page.write_datetime(row, 0, datetime.fromisoformat(each["at"]).replace(tzinfo=None), time)
        for column, said in enumerate(_said(each, lang), 1):
            page.write_string(row, column, said, cell)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.repeat_rows(2)
    page.freeze_panes(3, 0)
    book.close()
    return {}


def _said(each: dict[str, Any], lang: str) -> tuple[str, ...]:
    person, earlier = each["person"] or {}, each["earlier"]
    return (
        each["desk"],
        names()[each["code"]][lang],
        person.get("number", ""),
        person.get("name", ""),
        person.get("delegation", ""),
        f"{earlier['at'][11:16]} {earlier['desk']}" if earlier else "",
        outcome(each, lang),
        wording.text(lang, "offline") if each["offline"] else "",
    )
