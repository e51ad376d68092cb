"""What may be said of a congress: levels, themes, quorum fractions, and when set-up is refused."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from congress_app.core.errors import InvalidInput, NotAllowed, NotFound, Refused

LEVELS = ("cell", "grassroots", "commune", "province", "ministry", "national", "association")
THEMES = ("ceremonial", "neutral")
SESSION_TITLES = {
    "preparatory": {"vi": "Phiên trù bị", "en": "Preparatory session"},
    "official": {"vi": "Phiên chính thức", "en": "Official session"},
}
# The three answers asked in this order in the hall (domain: R-OV-1); a congress may word them differently.
CHOICES = (
    {"code": "agree", "label": {"vi": "Nhất trí", "en": "Agree"}},
    {"code": "disagree", "label": {"vi": "Không nhất trí", "en": "Disagree"}},
    {"code": "other", "label": {"vi": "Ý kiến khác", "en": "Other view"}},
)


BASE_RULES = ("delegates", "members", "summoned")
PARTS = {
    "morning": {"vi": "sáng", "en": "morning"},
    "afternoon": {"vi": "chiều", "en": "afternoon"},
    "evening": {"vi": "tối", "en": "evening"},
}
MOST_DAYS = 14  # longer congresses type their sittings
MOST_SITTINGS = 60


class Sitting(NamedTuple):
    """What one checks in to: a session, or a half-day of it (`day` ISO, `part` of PARTS; both None: no half-day)."""

    kind: str
    title_vi: str
    title_en: str
    day: str | None = None
    part: str | None = None


def whole(kind: str) -> Sitting:
    """A session that is not cut into half-days."""
    return Sitting(kind, SESSION_TITLES[kind]["vi"], SESSION_TITLES[kind]["en"])


def half_day(kind: str, day: date, part: str) -> Sitting:
    """A half-day with the usual title in both languages."""
    said = {lang: f"{SESSION_TITLES[kind][lang]} — {PARTS[part][lang]} {day:%d/%m/%Y}" for lang in ("vi", "en")}
    return Sitting(kind, said["vi"], said["en"], day.isoformat(), part)


def proposal(starts: str, ends: str, kinds: Sequence[str]) -> list[Sitting]:
    """The half-days a congress of these dates usually has: morning and afternoon of every day, preparatory first.

    With a preparatory session it takes the first day, or the first half of a congress of one day (domain §2.2).
    """
    first, last = date.fromisoformat(starts), date.fromisoformat(ends)
    days = [first + timedelta(days=n) for n in range(min((last - first).days, MOST_DAYS - 1) + 1)]
    halves = [(day, part) for day in days for part in ("morning", "afternoon")]
    early = 0 if "preparatory" not in kinds else 1 if len(days) == 1 else 2
    early = len(halves) if "official" not in kinds else early
    return [half_day("preparatory" if n < early else "official", *half) for n, half in enumerate(halves)]


def first_quorum(level: str) -> tuple[int, int, bool]:
    """The quorum a congress starts with (numerator, denominator, strict), as the rules its level starts with ask."""
    return (1, 2, True) if level == "association" else (2, 3, False)


def base_rule(chosen: str, level: str) -> str:
    """How the base is counted: as the congress chose, else as its level asks (a cell meets as a members' congress)."""
    return chosen or ("members" if level == "cell" else "delegates")


class AlreadyFounded(Refused):
    """The database already holds a congress."""


class WrongSetupCode(NotAllowed):
    """The one-time code is not the one printed where the program was started."""


class NotFounded(NotFound):
    """There is no congress yet: set-up comes first."""


class DatesReversed(InvalidInput):
    """The congress would end before it starts."""


class SessionNeeded(InvalidInput):
    """A congress needs at least one session."""


class SittingUsed(Refused):
    """The sitting has run, so its presence is kept and it cannot be taken off the list."""


class SittingsWrong(InvalidInput):
    """A sitting without a title, a part without a day, an order that is not of this list, or too many of them."""


class SessionBusy(Refused):
    """A vote is open, or ballots are out: they rest on the presence of this session and have to end first."""


def check_dates(starts: str, ends: str) -> None:
    """ISO dates; raises InvalidInput for a day no calendar has, DatesReversed when the end is before the start."""
    for field, said in (("starts", starts), ("ends", ends)):
        try:
            date.fromisoformat(said)
        except ValueError as error:
            raise InvalidInput(field=field) from error
    if ends < starts:
        raise DatesReversed(field="ends")


def check_sitting(sitting: Sitting) -> None:
    """A title in both languages, a real day, and no half without its day; raises SittingsWrong, InvalidInput."""
    if not sitting.title_vi.strip() or not sitting.title_en.strip():
        raise SittingsWrong(field="title_en" if sitting.title_vi.strip() else "title_vi")
    if sitting.part and not sitting.day:
        raise SittingsWrong(field="day")
    if sitting.day:
        check_dates(sitting.day, sitting.day)


def check_choices(codes: Sequence[str]) -> None:
    """The three answers, each worded once, in the order the hall is asked; raises InvalidInput."""
    if list(codes) != [choice["code"] for choice in CHOICES]:
        raise InvalidInput(field="choices")
