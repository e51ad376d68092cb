"""Pictures of the congress: the banner every screen shows, its sessions, its settings."""

import json
from collections.abc import Callable
from typing import Any

from congress_app.core.db import Row, Source

Picture = dict[str, Any]
Hindrance = Callable[[Source], bool]

_hindrances: list[Hindrance] = []


def hinder(busy: Hindrance) -> None:
    """Let a higher floor say when no other session may start: `busy` is asked inside the deed (an open vote, say)."""
    _hindrances.append(busy)


def hindered(source: Source) -> bool:
    """Whether something under way must end before another session starts."""
    return any(busy(source) for busy in _hindrances)


def exists(source: Source) -> bool:
    """Whether the database belongs to a congress."""
    return source.one("SELECT 1 FROM congress") is not None


def banner(source: Source) -> Picture:
    """What every screen knows of the congress; empty before set-up."""
    row = source.one("SELECT * FROM congress")
    if row is None:
        return {}
    return {
        "name": {"vi": row["name_vi"], "en": row["name_en"]},
        "level": row["level"],
        "starts": row["starts"],
        "ends": row["ends"],
        "place": row["place"],
        "theme": row["theme"],
        "stage_language": row["stage_language"],
        "demo": bool(row["demo"]),
        "session": current_session(source),
        "choices": json.loads(row["choices"]),
    }


def settings(source: Source) -> Picture:
    """Everything the organiser may change, as the settings page shows it; empty before set-up."""
    row = source.one("SELECT * FROM congress")
    if row is None:
        return {}
    return {
        **banner(source),
        "address": row["address"],
        "quorum": quorum_rule(source),
        "sessions": sessions(source),
    }


def quorum_rule(source: Source) -> tuple[int, int, bool]:
    """The quorum of the congress: (numerator, denominator, strict); two thirds before set-up."""
    row = source.one("SELECT quorum_numerator, quorum_denominator, quorum_strict FROM congress")
    return (row[0], row[1], bool(row[2])) if row else (2, 3, False)


def current_session(source: Source) -> Picture | None:
    """The session that is running, or None."""
    row = source.one("SELECT s.* FROM session_of_congress s JOIN congress c ON c.session = s.id")
    return _session(row) if row else None


def sessions(source: Source) -> list[Picture]:
    """All sessions in order, with `current` and `started_at`."""
    current = source.one("SELECT session FROM congress")
    running = current[0] if current else None
    rows = source.all("SELECT * FROM session_of_congress ORDER BY position")
    return [{**_session(row), "started_at": row["started_at"], "current": row["id"] == running} for row in rows]


def _session(row: Row) -> Picture:
    return {"id": row["id"], "kind": row["kind"], "title": {"vi": row["title_vi"], "en": row["title_en"]}}
