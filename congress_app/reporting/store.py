"""Rows of the report: its settings, and the versions that were issued, which nothing changes or removes."""

import json
from collections.abc import Mapping
from typing import Any

import sqlite_utils
from sqlite_utils import Migrations

from congress_app.core.db import Row, Source, Transaction

migrations = Migrations("reporting")

REFUSE = "SELECT RAISE(ABORT, 'an issued report is never changed')"


@migrations()
def m001_settings_and_versions(db: sqlite_utils.Database) -> None:
    """One row of settings; frozen versions with the digest of their content."""
    db.execute(
        """CREATE TABLE report_setting (
          id INTEGER PRIMARY KEY CHECK (id = 1), content TEXT NOT NULL, changed_at TEXT NOT NULL
        ) STRICT"""
    )
    db.execute(
        """CREATE TABLE report_version (
          id INTEGER PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('preparatory', 'official', 'supplement')),
          number INTEGER NOT NULL, issued_at TEXT NOT NULL, role TEXT NOT NULL, name TEXT NOT NULL,
          content TEXT NOT NULL, sha256 TEXT NOT NULL,
          UNIQUE (kind, number)
        ) STRICT"""
    )
    db.execute(f"CREATE TRIGGER report_version_no_update BEFORE UPDATE ON report_version BEGIN {REFUSE}; END")
    db.execute(f"CREATE TRIGGER report_version_no_delete BEFORE DELETE ON report_version BEGIN {REFUSE}; END")


def settings(source: Source) -> dict[str, Any]:
    """Settings as they were kept; empty while nobody changed any."""
    row = source.one("SELECT content FROM report_setting")
    kept: dict[str, Any] = json.loads(row[0]) if row else {}
    return kept


def keep_settings(tx: Transaction, content: Mapping[str, object]) -> None:
    """Set or replace the settings."""
    tx.execute(
        "INSERT OR REPLACE INTO report_setting (id, content, changed_at) VALUES (1, ?, ?)",
        (json.dumps(content, ensure_ascii=False), tx.at),
    )


def versions(source: Source) -> list[Row]:
    """Every version without its content, the newest first."""
    return source.all("SELECT id, kind, number, issued_at, role, name, sha256 FROM report_version ORDER BY id DESC")


def find(source: Source, version: int) -> Row | None:
    """A version with its content."""
    return source.one("SELECT * FROM report_version WHERE id = ?", (version,))


def next_number(source: Source, kind: str) -> int:
    """The number the next version of this kind gets."""
    row = source.one("SELECT COALESCE(MAX(number), 0) + 1 FROM report_version WHERE kind = ?", (kind,))
    return int(row[0]) if row else 1


def issue(tx: Transaction, kind: str, number: int, content: str, sha256: str) -> int:
    """Keep a version for ever; answers its id."""
    made = tx.execute(
        "INSERT INTO report_version (kind, number, issued_at, role, name, content, sha256) VALUES (?,?,?,?,?,?,?)",
        (kind, number, tx.at, tx.actor.role, tx.actor.name, content, sha256),
    )
    return int(made.lastrowid or 0)
