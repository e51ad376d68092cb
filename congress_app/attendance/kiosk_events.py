"""Facts of a desk that people use by themselves."""

from dataclasses import dataclass

from congress_app.core.events import Fact


@dataclass(frozen=True, slots=True)
class KioskOpened(Fact):
    """A desk was left to the delegates: from now on that device can only scan, until somebody knows the PIN."""

    desk: str


@dataclass(frozen=True, slots=True)
class KioskLeft(Fact):
    """An operator took the desk back."""

    desk: str
