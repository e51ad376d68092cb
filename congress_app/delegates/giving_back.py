"""The office's own workbook with what the list says today: layout kept, changed cells highlighted and explained.

Made in a child process from the kept file. What is written is text and never a formula; the file itself stays as it
was sent.
"""

import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import openpyxl
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.cell.cell import Cell as OfficeCell
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from congress_app.delegates import changes_sheet, differences, importing_store, words, workbook
from congress_app.delegates.cells import text
from congress_app.delegates.differences import Difference
from congress_app.delegates.drafts import snapshot
from congress_app.delegates.lines import letter
from congress_app.delegates.reading import Cell, Sheet, read
from congress_app.delegates.rows import gather
from congress_app.delegates.rules import SourceUnknown
from congress_app.delegates.today import Today

CHANGED = PatternFill("solid", fgColor=changes_sheet.CHANGED)
CLEANED = PatternFill("solid", fgColor=changes_sheet.CLEANED)
_FORMULA = ("=", "+", "-", "@")


class _Open(NamedTuple):
    """A workbook to write into, and its sheets by the names the register has for them."""

    book: Workbook
    sheets: Mapping[str, Worksheet]


def work(payload: dict[str, Any], progress: Callable[[int, int], None], out: Path) -> dict[str, Any]:
    """The child's part: {db, sha256, source, lang} to a workbook at `out`; gives {cells, gone, came}."""
    progress(0, 3)
    with snapshot(Path(payload["db"])) as reading:
        kept = importing_store.file(reading, payload["sha256"])
        if kept is None:
            raise SourceUnknown
        today = Today(reading, kept, payload["lang"])
    content = Path(payload["source"]).read_bytes()
    rows = read(content)
    found = _found(rows, today)
    progress(1, 3)
    made = _opened(content, rows)
    progress(2, 3)
    told = [change for one in found if (change := _mark(made.sheets[one.sheet], one, today))]
    gone = differences.gone(today.rows, today.people)
    came = differences.came(today.people, today.added, today.at)
    changes_sheet.add(made.book, today, told, gone, came)
    made.book.save(out)
    return {"cells": len(told), "gone": len(gone), "came": len(came)}


def _found(rows: Sequence[Sheet], today: Today) -> list[Difference]:
    register = gather(rows, today.mapping)
    found: list[Difference] = []
    for line in register.lines if register else ():
        person = today.people.get(today.rows.get((line.sheet, line.row), 0))
        if person is not None:
            found += differences.find(line, today.mapping["sheets"][line.sheet]["columns"], person)
    return found


def _opened(content: bytes, rows: Sequence[Sheet]) -> _Open:
    """The office's workbook; what only XLSX can carry is kept, every other kind of file becomes a new workbook."""
    if content.startswith(b"PK"):
        try:
            book = openpyxl.load_workbook(io.BytesIO(content))
            return _Open(book, {sheet.name: book[sheet.name] for sheet in rows})
        except (KeyError, ValueError, TypeError, AttributeError, OSError, zipfile.BadZipFile, InvalidFileException):
            return _copied(rows)
    return _copied(rows)


def _copied(rows: Sequence[Sheet]) -> _Open:
    book = Workbook()
    book.remove(book.worksheets[0])
    names = workbook.sheet_names(sheet.name for sheet in rows)
    sheets = {sheet.name: book.create_sheet(names[sheet.name]) for sheet in rows}
    for sheet in rows:
        page = sheets[sheet.name]
        widths: dict[int, int] = {}
        for at, row in enumerate(sheet.rows, start=1):
            for column, value in enumerate(row, start=1):
                if value != "":
                    _put(page.cell(at, column), value)
                    widths[column] = max(widths.get(column, 0), len(str(value)))
        for column, width in widths.items():
            page.column_dimensions[letter(column - 1)].width = min(40, max(6, width + 2))
    return _Open(book, sheets)


def _put(cell: OfficeCell, value: Cell) -> None:
    """A value as what it is; text as text, also where it looks like a formula."""
    if not isinstance(value, str):
        cell.value = value
        return
    cell.value = ILLEGAL_CHARACTERS_RE.sub("", value)[: workbook.LONGEST]
    cell.data_type = "s"  # also where it looks like a formula
    cell.number_format = "@"
    cell.quotePrefix = value.startswith(_FORMULA)


def _mark(page: Worksheet, one: Difference, today: Today) -> changes_sheet.Change | None:
    """Give a cell its value of today, highlighted, with who, when, before and after; None if it says so already."""
    cell = page.cell(one.row, one.column)
    before = text(cell.value) if cell.value is not None else ""
    after = "x" if one.value == "x" else words.value(one.field, one.value, today.lang)
    by, when = ("", "") if one.cleaned else today.who(one.person, one.field)
    change = changes_sheet.Change(one, before, after, by, when)
    if not isinstance(cell, OfficeCell):
        return change  # a corner of merged cells holds nothing; the sheet of changes tells it
    if before == after:
        return None
    _put(cell, after)
    if not after:
        cell.value = None
    cell.fill = CLEANED if one.cleaned else CHANGED
    cell.comment = _comment(change, today)
    return change


def _comment(change: changes_sheet.Change, today: Today) -> Comment:
    empty = today.say("empty")
    lines = [f"{change.before or empty} → {change.after or empty}"]
    if change.of.cleaned:
        lines.append(today.say("Put right when the file was read"))
    else:
        lines.append(" · ".join(part for part in (change.by, change.when) if part) or today.say("Changed on the list"))
    comment = Comment("\n".join(lines), "Congress Day")
    comment.width, comment.height = 260, 90
    return comment
