"""The digest that binds a vote to its roll: who has the roll can count it again and compare. It reads no row itself."""

import hashlib
from collections.abc import Sequence

from congress_app.core import journal
from congress_app.core.db import Row
from congress_app.voting.rules import Mode


def of_roll(mode: str, roll: Sequence[Row], *, weighted: bool = False) -> str:
    """SHA-256 of the roll in its order.

    [number, choice] of everybody (named; with the weight where votes are weighted), or the numbers of those who voted
    on a tablet (counted).
    """
    if mode == Mode.NAMED:
        kept = ("number", "choice", "weight") if weighted else ("number", "choice")
        lines: list[object] = [[row[name] for name in kept] for row in roll]
    else:
        lines = [row["number"] for row in roll if row["at"] is not None]
    return hashlib.sha256(journal.canon(lines)).hexdigest()
