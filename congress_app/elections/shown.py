"""What the hall sees of an election: a small card that is pushed, and its two long parts, fetched by their hash.

The list with every profile and the result with every vote are sent to a tablet that opens them, never to all at each
step. A part that is asked for by its hash is painted once and kept here as bytes; whether it may be seen is asked anew
every time. Nothing of a result is shown before its announcement.
"""

from enum import StrEnum
from typing import Any

from congress_app.core import by_hash
from congress_app.core.by_hash import Part
from congress_app.core.db import Row, Source
from congress_app.elections import pictures, results, store
from congress_app.elections.cases import Case
from congress_app.elections.nominees import running
from congress_app.elections.rules import PUBLIC, State

Picture = dict[str, Any]

UNSEEN = frozenset({State.DRAFT, State.NUMBER_VOTED})


class Kind(StrEnum):
    """The long parts of an election."""

    LIST = "list"
    RESULT = "result"


def card(source: Source, case: Case) -> Picture:
    """The card of the topic `elections`; its shape is in the opening of `queries`."""
    people, result = people_of(source, case), result_of(case)
    return {
        **pictures.head(case.row),
        "list": {"count": len(people), "hash": part(case.id, Kind.LIST, people).hash},
        "result": None if result is None else _told(case, result),
    }


def _told(case: Case, result: Picture) -> Picture:
    return {
        "hash": part(case.id, Kind.RESULT, result).hash,
        "headline": result["headline"],
        "elected": len(result["winners"]),
        "tied": len(result["tied"]),
    }


def people_of(source: Source, case: Case) -> list[Picture]:
    """The list of candidates as the hall may study it."""
    if _stood(case.row) in UNSEEN or (case.state is State.ANNULLED and not case.listed):
        return []
    ids = {each.id for each in (case.listed or running(case.people))}
    return pictures.candidates(source, [row for row in store.candidates(source, case.id) if row["id"] in ids])


def result_of(case: Case) -> Picture | None:
    """The result, once it is announced."""
    return results.picture(case) if _announced(case.row) else None


def _stood(row: Row) -> State:
    """Where an election stands, or stood when it was suspended."""
    state = State(row["state"])
    return State(row["resumes"]) if state is State.SUSPENDED else state


def _announced(row: Row) -> bool:
    state = State(row["state"])
    return state in PUBLIC or (state is State.SUSPENDED and row["announced_at"] is not None)


def part(election: int, kind: Kind, content: object) -> Part:
    """A part as bytes with its hash."""
    return by_hash.part((f"elections.{kind}", election), content)


def kept(row: Row, kind: Kind, wanted: str) -> Part | None:
    """The part with this hash if it was painted before and may still be seen; None: paint it."""
    seen = _announced(row) if kind is Kind.RESULT else _stood(row) not in {*UNSEEN, State.ANNULLED}
    return by_hash.kept((f"elections.{kind}", row["id"]), wanted) if seen else None
