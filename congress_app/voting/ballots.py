"""Ballots, the roll and the running totals: rows in and out of `ballot`, `vote_roll` and `tally`, nothing decided.

`receive` is the hot path of the whole program: two statements, whatever the vote looks like. In a counted vote the
choice stays NULL; where it may be changed, the row keeps a seal that only the tablet which cast it can open, and
closing takes the seal away.
"""

from collections.abc import Sequence

from congress_app.core.db import Row, Source, Transaction
from congress_app.voting.rules import MOST_QUESTIONS

BETWEEN = ","
"""Between the answers of one ballot in `ballot.choice`; no code of an answer holds it."""

_RECEIVE = (
    "INSERT INTO ballot (vote, delegate, choice, seal, at)"
    " SELECT v.id, r.delegate, CASE v.mode WHEN 'named' THEN ? END,"
    " CASE WHEN v.changeable AND v.mode = 'counted' THEN ? END, ?"
    " FROM vote v JOIN vote_roll r ON r.vote = v.id AND r.delegate = ? AND r.paper_at IS NULL"
    " WHERE v.id = ? AND v.state = 'open' AND v.asked = ?"
    " AND v.casting_ended_at IS NULL AND (v.closes_at IS NULL OR v.closes_at > ?)"
    " ON CONFLICT DO NOTHING"
)


def _adding(sign: str, questions: int) -> str:
    weight = "(SELECT weight FROM vote_roll WHERE vote = ? AND delegate = ?)"
    where = " OR ".join(["question = ? AND choice = ?"] * questions)
    return f"UPDATE tally SET n = n {sign} {weight}, heads = heads {sign} 1 WHERE vote = ? AND ({where})"


_ADD = {count: _adding("+", count) for count in range(1, MOST_QUESTIONS + 1)}
_TAKE = {count: _adding("-", count) for count in range(1, MOST_QUESTIONS + 1)}


def receive(tx: Transaction, vote: int, delegate: int, answers: Sequence[str], seal: str) -> bool:
    """Take a ballot in two statements; `answers` has one code for each question.

    False when casting is not open, the delegate is not on its roll, holds a ballot on paper or has voted, or an answer
    is missing or unknown. A caller that gets False and goes no further must raise, so that whatever half was written
    is rolled back.
    """
    taken = tx.execute(_RECEIVE, (BETWEEN.join(answers), seal, tx.at, delegate, vote, len(answers), tx.at))
    return taken.rowcount == 1 and _move(tx, _ADD, vote, delegate, answers)


def change(tx: Transaction, vote: int, delegate: int, old: Sequence[str], new: Sequence[str], seal: str | None) -> bool:
    """Take the old answers out of the totals and put the new ones in; `seal` None: the vote is named.

    False when an answer is unknown; the caller must raise then.
    """
    if not _move(tx, _TAKE, vote, delegate, old) or not _move(tx, _ADD, vote, delegate, new):
        return False
    column, value = ("choice", BETWEEN.join(new)) if seal is None else ("seal", seal)
    tx.execute(
        f"UPDATE ballot SET {column} = ?, at = ?, changes = changes + 1 WHERE vote = ? AND delegate = ?",
        (value, tx.at, vote, delegate),
    )
    return True


def _move(tx: Transaction, how: dict[int, str], vote: int, delegate: int, answers: Sequence[str]) -> bool:
    pairs = [each for pair in enumerate(answers, 1) for each in pair]
    return tx.execute(how[len(answers)], (vote, delegate, vote, *pairs)).rowcount == len(answers)


def unseal(tx: Transaction, vote: int) -> None:
    """Take every seal of a vote away: nothing can be changed any more, so nothing needs to be provable."""
    tx.execute("UPDATE ballot SET seal = NULL WHERE vote = ? AND seal IS NOT NULL", (vote,))


def ballot(source: Source, vote: int, delegate: int) -> Row | None:
    """A delegate's ballot, if one was received: choice, seal, at, changes."""
    return source.one("SELECT choice, seal, at, changes FROM ballot WHERE vote = ? AND delegate = ?", (vote, delegate))


def changed(source: Source, vote: int) -> int:
    """How many times ballots were changed."""
    row = source.one("SELECT SUM(changes) FROM ballot WHERE vote = ?", (vote,))
    return int(row[0] or 0) if row else 0
