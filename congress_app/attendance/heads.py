"""Heads of delegations: who they are, what they reported, and where the report and the scans differ.

Reads only. A head sees the people of the own delegation; the committee sees all.
"""

from typing import Any

from congress_app.attendance import absences, ledger, ledger_store
from congress_app.congress.queries import current_session
from congress_app.core.db import Row, Source
from congress_app.delegates import queries as delegates

Picture = dict[str, Any]


def head_of(source: Source, delegate: int) -> int | None:
    """The delegation whose head this delegate is, or None."""
    return next((unit for unit, head in ledger_store.heads(source).items() if head == delegate), None)


def members(source: Source, delegation: int) -> list[Picture]:
    """Cards of everybody summoned of a delegation, in name order."""
    return [card for card in delegates.roll(source) if card["delegation_id"] == delegation]


def own(source: Source, head: int) -> Picture | None:
    """What a head sees: {delegation, session, people: [{id, number, name, present, kind, reason}], reported_at}.

    None for a delegate who is no head. What the last report of this sitting said stands in kind and reason.
    """
    unit = head_of(source, head)
    if unit is None:
        return None
    session = current_session(source)
    inside = ledger.present_in(source, session["id"]) if session else set()
    known = absences.absences(source)
    report = next((row for row in _reports(source) if row["delegation"] == unit), None)
    people = [_own_line(card, inside, known.get(card["id"])) for card in members(source, unit)]
    return {
        "delegation": people[0]["delegation"] if people else "",
        "session": session,
        "people": people,
        "reported_at": report["at"] if report else None,
    }


def _own_line(card: Picture, inside: set[int], absence: Picture | None) -> Picture:
    kept = {name: card[name] for name in ("id", "number", "name", "delegation", "position", "seat")}
    return {
        **kept,
        "present": card["id"] in inside,
        "kind": absence["kind"] if absence else "",
        "reason": absence["reason"] if absence else "",
    }


def _reports(source: Source) -> list[Row]:
    session = current_session(source)
    return ledger_store.reports(source, session["id"]) if session else []


def delegations(source: Source) -> list[Picture]:
    """Every delegation with people summoned.

    {id, name, summoned, present, head, people, report: null | {id, at, present, absent, differences}}; a difference is
    {delegate, said, scanned, kind, reason}, settled ones left out.
    """
    session = current_session(source)
    inside = ledger.present_in(source, session["id"]) if session else set()
    leads = ledger_store.heads(source)
    told = {row["delegation"]: row for row in _reports(source)}
    units: dict[int, Picture] = {}
    for card in delegates.roll(source):
        unit = card["delegation_id"]
        fresh = {"id": unit, "name": card["delegation"], "summoned": 0, "present": 0, "head": None, "people": []}
        each = units.setdefault(unit, fresh)
        each["summoned"] += 1
        each["present"] += card["id"] in inside
        person = {"id": card["id"], "number": card["number"], "name": card["name"], "present": card["id"] in inside}
        each["people"].append(person)
        if leads.get(unit) == card["id"]:
            each["head"] = person
    for number, each in units.items():
        each["report"] = _report(source, told[number], inside, each["people"]) if number in told else None
    return list(units.values())


def _report(source: Source, report: Row, inside: set[int], people: list[Picture]) -> Picture:
    lines = ledger_store.lines(source, report["id"])
    names = {each["id"]: each for each in people}
    differ = [
        {
            "delegate": names[line["delegate"]],
            "said": bool(line["present"]),
            "scanned": line["delegate"] in inside,
            "kind": line["kind"],
            "reason": line["reason"],
        }
        for line in lines
        if line["decision"] is None
        and line["delegate"] in names
        and bool(line["present"]) != (line["delegate"] in inside)
    ]
    present = sum(line["present"] for line in lines)
    return {
        "id": report["id"],
        "at": report["at"],
        "present": present,
        "absent": len(lines) - present,
        "differences": differ,
    }
