"""Reads schooling, degrees, political theory and religion: one spelling for each, whatever an office abbreviates.

What a cell says beyond the level (a subject, a school) stays as it was written.
"""

import re
from collections.abc import Sequence
from datetime import date

from congress_app.core.collation import fold
from congress_app.delegates.cells import Read, text
from congress_app.delegates.reading import Cell

_LEVELS: Sequence[tuple[str, str]] = (
    ("Tiến sĩ", r"tien s[iy]|t\.?\s?s\.?|ph\.?\s?d\.?"),
    ("Thạc sĩ", r"thac s[iy]|th\.?\s?s\.?|ths[iy]|cao hoc"),
    ("Đại học", r"dai hoc|d\.?h\.?|d\.?\s?hoc"),
    ("Cao đẳng", r"cao dang|c\.?d\.?|c\.?\s?dang"),
    ("Trung cấp", r"trung cap|trung hoc chuyen nghiep|t\.?c\.?|t\.?\s?cap|thcn"),
    ("Sơ cấp", r"so cap|s\.?c\.?"),
    ("Cử nhân", r"cu nhan|c\.?n\.?"),
    ("Kỹ sư", r"k[yi] su|k\.?s\.?"),
    ("Bác sĩ", r"bac s[iy]|b\.?s\.?"),
)
_COMPILED = tuple((name, re.compile(rf"({pattern})(?![a-z])", re.IGNORECASE)) for name, pattern in _LEVELS)
_THEORY_TAIL = re.compile(
    r"[\s,.\-/:(]*(?:ly luan chinh tri|l\.?l\.?c\.?t\.?(?:\s?-\s?hc)?|"
    r"ly luan|chinh tri|llct hanh chinh|hanh chinh|hc|ct)*[\s).]*"
)
_THEORY: Sequence[tuple[str, str]] = (
    ("Cao cấp", r"cao cap|c\.?\s?cap|c\.?c\.?"),
    ("Cử nhân", r"cu nhan|c\.?n\.?"),
    ("Trung cấp", r"trung cap|t\.?\s?cap|t\.?c\.?"),
    ("Sơ cấp", r"so cap|s\.?\s?cap|s\.?c\.?"),
)
_THEORY_COMPILED = tuple((name, re.compile(rf"(?:{pattern})")) for name, pattern in _THEORY)
_NONE = frozenset({"", "-", "–", "—", "/", "khong", "khong co", "chua", "chua qua dao tao", "chua hoc"})
_FAITHS = {
    "khong": "Không", "khong co": "Không", "ko": "Không", "k": "Không", "luong": "Không", "khong ton giao": "Không",
    "phat giao": "Phật giáo", "dao phat": "Phật giáo", "phat": "Phật giáo", "pg": "Phật giáo",
    "cong giao": "Công giáo", "thien chua giao": "Công giáo", "thien chua": "Công giáo", "dao thien chua": "Công giáo",
    "ky to giao": "Công giáo", "kito giao": "Công giáo", "cg": "Công giáo", "dao cong giao": "Công giáo",
    "phat giao hoa hao": "Phật giáo Hòa Hảo", "hoa hao": "Phật giáo Hòa Hảo", "pghh": "Phật giáo Hòa Hảo",
    "cao dai": "Cao Đài", "dao cao dai": "Cao Đài", "tin lanh": "Tin Lành", "dao tin lanh": "Tin Lành",
    "hoi giao": "Hồi giáo", "dao hoi": "Hồi giáo", "islam": "Hồi giáo",
}  # fmt: skip
_SCHOOL = re.compile(r"(\d{1,2})\s*/\s*(10|12)")
_NUMBER = re.compile(r"\d{1,2}(?:\.0+)?")


def education(cell: Cell) -> Read:
    """Schooling or a degree ("ThS Luật" is "Thạc sĩ Luật"); remarks bare_number, spelled_out, school_as_date."""
    if isinstance(cell, date):
        return _school_years(cell)
    said = text(cell)
    school = _SCHOOL.fullmatch(said)
    if school:
        return Read(f"{int(school.group(1))}/{school.group(2)}")
    if _NUMBER.fullmatch(said):
        return Read("", "bare_number")
    if fold(said) in ("-", "–", "—", "/"):
        return Read("")
    for name, pattern in _COMPILED:
        found = pattern.match(_folded_evenly(said))
        if found:
            made = _joined(name, said[found.end() :])
            return Read(made, "" if fold(made).startswith(fold(said)[: len(name)]) else "spelled_out")
    return Read(said)


def _folded_evenly(said: str) -> str:
    """A text without marks, letter for letter, so that places in it are places in the original."""
    return "".join(fold(char)[:1] or char if not char.isspace() else char for char in said)


def _joined(name: str, rest: str) -> str:
    return f"{name} {rest.lstrip('.')}".strip() if rest[:1].isalpha() else f"{name}{rest}".strip(" .")


def _school_years(cell: date) -> Read:
    """Years of school: "12/12" that a spreadsheet took for the twelfth of December."""
    for first, last in ((cell.day, cell.month), (cell.month, cell.day)):
        if last in (10, 12) and first <= last:
            return Read(f"{first}/{last}", "school_as_date")
    return Read("", "unreadable_school")


def theory(cell: Cell) -> Read:
    """A level of political theory ("CC LLCT" is "Cao cấp"); remarks bare_number, spelled_out."""
    said = text(cell)
    plain = _folded_evenly(said).strip()
    if fold(said) in _NONE:
        return Read("")
    if _NUMBER.fullmatch(said):
        return Read("", "bare_number")
    for name, pattern in _THEORY_COMPILED:
        found = pattern.match(plain)
        if found and _THEORY_TAIL.fullmatch(plain[found.end() :]):
            return Read(name, "" if fold(said) == fold(name) else "spelled_out")
    return Read(said)


def religion(cell: Cell) -> Read:
    """A religion by its usual name; remarks bare_number, spelled_out."""
    said = text(cell)
    if fold(said) in ("", "-", "–", "—", "/"):
        return Read("")
    if _NUMBER.fullmatch(said):
        return Read("", "bare_number")
    found = _FAITHS.get(re.sub(r"[^a-z]+", " ", fold(said)).strip(), "")
    return Read(found or said, "spelled_out" if found and fold(found) != fold(said) else "")
