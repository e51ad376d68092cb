"""Deeds about the congress as a whole: change its settings, arrange its sittings, start one."""

import json
from typing import Any

from congress_app.congress import queries, rules, store
from congress_app.congress.events import (
    CongressChanged,
    SessionStarted,
    SittingAdded,
    SittingChanged,
    SittingRemoved,
    SittingsOrdered,
)
from congress_app.congress.rules import Sitting
from congress_app.core.db import Actor, Answer, Database, Transaction
from congress_app.core.errors import NotFound


def change(db: Database, actor: Actor, nonce: str | None, changes: dict[str, Any]) -> Answer:
    """Change settings; keys are columns of the congress. Raises NotFounded, DatesReversed, InvalidInput."""
    if "choices" in changes:
        rules.check_choices([choice["code"] for choice in changes["choices"]])

    def deed(tx: Transaction) -> Answer:
        now = tx.one("SELECT * FROM congress")
        if now is None:
            raise rules.NotFounded
        rows = {
            name: json.dumps(value, ensure_ascii=False) if name == "choices" else value
            for name, value in changes.items()
        }
        different = {name: value for name, value in rows.items() if now[name] != value}
        rules.check_dates(different.get("starts", now["starts"]), different.get("ends", now["ends"]))
        if not different:
            tx.nothing_changed()
            return {"changed": []}
        store.update(tx, different)
        tx.record(CongressChanged(fields=sorted(different)))
        return {"changed": sorted(different)}

    return db.write(deed, actor=actor, nonce=nonce, about=("congress.change", changes))


def start_session(db: Database, actor: Actor, nonce: str | None, session: int) -> Answer:
    """Make a session the current one; presence is counted for it from now on. Raises NotFound, SessionBusy."""

    def deed(tx: Transaction) -> Answer:
        found = next((each for each in queries.sessions(tx) if each["id"] == session), None)
        if found is None:
            raise NotFound
        if found["current"]:
            tx.nothing_changed()
            return {"session": session}
        if queries.hindered(tx):
            raise rules.SessionBusy
        store.start_session(tx, session)
        tx.record(SessionStarted(session=session, title=found["title"]["vi"]))
        return {"session": session}

    return db.write(deed, actor=actor, nonce=nonce, about=("congress.start_session", session))


def add_sitting(db: Database, actor: Actor, nonce: str | None, sitting: Sitting) -> Answer:
    """Add a sitting at the end; answers {session}. Raises SittingsWrong, InvalidInput."""
    rules.check_sitting(sitting)

    def deed(tx: Transaction) -> Answer:
        return {"session": _add(tx, [sitting])[0]}

    return db.write(deed, actor=actor, nonce=nonce, about=("congress.add_sitting", *sitting))


def propose_sittings(db: Database, actor: Actor, nonce: str | None) -> Answer:
    """Add the half-days the dates propose and the list lacks; answers {added, removed}.

    A whole session that never ran gives way to its half-days. Raises NotFounded, SittingsWrong.
    """

    def deed(tx: Transaction) -> Answer:
        missing = queries.proposed(tx)
        if not queries.exists(tx):
            raise rules.NotFounded
        if not missing:
            tx.nothing_changed()
        idle = [each for each in queries.sessions(tx) if missing and not each["day"] and not each["started_at"]]
        added = _add(tx, missing)
        for each in idle:
            store.delete_session(tx, each["id"])
            tx.record(SittingRemoved(session=each["id"], title=each["title"]["vi"]))
        return {"added": len(added), "removed": len(idle)}

    return db.write(deed, actor=actor, nonce=nonce, about=("congress.propose_sittings",))


def change_sitting(db: Database, actor: Actor, nonce: str | None, session: int, sitting: Sitting) -> Answer:
    """Give a sitting another title, kind, day or part; answers {session}. Raises NotFound, SittingsWrong."""
    rules.check_sitting(sitting)

    def deed(tx: Transaction) -> Answer:
        _found(tx, session)
        store.update_session(tx, session, sitting)
        tx.record(SittingChanged(session=session, title=sitting.title_vi))
        return {"session": session}

    return db.write(deed, actor=actor, nonce=nonce, about=("congress.change_sitting", session, *sitting))


def order_sittings(db: Database, actor: Actor, nonce: str | None, order: list[int]) -> Answer:
    """Put the sittings in another order; answers {order}. Raises SittingsWrong when it is not this list."""

    def deed(tx: Transaction) -> Answer:
        if sorted(order) != sorted(each["id"] for each in queries.sessions(tx)):
            raise rules.SittingsWrong(field="order")
        store.order_sessions(tx, order)
        tx.record(SittingsOrdered(order=order))
        return {"order": order}

    return db.write(deed, actor=actor, nonce=nonce, about=("congress.order_sittings", *order))


def remove_sitting(db: Database, actor: Actor, nonce: str | None, session: int) -> Answer:
    """Take a sitting that never ran off the list; answers {session}. Raises NotFound, SittingUsed, SessionNeeded."""

    def deed(tx: Transaction) -> Answer:
        found = _found(tx, session)
        if found["started_at"]:
            raise rules.SittingUsed
        if len(queries.sessions(tx)) == 1:
            raise rules.SessionNeeded(field="session")
        store.delete_session(tx, session)
        tx.record(SittingRemoved(session=session, title=found["title"]["vi"]))
        return {"session": session}

    return db.write(deed, actor=actor, nonce=nonce, about=("congress.remove_sitting", session))


def _add(tx: Transaction, sittings: list[Sitting]) -> list[int]:
    if len(queries.sessions(tx)) + len(sittings) > rules.MOST_SITTINGS:
        raise rules.SittingsWrong(field="title_vi")
    made = [store.insert_session(tx, sitting) for sitting in sittings]
    for session, sitting in zip(made, sittings, strict=True):
        tx.record(SittingAdded(session=session, title=sitting.title_vi))
    return made


def _found(tx: Transaction, session: int) -> dict[str, Any]:
    for each in queries.sessions(tx):
        if each["id"] == session:
            return each
    raise NotFound
