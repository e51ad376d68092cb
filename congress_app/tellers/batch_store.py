"""Rows of the counting desk: stations, batches, passes and decisions. Nothing is decided here."""

import json
from collections.abc import Sequence

from congress_app.core.db import Row, Source, Transaction
from congress_app.counting.forms import Ballot, Kind


def stations(source: Source) -> list[Row]:
    """Every station and the device that goes by its name."""
    return source.all("SELECT name, device, at FROM count_station ORDER BY name")


def of_device(source: Source, names: Sequence[str], device: str) -> list[str]:
    """Which of these stations this very device went by last: one device is one pair of eyes, whatever its names."""
    return [row["name"] for row in stations(source) if row["name"] in names and row["device"] == device]


def put_station(tx: Transaction, name: str, device: str) -> None:
    """The device goes by this name from now on."""
    tx.execute(
        "INSERT INTO count_station (name, device, at, by) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (name) DO UPDATE SET device = excluded.device, at = excluded.at, by = excluded.by",
        (name, device, tx.at, tx.actor.name),
    )


def make(tx: Transaction, box: int, sizes: Sequence[int]) -> list[int]:
    """More batches, numbered on; gives their numbers."""
    last = tx.one("SELECT COALESCE(MAX(number), 0) FROM batch WHERE box = ?", (box,))
    first = int(last[0]) + 1 if last else 1
    numbers = list(range(first, first + len(sizes)))
    tx.executemany(
        "INSERT INTO batch (box, number, size, state, decided_after) VALUES (?, ?, ?, 'open', 0)",
        [(box, number, size) for number, size in zip(numbers, sizes, strict=True)],
    )
    return numbers


def find(source: Source, box: int, number: int) -> Row | None:
    """One batch that was not taken out of the list."""
    return source.one("SELECT * FROM batch WHERE box = ? AND number = ? AND state <> 'annulled'", (box, number))


def every(source: Source, box: int) -> list[Row]:
    """The batches of a box in order, without those taken out."""
    return source.all("SELECT * FROM batch WHERE box = ? AND state <> 'annulled' ORDER BY number", (box,))


def boxes(source: Source) -> list[Row]:
    """The boxes that are counted or were, the newest first: closed or frozen."""
    return source.all("SELECT * FROM box WHERE state IN ('closed', 'frozen') ORDER BY id DESC")


def move(tx: Transaction, batch: int, state: str) -> None:
    """The batch reaches open, differs, settled or annulled."""
    at = tx.at if state == "settled" else None
    tx.execute("UPDATE batch SET state = ?, settled_at = ? WHERE id = ?", (state, at, batch))


def resize(tx: Transaction, batch: int, size: int) -> None:
    """Another number of ballots."""
    tx.execute("UPDATE batch SET size = ? WHERE id = ?", (size, batch))


def forget_decisions(tx: Transaction, batch: int) -> None:
    """What was decided so far is kept and holds no longer."""
    tx.execute(
        "UPDATE batch SET decided_after = (SELECT COALESCE(MAX(id), 0) FROM batch_decision WHERE batch = ?)"
        " WHERE id = ?",
        (batch, batch),
    )


def passes(source: Source, batch: int) -> list[Row]:
    """The passes of a batch that count, in the order they began."""
    return source.all("SELECT * FROM batch_pass WHERE batch = ? AND state <> 'given_up' ORDER BY id", (batch,))


def passes_of_box(source: Source, box: int) -> list[Row]:
    """The passes of all batches of a box, each with `number` of its batch and how many ballots are `entered`."""
    return source.all(
        "SELECT p.id, p.station, p.state, b.number,"
        " (SELECT COUNT(*) FROM batch_entry e WHERE e.pass = p.id) AS entered"
        " FROM batch_pass p JOIN batch b ON b.id = p.batch"
        " WHERE b.box = ? AND b.state <> 'annulled' AND p.state <> 'given_up' ORDER BY p.id",
        (box,),
    )


def own_pass(source: Source, batch: int, station: str) -> Row | None:
    """The pass of a station, unless it gave it up."""
    return source.one(
        "SELECT * FROM batch_pass WHERE batch = ? AND station = ? AND state <> 'given_up'", (batch, station)
    )


def start_pass(tx: Transaction, batch: int, station: str) -> int:
    """A station begins."""
    cursor = tx.execute(
        "INSERT INTO batch_pass (batch, station, state, steps, started_at, started_by)"
        " VALUES (?, ?, 'running', 0, ?, ?)",
        (batch, station, tx.at, tx.actor.name),
    )
    return int(cursor.lastrowid or 0)


def move_pass(tx: Transaction, number: int, state: str) -> None:
    """The pass is running, handed_in or given_up."""
    at = tx.at if state == "handed_in" else None
    tx.execute("UPDATE batch_pass SET state = ?, handed_at = ? WHERE id = ?", (state, at, number))


def count_step(tx: Transaction, number: int) -> None:
    """One more step of entering was taken."""
    tx.execute("UPDATE batch_pass SET steps = steps + 1 WHERE id = ?", (number,))


def run_again(tx: Transaction, batch: int) -> None:
    """Every pass of the batch is entered on."""
    tx.execute(
        "UPDATE batch_pass SET state = 'running', handed_at = NULL WHERE batch = ? AND state = 'handed_in'", (batch,)
    )


def decide(tx: Transaction, batch: int, position: int, ballot: Ballot, why: str, deciders: Sequence[str]) -> None:
    """What the tellers decided about one ballot."""
    names = json.dumps(list(deciders), ensure_ascii=False)
    tx.execute(
        "INSERT INTO batch_decision (batch, position, kind, marks, reason, why, deciders, at, by)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (batch, position, ballot.kind.value, ballot.marks, ballot.reason, why, names, tx.at, tx.actor.name),
    )


def decisions(source: Source, batch: int) -> list[Row]:
    """The decisions that hold, in order; a later one about the same position stands for the earlier."""
    return source.all(
        "SELECT d.* FROM batch_decision d JOIN batch b ON b.id = d.batch"
        " WHERE d.batch = ? AND d.id > b.decided_after ORDER BY d.id",
        (batch,),
    )


def deciders(source: Source, box: int) -> list[Row]:
    """The lists of names under the decisions of a box, the newest first."""
    return source.all(
        "SELECT d.deciders FROM batch_decision d JOIN batch b ON b.id = d.batch WHERE b.box = ? ORDER BY d.id DESC"
        " LIMIT 50",
        (box,),
    )


def ballot_of(row: Row) -> Ballot:
    """The ballot a row of an entry or a decision tells of."""
    return Ballot(Kind(row["kind"]), row["marks"], row["reason"])
