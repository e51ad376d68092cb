"""The attendance list as a spreadsheet that an office can print and sign. It holds no sensitive field.

Every cell is written as text or as a real time, so nothing typed into a register can run as a formula.
"""

import io
from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from congress_app.core import wording
from congress_app.core.jobs import Progress

_COLUMNS = (
    ("No.", 6), ("Badge no.", 10), ("Full name", 30), ("Delegation", 34), ("Position", 34), ("Class", 22),
    ("Time in", 16), ("Time out", 16), ("Desk", 14), ("Signature", 18),
)  # fmt: skip
_HEAD = 4  # rows above the column heads: congress, title, session and counts, one empty


def draw(people: Iterable[Mapping[str, Any]], head: Mapping[str, str], lang: str) -> bytes:
    """The workbook. `head` has congress, session, count (ready sentences); `people` as in `queries.attendance`."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    page = book.add_worksheet(wording.text(lang, "Attendance"))
    _title(book, page, head, lang)
    rows = _rows(book, page, people, lang)
    _paper(page, rows)
    book.close()
    return out.getvalue()


def work(payload: dict[str, Any], _progress: Progress, out: Path) -> dict[str, Any]:
    """The same in a child process: `payload` has people, head, lang; the workbook is the job's file."""
    out.write_bytes(draw(payload["people"], payload["head"], payload["lang"]))
    return {}


def _title(book: Workbook, page: Worksheet, head: Mapping[str, str], lang: str) -> None:
    quiet = book.add_format({"font_name": "Times New Roman", "font_size": 12, "italic": True, "align": "center"})
    strong = book.add_format({"font_name": "Times New Roman", "font_size": 13, "bold": True, "align": "center"})
    title = book.add_format({"font_name": "Times New Roman", "font_size": 16, "bold": True, "align": "center"})
    last = len(_COLUMNS) - 1
    page.merge_range(0, 0, 0, last, head["congress"], strong)
    page.merge_range(1, 0, 1, last, wording.text(lang, "ATTENDANCE LIST"), title)
    page.merge_range(2, 0, 2, last, f"{head['session']} · {head['count']}", quiet)
    names = book.add_format(_cell(bold=True, align="center", bg_color="#F6E3B0"))
    page.set_row(_HEAD, 24)
    for column, (name, width) in enumerate(_COLUMNS):
        page.set_column(column, column, width)
        page.write_string(_HEAD, column, wording.text(lang, name), names)


def _rows(book: Workbook, page: Worksheet, people: Iterable[Mapping[str, Any]], lang: str) -> int:
    words = book.add_format(_cell())
    middle = book.add_format(_cell(align="center"))
    time = book.add_format(_cell(align="center", num_format="hh:mm:ss dd/mm"))
    row = _HEAD
    for row, each in enumerate(people, _HEAD + 1):
        page.write_number(row, 0, row - _HEAD, middle)
        page.write_string(row, 1, each["number"], middle)
        for column, key in enumerate(("name", "delegation", "position"), 2):
            page.write_string(row, column, each[key], words)
        page.write_string(row, 5, each["class_label"][lang], words)
        _time(page, row, 6, each["time_in"], time)
        _time(page, row, 7, each["time_out"], time)
        page.write_string(row, 8, each["desk"], words)
        page.write_blank(row, 9, None, words)
    return row


def _cell(**more: object) -> dict[str, object]:
    return {
        "font_name": "Times New Roman",
        "font_size": 12,
        "border": 1,
        "valign": "vcenter",
        "text_wrap": True,
        **more,
    }


def _time(page: Worksheet, row: int, column: int, iso: str | None, shape: Format) -> None:
    if iso:
        page.write_datetime(row, column, datetime.fromisoformat(iso).replace(tzinfo=None), shape)
    else:
        page.write_blank(row, column, None, shape)


def _paper(page: Worksheet, last_row: int) -> None:
    page.set_landscape()
    page.set_paper(9)
    page.set_margins(left=0.6, right=0.4, top=0.6, bottom=0.6)
    page.fit_to_pages(1, 0)
    page.repeat_rows(_HEAD)
    page.set_footer("&C&P/&N")
    page.freeze_panes(_HEAD + 1, 3)
    page.autofilter(_HEAD, 0, max(last_row, _HEAD), len(_COLUMNS) - 2)
    page.ignore_errors({"number_stored_as_text": f"B{_HEAD + 2}:B{max(last_row, _HEAD) + 1}"})
