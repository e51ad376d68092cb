"""Deeds of the quality desk and of the delegate on the own record. Values are given through the steps of delegates."""

from collections.abc import Mapping
from typing import Any

from congress_app.core.collation import clean
from congress_app.core.db import Actor, Answer, Database, Source, Transaction
from congress_app.delegates import queries as delegates
from congress_app.delegates import steps
from congress_app.quality import queries, rules, store
from congress_app.quality.events import (
    DemandsChanged,
    DisputeAccepted,
    DisputeRefused,
    DisputeTakenBack,
    FindingAccepted,
    KeptApart,
    RecordConfirmed,
    RecordDisputed,
)
from congress_app.quality.findings import basis


def view(db: Database, actor: Actor, delegate: int | None, where: str) -> None:
    """Keep that somebody reads a full record now: of one delegate, or (None) of everybody in the export."""

    def deed(tx: Transaction) -> Answer:
        steps.view(tx, delegate, where)
        return {}

    db.write(deed, actor=actor)


def set_demands(db: Database, actor: Actor, nonce: str | None, asked: Mapping[str, Any]) -> Answer:
    """Set what a complete record needs. Raises InvalidInput, FieldUnknown."""
    kept = rules.kept(rules.demands(asked))

    def deed(tx: Transaction) -> Answer:
        if store.demands(tx) == kept:
            tx.nothing_changed()
        else:
            store.keep_demands(tx, kept)
            tx.record(DemandsChanged())
        return {}

    return db.write(deed, actor=actor, nonce=nonce, about=("quality.demands", kept))


def correct(db: Database, actor: Actor, nonce: str | None, delegate: int, field: str, seen: str, value: str) -> Answer:
    """Give a field its right value at the desk; `seen` is what stood on the page. Gives {changed}.

    Raises FieldUnknown, ValueMoved, DelegateFieldInvalid, NumberTaken, DelegateUnknown.
    """
    values = steps.cleaned({rules.check_field(field): value})

    def deed(tx: Transaction) -> Answer:
        if _value(tx, delegate, field) != seen:
            raise rules.ValueMoved(field=field)
        changed = steps.change(tx, delegate, values, "quality")
        if not changed:
            tx.nothing_changed()
        return {"changed": bool(changed)}

    return db.write(deed, actor=actor, nonce=nonce, about=("quality.correct", delegate, field, value))


def accept_finding(
    db: Database, actor: Actor, nonce: str | None, delegate: int, code: str, field: str, said: str
) -> Answer:
    """A finding is right as it stands, for a reason; it comes back when one of its values changes.

    Raises FindingGone, ReasonNeeded, DelegateUnknown.
    """
    why = rules.reason(said)

    def deed(tx: Transaction) -> Answer:
        person, finding = queries.finding(tx, delegate, code, field)
        store.accept(tx, delegate, code, field, basis(person, finding), why)
        tx.record(FindingAccepted(delegate=delegate, number=person["number"], code=code, field=field))
        return {}

    return db.write(deed, actor=actor, nonce=nonce, about=("quality.accept", delegate, code, field, why))


def keep_apart(db: Database, actor: Actor, nonce: str | None, one: int, other: int, said: str) -> Answer:
    """Two people who look like one are two; the pair is not shown again. Raises SamePerson, ReasonNeeded."""
    why = rules.reason(said)
    first, second = sorted((one, other))

    def deed(tx: Transaction) -> Answer:
        if first == second:
            raise rules.SamePerson(field="other")
        numbers = [delegates.fields(tx, each)["number"] for each in (first, second)]
        store.keep_apart(tx, first, second, why)
        tx.record(KeptApart(delegate=first, number=numbers[0], other=second, other_number=numbers[1]))
        return {}

    return db.write(deed, actor=actor, nonce=nonce, about=("quality.apart", first, second, why))


def confirm(db: Database, actor: Actor, nonce: str | None, delegate: int, upto: int, note: str = "") -> Answer:
    """A record is right as it was shown (`upto` names that state); the date is kept. Gives {at}.

    Raises RecordMoved when a value was changed in the meantime, DelegateUnknown.
    """

    def deed(tx: Transaction) -> Answer:
        now = delegates.fields(tx, delegate)
        if delegates.last_change(tx, delegate) != upto:
            raise rules.RecordMoved
        store.confirm(tx, delegate, upto, clean(note))
        tx.record(RecordConfirmed(delegate=delegate, number=now["number"]))
        return {"at": tx.at}

    return db.write(deed, actor=actor, nonce=nonce, about=("quality.confirm", delegate, upto, note))


def dispute(db: Database, actor: Actor, nonce: str | None, field: str, proposed: str, note: str) -> Answer:
    """The delegate says what is right instead, or only in the note what is wrong. Gives {dispute}.

    Raises FieldUnknown, NothingDisputed, DelegateFieldInvalid.
    """
    rules.check_field(field, rules.OWN)
    value, said = steps.cleaned({field: proposed})[field] if proposed.strip() else "", clean(note)
    delegate = actor.id or 0

    def deed(tx: Transaction) -> Answer:
        before = _value(tx, delegate, field)
        if value == before or not (value or said):
            raise rules.NothingDisputed(field="proposed")
        made = store.dispute(tx, delegate, field, before, value, said)
        number = delegates.fields(tx, delegate)["number"]
        tx.record(RecordDisputed(delegate=delegate, number=number, field=field))
        return {"dispute": made}

    return db.write(deed, actor=actor, nonce=nonce, about=("quality.dispute", delegate, field, value, said))


def take_back(db: Database, actor: Actor, nonce: str | None, number: int) -> Answer:
    """The delegate no longer disputes. Raises DisputeUnknown, DisputeDecided."""

    def deed(tx: Transaction) -> Answer:
        row = store.find_dispute(tx, number)
        if row is None or row["delegate"] != actor.id:
            raise rules.DisputeUnknown
        _check_waiting(row["state"], row["decided_by"])
        store.decide(tx, number, "taken_back", "")
        card = delegates.fields(tx, row["delegate"])
        tx.record(DisputeTakenBack(delegate=row["delegate"], number=card["number"], field=row["field"]))
        return {}

    return db.write(deed, actor=actor, nonce=nonce, about=("quality.take_back", number))


def accept_dispute(db: Database, actor: Actor, nonce: str | None, number: int, value: str) -> Answer:
    """Take over what the delegate proposed, or `value` where the operator writes it better. Gives {changed}.

    Raises DisputeUnknown, DisputeDecided, DisputeTaken, ReasonNeeded, DelegateFieldInvalid.
    """

    def deed(tx: Transaction) -> Answer:
        row = _waiting(tx, number)
        given = clean(value) or row["proposed"]
        if not given:
            raise rules.ReasonNeeded(field="value")
        changed = steps.change(tx, row["delegate"], steps.cleaned({row["field"]: given}), "delegate")
        store.decide(tx, number, "accepted", "")
        card = delegates.fields(tx, row["delegate"])
        tx.record(DisputeAccepted(delegate=row["delegate"], number=card["number"], field=row["field"]))
        return {"changed": bool(changed)}

    return db.write(deed, actor=actor, nonce=nonce, about=("quality.accept_dispute", number, value))


def refuse_dispute(db: Database, actor: Actor, nonce: str | None, number: int, said: str) -> Answer:
    """Leave the value as it is; the delegate sees the reason. Raises as `accept_dispute`."""
    why = rules.reason(said)

    def deed(tx: Transaction) -> Answer:
        row = _waiting(tx, number)
        store.decide(tx, number, "refused", why)
        card = delegates.fields(tx, row["delegate"])
        tx.record(DisputeRefused(delegate=row["delegate"], number=card["number"], field=row["field"]))
        return {}

    return db.write(deed, actor=actor, nonce=nonce, about=("quality.refuse_dispute", number, why))


def _waiting(tx: Transaction, number: int) -> Any:
    row = store.find_dispute(tx, number)
    if row is None:
        raise rules.DisputeUnknown
    _check_waiting(row["state"], row["decided_by"])
    return row


def _check_waiting(state: str, by: str | None) -> None:
    if state in ("taken_back", "replaced"):
        raise rules.DisputeTaken
    if state != "waiting":
        raise rules.DisputeDecided(name=by or "")


def _value(source: Source, delegate: int, field: str) -> str:
    return {**delegates.fields(source, delegate), **delegates.record(source, delegate)}[field]
