"""The end of a vote: tablets, paper and cards become one tally, the rule decides, everything is frozen.

Pieces of the deed "close"; nothing here opens a transaction.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from congress_app.attendance.steps import seal
from congress_app.core import journal
from congress_app.core.db import Answer, Row, Transaction
from congress_app.counting.questions import OptionsOutcome, Outcome, decide, decide_options
from congress_app.voting import ballots, cards, channels, events, frozen, paper, store
from congress_app.voting.paper import Counted
from congress_app.voting.rules import Manner, Mode, Question, Shape

Counts = list[dict[str, int]]


class Shown(NamedTuple):
    """What the cards say: votes by question and answer, people by question, the answer of everybody ("": by blocks)."""

    counts: Counts
    people: list[int]
    unanimous: str


def conclude(tx: Transaction, row: Row) -> Answer:
    """Close an open vote; answers {vote, cast, passed}.

    Raises NothingShown, PaperNotBack, PaperNotCounted.
    """
    vote, asked = row["id"], frozen.questions_of(row)
    on_paper = paper.finish(tx, row)
    shown = by_cards(tx, row)
    if row["manner"] == Manner.CARDS and shown is None:
        raise channels.NothingShown
    tablets, heads = ballots.totals(tx, vote), ballots.cast(tx, vote)
    totals = [_sum(each, n, tablets, on_paper.counts if on_paper else None, shown.counts if shown else None)
              for n, each in enumerate(asked)]  # fmt: skip
    counted = _counted(row, totals, tablets, heads, on_paper, shown)
    counted["delegations"] = by_delegation(tx, row)
    outcomes = [_decide(row, each, totals[n], counted) for n, each in enumerate(asked)]
    digest = roll_digest(row["mode"], ballots.roll(tx, vote), weighted=bool(row["weighted"]))
    ballots.unseal(tx, vote)
    store.mark_closed(tx, vote, outcomes, counted, digest)
    seal(tx, "vote_closed", vote, {"vi": row["title_vi"] or row["title_en"], "en": row["title_en"] or row["title_vi"]})
    passed, cast = all(each.passed for each in outcomes), sum(counted["heads"].values())
    tx.record(_closed(row, asked, totals, cast, digest, passed=passed))
    return {"vote": vote, "cast": cast, "passed": passed}


def by_cards(tx: Transaction, row: Row) -> Shown | None:
    """What was told of the cards, or None when nothing was."""
    last = cards.latest(tx, row["id"])
    if last is None:
        return None
    asked = frozen.questions_of(row)
    if last["unanimous"] is not None:
        everybody = sum(ballots.free(tx, row["id"]).values())
        counts = [{code: everybody} if (code := _agreed(each, last["unanimous"])) else {} for each in asked]
        return Shown(counts, [everybody] * len(asked), last["unanimous"] or _agreed(asked[0], ""))
    told: Counts = [{} for _ in asked]
    for block in cards.standing(tx, row["id"]):
        place = told[block.question - 1]
        for code, n in block.counts.items():
            place[code] = place.get(code, 0) + n
    return Shown(told, [sum(each.values()) for each in told], "")


def _agreed(question: Question, code: str) -> str:
    """The answer everybody gave to this question: that code, else the first that is in favour."""
    if code in {choice.code for choice in question.choices}:
        return code
    return next((choice.code for choice in question.choices if choice.counts_for), "")


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
    return decided(counts, frozen.rule_of(row), sets, question.choices)


def by_delegation(tx: Transaction, row: Row) -> list[Answer] | None:
    """How each delegation answered on its tablets; None unless the vote is named and its profile allows it.

    [{id, name, questions: [{n, rows: [{code, votes}], silent}]}], `silent` are those without a ballot on a tablet.
    """
    profile = frozen.profile_of(row)
    if row["mode"] != Mode.NAMED or profile is None or not profile["votes"]["by_delegation"]:
        return None
    asked = frozen.questions_of(row)
    found: dict[int, Answer] = {}
    for number, name, choice, votes in ballots.by_delegation(tx, row["id"]):
        each = found.setdefault(number, {"id": number, "name": name, "counts": [{} for _ in asked], "silent": 0})
        if choice is None:
            each["silent"] += votes
            continue
        for place, code in zip(each["counts"], choice.split(ballots.BETWEEN), strict=True):
            place[code] = place.get(code, 0) + votes
    return [_delegation(each, asked) for each in found.values()]


def _delegation(told: Answer, asked: Sequence[Question]) -> Answer:
    questions = [
        {
            "n": n,
            "rows": [{"code": one.code, "votes": told["counts"][n - 1].get(one.code, 0)} for one in each.choices],
            "silent": told["silent"],
        }
        for n, each in enumerate(asked, 1)
    ]
    return {"id": told["id"], "name": told["name"], "questions": questions}


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


def roll_digest(mode: str, roll: Sequence[Row], *, weighted: bool = False) -> str:
    """SHA-256 of the roll in its order.

    [number, choice] of everybody (named; with the weight where votes are weighted), or the numbers of those who voted
    on a tablet (counted).
    """
    if mode == Mode.NAMED:
        kept = ("number", "choice", "weight") if weighted else ("number", "choice")
        lines: list[object] = [[row[name] for name in kept] for row in roll]
    else:
        lines = [row["number"] for row in roll if row["at"] is not None]
    return hashlib.sha256(journal.canon(lines)).hexdigest()
