"""Absences as people read them: excused or not, with the reason, for one sitting or for the whole congress.

Reads only. Reasons may be private matters: they go to role-guarded pages alone, never into facts or topics.
"""

from typing import Any

from congress_app.attendance import ledger_store
from congress_app.attendance.ledger_store import WHOLE
from congress_app.congress.queries import current_session, sessions
from congress_app.core.db import Row, Source

Picture = dict[str, Any]


def absences(source: Source, session: int | None = None) -> dict[int, Picture]:
    """Delegate to {kind, reason, accepted, ground, whole, session}: for the whole congress, else for a sitting.

    `session` None: the sitting that is running.
    """
    running = current_session(source) if session is None else None
    wanted = session or (running["id"] if running else WHOLE)
    found: dict[int, Picture] = {}
    for row in ledger_store.absences(source):
        if row["session"] in (WHOLE, wanted) and not found.get(row["delegate"], {}).get("whole"):
            found[row["delegate"]] = _painted(row)
    return found


def _painted(row: Row) -> Picture:
    return {
        "kind": row["kind"],
        "reason": row["reason"],
        "accepted": None if row["accepted"] is None else bool(row["accepted"]),
        "ground": row["ground"],
        "whole": row["session"] == WHOLE,
        "session": row["session"],
        "source": row["source"],
    }


def history(source: Source, delegate: int) -> list[Picture]:
    """Everything ever recorded of one person's absences, the newest first: as above with at, by, title."""
    titles = {each["id"]: each["title"] for each in sessions(source)}
    return [
        {**_painted(row), "at": row["at"], "by": row["name"], "title": titles.get(row["session"])}
        for row in ledger_store.absence_history(source, delegate)
    ]
