"""Deeds about the congress as a whole: change its settings, start a session."""

import json
from typing import Any

from congress_app.congress import queries, rules, store
from congress_app.congress.events import CongressChanged, SessionStarted
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
