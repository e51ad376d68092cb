"""What a column of a register can be taken for: the choices as the screen offers them, and whether a mapping holds.

A mapping is the JSON of `layout`. Values in, values or refusals out; nothing here opens a file.
"""

from collections.abc import Mapping
from typing import Any

from congress_app.core import wording
from congress_app.delegates import words
from congress_app.delegates.rules import MappingNameless, MappingTwice

GROUPS: Mapping[str, tuple[str, ...]] = {
    "Name": ("full_name", "family", "given", "name_born", "sort_word"),
    "Birth and sex": (
        "born", "born_male", "born_female", "born_day", "born_month", "born_year", "sex", "sex_male", "sex_female",
        "sex_ethnicity",
    ),
    "At the congress": (
        "number", "serial", "class", "delegation", "position", "chamber", "district", "seat", "weight", "external_id",
    ),
    "Personal record": (
        "cccd", "phone", "email", "ethnicity", "religion", "education", "theory", "admitted", "official",
        "admitted_official", "party", "notes",
    ),
}  # fmt: skip
"""Every field a column can hold, under the heading it is looked for."""
LABELS: Mapping[str, str] = {
    "family": "Surname and middle name (own column)",
    "given": "Given name (own column)",
    "name_born": "Name with birth date in one cell",
    "born_male": "Birth date of men (column “Male”)",
    "born_female": "Birth date of women (column “Female”)",
    "born_day": "Day of birth",
    "born_month": "Month of birth",
    "born_year": "Year of birth",
    "sex_male": "A mark for men",
    "sex_female": "A mark for women",
    "sex_ethnicity": "Sex and ethnic group in one cell",
    "admitted_official": "Joined the Party and full member since, in one cell",
    "chamber": "Chamber (part of the position)",
    "district": "District (part of the position)",
}
"""Fields that are only a part of what the list keeps, or more than that; the others have the list's own names."""
IGNORED = "ignore"
NAMES = frozenset({"full_name", "given", "name_born"})
"""One of these must be there: without a name a row is nobody."""
IMPORTANT: Mapping[str, frozenset[str]] = {
    "delegation": frozenset({"delegation"}),
    "sex": frozenset({"sex", "sex_male", "sex_female", "sex_ethnicity", "born_male", "born_female"}),
    "born": frozenset({"born", "born_male", "born_female", "born_year", "name_born"}),
}
"""What the congress cannot do without for long, and the columns that give it."""


def choices(lang: str) -> list[dict[str, Any]]:
    """The choices of a column: [{label, fields: [{code, label}]}]."""
    return [
        {
            "label": wording.text(lang, group),
            "fields": [{"code": name, "label": label(name, lang)} for name in fields],
        }
        for group, fields in GROUPS.items()
    ]


def label(name: str, lang: str) -> str:
    """What a column is taken for, so that no two choices read alike."""
    return wording.text(lang, LABELS[name]) if name in LABELS else words.column(name, lang)


def taken(mapping: Mapping[str, Any]) -> set[str]:
    """Every field that some column of some sheet is taken for."""
    return {name for sheet in mapping["sheets"].values() for name in sheet["columns"].values()} - {IGNORED}


def missing(mapping: Mapping[str, Any]) -> list[str]:
    """The important fields that no column of a mapping gives."""
    fields = taken(mapping)
    return [name for name, given_by in IMPORTANT.items() if not fields & given_by]


def check(mapping: Mapping[str, Any]) -> None:
    """Refuse a mapping that cannot be read: a sheet without names, one field twice.

    Raises MappingNameless, MappingTwice.
    """
    for name, sheet in mapping["sheets"].items():
        seen: dict[str, str] = {}
        for letters, field in sheet["columns"].items():
            if field != IGNORED and field in seen:
                raise MappingTwice(field="mapping", sheet=name, first=seen[field], second=letters)
            seen[field] = letters
        if not NAMES & seen.keys():
            raise MappingNameless(field="mapping", sheet=name)
