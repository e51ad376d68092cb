"""Rows of the agenda; the only writer of its table. It decides nothing: order, states and refusals are in rules.py."""

from collections.abc import Iterable, Mapping

import sqlite_utils
from sqlite_utils import Migrations

from congress_app.agenda.events import AgendaItemFinished, AgendaItemMadeCurrent
from congress_app.agenda.rules import Place
from congress_app.congress.events import SessionStarted
from congress_app.core.db import Row, Source, Transaction

migrations = Migrations("agenda")


@migrations()
def m001_items(db: sqlite_utils.Database) -> None:
    """The items of every session; at most one in the whole congress is current."""
    db.execute(
        """CREATE TABLE agenda_item (
          id INTEGER PRIMARY KEY,
          session INTEGER NOT NULL REFERENCES session_of_congress(id),
          parent INTEGER REFERENCES agenda_item(id),   -- NULL: outermost level
          position INTEGER NOT NULL,
          number TEXT NOT NULL, title_vi TEXT NOT NULL, title_en TEXT NOT NULL,
          starts TEXT NOT NULL, ends TEXT NOT NULL,    -- planned, local 2026-11-22T08:30, or empty
          presenter TEXT NOT NULL, note TEXT NOT NULL,
          state TEXT NOT NULL CHECK (state IN ('coming', 'current', 'done')),
          began TEXT,                                  -- NULL: has not begun
          ended TEXT                                   -- NULL: has not ended
        ) STRICT"""
    )
    db.execute("CREATE UNIQUE INDEX agenda_item_current ON agenda_item (state) WHERE state = 'current'")
    db.execute("CREATE INDEX agenda_item_session ON agenda_item (session, parent, position)")


def find(source: Source, item: int) -> Row | None:
    """One item, or None."""
    return source.one("SELECT * FROM agenda_item WHERE id = ?", (item,))


def of_session(source: Source, session: int) -> list[Row]:
    """The items of a session, in no particular order."""
    return source.all("SELECT * FROM agenda_item WHERE session = ?", (session,))


def current(source: Source) -> Row | None:
    """The item the congress is at, or None."""
    return source.one("SELECT * FROM agenda_item WHERE state = 'current'")


def places(source: Source, session: int) -> list[Place]:
    """Where the items of a session stand."""
    rows = source.all("SELECT id, parent, position FROM agenda_item WHERE session = ?", (session,))
    return [Place(row["id"], row["parent"], row["position"]) for row in rows]


def insert(tx: Transaction, values: Mapping[str, object]) -> int:
    """Add an item that is still to come; keys are column names."""
    row = {**values, "state": "coming"}
    names, marks = ", ".join(row), ", ".join("?" for _ in row)
    cursor = tx.execute(f"INSERT INTO agenda_item ({names}) VALUES ({marks})", tuple(row.values()))
    return int(cursor.lastrowid or 0)


def update(tx: Transaction, item: int, changes: Mapping[str, object]) -> None:
    """Give columns new values; keys are column names of the caller's own code."""
    sets = ", ".join(f"{name} = ?" for name in changes)
    tx.execute(f"UPDATE agenda_item SET {sets} WHERE id = ?", (*changes.values(), item))


def place(tx: Transaction, places: Iterable[Place]) -> None:
    """Put items where a move has sent them."""
    tx.executemany(
        "UPDATE agenda_item SET parent = ?, position = ? WHERE id = ?",
        [(place.parent, place.position, place.id) for place in places],
    )


def number(tx: Transaction, labels: Mapping[int, str]) -> None:
    """Give items their numbers."""
    tx.executemany("UPDATE agenda_item SET number = ? WHERE id = ?", [(label, item) for item, label in labels.items()])


def delete(tx: Transaction, item: int) -> None:
    """Take an item out."""
    tx.execute("DELETE FROM agenda_item WHERE id = ?", (item,))


def turned_at(source: Source) -> str:
    """When the congress last went to another item or session, by the journal; empty when it never did."""
    kinds = tuple(fact.kind() for fact in (AgendaItemMadeCurrent, AgendaItemFinished, SessionStarted))
    row = source.one("SELECT at FROM journal WHERE kind IN (?,?,?) ORDER BY seq DESC LIMIT 1", kinds)
    return row["at"] if row else ""
