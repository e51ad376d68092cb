"""What was shown by cards, as the counters of the blocks told it: rows in and out, nothing decided.

Append-only: each entry is a sheet of its own. What counts is the last sheet that says "unanimous", or else the last
count of each block for each question; everything told before stays.
"""

from collections.abc import Sequence
from typing import NamedTuple

from congress_app.core.db import Row, Source, Transaction
from congress_app.voting import vote_roll


class Block(NamedTuple):
    """What one counter told of one block for one question; `delegation` None: no delegation but a part of the hall."""

    block: str
    delegation: int | None
    counter: str
    question: int
    counts: dict[str, int]


def add(tx: Transaction, vote: int, unanimous: str | None, blocks: Sequence[Block]) -> int:
    """Keep a sheet."""
    cursor = tx.execute(
        "INSERT INTO card_sheet (vote, unanimous, at, by) VALUES (?, ?, ?, ?)", (vote, unanimous, tx.at, tx.actor.name)
    )
    sheet = int(cursor.lastrowid or 0)
    tx.executemany(
        "INSERT INTO card_count (sheet, block, delegation, counter, question, choice, n) VALUES (?, ?, ?, ?, ?, ?, ?)",
        [(sheet, *each[:4], code, n) for each in blocks for code, n in each.counts.items()],
    )
    return sheet


def latest(source: Source, vote: int) -> Row | None:
    """The last sheet of a vote."""
    return source.one("SELECT * FROM card_sheet WHERE vote = ? ORDER BY id DESC LIMIT 1", (vote,))


def standing(source: Source, vote: int) -> list[Block]:
    """What counts of the blocks now: the last count of each block for each question."""
    rows = source.all(
        "SELECT c.* FROM card_count c JOIN card_sheet s ON s.id = c.sheet WHERE s.vote = ? ORDER BY s.id", (vote,)
    )
    found: dict[tuple[str, int], tuple[int, Block]] = {}
    for row in rows:
        key = (row["block"], row["question"])
        sheet, block = found.get(key, (0, None))
        if sheet != row["sheet"] or block is None:
            block = Block(row["block"], row["delegation"], row["counter"], row["question"], {})
        block.counts[row["choice"]] = row["n"]
        found[key] = (row["sheet"], block)
    return [block for _sheet, block in found.values()]


def sheets(source: Source, vote: int) -> list[Row]:
    """Everything that was told, in its order."""
    return source.all("SELECT * FROM card_sheet WHERE vote = ? ORDER BY id", (vote,))


def people(source: Source, vote: int) -> int:
    """How many people showed a card as far as told: in the blocks, or everybody left where all did the same."""
    last = latest(source, vote)
    if last is None:
        return 0
    if last["unanimous"] is not None:
        return sum(vote_roll.free(source, vote).values())
    questions: dict[int, int] = {}
    for block in standing(source, vote):
        questions[block.question] = questions.get(block.question, 0) + sum(block.counts.values())
    return max(questions.values(), default=0)
