"""The deeds of a vote: draft, change, repeat, open, cast, close, publish, annul. Each is one transaction that asks,
decides, writes and records.

`cast` is the hot path of the whole program: a thousand ballots may arrive in one second, so it asks nothing beforehand
and finds out why only when it failed. No deed here ever records how a person voted.
"""

import hashlib
from collections.abc import Sequence

from congress_app.attendance.steps import seal
from congress_app.congress import queries as congress
from congress_app.core.db import Actor, Answer, Database, Row, Transaction
from congress_app.counting.questions import short
from congress_app.tellers import steps as tellers
from congress_app.voting import (
    ballots,
    casting,
    closing,
    definition,
    events,
    opening,
    overrides,
    paper,
    rules,
    running_totals,
    steps,
    store,
    vote_roll,
)
from congress_app.voting.casting import Old
from congress_app.voting.rules import Manner, State
from congress_app.voting.store import Definition


def draft(db: Database, actor: Actor, nonce: str | None, what: Definition) -> Answer:
    """Prepare a vote; answers {vote}. Raises as `steps.draft`."""

    def deed(tx: Transaction) -> Answer:
        return {"vote": steps.draft(tx, what)}

    return db.write(deed, actor=actor, nonce=nonce, about=("voting.draft", _about(what)))


def change(db: Database, actor: Actor, nonce: str | None, vote: int, what: Definition) -> Answer:
    """Change a draft; answers {vote}. A decision about its quorum holds no longer.

    Raises VoteNotFound, VoteStateWrong, VoteAnnulled, and as `steps.draft`.
    """

    def deed(tx: Transaction) -> Answer:
        in_state(tx, vote, State.DRAFT)
        kept = steps.check(tx, what)
        store.replace(tx, vote, kept)
        overrides.withdraw(tx, vote)
        title = what.title_vi or what.title_en
        tx.record(events.VoteChanged(vote=vote, title=title, mode=kept.mode, rule=short(what.rule)))
        return {"vote": vote}

    return db.write(deed, actor=actor, nonce=nonce, about=("voting.change", vote, _about(what)))


def repeat(db: Database, actor: Actor, nonce: str | None, vote: int) -> Answer:
    """Draft the same vote again because its count is disputed; both are kept. Answers {vote, repeats}.

    Raises VoteNotFound, VoteStateWrong (still a draft, or open), AlreadyRepeated.
    """

    def deed(tx: Transaction) -> Answer:
        row = found(tx, vote)
        if row["state"] in (State.DRAFT, State.OPEN):
            raise rules.VoteStateWrong(state=row["state"], wanted=State.CLOSED.value)
        later = store.repeated_by(tx, vote)
        if later is not None and found(tx, later)["annulled_at"] is None:
            raise rules.AlreadyRepeated(vote=later)
        again = steps.draft(tx, store.definition_of(row), vote)
        tx.record(events.VoteRepeated(vote=again, title=title_of(row), repeats=vote))
        return {"vote": again, "repeats": vote}

    return db.write(deed, actor=actor, nonce=nonce, about=("voting.repeat", vote))


def open_vote(db: Database, actor: Actor, nonce: str | None, vote: int, override: str = "") -> Answer:
    """Open a draft and freeze its roll (checked in and entitled) and its numbers; answers {vote, roll, summoned,
    present}.

    Without a quorum it opens only by a decision that two people took (`override_actions`); `override` is what one of
    them typed on the button and opens nothing. Raises VoteNotFound, VoteStateWrong, VoteAnnulled, AnotherVoteOpen,
    NoSession, EmptyRoll, DeductionTooLarge, NoQuorum, NoQuorumOfUnits, SecondPersonNeeded, FewerThanAgreed.
    """
    reason = override.strip()

    def deed(tx: Transaction) -> Answer:
        row = in_state(tx, vote, State.DRAFT)
        _alone(tx)
        if congress.current_session(tx) is None:
            raise rules.NoSession
        hall = opening.numbers(tx, row)
        decision = opening.waived(tx, row, hall.sets, reason)
        hall = hall.waive() if decision else hall
        rules.check_sets(definition.rule_of(row), hall.sets, len(hall.voters))
        why = decision["reason"] if decision else ""
        _open(tx, row, hall, why)
        tx.record(_opened(row, hall, why))
        seal(tx, "vote_opened", vote, definition.title_of(row))
        return {"vote": vote, "roll": len(hall.voters), "summoned": hall.heads.summoned, "present": hall.heads.present}

    return db.write(deed, actor=actor, nonce=nonce, about=("voting.open", vote, reason))


def _open(tx: Transaction, row: Row, hall: opening.Numbers, why: str) -> None:
    vote, by_cards = row["id"], row["manner"] == Manner.CARDS
    vote_roll.freeze_roll(tx, vote, hall.voters)
    running_totals.start_totals(tx, vote, [[one.code for one in each.choices] for each in definition.questions_of(row)])
    ends = None if by_cards or row["seconds"] is None else rules.later(tx.at, row["seconds"])
    what = store.Opening(hall.heads, hall.sets, len(hall.voters), hall.less, why, ends, tx.at if by_cards else None)
    store.mark_open(tx, vote, what)
    if row["manner"] == Manner.MIXED:
        store.put(tx, vote, {"box": paper.prepare(tx, row, hall)})


def cast(
    db: Database, actor: Actor, nonce: str, vote: int, answers: str | Sequence[str], old: Old | None = None
) -> Answer:
    """Receive a delegate's ballot, or its change where the vote allows that; answers {vote, at}.

    `answers` is one code, or one for each question. Repeating the nonce gives the same answer. Raises VoteNotFound,
    VoteNotOpen, VoteAnnulled, VoteClosed, NoTablets, NotOnRoll, HoldsPaper, UnknownChoice, AlreadyVoted(at=…),
    ChangeUnproven.
    """
    delegate = actor.id or 0
    given = (answers,) if isinstance(answers, str) else tuple(answers)
    own = casting.seal(nonce, given)

    def deed(tx: Transaction) -> Answer:
        if not ballots.receive(tx, vote, delegate, given, own):
            return casting.again(tx, vote, given, own, old)
        tx.record(events.BallotReceived(vote, delegate))
        return {"vote": vote, "at": tx.at}

    # The receipt keeps the nonce only as a digest and the answers only sealed by the nonce itself: a repeated nonce
    # with another answer is still found out, and nobody can read an answer out of the receipts.
    receipt = hashlib.sha256(nonce.encode()).hexdigest()
    return db.write(deed, actor=actor, nonce=receipt, about=("voting.cast", vote, own))


def close(db: Database, actor: Actor, nonce: str | None, vote: int) -> Answer:
    """Close an open vote and freeze its outcome; answers {vote, cast, passed}.

    Raises VoteNotFound, VoteStateWrong, NothingShown, PaperNotBack, PaperNotCounted.
    """

    def deed(tx: Transaction) -> Answer:
        return closing.conclude(tx, in_state(tx, vote, State.OPEN))

    return db.write(deed, actor=actor, nonce=nonce, about=("voting.close", vote))


def publish(db: Database, actor: Actor, nonce: str | None, vote: int) -> Answer:
    """Release the result of a closed vote to the hall; answers {vote}.

    Raises VoteNotFound, VoteStateWrong, VoteAnnulled.
    """

    def deed(tx: Transaction) -> Answer:
        row = in_state(tx, vote, State.CLOSED)
        store.mark_published(tx, vote)
        tx.record(events.VotePublished(vote=vote, title=title_of(row)))
        return {"vote": vote}

    return db.write(deed, actor=actor, nonce=nonce, about=("voting.publish", vote))


def annul(db: Database, actor: Actor, nonce: str | None, vote: int, reason: str) -> Answer:
    """Take a vote out of what counts; everything about it stays. An open one is closed without a verdict.

    Answers {vote}. Raises VoteNotFound, VoteAnnulled, VoteReasonMissing.
    """
    why = reason.strip()

    def deed(tx: Transaction) -> Answer:
        row = found(tx, vote)
        if row["annulled_at"] is not None:
            raise rules.VoteAnnulled
        if not why:
            raise rules.VoteReasonMissing(field="reason")
        store.mark_annulled(tx, row, why)
        if row["box"] is not None:
            tellers.annul(tx, row["box"], why)
        if row["state"] == State.OPEN:
            ballots.unseal(tx, vote)
            seal(tx, "vote_closed", vote, definition.title_of(row))
        tx.record(events.VoteAnnulled(vote=vote, title=title_of(row), reason=why))
        return {"vote": vote}

    return db.write(deed, actor=actor, nonce=nonce, about=("voting.annul", vote, why))


def found(tx: Transaction, vote: int) -> Row:
    """The row of a vote; raises VoteNotFound."""
    row = store.find(tx, vote)
    if row is None:
        raise rules.VoteNotFound(vote=vote)
    return row


def in_state(tx: Transaction, vote: int, wanted: State) -> Row:
    """The row of a vote that stands and is in this state; raises VoteNotFound, VoteAnnulled, VoteStateWrong."""
    row = found(tx, vote)
    if row["annulled_at"] is not None:
        raise rules.VoteAnnulled
    if row["state"] != wanted:
        raise rules.VoteStateWrong(state=row["state"], wanted=wanted.value)
    return row


def title_of(row: Row) -> str:
    """The title of a vote for the journal."""
    return str(row["title_vi"] or row["title_en"])


def _alone(tx: Transaction) -> None:
    other = store.find_open(tx)
    if other is not None:
        raise rules.AnotherVoteOpen(vote=other["id"], title=title_of(other))


def _opened(row: Row, hall: opening.Numbers, override: str) -> events.VoteOpened:
    return events.VoteOpened(
        vote=row["id"],
        title=title_of(row),
        rule=short(definition.rule_of(row)),
        summoned=hall.heads.summoned,
        absent_throughout=hall.heads.absent_throughout,
        present=hall.heads.present,
        roll=len(hall.voters),
        override=override,
    )


def _about(what: Definition) -> list[object]:
    columns = store.columns(what)
    return [[name, columns[name]] for name in columns]
