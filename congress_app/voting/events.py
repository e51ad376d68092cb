"""What happened to a vote, for the journal and the screens.

No fact here ever says how a person voted.
"""

from dataclasses import dataclass

from congress_app.core.events import Fact


@dataclass(frozen=True, slots=True)
class VoteDrafted(Fact):
    """A vote was prepared."""

    vote: int
    title: str
    mode: str


@dataclass(frozen=True, slots=True)
class VoteChanged(Fact):
    """A draft was changed before it opened; `rule` is the rule in one line of machine words."""

    vote: int
    title: str
    mode: str
    rule: str


@dataclass(frozen=True, slots=True)
class VoteOpened(Fact):
    """A vote opened.

    Its roll and its numbers are frozen. `override` is the reason given for opening without a quorum.
    """

    vote: int
    title: str
    rule: str
    summoned: int
    absent_throughout: int
    present: int
    roll: int
    override: str


@dataclass(frozen=True, slots=True)
class BallotReceived(Fact):
    """A delegate's ballot was received; never which choice."""

    vote: int
    delegate: int


@dataclass(frozen=True, slots=True)
class VoteClosed(Fact):
    """A vote closed with this tally (choice codes and their counts side by side) and this digest of the roll.

    `roll_sha256` covers the canonical JSON of [number, choice] pairs in roll order (named vote; null where none was
    cast),
    or of the numbers of those who voted (counted vote).
    """

    vote: int
    title: str
    choices: list[str]
    tally: list[int]
    cast: int
    passed: bool
    roll_sha256: str


@dataclass(frozen=True, slots=True)
class VotePublished(Fact):
    """The result was released to the hall."""

    vote: int
    title: str


@dataclass(frozen=True, slots=True)
class BallotChanged(Fact):
    """A delegate changed a ballot that had been received; never from which choice to which."""

    vote: int
    delegate: int


@dataclass(frozen=True, slots=True)
class VoteProlonged(Fact):
    """The countdown of an open vote got longer (or began); it ends at `closes_at`."""

    vote: int
    title: str
    seconds: int
    closes_at: str


@dataclass(frozen=True, slots=True)
class CastingStopped(Fact):
    """The tablets of an open vote take no ballot any more; cards and paper are counted next."""

    vote: int
    title: str
    cast: int


@dataclass(frozen=True, slots=True)
class CardsTold(Fact):
    """What was shown by cards was written down: everybody the same answer, or so many blocks by their counters."""

    vote: int
    title: str
    unanimous: str
    blocks: int
    counters: list[str]


@dataclass(frozen=True, slots=True)
class PaperReturned(Fact):
    """So many ballots on paper came back."""

    vote: int
    title: str
    returned: int


@dataclass(frozen=True, slots=True)
class VoteRepeated(Fact):
    """A vote was drafted that repeats an earlier one; both stay."""

    vote: int
    title: str
    repeats: int


@dataclass(frozen=True, slots=True)
class VoteAnnulled(Fact):
    """A vote was annulled; everything about it stays, its result counts no more."""

    vote: int
    title: str
    reason: str


@dataclass(frozen=True, slots=True)
class QuorumOverrideAsked(Fact):
    """Somebody asked to open a vote without a quorum."""

    vote: int
    title: str
    reason: str
    present: int
    needed: int


@dataclass(frozen=True, slots=True)
class QuorumOverrideAgreed(Fact):
    """A second person agreed to open a vote without a quorum."""

    vote: int
    title: str
    asked_by: str


@dataclass(frozen=True, slots=True)
class VotersNudged(Fact):
    """Those who have not voted were reminded on their tablets; `delegation` 0 is everybody."""

    vote: int
    title: str
    delegation: int


CHANGES: tuple[type[Fact], ...] = (
    VoteDrafted,
    VoteChanged,
    VoteOpened,
    VoteClosed,
    VotePublished,
    VoteProlonged,
    CastingStopped,
    CardsTold,
    PaperReturned,
    VoteRepeated,
    VoteAnnulled,
    QuorumOverrideAsked,
    QuorumOverrideAgreed,
    VotersNudged,
)
"""After these a vote looks different on the screens."""

RECEIVED: tuple[type[Fact], ...] = (BallotReceived, BallotChanged)
"""After these the turnout is another."""
