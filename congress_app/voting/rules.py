"""When a vote is carried, and every reason to refuse a deed about one.

Whole numbers only: a verdict is never read off a percentage, and nothing here knows the database, the clock or a
language.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from congress_app.core.errors import InvalidInput, NotAllowed, NotFound, Refused
from congress_app.counting.parts import Part


class Base(StrEnum):
    """What the threshold is a part of."""

    SUMMONED = "summoned"
    PRESENT = "present"
    VOTES_CAST = "votes_cast"


class Mode(StrEnum):
    """Named: the roll keeps each choice. Counted: only the totals are kept.

    A counted vote is no secret ballot: whoever watches its turnout and a live tally together may still guess.
    """

    NAMED = "named"
    COUNTED = "counted"


class ShowTally(StrEnum):
    """When the totals may be seen: as they grow, or once the vote is closed."""

    LIVE = "live"
    AFTER_CLOSE = "after_close"


class State(StrEnum):
    """The four states of a vote, in their only order."""

    DRAFT = "draft"
    OPEN = "open"
    CLOSED = "closed"
    PUBLISHED = "published"


@dataclass(frozen=True, slots=True)
class Rule:
    """How a vote is decided.

    a base, the part of it that must agree, and the quorum (a part of those summoned) if one is asked.
    """

    base: Base
    threshold: Part
    quorum: Part | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer to the question; `counts_for` says whether it supports the motion."""

    code: str
    vi: str
    en: str
    counts_for: bool = False


@dataclass(frozen=True, slots=True)
class Less:
    """One subtraction from those summoned: why (a code of attendance.base_rules) and how many."""

    code: str
    count: int


@dataclass(frozen=True, slots=True)
class Sets:
    """The counted sets, frozen when the vote opens.

    `absent_throughout` are those who do not count because they miss the whole congress (190-QĐ/TW art. 30); `less`
    tells them apart by reason and sums up to it, empty when the number was typed by hand with a reason;
    `quorum_waived` is true when the vote was opened without a quorum, with a recorded reason.
    """

    summoned: int
    present: int
    absent_throughout: int = 0
    quorum_waived: bool = False
    less: tuple[Less, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """A verdict with every number it rests on."""

    passed: bool
    base: int
    needed: int
    for_votes: int
    cast: int
    quorum_needed: int
    quorum_ok: bool

    @property
    def surplus(self) -> int:
        """Votes above what was needed; zero when short."""
        return max(0, self.for_votes - self.needed)

    @property
    def shortfall(self) -> int:
        """Votes that were missing; zero when enough."""
        return max(0, self.needed - self.for_votes)


MAX_CHOICES = 5


def base_of(rule: Rule, sets: Sets, cast: int) -> int:
    """The number the threshold is taken of."""
    if rule.base is Base.SUMMONED:
        return sets.summoned - sets.absent_throughout
    return sets.present if rule.base is Base.PRESENT else cast


def needed(base: int, rule: Rule) -> int:
    """Votes needed out of `base`: more than half of 245 is 123, at least two thirds of 250 is 167."""
    return rule.threshold.of(base)


def quorum_needed(rule: Rule, summoned: int) -> int:
    """How many must be present before a vote may open; zero when no quorum is asked."""
    return rule.quorum.of(summoned) if rule.quorum else 0


def decide(counts: Mapping[str, int], rule: Rule, sets: Sets, choices: Sequence[Choice]) -> Outcome:
    """Decide a vote from its counts (choice code -> ballots). The order of counts and choices does not matter."""
    cast = sum(counts.values())
    base = base_of(rule, sets, cast)
    enough = needed(base, rule)
    for_votes = sum(counts.get(choice.code, 0) for choice in choices if choice.counts_for)
    quorum = quorum_needed(rule, sets.summoned)
    quorum_ok = sets.present >= quorum
    carried = base > 0 and for_votes >= enough and (quorum_ok or sets.quorum_waived)
    return Outcome(carried, base, enough, for_votes, cast, quorum, quorum_ok)


def short(rule: Rule) -> str:
    """The rule in one line for the journal: "summoned > 1/2, quorum >= 2/3 of summoned"."""
    line = f"{rule.base.value} {_sign(rule.threshold)}"
    return f"{line}, quorum {_sign(rule.quorum)} of summoned" if rule.quorum else line


def _sign(part: Part) -> str:
    return f"{'>' if part.strict else '>='} {part.numerator}/{part.denominator}"


def check_choices(choices: Sequence[Choice]) -> None:
    """Refuse a list of answers that cannot be voted on.

    Raises BadChoices: fewer than two or more than five, a code twice, an empty wording, none or all of them in favour.
    """
    codes = {choice.code for choice in choices}
    worded = all(choice.code and choice.vi and choice.en for choice in choices)
    in_favour = sum(choice.counts_for for choice in choices)
    if not (
        2 <= len(choices) <= MAX_CHOICES and len(codes) == len(choices) and worded and 0 < in_favour < len(choices)
    ):
        raise BadChoices(field="choices")


def check_deduction(number: int, reason: str) -> None:
    """Raises DeductionUnexplained for a number typed by hand without a reason."""
    if number and not reason:
        raise DeductionUnexplained(field="absent_reason")


def check_sets(rule: Rule, sets: Sets, roll: int) -> None:
    """Refuse to open on an empty roll, on an impossible deduction, or without the quorum.

    Raises EmptyRoll (nobody checked in may vote), DeductionTooLarge (more deducted than are missing from the hall),
    NoQuorum (too few present, and nobody took the decision to go on).
    """
    if roll == 0:
        raise EmptyRoll
    if sets.absent_throughout > sets.summoned - sets.present:
        raise DeductionTooLarge(deducted=sets.absent_throughout, absent=max(0, sets.summoned - sets.present))
    quorum = quorum_needed(rule, sets.summoned)
    if sets.present < quorum and not sets.quorum_waived:
        raise NoQuorum(present=sets.present, needed=quorum, missing=quorum - sets.present)


class VoteNotFound(NotFound):
    """There is no such vote."""


class VoteNotOpen(Refused):
    """The vote has not been opened yet."""


class VoteClosed(Refused):
    """The vote is over; no ballot is taken any more."""


class AlreadyVoted(Refused):
    """The delegate's ballot was received before; facts: at (moment of receipt), time (its clock time)."""


class NotOnRoll(NotAllowed):
    """The delegate was not on the roll frozen when the vote opened."""


class VoteStateWrong(Refused):
    """The deed does not fit the state of the vote; facts: state, wanted."""


class AnotherVoteOpen(Refused):
    """Another vote is open; facts: vote."""


class NoQuorum(Refused):
    """Too few are present; facts: present, needed, missing."""


class NoSession(Refused):
    """No session of the congress is running, so nobody counts as present."""


class EmptyRoll(Refused):
    """Nobody who may vote is checked in."""


class DeductionTooLarge(Refused):
    """More delegates were deducted as absent throughout than are absent; facts: deducted, absent."""


class DeductionUnexplained(InvalidInput):
    """A number typed in place of what the presence ledger tells needs a reason."""


class NoRollToShow(Refused):
    """A counted vote keeps no choices by name."""


class UnknownChoice(InvalidInput):
    """The choice is not one of this vote's."""


class TitleMissing(InvalidInput):
    """A vote needs a title in at least one language."""


class UnknownItem(InvalidInput):
    """The agenda item named for the vote does not exist."""


class BadChoices(InvalidInput):
    """The list of answers cannot be voted on."""


class NoSecretVote(InvalidInput):
    """A secret vote was asked for; this program takes open votes only."""


def in_view(state: str, since: str | None, turned_at: str) -> bool:
    """Whether tablets and screens still show a vote: while open, and after until the congress turns to something else.

    `since` is when it was closed or published, `turned_at` when the congress last went to another item ("" never).
    """
    return state == State.OPEN or (since or "") > turned_at
