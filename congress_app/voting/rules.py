"""The states of an open vote and every reason to refuse a deed about one.

When a vote is carried is decided by `counting.questions`; nothing here knows the database, the clock or a language.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NamedTuple

from congress_app.core.errors import InvalidInput, NotAllowed, NotFound, Refused
from congress_app.counting.questions import Choice, Rule, Sets, quorum_needed, units_needed


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


class Shape(StrEnum):
    """One question; several questions on one ballot; free options of which one is chosen."""

    QUESTION = "question"
    BATCH = "batch"
    OPTIONS = "options"


class Manner(StrEnum):
    """How people answer: on tablets; by showing cards; on tablets, on paper and by cards in one tally."""

    TABLETS = "tablets"
    CARDS = "cards"
    MIXED = "mixed"


class Question(NamedTuple):
    """One question of a ballot with its answers."""

    title_vi: str
    title_en: str
    choices: Sequence[Choice]


MAX_CHOICES = 5
MOST_OPTIONS = 9
MOST_QUESTIONS = 60
LEAST_SECONDS, MOST_SECONDS = 10, 3600


def check_questions(shape: Shape, questions: Sequence[Question]) -> None:
    """Refuse what cannot be put on one ballot.

    Raises BadQuestions (none, too many, more than one where one is asked), TitleMissing, BadChoices.
    """
    if not 1 <= len(questions) <= MOST_QUESTIONS or (shape is not Shape.BATCH and len(questions) > 1):
        raise BadQuestions(field="questions", most=MOST_QUESTIONS)
    for each in questions:
        if not each.title_vi and not each.title_en:
            raise TitleMissing(field="questions" if shape is Shape.BATCH else "title_vi")
        if shape is Shape.OPTIONS:
            check_options(each.choices)
        else:
            check_choices(each.choices)


def check_options(options: Sequence[Choice]) -> None:
    """Raises BadOptions: fewer than two or more than nine, a code twice, an empty wording."""
    codes = {option.code for option in options}
    worded = all(option.code and option.vi and option.en for option in options)
    if not (2 <= len(options) <= MOST_OPTIONS and len(codes) == len(options) and worded):
        raise BadOptions(field="choices", most=MOST_OPTIONS)


def check_weights(manner: Manner, *, weighted: bool) -> None:
    """Raises WeightsNeedTablets: cards and paper carry no name, so nobody can say what such a vote weighs."""
    if weighted and manner is not Manner.TABLETS:
        raise WeightsNeedTablets(field="weighted")


def check_seconds(seconds: int | None) -> None:
    """Raises BadCountdown: shorter than people need to read, or longer than an hour."""
    if seconds is not None and not LEAST_SECONDS <= seconds <= MOST_SECONDS:
        raise BadCountdown(field="seconds", least=LEAST_SECONDS, most=MOST_SECONDS)


def check_second(asked: int, second: int) -> None:
    """Raises SecondIsFirst: whoever asked for the decision cannot also be the one who agrees."""
    if asked == second:
        raise SecondIsFirst


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
    NoQuorum, NoQuorumOfUnits (too few present, and nobody took the decision to go on).
    """
    if roll == 0:
        raise EmptyRoll
    if sets.absent_throughout > sets.summoned - sets.present:
        raise DeductionTooLarge(deducted=sets.absent_throughout, absent=max(0, sets.summoned - sets.present))
    if sets.quorum_waived:
        return
    quorum, units = quorum_needed(rule, sets.summoned), units_needed(rule, sets.units)
    if sets.present < quorum:
        raise NoQuorum(present=sets.present, needed=quorum, missing=quorum - sets.present)
    if sets.units_present < units:
        raise NoQuorumOfUnits(present=sets.units_present, needed=units, missing=units - sets.units_present)


def later(at: str, seconds: int) -> str:
    """The moment so many seconds after another, both ISO 8601 with milliseconds."""
    return (datetime.fromisoformat(at) + timedelta(seconds=seconds)).isoformat(timespec="milliseconds")


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


class NoQuorumOfUnits(Refused):
    """Too few delegations are represented; facts: present, needed, missing."""


class SecondPersonNeeded(Refused):
    """Opening without a quorum was asked for, and nobody else has agreed yet."""


class SecondIsFirst(Refused):
    """Who asked to open without a quorum wanted to agree as well."""


class NothingToAgree(Refused):
    """Nobody has asked to open without a quorum."""


class QuorumIsThere(Refused):
    """The quorum is reached; no decision is needed to open."""


class FewerThanAgreed(Refused):
    """Fewer are present than when the decision was asked for; facts: present, agreed."""


class VoteReasonMissing(InvalidInput):
    """The deed needs a reason."""


class VoteAnnulled(Refused):
    """The vote was annulled."""


class AlreadyRepeated(Refused):
    """The vote was repeated before; facts: vote (the repeat)."""


class WeightsNeedTablets(InvalidInput):
    """Votes with weights are cast on tablets only."""


class BadCountdown(InvalidInput):
    """A countdown of that length is not taken; facts: least, most."""


class BadQuestions(InvalidInput):
    """The questions cannot be put on one ballot; facts: most."""


class BadOptions(InvalidInput):
    """The options cannot be voted on; facts: most."""


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
