"""Rows of requests about personal data and of how long things are kept; the only writer of these tables."""

import sqlite_utils
from sqlite_utils import Migrations

from congress_app.core.db import Row, Source, Transaction
from congress_app.privacy.rules import ITEMS

migrations = Migrations("privacy")


@migrations()
def m001_requests_and_keeping(db: sqlite_utils.Database) -> None:
    """Requests with the day by which they are answered; days that things are kept after the congress."""
    db.execute(
        """CREATE TABLE data_request (
          id INTEGER PRIMARY KEY, delegate INTEGER NOT NULL, wish TEXT NOT NULL, note TEXT NOT NULL,
          asked_at TEXT NOT NULL, due TEXT NOT NULL,
          answered_at TEXT,                -- NULL: open
          answered_by TEXT,                -- NULL: open
          outcome TEXT NOT NULL DEFAULT ''
        ) STRICT"""
    )
    db.execute("CREATE TABLE keeping (item TEXT PRIMARY KEY, days INTEGER NOT NULL) STRICT")


def insert_request(tx: Transaction, delegate: int, wish: str, note: str, due: str) -> int:
    """Add a request."""
    made = tx.execute(
        "INSERT INTO data_request (delegate, wish, note, asked_at, due) VALUES (?,?,?,?,?)",
        (delegate, wish, note, tx.at, due),
    )
    return int(made.lastrowid or 0)


def find_request(source: Source, request: int) -> Row | None:
    """One request."""
    return source.one("SELECT * FROM data_request WHERE id = ?", (request,))


def requests(source: Source) -> list[Row]:
    """All requests: open ones first, the most urgent on top."""
    return source.all(
        "SELECT r.*, d.number, d.full_name FROM data_request r JOIN delegate d ON d.id = r.delegate"
        " ORDER BY r.answered_at IS NOT NULL, r.due, r.id DESC"
    )


def answer_request(tx: Transaction, request: int, outcome: str) -> None:
    """The request is answered."""
    tx.execute(
        "UPDATE data_request SET answered_at = ?, answered_by = ?, outcome = ? WHERE id = ?",
        (tx.at, tx.actor.name, outcome, request),
    )


def forget(tx: Transaction, delegate: int) -> None:
    """Empty what was said with requests of this person; that and when they asked and were answered stays."""
    tx.execute("UPDATE data_request SET note = '', outcome = '' WHERE delegate = ?", (delegate,))


def keeping(source: Source) -> dict[str, int]:
    """Days by item; what was never set stands at its default."""
    said = {row["item"]: row["days"] for row in source.all("SELECT item, days FROM keeping")}
    return {item.code: said.get(item.code, item.days) for item in ITEMS}


def set_keeping(tx: Transaction, days: dict[str, int]) -> None:
    """Set days by item."""
    tx.executemany("INSERT OR REPLACE INTO keeping (item, days) VALUES (?,?)", list(days.items()))
