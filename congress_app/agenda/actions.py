"""Deeds on the agenda: add, change, move, number and remove items, and go through them one by one.

Each is one write transaction; what is allowed is decided in rules.py.
"""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from congress_app.agenda import events, queries, rules, store
from congress_app.congress import queries as congress
from congress_app.core.db import Actor, Answer, Database, Row, Transaction
from congress_app.core.errors import NotFound

EMPTY = {"number": "", "title_vi": "", "title_en": "", "starts": "", "ends": "", "presenter": "", "note": ""}


class Under(NamedTuple):
    """Where a new item goes: to the end of the session, or of the children of an item of it."""

    session: int
    parent: int | None = None


def add(db: Database, actor: Actor, nonce: str | None, under: Under, values: Mapping[str, str]) -> Answer:
    """Add an item; an empty number is filled in.

    `values` are columns of EMPTY. Raises NotFound (session), AgendaItemUnknown (parent), AgendaTitleMissing,
    AgendaTimesReversed, AgendaTimeUnreadable, AgendaTooDeep. Answers {item, number}.
    """
    row = {**EMPTY, **values}

    def deed(tx: Transaction) -> Answer:
        _check_session(tx, under.session)
        _check(row)
        item, number = _insert(tx, under, row)
        return {"item": item, "number": number}

    return db.write(deed, actor=actor, nonce=nonce, about=("agenda.add", *under, dict(values)))


def load(db: Database, actor: Actor, nonce: str | None, session: int, lines: Sequence[Mapping[str, Any]]) -> Answer:
    """Add many items in reading order, each {level: 0…2, …columns of EMPTY}, in one transaction. Answers {items: n}."""

    def deed(tx: Transaction) -> Answer:
        _check_session(tx, session)
        above: list[int] = []
        for line in lines:
            row = {**EMPTY, **{name: line[name] for name in EMPTY if name in line}}
            _check(row)
            level = min(int(line.get("level", 0)), len(above), rules.DEEPEST - 1)
            parent = above[level - 1] if level else None
            item, _number = _insert(tx, Under(session, parent), row, told=False)
            above[level:] = [item]
        tx.record(events.AgendaImported(session=session, items=len(lines)))
        return {"items": len(lines)}

    return db.write(deed, actor=actor, nonce=nonce, about=("agenda.load", session, [dict(line) for line in lines]))


def change(db: Database, actor: Actor, nonce: str | None, item: int, changes: Mapping[str, str]) -> Answer:
    """Give an item new values (columns of EMPTY). Raises AgendaItemUnknown and the refusals of `add`."""

    def deed(tx: Transaction) -> Answer:
        now = _found(tx, item)
        different = {name: value for name, value in changes.items() if now[name] != value}
        _check({name: different.get(name, now[name]) for name in EMPTY})
        if not different:
            tx.nothing_changed()
            return {"item": item, "fields": []}
        store.update(tx, item, different)
        number = different.get("number", now["number"])
        tx.record(events.AgendaItemChanged(item=item, number=number, fields=sorted(different)))
        return {"item": item, "fields": sorted(different)}

    return db.write(deed, actor=actor, nonce=nonce, about=("agenda.change", item, dict(changes)))


def move(db: Database, actor: Actor, nonce: str | None, item: int, to: rules.Way) -> Answer:
    """Move an item one step. Raises AgendaItemUnknown, AgendaMoveImpossible, AgendaTooDeep."""

    def deed(tx: Transaction) -> Answer:
        row = _found(tx, item)
        store.place(tx, rules.moved(store.places(tx, row["session"]), item, to))
        tx.record(events.AgendaItemMoved(item=item, number=row["number"], to=to))
        return {"item": item}

    return db.write(deed, actor=actor, nonce=nonce, about=("agenda.move", item, to))


def number(db: Database, actor: Actor, nonce: str | None, session: int) -> Answer:
    """Number all items of a session by their places. Raises NotFound."""

    def deed(tx: Transaction) -> Answer:
        _check_session(tx, session)
        labels = rules.numbers(store.places(tx, session))
        if {row["id"]: row["number"] for row in store.of_session(tx, session)} == labels:
            tx.nothing_changed()
            return {"items": 0}
        store.number(tx, labels)
        tx.record(events.AgendaNumbered(session=session, items=len(labels)))
        return {"items": len(labels)}

    return db.write(deed, actor=actor, nonce=nonce, about=("agenda.number", session))


def remove(db: Database, actor: Actor, nonce: str | None, item: int) -> Answer:
    """Take out an item on which nothing hangs. Raises AgendaItemUnknown, AgendaItemInUse."""

    def deed(tx: Transaction) -> Answer:
        row = _found(tx, item)
        inside = len(rules.children(store.places(tx, row["session"]), item))
        rules.check_removal(row["number"], row["state"], inside, queries.held(tx, item))
        store.delete(tx, item)
        tx.record(events.AgendaItemRemoved(item, row["number"], row["title_vi"], row["title_en"]))
        return {"item": item}

    return db.write(deed, actor=actor, nonce=nonce, about=("agenda.remove", item))


def make_current(db: Database, actor: Actor, nonce: str | None, item: int) -> Answer:
    """Go to an item: the one left forwards is done, the one left backwards is to come again.

    Raises AgendaItemUnknown, AgendaItemElsewhere. Answers {item, left}.
    """

    def deed(tx: Transaction) -> Answer:
        row = _found(tx, item)
        running = congress.current_session(tx)
        if running is None or running["id"] != row["session"]:
            raise rules.AgendaItemElsewhere
        if row["state"] == "current":
            tx.nothing_changed()
            return {"item": item, "left": None}
        left = _leave(tx, row)
        store.update(tx, item, {"state": "current", "began": row["began"] or tx.at, "ended": None})
        tx.record(events.AgendaItemMadeCurrent(item=item, number=row["number"], left=left))
        return {"item": item, "left": left}

    return db.write(deed, actor=actor, nonce=nonce, about=("agenda.make_current", item))


def finish(db: Database, actor: Actor, nonce: str | None, item: int) -> Answer:
    """End the current item without beginning another. Raises AgendaItemUnknown, AgendaItemNotCurrent."""

    def deed(tx: Transaction) -> Answer:
        row = _found(tx, item)
        if row["state"] != "current":
            raise rules.AgendaItemNotCurrent
        store.update(tx, item, {"state": "done", "ended": tx.at})
        tx.record(events.AgendaItemFinished(item=item, number=row["number"]))
        return {"item": item}

    return db.write(deed, actor=actor, nonce=nonce, about=("agenda.finish", item))


def _insert(tx: Transaction, under: Under, row: Mapping[str, str], *, told: bool = True) -> tuple[int, str]:
    session, parent = under
    places = store.places(tx, session)
    if parent is not None and parent not in {place.id for place in places}:
        raise rules.AgendaItemUnknown
    rules.check_depth(places, parent)
    labels = {each["id"]: each["number"] for each in store.of_session(tx, session)}
    number = row["number"] or rules.next_number(places, labels, parent)
    position = max((place.position for place in places if place.parent == parent), default=-1) + 1
    item = store.insert(tx, {**row, "number": number, "session": session, "parent": parent, "position": position})
    if told:
        tx.record(events.AgendaItemAdded(item, session, number, row["title_vi"], row["title_en"]))
    return item, number


def _leave(tx: Transaction, target: Row) -> int | None:
    left = store.current(tx)
    if left is None:
        return None
    # An item of an earlier session is behind whatever this session does.
    order = [place.id for place, _depth in rules.in_order(store.places(tx, target["session"]))]
    back = left["session"] == target["session"] and rules.after_leaving(order, left["id"], target["id"]) == "coming"
    changes = {"state": "coming", "began": None} if back else {"state": "done", "ended": tx.at}
    store.update(tx, left["id"], changes)
    return int(left["id"])


def _found(tx: Transaction, item: int) -> Row:
    row = store.find(tx, item)
    if row is None:
        raise rules.AgendaItemUnknown
    return row


def _check(row: Mapping[str, str]) -> None:
    rules.check_title(row["title_vi"], row["title_en"])
    rules.check_times(row["starts"], row["ends"])


def _check_session(tx: Transaction, session: int) -> None:
    if session not in {each["id"] for each in congress.sessions(tx)}:
        raise NotFound
