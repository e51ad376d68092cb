"""Reads identity numbers and telephones: zeros that spreadsheets drop are put back where that is certain.

A citizen's number (domain 8.4) is PPP G YY RRRRRR: province, century and sex, year of birth. It has no check digit.
"""

import re
from decimal import Decimal, InvalidOperation

from congress_app.delegates.cells import Read, text
from congress_app.delegates.reading import Cell

PROVINCES = frozenset(
    (  # noqa: SIM905 - a list of numbers is read as words
        "001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 "
        "036 037 038 040 042 "
        "044 045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 "
        "082 083 084 086 087 "
        "089 091 092 093 094 095 096"
    ).split()
)
_SCIENTIFIC = re.compile(r"(\d)(?:[.,](\d+))?[eE]\+?(\d{1,2})")
_MOBILE = re.compile(r"(?:\+?84|0084)0?([35789]\d{8})|0([35789]\d{8})|([35789]\d{8})")
_OLD_MOBILE = re.compile(r"(?:\+?84|0)(1(?:2\d|6[2-9]|8[68]|99))(\d{7})")
_OLD_PREFIXES = {
    "120": "70", "121": "79", "122": "77", "126": "76", "128": "78", "123": "83", "124": "84", "125": "85", "127": "81",
    "129": "82", "186": "56", "188": "58", "199": "59",
} | {f"16{n}": f"3{n}" for n in range(2, 10)}  # fmt: skip
_LABEL = re.compile(r"^(?:số|cccd|cmnd|cmt|cc|đt|sđt|dđ|đtdđ|tel|điện thoại|mobile)\s*[:.]\s*(?=[+(\d])", re.IGNORECASE)
_SEVERAL = re.compile(r"\s*(?:[/;,\n]|\s-\s|\bhoặc\b|\bor\b)\s*")


def digits(cell: Cell) -> tuple[str, bool]:
    """A number as it was before a spreadsheet wrote it as 3.1E+10 or with ".0"; and whether digits were lost."""
    said = _LABEL.sub("", text(cell).strip(" '\""), count=1)
    found = _SCIENTIFIC.fullmatch(said)
    if not found:
        return re.sub(r"(?<=\d)\.0+$", "", said), False
    try:
        whole = Decimal(said.replace(",", "."))
    except InvalidOperation:
        return said, False
    return f"{whole:f}".partition(".")[0], len(found.group(2) or "") < int(found.group(3)) - 1


def cccd(cell: Cell, born: str = "", sex: str = "") -> Read:  # noqa: PLR0911 - one way out per length
    """A citizen's number of 12 digits or an old one of 9; remarks cccd_zero, cccd_old, cccd_length, cccd_letters,
    cccd_rounded. Two lost zeros are put back only where province and what is known of birth and sex agree.
    """
    said, rounded = digits(cell)
    if rounded:
        return Read("", "cccd_rounded")
    bare = re.sub(r"[\s.\-'_/]", "", said)
    if not bare or (bare.isascii() and re.fullmatch(r"\d{12}", bare)):
        return Read(bare)
    if not (bare.isascii() and bare.isdigit()):
        return Read("", "cccd_letters")
    if len(bare) == 9:
        return Read(bare, "cccd_old")
    whole = bare.zfill(12)
    if len(bare) in (10, 11) and bare[0] != "0" and whole[:3] in PROVINCES:
        sure = len(bare) == 11 or (bool(born) and not disagrees(whole, sex, born))
        return Read(whole, "cccd_zero") if sure else Read("", "cccd_zeros")
    if len(bare) == 8 and bare[0] != "0":
        return Read(bare.zfill(9), "cccd_old_zero")
    return Read("", "cccd_length")


def disagrees(number: str, sex: str, born: str) -> bool:
    """Whether a 12-digit number tells another sex or year of birth (a warning only: documents get corrected)."""
    if len(number) != 12:
        return False
    told_sex, told_year = told(number)
    return bool(sex and sex != told_sex) or bool(born and born[:4] != told_year)


def told(number: str) -> tuple[str, str]:
    """The sex and the year of birth that a 12-digit number tells; ("", "") for another number."""
    if len(number) != 12:
        return "", ""
    century = int(number[3])
    return ("F" if century % 2 else "M"), str(1900 + 100 * (century // 2) + int(number[4:6]))


def phone(cell: Cell) -> Read:
    """A telephone number: Vietnamese mobiles as 0xxxxxxxxx, others as given. Remarks phone_zero (a 0 was put back),
    phone_old (11 digits, as until 2018), phone_odd (too short or too long for any number), phone_rounded.
    """
    said, rounded = digits(cell)
    if rounded:
        return Read("", "phone_rounded")
    parts = [part for part in _SEVERAL.split(said) if part]
    if len(parts) > 1 and all(sum(char.isdigit() for char in part) >= 8 for part in parts):
        read = [_one_phone(part) for part in parts]
        return Read(" / ".join(one.value for one in read), next((one.remark for one in read if one.remark), ""))
    return _one_phone(said)


def _one_phone(said: str) -> Read:
    bare = re.sub(r"[\s.\-()_,]", "", said)
    found = _MOBILE.fullmatch(bare)
    if found:
        rest = found.group(1) or found.group(2) or found.group(3)
        return Read(f"0{rest}", "phone_zero" if found.group(3) else "")
    old = _OLD_MOBILE.fullmatch(bare)
    if old and old.group(1) in _OLD_PREFIXES:
        return Read(f"0{_OLD_PREFIXES[old.group(1)]}{old.group(2)}", "phone_old")
    count = sum(char.isdigit() for char in bare)
    odd = bool(said) and (count < 7 or count > 15 or (bare.startswith("0") and bare[1:2] in "35789" and count != 10))
    return Read(said, "phone_odd" if odd else "")
