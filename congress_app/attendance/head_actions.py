"""Deeds around heads of delegations: appoint one, report as one, settle where a report and the scans differ."""

from collections.abc import Mapping, Sequence

from congress_app.attendance import absences, heads, ledger, ledger_rules, ledger_store, store
from congress_app.attendance.events import DelegateEntered, DelegateLeft
from congress_app.attendance.ledger_actions import differs, enter, keep
from congress_app.attendance.ledger_events import DifferenceSettled, HeadAppointed, HeadReported
from congress_app.attendance.ledger_store import Absence, Line
from congress_app.attendance.rules import Direction, Method, Passing
from congress_app.congress.queries import current_session, heads_check_in
from congress_app.core.db import Actor, Answer, Database, Row, Transaction

HEAD = "Trưởng đoàn"
"""What stands in the place of a desk when a report of a head checks people in."""


def appoint(db: Database, actor: Actor, nonce: str | None, delegation: int, delegate: int | None) -> Answer:
    """Make one of its summoned people the head of a delegation, or None; answers {delegation, delegate}.

    Raises DelegationUnknown, NotOfDelegation.
    """

    def deed(tx: Transaction) -> Answer:
        theirs = {each["id"] for each in heads.members(tx, delegation)}
        if not theirs:
            raise ledger_rules.DelegationUnknown
        if delegate is not None and delegate not in theirs:
            raise ledger_rules.NotOfDelegation(field="delegate")
        if ledger_store.heads(tx).get(delegation) == delegate:
            tx.nothing_changed()
        else:
            ledger_store.insert_head(tx, delegation, delegate)
            tx.record(HeadAppointed(delegation=delegation, delegate=delegate))
        return {"delegation": delegation, "delegate": delegate}

    return db.write(deed, actor=actor, nonce=nonce, about=("attendance.head", delegation, delegate))


def report(db: Database, actor: Actor, nonce: str | None, absent: Sequence[Line]) -> Answer:
    """A head reports for the running sitting: everybody of the delegation is present except those named.

    Answers {report, present, absent, checked_in}. Raises NotHead, NothingRuns, NotOfDelegation, AbsenceWrong.
    """
    for line in absent:
        ledger_rules.check_absence(line.kind, line.reason, "", whole=False)
    head = actor.id or 0

    def deed(tx: Transaction) -> Answer:
        unit, session = heads.head_of(tx, head), current_session(tx)
        if unit is None:
            raise ledger_rules.NotHead
        if session is None:
            raise ledger_rules.NothingRuns
        theirs = [each["id"] for each in heads.members(tx, unit)]
        named = {line.delegate: line for line in absent}
        if not set(theirs).issuperset(named):
            raise ledger_rules.NotOfDelegation(field="absent")
        lines = [named.get(one, Line(one, present=True)) for one in theirs]
        number = ledger_store.insert_report(tx, session["id"], unit, head, lines)
        _absences(tx, session["id"], named, theirs)
        there = [line.delegate for line in lines if line.present]
        entered = enter(tx, there, HEAD, "") if heads_check_in(tx) else []
        tx.record(
            HeadReported(delegation=unit, session=session["id"], head=head, present=len(there), absent=len(named))
        )
        return {"report": number, "present": len(there), "absent": len(named), "checked_in": len(entered)}

    about = [[line.delegate, line.kind, line.reason] for line in absent]
    return db.write(deed, actor=actor, nonce=nonce, about=("attendance.report", about))


def _absences(tx: Transaction, session: int, named: Mapping[int, Line], theirs: Sequence[int]) -> None:
    """What the office recorded or decided stays; a head's own words are replaced by newer ones."""
    known = absences.absences(tx, session)
    for one in theirs:
        here, line = known.get(one), named.get(one)
        if here is not None and (here["source"] == "office" or here["whole"]):
            continue
        what = Absence(line.kind, line.reason, source="head") if line else Absence("none", "", source="head")
        if differs(tx, one, session, what):
            keep(tx, one, session, what)


def settle(db: Database, actor: Actor, nonce: str | None, number: int, delegate: int, decision: str) -> Answer:
    """Settle one difference between a head's report and the scans; answers {decision}. Raises DifferenceGone.

    "checked_in" and "checked_out" write the passage the scans lacked; "scan_stands" writes none.
    """

    def deed(tx: Transaction) -> Answer:
        said, session = _difference(tx, number, delegate)
        inside = delegate in ledger.present_in(tx, session)
        if bool(said["present"]) == inside or decision not in ("scan_stands", _other(inside=inside)):
            raise ledger_rules.DifferenceGone
        ledger_store.insert_decision(tx, number, delegate, decision)
        tx.record(DifferenceSettled(delegate=delegate, report=number, decision=decision))
        if decision != "scan_stands":
            _pass(tx, session, delegate, inside=inside)
        return {"decision": decision}

    return db.write(deed, actor=actor, nonce=nonce, about=("attendance.settle", number, delegate, decision))


def _other(*, inside: bool) -> str:
    return "checked_out" if inside else "checked_in"


def _difference(tx: Transaction, number: int, delegate: int) -> tuple[Row, int]:
    session = current_session(tx)
    current = {row["id"] for row in ledger_store.reports(tx, session["id"])} if session else set()
    if session is None or number not in current:
        raise ledger_rules.DifferenceGone
    for line in ledger_store.lines(tx, number):
        if line["delegate"] == delegate and line["decision"] is None:
            return line, session["id"]
    raise ledger_rules.DifferenceGone


def _pass(tx: Transaction, session: int, delegate: int, *, inside: bool) -> None:
    direction = Direction.OUT if inside else Direction.IN
    store.insert_passage(tx, session, delegate, Passing(direction, HEAD, Method.MANUAL, ""))
    fact = DelegateLeft if inside else DelegateEntered
    tx.record(fact(delegate=delegate, session=session, desk=HEAD, method=Method.MANUAL.value))
