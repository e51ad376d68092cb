"""Pictures for the credentials committee: standings in numbers and by name, places taken, decisions, complaints.

Names and reasons go over guarded HTTP only; the numbers alone are in `tallies`.
"""

from typing import Any

from congress_app.core.collation import order_key
from congress_app.core.db import Row, Source
from congress_app.credentials import queries, tallies
from congress_app.credentials.standing_rules import (
    JUDGED,
    ComplaintUnknown,
    Place,
    ReplacementUnknown,
    Standing,
)
from congress_app.delegates import queries as delegates
from congress_app.delegates.rules import VOTING, DelegateUnknown, initials

Picture = dict[str, Any]

_JUDGED = ", ".join(repr(code) for code in JUDGED)
_TOGETHER = ("at", "role", "by", "field", "before", "after", "reason")
_LOG = (
    "SELECT c.id, c.at, c.role, c.name AS by, c.delegate, d.number, d.full_name AS person, c.field, c.before, c.after,"
    " COALESCE(r.after, '') AS reason FROM delegate_change c JOIN delegate d ON d.id = c.delegate"
    " LEFT JOIN delegate_change r ON r.id = c.id + 1 AND r.delegate = c.delegate AND r.field = 'reason'"
    " WHERE c.field IN ('standing', 'replaces')"
)


def overview(source: Source) -> Picture:
    """The committee's page: {counts, people, delegations}; people of the voting classes and alternates, by name."""
    rows = source.all(
        "SELECT d.id, d.number, d.full_name, d.delegation, u.name AS unit, u.position AS unit_order, d.class,"
        " d.position, d.seat, d.standing, d.replaces FROM delegate d JOIN delegation u ON u.id = d.delegation"
        f" WHERE d.class IN ({_JUDGED}) ORDER BY d.sort_key, d.born, d.id"
    )
    live, names = queries.live_badges(source), {row["id"]: row["full_name"] for row in rows}
    held = {row["delegate"]: row["alternate"] for row in _replacements(source)}
    people = [_person(row, row["id"] in live, names, held.get(row["id"])) for row in rows]
    return {"counts": tallies.counts(source), "people": people, "delegations": _by_delegation(people)}


def _person(row: Row, badge: bool, names: dict[int, str], holder: int | None) -> Picture:
    return {
        "id": row["id"],
        "number": row["number"],
        "name": row["full_name"],
        "initials": initials(row["full_name"]),
        "delegation": row["unit"],
        "delegation_id": row["delegation"],
        "class": row["class"],
        "position": row["position"],
        "seat": row["seat"],
        "standing": row["standing"],
        "badge": badge,
        "replaces": {"id": row["replaces"], "name": names.get(row["replaces"], "")} if row["replaces"] else None,
        "replaced_by": {"id": holder, "name": names.get(holder, "")} if holder else None,
    }


def _by_delegation(people: list[Picture]) -> list[Picture]:
    """Standings of every delegation, voting classes only; alternates that are free beside them."""
    found: dict[int, Picture] = {}
    for person in people:
        empty = {"id": person["delegation_id"], "name": person["delegation"], "alternates": 0}
        unit = found.setdefault(person["delegation_id"], {**empty, **{each.value: 0 for each in Standing}})
        if person["class"] in VOTING:
            unit[person["standing"]] += 1
        elif person["standing"] in (Standing.PENDING, Standing.QUALIFIED):
            unit["alternates"] += 1
    return sorted(found.values(), key=lambda unit: order_key(unit["name"]))


def decisions(source: Source, delegate: int | None = None, limit: int = 200) -> list[Picture]:
    """The log, newest first: {id, at, role, by, delegate, number, person, field, before, after, reason}.

    `field` is "standing", or "replaces" (before and after are then names of those whose place was taken).
    """
    one = " AND c.delegate = ?" if delegate else ""
    rows = source.all(f"{_LOG}{one} ORDER BY c.id DESC LIMIT ?", (*((delegate,) if delegate else ()), limit))
    return [dict(row) for row in rows]


def grouped(source: Source, limit: int = 200) -> list[Picture]:
    """The log with what was decided at once about several people as one entry: decisions plus `people`, a list of
    {delegate, number, person}; the newest `limit` entries.
    """
    together: list[Picture] = []
    for each in decisions(source, limit=100_000):
        who = {name: each[name] for name in ("delegate", "number", "person")}
        if together and all(together[-1][name] == each[name] for name in _TOGETHER):
            together[-1]["people"].append(who)
        elif len(together) == limit:
            break
        else:
            together.append({**each, "people": [who]})
    return together


def complaints(source: Source) -> list[Picture]:
    """Complaints, newest first: {id, at, about, settled_at, outcome}."""
    return [dict(row) for row in source.all("SELECT * FROM complaint ORDER BY id DESC")]


def complaint(source: Source, number: int) -> Picture:
    """One complaint; raises ComplaintUnknown."""
    row = source.one("SELECT * FROM complaint WHERE id = ?", (number,))
    if row is None:
        raise ComplaintUnknown
    return dict(row)


def place(source: Source, delegate: int) -> Place:
    """What the rules ask of one person; raises DelegateUnknown."""
    card = delegates.card(source, delegate)
    if card is None:
        raise DelegateUnknown
    return Place(delegate, card["name"], card["class"], card["standing"], card["delegation_id"])


def replacement(source: Source, delegate: int) -> Picture:
    """The replacement that stands for a replaced delegate; raises ReplacementUnknown."""
    row = source.one("SELECT * FROM replacement WHERE delegate = ? AND undone_at IS NULL", (delegate,))
    if row is None:
        raise ReplacementUnknown
    return dict(row)


def vote_opened_since(source: Source, at: str) -> bool:
    """Whether the journal tells of a vote opened since then."""
    return source.one("SELECT 1 FROM journal WHERE kind = 'vote_opened' AND at >= ? LIMIT 1", (at,)) is not None


def _replacements(source: Source) -> list[Row]:
    return source.all("SELECT delegate, alternate FROM replacement WHERE undone_at IS NULL")
