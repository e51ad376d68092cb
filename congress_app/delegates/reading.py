"""Opens a register as it comes from an office: XLSX, XLS, ODS, a web page's table, or CSV in any of the encodings seen.

Gives raw cells by sheet and row; it understands nothing of their meaning and never repairs a value.
"""

import io
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from types import MappingProxyType
from typing import NamedTuple

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

from congress_app.delegates.archives import Facts, look
from congress_app.delegates.rules import FileBroken, FileEmpty, FileIsNoRegister, FileProtected, TooManyRows
from congress_app.delegates.tables import MOST_ROWS, decode, table
from congress_app.delegates.webtables import tables

Cell = int | float | str | bool | time | date | datetime | timedelta
MOST_COLUMNS = 200
_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_FOREIGN = (
    b"%PDF",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"Rar!",
    b"7z\xbc\xaf",
    b"\x1f\x8b",
    b"MZ",
    b"\x7fELF",
    b"{\\rtf",
    b"BM",
    b"%!PS",
)
_PAGES = (b"<!doctype html", b"<html", b"<table", b"<meta", b"<head", b"<body", b"<style", b"<div")
_FOREIGN_TEXT = (b"<?xml", b"<svg", b"<workbook", b"<!doctype svg", b"<!entity")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


class Sheet(NamedTuple):
    """One sheet: its name and its rows from the very first one, so that row numbers match the office's program.

    `merges` are joined cells as ((top, left), (bottom, right)); `unknown` are cells whose formula gave
    nothing, and why; `from_1904` says that days are counted from 1904 on; all places count from 0.
    """

    name: str
    rows: list[list[Cell]]
    merges: tuple[tuple[tuple[int, int], tuple[int, int]], ...] = ()
    unknown: Mapping[tuple[int, int], str] = MappingProxyType({})
    from_1904: bool = False


def read(content: bytes) -> list[Sheet]:
    """Every visible sheet of a register; raises FileEmpty, FileIsNoRegister, FileProtected, FileBroken, TooManyRows."""
    if not content.strip():
        raise FileEmpty(field="file")
    start = content[:1000].lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    if content.startswith(_FOREIGN) or b"mime-version:" in start or start.startswith(_FOREIGN_TEXT):
        raise FileIsNoRegister(field="file")
    if content.startswith(_OLE) and _ENCRYPTED in content:
        raise FileProtected(field="file")
    if content.startswith((_ZIP, _OLE)):
        sheets = _workbook(content)
    elif start.startswith(_PAGES):
        sheets = _page(decode(content))
    else:
        sheets = [Sheet("", _typed(decode(content)))]
    if not any(sheet.rows for sheet in sheets):
        raise FileEmpty(field="file")
    if sum(len(sheet.rows) for sheet in sheets) > MOST_ROWS:
        raise TooManyRows(field="file", rows=MOST_ROWS, limit_mb=20)
    return sheets


def _typed(text: str) -> list[list[Cell]]:
    return _trimmed([list[Cell](row) for row in table(text, MOST_COLUMNS)])


def _page(text: str) -> list[Sheet]:
    """The tables of a web page, each as a sheet; a page without any is no register."""
    found = tables(text)
    if not found:
        raise FileIsNoRegister(field="file")
    rows = [_trimmed([list[Cell](row) for row in one]) for one in found]
    return [Sheet("" if len(rows) == 1 else str(at), one) for at, one in enumerate(rows, start=1)]


def _workbook(content: bytes) -> list[Sheet]:
    facts = look(content) if content.startswith(_ZIP) else Facts()
    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(content)) as book:
            return [
                _sheet(book, meta.name, facts)
                for meta in book.sheets_metadata
                if meta.visible == SheetVisibleEnum.Visible and meta.typ == SheetTypeEnum.WorkSheet
            ]
    except PasswordError as error:
        raise FileProtected(field="file") from error
    except (CalamineError, OSError, ValueError) as error:
        raise FileBroken(field="file") from error


def _sheet(book: CalamineWorkbook, name: str, facts: Facts) -> Sheet:
    sheet = book.get_sheet_by_name(name)
    if sheet.end is None:
        return Sheet(name, [])
    rows = sheet.to_python(skip_empty_area=False, nrows=MOST_ROWS + 1)
    merges = tuple(sheet.merged_cell_ranges or ())
    kept = _trimmed([row[:MOST_COLUMNS] for row in rows])
    return Sheet(name, kept, merges, facts.unknown.get(name, {}), facts.from_1904)


def _trimmed(rows: list[list[Cell]]) -> list[list[Cell]]:
    last = len(rows)
    while last and not any(cell != "" for cell in rows[last - 1]):
        last -= 1
    return rows[:last]
