"""Decisions to open without a quorum: who asked and why, who agreed, at which numbers. Rows in and out.

A decision is never deleted: when the draft changes or somebody asks again, the one before is withdrawn and stays.
"""

from congress_app.core.db import Row, Source, Transaction


def standing(source: Source, vote: int) -> Row | None:
    """The decision that is asked for or agreed to, if any."""
    return source.one(
        "SELECT * FROM quorum_override WHERE vote = ? AND withdrawn_at IS NULL ORDER BY id DESC LIMIT 1", (vote,)
    )


def ask(tx: Transaction, vote: int, reason: str, present: int, needed: int) -> None:
    """Ask for the decision at these numbers; one asked before is withdrawn."""
    withdraw(tx, vote)
    tx.execute(
        "INSERT INTO quorum_override (vote, reason, present, needed, asked_at, asked_by, asked_id)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        (vote, reason, present, needed, tx.at, tx.actor.name, tx.actor.id or 0),
    )


def agree(tx: Transaction, override: int) -> None:
    """The second person agrees."""
    tx.execute(
        "UPDATE quorum_override SET agreed_at = ?, agreed_by = ?, agreed_id = ? WHERE id = ?",
        (tx.at, tx.actor.name, tx.actor.id or 0, override),
    )


def withdraw(tx: Transaction, vote: int) -> None:
    """What was asked or agreed no longer holds."""
    tx.execute("UPDATE quorum_override SET withdrawn_at = ? WHERE vote = ? AND withdrawn_at IS NULL", (tx.at, vote))
