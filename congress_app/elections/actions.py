"""The deeds that open, decide and end an election. Each is one transaction: look, weigh, write, record.

Others: `candidate_actions`, `list_actions`, `opinion_actions`, `ballot_actions`, `count_actions`, `round_actions`.
"""

import json
from typing import Any

from congress_app.agenda import queries as agenda
from congress_app.congress import queries as congress
from congress_app.core.db import Actor, Answer, Database, Transaction
from congress_app.counting.profile import plain
from congress_app.elections import asking, conditions, deciding, events, may_not, motions, rules, stops, store
from congress_app.elections.by_hands import Hands
from congress_app.elections.cases import last_attempt, load
from congress_app.elections.course import Said, Step, about, advance, allow, stay
from congress_app.elections.deeds import Deed
from congress_app.elections.motions import Motion
from congress_app.elections.rules import ALLOCATED, BY_HANDS, ONE_PERSON, Manner, Office, State
from congress_app.elections.store import Definition
from congress_app.rulebook import queries as rulebook
from congress_app.tellers import steps as tellers

ADOPTED = {
    "number": Deed.ADOPT_NUMBER,
    "list": Deed.ADOPT_LIST,
    "tellers": Deed.ADOPT_TELLERS,
    "withdrawal": Deed.ADOPT_WITHDRAWAL,
    "elect": Deed.ADOPT_ELECT,
}


def make(db: Database, actor: Actor, nonce: str | None, what: Definition, code: str, said: Said) -> Answer:
    """Make an election by the profile of that code ("" the congress's own); answers {election}.

    Raises SeatsMissing, ItemUnknown, RuleProfileUnknown, or a warning about the manner that was not overridden.
    """

    def deed(tx: Transaction) -> Answer:
        warnings = may_not.outstanding(_against(tx, what), said.codes, said.reason)
        profile = rulebook.profile(tx, code) if code else rulebook.current(tx)
        election = store.insert(tx, what._replace(profile=plain(profile)), State.DRAFT.value)
        made = load(tx, election)
        title = about(made)
        tx.record(
            events.ElectionMade(**title, office=what.office, manner=what.manner, seats=what.seats, round=1, previous=0)
        )
        if warnings:
            tx.record(events.RegulationOverridden(**title, deed="make", codes=warnings, reason=said.reason.strip()))
        store.note(
            tx, election, "make", State.DRAFT.value, State.DRAFT.value, warnings=warnings, reason=said.reason.strip()
        )
        return {"election": election}

    return db.write(deed, actor=actor, nonce=nonce, about=("elections.make", [*what[:6]], what.colour, code, [*said]))


def _against(tx: Transaction, what: Definition) -> list[Any]:
    office = Office(what.office)
    if what.item is not None and not agenda.exists(tx, what.item):
        raise stops.ItemUnknown(field="item")
    if what.seats < 0 or (office in ONE_PERSON and what.seats not in (0, 1)):
        raise rules.SeatsMissing(field="seats")
    return conditions.manner(office, Manner(what.manner))


def change(db: Database, actor: Actor, nonce: str | None, election: int, what: Definition, said: Said) -> Answer:
    """Change an election nobody has decided anything about; answers {election}. Its profile stays."""

    def deed(tx: Transaction) -> Answer:
        step = allow(tx, election, Deed.CHANGE, said, *_against(tx, what))
        if step.case.waiting:
            raise rules.DecisionPending(vote=next(iter(step.case.waiting.values())).vote)
        kept = ("title_vi", "title_en", "office", "seats", "manner", "item", "colour")
        store.put(tx, election, **{name: getattr(what, name) for name in kept})
        stay(tx, step, seats=what.seats)
        tx.record(events.ElectionChanged(**about(load(tx, election)), seats=what.seats))
        return {"election": election}

    return db.write(
        deed, actor=actor, nonce=nonce, about=("elections.change", election, [*what[:6]], what.colour, [*said])
    )


def number(
    db: Database, actor: Actor, nonce: str | None, election: int, seats: int, hands: Hands, said: Said
) -> Answer:
    """Decide how many are elected: voted, recorded, allocated (R-DEL-1), fixed, or left out in a cell (domain §2.3).

    Answers {election, state, vote, carried}.
    """

    def deed(tx: Transaction) -> Answer:
        case = load(tx, election)
        step = allow(tx, election, Deed.NUMBER, said, *asking.quorum(case, hands))
        _check_number(tx, case.office, seats, hands.how)
        return put_to(tx, step, motions.number_motion(case, seats), hands)

    return db.write(deed, actor=actor, nonce=nonce, about=("elections.number", election, seats, [*hands], [*said]))


def _check_number(tx: Transaction, office: Office, seats: int, how: str) -> None:
    if seats < 1 or (office in ONE_PERSON and seats != 1):
        raise rules.SeatsMissing(field="seats")
    if office in ALLOCATED and how != "allocated":
        raise rules.NumberAllocated
    if how == "allocated" and office not in ALLOCATED:
        raise rules.NumberNotAllocated
    if how == "fixed" and office not in ONE_PERSON:
        raise rules.NumberNotFixed
    cell = congress.banner(tx).get("level") == "cell"
    if how == "list_only" and not (cell and office in BY_HANDS):
        raise rules.NumberMustBeVoted


def put_to(tx: Transaction, step: Step, motion: Motion, hands: Hands) -> Answer:
    """Ask the congress and, where it has answered, go on."""
    passed, vote = asking.ask(tx, step.case, motion, hands)
    if passed is None:
        stay(tx, step, vote=vote)
    elif passed:
        deciding.carried(tx, step, motion.purpose, motion.proposal, 0, hands.how)
    else:
        deciding.refused(tx, step, motion.purpose, motion.proposal)
    state = load(tx, step.case.id).state.value
    return {"election": step.case.id, "state": state, "vote": vote or None, "carried": passed}


def adopt(db: Database, actor: Actor, nonce: str | None, election: int, purpose: str) -> Answer:
    """Take over the open vote of a step, its last repetition; answers {election, state, vote, carried}.

    Raises NoDecisionPending, DecisionPending (it has not ended).
    """

    def deed(tx: Transaction) -> Answer:
        step = allow(tx, election, ADOPTED[purpose])
        waits = step.case.waiting[purpose]
        proposal = _proposal(tx, election, waits.decision)
        passed = bool(waits.passed)
        by_person = bool(proposal.get("by_person"))
        store.settle(tx, waits.decision, passed=passed)
        verdict = last_attempt(tx, waits.vote)
        tx.record(
            events.ElectionDecided(
                **about(step.case),
                purpose=purpose,
                how="vote",
                passed=passed,
                agree=int(verdict["for_votes"] or 0),
                needed=int(verdict["needed"] or 0),
            )
        )
        if passed or (by_person and verdict["questions"]):
            deciding.carried(tx, step, purpose, proposal, waits.vote, "vote")
        else:
            deciding.refused(tx, step, purpose, proposal)
        state = load(tx, election).state.value
        return {"election": election, "state": state, "vote": waits.vote, "carried": passed}

    return db.write(deed, actor=actor, nonce=nonce, about=("elections.adopt", election, purpose))


def _proposal(tx: Transaction, election: int, decision: int) -> dict[str, Any]:
    row = next(each for each in store.decisions(tx, election) if each["id"] == decision)
    found: dict[str, Any] = json.loads(row["proposal"])
    return found


def suspend(db: Database, actor: Actor, nonce: str | None, election: int, reason: str) -> Answer:
    """Pause where it stands; answers {election, state}. Raises ReasonAsked."""

    def deed(tx: Transaction) -> Answer:
        _reason(reason)
        step = allow(tx, election, Deed.SUSPEND, Said((), reason))
        advance(tx, step, State.SUSPENDED)
        store.put(tx, election, resumes=step.case.state.value)
        tx.record(events.ElectionSuspended(**about(step.case), reason=reason.strip()))
        return {"election": election, "state": State.SUSPENDED.value}

    return db.write(deed, actor=actor, nonce=nonce, about=("elections.suspend", election, reason))


def resume(db: Database, actor: Actor, nonce: str | None, election: int, note: str) -> Answer:
    """Go on where it was suspended; `note` is what the higher level said. Answers {election, state}."""

    def deed(tx: Transaction) -> Answer:
        step = allow(tx, election, Deed.RESUME, Said((), note))
        there = State(step.case.row["resumes"] or State.DRAFT)
        advance(tx, step, there)
        store.put(tx, election, resumes=None)
        tx.record(events.ElectionResumed(**about(step.case), note=note.strip()))
        return {"election": election, "state": there.value}

    return db.write(deed, actor=actor, nonce=nonce, about=("elections.resume", election, note))


def annul(db: Database, actor: Actor, nonce: str | None, election: int, said: Said) -> Answer:
    """The election does not count; everything is kept, its living boxes too. Answers {election, state}."""

    def deed(tx: Transaction) -> Answer:
        _reason(said.reason)
        step = allow(tx, election, Deed.ANNUL, said)
        for box in (step.case.box, step.case.opinion):
            if box is not None and box.state != "annulled":
                tellers.annul(tx, box.id, said.reason)
        advance(tx, step, State.ANNULLED)
        store.put(tx, election, annulled_at=tx.at)
        tx.record(events.ElectionAnnulled(**about(step.case), reason=said.reason.strip()))
        return {"election": election, "state": State.ANNULLED.value}

    return db.write(deed, actor=actor, nonce=nonce, about=("elections.annul", election, [*said]))


def _reason(reason: str) -> None:
    if not reason.strip():
        raise stops.ReasonAsked(field="reason")
