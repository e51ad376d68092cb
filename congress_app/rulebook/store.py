"""Rows of the congress's own rule profiles and of the one it chose; the only writer of these tables."""

import json

import sqlite_utils
from sqlite_utils import Migrations

from congress_app.core.db import Row, Source, Transaction
from congress_app.counting.profile import Profile, plain
from congress_app.rulebook.rules import OWN

migrations = Migrations("rulebook")


@migrations()
def m001_copies_and_choice(db: sqlite_utils.Database) -> None:
    """Copies of rule profiles as JSON, and the code of the chosen one (no row: the one of the congress's level)."""
    db.execute(
        """CREATE TABLE rule_profile (
          id INTEGER PRIMARY KEY, origin TEXT NOT NULL, settings TEXT NOT NULL,
          added_at TEXT NOT NULL, changed_at TEXT NOT NULL
        ) STRICT"""
    )
    db.execute(
        """CREATE TABLE rule_choice (
          id INTEGER PRIMARY KEY CHECK (id = 1), code TEXT NOT NULL, at TEXT NOT NULL
        ) STRICT"""
    )


def copies(source: Source) -> list[Row]:
    """Every copy, the oldest first: id, origin, settings, added_at, changed_at."""
    return source.all("SELECT * FROM rule_profile ORDER BY id")


def copy(source: Source, code: str) -> Row | None:
    """The copy of that code ("own-3"), or None."""
    number = code.removeprefix(OWN)
    if number == code or not (number.isascii() and number.isdigit() and len(number) < 10):
        return None
    return source.one("SELECT * FROM rule_profile WHERE id = ?", (int(number),))


def chosen(source: Source) -> str | None:
    """The code the congress chose, or None."""
    row = source.one("SELECT code FROM rule_choice")
    return str(row[0]) if row else None


def next_code(source: Source) -> str:
    """The code of the next copy."""
    row = source.one("SELECT COALESCE(MAX(id), 0) + 1 FROM rule_profile")
    return f"{OWN}{row[0] if row else 1}"


def insert(tx: Transaction, origin: str, profile: Profile) -> None:
    """Add a copy under the code it carries."""
    tx.execute(
        "INSERT INTO rule_profile (id, origin, settings, added_at, changed_at) VALUES (?,?,?,?,?)",
        (int(profile.code.removeprefix(OWN)), origin, _kept(profile), tx.at, tx.at),
    )


def update(tx: Transaction, profile: Profile) -> None:
    """Give a copy its new settings."""
    tx.execute(
        "UPDATE rule_profile SET settings = ?, changed_at = ? WHERE id = ?",
        (_kept(profile), tx.at, int(profile.code.removeprefix(OWN))),
    )


def choose(tx: Transaction, code: str) -> None:
    """Go by this profile from now on."""
    tx.execute(
        "INSERT INTO rule_choice (id, code, at) VALUES (1,?,?)"
        " ON CONFLICT(id) DO UPDATE SET code = excluded.code, at = excluded.at",
        (code, tx.at),
    )


def _kept(profile: Profile) -> str:
    return json.dumps(plain(profile), ensure_ascii=False)
