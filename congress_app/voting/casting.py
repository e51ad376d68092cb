"""Why a ballot was not taken at once, and the change of one that may be changed. The slow path of `cast`.

In a named vote the last answer stands. In a counted vote nobody knows the old answer but the tablet that gave it: it
tells its old nonce and answers, and they must open the seal that the ballot keeps.
"""

import hashlib
import hmac
from collections.abc import Sequence
from typing import NamedTuple, NoReturn

from congress_app.core.db import Answer, Row, Transaction
from congress_app.tellers import queries as tellers
from congress_app.voting import ballots, channels, definition, events, rules, store, vote_roll
from congress_app.voting.rules import Manner, Mode, State


class Old(NamedTuple):
    """What a tablet says it answered before: the nonce of that ballot and its answers."""

    nonce: str
    answers: Sequence[str]


def seal(nonce: str, answers: Sequence[str]) -> str:
    """What a ballot keeps of its answers where they may be changed: nothing can be read out of it."""
    return hashlib.sha256(f"{nonce}\n{ballots.BETWEEN.join(answers)}".encode()).hexdigest()


def again(tx: Transaction, vote: int, answers: Sequence[str], own: str, old: Old | None) -> Answer:
    """Take a ballot that `ballots.receive` did not take: a change, or one whose paper was given back; or say why not.

    `own` seals the new answers. Raises VoteNotFound, VoteNotOpen, VoteAnnulled, VoteClosed, NoTablets, NotOnRoll,
    HoldsPaper, UnknownChoice, AlreadyVoted, ChangeUnproven.
    """
    delegate = tx.actor.id or 0
    row = _open(tx, vote)
    line = vote_roll.line(tx, vote, delegate)
    if line is None:
        raise rules.NotOnRoll
    if not _fits(row, answers):
        raise rules.UnknownChoice(field="choice" if row["asked"] == 1 else "answers")
    before = ballots.ballot(tx, vote, delegate)
    if before is None:
        return _without_paper(tx, row, delegate, answers, own)
    if not row["changeable"]:
        _already(before["at"])
    sealed = None if row["mode"] == Mode.NAMED else own
    if not ballots.change(tx, vote, delegate, _before(row, before, old), answers, sealed):
        raise rules.UnknownChoice(field="answers")
    tx.record(events.BallotChanged(vote, delegate))
    return {"vote": vote, "at": tx.at}


def _open(tx: Transaction, vote: int) -> Row:
    row = store.find(tx, vote)
    if row is None:
        raise rules.VoteNotFound(vote=vote)
    if row["annulled_at"] is not None:
        raise rules.VoteAnnulled
    if row["state"] == State.DRAFT:
        raise rules.VoteNotOpen
    if row["manner"] == Manner.CARDS and row["state"] == State.OPEN:
        raise channels.NoTablets
    if row["state"] != State.OPEN or not taking(row, tx.at):
        raise rules.VoteClosed
    return row


def taking(row: Row, at: str) -> bool:
    """Whether tablets may still vote at this moment."""
    return row["casting_ended_at"] is None and (row["closes_at"] is None or row["closes_at"] > at)


def _fits(row: Row, answers: Sequence[str]) -> bool:
    asked = definition.questions_of(row)
    return len(asked) == len(answers) and all(
        answer in {choice.code for choice in each.choices} for each, answer in zip(asked, answers, strict=True)
    )


def _without_paper(tx: Transaction, row: Row, delegate: int, answers: Sequence[str], own: str) -> Answer:
    """No ballot yet, so paper stands in the way: unless it was taken back meanwhile."""
    if row["box"] is None or tellers.holds(tx, row["box"], delegate):
        raise channels.HoldsPaper
    vote_roll.hold_paper(tx, row["id"], delegate, None)
    if not ballots.receive(tx, row["id"], delegate, answers, own):
        raise rules.VoteClosed
    tx.record(events.BallotReceived(row["id"], delegate))
    return {"vote": row["id"], "at": tx.at}


def _before(row: Row, before: Row, old: Old | None) -> Sequence[str]:
    """The answers to be taken out of the totals."""
    if row["mode"] == Mode.NAMED:
        return str(before["choice"]).split(ballots.BETWEEN)
    told = seal(old.nonce, old.answers) if old else ""
    if old is None or before["seal"] is None or not hmac.compare_digest(told, before["seal"]):
        raise channels.ChangeUnproven
    return old.answers


def _already(at: str) -> NoReturn:
    raise rules.AlreadyVoted(at=at, time=at[11:19])
