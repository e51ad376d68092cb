"""Which desks give signs of life, kept in memory: their names, how many scans wait there, who is signed in.

A desk says so every few seconds; what it said last stays listed until the program stops. Nothing is decided by it.
"""

import time
from dataclasses import dataclass
from typing import Any

ALIVE = 25.0
"""Seconds after which a silent desk counts as away; a desk speaks every ten."""
MOST = 60


@dataclass(slots=True)
class Sign:
    """The last sign of one desk on one device."""

    desk: str
    session: int
    operator: str
    waiting: int
    kiosk: bool
    at: str
    heard: float


class Desks:
    """Every desk heard since the program was started."""

    def __init__(self) -> None:
        self._signs: dict[tuple[str, int], Sign] = {}

    def heard(self, desk: str, session: int, operator: str, waiting: int, at: str, *, kiosk: bool) -> None:
        """A desk spoke; one device (session) is one desk at a time."""
        for key in [key for key, sign in self._signs.items() if sign.session == session and key[0] != desk]:
            del self._signs[key]
        if desk and (len(self._signs) < MOST or (desk, session) in self._signs):
            self._signs[desk, session] = Sign(desk, session, operator, waiting, kiosk, at, time.monotonic())

    def listed(self, session: int) -> list[dict[str, Any]]:
        """Every desk by name: {desk, operator, waiting, kiosk, at, silent (seconds), alive, mine, twice}."""
        now = time.monotonic()
        living = [sign for sign in self._signs.values() if now - sign.heard < ALIVE]
        names = [sign.desk for sign in living]
        return [
            {
                "desk": sign.desk,
                "operator": sign.operator,
                "waiting": sign.waiting,
                "kiosk": sign.kiosk,
                "at": sign.at,
                "silent": round(now - sign.heard),
                "alive": now - sign.heard < ALIVE,
                "mine": sign.session == session,
                "twice": names.count(sign.desk) > 1,
            }
            for sign in sorted(self._signs.values(), key=lambda sign: (len(sign.desk), sign.desk))
        ]
