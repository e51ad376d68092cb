"""Ages in years from dates that may be only a month or a year, without pretending to know more.

Pure. Where the day is not known, the age counted is the one reached in that year, and `least` says how much younger
the person may still be.
"""

from calendar import monthrange
from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple


class Span(NamedTuple):
    """The earliest and the latest day a written date may mean."""

    earliest: date
    latest: date


class Age(NamedTuple):
    """Years as they are counted, and the least they may be when the day is not known."""

    years: int
    least: int

    @property
    def sure(self) -> bool:
        """Whether the written date leaves no doubt."""
        return self.years == self.least


@lru_cache(maxsize=4096)
def span(said: str) -> Span | None:
    """The days that "1975", "1975-04" or "1975-04-12" may mean; None for anything else."""
    try:
        if len(said) == 4:
            return Span(date(int(said), 1, 1), date(int(said), 12, 31))
        if len(said) == 7:
            first = date.fromisoformat(f"{said}-01")
            return Span(first, first.replace(day=monthrange(first.year, first.month)[1]))
        day = date.fromisoformat(said)
    except ValueError:
        return None
    return Span(day, day)


def full_years(since: date, on: date) -> int:
    """Completed years; who was born on 29 February completes a year on 1 March of a common year."""
    return on.year - since.year - ((on.month, on.day) < (since.month, since.day))


def age(said: str, on: date, *, by_year: bool) -> Age | None:
    """The age on a day; None when the date is missing, unreadable or after that day."""
    known = span(said)
    if known is None or known.earliest > on:
        return None
    if by_year:
        years = on.year - known.earliest.year
        return Age(years, years)
    return Age(full_years(known.earliest, on), max(0, full_years(known.latest, on)))


def latest_of(dates: Iterable[tuple[int, str]]) -> list[int]:
    """Everybody who may hold the latest date: (person, written date) each; several only where nobody can tell."""
    known = _known(dates)
    if not known:
        return []
    bound = max(found.earliest for _person, found in known)
    return [person for person, found in known if found.latest >= bound]


def earliest_of(dates: Iterable[tuple[int, str]]) -> list[int]:
    """Everybody who may hold the earliest date."""
    known = _known(dates)
    if not known:
        return []
    bound = min(found.latest for _person, found in known)
    return [person for person, found in known if found.earliest <= bound]


def _known(dates: Iterable[tuple[int, str]]) -> list[tuple[int, Span]]:
    return [(person, found) for person, said in dates if (found := span(said)) is not None]


def bands(bounds: Sequence[int]) -> list[tuple[int | None, int | None]]:
    """Bounds 35, 41 as (None, 34), (35, 40), (41, None): first and last year of each band."""
    lows = [None, *bounds]
    highs = [*(bound - 1 for bound in bounds), None]
    return list(zip(lows, highs, strict=True))


def band_of(years: int, bounds: Sequence[int]) -> int:
    """The place of an age among `bands(bounds)`."""
    return sum(years >= bound for bound in bounds)


def rounded(total: int, number: int, digits: int) -> int:
    """total/number in units of the last digit, rounded half up: 522 for 52,2 with one digit."""
    scale = 10**digits
    return (2 * total * scale + number) // (2 * number) if number else 0
