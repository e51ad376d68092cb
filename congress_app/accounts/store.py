"""Rows of accounts, links and sessions; the only writer of these tables."""

from typing import Any

import sqlite_utils
from sqlite_utils import Migrations

from congress_app.core.db import Transaction

migrations = Migrations("accounts")


@migrations()
def m001_accounts_links_sessions(db: sqlite_utils.Database) -> None:
    """Staff accounts, sign-in links, sessions of staff and delegates."""
    db.execute(
        """CREATE TABLE account (
          id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE COLLATE NOCASE, role TEXT NOT NULL,
          password_hash TEXT,               -- NULL: signs in by link only
          closed_at TEXT,                   -- NULL: open
          added_at TEXT NOT NULL
        ) STRICT"""
    )
    db.execute(
        """CREATE TABLE sign_in_link (
          token_hash BLOB PRIMARY KEY, role TEXT NOT NULL, person INTEGER NOT NULL, name TEXT NOT NULL,
          once INTEGER NOT NULL, expires_at TEXT NOT NULL,
          used_at TEXT                      -- NULL: not used yet
        ) STRICT, WITHOUT ROWID"""
    )
    db.execute(
        """CREATE TABLE session (
          id INTEGER PRIMARY KEY, token_hash BLOB NOT NULL UNIQUE, role TEXT NOT NULL, person INTEGER NOT NULL,
          name TEXT NOT NULL, opened_at TEXT NOT NULL, expires_at TEXT NOT NULL,
          ended_at TEXT,                    -- NULL: live
          why TEXT                          -- NULL while live
        ) STRICT"""
    )
    db.execute("CREATE INDEX session_person ON session (role, person) WHERE ended_at IS NULL")


def insert_account(tx: Transaction, name: str, role: str, password_hash: str | None) -> int:
    """Add an account, give its number."""
    cursor = tx.execute(
        "INSERT INTO account (name, role, password_hash, added_at) VALUES (?,?,?,?)", (name, role, password_hash, tx.at)
    )
    return _number(cursor.lastrowid)


def set_password(tx: Transaction, account: int, password_hash: str) -> None:
    """Replace a password."""
    tx.execute("UPDATE account SET password_hash = ? WHERE id = ?", (password_hash, account))


def set_closed(tx: Transaction, account: int, closed: bool) -> None:
    """Close or reopen an account."""
    tx.execute("UPDATE account SET closed_at = ? WHERE id = ?", (tx.at if closed else None, account))


def insert_link(
    tx: Transaction, token_hash: bytes, role: str, person: int, name: str, once: bool, expires: str
) -> None:
    """Add a sign-in link."""
    tx.execute(
        "INSERT INTO sign_in_link (token_hash, role, person, name, once, expires_at) VALUES (?,?,?,?,?,?)",
        (token_hash, role, person, name, int(once), expires),
    )


def end_links(tx: Transaction, role: str, person: int) -> None:
    """No link made before now opens a session for this person any more."""
    tx.execute(
        "UPDATE sign_in_link SET expires_at = ? WHERE role = ? AND person = ? AND expires_at > ?",
        (tx.at, role, person, tx.at),
    )


def mark_link_used(tx: Transaction, token_hash: bytes) -> None:
    """Remember the first use of a link."""
    tx.execute("UPDATE sign_in_link SET used_at = COALESCE(used_at, ?) WHERE token_hash = ?", (tx.at, token_hash))


def insert_session(tx: Transaction, token_hash: bytes, role: str, person: int, name: str, expires: str) -> int:
    """Open a session, give its number."""
    cursor = tx.execute(
        "INSERT INTO session (token_hash, role, person, name, opened_at, expires_at) VALUES (?,?,?,?,?,?)",
        (token_hash, role, person, name, tx.at, expires),
    )
    return _number(cursor.lastrowid)


def end_sessions(tx: Transaction, sessions: list[int], why: str) -> None:
    """End live sessions."""
    tx.executemany(
        "UPDATE session SET ended_at = ?, why = ? WHERE id = ? AND ended_at IS NULL",
        [(tx.at, why, session) for session in sessions],
    )


def _number(rowid: Any) -> int:
    return int(rowid)


def forget_person(tx: Transaction, role: str, person: int) -> None:
    """Remove ended sessions and every link of one person."""
    tx.execute("DELETE FROM session WHERE role = ? AND person = ? AND ended_at IS NOT NULL", (role, person))
    tx.execute("DELETE FROM sign_in_link WHERE role = ? AND person = ?", (role, person))


def forget_sign_ins(tx: Transaction) -> int:
    """Remove sessions that ended or ran out, and links that were used or ran out."""
    gone = tx.execute("DELETE FROM session WHERE ended_at IS NOT NULL OR expires_at <= ?", (tx.at,)).rowcount
    return gone + tx.execute("DELETE FROM sign_in_link WHERE used_at IS NOT NULL OR expires_at <= ?", (tx.at,)).rowcount
