"""How a passage that an offline desk tells later finds its place: its time, and what stands around that time.

Pure. A late IN between two others changes nothing; a late OUT is never refused for want of an IN, because the IN may
still be waiting at another desk.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from congress_app.attendance.rules import Direction, Passing
from congress_app.core.errors import Refused

TOLERATED = timedelta(seconds=2)
"""A desk's idea of the server's clock may be this far off before it is corrected: the time of sending, and more."""


class ScansOfAnotherCongress(Refused):
    """The scans that wait on this device were made for another congress's database."""


def moment(said: int, sent: int, now: datetime, started: str | None) -> str:
    """When a person passed, in the form of `clock.now`, from the desk's milliseconds since 1970.

    `sent` is the desk's idea of the present: what it differs from `now` is the error of the desk's clock. The answer is
    never in the future and never before the first sitting `started`.
    """
    error = now - _at(sent, now)
    passed = _at(said, now) + (error if abs(error) > TOLERATED else timedelta(0))
    bounded = min(passed, now)
    if started:
        bounded = max(bounded, datetime.fromisoformat(started).astimezone(now.tzinfo))
    return bounded.isoformat(timespec="milliseconds")


def _at(milliseconds: int, now: datetime) -> datetime:
    return datetime.fromtimestamp(milliseconds / 1000, tz=now.tzinfo)


def inside(passing: Passing, around: Sequence[str]) -> bool:
    """Whether a person counts as inside when they pass, by the directions of the passages before and after.

    For the present, `around` holds the last passage only.
    """
    if passing.at is None or passing.direction is Direction.IN:
        return Direction.IN in around
    return Direction.OUT not in around
