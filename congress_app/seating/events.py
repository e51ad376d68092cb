"""Facts of the seat map. They count; who sits where stands in the history of each delegate."""

from dataclasses import dataclass

from congress_app.core.events import Fact


@dataclass(frozen=True, slots=True)
class HallPlanned(Fact):
    """The hall has these blocks and this many seats."""

    blocks: list[str]
    seats: int


@dataclass(frozen=True, slots=True)
class SeatsAssigned(Fact):
    """So many people were given a seat, so many lost theirs; `how` is hand, auto or clear."""

    given: int
    freed: int
    how: str
