"""Pictures of accounts and sessions: who a token belongs to, who can sign in."""

from typing import Any

from congress_app.accounts import rules
from congress_app.core import clock
from congress_app.core.access import Person, Role
from congress_app.core.db import Database, Row, Source


def identify(db: Database, token: str) -> Person | None:
    """Who this session token belongs to; None when it is forged, over or ended."""
    row = db.glance(
        "SELECT id, role, person, name, expires_at FROM session WHERE token_hash = ? AND ended_at IS NULL",
        (rules.hashed(token),),
    )
    if row is None or row["expires_at"] <= clock.now():
        return None
    return Person(row["id"], Role(row["role"]), row["person"], row["name"])


def is_live(db: Database, session: int) -> bool:
    """Whether a session is still open."""
    row = db.glance("SELECT expires_at FROM session WHERE id = ? AND ended_at IS NULL", (session,))
    return row is not None and row["expires_at"] > clock.now()


def live_sessions(source: Source, role: str, person: int) -> list[int]:
    """The open sessions of a person."""
    rows = source.all("SELECT id FROM session WHERE role = ? AND person = ? AND ended_at IS NULL", (role, person))
    return [row["id"] for row in rows]


def account_by_name(source: Source, name: str) -> Row | None:
    """The open account of that name, upper and lower case alike."""
    return source.one("SELECT * FROM account WHERE name = ? AND closed_at IS NULL", (name,))


def accounts(source: Source) -> list[dict[str, Any]]:
    """Every account, for the organiser's page; never a hash."""
    rows = source.all(
        "SELECT a.id, a.name, a.role, a.added_at, a.closed_at, a.password_hash IS NOT NULL AS has_password,"
        " (SELECT max(opened_at) FROM session s WHERE s.role = a.role AND s.person = a.id) AS last_seen"
        " FROM account a ORDER BY a.closed_at IS NOT NULL, a.role, a.name"
    )
    return [dict(row) for row in rows]


def exists(source: Source) -> bool:
    """Whether anybody can sign in yet."""
    return source.one("SELECT 1 FROM account") is not None


def names(source: Source) -> dict[int, str]:
    """Account numbers and names, for readable lists of deeds."""
    return {row["id"]: row["name"] for row in source.all("SELECT id, name FROM account")}
