"""Opens a register as it comes from an office: XLSX, XLS, ODS or CSV in any of the encodings seen in practice.

Gives raw cells by sheet and row; it understands nothing of their meaning and never repairs a value.
"""

import codecs
import csv
import io
import re
import unicodedata
import zipfile
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

from congress_app.delegates.rules import FileBroken, FileEmpty, FileIsNoRegister, FileProtected, TooManyRows

Cell = int | float | str | bool | time | date | datetime | timedelta
MOST_ROWS = 20_000
MOST_COLUMNS = 200
UNPACKED_LIMIT = 400 * 1024 * 1024
DELIMITERS = ";,\t"
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
)
_BINARY = re.compile("[\x00-\x08\x0e-\x1f]")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


class Sheet(NamedTuple):
    """One sheet: its name and its rows from the very first one, so that row numbers match the office's program.

    `merges` are joined cells as ((top, left), (bottom, right)); `unknown` are formulas that were never worked out;
    `from_1904` says that days are counted from 1904 on; all places count from 0.
    """

    name: str
    rows: list[list[Cell]]
    merges: tuple[tuple[tuple[int, int], tuple[int, int]], ...] = ()
    unknown: frozenset[tuple[int, int]] = frozenset()
    from_1904: bool = False


def read(content: bytes) -> list[Sheet]:
    """Every visible sheet of a register; raises FileEmpty, FileIsNoRegister, FileProtected, FileBroken, TooManyRows."""
    if not content.strip():
        raise FileEmpty(field="file")
    if content.startswith(_FOREIGN):
        raise FileIsNoRegister(field="file")
    if content.startswith(_OLE) and _ENCRYPTED in content:
        raise FileProtected(field="file")
    sheets = _workbook(content) if content.startswith((_ZIP, _OLE)) else [Sheet("", _table(decode(content)))]
    if not any(sheet.rows for sheet in sheets):
        raise FileEmpty(field="file")
    if sum(len(sheet.rows) for sheet in sheets) > MOST_ROWS:
        raise TooManyRows(field="file", rows=MOST_ROWS, limit_mb=20)
    return sheets


def _workbook(content: bytes) -> list[Sheet]:
    if content.startswith(_ZIP):
        _check_archive(content)
    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(content)) as book:
            return [
                Sheet(meta.name, _rows(book, meta.name))
                for meta in book.sheets_metadata
                if meta.visible == SheetVisibleEnum.Visible and meta.typ == SheetTypeEnum.WorkSheet
            ]
    except PasswordError as error:
        raise FileProtected(field="file") from error
    except (CalamineError, OSError, ValueError) as error:
        raise FileBroken(field="file") from error


def _rows(book: CalamineWorkbook, name: str) -> list[list[Cell]]:
    sheet = book.get_sheet_by_name(name)
    if sheet.end is None:
        return []
    if sheet.total_width > MOST_COLUMNS * 100:
        raise FileBroken(field="file")
    rows = sheet.to_python(skip_empty_area=False, nrows=MOST_ROWS + 1)
    return [row[:MOST_COLUMNS] for row in _trimmed(rows)]


def _trimmed(rows: list[list[Cell]]) -> list[list[Cell]]:
    last = len(rows)
    while last and not any(cell != "" for cell in rows[last - 1]):
        last -= 1
    return rows[:last]


def _check_archive(content: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError) as error:
        raise FileBroken(field="file") from error
    if not any(part.filename in ("xl/workbook.xml", "xl/workbook.bin", "content.xml") for part in parts):
        raise FileIsNoRegister(field="file")
    if sum(part.file_size for part in parts) > UNPACKED_LIMIT:
        raise FileBroken(field="file")


def decode(content: bytes) -> str:
    """Text of a CSV: by its byte order mark, else UTF-8, else UTF-16 without mark, else windows-1258; always NFC."""
    for mark, name in (
        (codecs.BOM_UTF8, "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if content.startswith(mark):
            return _plain(content, name)
    zeros = content[:2000].count(0)
    if zeros > len(content[:2000]) // 5:
        little = content[1:2000:2].count(0) > content[0:2000:2].count(0)
        return _plain(content, "utf-16-le" if little else "utf-16-be")
    try:
        return _checked(content.decode("utf-8"))
    except UnicodeDecodeError:
        return _plain(content, "cp1258")


def _plain(content: bytes, encoding: str) -> str:
    try:
        return _checked(content.decode(encoding))
    except UnicodeDecodeError as error:
        raise FileIsNoRegister(field="file") from error


def _checked(text: str) -> str:
    if _BINARY.search(text):
        raise FileIsNoRegister(field="file")
    return unicodedata.normalize("NFC", text)


def _table(text: str) -> list[list[Cell]]:
    lines = text.splitlines()
    if lines and lines[0].lower().startswith("sep=") and len(lines[0]) == 5:
        delimiter, text = lines[0][4], "\n".join(lines[1:])
    else:
        delimiter = _delimiter(text)
    csv.field_size_limit(10_000_000)
    rows: list[list[Cell]] = []
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
            rows.append([*row[:MOST_COLUMNS]])
            if len(rows) > MOST_ROWS:
                break
    except csv.Error as error:
        raise FileBroken(field="file") from error
    return _trimmed(rows)


def _delimiter(text: str) -> str:
    """The sign that cuts the first lines into the most columns, most evenly."""
    sample = "\n".join(text.splitlines()[:40])

    def evenness(sign: str) -> tuple[int, int]:
        try:
            widths = sorted(len(row) for row in csv.reader(io.StringIO(sample), delimiter=sign) if row)
        except csv.Error:
            return (0, 0)
        return (widths[len(widths) // 2], widths[-1]) if widths else (0, 0)

    return max(DELIMITERS, key=evenness)
