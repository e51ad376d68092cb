"""What the control page asks for beside the live pictures. Nothing is kept here."""

from typing import Any

from congress_app.agenda import queries as agenda
from congress_app.congress import queries as congress
from congress_app.core.db import Source

Picture = dict[str, Any]


def day(source: Source) -> Picture:
    """The sessions of the congress and how far the day has drifted: {sessions, drift: {minutes, forecast} | null}."""
    return {"sessions": congress.sessions(source), "drift": agenda.drift(source)}
