"""Deeds of the office in the presence ledger: record absences, check in a whole delegation at once."""

from collections.abc import Sequence

from congress_app.attendance import heads, ledger, ledger_rules, ledger_store, store
from congress_app.attendance.events import DelegateEntered
from congress_app.attendance.ledger_events import AbsenceRecorded
from congress_app.attendance.ledger_store import WHOLE, Absence
from congress_app.attendance.rules import Direction, Method, Passing
from congress_app.congress.queries import current_session, sessions
from congress_app.core.db import Actor, Answer, Database, Transaction
from congress_app.delegates.queries import card
from congress_app.delegates.rules import DelegateUnknown

OFFICE = "Ban Thư ký"
"""What stands in the place of a desk when the secretariat checks in a whole delegation."""


def record_absence(
    db: Database, actor: Actor, nonce: str | None, people: Sequence[int], session: int, what: Absence
) -> Answer:
    """Record the same absence of one or more people; answers {recorded}. Raises AbsenceWrong, DelegateUnknown."""
    ledger_rules.check_absence(what.kind, what.reason, what.ground, whole=session == WHOLE)

    def deed(tx: Transaction) -> Answer:
        if session != WHOLE and session not in {each["id"] for each in sessions(tx)}:
            raise ledger_rules.AbsenceWrong(field="session")
        changed = [one for one in people if differs(tx, one, session, what)]
        for one in changed:
            if card(tx, one) is None:
                raise DelegateUnknown
            keep(tx, one, session, what)
        if not changed:
            tx.nothing_changed()
        return {"recorded": len(changed)}

    return db.write(deed, actor=actor, nonce=nonce, about=("attendance.absence", *people, session, *what))


def differs(tx: Transaction, delegate: int, session: int, what: Absence) -> bool:
    """Whether this is news about the person."""
    last = ledger_store.absence(tx, delegate, session)
    if last is None:
        return what.kind != "none"
    accepted = None if last["accepted"] is None else bool(last["accepted"])
    said = (last["kind"], last["reason"], accepted, last["ground"])
    return said != (what.kind, what.reason, what.accepted, what.ground)


def keep(tx: Transaction, delegate: int, session: int, what: Absence) -> None:
    """Write an absence and its fact."""
    ledger_store.insert_absence(tx, delegate, session, what)
    tx.record(AbsenceRecorded(delegate=delegate, session=session, said=what.kind, accepted=what.accepted))


def check_in_delegation(
    db: Database, actor: Actor, nonce: str | None, delegation: int, people: Sequence[int]
) -> Answer:
    """Check in these people of a delegation at once; answers {checked_in, already}.

    Raises NothingRuns, DelegationUnknown, NotOfDelegation.
    """

    def deed(tx: Transaction) -> Answer:
        theirs = {each["id"] for each in heads.members(tx, delegation)}
        if not theirs:
            raise ledger_rules.DelegationUnknown
        if not theirs.issuperset(people):
            raise ledger_rules.NotOfDelegation(field="people")
        entered = enter(tx, people, OFFICE, "")
        if not entered:
            tx.nothing_changed()
        return {"checked_in": len(entered), "already": len(set(people)) - len(entered)}

    return db.write(deed, actor=actor, nonce=nonce, about=("attendance.group", delegation, *people))


def enter(tx: Transaction, people: Sequence[int], desk: str, note: str) -> list[int]:
    """Passages IN for those who are not in the hall; gives who they were. Raises NothingRuns."""
    session = current_session(tx)
    if session is None:
        raise ledger_rules.NothingRuns
    inside = ledger.present_in(tx, session["id"])
    outside = [one for one in dict.fromkeys(people) if one not in inside]
    for one in outside:
        store.insert_passage(tx, session["id"], one, Passing(Direction.IN, desk, Method.GROUP, note))
        tx.record(DelegateEntered(delegate=one, session=session["id"], desk=desk, method=Method.GROUP.value))
    return outside
