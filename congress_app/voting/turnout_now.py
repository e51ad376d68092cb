"""How a vote stands at this moment: people by channel, running totals, and whether its quorum is still in the hall.

Nothing here tells who voted how, and paper is only counted as sheets given out, never as marks.
"""

from typing import Any

from congress_app.attendance import queries as attendance
from congress_app.core import wording
from congress_app.core.db import Row, Source
from congress_app.counting.questions import quorum_needed
from congress_app.delegates import queries as delegates
from congress_app.tellers import queries as tellers
from congress_app.voting import cards, definition, frozen, pictures, results, running_totals
from congress_app.voting.rules import State

Picture = dict[str, Any]


def people(source: Source, row: Row) -> dict[str, int]:
    """People by channel: tablets while the vote is open, everybody once it is closed."""
    counted = frozen.counted_of(row)
    if counted is not None:
        heads = counted["heads"]
        return {"cast": sum(heads.values()), "paper": heads["paper"], "cards": heads["cards"]}
    shown = cards.people(source, row["id"]) if row["casting_ended_at"] else 0
    held = tellers.issued(source, row["box"]) if row["box"] is not None else 0
    return {"cast": running_totals.cast(source, row["id"]), "paper": held, "cards": shown}


def tallies(source: Source, row: Row, *, shown: bool) -> list[list[Picture]] | None:
    """The bars of every question; None where they may not be shown, and of an annulled vote."""
    if not shown or row["annulled_at"] is not None:
        return None
    return pictures.live_bars(row, results.totals(source, row))


def alarm(source: Source, row: Row) -> Picture | None:
    """A line for the staff while the vote is open and its quorum is no longer in the hall."""
    rule = definition.rule_of(row)
    if row["state"] != State.OPEN or rule.quorum is None:
        return None
    here = attendance.present_ids(source) & delegates.entitled_ids(source)
    weights = delegates.weights(source) if row["weighted"] else {}
    present = sum(weights.get(one, 1) for one in here)
    missing = quorum_needed(rule, frozen.sets_of(row).summoned) - present
    if missing <= 0:
        return None
    return wording.both("A vote is open and the quorum is no longer there: {missing} more are needed.", missing=missing)
