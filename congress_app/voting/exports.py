"""The result of a vote as files, in the shape of docs/exports.md: JSON to count again, CSV of the ballots.

Ballots are sorted; only a named vote says whose they are. A counted vote has its totals, and paper its marks, which
nobody can lead back to a person.
"""

import csv
import io
import json
from collections.abc import Sequence
from typing import Any

from congress_app.core.db import Reading, Row
from congress_app.counting import exporting
from congress_app.counting.forms import Form
from congress_app.counting.profile import Validity
from congress_app.counting.questions import Choice
from congress_app.tellers import queries as tellers
from congress_app.voting import ballots, cards, frozen, pictures, results, store
from congress_app.voting.rules import Mode, Shape, State, VoteNotFound, VoteStateWrong

Plain = dict[str, Any]
EXCEL_READS_UTF8 = "\ufeff"


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
        "rule": exporting.rule(frozen.rule_of(row)),
        "sets": exporting.sets(sets, returned, valid),
        "questions": _questions(reading, row),
        "ballots": _ballots(reading, row),
        "totals": _totals(reading, row),
        "paper": _paper(reading, row) if counted and counted["paper"] is not None else [],
        "roll_sha256": row["roll_sha256"],
        "opened_at": row["opened_at"],
        "closed_at": row["closed_at"],
    }


def as_json(found: Plain) -> bytes:
    """The file result.json."""
    return json.dumps(found, ensure_ascii=False, indent=1).encode()


def as_csv(found: Plain) -> bytes:
    """The file result.csv: number, weight, one column for each question."""
    out = io.StringIO()
    lines = csv.writer(out)
    lines.writerow(["number", "weight", *(each["n"] for each in found["questions"])])
    lines.writerows(found["ballots"])
    return (EXCEL_READS_UTF8 + out.getvalue()).encode()


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
        for n, each in enumerate(frozen.questions_of(row), 1)
    ]


def _all(choices: Sequence[Choice], counts: dict[str, int]) -> dict[str, int]:
    return {choice.code: counts.get(choice.code, 0) for choice in choices}


def _ballots(reading: Reading, row: Row) -> list[list[Any]]:
    if row["mode"] != Mode.NAMED:
        return []
    return sorted(
        [line["number"], line["weight"], *line["choice"].split(ballots.BETWEEN)]
        for line in ballots.roll(reading, row["id"])
        if line["choice"] is not None
    )


def _totals(reading: Reading, row: Row) -> list[Plain]:
    """What was counted without keeping single ballots: the tablets of a counted vote, the cards."""
    counted = frozen.counted_of(row) or {}
    found: list[Plain] = []
    if row["mode"] == Mode.COUNTED:
        tablets = counted.get("tablets") or ballots.totals(reading, row["id"])
        found += [_total("tablets", n, "", "", each) for n, each in enumerate(tablets, 1)]
    if counted.get("unanimous"):
        found += [_total("cards", n, "", "", each) for n, each in enumerate(counted["cards"], 1)]
    elif counted.get("cards"):
        found += [_total("cards", one.question, one.block, one.counter, one.counts)
                  for one in cards.standing(reading, row["id"])]  # fmt: skip
    return found


def _total(channel: str, question: int, block: str, counter: str, counts: dict[str, int]) -> Plain:
    return {"channel": channel, "question": question, "block": block, "counter": counter, "counts": counts}


def _paper(reading: Reading, row: Row) -> list[list[str]]:
    settled = tellers.settled_ballots(reading, row["box"])
    return exporting.papers(settled, Form.QUESTIONS, row["asked"], 0, Validity())
