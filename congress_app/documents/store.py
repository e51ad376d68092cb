"""Rows of the documents; the only writer of their table. The contents lie on the shelf (files.py), found by SHA-256."""

from collections.abc import Mapping

import sqlite_utils
from sqlite_utils import Migrations

from congress_app.core.db import Row, Source, Transaction

migrations = Migrations("documents")


@migrations()
def m001_documents(db: sqlite_utils.Database) -> None:
    """One row per document; the same contents cannot be in the library twice."""
    db.execute(
        """CREATE TABLE document (
          id INTEGER PRIMARY KEY,
          sha256 TEXT NOT NULL UNIQUE, size INTEGER NOT NULL, pages INTEGER NOT NULL,
          title_vi TEXT NOT NULL, title_en TEXT NOT NULL, filename TEXT NOT NULL,
          item INTEGER REFERENCES agenda_item(id),     -- NULL: belongs to the congress as a whole
          position INTEGER NOT NULL,
          state TEXT NOT NULL CHECK (state IN ('draft', 'released', 'withdrawn')),
          stripped TEXT NOT NULL,                      -- JSON list of what the checker took out
          added_at TEXT NOT NULL, added_by TEXT NOT NULL,
          released_at TEXT                             -- NULL: never released
        ) STRICT"""
    )
    db.execute("CREATE INDEX document_item ON document (item, position)")


def find(source: Source, document: int) -> Row | None:
    """One document, or None."""
    return source.one("SELECT * FROM document WHERE id = ?", (document,))


def by_hash(source: Source, sha256: str) -> Row | None:
    """The document with these contents, or None."""
    return source.one("SELECT * FROM document WHERE sha256 = ?", (sha256,))


def every(source: Source, *, released: bool) -> list[Row]:
    """Documents in their order: the released ones, or all."""
    where = "WHERE state = 'released'" if released else ""
    return source.all(f"SELECT * FROM document {where} ORDER BY position, id")


def counts(source: Source, *, released: bool) -> dict[int, int]:
    """How many documents hang on each agenda item."""
    where = "AND state = 'released'" if released else ""
    rows = source.all(f"SELECT item, count(*) AS n FROM document WHERE item IS NOT NULL {where} GROUP BY item")
    return {row["item"]: row["n"] for row in rows}


def insert(tx: Transaction, values: Mapping[str, object]) -> int:
    """Add a draft at the end of the list; keys are column names."""
    last = tx.one("SELECT COALESCE(max(position), 0) AS last FROM document")
    row = {
        **values,
        "position": (last["last"] if last else 0) + 1,
        "state": "draft",
        "added_at": tx.at,
        "added_by": tx.actor.name or tx.actor.role,
    }
    names, marks = ", ".join(row), ", ".join("?" for _ in row)
    cursor = tx.execute(f"INSERT INTO document ({names}) VALUES ({marks})", tuple(row.values()))
    return int(cursor.lastrowid or 0)


def update(tx: Transaction, document: int, changes: Mapping[str, object]) -> None:
    """Give columns new values; keys are column names of the caller's own code."""
    sets = ", ".join(f"{name} = ?" for name in changes)
    tx.execute(f"UPDATE document SET {sets} WHERE id = ?", (*changes.values(), document))


def delete(tx: Transaction, document: int) -> None:
    """Take a document out of the list."""
    tx.execute("DELETE FROM document WHERE id = ?", (document,))
