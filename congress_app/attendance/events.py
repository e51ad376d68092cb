"""Facts of the door. They name delegates by their number in the register and never carry a badge token."""

from dataclasses import dataclass

from congress_app.core.events import Fact


@dataclass(frozen=True, slots=True)
class DelegateEntered(Fact):
    """A delegate came in through a desk."""

    delegate: int
    session: int
    desk: str
    method: str


@dataclass(frozen=True, slots=True)
class DelegateLeft(Fact):
    """A delegate went out through a desk."""

    delegate: int
    session: int
    desk: str
    method: str


@dataclass(frozen=True, slots=True)
class PassageRefused(Fact):
    """A desk answered with anything but a passage; ``code`` says why, ``delegate`` is known or None."""

    code: str
    desk: str
    delegate: int | None
