"""What was cast in a vote as its export writes it: ballots of a named vote, sorted totals, marks of the paper.

Only a named vote says whose a ballot is; nothing here leads back from a total or a sheet of paper to a person.
"""

from typing import Any

from congress_app.core.db import Reading, Row
from congress_app.counting import exporting
from congress_app.counting.forms import Form
from congress_app.counting.profile import Validity
from congress_app.tellers import queries as tellers
from congress_app.voting import ballots, cards, frozen, running_totals, vote_roll
from congress_app.voting.rules import Mode

Plain = dict[str, Any]


def named(reading: Reading, row: Row) -> list[list[Any]]:
    """The ballots of a named vote, sorted: number, weight, an answer to each question."""
    if row["mode"] != Mode.NAMED:
        return []
    return sorted(
        [line["number"], line["weight"], *line["choice"].split(ballots.BETWEEN)]
        for line in vote_roll.roll(reading, row["id"])
        if line["choice"] is not None
    )


def totals(reading: Reading, row: Row) -> list[Plain]:
    """What was counted without keeping single ballots: the tablets of a counted vote, the cards."""
    counted = frozen.counted_of(row) or {}
    found: list[Plain] = []
    if row["mode"] == Mode.COUNTED:
        tablets = counted.get("tablets") or running_totals.totals(reading, row["id"])
        found += [_total("tablets", n, "", "", each) for n, each in enumerate(tablets, 1)]
    if counted.get("unanimous"):
        found += [_total("cards", n, "", "", each) for n, each in enumerate(counted["cards"], 1)]
    elif counted.get("cards"):
        found += [_total("cards", one.question, one.block, one.counter, one.counts)
                  for one in cards.standing(reading, row["id"])]  # fmt: skip
    return found


def _total(channel: str, question: int, block: str, counter: str, counts: dict[str, int]) -> Plain:
    return {"channel": channel, "question": question, "block": block, "counter": counter, "counts": counts}


def papers(reading: Reading, row: Row) -> list[list[str]]:
    """The ballots on paper, sorted; no sheet can be led back to a person."""
    settled = tellers.settled_ballots(reading, row["box"])
    return exporting.papers(settled, Form.QUESTIONS, row["asked"], 0, Validity())
