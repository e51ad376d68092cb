"""Rows of the messages; the only writer of their table."""

import sqlite_utils
from sqlite_utils import Migrations

from congress_app.core.db import Row, Source, Transaction

migrations = Migrations("messages")


@migrations()
def m001_messages(db: sqlite_utils.Database) -> None:
    """Messages as they were sent; a withdrawn one keeps its row."""
    db.execute(
        """CREATE TABLE message (
          id INTEGER PRIMARY KEY,
          text_vi TEXT NOT NULL, text_en TEXT NOT NULL,
          urgent INTEGER NOT NULL CHECK (urgent IN (0, 1)),
          sent_at TEXT NOT NULL, sent_by TEXT NOT NULL,
          withdrawn_at TEXT                            -- NULL: still on the tablets
        ) STRICT"""
    )


def find(source: Source, message: int) -> Row | None:
    """One message, or None."""
    return source.one("SELECT * FROM message WHERE id = ?", (message,))


def newest(source: Source, limit: int) -> list[Row]:
    """The messages that were not withdrawn, newest first."""
    return source.all("SELECT * FROM message WHERE withdrawn_at IS NULL ORDER BY id DESC LIMIT ?", (limit,))


def insert(tx: Transaction, text_vi: str, text_en: str, *, urgent: bool) -> int:
    """Add a message that is sent now."""
    cursor = tx.execute(
        "INSERT INTO message (text_vi, text_en, urgent, sent_at, sent_by) VALUES (?,?,?,?,?)",
        (text_vi, text_en, int(urgent), tx.at, tx.actor.name or tx.actor.role),
    )
    return int(cursor.lastrowid or 0)


def withdraw(tx: Transaction, message: int) -> None:
    """Mark a message as taken back now."""
    tx.execute("UPDATE message SET withdrawn_at = ? WHERE id = ?", (tx.at, message))
