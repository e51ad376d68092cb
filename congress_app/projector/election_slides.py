"""The pictures of the slides about elections: candidates, ballots in figures, those elected, a tie, the next round.

A slide's subject is the election and the page (see `rules.slide_of`). Nothing is decided or counted here: a result is
painted only where the picture of the election holds one, which is after its announcement.
"""

from collections.abc import Callable, Sequence
from typing import Any

from congress_app.agenda import queries as agenda
from congress_app.core import wording
from congress_app.core.db import Source
from congress_app.elections import queries as elections
from congress_app.elections.rules import PUBLIC, ElectionNotFound, State
from congress_app.projector.rules import ElectionState, Kind, Slide, slide_of, slide_subject

Picture = dict[str, Any]

NAMES = 16  # on one page, in two columns of names that are read from the last row
RESULTS = 7  # on one page, a name and its votes on each line; the first page says what was needed
ALONE = 5  # on a single page, which also says what follows
CASTING = frozenset({State.ISSUING, State.VOTING, State.CLOSED})
COUNTING = frozenset({State.COUNTING, State.RECONCILED, State.MINUTES_SIGNED})
TAGS = {
    State.ISSUING: "Ballots are given out",
    State.VOTING: "Ballots are cast",
    State.CLOSED: "The box is open",
    State.COUNTING: "Ballots are counted",
}
NOTES = {
    State.ISSUING: "Please check your ballot; whoever has spoiled it may exchange it with the tellers.",
    State.VOTING: "Please cast your ballot.",
    State.COUNTING: "The result is announced when the minutes are signed.",
}


def find(reading: Source, subject: int) -> Picture | None:
    """The election of a slide, or None when there is none."""
    try:
        return elections.for_slide(reading, slide_of(subject)[0])
    except ElectionNotFound:
        return None


def exists(reading: Source, slide: Slide) -> bool:
    """Whether there is something to show: a list, ballots that are out, an announced result, a tie in it."""
    found = find(reading, slide.subject)
    return found is not None and _HOLDS[slide.kind](found)


def paint(reading: Source, slide: Slide) -> Picture | None:
    """The picture of a slide; None when there is nothing to show any more."""
    found = find(reading, slide.subject)
    if found is None or not _HOLDS[slide.kind](found):
        return None
    return {
        "title": found["title"],
        "election": found["id"],
        **_PAINTERS[slide.kind](found, slide_of(slide.subject)[1]),
    }


def in_view(reading: Source) -> ElectionState | None:
    """The election the screens follow: ballots that are out, a count at its item, a result until the next item."""
    current, turned = agenda.programme(reading)["current"], agenda.turned_at(reading)
    shown = [each for each in elections.elections(reading)["elections"] if each["manner"] == "paper" or each["result"]]
    for each in reversed(shown):
        state = State(each["state"])
        if state in COUNTING and each["item"] == current:
            counted = elections.for_slide(reading, each["id"])["count"]
            return ElectionState(Slide(Kind.COUNTING, counted["box"]), "")
        if state in CASTING:
            return ElectionState(Slide(Kind.BALLOTS, slide_subject(each["id"], 1)), "")
    told = [each for each in shown if State(each["state"]) in PUBLIC and each["announced_at"]]
    last = max(told, key=lambda each: str(each["announced_at"]), default=None)
    if last is None or str(last["announced_at"]) <= turned:
        return None
    return ElectionState(Slide(Kind.ELECTED, slide_subject(last["id"], 1)), str(last["announced_at"]))


def _cut(rows: Sequence[Picture], most: int, page: int) -> tuple[list[Picture], int, int]:
    """The rows of a page, its number and how many there are; pages are as full as each other."""
    pages = max(1, -(-len(rows) // most))
    each = max(1, -(-len(rows) // pages))
    here = min(max(1, page), pages)
    return list(rows[(here - 1) * each : here * each]), here, pages


def _born(row: Picture) -> dict[str, str] | None:
    return wording.both("(born {date})", date=row["born"]) if row["born"] else None


def _named(rows: Sequence[Picture]) -> list[Picture]:
    return [{"n": row["n"], "name": row["name"], "note": _born(row)} for row in rows]


def _candidates(found: Picture, page: int) -> Picture:
    rows, here, pages = _cut(found["list"], NAMES, page)
    under = wording.both("{n} candidates, {seats} to be elected", n=len(found["list"]), seats=found["seats"])
    words = {
        "tag": wording.both("List of candidates"),
        "under": under,
        "empty": wording.both("Nobody is on the list yet"),
    }
    return {"rows": _named(rows), "page": here, "pages": pages, "words": words}


def _ballots(found: Picture, _page: int) -> Picture:
    state, count = State(found["state"]), found["count"]
    figures = count["figures"]
    note = NOTES.get(state)
    return {
        "counts": [
            {"label": wording.both("Delegates present"), "value": figures["present"]},
            {"label": wording.both("Ballots issued"), "value": figures["issued"]},
            {"label": wording.both("Ballots returned"), "value": figures["returned"]},
        ],
        "lines": [wording.both(note)] if note else [],
        "page": 1,
        "pages": 1,
        "words": {"tag": wording.both(TAGS.get(state, "Ballots"))},
    }


def _line(row: Picture, place: int) -> Picture:
    kept = {name: row[name] for name in ("name", "votes", "share", "elected")}
    return {**kept, "place": place, "note": _born(row)}


def _elected(found: Picture, page: int) -> Picture:
    result = found["result"]
    won = [row for row in result["rows"] if row["elected"]]
    rows, here, pages = _cut(won, RESULTS if len(won) > RESULTS else ALONE, page)
    lines = [*result["statements"], *([result["approval"]["label"]] if result["approval"] else [])]
    return {
        "rows": [_line(row, row["place"]) for row in rows],
        "page": here,
        "pages": pages,
        "reckoned": result["reckoned"] if here == 1 else None,
        "lines": lines if here == pages else [],
        "foot": _foot(result),
        "words": {"tag": wording.both("Elected"), "empty": wording.both("Nobody is elected")},
    }


def _table(found: Picture, page: int) -> Picture:
    result = found["result"]
    rows, here, pages = _cut(sorted(result["rows"], key=lambda row: int(row["n"] or 0)), RESULTS, page)
    return {
        "rows": [_line(row, row["n"]) for row in rows],
        "page": here,
        "pages": pages,
        "reckoned": result["reckoned"] if here == 1 else None,
        "foot": _foot(result),
        "words": {"tag": wording.both("Votes received, in the order of the ballot")},
    }


def _foot(result: Picture) -> list[Picture]:
    if result["by_cards"]:
        return []
    named = (("Ballots issued", "issued"), ("Ballots returned", "returned"), ("Valid", "valid"), ("Invalid", "invalid"))
    return [{"label": wording.both(label), "value": result[name]} for label, name in named]


def _tie(found: Picture, page: int) -> Picture:
    result = found["result"]
    tied = [{**row, "n": row["n"]} for row in result["rows"] if row["tied"]]
    rows, here, pages = _cut(tied, NAMES, page)
    votes = [
        {"n": row["n"], "name": row["name"], "note": wording.both("with {n} votes", n=row["votes"])} for row in rows
    ]
    tag = wording.both("Equal votes at the last seat")
    return {"rows": votes, "page": here, "pages": pages, "lines": result["statements"], "words": {"tag": tag}}


def _next_round(found: Picture, page: int) -> Picture:
    rows, here, pages = _cut(found["list"], NAMES, page)
    tag = wording.both("Between the tied") if found["tie"] else wording.both("Round {n}", n=found["round"])
    line = wording.both("{n} candidates, {seats} to be elected", n=len(found["list"]), seats=found["seats"])
    return {"rows": _named(rows), "page": here, "pages": pages, "lines": [line], "words": {"tag": tag}}


_PAINTERS: dict[Kind, Callable[[Picture, int], Picture]] = {
    Kind.CANDIDATES: _candidates,
    Kind.BALLOTS: _ballots,
    Kind.ELECTED: _elected,
    Kind.ELECTION_TABLE: _table,
    Kind.TIE: _tie,
    Kind.NEXT_ROUND: _next_round,
}
_HOLDS: dict[Kind, Callable[[Picture], bool]] = {
    Kind.CANDIDATES: lambda found: found["state"] != State.DRAFT,
    Kind.BALLOTS: lambda found: found["count"] is not None and State(found["state"]) in CASTING | COUNTING,
    Kind.ELECTED: lambda found: found["result"] is not None,
    Kind.ELECTION_TABLE: lambda found: found["result"] is not None,
    Kind.TIE: lambda found: found["result"] is not None and bool(found["result"]["tied"]),
    Kind.NEXT_ROUND: lambda found: found["round"] > 1 and bool(found["list"]),
}
KINDS = frozenset(_PAINTERS)
