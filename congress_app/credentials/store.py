"""Rows of badges, PINs, wrong tries and photos; the only writer of these tables. Tokens and PINs only as hashes."""

from collections.abc import Sequence

import sqlite_utils
from sqlite_utils import Migrations

from congress_app.core.db import Transaction
from congress_app.credentials.rules import Tries

migrations = Migrations("credentials")


@migrations()
def m001_badges_pins_photos(db: sqlite_utils.Database) -> None:
    """Badges (one live per delegate), PINs, wrong tries per badge and device, photos."""
    db.execute(
        """CREATE TABLE badge (
          id INTEGER PRIMARY KEY, delegate INTEGER NOT NULL REFERENCES delegate, token_hash BLOB NOT NULL UNIQUE,
          issued_at TEXT NOT NULL,
          revoked_at TEXT,                  -- NULL: live
          reason TEXT                       -- NULL while live
        ) STRICT"""
    )
    db.execute("CREATE UNIQUE INDEX badge_live ON badge (delegate) WHERE revoked_at IS NULL")
    db.execute(
        """CREATE TABLE pin (
          delegate INTEGER PRIMARY KEY REFERENCES delegate, hash TEXT NOT NULL, issued_at TEXT NOT NULL,
          failures INTEGER NOT NULL DEFAULT 0
        ) STRICT"""
    )
    db.execute(
        """CREATE TABLE pin_try (
          delegate INTEGER NOT NULL, device TEXT NOT NULL, failures INTEGER NOT NULL,
          locked_until TEXT,                -- NULL: may try at once
          PRIMARY KEY (delegate, device)
        ) STRICT, WITHOUT ROWID"""
    )
    db.execute(
        """CREATE TABLE portrait (
          delegate INTEGER PRIMARY KEY REFERENCES delegate, sha256 TEXT NOT NULL, added_at TEXT NOT NULL
        ) STRICT"""
    )


@migrations()
def m002_standing(db: sqlite_utils.Database) -> None:
    """Whose place an alternate took and what each had before, and the complaints the committee received."""
    db.execute(
        """CREATE TABLE replacement (
          id INTEGER PRIMARY KEY, at TEXT NOT NULL,
          delegate INTEGER NOT NULL REFERENCES delegate, alternate INTEGER NOT NULL REFERENCES delegate,
          standing_before TEXT NOT NULL,    -- of the delegate
          seat_before TEXT NOT NULL,        -- of the alternate
          undone_at TEXT                    -- NULL: the alternate holds the place
        ) STRICT"""
    )
    db.execute("CREATE UNIQUE INDEX replacement_of ON replacement (delegate) WHERE undone_at IS NULL")
    db.execute("CREATE UNIQUE INDEX replacement_by ON replacement (alternate) WHERE undone_at IS NULL")
    db.execute(
        """CREATE TABLE complaint (
          id INTEGER PRIMARY KEY, at TEXT NOT NULL, about TEXT NOT NULL,
          settled_at TEXT,                  -- NULL: not settled yet
          outcome TEXT NOT NULL
        ) STRICT"""
    )


@migrations()
def m003_designs_and_printings(db: sqlite_utils.Database) -> None:
    """How badges look, and every printing: who, when, what for, how many. A printing is never changed."""
    db.execute(
        """CREATE TABLE badge_design (
          id INTEGER PRIMARY KEY CHECK (id = 1), design TEXT NOT NULL, saved_at TEXT NOT NULL
        ) STRICT"""
    )
    db.execute(
        """CREATE TABLE printing (
          id INTEGER PRIMARY KEY, at TEXT NOT NULL, role TEXT NOT NULL,
          account INTEGER,                  -- NULL: the program or the command line
          name TEXT NOT NULL, what TEXT NOT NULL, reason TEXT NOT NULL, sheet TEXT NOT NULL, count INTEGER NOT NULL
        ) STRICT"""
    )
    db.execute("ALTER TABLE badge ADD COLUMN printing INTEGER REFERENCES printing")  # NULL: printed before the register
    for verb in ("UPDATE", "DELETE"):
        refuse = "SELECT RAISE(ABORT, 'printings are append-only')"
        db.execute(f"CREATE TRIGGER printing_no_{verb.lower()} BEFORE {verb} ON printing BEGIN {refuse}; END")


def forget_reasons(tx: Transaction, delegate: int) -> None:
    """Empty what was written about why badges of this delegate were revoked; a standing stays, the door goes by it."""
    tx.execute(
        "UPDATE badge SET reason = 'erased' WHERE delegate = ? AND revoked_at IS NOT NULL AND reason NOT LIKE"
        " 'standing:%'",
        (delegate,),
    )


def revoke_badges(tx: Transaction, delegates: Sequence[int], reason: str) -> int:
    """Revoke the live badges of these delegates; answers how many there were."""
    return sum(
        tx.execute(
            "UPDATE badge SET revoked_at = ?, reason = ? WHERE delegate = ? AND revoked_at IS NULL",
            (tx.at, reason, delegate),
        ).rowcount
        for delegate in delegates
    )


def insert_badges(tx: Transaction, hashes: Sequence[tuple[int, bytes]], printing: int | None = None) -> None:
    """Add a live badge for each (delegate, token hash), made by that printing (None: by none)."""
    tx.executemany(
        "INSERT INTO badge (delegate, token_hash, issued_at, printing) VALUES (?,?,?,?)",
        [(delegate, token_hash, tx.at, printing) for delegate, token_hash in hashes],
    )


def put_pin(tx: Transaction, delegate: int, pin_hash: str) -> None:
    """Give a PIN; it replaces the one before and clears every wrong try."""
    tx.execute(
        "INSERT INTO pin (delegate, hash, issued_at, failures) VALUES (?,?,?,0) ON CONFLICT (delegate)"
        " DO UPDATE SET hash = excluded.hash, issued_at = excluded.issued_at, failures = 0",
        (delegate, pin_hash, tx.at),
    )
    tx.execute("DELETE FROM pin_try WHERE delegate = ?", (delegate,))


def put_tries(tx: Transaction, delegate: int, device: str, tries: Tries) -> None:
    """Remember a wrong try."""
    tx.execute("UPDATE pin SET failures = ? WHERE delegate = ?", (tries.on_badge, delegate))
    tx.execute(
        "INSERT INTO pin_try (delegate, device, failures, locked_until) VALUES (?,?,?,?) ON CONFLICT (delegate, device)"
        " DO UPDATE SET failures = excluded.failures, locked_until = excluded.locked_until",
        (delegate, device, tries.on_device, tries.locked_until),
    )


def clear_tries(tx: Transaction, delegate: int) -> None:
    """A right PIN clears every wrong try."""
    tx.execute("UPDATE pin SET failures = 0 WHERE delegate = ?", (delegate,))
    tx.execute("DELETE FROM pin_try WHERE delegate = ?", (delegate,))


def drop_pins(tx: Transaction, delegates: Sequence[int]) -> None:
    """These delegates have no PIN any more, and no wrong tries."""
    for table in ("pin", "pin_try"):
        tx.executemany(f"DELETE FROM {table} WHERE delegate = ?", [(one,) for one in delegates])


def put_portrait(tx: Transaction, delegate: int, sha256: str) -> None:
    """Set or replace a delegate's photo."""
    tx.execute("INSERT OR REPLACE INTO portrait (delegate, sha256, added_at) VALUES (?,?,?)", (delegate, sha256, tx.at))


def drop_portrait(tx: Transaction, delegate: int) -> None:
    """A delegate has no photo any more."""
    tx.execute("DELETE FROM portrait WHERE delegate = ?", (delegate,))
