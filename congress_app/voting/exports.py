"""The result of a vote as files, in the shape of docs/exports.md: JSON to count again, CSV of the ballots.

Ballots are sorted; only a named vote says whose they are. A counted vote has its totals, and paper its marks, which
nobody can lead back to a person.
"""

from collections.abc import Sequence

from congress_app.core.db import Reading, Row
from congress_app.counting import exporting
from congress_app.counting.questions import Choice
from congress_app.voting import definition, frozen, pictures, results, store
from congress_app.voting.export_ballots import Plain, named, papers, totals
from congress_app.voting.rules import Shape, State, VoteNotFound, VoteStateWrong


def plain(reading: Reading, number: int) -> Plain:
    """Everything that was counted in a closed vote. Raises VoteNotFound, VoteStateWrong.

    Of a vote that was annulled while open the outcomes are null; `annulled` says when and why.
    """
    row = store.find(reading, number)
    if row is None:
        raise VoteNotFound(vote=number)
    if row["state"] not in (State.CLOSED, State.PUBLISHED):
        raise VoteStateWrong(state=row["state"], wanted=State.CLOSED.value)
    sets, counted = frozen.closed_sets(row), frozen.counted_of(row)
    outcomes = frozen.outcomes_of(row)
    cast = outcomes[0].cast if outcomes else 0
    returned, valid = (cast if sets.returned is None else sets.returned), (cast if sets.valid is None else sets.valid)
    return {
        "format": exporting.FORMAT,
        "kind": row["shape"],
        "id": number,
        "title": {"vi": row["title_vi"], "en": row["title_en"]},
        "state": row["state"],
        "annulled": pictures.annulled(row),
        "repeats": row["repeats"],
        "repeated_by": store.repeated_by(reading, number),
        "mode": row["mode"],
        "manner": row["manner"],
        "weighted": bool(row["weighted"]),
        "rule": exporting.rule(definition.rule_of(row)),
        "sets": exporting.sets(sets, returned, valid),
        "questions": _questions(reading, row),
        "ballots": named(reading, row),
        "totals": totals(reading, row),
        "paper": papers(reading, row) if counted and counted["paper"] is not None else [],
        "roll_sha256": row["roll_sha256"],
        "opened_at": row["opened_at"],
        "closed_at": row["closed_at"],
    }


def columns(found: Plain) -> list[object]:
    """The heading of result.csv: number, weight, one column for each question."""
    return ["number", "weight", *(each["n"] for each in found["questions"])]


def _questions(reading: Reading, row: Row) -> list[Plain]:
    told, option = results.result(reading, row), row["shape"] == Shape.OPTIONS
    outcomes, counts = frozen.outcomes_of(row), results.totals(reading, row)
    return [
        {
            "n": n,
            "title": results.title(each),
            "choices": [exporting.choice(one, option=option) for one in each.choices],
            "counts": _all(each.choices, counts[n - 1]),
            "outcome": exporting.outcome(outcomes[n - 1]) if outcomes else None,
            "headline": told["questions"][n - 1]["verdict"] if told else None,
            "lines": told["questions"][n - 1]["lines"] if told else [],
        }
        for n, each in enumerate(definition.questions_of(row), 1)
    ]


def _all(choices: Sequence[Choice], counts: dict[str, int]) -> dict[str, int]:
    return {choice.code: counts.get(choice.code, 0) for choice in choices}
