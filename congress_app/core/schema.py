"""Brings a database file up to date: the core tables here, then every feature's migrations, floor by floor.

Migrations only move forward; a database made by a newer program is left alone and refused.
"""

from collections.abc import Iterable
from pathlib import Path

import sqlite_utils
from sqlite_utils import Migrations

from congress_app.core import connections as door
from congress_app.core import journal

migrations = Migrations("core")


@migrations()
def m001_journal_and_receipts(db: sqlite_utils.Database) -> None:
    """The journal with its guards, and the receipts by which a repeated deed finds its first answer."""
    db.execute(journal.TABLE)
    for guard in journal.GUARDS:
        db.execute(guard)
    db.execute(
        "CREATE TABLE receipt (nonce TEXT PRIMARY KEY, about BLOB NOT NULL, answer TEXT NOT NULL, at TEXT NOT NULL)"
        " STRICT, WITHOUT ROWID"
    )


def prepare(path: Path, features: Iterable[Migrations]) -> None:
    """Create the file if need be and apply every pending migration, core first."""
    conn = door.connect(path, writable=True)
    try:
        db = sqlite_utils.Database(conn)
        for step in (migrations, *features):
            step.apply(db)
    finally:
        conn.close()
    path.chmod(0o600)
