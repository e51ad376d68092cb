"""Pieces of the deeds of the counting desk: who enters, which pass, what comparing gives.

They take an open transaction and belong to this feature alone.
"""

from typing import NamedTuple

from congress_app.core.db import Answer, Row, Transaction
from congress_app.counting.forms import Ballot
from congress_app.tellers import batch_events as events
from congress_app.tellers import batch_rules as rules
from congress_app.tellers import batch_store, entry_store
from congress_app.tellers.batch_reading import Counted, batch_of, compared
from congress_app.tellers.entry_store import Line


class AtStation(NamedTuple):
    """Who enters: the name of the station, and the random key of the device that goes by it."""

    name: str
    device: str


def about(ballot: Ballot) -> list[str]:
    """A ballot as a nonce is bound to it."""
    return [ballot.kind.value, ballot.marks, ballot.reason]


def check_station(tx: Transaction, at: AtStation) -> None:
    """Raises StationElsewhere unless the device goes by the station's name."""
    if not any(row["name"] == at.name and row["device"] == at.device for row in batch_store.stations(tx)):
        raise rules.StationElsewhere(station=at.name)


def unsettled(tx: Transaction, box: int, number: int) -> Row:
    """A batch that does not count yet. Raises BatchUnknown, BatchSettledAlready."""
    row = batch_of(tx, box, number)
    if row["state"] == "settled":
        raise rules.BatchSettledAlready(batch=number)
    return row


def of_pass(tx: Transaction, batch: Row, at: AtStation, state: str) -> Row:
    """The pass of a station, in this state. Raises PassNotRunning."""
    own = batch_store.own_pass(tx, batch["id"], at.name)
    if own is None or own["state"] != state:
        raise rules.PassNotRunning(batch=batch["number"], station=at.name)
    return own


def go_on(own: Row, number: int, at: AtStation) -> None:
    """Raises BatchEnteredAlready when the station has handed its pass in."""
    if own["state"] != "running":
        raise rules.BatchEnteredAlready(batch=number, station=at.name)


def enter_on(tx: Transaction, batch: int) -> None:
    """Every pass of the batch is entered on, and what was decided is decided again."""
    batch_store.run_again(tx, batch)
    batch_store.forget_decisions(tx, batch)


def said(reason: str) -> str:
    """The reason without blanks around it. Raises WhyMissing."""
    if not reason.strip():
        raise rules.WhyMissing(field="reason")
    return reason.strip()


def weigh(tx: Transaction, box: Counted, batch: Row) -> Answer:
    """Compare a batch once every pass it needs is handed in; {state, open: how many ballots are open}."""
    handed = [row for row in batch_store.passes(tx, batch["id"]) if row["state"] == "handed_in"]
    if len(handed) < box.entries:
        return {"state": "open", "open": 0}
    found = compared(tx, batch["id"])
    state = "settled" if found.settled else "differs"
    batch_store.move(tx, batch["id"], state)
    left = len(found.differing) + len(found.doubtful)
    entry_store.log(tx, Line(box.id, state, batch["id"], note=str(left or "")))
    if found.settled:
        tx.record(events.BatchSettled(box=box.id, batch=batch["number"], ballots=len(found.ballots)))
    else:
        tx.record(events.BatchDiffers(box.id, batch["number"], len(found.differing), len(found.doubtful)))
    return {"state": state, "open": left}
