"""Decisions about the credentials report: what it may contain, how it may be set, who may see the people behind it.

Values in, values or refusals out; nothing here counts anybody or knows a language.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from datetime import date
from enum import StrEnum
from itertools import pairwise

from congress_app.core.errors import InvalidInput, NotAllowed, NotFound, Refused

SECTIONS = (
    "class", "delegations", "sex", "ethnicity", "religion", "age", "party_age", "education", "theory", "positions",
)  # fmt: skip
"""What the congress may leave out; the numbers of delegates and the standing are always there."""
RESTRICTED = frozenset({"sex", "ethnicity", "religion", "age", "party_age", "education", "theory", "standing"})
"""Sections whose people are shown to organiser, secretariat and credentials committee only (counts are for all)."""
MAY_SEE_PEOPLE = frozenset({"organiser", "secretariat", "credentials"})
PLACEHOLDERS = (
    "summoned", "present", "absent", "excused", "unexcused", "replaced", "examined", "qualified", "qualified_share",
    "not_qualified", "pending", "congress", "time", "day",
)  # fmt: skip
"""Numbers an office may write into its own sentences, in braces."""
TEXTS = ("opening", "remarks", "conclusion")
MOST_BANDS = 8
OLDEST_BOUND = 119
_HOLE = re.compile(r"{([^{}]*)}")


class Kind(StrEnum):
    """The three kinds of versions (domain R-CRED-2)."""

    PREPARATORY = "preparatory"
    OFFICIAL = "official"
    SUPPLEMENT = "supplement"


class AgeMode(StrEnum):
    """Completed years on the opening day, or the year of the opening less the year of birth."""

    FULL_YEARS = "full_years"
    YEAR_DIFF = "year_diff"


@dataclass(frozen=True, slots=True)
class Settings:
    """How the congress wants its report; bands are the ages at which a new band begins."""

    sections: tuple[str, ...] = tuple(code for code in SECTIONS if code != "religion")
    age_mode: str = AgeMode.FULL_YEARS
    age_bands: tuple[int, ...] = (35, 41, 51, 61)
    age_below: tuple[int, ...] = (40,)
    age_above: tuple[int, ...] = (70,)
    party_bands: tuple[int, ...] = (10, 20, 30, 40)
    average_digits: int = 1
    positions: tuple[str, ...] = ("Bí thư", "Phó Bí thư", "Ủy viên Ban Thường vụ", "Chủ tịch", "Phó Chủ tịch")
    names_on_screen: bool = False
    issuer: str = ""
    number: str = ""
    place: str = ""
    head: str = ""
    members: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    opening_vi: str = ""
    opening_en: str = ""
    remarks_vi: str = ""
    remarks_en: str = ""
    conclusion_vi: str = ""
    conclusion_en: str = ""


class ReportVersionUnknown(NotFound):
    """There is no such version of the report."""


class ReportLineUnknown(NotFound):
    """The report has no such line today."""


class ReportPeopleRestricted(NotAllowed):
    """The people behind a sensitive number are for organiser, secretariat and credentials committee."""


class ReportWithoutDelegates(Refused):
    """Nobody is summoned, so there is nothing to report."""


class SupplementTooEarly(Refused):
    """A supplement adds to a version that was issued before it."""


class ReportBandsInvalid(InvalidInput):
    """Bounds of bands must grow, be whole years and be few."""


class ReportPlaceholderUnknown(InvalidInput):
    """A sentence names a number the report does not have; facts: name."""


class ReportSectionUnknown(InvalidInput):
    """The report has no such section; facts: name."""


def defaults(level: str) -> Settings:
    """What a congress of this level starts with: a cell has neither classes nor delegations to tell apart."""
    if level == "cell":
        kept = tuple(code for code in Settings().sections if code not in ("class", "delegations"))
        return Settings(sections=kept)
    return Settings()


def settings(kept: Mapping[str, object], level: str) -> Settings:
    """Settings as they were kept, over the defaults of the level."""
    start = asdict(defaults(level))
    known = {name: value for name, value in kept.items() if name in start}
    merged = {name: tuple(value) if isinstance(value, list) else value for name, value in {**start, **known}.items()}
    return Settings(**merged)  # type: ignore[arg-type]


def differing(before: Settings, after: Settings) -> list[str]:
    """Names of the settings that are not the same."""
    return [one.name for one in fields(Settings) if getattr(before, one.name) != getattr(after, one.name)]


def check_settings(wanted: Settings) -> None:
    """Raises ReportSectionUnknown, ReportBandsInvalid or ReportPlaceholderUnknown."""
    for code in wanted.sections:
        if code not in SECTIONS:
            raise ReportSectionUnknown(field="sections", name=code)
    for field in ("age_bands", "age_below", "age_above", "party_bands"):
        _check_bounds(field, getattr(wanted, field), needed=field.endswith("bands"))
    for name in TEXTS:
        for lang in ("vi", "en"):
            _check_holes(f"{name}_{lang}", getattr(wanted, f"{name}_{lang}"))


def _check_bounds(field: str, bounds: Sequence[int], *, needed: bool) -> None:
    grows = all(low < high for low, high in pairwise(bounds))
    inside = all(1 <= bound <= OLDEST_BOUND for bound in bounds)
    if not (grows and inside and int(needed) <= len(bounds) <= MOST_BANDS):
        raise ReportBandsInvalid(field=field, most=MOST_BANDS, oldest=OLDEST_BOUND)


def _check_holes(field: str, text: str) -> None:
    for name in _HOLE.findall(text):
        if name not in PLACEHOLDERS:
            raise ReportPlaceholderUnknown(field=field, name=name[:40])


def filled(text: str, numbers: Mapping[str, str]) -> str:
    """A sentence with the numbers put into its braces; whatever else stands in braces stays as it was typed."""
    return _HOLE.sub(lambda hole: numbers.get(hole[1], hole[0]), text)


def check_issue(kind: Kind, summoned: int, issued: int) -> None:
    """Raises ReportWithoutDelegates, or SupplementTooEarly when no version was issued before."""
    if summoned == 0:
        raise ReportWithoutDelegates
    if kind is Kind.SUPPLEMENT and issued == 0:
        raise SupplementTooEarly


def check_may_see(section: str, role: str) -> None:
    """Raises ReportPeopleRestricted for the people behind a sensitive number."""
    if section in RESTRICTED and role not in MAY_SEE_PEOPLE:
        raise ReportPeopleRestricted


def reference(starts: str) -> date:
    """The day ages are counted on: the opening day."""
    return date.fromisoformat(starts)


PAGE_ROOM = 100


def slide_subject(version: int, page: int) -> int:
    """One number for a page of the report on a big screen: version 0 is the live report, pages count from 1."""
    return version * PAGE_ROOM + page


def slide_of(subject: int) -> tuple[int, int]:
    """(version, page) of `slide_subject`."""
    return divmod(subject, PAGE_ROOM)
