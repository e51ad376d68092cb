"""What happened to the ballots of an election: tellers, opinion ballots, issue, return, count, minutes.

No fact here says how anybody voted, or a number of votes before the announcement.
"""

from dataclasses import dataclass

from congress_app.core.events import Fact
from congress_app.elections.events import About


@dataclass(frozen=True, slots=True)
class OpinionBallotBegun(About, Fact):
    """The congress is asked about candidates by opinion ballot."""

    box: int
    candidates: int
    attending: int


@dataclass(frozen=True, slots=True)
class OpinionBallotClosed(About, Fact):
    """The opinion ballots came back."""

    box: int
    issued: int
    returned: int


@dataclass(frozen=True, slots=True)
class OpinionBallotCounted(About, Fact):
    """The opinion ballot is counted; its numbers are the support of each candidate."""

    box: int


@dataclass(frozen=True, slots=True)
class TellersAppointed(About, Fact):
    """The tellers of an election."""

    names: list[str]
    head: str
    how: str


@dataclass(frozen=True, slots=True)
class ElectionBaseFrozen(About, Fact):
    """Ballots are given out: the base is frozen with its people, presence is sealed."""

    box: int
    summoned: int
    base: int
    present: int
    sha256: str


@dataclass(frozen=True, slots=True)
class LatecomerJoined(About, Fact):
    """A late-comer may vote; the base was frozen again."""

    number: str
    base: int
    present: int


@dataclass(frozen=True, slots=True)
class VotingBegun(About, Fact):
    """The empty box was shown and sealed; ballots are cast."""

    box: int


@dataclass(frozen=True, slots=True)
class BallotsReturned(About, Fact):
    """The box was opened: issued and returned."""

    box: int
    issued: int
    returned: int
    reason: str


@dataclass(frozen=True, slots=True)
class PresidiumDecided(About, Fact):
    """More ballots came back than were issued, and the presidium decided."""

    decision: str


@dataclass(frozen=True, slots=True)
class ReturnedReported(About, Fact):
    """Issued and returned were reported to the congress, before anything was counted."""

    issued: int
    returned: int


@dataclass(frozen=True, slots=True)
class CountingBegun(About, Fact):
    """The tellers began to count."""

    box: int


@dataclass(frozen=True, slots=True)
class ElectionReconciled(About, Fact):
    """Every figure fits and the count is frozen; its digest, no votes."""

    box: int
    returned: int
    valid: int
    invalid: int
    sha256: str


@dataclass(frozen=True, slots=True)
class TieSettled(About, Fact):
    """A tie was settled by lot or by the chair."""

    names: list[str]
    how: str
    reason: str


@dataclass(frozen=True, slots=True)
class MinutesSigned(About, Fact):
    """The minutes of the count are signed."""

    signers: list[str]


CHANGES: tuple[type[Fact], ...] = (
    OpinionBallotBegun,
    OpinionBallotClosed,
    OpinionBallotCounted,
    TellersAppointed,
    ElectionBaseFrozen,
    LatecomerJoined,
    VotingBegun,
    BallotsReturned,
    PresidiumDecided,
    ReturnedReported,
    CountingBegun,
    ElectionReconciled,
    TieSettled,
    MinutesSigned,
)
"""Every fact of this module: each makes the pictures of the elections stale."""

UNSEEN: tuple[type[Fact], ...] = (OpinionBallotClosed, LatecomerJoined, PresidiumDecided, ReturnedReported, TieSettled)
"""Facts that change nothing the hall sees, so that tablets are not sent the lists again."""
