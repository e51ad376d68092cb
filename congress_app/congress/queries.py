"""Pictures of the congress: the banner every screen shows, its sessions, its settings."""

import json
from collections.abc import Callable
from typing import Any

from congress_app.congress import rules
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


def wifi(source: Source) -> Picture | None:
    """The hall's Wi-Fi as {ssid, password, hidden}, or None; for the slide and for organiser and secretariat."""
    row = source.one("SELECT wifi_ssid, wifi_password, wifi_hidden FROM congress")
    return {"ssid": row[0], "password": row[1], "hidden": bool(row[2])} if row and row[0] else None


def address(source: Source) -> str:
    """The address tablets open, as the settings say; empty when they do not."""
    row = source.one("SELECT address FROM congress")
    return str(row[0]) if row else ""


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
        "base": {"chosen": row["base_rule"], "rule": base_rule(source)[0], "early": bool(row["base_early"])},
        "heads_check_in": bool(row["heads_check_in"]),
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
    said = {"vi": row["title_vi"], "en": row["title_en"]}
    return {"id": row["id"], "kind": row["kind"], "title": said, "day": row["day"], "part": row["part"]}


def runs(source: Source) -> list[tuple[int, str]]:
    """When which sitting became the current one, (sitting, at), the first first."""
    return [(row[0], row[1]) for row in source.all("SELECT session, at FROM session_run ORDER BY id")]


def session_at(source: Source, at: str) -> int | None:
    """The sitting that was running at a time, or None before the first."""
    row = source.one("SELECT session FROM session_run WHERE at <= ? ORDER BY id DESC LIMIT 1", (at,))
    return int(row[0]) if row else None


def base_rule(source: Source) -> tuple[str, bool]:
    """How the summoned base is counted: (one of BASE_RULES, whether who never came counts before the end)."""
    row = source.one("SELECT base_rule, base_early, level FROM congress")
    return (rules.base_rule(row[0], row[2]), bool(row[1])) if row else ("delegates", False)


def heads_check_in(source: Source) -> bool:
    """Whether the report of a head of delegation checks its people in."""
    row = source.one("SELECT heads_check_in FROM congress")
    return bool(row and row[0])


def proposed(source: Source) -> list[rules.Sitting]:
    """The half-days that the dates propose and that are not on the list yet; empty before set-up."""
    row = source.one("SELECT starts, ends FROM congress")
    here = sessions(source)
    known = {(each["day"], each["part"]) for each in here}
    offered = rules.proposal(row[0], row[1], [each["kind"] for each in here]) if row else []
    return [sitting for sitting in offered if (sitting.day, sitting.part) not in known]
