"""Pieces of a deed that other features may make part of theirs: draft an open vote.

A step takes an open transaction, writes and records; it never opens a transaction of its own.
"""

from congress_app.agenda import queries as agenda
from congress_app.core.db import Transaction
from congress_app.counting.questions import Choice
from congress_app.rulebook import queries as rulebook
from congress_app.voting import events, rules, store
from congress_app.voting.rules import Manner, Mode, Question, Shape
from congress_app.voting.store import Definition

__all__ = ["Choice", "Definition", "Manner", "Mode", "Question", "Shape", "check", "draft"]


def draft(tx: Transaction, what: Definition, repeats: int | None = None) -> int:
    """A new draft; gives the number of the vote. `repeats`: the vote it is another attempt of.

    Without a profile it takes the one the congress goes by; a vote by cards is always counted, for cards carry no name.
    Raises BadChoices, BadOptions, BadQuestions, TitleMissing, DeductionUnexplained, UnknownItem, WeightsNeedTablets,
    BadCountdown.
    """
    vote = store.insert(tx, check(tx, what), repeats)
    tx.record(events.VoteDrafted(vote=vote, title=what.title_vi or what.title_en, mode=what.mode))
    return vote


def check(tx: Transaction, what: Definition) -> Definition:
    """The definition as it may be kept; raises as `draft`."""
    shape, manner = Shape(what.shape), Manner(what.manner)
    if not what.title_vi and not what.title_en:
        raise rules.TitleMissing(field="title_vi")
    rules.check_questions(shape, what.asked())
    rules.check_deduction(what.absent_throughout, what.absent_reason)
    rules.check_weights(manner, weighted=what.weighted)
    rules.check_seconds(what.seconds)
    if what.item is not None and not agenda.exists(tx, what.item):
        raise rules.UnknownItem(field="item")
    return what._replace(
        mode=Mode.COUNTED.value if manner is Manner.CARDS else what.mode,
        choices=what.asked()[0].choices,
        profile=what.profile or rulebook.current(tx),
    )
