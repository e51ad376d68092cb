"""Decisions about the agenda: the order of the tree, moves in it, what becomes of the item that is left, the drift.

Values in, values or refusals out; nothing here knows a table or a clock.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from congress_app.core.errors import InvalidInput, NotFound, Refused

DEEPEST = 3
"""Levels of the tree: item, sub-item, and one more ("7", "7.1", "7.1.2")."""

SENSELESS = 12 * 60
"""Minutes of drift beyond which the plan is of another day (a rehearsal), so that nothing is said."""

Way = Literal["up", "down", "in", "out"]


class AgendaItemUnknown(NotFound):
    """There is no such item in the agenda."""


class AgendaTitleMissing(InvalidInput):
    """An item needs a title in at least one of the two languages."""


class AgendaTimesReversed(InvalidInput):
    """The planned end lies before the planned start."""


class AgendaTimeUnreadable(InvalidInput):
    """A planned time is not of the shape 2026-11-22T08:30."""


class AgendaTooDeep(Refused):
    """The agenda has at most three levels."""


class AgendaMoveImpossible(Refused):
    """The item is already the first, the last, or at the outermost level."""


class AgendaItemInUse(Refused):
    """Something hangs on the item: documents, votes or sub-items."""


class AgendaItemDealtWith(Refused):
    """The congress is at this item or has been; the record keeps it."""


class AgendaItemElsewhere(Refused):
    """The item belongs to a session other than the one that is running."""


class AgendaItemNotCurrent(Refused):
    """Only the current item can be finished."""


class AgendaFileUnreadable(InvalidInput):
    """The file is no spreadsheet with an agenda."""


class AgendaLineWrong(InvalidInput):
    """A line of the file has no title, or something that is no time of day."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where an item stands: under which item, and as which of its children."""

    id: int
    parent: int | None
    position: int


@dataclass(frozen=True, slots=True)
class Timing:
    """Planned and actual times of one item; wall-clock ISO texts, empty or None when unknown."""

    starts: str
    ends: str
    began: str | None
    ended: str | None


@dataclass(frozen=True, slots=True)
class Drift:
    """Minutes behind the plan (negative: ahead) and when the session is likely to end."""

    minutes: int
    forecast: str


def children(places: Iterable[Place], parent: int | None) -> list[Place]:
    """The items directly under `parent`, in their order."""
    return sorted((p for p in places if p.parent == parent), key=lambda p: (p.position, p.id))


def in_order(places: Sequence[Place], parent: int | None = None, depth: int = 0) -> list[tuple[Place, int]]:
    """All items as they are read from top to bottom, each with its depth (0 = outermost)."""
    lines: list[tuple[Place, int]] = []
    for place in children(places, parent):
        lines.append((place, depth))
        lines.extend(in_order(places, place.id, depth + 1))
    return lines


def numbers(places: Sequence[Place]) -> dict[int, str]:
    """The number of each item by its place, such as "2" or "2.1"."""
    labels: dict[int, str] = {}
    for place, _depth in in_order(places):
        above = f"{labels[place.parent]}." if place.parent is not None else ""
        rank = [p.id for p in children(places, place.parent)].index(place.id) + 1
        labels[place.id] = f"{above}{rank}"
    return labels


def next_number(places: Sequence[Place], labels: dict[int, str], parent: int | None) -> str:
    """The number an item added as the last child of `parent` would carry."""
    rank = len(children(places, parent)) + 1
    return f"{labels[parent]}.{rank}" if parent is not None and labels.get(parent) else str(rank)


def moved(places: Sequence[Place], item: int, to: Way) -> list[Place]:
    """The places that change when `item` goes one step; refuses steps that lead nowhere."""
    here = next(p for p in places if p.id == item)
    siblings = [p.id for p in children(places, here.parent)]
    rank = siblings.index(item)
    if to in ("up", "down"):
        return _swapped(siblings, rank, rank + (1 if to == "down" else -1), here.parent)
    if to == "in":
        return _sunk(places, here, siblings, rank)
    return _raised(places, here)


def _swapped(siblings: list[int], rank: int, other: int, parent: int | None) -> list[Place]:
    if not 0 <= other < len(siblings):
        raise AgendaMoveImpossible
    siblings[rank], siblings[other] = siblings[other], siblings[rank]
    return [Place(one, parent, n) for n, one in enumerate(siblings)]


def _sunk(places: Sequence[Place], here: Place, siblings: list[int], rank: int) -> list[Place]:
    if rank == 0:
        raise AgendaMoveImpossible
    depths = {place.id: depth for place, depth in in_order(places)}
    below = max((depth for place, depth in in_order(places, here.id)), default=-1) + 1
    if depths[here.id] + 1 + below >= DEEPEST:
        raise AgendaTooDeep(levels=DEEPEST)
    above = siblings[rank - 1]
    last = [p.id for p in children(places, above)]
    return [Place(one, above, n) for n, one in enumerate([*last, here.id])]


def _raised(places: Sequence[Place], here: Place) -> list[Place]:
    if here.parent is None:
        raise AgendaMoveImpossible
    above = next(p for p in places if p.id == here.parent)
    line = [p.id for p in children(places, above.parent)]
    line.insert(line.index(above.id) + 1, here.id)
    return [Place(one, above.parent, n) for n, one in enumerate(line)]


def check_depth(places: Sequence[Place], parent: int | None) -> None:
    """Refuses a new item under a parent of the deepest level."""
    depths = {place.id: depth for place, depth in in_order(places)}
    if parent is not None and depths[parent] + 1 >= DEEPEST:
        raise AgendaTooDeep(levels=DEEPEST)


def after_leaving(order: Sequence[int], left: int, target: int) -> Literal["done", "coming"]:
    """An item left forwards is done; one left backwards (a slip, or a return) is still to come."""
    return "done" if order.index(target) > order.index(left) else "coming"


def check_title(vi: str, en: str) -> None:
    """One title is enough; screens fall back to the other language."""
    if not vi.strip() and not en.strip():
        raise AgendaTitleMissing(field="title")


def check_removal(number: str, state: str, inside: int, held: Mapping[str, int]) -> None:
    """Only an item that is still to come and on which nothing hangs may be taken out; the refusal counts what hangs."""
    if state != "coming":
        raise AgendaItemDealtWith(number=number)
    if inside or held:
        counts = {"documents": 0, "votes": 0, **held}
        raise AgendaItemInUse(number=number, items=inside, **counts)


def check_times(starts: str, ends: str) -> None:
    """Planned times are empty or local ISO minutes, and the end does not lie before the start."""
    for field, value in (("starts", starts), ("ends", ends)):
        if value and _minute(value) is None:
            raise AgendaTimeUnreadable(field=field)
    if starts and ends and ends < starts:
        raise AgendaTimesReversed(field="ends")


def drift(timings: Sequence[Timing], now: str) -> Drift | None:
    """How late the session is: by the late start of its newest item, or by the time that has run over its planned end.

    None while nothing with a planned time has begun.
    """
    begun = [t for t in timings if t.began]
    if not begun:
        return None
    newest = max(begun, key=lambda t: t.began or "")
    late = _late(newest, now)
    if late is None:
        return None
    last = max((moment for t in timings if (moment := _minute(t.ends))), default=None)
    minutes = round(late.total_seconds() / 60)
    if abs(minutes) > SENSELESS:
        return None
    forecast = (last + timedelta(minutes=minutes)).isoformat(timespec="minutes") if last else ""
    return Drift(minutes, forecast)


def _late(item: Timing, now: str) -> timedelta | None:
    """The greater of the late start and the overrun; after the end only the end counts."""
    began, starts, ends = _minute(item.began), _minute(item.starts), _minute(item.ends)
    if item.ended and ends:
        return _gap(item.ended, ends)
    overrun = _gap(now, ends) if ends else None
    late_start = began - starts if began and starts else None
    known = [gap for gap in (late_start, overrun) if gap is not None]
    return max(known) if known else None


def _gap(moment: str, plan: datetime) -> timedelta:
    return datetime.fromisoformat(moment).replace(tzinfo=None) - plan


def _minute(text: str | None) -> datetime | None:
    """A wall-clock moment; the plan carries no offset, so offsets of recorded moments are dropped."""
    if not text:
        return None
    try:
        return datetime.fromisoformat(text).replace(tzinfo=None)
    except ValueError:
        return None
