"""The deeds about single ballots: a step of entering, entering again where stations differ, a decision of the tellers.

A ballot is on the disk before the page is told. What it holds never goes into a fact.
"""

from collections.abc import Sequence
from typing import NamedTuple

from congress_app.core.db import Actor, Answer, Database, Transaction
from congress_app.counting.forms import Ballot
from congress_app.tellers import batch_events as events
from congress_app.tellers import batch_rules as rules
from congress_app.tellers import batch_store, batch_words, entry_store
from congress_app.tellers.batch_reading import Counted, batch_of, compared, counting
from congress_app.tellers.batch_rules import Step
from congress_app.tellers.batch_steps import AtStation, about, check_station, of_pass, said, weigh
from congress_app.tellers.entry_store import Line


class Stroke(NamedTuple):
    """One step of entering: what it does at which place; `ballot` None only when one is taken out.

    `known` is how many steps of this pass the page has seen answered or sent: a page that knows fewer is behind.
    """

    step: Step
    position: int
    ballot: Ballot | None
    known: int


def enter(
    db: Database, actor: Actor, nonce: str | None, box: int, number: int, at: AtStation, stroke: Stroke
) -> Answer:
    """Take one step of a pass; answers {position, entered, steps, seen: what the rules say of the ballot | None}.

    Raises StationElsewhere, PassNotRunning, PassMoved, BadPosition, BatchIsFull, BallotUnreadable.
    """

    def deed(tx: Transaction) -> Answer:
        found = counting(tx, box)
        check_station(tx, at)
        row = batch_of(tx, box, number)
        own = of_pass(tx, row, at, "running")
        if own["steps"] != stroke.known:
            raise rules.PassMoved(batch=number)
        entered = entry_store.count(tx, own["id"])
        rules.check_step(stroke.step, stroke.position, entered, row["size"])
        if stroke.ballot is not None:
            rules.check_ballot(stroke.ballot, found.form, found.answers)
        what = _write(tx, own["id"], stroke, entered)
        batch_store.count_step(tx, own["id"])
        entry_store.log(tx, Line(box, what, row["id"], at.name, stroke.position, stroke.ballot))
        tx.record(events.BallotEntered(box=box, batch=number, station=at.name, position=stroke.position, step=what))
        after = entered + (what in ("entered", "inserted")) - (what == "removed")
        return {"position": stroke.position, "entered": after, "steps": stroke.known + 1, "seen": _seen(found, stroke)}

    told = about(stroke.ballot) if stroke.ballot else []
    place = (box, number, *at, stroke.step.value, stroke.position, stroke.known, *told)
    return db.write(deed, actor=actor, nonce=nonce, about=("tellers.enter", *place))


def _write(tx: Transaction, own: int, stroke: Stroke, entered: int) -> str:
    """Take the step; says what it was for the log."""
    if stroke.ballot is None:
        entry_store.take_out(tx, own, stroke.position)
        return "removed"
    if stroke.step is Step.INSERT and stroke.position <= entered:
        entry_store.make_room(tx, own, stroke.position)
    entry_store.put(tx, own, stroke.position, stroke.ballot)
    if stroke.position > entered:
        return "entered"
    return "inserted" if stroke.step is Step.INSERT else "changed"


def _seen(box: Counted, stroke: Stroke) -> Answer | None:
    return batch_words.told(box, stroke.ballot) if stroke.ballot else None


def enter_again(
    db: Database,
    actor: Actor,
    nonce: str | None,
    box: int,
    number: int,
    at: AtStation,
    position: int,
    ballot: Ballot,
) -> Answer:
    """A station enters once more, from the paper, a ballot that is open after comparing; answers {state, open}.

    Raises StationElsewhere, NothingToDecide, PassNotRunning, BallotUnreadable.
    """

    def deed(tx: Transaction) -> Answer:
        found = counting(tx, box)
        check_station(tx, at)
        row = batch_of(tx, box, number)
        before = compared(tx, row["id"])
        if row["state"] != "differs" or position not in {*before.differing, *before.doubtful}:
            raise rules.NothingToDecide(position=position)
        own = of_pass(tx, row, at, "handed_in")
        rules.check_ballot(ballot, found.form, found.answers)
        entry_store.put(tx, own["id"], position, ballot)
        entry_store.log(tx, Line(box, "entered_again", row["id"], at.name, position, ballot))
        tx.record(events.BallotEntered(box=box, batch=number, station=at.name, position=position, step="entered_again"))
        return weigh(tx, found, row)

    told = ("tellers.enter_again", box, number, *at, position, *about(ballot))
    return db.write(deed, actor=actor, nonce=nonce, about=told)


def decide(
    db: Database,
    actor: Actor,
    nonce: str | None,
    box: int,
    number: int,
    position: int,
    ballot: Ballot,
    why: str,
    deciders: Sequence[str],
) -> Answer:
    """The tellers decide about a doubtful ballot, or one entered differently, from the paper; answers {state, open}.

    Raises BatchUnknown, NothingToDecide, BallotUnreadable, WhyMissing, DecidersMissing.
    """

    def deed(tx: Transaction) -> Answer:
        found = counting(tx, box)
        row = batch_of(tx, box, number)
        before = compared(tx, row["id"])
        known = {each["position"] for each in batch_store.decisions(tx, row["id"])}
        if row["state"] != "differs" or position not in {*before.differing, *before.doubtful, *known}:
            raise rules.NothingToDecide(position=position)
        rules.check_decided(ballot, found.form, found.answers)
        names = [name.strip() for name in deciders if name.strip()]
        if not names:
            raise rules.DecidersMissing(field="deciders")
        reason = said(why)
        batch_store.decide(tx, row["id"], position, ballot, reason, names)
        note = f"{reason} ({', '.join(names)})"
        entry_store.log(tx, Line(box, "decided", row["id"], "", position, ballot, note))
        tx.record(events.BallotDecided(box=box, batch=number, position=position, deciders=names))
        return weigh(tx, found, row)

    told = ("tellers.decide", box, number, position, *about(ballot), why, list(deciders))
    return db.write(deed, actor=actor, nonce=nonce, about=told)
