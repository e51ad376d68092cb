"""Pictures of the agenda: the programme on every screen, the plan the secretariat edits, the drift against the plan.

Features on higher floors hang things on items (documents, votes) and tell the agenda how to count them with `hang`;
the agenda never looks into their tables.
"""

from collections.abc import Callable
from dataclasses import asdict
from typing import Any, NamedTuple

from congress_app.agenda import rules, store
from congress_app.congress import queries as congress
from congress_app.core import clock
from congress_app.core.db import Row, Source

Picture = dict[str, Any]
Counter = Callable[[Source], dict[int, int]]


class Hanging(NamedTuple):
    """What hangs on items: `held` counts all of it by item, `shown` only what delegates may see."""

    held: Counter
    shown: Counter | None


_hanging: dict[str, Hanging] = {}


def hang(kind: str, held: Counter, shown: Counter | None = None) -> None:
    """Let another feature say what it keeps on items; an item that holds something cannot be removed."""
    _hanging[kind] = Hanging(held, shown)


def held(source: Source, item: int) -> dict[str, int]:
    """How many of each kind hang on an item; kinds of which there are none are left out."""
    counts = {kind: hanging.held(source).get(item, 0) for kind, hanging in _hanging.items()}
    return {kind: count for kind, count in counts.items() if count}


def exists(source: Source, item: int) -> bool:
    """Whether there is such an item."""
    return store.find(source, item) is not None


def item(source: Source, number: int) -> Picture | None:
    """One item as the programme shows it, or None."""
    row = store.find(source, number)
    return _item(row, _shown(source)) if row else None


def current(source: Source) -> Picture | None:
    """The item the congress is at, or None."""
    row = store.current(source)
    return _item(row, _shown(source)) if row else None


def turned_at(source: Source) -> str:
    """When the congress last went to another item or session; empty when it never did."""
    return store.turned_at(source)


def programme(source: Source) -> Picture:
    """The agenda of the session that is running (before any has started: of the first one), as every screen shows it.

    {current: id | null, session: id | null, items: [{id, parent, depth, number, title, starts, ends, presenter, state,
    documents}]} in reading order; `documents` counts the released ones.
    """
    session = congress.current_session(source) or next(iter(congress.sessions(source)), None)
    if session is None:
        return {"current": None, "session": None, "items": []}
    shown = _shown(source)
    items = [{**_item(row, shown), "depth": depth} for row, depth in _lines(source, session["id"])]
    current = next((each["id"] for each in items if each["state"] == "current"), None)
    return {"current": current, "session": session["id"], "items": items}


def plan(source: Source) -> Picture:
    """Everything the secretariat edits: each session with its items, notes, actual times and what hangs on them.

    {sessions: [{id, kind, title, current, started_at, items: [… note, began, ended, held]}],
    days: {starts, ends}, drift}
    """
    counts = {kind: hanging.held(source) for kind, hanging in _hanging.items()}
    sessions = []
    for session in congress.sessions(source):
        lines = [_planned(row, depth, counts) for row, depth in _lines(source, session["id"])]
        sessions.append({**session, "items": lines})
    banner = congress.banner(source)
    days = {"starts": banner.get("starts", ""), "ends": banner.get("ends", "")}
    return {"sessions": sessions, "days": days, "drift": drift(source)}


def drift(source: Source) -> Picture | None:
    """{minutes, forecast}: how late the running session is now, and when it will end; None while that is unknown."""
    session = congress.current_session(source)
    if session is None:
        return None
    rows = store.of_session(source, session["id"])
    timings = [rules.Timing(row["starts"], row["ends"], row["began"], row["ended"]) for row in rows]
    found = rules.drift(timings, clock.now())
    return asdict(found) if found else None


def _lines(source: Source, session: int) -> list[tuple[Row, int]]:
    """The items of a session in reading order, each with its depth."""
    rows = {row["id"]: row for row in store.of_session(source, session)}
    places = [rules.Place(row["id"], row["parent"], row["position"]) for row in rows.values()]
    return [(rows[place.id], depth) for place, depth in rules.in_order(places)]


def _shown(source: Source) -> dict[int, int]:
    counter = _hanging.get("documents")
    return counter.shown(source) if counter and counter.shown else {}


def _item(row: Row, shown: dict[int, int]) -> Picture:
    return {
        "id": row["id"],
        "parent": row["parent"],
        "number": row["number"],
        "title": {"vi": row["title_vi"], "en": row["title_en"]},
        "starts": row["starts"],
        "ends": row["ends"],
        "presenter": row["presenter"],
        "state": row["state"],
        "documents": shown.get(row["id"], 0),
    }


def _planned(row: Row, depth: int, counts: dict[str, dict[int, int]]) -> Picture:
    return {
        **_item(row, counts.get("documents", {})),
        "depth": depth,
        "note": row["note"],
        "began": row["began"],
        "ended": row["ended"],
        "held": {kind: count[row["id"]] for kind, count in counts.items() if count.get(row["id"])},
    }
