"""Rows of ballot boxes: the box, its roll, who holds a sheet, what was printed. The only writer of those tables.

The migrations of the whole feature are here in order; the statements that make the tables are in `tables` (boxes and
sheets) and beside them. Nothing is decided here.
"""

import json
from collections.abc import Sequence
from typing import Any, NamedTuple

import sqlite_utils
from sqlite_utils import Migrations

from congress_app.core.db import Row, Source, Transaction
from congress_app.tellers import batch_tables, tables

migrations = Migrations("tellers")


@migrations()
def m001_boxes(db: sqlite_utils.Database) -> None:
    """Boxes with their rolls, sheets and printings; what was done at the desk and what was printed only grows."""
    for statement in tables.TABLES:
        db.execute(statement)
    for table in tables.APPEND_ONLY:
        for guard in tables.guards(table):
            db.execute(guard)


@migrations()
def m002_the_counting_desk(db: sqlite_utils.Database) -> None:
    """Stations, batches, passes and entries; decisions of the tellers and the entry log only grow."""
    for statement in batch_tables.TABLES:
        db.execute(statement)
    for table in batch_tables.APPEND_ONLY:
        for guard in tables.guards(table):
            db.execute(guard)


class RollLine(NamedTuple):
    """One person who may vote, as the register says now."""

    delegate: int
    number: str
    name: str
    delegation: int
    delegation_name: str


class Spec(NamedTuple):
    """What a box is for and what stands on its ballots.

    `title` {vi, en} names the ballot in lists ("Bầu Ban Chấp hành …"); `heading` are the lines under the word BALLOT on
    the paper, each {vi, en}; `form` one of counting.forms.Form; `rows` [{code, label, born: "" | "20/10/1975"}]
    (persons); `questions` [{n, title {vi, en}, choices: [{code, vi, en}]}] (form questions); `colour` one of
    tellers.rules.Colour; `validity` the plain profile.Validity; `entries` 2 or 3; `batch_size` 1 … 200.
    """

    subject: str
    subject_id: int
    title: dict[str, str]
    heading: Sequence[dict[str, str]]
    form: str
    seats: int
    rows: Sequence[dict[str, str]]
    questions: Sequence[dict[str, Any]]
    colour: str
    validity: dict[str, Any]
    entries: int = 3
    batch_size: int = 50


class Printing(NamedTuple):
    """One printing of ballots."""

    copies: int
    layout: str
    language: str
    colour: str
    head: dict[str, Any]
    reason: str


def find(source: Source, box: int) -> Row | None:
    """One box."""
    return source.one("SELECT * FROM box WHERE id = ?", (box,))


def find_for(source: Source, subject: str, subject_id: int) -> Row | None:
    """The newest box of a subject, annulled ones last."""
    return source.one(
        "SELECT * FROM box WHERE subject = ? AND subject_id = ? ORDER BY state = 'annulled', id DESC LIMIT 1",
        (subject, subject_id),
    )


def every(source: Source) -> list[Row]:
    """All boxes, the newest first."""
    return source.all("SELECT * FROM box ORDER BY id DESC")


def insert(tx: Transaction, what: Spec) -> int:
    """A new box, prepared."""
    texts = (what.heading, what.rows, what.questions, what.validity)
    heading, rows, questions, validity = (json.dumps(each, ensure_ascii=False) for each in texts)
    cursor = tx.execute(
        "INSERT INTO box (state, subject, subject_id, title_vi, title_en, heading, form, seats, rows, questions,"
        " colour, validity, entries, batch_size, prepared_at, prepared_by)"
        " VALUES ('prepared', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            *(what.subject, what.subject_id, what.title["vi"], what.title["en"], heading, what.form, what.seats),
            *(rows, questions, what.colour, validity, what.entries, what.batch_size, tx.at, tx.actor.name),
        ),
    )
    return int(cursor.lastrowid or 0)


def move(tx: Transaction, box: int, state: str) -> None:
    """The box reaches issuing, closed, frozen or annulled, now and by the actor."""
    columns = {"issuing": "issuing", "closed": "closed", "frozen": "frozen", "annulled": "annulled"}[state]
    tx.execute(
        f"UPDATE box SET state = ?, {columns}_at = ?, {columns}_by = ? WHERE id = ?",
        (state, tx.at, tx.actor.name, box),
    )


def put_returned(tx: Transaction, box: int, returned: int) -> None:
    """How many ballots came back."""
    tx.execute("UPDATE box SET returned = ? WHERE id = ?", (returned, box))


def put_unused(tx: Transaction, box: int, unused: int) -> None:
    """How many sheets are left over."""
    tx.execute("UPDATE box SET unused = ? WHERE id = ?", (unused, box))


def put_annul_reason(tx: Transaction, box: int, reason: str) -> None:
    """Why the box does not count."""
    tx.execute("UPDATE box SET annul_reason = ? WHERE id = ?", (reason, box))


def enrol(tx: Transaction, box: int, lines: Sequence[RollLine], *, late: bool) -> None:
    """Add people to the roll, after those who are on it."""
    last = tx.one("SELECT COALESCE(MAX(place), -1) FROM box_roll WHERE box = ?", (box,))
    first = int(last[0]) + 1 if last else 0
    admitted = tx.at if late else None
    tx.executemany(
        "INSERT INTO box_roll (box, place, delegate, number, name, delegation, delegation_name, admitted_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [(box, first + place, *line, admitted) for place, line in enumerate(lines)],
    )


def on_roll(source: Source, box: int, delegate: int) -> Row | None:
    """A person's line of the roll."""
    return source.one("SELECT * FROM box_roll WHERE box = ? AND delegate = ?", (box, delegate))


def roll(source: Source, box: int) -> list[Row]:
    """The roll in its order, each with `held` (NULL or 0: no sheet), `at`, `by`, `desk`, `taker_name`."""
    return source.all(
        "SELECT r.delegate, r.number, r.name, r.delegation, r.delegation_name, r.admitted_at, p.held, p.at, p.by,"
        " p.desk, p.taker, p.taker_name FROM box_roll r"
        " LEFT JOIN box_paper p ON p.box = r.box AND p.delegate = r.delegate WHERE r.box = ? ORDER BY r.place",
        (box,),
    )


def paper(source: Source, box: int, delegate: int) -> Row | None:
    """The sheet a person holds, if any."""
    return source.one("SELECT * FROM box_paper WHERE box = ? AND delegate = ? AND held = 1", (box, delegate))


def give(tx: Transaction, box: int, delegate: int, taker: tuple[int, str] | None = None) -> bool:
    """A person gets a sheet, in one statement; False when there is one already."""
    who = taker or (None, "")
    given = tx.execute(
        "INSERT INTO box_paper (box, delegate, held, at, by, desk, taker, taker_name) VALUES (?, ?, 1, ?, ?, ?, ?, ?)"
        " ON CONFLICT (box, delegate) DO UPDATE SET held = 1, at = excluded.at, by = excluded.by, desk = excluded.desk,"
        " taker = excluded.taker, taker_name = excluded.taker_name WHERE held = 0",
        (box, delegate, tx.at, tx.actor.name, tx.actor.desk or "", *who),
    )
    return given.rowcount == 1


def take_back(tx: Transaction, box: int, delegate: int) -> None:
    """A sheet given by mistake is on the pile again."""
    tx.execute("UPDATE box_paper SET held = 0 WHERE box = ? AND delegate = ?", (box, delegate))


def note(tx: Transaction, box: int, kind: str, delegate: int, reason: str = "") -> None:
    """One line of what was done at the desk."""
    tx.execute(
        "INSERT INTO box_act (box, kind, delegate, reason, desk, at, by) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (box, kind, delegate, reason, tx.actor.desk or "", tx.at, tx.actor.name),
    )


def acts(source: Source, box: int) -> list[Row]:
    """Everything done at the desk, in order."""
    return source.all("SELECT * FROM box_act WHERE box = ? ORDER BY id", (box,))


def count(source: Source, box: int) -> dict[str, int]:
    """{present, issued, spoiled, printed} of a box."""
    row = source.one(
        "SELECT (SELECT COUNT(*) FROM box_roll WHERE box = ?) AS present,"
        " (SELECT COUNT(*) FROM box_paper WHERE box = ? AND held = 1) AS issued,"
        " (SELECT COUNT(*) FROM box_act WHERE box = ? AND kind = 'exchanged') AS spoiled,"
        " (SELECT COALESCE(SUM(copies), 0) FROM box_printing WHERE box = ?) AS printed",
        (box, box, box, box),
    )
    return {name: int(row[name]) for name in row.keys()} if row else {}  # noqa: SIM118 - a row is no mapping


def insert_printing(tx: Transaction, box: int, what: Printing) -> int:
    """Keep a printing; gives its place in the register of the box (1, 2, …)."""
    row = tx.one("SELECT COALESCE(MAX(place), 0) + 1 FROM box_printing WHERE box = ?", (box,))
    place = int(row[0]) if row else 1
    tx.execute(
        "INSERT INTO box_printing (box, place, copies, layout, language, colour, head, reason, at, by)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            *(box, place, what.copies, what.layout, what.language, what.colour),
            *(json.dumps(what.head, ensure_ascii=False), what.reason, tx.at, tx.actor.name),
        ),
    )
    return place


def printings(source: Source, box: int) -> list[Row]:
    """The printings of a box in order."""
    return source.all("SELECT * FROM box_printing WHERE box = ? ORDER BY place", (box,))
