"""The end of a vote: tablets, paper and cards become one tally, the rule decides, everything is frozen.

Pieces of the deed "close"; nothing here opens a transaction.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from congress_app.attendance.steps import seal
from congress_app.core.db import Answer, Row, Transaction
from congress_app.counting.questions import OptionsOutcome, Outcome, decide, decide_options
from congress_app.voting import ballots, channels, definition, events, frozen, paper, running_totals, store, vote_roll
from congress_app.voting.breakdown import by_delegation
from congress_app.voting.paper import Counted
from congress_app.voting.roll_digest import of_roll
from congress_app.voting.rules import Manner, Question, Shape
from congress_app.voting.shown_cards import Counts, Shown, by_cards


def conclude(tx: Transaction, row: Row) -> Answer:
    """Close an open vote; answers {vote, cast, passed}. Raises NothingShown, PaperNotBack, PaperNotCounted."""
    vote, asked = row["id"], definition.questions_of(row)
    on_paper = paper.finish(tx, row)
    shown = by_cards(tx, row)
    if row["manner"] == Manner.CARDS and shown is None:
        raise channels.NothingShown
    tablets, heads = running_totals.totals(tx, vote), running_totals.cast(tx, vote)
    totals = [_sum(each, n, tablets, on_paper.counts if on_paper else None, shown.counts if shown else None)
              for n, each in enumerate(asked)]  # fmt: skip
    counted = _counted(row, totals, tablets, heads, on_paper, shown)
    counted["delegations"] = by_delegation(tx, row)
    outcomes = [_decide(row, each, totals[n], counted) for n, each in enumerate(asked)]
    digest = of_roll(row["mode"], vote_roll.roll(tx, vote), weighted=bool(row["weighted"]))
    ballots.unseal(tx, vote)
    store.mark_closed(tx, vote, outcomes, counted, digest)
    seal(tx, "vote_closed", vote, definition.title_of(row))
    passed, cast = all(each.passed for each in outcomes), sum(counted["heads"].values())
    tx.record(_closed(row, asked, totals, cast, digest, passed=passed))
    return {"vote": vote, "cast": cast, "passed": passed}


def _sum(question: Question, n: int, *channels: Sequence[Mapping[str, int]] | None) -> dict[str, int]:
    return {
        choice.code: sum(each[n].get(choice.code, 0) for each in channels if each is not None)
        for choice in question.choices
    }


def _counted(
    row: Row, totals: Counts, tablets: Counts, heads: int, on_paper: Counted | None, shown: Shown | None
) -> Answer:
    people = max(shown.people) if shown else 0
    back, valid = (on_paper.returned, on_paper.valid) if on_paper else (0, 0)
    several = row["manner"] != Manner.TABLETS
    return {
        "totals": totals,
        "tablets": tablets,
        "paper": on_paper.counts if on_paper else None,
        "cards": shown.counts if shown else None,
        "heads": {"tablets": heads, "paper": back, "cards": people},
        "returned": heads + people + back if several else None,
        "valid": heads + people + valid if several else None,
        "invalid": back - valid,
        "unanimous": shown.unanimous if shown else "",
    }


def _decide(row: Row, question: Question, counts: dict[str, int], counted: Answer) -> Outcome | OptionsOutcome:
    sets = replace(frozen.sets_of(row), returned=counted["returned"], valid=counted["valid"])
    decided = decide_options if row["shape"] == Shape.OPTIONS else decide
    return decided(counts, definition.rule_of(row), sets, question.choices)


def _closed(
    row: Row, asked: Sequence[Question], totals: Counts, cast: int, digest: str, *, passed: bool
) -> events.VoteClosed:
    single = len(asked) == 1
    pairs = [
        (choice.code if single else f"{n}.{choice.code}", totals[n - 1][choice.code])
        for n, each in enumerate(asked, 1)
        for choice in each.choices
    ]
    return events.VoteClosed(
        vote=row["id"],
        title=row["title_vi"] or row["title_en"],
        choices=[code for code, _n in pairs],
        tally=[n for _code, n in pairs],
        cast=cast,
        passed=passed,
        roll_sha256=digest,
    )
