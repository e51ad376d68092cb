"""Rows of replacements and complaints; with `store` the only writer of the tables of credentials."""

from congress_app.core.db import Transaction


def insert_replacement(tx: Transaction, delegate: int, alternate: int, standing: str, seat: str) -> int:
    """Keep that an alternate took a place: the delegate's standing and the alternate's seat before it."""
    made = tx.execute(
        "INSERT INTO replacement (at, delegate, alternate, standing_before, seat_before) VALUES (?,?,?,?,?)",
        (tx.at, delegate, alternate, standing, seat),
    )
    return int(made.lastrowid or 0)


def mark_undone(tx: Transaction, replacement: int) -> None:
    """The alternate holds the place no longer."""
    tx.execute("UPDATE replacement SET undone_at = ? WHERE id = ?", (tx.at, replacement))


def insert_complaint(tx: Transaction, about: str) -> int:
    """Keep a complaint, give its number."""
    made = tx.execute("INSERT INTO complaint (at, about, outcome) VALUES (?,?,'')", (tx.at, about))
    return int(made.lastrowid or 0)


def settle_complaint(tx: Transaction, complaint: int, outcome: str) -> None:
    """Keep what came of a complaint."""
    tx.execute("UPDATE complaint SET settled_at = ?, outcome = ? WHERE id = ?", (tx.at, outcome, complaint))
