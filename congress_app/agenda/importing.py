"""Reads an agenda from a spreadsheet (XLSX, ODS, CSV): number, title in Vietnamese, in English, start, end, presenter.

It only reads; times without a day belong to the day it is given. It guesses no missing title.
"""

import csv
import io
import re
from collections.abc import Sequence
from datetime import datetime, time
from typing import Any

from python_calamine import CalamineError, CalamineWorkbook

from congress_app.agenda import rules

COLUMNS = ("number", "title_vi", "title_en", "starts", "ends", "presenter")
MOST_LINES = 500
_CLOCK = re.compile(r"^(\d{1,2})\s*(?:giờ|h|g|:|\.)\s*(\d{2})?\s*(?:phút|p)?(?::\d{2})?$", re.IGNORECASE)
_HEAD = re.compile(r"^(stt|tt|số|no\.?|number|#)$", re.IGNORECASE)


def read(content: bytes, day: str) -> list[dict[str, Any]]:
    """The lines of a file as {level, …columns}; `day` (2026-01-20) is the day of times that name none.

    Raises AgendaFileUnreadable, or AgendaLineWrong(line=…) for the first line that cannot be understood.
    """
    rows = [row for row in _rows(content) if any(_text(cell) for cell in row)]
    if rows and _HEAD.match(_text(rows[0][0])):
        rows = rows[1:]
    if not rows or len(rows) > MOST_LINES:
        raise rules.AgendaFileUnreadable(field="file")
    return [_line(row, place, day) for place, row in enumerate(rows, start=1)]


def _rows(content: bytes) -> list[list[Any]]:
    if content.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        try:
            return CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0).to_python()
        except (CalamineError, IndexError) as broken:
            raise rules.AgendaFileUnreadable(field="file") from broken
    try:
        text = content.decode("utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
    except UnicodeDecodeError as broken:
        raise rules.AgendaFileUnreadable(field="file") from broken
    first = text.partition("\n")[0]
    delimiter = max(";,\t", key=first.count)
    return [list(row) for row in csv.reader(io.StringIO(text), delimiter=delimiter)]


def _line(row: Sequence[Any], place: int, day: str) -> dict[str, Any]:
    cells = [*row, *[""] * len(COLUMNS)][: len(COLUMNS)]
    line: dict[str, Any] = {name: _text(cell) for name, cell in zip(COLUMNS, cells, strict=True)}
    for name, cell in (("starts", cells[3]), ("ends", cells[4])):
        moment = _moment(cell, day)
        if moment is None:
            raise rules.AgendaLineWrong(line=place)
        line[name] = moment
    if not (line["title_vi"] or line["title_en"]) or len(line["title_vi"]) > 300 or len(line["title_en"]) > 300:
        raise rules.AgendaLineWrong(line=place)
    line["number"] = line["number"].rstrip(".")[:20]
    line["level"] = line["number"].count(".")
    return line


def _text(cell: object) -> str:
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return " ".join(str(cell).split()) if cell is not None else ""


def _moment(cell: object, day: str) -> str | None:
    """A planned time as the agenda keeps it; "" for an empty cell, None for one that is no time."""
    if isinstance(cell, datetime):
        return cell.isoformat(timespec="minutes")[:16]
    if isinstance(cell, time):
        return f"{day}T{cell.isoformat(timespec='minutes')[:5]}"
    text = _text(cell)
    found = _CLOCK.match(text)
    if not text:
        return ""
    if found is None or int(found[1]) > 23 or int(found[2] or 0) > 59:
        return None
    return f"{day}T{int(found[1]):02}:{int(found[2] or 0):02}"
