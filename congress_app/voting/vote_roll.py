"""The roll of a vote and what its lines say: who may vote, who holds paper, who answered what. Rows only."""

from collections.abc import Sequence
from typing import NamedTuple

from congress_app.core.db import Row, Source, Transaction


class Voter(NamedTuple):
    """One line of the roll, as it stood when the vote opened; `weight` is 1 unless votes are weighted."""

    delegate: int
    number: str
    name: str
    delegation: int
    delegation_name: str
    seat: str
    weight: int = 1


def hold_paper(tx: Transaction, vote: int, delegate: int, at: str | None) -> None:
    """The delegate holds a ballot on paper since `at` (None: it was taken back) and votes on no tablet meanwhile."""
    tx.execute("UPDATE vote_roll SET paper_at = ? WHERE vote = ? AND delegate = ?", (at, vote, delegate))


def freeze_roll(tx: Transaction, vote: int, voters: Sequence[Voter]) -> None:
    """Write the roll, in the order given."""
    tx.executemany(
        "INSERT INTO vote_roll (vote, place, delegate, number, name, delegation, delegation_name, seat, weight)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [(vote, place, *voter) for place, voter in enumerate(voters)],
    )


def line(source: Source, vote: int, delegate: int) -> Row | None:
    """A delegate's line on the roll, or None when the delegate is not on it."""
    return source.one("SELECT * FROM vote_roll WHERE vote = ? AND delegate = ?", (vote, delegate))


def on_paper(source: Source, vote: int) -> int:
    """How many on the roll hold a ballot on paper."""
    row = source.one("SELECT COUNT(*) FROM vote_roll WHERE vote = ? AND paper_at IS NOT NULL", (vote,))
    return int(row[0]) if row else 0


def free(source: Source, vote: int) -> dict[int, int]:
    """Delegation to how many of its people neither voted on a tablet nor hold a ballot on paper."""
    rows = source.all(
        "SELECT r.delegation, COUNT(*) FROM vote_roll r LEFT JOIN ballot b ON b.vote = r.vote"
        " AND b.delegate = r.delegate WHERE r.vote = ? AND r.paper_at IS NULL AND b.delegate IS NULL GROUP BY 1",
        (vote,),
    )
    return {row[0]: row[1] for row in rows}


def by_delegation(source: Source, vote: int) -> list[Row]:
    """(delegation, name, choice, votes) of a named vote in the order of the roll; choice NULL: no ballot."""
    return source.all(
        "SELECT r.delegation, r.delegation_name, b.choice, SUM(r.weight) FROM vote_roll r LEFT JOIN ballot b"
        " ON b.vote = r.vote AND b.delegate = r.delegate WHERE r.vote = ? GROUP BY 1, 2, 3 ORDER BY MIN(r.place)",
        (vote,),
    )


def roll(source: Source, vote: int) -> list[Row]:
    """The roll in its order, each with `at` (NULL: no ballot) and `choice` (NULL: none, or a counted vote)."""
    return source.all(
        "SELECT r.delegate, r.number, r.name, r.delegation, r.delegation_name, r.seat, r.weight, r.paper_at,"
        " b.at, b.choice FROM vote_roll r LEFT JOIN ballot b ON b.vote = r.vote AND b.delegate = r.delegate"
        " WHERE r.vote = ? ORDER BY r.place",
        (vote,),
    )
