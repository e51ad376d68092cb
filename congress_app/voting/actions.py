"""The deeds of a vote: draft, change, open, cast, close, publish. Each is one transaction that asks, decides, writes
and records.

`cast` is the hot path of the whole program: a thousand ballots may arrive in one second, so it asks nothing beforehand
and finds out why only when it failed. No deed here ever records how a person voted.
"""

import hashlib
from collections.abc import Sequence
from typing import NoReturn

from congress_app.agenda import queries as agenda
from congress_app.attendance import queries as attendance
from congress_app.attendance.steps import seal
from congress_app.congress import queries as congress
from congress_app.core import journal
from congress_app.core.db import Actor, Answer, Database, Row, Transaction
from congress_app.counting import questions
from congress_app.counting.profile import Base
from congress_app.counting.questions import Less, Rule, Sets
from congress_app.delegates import queries as delegates
from congress_app.voting import events, frozen, rules, store
from congress_app.voting.rules import Mode, State
from congress_app.voting.store import Definition, Voter


def draft(db: Database, actor: Actor, nonce: str | None, what: Definition) -> Answer:
    """Prepare a vote; answers {vote}. Raises BadChoices, DeductionUnexplained, UnknownItem."""

    def deed(tx: Transaction) -> Answer:
        _check(tx, what)
        vote = store.insert(tx, what)
        tx.record(events.VoteDrafted(vote=vote, title=_title(what), mode=what.mode))
        return {"vote": vote}

    return db.write(deed, actor=actor, nonce=nonce, about=("voting.draft", _about(what)))


def change(db: Database, actor: Actor, nonce: str | None, vote: int, what: Definition) -> Answer:
    """Change a draft; answers {vote}. Raises VoteNotFound, VoteStateWrong, BadChoices, UnknownItem."""

    def deed(tx: Transaction) -> Answer:
        _in_state(tx, vote, State.DRAFT)
        _check(tx, what)
        store.replace(tx, vote, what)
        tx.record(events.VoteChanged(vote=vote, title=_title(what), mode=what.mode, rule=questions.short(what.rule)))
        return {"vote": vote}

    return db.write(deed, actor=actor, nonce=nonce, about=("voting.change", vote, _about(what)))


def open_vote(db: Database, actor: Actor, nonce: str | None, vote: int, override: str = "") -> Answer:
    """Open a draft and freeze its roll (checked in and entitled) and its numbers; answers {vote, roll, summoned,
    present}.

    `override` is the reason for opening without a quorum; with a quorum it is not kept.
    Raises VoteNotFound, VoteStateWrong, AnotherVoteOpen, NoSession, EmptyRoll, DeductionTooLarge, NoQuorum.
    """
    reason = override.strip()

    def deed(tx: Transaction) -> Answer:
        row = _in_state(tx, vote, State.DRAFT)
        _alone(tx)
        if congress.current_session(tx) is None:
            raise rules.NoSession
        rule = frozen.rule_of(row)
        base = attendance.base(tx)
        out = {one for each in base["subtractions"] for one in each["people"]}
        voters = _voters(tx, out if rule.base is Base.SUMMONED else set())
        waived = bool(reason) and len(voters) < questions.quorum_needed(rule, base["summoned"])
        less = _less(tx, row, rule, base)
        count = row["absent_throughout"] if row["absent_reason"] else sum(each["count"] for each in less)
        parts = tuple(Less(each["code"], each["count"]) for each in less)
        sets = Sets(base["summoned"], len(voters), count, quorum_waived=waived, less=parts)
        rules.check_sets(rule, sets, len(voters))
        store.freeze_roll(tx, vote, voters)
        store.mark_open(tx, vote, sets, reason if waived else "", less)
        tx.record(_opened(row, sets, len(voters), reason if waived else ""))
        seal(tx, "vote_opened", vote, _both(row))
        return {"vote": vote, "roll": len(voters), "summoned": sets.summoned, "present": sets.present}

    return db.write(deed, actor=actor, nonce=nonce, about=("voting.open", vote, reason))


def cast(db: Database, actor: Actor, nonce: str, vote: int, choice: str) -> Answer:
    """Receive a delegate's ballot; answers {vote, at}. Repeating the nonce gives the same answer.

    Raises VoteNotFound, VoteNotOpen, VoteClosed, NotOnRoll, UnknownChoice, AlreadyVoted(at=…).
    """
    delegate = actor.id or 0
    receipt, about = _blinded(nonce, vote, choice)

    def deed(tx: Transaction) -> Answer:
        if not store.receive(tx, vote, delegate, choice):
            _say_why(tx, vote, delegate, choice)
        tx.record(events.BallotReceived(vote, delegate))
        return {"vote": vote, "at": tx.at}

    return db.write(deed, actor=actor, nonce=receipt, about=about)


def close(db: Database, actor: Actor, nonce: str | None, vote: int) -> Answer:
    """Close an open vote and freeze its outcome; answers {vote, cast, passed}. Raises VoteNotFound, VoteStateWrong."""

    def deed(tx: Transaction) -> Answer:
        row = _in_state(tx, vote, State.OPEN)
        counts = store.tally(tx, vote)
        choices = frozen.choices_of(row)
        outcome = questions.decide(counts, frozen.rule_of(row), frozen.sets_of(row), choices)
        digest = roll_digest(row["mode"], store.roll(tx, vote))
        store.mark_closed(tx, vote, outcome, digest)
        seal(tx, "vote_closed", vote, _both(row))
        tx.record(
            events.VoteClosed(
                vote=vote,
                title=row["title_vi"] or row["title_en"],
                choices=[choice.code for choice in choices],
                tally=[counts[choice.code] for choice in choices],
                cast=outcome.cast,
                passed=outcome.passed,
                roll_sha256=digest,
            )
        )
        return {"vote": vote, "cast": outcome.cast, "passed": outcome.passed}

    return db.write(deed, actor=actor, nonce=nonce, about=("voting.close", vote))


def publish(db: Database, actor: Actor, nonce: str | None, vote: int) -> Answer:
    """Release the result of a closed vote to the hall; answers {vote}. Raises VoteNotFound, VoteStateWrong."""

    def deed(tx: Transaction) -> Answer:
        row = _in_state(tx, vote, State.CLOSED)
        store.mark_published(tx, vote)
        tx.record(events.VotePublished(vote=vote, title=row["title_vi"] or row["title_en"]))
        return {"vote": vote}

    return db.write(deed, actor=actor, nonce=nonce, about=("voting.publish", vote))


def roll_digest(mode: str, roll: Sequence[Row]) -> str:
    """SHA-256 of the roll in its order.

    [number, choice] of everybody (named), or the numbers of those who voted (counted).
    """
    if mode == Mode.NAMED:
        lines: list[object] = [[row["number"], row["choice"]] for row in roll]
    else:
        lines = [row["number"] for row in roll if row["at"] is not None]
    return hashlib.sha256(journal.canon(lines)).hexdigest()


def _blinded(nonce: str, vote: int, choice: str) -> tuple[str, tuple[object, ...]]:
    """What the receipt may keep of a ballot: the nonce only as a digest, the choice only sealed by the nonce itself.

    So a repeated nonce with another choice is still found out, and nobody can read a choice out of the receipts.
    """
    receipt = hashlib.sha256(nonce.encode()).hexdigest()
    sealed = hashlib.sha256(f"{nonce}\n{choice}".encode()).hexdigest()
    return receipt, ("voting.cast", vote, sealed)


def _say_why(tx: Transaction, vote: int, delegate: int, choice: str) -> NoReturn:
    row = store.find(tx, vote)
    if row is None:
        raise rules.VoteNotFound(vote=vote)
    if row["state"] == State.DRAFT:
        raise rules.VoteNotOpen
    if row["state"] != State.OPEN:
        raise rules.VoteClosed
    if not store.on_roll(tx, vote, delegate):
        raise rules.NotOnRoll
    if choice not in {each.code for each in frozen.choices_of(row)}:
        raise rules.UnknownChoice(field="choice")
    before = store.ballot(tx, vote, delegate)
    at = before["at"] if before else tx.at
    raise rules.AlreadyVoted(at=at, time=at[11:19])


def _in_state(tx: Transaction, vote: int, wanted: State) -> Row:
    row = store.find(tx, vote)
    if row is None:
        raise rules.VoteNotFound(vote=vote)
    if row["state"] != wanted:
        raise rules.VoteStateWrong(state=row["state"], wanted=wanted.value)
    return row


def _alone(tx: Transaction) -> None:
    other = store.find_open(tx)
    if other is not None:
        raise rules.AnotherVoteOpen(vote=other["id"], title=other["title_vi"] or other["title_en"])


def _voters(tx: Transaction, out: set[int]) -> list[Voter]:
    """Everybody in the hall who may vote; `out`: who does not stand in the base (suspended, say)."""
    present = attendance.present_ids(tx) - out
    return [
        Voter(row["id"], row["number"], row["name"], row["delegation_id"], row["delegation"], row["seat"])
        for row in delegates.roll(tx)
        if row["id"] in present
    ]


def _less(tx: Transaction, row: Row, rule: Rule, base: Answer) -> list[Answer]:
    """Who is not counted, by reason, with their people as the record will list them."""
    if rule.base is not Base.SUMMONED or row["absent_reason"]:
        return []
    return [
        {"code": each["code"], "count": each["count"], "people": [_named(tx, one) for one in each["people"]]}
        for each in base["subtractions"]
    ]


def _named(tx: Transaction, delegate: int) -> Answer:
    card = delegates.card(tx, delegate) or {"number": "", "name": ""}
    return {"number": card["number"], "name": card["name"]}


def _both(row: Row) -> dict[str, str]:
    return {"vi": row["title_vi"] or row["title_en"], "en": row["title_en"] or row["title_vi"]}


def _opened(row: Row, sets: Sets, roll: int, override: str) -> events.VoteOpened:
    return events.VoteOpened(
        vote=row["id"],
        title=row["title_vi"] or row["title_en"],
        rule=questions.short(frozen.rule_of(row)),
        summoned=sets.summoned,
        absent_throughout=sets.absent_throughout,
        present=sets.present,
        roll=roll,
        override=override,
    )


def _check(tx: Transaction, what: Definition) -> None:
    rules.check_choices(what.choices)
    rules.check_deduction(what.absent_throughout, what.absent_reason)
    if not what.title_vi and not what.title_en:
        raise rules.TitleMissing(field="title_vi")
    if what.item is not None and not agenda.exists(tx, what.item):
        raise rules.UnknownItem(field="item")


def _title(what: Definition) -> str:
    return what.title_vi or what.title_en


def _about(what: Definition) -> list[object]:
    choices = [[choice.code, choice.vi, choice.en, choice.counts_for] for choice in what.choices]
    return [*what[:5], frozen.rule_words(what.rule), choices, what.absent_throughout, what.absent_reason]
