"""Rows of the door; the only writer of its two tables, which are never changed and never emptied."""

import sqlite_utils
from sqlite_utils import Migrations

from congress_app.attendance import ledger_tables
from congress_app.attendance.rules import Code, Passing
from congress_app.core.db import Transaction

migrations = Migrations("attendance")


@migrations()
def m001_passages_and_failed_scans(db: sqlite_utils.Database) -> None:
    """Every passage, every scan that was not one, and guards that keep both as they were written."""
    db.execute(
        """CREATE TABLE passage (
          id INTEGER PRIMARY KEY,
          session INTEGER NOT NULL, delegate INTEGER NOT NULL,
          direction TEXT NOT NULL CHECK (direction IN ('IN', 'OUT')),
          at TEXT NOT NULL, desk TEXT NOT NULL,
          operator INTEGER,        -- account number; NULL: the program itself (a rehearsal)
          method TEXT NOT NULL CHECK (method IN ('scan', 'camera', 'search', 'manual')),
          note TEXT NOT NULL
        ) STRICT"""
    )
    db.execute("CREATE INDEX passage_presence ON passage (session, delegate, id, direction)")
    db.execute("CREATE INDEX passage_desk ON passage (desk, id)")
    db.execute(
        """CREATE TABLE scan_failure (
          id INTEGER PRIMARY KEY, at TEXT NOT NULL, desk TEXT NOT NULL,
          direction TEXT NOT NULL, code TEXT NOT NULL,
          delegate INTEGER,        -- NULL: the badge is nobody's
          earlier_at TEXT,         -- NULL unless the answer was "already": when
          earlier_desk TEXT,       -- ... and at which desk
          operator INTEGER         -- account number; NULL: the program itself
        ) STRICT"""
    )
    db.execute("CREATE INDEX scan_failure_desk ON scan_failure (desk, id)")
    for table in ("passage", "scan_failure"):
        for verb in ("UPDATE", "DELETE"):
            db.execute(
                f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table}"
                f" BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
            )


@migrations()
def m002_when_it_was_and_when_it_was_known(db: sqlite_utils.Database) -> None:
    """A passage is kept with two times: when the person passed, and when the server learned of it."""
    db.execute(
        """CREATE TABLE passage_rebuilt (
          id INTEGER PRIMARY KEY,
          session INTEGER NOT NULL, delegate INTEGER NOT NULL,
          direction TEXT NOT NULL CHECK (direction IN ('IN', 'OUT')),
          at TEXT NOT NULL,            -- when the person passed: the desk's clock if it was offline
          recorded_at TEXT NOT NULL,   -- when the server kept it
          offline INTEGER NOT NULL CHECK (offline IN (0, 1)),
          desk TEXT NOT NULL,
          operator INTEGER,            -- account number; NULL: the program itself (a rehearsal)
          method TEXT NOT NULL CHECK (method IN ('scan', 'camera', 'search', 'manual', 'group', 'kiosk')),
          note TEXT NOT NULL
        ) STRICT"""
    )
    db.execute(
        "INSERT INTO passage_rebuilt SELECT id, session, delegate, direction, at, at, 0, desk, operator, method, note"
        " FROM passage"
    )
    db.execute("DROP TABLE passage")  # its indexes and guards go with it
    db.execute("ALTER TABLE passage_rebuilt RENAME TO passage")
    db.execute("CREATE INDEX passage_presence ON passage (session, delegate, at, id, direction)")
    db.execute("CREATE INDEX passage_desk ON passage (desk, id)")
    _guard(db, "passage")


@migrations()
def m003_failed_scans_of_offline_desks(db: sqlite_utils.Database) -> None:
    """A failed scan, too, keeps when the server learned of it, whether the desk was offline, and how it was scanned."""
    db.execute("ALTER TABLE scan_failure ADD COLUMN recorded_at TEXT NOT NULL DEFAULT ''")  # '': at the time itself
    db.execute("ALTER TABLE scan_failure ADD COLUMN offline INTEGER NOT NULL DEFAULT 0 CHECK (offline IN (0, 1))")
    db.execute("ALTER TABLE scan_failure ADD COLUMN method TEXT NOT NULL DEFAULT ''")  # '': kept before this column
    db.execute("CREATE INDEX scan_failure_delegate ON scan_failure (delegate, at)")


@migrations()
def m004_the_presence_ledger(db: sqlite_utils.Database) -> None:
    """Absences, heads of delegations and their reports, sealed snapshots."""
    for statement in ledger_tables.TABLES:
        db.execute(statement)
    for table in ledger_tables.GUARDED:
        _guard(db, table)


@migrations()
def m005_kiosks(db: sqlite_utils.Database) -> None:
    """A device (its session) that may only scan, and the hash of the PIN that frees it."""
    db.execute(
        """CREATE TABLE kiosk (
          session INTEGER PRIMARY KEY, desk TEXT NOT NULL, pin_hash TEXT NOT NULL, since TEXT NOT NULL
        ) STRICT"""
    )


@migrations()
def m006_words_may_be_erased(db: sqlite_utils.Database) -> None:
    """Why somebody was absent may be emptied (erasure of personal data); nothing else of these rows ever changes."""
    for table in ledger_tables.EMPTIED:
        db.execute(f"DROP TRIGGER {table}_no_update")
        columns = [row[1] for row in db.execute(f"PRAGMA table_info({table})").fetchall()]
        words = [name for name in ("reason", "name") if name in columns]
        fixed = ", ".join(name for name in columns if name not in words)
        other = " OR ".join(f"NEW.{name} NOT IN ('', OLD.{name})" for name in words)
        refuse = f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
        db.execute(f"CREATE TRIGGER {table}_no_update BEFORE UPDATE OF {fixed} ON {table} {refuse}")
        db.execute(f"CREATE TRIGGER {table}_only_emptied BEFORE UPDATE ON {table} WHEN {other} {refuse}")


def _guard(db: sqlite_utils.Database, table: str) -> None:
    """Nobody changes or deletes a row of `table`."""
    for verb in ("UPDATE", "DELETE"):
        db.execute(
            f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table}"
            f" BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
        )


def insert_passage(tx: Transaction, session: int, delegate: int, passing: Passing) -> None:
    """Keep one passage, at the time it says or else at the time of the transaction."""
    tx.execute(
        "INSERT INTO passage (session, delegate, direction, at, recorded_at, offline, desk, operator, method, note)"
        " VALUES (?,?,?,?,?,?,?,?,?,?)",
        (
            session,
            delegate,
            passing.direction,
            passing.at or tx.at,
            tx.at,
            int(passing.at is not None),
            passing.desk,
            tx.actor.id,
            passing.method,
            passing.note,
        ),
    )


def insert_failure(
    tx: Transaction, passing: Passing, code: Code, delegate: int | None, earlier: tuple[str, str] | None
) -> None:
    """Keep a scan that moved nobody; never its token."""
    at, where = earlier or (None, None)
    tx.execute(
        "INSERT INTO scan_failure (at, desk, direction, code, delegate, earlier_at, earlier_desk, operator,"
        " recorded_at, offline, method) VALUES (?,?,?,?,?,?,?,?,?,?,?)",
        (
            passing.at or tx.at,
            passing.desk,
            passing.direction,
            code,
            delegate,
            at,
            where,
            tx.actor.id,
            tx.at,
            int(passing.at is not None),
            passing.method,
        ),
    )
