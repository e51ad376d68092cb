"""Slows down guessing: tries are counted by name and the address they come from, in memory.

By name, because a hall may sit behind one address; by address too, so that a stranger on the Wi-Fi who guesses does not
keep the secretariat's own laptop out. It never locks an account for good; a count is forgotten after its window.
"""

import time

from limits import RateLimitItemPerMinute, storage, strategies

from congress_app.core.errors import TooOften

TRIES = RateLimitItemPerMinute(5)
EVERYBODY = RateLimitItemPerMinute(120)  # ceiling over all names from one address, against a sweep


class TooManyTries(TooOften):
    """Too many wrong tries; wait `seconds`."""


class Throttle:
    """Counts tries at a door; `check` raises TooManyTries with the seconds to wait."""

    def __init__(self) -> None:
        self._limiter = strategies.FixedWindowRateLimiter(storage.MemoryStorage())

    def check(self, door: str, who: str, address: str) -> None:
        """Count one try of `who` at `door` from `address`."""
        for item, keys in ((TRIES, (door, who.casefold(), address)), (EVERYBODY, (door, address))):
            if not self._limiter.hit(item, *keys):
                reset, _left = self._limiter.get_window_stats(item, *keys)
                raise TooManyTries(seconds=max(1, round(reset - time.time())))

    def forget(self, door: str, who: str, address: str) -> None:
        """A right answer clears the count of `who` from `address`."""
        self._limiter.clear(TRIES, door, who.casefold(), address)
