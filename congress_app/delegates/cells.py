"""Reads single cells of a register: dates, sex, class, number, telephone, identity number, names.

Each reader gives the value to keep and, where something was odd, the code of a remark; it never guesses silently.
"""

import re
from datetime import date, datetime, timedelta
from typing import NamedTuple

from congress_app.core.collation import clean, fold
from congress_app.delegates.reading import Cell
from congress_app.delegates.rules import CLASSES

_EPOCH = date(1899, 12, 30)  # day 0 of Excel's calendar
_PARTED = re.compile(r"(\d{1,2})\s*[/.\-]\s*(\d{1,2})\s*[/.\-]\s*(\d{4})(?:\s+0?0:00(?::00)?)?")
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d\d:\d\d(?::\d\d)?)?")
_MONTH = re.compile(r"(\d{1,2})\s*[/.\-]\s*(\d{4})")
_COMPACT = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)")
_YEAR = re.compile(r"(?:nam |sinh nam )?((?:19|20)\d\d)")
_ADDRESSED = re.compile(r"^(?:đ/c|đc\.?|đồng chí|mr\.?|mrs\.?|ms\.?)\s+(?=\S+\s+\S)", re.IGNORECASE)
_EXCEL_TEXT = re.compile(r'="(.*)"')
_MOBILE = re.compile(r"(?:\+?84|0084)([35789]\d{8})|0([35789]\d{8})|([35789]\d{8})")

_SEX = {"M": ("m", "nam", "male", "ong", "man", "trai"), "F": ("f", "nu", "female", "ba", "woman", "gai")}
_CLASS_WORDS = (
    ("AL", r"du khuyet|alternate|substitute|reserve"),
    ("PM", r"du bi|probationary"),
    ("EX", r"duong nhien|ex ?officio"),
    ("AP", r"chi dinh|appointed|designated"),
    ("XM", r"mien (sinh hoat|sh)|exempt"),
    ("TM", r"tam thoi|temporary"),
    ("GU", r"khach|guest|invited"),
    ("PR", r"bao chi|phong vien|press|media"),
    ("SE", r"an ninh|bao ve|security"),
    ("SV", r"phuc vu|service|hau can"),
    ("TE", r"ky thuat|technician|technical"),
    ("EL", r"\bbau\b|duoc bau|bau cu|elected|chinh thuc|official|dai bieu|delegate|member"),
)


class Read(NamedTuple):
    """What a cell gave: the value to keep ("" if unreadable) and the code of a remark ("" if all is well)."""

    value: str
    remark: str = ""


def text(cell: Cell) -> str:
    """A cell as clean text; whole numbers without ".0", Excel dates as year-month-day."""
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e16:
        return str(int(cell))
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, (date, int, float, timedelta)):
        return str(cell)
    found = _EXCEL_TEXT.fullmatch(str(cell).strip())
    return clean(found.group(1) if found else str(cell))


def name(cell: Cell) -> Read:
    """A person's name: "Đ/c" before it dropped, Ð read as Đ, a name in capitals written as names are."""
    said = _ADDRESSED.sub("", text(cell)).replace("Ð", "Đ").replace("Ɖ", "Đ").strip(" ,;")
    if any(char.isdecimal() for char in said):
        return Read(said, "name_digits")
    letters = [char for char in said if char.isalpha()]
    if len(letters) > 4 and " " in said and all(char.isupper() for char in letters):
        return Read(" ".join(_capitalised(word) for word in said.split(" ")), "all_caps")
    return Read(said)


def _capitalised(word: str) -> str:
    return "-".join(part[:1] + part[1:].lower() for part in word.split("-"))


def day(cell: Cell, *, month_first: bool = False) -> Read:  # noqa: PLR0911 - one way out per way of writing
    """A date as yyyy-mm-dd, yyyy-mm or yyyy; remarks year_only, impossible_date, unreadable_date."""
    if isinstance(cell, (datetime, date)):
        return _made(cell.year, cell.month, cell.day)
    if isinstance(cell, (int, float)) and not isinstance(cell, bool):
        return _numbered(float(cell)) if abs(cell) < 1e9 else Read("", "unreadable_date")
    said = text(cell)
    if not said or said in ("-", "–", "x", "X"):
        return Read("")
    parted = _PARTED.fullmatch(said)
    if parted:
        first, second, year = (int(part) for part in parted.groups())
        return _made(year, first, second) if month_first else _made(year, second, first)
    whole = _ISO.fullmatch(said) or _COMPACT.fullmatch(said)
    if whole:
        return _made(*(int(part) for part in whole.groups()))
    month = _MONTH.fullmatch(said)
    if month and 1 <= int(month.group(1)) <= 12:
        return Read(f"{int(month.group(2)):04d}-{int(month.group(1)):02d}", "year_only")
    year_only = _YEAR.fullmatch(fold(said))
    if year_only:
        return Read(year_only.group(1), "year_only")
    return _numbered(float(said)) if re.fullmatch(r"\d{5}", said) else Read("", "unreadable_date")


def _numbered(value: float) -> Read:
    whole = int(value)
    if 1900 <= value <= 2099 and whole == value:
        return Read(str(whole), "year_only")
    if 2100 <= value < 73051:
        made = _EPOCH + timedelta(days=whole)
        return _made(made.year, made.month, made.day)
    compact = _COMPACT.fullmatch(str(whole))
    return _made(*(int(part) for part in compact.groups())) if compact else Read("", "unreadable_date")


def _made(year: int, month: int, of_month: int) -> Read:
    try:
        made = date(year, month, of_month)
    except ValueError:
        return Read("", "impossible_date")
    return Read(made.isoformat()) if 1900 <= year <= 2099 else Read("", "impossible_date")


def is_month_first(cells: list[Cell]) -> bool:
    """Whether a column writes month before day: some second parts exceed 12 and no first part does."""
    found = [_PARTED.fullmatch(text(cell)) for cell in cells if isinstance(cell, str)]
    pairs = [(int(one.group(1)), int(one.group(2))) for one in found if one]
    return any(second > 12 for _, second in pairs) and not any(first > 12 for first, _ in pairs)


def sex(cell: Cell) -> Read:
    """The letter "M" or "F", or ""; remark sex_unknown."""
    said = fold(text(cell)).strip(" .")
    if not said:
        return Read("")
    code = next((code for code, spelled in _SEX.items() if said in spelled), "")
    return Read(code, "" if code else "sex_unknown")


def kind(cell: Cell) -> Read:
    """A delegate's class as its code; remark class_unknown."""
    said = text(cell)
    if not said:
        return Read("")
    if said.upper() in CLASSES:
        return Read(said.upper())
    plain = re.sub(r"[^a-z ]+", " ", fold(said))
    code = next((code for code, pattern in _CLASS_WORDS if re.search(pattern, plain)), "")
    return Read(code, "" if code else "class_unknown")


def phone(cell: Cell) -> Read:
    """A telephone number: Vietnamese mobiles as 0xxxxxxxxx, others as given; phone_zero when a 0 was put back."""
    said = text(cell)
    found = _MOBILE.fullmatch(re.sub(r"[\s.\-()]", "", said))
    if not found:
        return Read(said)
    rest = found.group(1) or found.group(2) or found.group(3)
    return Read(f"0{rest}", "phone_zero" if found.group(3) else "")


def cccd(cell: Cell) -> Read:
    """A citizen's identity number: 12 digits (or an old 9-digit one); lost leading zeros put back with a remark."""
    said = re.sub(r"[\s.\-']", "", text(cell))
    if not said or re.fullmatch(r"\d{12}", said):
        return Read(said)
    if re.fullmatch(r"[1-9]\d{9,10}", said):
        return Read(said.zfill(12), "cccd_zero")
    if re.fullmatch(r"\d{9}", said):
        return Read(said, "cccd_old")
    return Read("", "cccd_length") if said.isdigit() else Read("", "cccd_letters")


def sex_is_doubtful(sex_of_column: str, full_name: str, number: str) -> bool:
    """Whether a sex told only by the column of a birth date is contradicted by "Thị" in the name or the ID number."""
    woman = " thị " in f" {full_name.casefold()} "
    if woman:
        return sex_of_column == "M"
    return len(number) == 12 and bool(sex_of_column) and ("F" if int(number[3]) % 2 else "M") != sex_of_column


def cccd_disagrees(number: str, of_sex: str, born: str) -> bool:
    """Whether a 12-digit number tells another sex or birth year (a remark only: documents get corrected)."""
    if len(number) != 12:
        return False
    century, year = int(number[3]), int(number[4:6])
    wrong_sex = bool(of_sex) and ("M" if century % 2 == 0 else "F") != of_sex
    wrong_year = bool(born) and int(born[:4]) != 1900 + 100 * (century // 2) + year
    return wrong_sex or wrong_year
