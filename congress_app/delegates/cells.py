"""Reads the plainest cells of a register: text, sex, class; `dates`, `names`, `identity` and `learning` read the rest.

Each reader gives the value to keep and, where something was odd, the code of a remark; it never guesses silently.
"""

import re
from datetime import datetime, time
from functools import lru_cache
from typing import NamedTuple

from congress_app.core.collation import clean, fold
from congress_app.delegates import rules
from congress_app.delegates.reading import Cell
from congress_app.delegates.rules import CLASSES

_EXCEL_TEXT = re.compile(r'="(.*)"')

_SEX = {
    "M": ("m", "nam", "male", "ong", "man", "trai", "nam gioi", "mr"),
    "F": ("f", "nu", "female", "ba", "woman", "gai", "nu gioi", "ms", "mrs", "w"),
}
_CLASS_WORDS = (
    ("AL", r"du khuyet|\bdk\b|dbdk|alternate|substitute|reserve"),
    ("PM", r"du bi|probationary"),
    ("EX", r"duong nhien|\bd nhien\b|\bdn\b|\bd n\b|dbdn|ex ?officio"),
    ("AP", r"chi dinh|\bcd\b|\bc d\b|dbcd|appointed|designated"),
    ("XM", r"mien (sinh hoat|sh)|exempt"),
    ("TM", r"tam thoi|temporary"),
    ("GU", r"khach|\bkm\b|guest|invited"),
    ("PR", r"bao chi|phong vien|press|media"),
    ("SE", r"an ninh|bao ve|security"),
    ("SV", r"phuc vu|service|hau can"),
    ("TE", r"ky thuat|technician|technical"),
    ("EL", r"\bbau\b|duoc bau|bau cu|elected|chinh thuc|\bct\b|official|dai bieu|delegate|member|shareholder|co dong"),
)
_CLASSES = tuple((code, re.compile(pattern)) for code, pattern in _CLASS_WORDS)
_SALUTATIONS = frozenset({"dr", "prof", "dc", "d/c", "dong chi", "gs", "ts", "pgs", "ths"})  # they tell no sex
_NOTHING = frozenset({"", "-", "–", "—", "/", "?"})
ERRORS = frozenset({"#REF!", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!", "#GETTING_DATA"})


class Read(NamedTuple):
    """What a cell gave: the value to keep ("" if unreadable) and the code of a remark ("" if all is well)."""

    value: str
    remark: str = ""


def text(cell: Cell) -> str:
    """A cell as clean text; whole numbers without ".0", Excel dates as year-month-day."""
    if isinstance(cell, str):
        return _text(cell)
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e16:
        return str(int(cell))
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, time):
        return cell.isoformat("minutes")
    return str(cell)


@lru_cache(maxsize=131_072)
def _text(cell: str) -> str:
    if cell.isascii() and cell.isprintable() and not cell.startswith("="):
        return " ".join(cell.split())
    found = _EXCEL_TEXT.fullmatch(cell.strip())
    return clean(found.group(1) if found else cell)


def sex(cell: Cell) -> Read:
    """The letter "M" or "F", or ""; remark sex_unknown."""
    said = fold(text(cell)).strip(" .")
    if said in _NOTHING or said in _SALUTATIONS:
        return Read("")
    code = next((code for code, spelled in _SEX.items() if said in spelled), "")
    return Read(code, "" if code else "sex_unknown")


def kind(cell: Cell) -> Read:
    """A delegate's class as its code; remark class_unknown."""
    said = text(cell)
    if said in _NOTHING:
        return Read("")
    if said.upper() in CLASSES:
        return Read(said.upper())
    plain = re.sub(r"[^a-z ]+", " ", fold(said))
    code = next((code for code, pattern in _CLASSES if pattern.search(plain)), "")
    return Read(code, "" if code else "class_unknown")


def weight(cell: Cell) -> Read:
    """A voting weight as digits; remark weight_unreadable."""
    try:
        return Read(rules.weight(text(cell)))
    except rules.WeightUnreadable:
        return Read("", "weight_unreadable")


def is_error(cell: Cell) -> bool:
    """Whether a formula went wrong in this cell ("#REF!")."""
    return isinstance(cell, str) and cell in ERRORS
