"""What happened to an election, for the journal and the screens.

No fact carries a birth date or says how anybody voted; numbers of votes appear only in the announcement.
"""

from dataclasses import dataclass

from congress_app.core.events import Fact


@dataclass(frozen=True, slots=True)
class About:
    """What every fact about an election begins with."""

    election: int
    title: str


@dataclass(frozen=True, slots=True)
class ElectionMade(About, Fact):
    """An election was made, or a further round of one; `previous` 0: the first round."""

    office: str
    manner: str
    seats: int
    round: int
    previous: int


@dataclass(frozen=True, slots=True)
class ElectionChanged(About, Fact):
    """What is elected was changed before anything was decided."""

    seats: int


@dataclass(frozen=True, slots=True)
class ElectionVoteDrafted(About, Fact):
    """An open vote was drafted for a step of an election."""

    purpose: str
    vote: int


@dataclass(frozen=True, slots=True)
class ElectionDecided(About, Fact):
    """The congress decided on the number, the list, the tellers, a withdrawal or the election itself."""

    purpose: str
    how: str
    passed: bool
    agree: int
    needed: int


@dataclass(frozen=True, slots=True)
class NominationsOpened(About, Fact):
    """Nominations are open (perhaps again)."""

    reason: str


@dataclass(frozen=True, slots=True)
class CandidateNominated(About, Fact):
    """Somebody was nominated."""

    candidate: int
    name: str
    source: str


@dataclass(frozen=True, slots=True)
class CandidateChanged(About, Fact):
    """What the list says of a candidate was changed."""

    candidate: int
    name: str


@dataclass(frozen=True, slots=True)
class NominationRetracted(About, Fact):
    """A nomination entered by mistake does not stand."""

    candidate: int
    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class WithdrawalAsked(About, Fact):
    """A candidate asked to withdraw."""

    candidate: int
    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class WithdrawalProposed(About, Fact):
    """The presidium said whether a candidate may withdraw."""

    candidate: int
    name: str
    may: bool
    reason: str


@dataclass(frozen=True, slots=True)
class SupportRecorded(About, Fact):
    """How many of those attending support a candidate."""

    candidate: int
    name: str
    support: int
    attending: int


@dataclass(frozen=True, slots=True)
class ListDrawnUp(About, Fact):
    """The list of candidates was drawn up in the order of the ballot."""

    names: list[str]
    seats: int


@dataclass(frozen=True, slots=True)
class ElectionAnnounced(About, Fact):
    """The result was announced: names and votes side by side, from the most to the fewest."""

    names: list[str]
    votes: list[int]
    elected: list[str]
    base: int
    open_seats: int


@dataclass(frozen=True, slots=True)
class ElectionFinished(About, Fact):
    """The election is over; `reason` where seats stay open."""

    open_seats: int
    reason: str


@dataclass(frozen=True, slots=True)
class ElectionApproved(About, Fact):
    """The higher level approved the result, or did not."""

    approved: bool
    note: str


@dataclass(frozen=True, slots=True)
class ElectionSuspended(About, Fact):
    """The ballots pause."""

    reason: str


@dataclass(frozen=True, slots=True)
class ElectionResumed(About, Fact):
    """The election goes on."""

    note: str


@dataclass(frozen=True, slots=True)
class ElectionAnnulled(About, Fact):
    """The election does not count; everything of it is kept."""

    reason: str


@dataclass(frozen=True, slots=True)
class RegulationOverridden(About, Fact):
    """Something the regulation says may not be was done, with its reason."""

    deed: str
    codes: list[str]
    reason: str


CHANGES: tuple[type[Fact], ...] = (
    ElectionMade,
    ElectionChanged,
    ElectionVoteDrafted,
    ElectionDecided,
    NominationsOpened,
    CandidateNominated,
    CandidateChanged,
    NominationRetracted,
    WithdrawalAsked,
    WithdrawalProposed,
    SupportRecorded,
    ListDrawnUp,
    ElectionAnnounced,
    ElectionFinished,
    ElectionApproved,
    ElectionSuspended,
    ElectionResumed,
    ElectionAnnulled,
    RegulationOverridden,
)
"""Every fact of this module: each makes the pictures of the elections stale."""

UNSEEN: tuple[type[Fact], ...] = (
    ElectionChanged,
    ElectionVoteDrafted,
    SupportRecorded,
    WithdrawalAsked,
    WithdrawalProposed,
    RegulationOverridden,
)
"""Facts that change nothing the hall sees, so that tablets are not sent the lists again."""
