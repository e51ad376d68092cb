"""The frozen figures of a vote's row as values, and back: sets, subtractions, counts, outcome. Decides nothing."""

import json
from dataclasses import asdict, replace
from typing import Any

from congress_app.core.db import Row
from congress_app.counting.questions import Less, OptionsOutcome, Outcome, Sets
from congress_app.voting.definition import who_of


def heads_of(row: Row) -> Sets:
    """The frozen sets of a vote that has been opened, in people."""
    less = tuple(Less(each["code"], each["count"]) for each in subtractions_of(row))
    numbers = (row["summoned"], row["present"], row["absent_throughout"])
    return Sets(*numbers, quorum_waived=bool(row["override"]), less=less, who=who_of(row))


def sets_of(row: Row) -> Sets:
    """The frozen sets by which it is decided: weights where votes are weighted, else people."""
    if not row["sets"]:
        return heads_of(row)
    words = json.loads(row["sets"])
    return Sets(**{**words, "less": tuple(Less(**each) for each in words["less"]), "who": who_of(row)})


def closed_sets(row: Row) -> Sets:
    """The sets by which it was decided, with what came back and was valid where cards or paper were used."""
    sets, counted = sets_of(row), counted_of(row)
    return replace(sets, returned=counted["returned"], valid=counted["valid"]) if counted else sets


def subtractions_of(row: Row) -> list[dict[str, Any]]:
    """Who was not counted, frozen at the opening: [{code, count, people: [{number, name}]}]; empty when typed."""
    found: list[dict[str, Any]] = json.loads(row["subtractions"]) if row["subtractions"] else []
    return found


def counted_of(row: Row) -> dict[str, Any] | None:
    """What was frozen at the closing: {totals, tablets, paper, cards, heads, returned, valid, invalid, unanimous}.

    `totals` [{code: n}] by question; `tablets`, `paper` and `cards` the same of each channel (null: not used); `heads`
    {tablets, paper, cards}: people by channel; `returned` and `valid` of all channels (null: tablets alone);
    `delegations` null or the breakdown.
    None before, and in votes of before.
    """
    found: dict[str, Any] | None = json.loads(row["counted"]) if row["counted"] else None
    return found


def outcome_words(outcome: Outcome | OptionsOutcome) -> dict[str, Any]:
    """An outcome as plain JSON."""
    return asdict(outcome)


def outcomes_of(row: Row) -> list[Outcome | OptionsOutcome]:
    """The frozen outcomes by question; empty before the vote is closed, or when it was annulled while open."""
    if not row["outcome"]:
        return []
    words = json.loads(row["outcome"])
    return [_outcome(each) for each in (words if isinstance(words, list) else [words])]


def _outcome(words: dict[str, Any]) -> Outcome | OptionsOutcome:
    if "chosen" in words:
        return OptionsOutcome(**{**words, "tied": tuple(words["tied"]), "above": tuple(words["above"])})
    return Outcome(**words)
