"""Rows of what stations entered, and of the entry log. Nothing is decided here; the log only grows."""

from typing import NamedTuple

from congress_app.core.db import Row, Source, Transaction
from congress_app.counting.forms import Ballot
from congress_app.tellers.batch_store import ballot_of


class Line(NamedTuple):
    """One line of the entry log; `batch` None: the whole box, `position` None: no single ballot."""

    box: int
    what: str
    batch: int | None = None
    station: str = ""
    position: int | None = None
    ballot: Ballot | None = None
    note: str = ""


def entries(source: Source, number: int) -> list[Row]:
    """What a pass holds, in order."""
    return source.all("SELECT * FROM batch_entry WHERE pass = ? ORDER BY position", (number,))


def ballots(source: Source, number: int) -> list[Ballot]:
    """The ballots of a pass, in order."""
    return [ballot_of(row) for row in entries(source, number)]


def count(source: Source, number: int) -> int:
    """How many ballots a pass holds."""
    row = source.one("SELECT COUNT(*) FROM batch_entry WHERE pass = ?", (number,))
    return int(row[0]) if row else 0


def put(tx: Transaction, number: int, position: int, ballot: Ballot) -> None:
    """The ballot at this place, new or instead of the one that was there."""
    tx.execute(
        "INSERT INTO batch_entry (pass, position, kind, marks, reason, at, by) VALUES (?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (pass, position) DO UPDATE SET kind = excluded.kind, marks = excluded.marks,"
        " reason = excluded.reason, at = excluded.at, by = excluded.by",
        (number, position, ballot.kind.value, ballot.marks, ballot.reason, tx.at, tx.actor.name),
    )


def make_room(tx: Transaction, number: int, position: int) -> None:
    """The ballots from this place on move up by one."""
    _shift(tx, number, position, 1)


def take_out(tx: Transaction, number: int, position: int) -> None:
    """The ballot at this place is gone, the later ones move down by one."""
    tx.execute("DELETE FROM batch_entry WHERE pass = ? AND position = ?", (number, position))
    _shift(tx, number, position + 1, -1)


def _shift(tx: Transaction, number: int, first: int, by: int) -> None:
    # by way of negative places: a row may not pass through the place of its neighbour
    tx.execute(
        "UPDATE batch_entry SET position = -(position + ?) WHERE pass = ? AND position >= ?", (by, number, first)
    )
    tx.execute("UPDATE batch_entry SET position = -position WHERE pass = ? AND position < 0", (number,))


def log(tx: Transaction, line: Line) -> None:
    """One line of the log, by the actor, now."""
    ballot = line.ballot
    seen = (ballot.kind.value, ballot.marks, ballot.reason) if ballot else ("", "", "")
    tx.execute(
        "INSERT INTO entry_log (box, batch, station, position, what, kind, marks, reason, note, at, by)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (line.box, line.batch, line.station, line.position, line.what, *seen, line.note, tx.at, tx.actor.name),
    )


def log_of(source: Source, box: int) -> list[Row]:
    """The whole log of a box, each line with the `number` of its batch."""
    return source.all(
        "SELECT l.*, b.number FROM entry_log l LEFT JOIN batch b ON b.id = l.batch WHERE l.box = ? ORDER BY l.id",
        (box,),
    )


def latest_times(source: Source, box: int, most: int) -> list[str]:
    """When the latest ballots of a box were entered, the earliest first."""
    rows = source.all(
        "SELECT at FROM entry_log WHERE box = ? AND what = 'entered' ORDER BY id DESC LIMIT ?", (box, most)
    )
    return [row[0] for row in reversed(rows)]


def patterns(source: Source, box: int, station: str, but: int, most: int) -> list[Row]:
    """The markings a station entered most often in its other passes of this box: `marks`, `n`; its own only."""
    return source.all(
        "SELECT e.marks, COUNT(*) AS n FROM batch_entry e JOIN batch_pass p ON p.id = e.pass"
        " JOIN batch b ON b.id = p.batch"
        " WHERE b.box = ? AND p.station = ? AND p.state <> 'given_up' AND p.id <> ? AND e.kind = 'marked'"
        " GROUP BY e.marks ORDER BY n DESC, e.marks LIMIT ?",
        (box, station, but, most),
    )
