"""The running totals of the ballots from tablets: every answer of every question, in votes and in people. Rows only."""

from collections.abc import Sequence

from congress_app.core.db import Source, Transaction


def start_totals(tx: Transaction, vote: int, codes: Sequence[Sequence[str]]) -> None:
    """Every total at zero; `codes` are the answers of each question."""
    tx.executemany(
        "INSERT INTO tally (vote, question, choice, n, heads) VALUES (?, ?, ?, 0, 0)",
        [(vote, number, code) for number, each in enumerate(codes, 1) for code in each],
    )


def totals(source: Source, vote: int) -> list[dict[str, int]]:
    """What came from the tablets, by question and answer, in weights where votes are weighted."""
    return _grouped(source, vote, "n")


def heads(source: Source, vote: int) -> list[dict[str, int]]:
    """How many people gave each answer on a tablet, by question."""
    return _grouped(source, vote, "heads")


def _grouped(source: Source, vote: int, column: str) -> list[dict[str, int]]:
    found: dict[int, dict[str, int]] = {}
    rows = source.all(f"SELECT question, choice, {column} FROM tally WHERE vote = ? ORDER BY question", (vote,))
    for question, choice, n in rows:
        found.setdefault(question, {})[choice] = n
    return list(found.values())


def cast(source: Source, vote: int) -> int:
    """How many people have voted on a tablet."""
    row = source.one("SELECT SUM(heads) FROM tally WHERE vote = ? AND question = 1", (vote,))
    return int(row[0] or 0) if row else 0
