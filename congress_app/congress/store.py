"""Rows of the congress, of its sittings and of when each of them ran; the only writer of these tables.

What one checks in to is a sitting: a whole session, or a half-day of one (a row with a day and a part).
"""

import json
from collections.abc import Sequence

import sqlite_utils
from sqlite_utils import Migrations

from congress_app.congress.rules import Sitting
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


@migrations()
def m002_half_days_and_when_they_ran(db: sqlite_utils.Database) -> None:
    """A sitting may be a half-day; every start is kept; how the summoned base is counted."""
    db.execute("ALTER TABLE session_of_congress ADD COLUMN day TEXT")  # NULL: not bound to one day
    db.execute("ALTER TABLE session_of_congress ADD COLUMN part TEXT")  # morning, afternoon, evening; NULL: no part
    db.execute("CREATE TABLE session_run (id INTEGER PRIMARY KEY, session INTEGER NOT NULL, at TEXT NOT NULL) STRICT")
    db.execute(
        "INSERT INTO session_run (session, at) SELECT json_extract(facts, '$.session'), at FROM journal"
        " WHERE kind = 'session_started' ORDER BY seq"
    )
    for verb in ("UPDATE", "DELETE"):
        db.execute(
            f"CREATE TRIGGER session_run_no_{verb.lower()} BEFORE {verb} ON session_run"
            " BEGIN SELECT RAISE(ABORT, 'session_run is append-only'); END"
        )
    db.execute("ALTER TABLE congress ADD COLUMN base_rule TEXT NOT NULL DEFAULT ''")  # '': what the level asks for
    db.execute("ALTER TABLE congress ADD COLUMN base_early INTEGER NOT NULL DEFAULT 0")
    db.execute("ALTER TABLE congress ADD COLUMN heads_check_in INTEGER NOT NULL DEFAULT 0")


@migrations()
def m003_wifi(db: sqlite_utils.Database) -> None:
    """The hall's Wi-Fi, for the slide that lets tablets join it; an empty name: there is none."""
    db.execute("ALTER TABLE congress ADD COLUMN wifi_ssid TEXT NOT NULL DEFAULT ''")
    db.execute("ALTER TABLE congress ADD COLUMN wifi_password TEXT NOT NULL DEFAULT ''")
    db.execute("ALTER TABLE congress ADD COLUMN wifi_hidden INTEGER NOT NULL DEFAULT 0 CHECK (wifi_hidden IN (0, 1))")


def insert(tx: Transaction, row: dict[str, object]) -> None:
    """Write the one congress row; keys are column names, `choices` a list."""
    values = {**row, "choices": json.dumps(row["choices"], ensure_ascii=False), "id": 1, "founded_at": tx.at}
    names = ", ".join(values)
    marks = ", ".join("?" for _ in values)
    tx.execute(f"INSERT INTO congress ({names}) VALUES ({marks})", tuple(values.values()))


def insert_session(tx: Transaction, sitting: Sitting) -> int:
    """Add a sitting at the end of the list; gives its number."""
    made = tx.execute(
        "INSERT INTO session_of_congress (kind, title_vi, title_en, day, part, position)"
        " SELECT ?, ?, ?, ?, ?, COALESCE(MAX(position), 0) + 1 FROM session_of_congress",
        (sitting.kind, sitting.title_vi, sitting.title_en, sitting.day, sitting.part),
    )
    return int(made.lastrowid or 0)


def update_session(tx: Transaction, session: int, sitting: Sitting) -> None:
    """Give a sitting another kind, title, day and part."""
    tx.execute(
        "UPDATE session_of_congress SET kind = ?, title_vi = ?, title_en = ?, day = ?, part = ? WHERE id = ?",
        (sitting.kind, sitting.title_vi, sitting.title_en, sitting.day, sitting.part, session),
    )


def order_sessions(tx: Transaction, order: Sequence[int]) -> None:
    """Put the sittings in this order."""
    tx.executemany(
        "UPDATE session_of_congress SET position = ? WHERE id = ?", [(n, one) for n, one in enumerate(order, 1)]
    )


def delete_session(tx: Transaction, session: int) -> None:
    """Take a sitting that never ran off the list."""
    tx.execute("DELETE FROM session_of_congress WHERE id = ?", (session,))


def update(tx: Transaction, changes: dict[str, object]) -> None:
    """Change columns of the congress; keys are column names checked by the caller's struct."""
    sets = ", ".join(f"{name} = ?" for name in changes)
    tx.execute(f"UPDATE congress SET {sets}", tuple(changes.values()))


def start_session(tx: Transaction, session: int) -> None:
    """Make a session the current one; every start is kept."""
    tx.execute("INSERT INTO session_run (session, at) VALUES (?, ?)", (session, tx.at))
    tx.execute("UPDATE congress SET session = ?", (session,))
    tx.execute("UPDATE session_of_congress SET started_at = COALESCE(started_at, ?) WHERE id = ?", (tx.at, session))
