"""Rows of badge designs and of printings, beside those of `store`; the only writer of these two tables."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from congress_app.core.db import Transaction

FIRST, REPRINT, NAME_CARDS = "first", "reprint", "name_cards"
"""What a printing was for."""


def put_design(tx: Transaction, design: Mapping[str, Any]) -> None:
    """Keep the design of the badges."""
    tx.execute(
        "INSERT INTO badge_design (id, design, saved_at) VALUES (1, ?, ?) ON CONFLICT (id)"
        " DO UPDATE SET design = excluded.design, saved_at = excluded.saved_at",
        (json.dumps(design, ensure_ascii=False), tx.at),
    )


def add_printing(tx: Transaction, what: str, reason: str, sheet: str, count: int) -> int:
    """Note a printing by whoever does the deed; answers its number."""
    who = tx.actor
    made = tx.execute(
        "INSERT INTO printing (at, role, account, name, what, reason, sheet, count) VALUES (?,?,?,?,?,?,?,?)",
        (tx.at, who.role, who.id, who.name, what, reason, sheet, count),
    )
    return int(made.lastrowid or 0)


def put_portraits(tx: Transaction, photos: Sequence[tuple[int, str]]) -> None:
    """Set or replace photos: (delegate, SHA-256) each."""
    tx.executemany(
        "INSERT OR REPLACE INTO portrait (delegate, sha256, added_at) VALUES (?,?,?)",
        [(delegate, sha256, tx.at) for delegate, sha256 in photos],
    )
