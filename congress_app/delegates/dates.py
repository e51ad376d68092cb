"""Reads a date in every way offices write one; what is no day of the calendar is said to be none, never mended.

A date comes out as yyyy-mm-dd, and as yyyy-mm or yyyy where no more is known.
"""

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta

from congress_app.core.collation import fold
from congress_app.delegates.cells import Read, text
from congress_app.delegates.reading import Cell

BORN_UNTIL, JOINED_UNTIL = 12, 35
"""Two-digit years up to these are of this century: of a birth, and of everything else."""
_EPOCH, _EPOCH_1904 = date(1899, 12, 30), date(1904, 1, 1)
_SIGN = r"\s*[/.\-,\s]\s*"
_CLOCK = r"(?:[T ]\s*\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?)?"
_PARTED = re.compile(rf"(\d{{1,2}}){_SIGN}(\d{{1,2}}){_SIGN}(\d{{4}}|\d{{2}}){_CLOCK}")
_ISO = re.compile(rf"(\d{{4}})\s*[-/.]\s*(\d{{1,2}})\s*[-/.]\s*(\d{{1,2}}){_CLOCK}")
_MONTH = re.compile(r"(\d{1,2})\s*[/.\-]\s*(\d{4})")
_YEAR_MONTH = re.compile(r"(\d{4})-(\d{1,2})")
_COMPACT = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)")
_COMPACT_DAY_FIRST = re.compile(r"(\d\d?)(\d\d)((?:19|20)\d\d)")
_YEAR = re.compile(r"(?:nam |sinh nam |nam sinh:? ?|sn:? ?|ns:? ?|khoang )?((?:19|20)\d\d)")
_UNKNOWN_DAY = re.compile(r"(?:[\s?_x.…\-0]*[/.\-])?(?:[\s?_x.…\-0]*[/.\-])?\s*((?:\d{1,2}\s*[/.\-]\s*)?(?:19|20)\d\d)")
_BEFORE = re.compile(r"(?:sinh|ngay sinh|sn|ns|ngay)[\s:.]+(?=ngay|thang|t\d|\d)")
_SPOKEN_MONTH = re.compile(r"(?:thang |thang|t\.?)(\d{1,2})(?:[\s/.\-]+|[\s,]+nam )(\d{4})")
_SPOKEN = re.compile(r"(?:ngay )?(\d{1,2}),? thang (\d{1,2}),? nam (\d{4})")
_EACH = re.compile(r"(?:\d{1,2}\s?[/.\-]\s?){0,2}(?:19|20)\d\d(?!\d)|\d{4}-\d\d-\d\d")
_SLIPS = re.compile(r"(?<=\d)\s*(?:[\\_|]|/\s*/|\.\s*\.)\s*(?=\d)")
_ASIDE = re.compile(r"(?<=\d)\s*\(\D*\)$")
_ROMAN = re.compile(r"(\d{1,2})\s?[/.\-]\s?([ivx]{1,4})\s?[/.\-]\s?(\d{4})")
_ROMANS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ENGLISH = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[\s\-./]*([a-z]{3,9})[\s\-.,/]*(\d{4}|\d{2})")
_AMERICAN = re.compile(r"([a-z]{3,9})[\s\-.]*(\d{1,2})(?:st|nd|rd|th)?,?\s*(\d{4})")
_NOTHING = frozenset({"", "-", "–", "—", "x", "X", "?", "không", "không có", "0", "/", ".", "n/a", "none"})


def day(cell: Cell, *, month_first: bool = False, until: int = BORN_UNTIL, from_1904: bool = False) -> Read:
    """A date; remarks year_only, century (two digits of a year), impossible_date, unreadable_date."""
    if isinstance(cell, (datetime, date)):
        return _made(cell.year, cell.month, cell.day)
    if isinstance(cell, (int, float)) and not isinstance(cell, bool):
        return _numbered(float(cell), until, from_1904) if 0 <= cell < 1e9 else Read("", "unreadable_date")
    said = _SLIPS.sub("/", _ASIDE.sub("", text(cell))).strip(" .,;'?")
    if said.casefold() in _NOTHING:
        return Read("")
    return _written(said, until, month_first=month_first) or _worded(fold(said), until) or _digits(said, until)


def _written(said: str, until: int, *, month_first: bool) -> Read | None:
    parted = _PARTED.fullmatch(said)
    if parted:
        first, second = int(parted.group(1)), int(parted.group(2))
        if not first and _UNKNOWN_DAY.fullmatch(said):
            return _partly(said)
        if month_first:
            first, second = second, first
        year, guessed = _year(parted.group(3), until)
        return _guessed(_made(year, second, first), guessed)
    whole = _ISO.fullmatch(said)
    return _made(*(int(part) for part in whole.groups())) if whole else _compact(said)


def _compact(said: str) -> Read | None:
    """Eight digits, year first or day first; they never mean a day both ways."""
    year_first = _COMPACT.fullmatch(said)
    made = _made(*(int(part) for part in year_first.groups())) if year_first else None
    day_first = _COMPACT_DAY_FIRST.fullmatch(said) if made is None or not made.value else None
    if day_first:
        of_month, month, year = (int(part) for part in day_first.groups())
        other = _made(year, month, of_month)
        return other if other.value or made is None else made
    return made


def _partly(said: str) -> Read | None:
    """A year, or a month and a year, the rest being left open ("00/00/1973", "…/5/1973")."""
    found = _UNKNOWN_DAY.fullmatch(said)
    month = _MONTH.fullmatch(found.group(1)) if found else _MONTH.fullmatch(said)
    if month:
        return _of_month(int(month.group(2)), int(month.group(1)))
    other = _YEAR_MONTH.fullmatch(said)
    if other:
        return _of_month(int(other.group(1)), int(other.group(2)))
    return Read(found.group(1), "year_only") if found else None


def _of_month(year: int, month: int) -> Read:
    if month == 0 and 1900 <= year <= 2099:
        return Read(str(year), "year_only")
    if not (1 <= month <= 12 and 1900 <= year <= 2099):
        return Read("", "impossible_date")
    return Read(f"{year:04d}-{month:02d}", "year_only")


def _spoken(plain: str) -> Read | None:
    """A date in Vietnamese words, or with the month in Roman figures."""
    roman = _ROMAN.fullmatch(plain)
    if roman and roman.group(2) in _ROMANS:
        return _made(int(roman.group(3)), _ROMANS.index(roman.group(2)) + 1, int(roman.group(1)))
    spoken, month = _SPOKEN.fullmatch(plain), _SPOKEN_MONTH.fullmatch(plain)
    if spoken:
        return _made(int(spoken.group(3)), int(spoken.group(2)), int(spoken.group(1)))
    return _of_month(int(month.group(2)), int(month.group(1))) if month else None


def _worded(plain: str, until: int) -> Read | None:
    bare = _BEFORE.sub("", plain, count=1) if plain[:1].isalpha() else plain
    if bare != plain:
        return _written(bare, until, month_first=False) or _worded(bare, until)
    said = _spoken(plain)
    if said is not None:
        return said
    english, american = _ENGLISH.fullmatch(plain), _AMERICAN.fullmatch(plain)
    if english and english.group(2)[:3] in _MONTHS:
        year, guessed = _year(english.group(3), until)
        return _guessed(_made(year, _MONTHS.index(english.group(2)[:3]) + 1, int(english.group(1))), guessed)
    if american and american.group(1)[:3] in _MONTHS:
        return _made(int(american.group(3)), _MONTHS.index(american.group(1)[:3]) + 1, int(american.group(2)))
    year_only = _YEAR.fullmatch(plain)
    return Read(year_only.group(1), "year_only") if year_only else _partly(plain)


def _digits(said: str, until: int) -> Read:
    bare = re.sub(r"\.0+$", "", said)
    if bare.isascii() and bare.isdigit() and len(bare) in (2, 4, 5, 7, 8):
        return _numbered(float(bare), until, from_1904=False)
    return Read("", "unreadable_date")


def _numbered(value: float, until: int, from_1904: bool) -> Read:
    whole = int(value)
    if whole == value and 1900 <= value <= 2099:
        return Read(str(whole), "year_only")
    if whole == value and 10 <= value <= 99:
        return Read(str(_year(f"{whole}", until)[0]), "century")
    if 2100 <= value < 73051:
        made = (_EPOCH_1904 if from_1904 else _EPOCH) + timedelta(days=whole)
        return _made(made.year, made.month, made.day)
    found = _compact(str(whole)) if whole >= 1_000_000 else None
    return found or Read("", "unreadable_date")


def _year(digits: str, until: int) -> tuple[int, bool]:
    value = int(digits)
    if len(digits) == 4:
        return value, False
    return value + (2000 if value <= until else 1900), True


def _guessed(made: Read, guessed: bool) -> Read:
    return Read(made.value, "century") if guessed and made.value else made


def _made(year: int, month: int, of_month: int) -> Read:
    try:
        made = date(year, month, of_month)
    except ValueError:
        return Read("", "impossible_date")
    return Read(made.isoformat()) if 1900 <= year <= 2099 else Read("", "impossible_date")


def from_parts(parts: Sequence[Cell], until: int = BORN_UNTIL) -> Read:
    """A date from a column each for day, month and year."""
    of_month, month, year = (text(part).removesuffix(".0").strip() for part in parts)
    if not year:
        return Read("", "unreadable_date" if of_month or month else "")
    return day("/".join(part for part in (of_month, month, year) if part), until=until)


def is_month_first(cells: Sequence[Cell]) -> bool:
    """Whether a column writes month before day: some second parts exceed 12 and no first part does."""
    found = [_PARTED.fullmatch(text(cell)) for cell in cells if isinstance(cell, str)]
    pairs = [(int(one.group(1)), int(one.group(2))) for one in found if one]
    late = sum(1 for _, second in pairs if second > 12)
    return late * 4 > len(pairs) and not any(first > 12 for first, _ in pairs)


def two(said: str) -> tuple[str, str]:
    """The two dates of a cell "03/02/2001 - 03/02/2002", one after the other; the second is "" if there is one only."""
    found = _EACH.findall(said)
    if len(found) != 2:
        return said, ""
    return found[0], found[1]
