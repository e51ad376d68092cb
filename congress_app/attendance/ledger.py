"""The presence ledger: who was in the hall at any instant, as known now or as known at any earlier time.

Reads only. A passage says when the person passed (`at`) and when the server learned of it (`recorded_at`); asking for
an instant `at` as known at `known` looks at passages no later than the one, and told no later than the other.
Stays are half-open: somebody who left at 10:00:00.000 is no longer there at 10:00:00.000.
"""

from typing import NamedTuple

from congress_app.attendance.ledger_store import EVER
from congress_app.congress.queries import runs, session_at
from congress_app.core.db import Source

ALWAYS = "9999"
"""Later than every time, as text."""

_INSIDE = (
    "SELECT p.delegate FROM passage p WHERE p.session = ? AND p.direction = 'IN' AND p.at <= ? AND p.recorded_at <= ?"
    " AND p.id <= ? AND NOT EXISTS (SELECT 1 FROM passage q WHERE q.session = p.session AND q.delegate = p.delegate"
    " AND (q.at, q.id) > (p.at, p.id) AND q.at <= ? AND q.recorded_at <= ? AND q.id <= ?)"
)


class Stay(NamedTuple):
    """One stay of a person in the hall; `end` None: still there."""

    delegate: int
    start: str
    end: str | None


def present_in(source: Source, session: int, at: str = ALWAYS, known: str = ALWAYS, upto: int = EVER) -> set[int]:
    """Everybody of every class who was in the hall in a sitting at an instant, as known at `known` or by row `upto`."""
    bounds = (at, known, upto)
    return {row[0] for row in source.all(_INSIDE, (session, *bounds, *bounds))}


def present_at(source: Source, at: str, known: str = ALWAYS) -> set[int]:
    """Everybody of every class who was in the hall at an instant; empty before the first sitting."""
    session = session_at(source, at)
    return present_in(source, session, at, known) if session else set()


def attended(source: Source, at: str = ALWAYS, upto: int = EVER) -> set[int]:
    """Everybody who ever came in, in any sitting, up to an instant."""
    rows = source.all(
        "SELECT DISTINCT delegate FROM passage WHERE direction = 'IN' AND at <= ? AND id <= ?", (at, upto)
    )
    return {row[0] for row in rows}


def came(source: Source, delegate: int, at: str = ALWAYS, upto: int = EVER) -> bool:
    """Whether one person ever came in, in any sitting, up to an instant."""
    sql = (
        "SELECT 1 FROM session_of_congress s JOIN passage p ON p.session = s.id AND p.delegate = ?"
        " WHERE p.direction = 'IN' AND p.at <= ? AND p.id <= ? LIMIT 1"
    )
    return source.one(sql, (delegate, at, upto)) is not None


def windows(source: Source, session: int) -> list[tuple[str, str | None]]:
    """From when to when a sitting was the current one; None: it still is. More than one if it was taken up again."""
    ran = runs(source)
    ends = [at for _session, at in ran[1:]] + [None]
    return [(at, end) for (which, at), end in zip(ran, ends, strict=True) if which == session]


def stays(source: Source, session: int, known: str = ALWAYS) -> list[Stay]:
    """Every stay of everybody in a sitting, cut to when the sitting ran; by delegate, the first first."""
    ran = windows(source, session)
    sql = "SELECT delegate, direction, at FROM passage WHERE session = ? AND recorded_at <= ? ORDER BY delegate, at, id"
    whole: list[Stay] = []
    inside: tuple[int, str] | None = None
    for delegate, direction, at in source.all(sql, (session, known)):
        if inside and inside[0] != delegate:
            whole.append(Stay(*inside, None))
            inside = None
        if direction == "IN":
            inside = inside or (delegate, at)
        elif inside:
            whole.append(Stay(*inside, at))
            inside = None
    if inside:
        whole.append(Stay(*inside, None))
    return [part for stay in whole for window in ran if (part := _cut(stay, window))]


def _cut(stay: Stay, window: tuple[str, str | None]) -> Stay | None:
    start = max(stay.start, window[0])
    ends = [end for end in (stay.end, window[1]) if end]
    end = min(ends) if ends else None
    return Stay(stay.delegate, start, end) if end is None or start < end else None


def curve(found: list[Stay], counted: set[int], most: int = 300) -> list[tuple[str, int]]:
    """How many of `counted` were in the hall after every change: (at, present), thinned to about `most` points."""
    steps: dict[str, int] = {}
    for stay in found:
        if stay.delegate in counted:
            steps[stay.start] = steps.get(stay.start, 0) + 1
            if stay.end:
                steps[stay.end] = steps.get(stay.end, 0) - 1
    present, line = 0, []
    for at, change in sorted(steps.items()):
        present += change
        line.append((at, present))
    gap = max(1, len(line) // most)
    return [point for n, point in enumerate(line) if n % gap == 0 or n == len(line) - 1]
