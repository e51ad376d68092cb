"""Pieces of a deed that other features may make part of theirs: adding an account, opening and ending sessions.

A step takes an open transaction, writes and records; it never opens a transaction of its own and never sees a clear
password or token.
"""

from datetime import datetime, timedelta

from congress_app.accounts import queries, rules, store
from congress_app.accounts.events import AccountAdded, LinkMade, SessionsEnded, SignedIn
from congress_app.core.db import Transaction


def add_account(tx: Transaction, name: str, role: str, password_hash: str | None) -> int:
    """Add a staff account; raises NameTaken."""
    if tx.one("SELECT 1 FROM account WHERE name = ?", (name,)):
        raise rules.NameTaken(name=name)
    account = store.insert_account(tx, name, role, password_hash)
    tx.record(AccountAdded(account=account, name=name, role=role))
    return account


def add_link(tx: Transaction, token_hash: bytes, role: str, person: int, name: str, *, once: bool) -> None:
    """Make a sign-in link valid for some hours; `once` spends it at its first use."""
    store.insert_link(tx, token_hash, role, person, name, once, later(tx.at, rules.LINK_HOURS))
    tx.record(LinkMade(role=role, person=person))


def open_session(tx: Transaction, token_hash: bytes, role: str, person: int, name: str) -> int:
    """Open a session; the caller keeps the token for the cookie."""
    session = store.insert_session(tx, token_hash, role, person, name, later(tx.at, rules.SESSION_HOURS))
    tx.record(SignedIn(session=session, role=role, person=person, name=name if role != "delegate" else ""))
    return session


def end_sessions(tx: Transaction, role: str, person: int, why: str) -> list[int]:
    """End every live session of a person (moved to another device, account closed, badge revoked)."""
    sessions = queries.live_sessions(tx, role, person)
    if sessions:
        store.end_sessions(tx, sessions, why)
        tx.record(SessionsEnded(sessions=sessions, role=role, person=person, why=why))
    return sessions


def forget_person(tx: Transaction, role: str, person: int, why: str) -> None:
    """End the sessions of one person and remove every sign-in and link there was: they hold the name."""
    end_sessions(tx, role, person, why)
    store.forget_person(tx, role, person)


def forget_sign_ins(tx: Transaction) -> int:
    """Remove ended or expired sessions and every link of delegates; answers how many rows went."""
    return store.forget_sign_ins(tx)


def later(at: str, hours: int) -> str:
    """The instant some hours after `at`, in the same form."""
    return (datetime.fromisoformat(at) + timedelta(hours=hours)).isoformat(timespec="milliseconds")
