"""Looks into a zipped workbook before it is opened: how large it would become, and what its cells do not show.

Nothing is unpacked to disk; a workbook whose parts lie about their size, or whose cells span a continent, is refused.
"""

import html
import io
import re
import zipfile
from dataclasses import dataclass, field

from congress_app.delegates.rules import FileBroken, FileIsNoRegister, TooManyRows

UNPACKED_LIMIT = 200 * 1024 * 1024
MOST_PARTS = 5000
_LOOKED_AT = ("xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/", "content.xml")
MOST_CELLS = 20_000_000  # rows times columns of the rectangle that a sheet's cells span
_BOOKS = ("xl/workbook.xml", "xl/workbook.bin", "content.xml")
_SHEET = re.compile(rb"<(?:\w+:)?sheet\b[^>]*>")
_ATTRIBUTE = re.compile(rb'([\w:]+)="([^"]*)"')
_RELATION = re.compile(rb"<Relationship\b[^>]*>")
_CELL = re.compile(rb'<(?:\w+:)?c (?:[^>]*? )?r="([A-Z]{1,3})(\d{1,7})"[^>/]*>(?!</)')
_UNWORKED = re.compile(
    rb'<c (?:[^>]*? )?r="([A-Z]{1,3})(\d{1,7})"[^>]*>\s*<f\b[^>]*?(?:/>|>[^<]*</f>)\s*(?:<v\s*/>|<v></v>)?\s*</c>'
)
_FAILED = re.compile(rb'<c (?=[^>]*\bt="e")(?:[^>]*? )?r="([A-Z]{1,3})(\d{1,7})"[^>]*>')
_REPEATED = re.compile(rb'<table:table-(cell|row)\b[^>]*number-(?:columns|rows)-repeated="(\d+)"[^>]*[^/]>')


@dataclass
class Facts:
    """What a workbook says beside its values: whether days count from 1904, and by sheet the cells (row, column, from
    0) whose formula failed ("formula_error") or was never worked out ("formula_empty").
    """

    from_1904: bool = False
    unknown: dict[str, dict[tuple[int, int], str]] = field(default_factory=dict)


def has_macros(content: bytes) -> bool:
    """Whether a workbook carries a program of its own; it is never run, only the values of the cells are read."""
    return content.startswith(b"PK") and b"vbaProject.bin" in content


def look(content: bytes) -> Facts:
    """The facts of a workbook. Raises FileIsNoRegister, FileBroken, TooManyRows."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
            if not any(part.filename in _BOOKS for part in parts):
                raise FileIsNoRegister(field="file")
            if sum(part.file_size for part in parts) > UNPACKED_LIMIT or len(parts) > MOST_PARTS:
                raise FileBroken(field="file")
            return _facts({part.filename: archive.read(part) for part in parts if part.filename.startswith(_LOOKED_AT)})
    except (zipfile.BadZipFile, ValueError, RuntimeError, EOFError, OSError) as error:
        raise FileBroken(field="file") from error


def _facts(parts: dict[str, bytes]) -> Facts:
    for name, text in parts.items():
        if name.startswith("xl/worksheets/"):
            _check_span(text)
    for kind, times in _REPEATED.findall(parts.get("content.xml", b"")):
        if int(times) > (1000 if kind == b"cell" else 100_000):
            raise TooManyRows(field="file", rows=20_000, limit_mb=20)
    book = parts.get("xl/workbook.xml", b"")
    facts = Facts(from_1904=re.search(rb'date1904="(?:1|true)"', book) is not None)
    for sheet, path in _paths(book, parts.get("xl/_rels/workbook.xml.rels", b"")).items():
        text = parts.get(path, b"")
        facts.unknown[sheet] = {
            (int(row) - 1, _column(letters)): code
            for pattern, code in ((_UNWORKED, "formula_empty"), (_FAILED, "formula_error"))
            for letters, row in pattern.findall(text)
        }
    return facts


def _check_span(text: bytes) -> None:
    """Refuse a sheet whose first and last cells are so far apart that the space between them fills the memory."""
    rows: set[int] = set()
    columns: set[bytes] = set()
    for letters, row in _CELL.findall(text):
        rows.add(int(row))
        columns.add(letters)
    if not rows:
        return
    across = [_column(letters) for letters in columns]
    if (max(rows) - min(rows) + 1) * (max(across) - min(across) + 1) > MOST_CELLS:
        raise TooManyRows(field="file", rows=20_000, limit_mb=20)


def _paths(book: bytes, relations: bytes) -> dict[str, str]:
    """Sheet names to the parts that hold them."""
    targets = {}
    for one in _RELATION.findall(relations):
        said = dict(_ATTRIBUTE.findall(one))
        target = said.get(b"Target", b"").decode("utf-8", "replace").lstrip("/")
        targets[said.get(b"Id", b"")] = target if target.startswith("xl/") else f"xl/{target}"
    found = {}
    for one in _SHEET.findall(book):
        said = dict(_ATTRIBUTE.findall(one))
        name = html.unescape(said.get(b"name", b"").decode("utf-8", "replace"))
        found[name] = targets.get(said.get(b"r:id", b""), "")
    return found


def _column(letters: bytes) -> int:
    at = 0
    for code in letters:
        at = at * 26 + code - 64
    return at - 1
