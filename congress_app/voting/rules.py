"""The states of an open vote and every reason to refuse a deed about one.

When a vote is carried is decided by `counting.questions`; nothing here knows the database, the clock or a language.
"""

from collections.abc import Sequence
from enum import StrEnum

from congress_app.core.errors import InvalidInput, NotAllowed, NotFound, Refused
from congress_app.counting.questions import Choice, Rule, Sets, quorum_needed


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


MAX_CHOICES = 5


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
