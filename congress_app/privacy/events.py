"""Facts about personal data: asked for, handed out, erased, removed in time. They name people by number only."""

from dataclasses import dataclass

from congress_app.core.events import Fact


@dataclass(frozen=True, slots=True)
class DataRequested(Fact):
    """Somebody asked about the own data: export, correct or erase; to be answered by `due`."""

    request: int
    delegate: int
    wish: str
    due: str


@dataclass(frozen=True, slots=True)
class DataRequestAnswered(Fact):
    """A request was answered."""

    request: int
    delegate: int


@dataclass(frozen=True, slots=True)
class DataHandedOut(Fact):
    """Everything kept of a person was written into a file for that person."""

    delegate: int


@dataclass(frozen=True, slots=True)
class KeepingChanged(Fact):
    """How long things are kept after the congress was set: items and days (-1: until removed by hand)."""

    items: list[str]
    days: list[int]


@dataclass(frozen=True, slots=True)
class KeepingEnded(Fact):
    """What was due to go has gone: items, and how many of each."""

    items: list[str]
    counts: list[int]
