"""Decisions about delegates: classes, fields and their limits, numbers, and every refusal of this feature.

Values in, values or refusals out; nothing here knows a table or a file.
"""

import re
from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from congress_app.core.errors import InvalidInput, NotFound, Refused, TooLarge

VOTING = ("EX", "EL", "AP")
"""Classes that vote and stand in the summoned base: ex officio, elected, appointed."""

CLASSES: Mapping[str, str] = {
    "EX": "Ex officio delegate",
    "EL": "Elected delegate",
    "AP": "Appointed delegate",
    "AL": "Alternate delegate",
    "PM": "Probationary member",
    "TM": "Temporary-activity member",
    "XM": "Member exempt from activity",
    "GU": "Guest",
    "PR": "Press",
    "SV": "Service staff",
    "SE": "Security staff",
    "TE": "Technician",
}
"""Class code to its English name (the msgid of both catalogues)."""

STANDINGS: Mapping[str, str] = {
    "pending": "Pending",
    "qualified": "Qualified",
    "not_qualified": "Not qualified",
    "replaced": "Replaced by an alternate",
    "withdrawn": "Withdrawn from the list",
}
"""Standing (domain R-CRED-3) to its English name."""
ON_LIST = ("pending", "qualified")
"""Standings that come in and, in a voting class, are summoned: before the report is adopted everybody is pending."""

ERASED = "(đã xoá)"
"""Stands where a name was erased, in every language."""

SEXES = ("", "M", "F")

OPEN_FIELDS = (
    "number",
    "full_name",
    "sort_word",
    "sex",
    "born",
    "delegation",
    "class",
    "position",
    "seat",
    "weight",
    "external_id",
)
SENSITIVE_FIELDS = (
    "phone", "email", "ethnicity", "religion", "cccd", "education", "theory", "admitted", "official", "party", "notes",
)  # fmt: skip
"""Kept in a table of their own, shown to organiser and secretariat only, never in the journal."""
FIELDS = (*OPEN_FIELDS, *SENSITIVE_FIELDS)
DATES = ("born", "admitted", "official")
PRIVATE_IN_JOURNAL = frozenset({*SENSITIVE_FIELDS, "born", "sex"})

LIMITS: Mapping[str, int] = {"number": 20, "full_name": 120, "sort_word": 60, "sex": 1, "born": 10, "class": 2,
                             "position": 200, "seat": 30, "weight": 13, "external_id": 60, "notes": 1000}  # fmt: skip
LIMIT = 200

HEAVIEST = 10**12
"""The largest voting weight."""

_DATE = re.compile(r"(?:19|20)\d\d(?:-\d\d(?:-\d\d)?)?")


class DelegateUnknown(NotFound):
    """There is no such delegate."""


class DraftUnknown(NotFound):
    """The preview is gone (an hour old, or the program was started again); the file must be chosen again."""


class DraftUnfinished(Refused):
    """The file is still being read."""


class DraftOutdated(Refused):
    """The list of delegates changed since the preview; the file must be read again."""


class UploadUnknown(NotFound):
    """The uploaded file is no longer kept (an hour old, or already written to the list); it must be chosen again."""


class SourceUnknown(NotFound):
    """No register of that SHA-256 is kept."""


class MappingNameless(InvalidInput):
    """A sheet is to be read, but no column of it says the names."""


class MappingTwice(InvalidInput):
    """Two columns of a sheet are taken for the same field."""


class ProfileUnknown(NotFound):
    """There is no saved way of reading of that number."""


class ProfileNameTaken(Refused):
    """Another way of reading has this name."""


class ProfileNameMissing(InvalidInput):
    """A saved way of reading needs a name."""


class NumberTaken(Refused):
    """Another delegate has this number."""


class DelegateNameMissing(InvalidInput):
    """A delegate needs a name."""


class DelegateFieldInvalid(InvalidInput):
    """A field is too long or not of its shape."""


class WeightUnreadable(InvalidInput):
    """A voting weight is no whole number, or larger than HEAVIEST."""


class DelegateWithdrawnAlready(Refused):
    """The delegate is already off the list."""


class DelegateOnList(Refused):
    """The delegate is on the list and need not be restored."""


class FileEmpty(InvalidInput):
    """The file holds no rows."""


class FileIsNoRegister(InvalidInput):
    """The file is neither a spreadsheet nor comma-separated text."""


class FileProtected(InvalidInput):
    """The spreadsheet is protected by a password."""


class FileBroken(InvalidInput):
    """The file is damaged."""


class QuoteOpen(InvalidInput):
    """A quotation mark of comma-separated text is never closed and swallows the rows below."""


class HeadingsMissing(InvalidInput):
    """No row of the file looks like the headings of a list of people."""


class TooManyRows(TooLarge):
    """The file holds more rows than one import takes."""


def number(text: str) -> str:
    """One spelling for a delegate's number: "7", "07" and "007" are the same and become "007"."""
    plain = text.strip()
    if plain.isascii() and plain.isdigit() and len(plain) <= 9:
        return f"{int(plain):03d}"
    return plain


_WEIGHT = re.compile(
    r"(\d+|\d{1,3}(?:\.\d{3})+|\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+)(?:[.,]0{1,2})?"
    r"\s*(?:cổ phần|cổ phiếu|cp|phiếu(?: biểu quyết)?|shares?|votes?)?",
    re.ASCII | re.IGNORECASE,
)


def weight(text: str) -> str:
    """One spelling for a voting weight: "1.250.000 cổ phần" and "1,250,000" become "1250000"; nothing stays nothing.

    Raises WeightUnreadable for what is no whole number from 0 to HEAVIEST.
    """
    plain = text.strip()
    found = _WEIGHT.fullmatch(plain[:60])
    if plain and not found:
        raise WeightUnreadable(field="weight")
    digits = re.sub(r"\D", "", found.group(1)) if found else ""
    if digits and int(digits) > HEAVIEST:
        raise WeightUnreadable(field="weight")
    return str(int(digits)) if digits else ""


def check_fields(values: Mapping[str, str]) -> None:
    """Refuse a value that is too long or has not the shape of its field."""
    for field, value in values.items():
        if len(value) > LIMITS.get(field, LIMIT):
            raise DelegateFieldInvalid(field=field, limit=LIMITS.get(field, LIMIT))
        if not _shaped(field, value):
            raise DelegateFieldInvalid(field=field, limit=LIMITS.get(field, LIMIT))
    if "full_name" in values and not values["full_name"]:
        raise DelegateNameMissing(field="full_name")


def _shaped(field: str, value: str) -> bool:
    if field == "class":
        return value in CLASSES
    if field == "sex":
        return value in SEXES
    if field in DATES:
        return not value or (_DATE.fullmatch(value) is not None and _exists(value))
    return True


def _exists(value: str) -> bool:
    """Whether a year, month or day is in the calendar."""
    try:
        date.fromisoformat((value + "-01-01")[:10])
    except ValueError:
        return False
    return True


def differences(before: Mapping[str, str], after: Mapping[str, str]) -> list[tuple[str, str, str]]:
    """What a row would change: (field, before, after).

    An empty value never takes the place of a value, nor a bare year the place of a full date in that year.
    """
    return [
        (field, before.get(field, ""), value)
        for field, value in after.items()
        if value and value != before.get(field, "") and not (field in DATES and before.get(field, "").startswith(value))
    ]


def initials(name: str) -> str:
    """Up to two letters for a badge without a photo: of the first and the last word."""
    words = [word for word in name.split() if word[:1].isalpha()]
    return "".join(word[0].upper() for word in (words[:1] + words[1:][-1:]))


_PROVINCES = (1, 2, 4, 6, 8, 10, 11, 12, 14, 15, 17, 19, 20, 22, 24, 25, 26, 27, 30, 31, 33, 34, 35, 36, 37, 38, 40,
    42, 44, 45, 46, 48, 49, 51, 52, 54, 56, 58, 60, 62, 64, 66, 67, 68, 70, 72, 74, 75, 77, 79, 80, 82, 83, 84, 86,
    87, 89, 91, 92, 93, 94, 95, 96)  # fmt: skip
PROVINCES = frozenset(f"{number:03d}" for number in _PROVINCES)
"""Codes of the 63 provinces in citizen ID numbers (domain 8.4); numbers issued before the mergers of 2025 keep them."""


class Identity(NamedTuple):
    """What a 12-digit citizen ID number tells: province of registration, sex, year of birth."""

    province: str
    sex: str
    year: int


def identity(number: str) -> Identity | None:
    """Read a citizen ID number (domain 8.4), or None when it has not twelve digits."""
    if len(number) != 12 or not (number.isascii() and number.isdigit()):
        return None
    century = int(number[3])
    return Identity(number[:3], "F" if century % 2 else "M", 1900 + 100 * (century // 2) + int(number[4:6]))
