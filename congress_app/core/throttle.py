"""Slows down guessing: tries are counted by account name (a hall sits behind one address), in memory.

It never locks an account for good; the count is forgotten after its window.
"""

import time

from limits import RateLimitItemPerMinute, storage, strategies

from congress_app.core.errors import TooOften

TRIES = RateLimitItemPerMinute(5)
EVERYBODY = RateLimitItemPerMinute(120)  # ceiling over all names together, against a sweep


class TooManyTries(TooOften):
    """Too many wrong tries; wait `seconds`."""


class Throttle:
    """Counts tries at a door; `check` raises TooManyTries with the seconds to wait."""

    def __init__(self) -> None:
        self._limiter = strategies.FixedWindowRateLimiter(storage.MemoryStorage())

    def check(self, door: str, who: str) -> None:
        """Count one try of `who` at `door`."""
        for item, keys in ((TRIES, (door, who.casefold())), (EVERYBODY, (door,))):
            if not self._limiter.hit(item, *keys):
                reset, _left = self._limiter.get_window_stats(item, *keys)
                raise TooManyTries(seconds=max(1, round(reset - time.time())))

    def forget(self, door: str, who: str) -> None:
        """A right answer clears the count of `who`."""
        self._limiter.clear(TRIES, door, who.casefold())
