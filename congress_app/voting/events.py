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
