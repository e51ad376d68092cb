"""Tells from what is written in a register which level of education or political theory it means.

Pure. What cannot be told is said so ("other"), never guessed; nothing written is "unknown".
"""

import re
from functools import lru_cache

from congress_app.core.collation import fold

EDUCATION = ("untrained", "elementary", "intermediate", "college", "university", "master", "doctor")
THEORY = ("none", "elementary", "intermediate", "advanced", "bachelor")
UNKNOWN, OTHER = "unknown", "other"

_NOTHING = {"", "khong ro", "chua ro", "chua co du lieu", "unknown", "n a"}
_DOCTOR = r"tien si|tien sy|tskh|ts|doctor|phd|ph d"
_MASTER = r"thac si|thac sy|ths|th s|cao hoc|master|mba|msc"
_UNIVERSITY = (
    r"dai hoc|dh|cu nhan|ky su|ks|bac si|bs|duoc si|kien truc su|luat su|university|bachelor|engineer|hoc vien"
)
_EDUCATION = (
    ("doctor", _DOCTOR),
    ("master", _MASTER),
    ("university", _UNIVERSITY),
    ("college", r"cao dang|cd|college"),
    ("intermediate", r"trung cap|tc|trung hoc chuyen nghiep|thcn|intermediate|vocational"),
    ("elementary", r"so cap|sc|elementary"),
    ("untrained", r"chua qua dao tao|chua dao tao|khong|pho thong|thpt|thcs|lao dong pho thong|untrained|none"),
)
_THEORY = (
    ("bachelor", r"cu nhan|cn|bachelor|dai hoc"),
    ("advanced", r"cao cap|cc|advanced"),
    ("intermediate", r"trung cap|tc|intermediate"),
    ("elementary", r"so cap|sc|elementary"),
    ("none", r"chua qua dao tao|chua hoc|chua|khong|none"),
)
_PROFESSOR = re.compile(r"\b(?:giao su|pho giao su|gs|pgs|professor|prof)\b")


def _plain(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", " ", fold(text)).strip()


@lru_cache(maxsize=4096)
def education(text: str) -> str:
    """The highest degree named: "Thạc sĩ Luật" is master, "GS.TS" doctor; "other" when no degree is named.

    A specialist physician (bác sĩ chuyên khoa I, II) holds the degree that is named: that of a physician, university.
    """
    return _first(text, _EDUCATION)


@lru_cache(maxsize=4096)
def theory(text: str) -> str:
    """The level of political theory named."""
    return _first(text, _THEORY)


def _first(text: str, levels: tuple[tuple[str, str], ...]) -> str:
    plain = _plain(text)
    if plain in _NOTHING:
        return UNKNOWN
    return next((code for code, words in levels if re.search(rf"\b(?:{words})\b", plain)), OTHER)


@lru_cache(maxsize=4096)
def professor(text: str) -> bool:
    """Whether an academic rank (giáo sư, phó giáo sư) is named."""
    return bool(_PROFESSOR.search(_plain(text)))


@lru_cache(maxsize=4096)
def group(text: str) -> str:
    """A key under which spellings of one ethnic group or religion are counted together; "" when nothing is known."""
    plain = _plain(text)
    return "" if plain in _NOTHING else plain


KINH = frozenset({"kinh", "viet", "kinh viet", "viet kinh"})
NO_RELIGION = frozenset({"khong", "khong co", "khong theo", "khong ton giao", "none", "no", "k", "0"})


@lru_cache(maxsize=16_384)
def holds(position: str, office: str) -> bool:
    """Whether one of the offices in "Phó Bí thư Đảng uỷ, Chủ tịch UBND" begins so: "Bí thư" does not, "Chủ tịch" does.

    An office further down counts as well: parts are told apart by commas, semicolons and lines.
    """
    wanted = _plain(office)
    return bool(wanted) and any(f"{_plain(part)} ".startswith(f"{wanted} ") for part in re.split(r"[,;\n]", position))
