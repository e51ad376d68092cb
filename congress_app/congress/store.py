"""Rows of the congress and its sessions; the only writer of these two tables."""

import json

import sqlite_utils
from sqlite_utils import Migrations

from congress_app.core.db import Transaction

migrations = Migrations("congress")


@migrations()
def m001_congress_and_sessions(db: sqlite_utils.Database) -> None:
    """One congress, its sessions, its own settings."""
    db.execute(
        """CREATE TABLE congress (
          id INTEGER PRIMARY KEY CHECK (id = 1),
          name_vi TEXT NOT NULL, name_en TEXT NOT NULL, level TEXT NOT NULL,
          starts TEXT NOT NULL, ends TEXT NOT NULL, place TEXT NOT NULL,
          theme TEXT NOT NULL, stage_language TEXT NOT NULL, address TEXT NOT NULL,
          quorum_numerator INTEGER NOT NULL, quorum_denominator INTEGER NOT NULL, quorum_strict INTEGER NOT NULL,
          choices TEXT NOT NULL, demo INTEGER NOT NULL, founded_at TEXT NOT NULL,
          session INTEGER          -- NULL: no session has been started
        ) STRICT"""
    )
    db.execute(
        """CREATE TABLE session_of_congress (
          id INTEGER PRIMARY KEY, kind TEXT NOT NULL, title_vi TEXT NOT NULL, title_en TEXT NOT NULL,
          position INTEGER NOT NULL, started_at TEXT          -- NULL: not started yet
        ) STRICT"""
    )


def insert(tx: Transaction, row: dict[str, object]) -> None:
    """Write the one congress row; keys are column names, `choices` a list."""
    values = {**row, "choices": json.dumps(row["choices"], ensure_ascii=False), "id": 1, "founded_at": tx.at}
    names = ", ".join(values)
    marks = ", ".join("?" for _ in values)
    tx.execute(f"INSERT INTO congress ({names}) VALUES ({marks})", tuple(values.values()))


def insert_session(tx: Transaction, kind: str, title: dict[str, str], position: int) -> None:
    """Add a session."""
    tx.execute(
        "INSERT INTO session_of_congress (kind, title_vi, title_en, position) VALUES (?,?,?,?)",
        (kind, title["vi"], title["en"], position),
    )


def update(tx: Transaction, changes: dict[str, object]) -> None:
    """Change columns of the congress; keys are column names checked by the caller's struct."""
    sets = ", ".join(f"{name} = ?" for name in changes)
    tx.execute(f"UPDATE congress SET {sets}", tuple(changes.values()))


def start_session(tx: Transaction, session: int) -> None:
    """Make a session the current one; its first start is kept."""
    tx.execute("UPDATE congress SET session = ?", (session,))
    tx.execute("UPDATE session_of_congress SET started_at = COALESCE(started_at, ?) WHERE id = ?", (tx.at, session))
