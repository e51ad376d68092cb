"""Pieces of a deed that other features make part of theirs: seal who is in the hall when something is decided.

A step takes an open transaction, writes and records; it never opens a transaction of its own.
"""

from typing import Any

from congress_app.attendance import ledger_store, seals
from congress_app.attendance.ledger_events import PresenceSealed
from congress_app.core.db import Transaction

NO_TITLE = {"vi": "", "en": ""}


def seal(tx: Transaction, occasion: str, number: int, title: dict[str, str] = NO_TITLE) -> dict[str, Any]:
    """Seal the presence of this moment for "vote_opened" or "vote_closed" number so-and-so.

    Gives {id, sha256, present, others, summoned, base}. The hall, the base and the people behind each subtraction are
    kept as canonical JSON with its SHA-256; the journal gets the counts and the digest.
    """
    what = seals.compose(tx, occasion, number, title, tx.at)
    row = ledger_store.insert_seal(tx, what)
    counts = {"present": what.present, "others": what.others, "summoned": what.summoned, "base": what.base}
    tx.record(PresenceSealed(occasion=occasion, number=number, sha256=what.sha256, **counts))
    return {"id": row, "sha256": what.sha256, **counts}


def forget(tx: Transaction, delegate: int) -> None:
    """Empty why somebody was absent (an illness, say); that the person was absent stays, the base counts with it."""
    ledger_store.forget(tx, delegate)
