"""What the page of the ledger shows: the hall at an instant, its quorum in words, every stay, the curve of a sitting.

Reads only. `at` and `known` are times in the form of `clock.now`; None: now.
"""

from datetime import datetime
from typing import Any

from congress_app.attendance import ledger, queries, rules, seals
from congress_app.congress import queries as congress
from congress_app.core.db import Source
from congress_app.delegates import queries as delegates

Picture = dict[str, Any]


def instant(source: Source, said: str) -> str:
    """An instant in the form and the offset of the ledger, whose times are compared as text.

    Without an offset of its own it is read in that of the congress. Raises ValueError for what is no instant.
    """
    ran = congress.runs(source)
    here = datetime.fromisoformat(ran[-1][1]).tzinfo if ran else None
    when = datetime.fromisoformat(said)
    when = when.replace(tzinfo=here) if when.tzinfo is None else when
    return when.astimezone(here).isoformat(timespec="milliseconds")


def sittings(source: Source) -> list[Picture]:
    """Every sitting that ran: {id, title, day, part, windows: [[from, to | null]…]}, in the order of the list."""
    return [
        {**each, "windows": windows}
        for each in congress.sessions(source)
        if (windows := ledger.windows(source, each["id"]))
    ]


def hall(source: Source, session: int, at: str, known: str | None) -> Picture:
    """The hall of a sitting at an instant.

    {session, at, known, present, others, summoned, quorum, delegations, people, curve, marks}; people carry present and
    stays, everybody summoned and everybody else who was there that day; marks are the votes of the sitting.
    """
    at = instant(source, at)
    told = instant(source, known) if known else ledger.ALWAYS
    found = ledger.stays(source, session, told)
    inside = ledger.present_in(source, session, at, told) if _ran(source, session, at) else set()
    entitled = delegates.entitled_ids(source)
    people = _people(source, found, inside, entitled)
    present = len(inside & entitled)
    return {
        "session": session,
        "at": at,
        "known": known,
        "present": present,
        "others": len(inside) - present,
        "summoned": len(entitled),
        "quorum": queries.quorum(present, len(entitled), rules.Share(*congress.quorum_rule(source))),
        "delegations": _delegations(people),
        "people": people,
        "curve": ledger.curve(found, entitled),
        "marks": _marks(source, session),
    }


def _ran(source: Source, session: int, at: str) -> bool:
    return any(start <= at and (end is None or at < end) for start, end in ledger.windows(source, session))


def _people(source: Source, found: list[ledger.Stay], inside: set[int], entitled: set[int]) -> list[Picture]:
    parts: dict[int, list[list[str | None]]] = {}
    for stay in found:
        parts.setdefault(stay.delegate, []).append([stay.start, stay.end])
    rows = source.all(
        "SELECT d.id, d.number, d.full_name AS name, d.delegation AS unit, u.name AS delegation FROM delegate d"
        " JOIN delegation u ON u.id = d.delegation ORDER BY u.position, d.sort_key, d.born, d.id"
    )
    return [
        {
            **dict(row),
            "voting": row["id"] in entitled,
            "present": row["id"] in inside,
            "stays": parts.get(row["id"], []),
        }
        for row in rows
        if row["id"] in entitled or row["id"] in parts
    ]


def _delegations(people: list[Picture]) -> list[Picture]:
    units: dict[int, Picture] = {}
    for each in people:
        if each["voting"]:
            fresh = {"id": each["unit"], "name": each["delegation"], "summoned": 0, "present": 0}
            unit = units.setdefault(each["unit"], fresh)
            unit["summoned"] += 1
            unit["present"] += each["present"]
    return list(units.values())


def _marks(source: Source, session: int) -> list[Picture]:
    rows = source.all("SELECT * FROM presence_seal WHERE session = ? ORDER BY id", (session,))
    return [
        {
            "at": row["at"],
            "occasion": row["occasion"],
            "number": row["number"],
            "title": {"vi": row["title_vi"], "en": row["title_en"]},
        }
        for row in rows
        if row["occasion"] in (seals.OPENED, seals.CLOSED)
    ]


def base_with_people(source: Source) -> Picture:
    """The base, each subtraction with the cards of its people."""
    found = queries.base(source)
    for each in found["subtractions"]:
        each["people"] = [who(source, one) for one in each["people"]]
    return found


def who(source: Source, delegate: int) -> Picture:
    """A person in a list: {id, number, name, delegation}."""
    card = delegates.card(source, delegate) or {"id": delegate, "number": "", "name": "", "delegation": ""}
    return {name: card[name] for name in ("id", "number", "name", "delegation")}
