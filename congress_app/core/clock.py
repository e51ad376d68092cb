"""The one clock of the program: server time, with offset, in milliseconds.

Nothing else asks the operating system for the time of day; tests set it by hand.
"""

from collections.abc import Callable
from datetime import datetime


def _system() -> datetime:
    return datetime.now().astimezone()


_source: Callable[[], datetime] = _system


def moment() -> datetime:
    """The present instant, aware of its offset."""
    return _source()


def now() -> str:
    """The present instant as ISO 8601 with milliseconds and offset, e.g. 2026-01-20T07:41:22.123+07:00."""
    return _source().isoformat(timespec="milliseconds")


def set_clock(source: Callable[[], datetime] | None) -> None:
    """Replace the clock (tests); `None` brings the system clock back."""
    global _source  # noqa: PLW0603 - one clock for the whole program is the point of this module
    _source = source or _system
