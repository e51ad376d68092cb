"""Pictures of ballot boxes: what stands on the ballot, who holds a sheet, the numbers of the register of sheets.

Nothing here knows what was marked on any sheet; who holds one is asked by number, never the other way round.
"""

import json
from typing import Any

from congress_app.core import wording
from congress_app.core.db import Row, Source
from congress_app.tellers import store
from congress_app.tellers.batch_pictures import broken, counts, finished, progress, tally
from congress_app.tellers.batch_reading import settled_ballots
from congress_app.tellers.rules import COLOUR_NAMES, BoxNotFound, Colour, State, to_print

__all__ = [
    "LIVING",
    "box",
    "box_of",
    "broken",
    "counts",
    "figures",
    "finished",
    "holders",
    "holds",
    "issued",
    "papers",
    "progress",
    "roll",
    "settled_ballots",
    "tally",
]

Picture = dict[str, Any]
LIVING = (State.PREPARED, State.ISSUING, State.CLOSED)
STEPS = ("prepared", "issuing", "closed", "frozen", "annulled")


def box(source: Source, number: int) -> Picture:
    """One box: {id, subject, subject_id, channel, state, title, heading, form, seats, rows, questions, colour: {code,
    label}, validity, entries, batch_size, returned, unused, annul_reason, times: {state: {at, by} | None}}.

    Raises BoxNotFound.
    """
    return _box(_found(source, number))


def box_of(source: Source, subject: str, subject_id: int) -> Picture | None:
    """The box of an election, opinion ballot or vote: the living one, else the newest; None if there was none."""
    row = store.find_for(source, subject, subject_id)
    return _box(row) if row else None


def issued(source: Source, number: int) -> int:
    """How many people hold a sheet of this box."""
    return store.count(source, number)["issued"]


def holders(source: Source, number: int) -> set[int]:
    """Everybody who holds a sheet of this box."""
    return {row[0] for row in source.all("SELECT delegate FROM box_paper WHERE box = ? AND held = 1", (number,))}


def holds(source: Source, number: int, delegate: int) -> bool:
    """Whether a delegate holds a sheet of this box: one look-up, cheap enough for every ballot."""
    return store.paper(source, number, delegate) is not None


def issuing_for(source: Source, delegate: int) -> str | None:
    """The title of a box that is issuing sheets and has this person on its roll, if any."""
    row = source.one(
        "SELECT b.title_vi, b.title_en FROM box b JOIN box_roll r ON r.box = b.id"
        " WHERE b.state = 'issuing' AND r.delegate = ?",
        (delegate,),
    )
    return str(row[0] or row[1]) if row else None


def roll(source: Source, number: int) -> list[Picture]:
    """Who may vote, in order: [{delegate, number, name, delegation, delegation_name, late, at: None | time, by, desk,
    taker}]; `at` is when the sheet was given.
    """
    return [_line(row) for row in store.roll(source, number)]


def figures(source: Source, number: int) -> dict[str, int | None]:
    """The numbers of the box: {printed, issued, spoiled, unused, returned, present}; None: not counted yet.

    `present` are those on the roll: in the hall when issuing opened, and the late-comers admitted. Raises BoxNotFound.
    """
    row = _found(source, number)
    return {**store.count(source, number), "unused": row["unused"], "returned": row["returned"]}


def acts(source: Source, number: int) -> list[Picture]:
    """What was done at the desk: [{kind: issued | taken_back | exchanged, delegate, reason, desk, at, by}]."""
    kept = ("kind", "delegate", "reason", "desk", "at", "by")
    return [{name: row[name] for name in kept} for row in store.acts(source, number)]


def printings(source: Source, number: int) -> list[Picture]:
    """The register of printings: [{place, copies, layout, language, colour, head, reason, at, by}], in order."""
    return [printing_of(row) for row in store.printings(source, number)]


def printing_of(row: Row) -> Picture:
    """One line of the register of printings."""
    kept = ("place", "copies", "layout", "language", "reason", "at", "by")
    return {
        **{name: row[name] for name in kept},
        "colour": _colour(row["colour"]),
        "head": json.loads(row["head"]),
    }


def papers(source: Source) -> Picture:
    """The topic `papers`: every box with its counters, the newest first, never a name.

    {boxes: [{id, subject, subject_id, state, title, form, colour, figures, to_print, short, printings, delegations:
    [{id, name, present, issued}]}]}; `short`: every printed sheet is given out.
    """
    return {"boxes": [_counters(source, row) for row in store.every(source)]}


def _counters(source: Source, row: Row) -> Picture:
    numbers = figures(source, row["id"])
    out = (numbers["issued"] or 0) + (numbers["spoiled"] or 0)
    kept = ("id", "subject", "subject_id", "state", "form", "entries", "batch_size")
    return {
        **{name: row[name] for name in kept},
        "title": {"vi": row["title_vi"], "en": row["title_en"]},
        "colour": _colour(row["colour"]),
        "figures": numbers,
        "to_print": to_print(numbers["present"] or 0),
        "short": row["state"] == State.ISSUING and out >= (numbers["printed"] or 0),
        "printings": len(store.printings(source, row["id"])),
        "delegations": [
            {"id": each[0], "name": each[1], "present": each[2], "issued": each[3]}
            for each in source.all(_BY_DELEGATION, (row["id"],))
        ],
    }


_BY_DELEGATION = """
SELECT r.delegation, r.delegation_name, COUNT(*), COALESCE(SUM(p.held), 0) FROM box_roll r
LEFT JOIN box_paper p ON p.box = r.box AND p.delegate = r.delegate
WHERE r.box = ? GROUP BY r.delegation, r.delegation_name ORDER BY MIN(r.place)
"""


def _box(row: Row) -> Picture:
    kept = ("id", "subject", "subject_id", "channel", "state", "form", "seats", "entries", "batch_size")
    return {
        **{name: row[name] for name in kept},
        "title": {"vi": row["title_vi"], "en": row["title_en"]},
        **{name: json.loads(row[name]) for name in ("heading", "rows", "questions", "validity")},
        "colour": _colour(row["colour"]),
        "returned": row["returned"],
        "unused": row["unused"],
        "annul_reason": row["annul_reason"],
        "times": {
            step: {"at": row[f"{step}_at"], "by": row[f"{step}_by"]} if row[f"{step}_at"] else None for step in STEPS
        },
    }


def _line(row: Row) -> Picture:
    kept = ("delegate", "number", "name", "delegation", "delegation_name")
    given = bool(row["held"])
    return {
        **{name: row[name] for name in kept},
        "late": row["admitted_at"] is not None,
        "at": row["at"] if given else None,
        "by": row["by"] if given else "",
        "desk": row["desk"] if given else "",
        "taker": row["taker_name"] if given else "",
    }


def _colour(code: str) -> Picture:
    return {"code": code, "label": wording.both(COLOUR_NAMES[Colour(code)])}


def _found(source: Source, number: int) -> Row:
    row = store.find(source, number)
    if row is None:
        raise BoxNotFound(box=number)
    return row
