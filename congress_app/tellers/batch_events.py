"""What happened at the counting desk, for the journal and the screens.

No fact here says what a ballot holds: a count that is not finished is known to nobody outside the desk.
"""

from dataclasses import dataclass

from congress_app.core.events import Fact


@dataclass(frozen=True, slots=True)
class StationTaken(Fact):
    """A device goes by the name of this station; `instead`: another device did before, and was relieved."""

    station: str
    instead: bool


@dataclass(frozen=True, slots=True)
class BatchesMade(Fact):
    """The returned ballots of a box were divided into so many batches."""

    box: int
    batches: int
    ballots: int


@dataclass(frozen=True, slots=True)
class BatchResized(Fact):
    """The number of ballots in a batch was corrected; 0: the batch does not exist."""

    box: int
    batch: int
    size: int


@dataclass(frozen=True, slots=True)
class PassStarted(Fact):
    """A station began, or went on, entering a batch."""

    box: int
    batch: int
    station: str


@dataclass(frozen=True, slots=True)
class BallotEntered(Fact):
    """A station entered, corrected or took out the ballot at this place of a batch; never how it is marked."""

    box: int
    batch: int
    station: str
    position: int
    step: str


@dataclass(frozen=True, slots=True)
class PassHandedIn(Fact):
    """A station finished entering a batch."""

    box: int
    batch: int
    station: str
    ballots: int


@dataclass(frozen=True, slots=True)
class PassGivenUp(Fact):
    """A station let a batch go; what it entered stays in the log and does not count."""

    box: int
    batch: int
    station: str
    reason: str


@dataclass(frozen=True, slots=True)
class BatchDiffers(Fact):
    """The entries of a batch were compared: so many ballots differ, so many are doubtful."""

    box: int
    batch: int
    differing: int
    doubtful: int


@dataclass(frozen=True, slots=True)
class BallotDecided(Fact):
    """The tellers decided about one ballot; who decided, never what."""

    box: int
    batch: int
    position: int
    deciders: list[str]


@dataclass(frozen=True, slots=True)
class BatchSettled(Fact):
    """All entries of a batch are identical, or decided by the tellers: it counts from now on."""

    box: int
    batch: int
    ballots: int


@dataclass(frozen=True, slots=True)
class BatchReopened(Fact):
    """A settled batch counts no longer and is entered again."""

    box: int
    batch: int
    reason: str


PROGRESS: tuple[type[Fact], ...] = (
    *(BatchesMade, BatchResized, PassStarted, BallotEntered),
    *(PassHandedIn, PassGivenUp, BatchDiffers, BatchSettled, BatchReopened),
)
"""The facts that change how far a count is."""
