"""What a kiosk may be told: a greeting for who came in, and for everybody else to see a steward, nothing more. Pure."""

from typing import Any

from congress_app.attendance.rules import Code
from congress_app.core.errors import NotAllowed, Refused

SHOWN = ("name", "class", "class_label", "voting", "delegation", "seat", "photo", "initials")
KNOWN = frozenset({Code.CHECKED_IN, Code.ALREADY_IN, Code.CHECKED_OUT, Code.ALREADY_OUT})


class KioskOnly(NotAllowed):
    """The device is a kiosk: it may only scan until an operator takes it back."""


class NoKiosk(Refused):
    """The device is no kiosk (any more)."""


class WrongKioskPin(NotAllowed):
    """The PIN does not free this kiosk."""


def greeting(verdict: dict[str, Any]) -> dict[str, Any]:
    """What the screen may show: {code, tone, direction, at, person}; a person only for their own valid badge."""
    person = verdict["person"] if Code(verdict["code"]) in KNOWN else None
    shown = {key: person[key] for key in SHOWN} if person else None
    return {**{key: verdict[key] for key in ("code", "tone", "direction", "at")}, "person": shown}
