"""What the cards of a vote said, block by block or everybody at once, as one tally. Decides nothing."""

from typing import NamedTuple

from congress_app.core.db import Row, Transaction
from congress_app.voting import cards, definition, vote_roll
from congress_app.voting.rules import Question

Counts = list[dict[str, int]]


class Shown(NamedTuple):
    """What the cards say: votes by question and answer, people by question, the answer of everybody ("": by blocks)."""

    counts: Counts
    people: list[int]
    unanimous: str


def by_cards(tx: Transaction, row: Row) -> Shown | None:
    """What was told of the cards, or None when nothing was."""
    last = cards.latest(tx, row["id"])
    if last is None:
        return None
    asked = definition.questions_of(row)
    if last["unanimous"] is not None:
        everybody = sum(vote_roll.free(tx, row["id"]).values())
        counts = [{code: everybody} if (code := agreed(each, last["unanimous"])) else {} for each in asked]
        return Shown(counts, [everybody] * len(asked), last["unanimous"] or agreed(asked[0], ""))
    told: Counts = [{} for _ in asked]
    for block in cards.standing(tx, row["id"]):
        place = told[block.question - 1]
        for code, n in block.counts.items():
            place[code] = place.get(code, 0) + n
    return Shown(told, [sum(each.values()) for each in told], "")


def agreed(question: Question, code: str) -> str:
    """The answer everybody gave to this question: that code, else the first that is in favour."""
    if code in {choice.code for choice in question.choices}:
        return code
    return next((choice.code for choice in question.choices if choice.counts_for), "")
