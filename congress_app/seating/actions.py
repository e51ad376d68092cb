"""Deeds on the seat map: plan the hall, give and take seats by hand, seat everybody by delegation, clear seats."""

from collections.abc import Mapping, Sequence

from congress_app.core.db import Actor, Answer, Database, Transaction
from congress_app.delegates import queries as delegates
from congress_app.delegates import steps
from congress_app.delegates.rules import DelegateUnknown
from congress_app.seating import queries, rules, store
from congress_app.seating.events import HallPlanned, SeatsAssigned
from congress_app.seating.rules import Block

Move = tuple[int, str, str]
"""Person, the seat the page believes they have, the seat they get ("" for none)."""


def plan(db: Database, actor: Actor, nonce: str | None, blocks: Sequence[Block], entrance: str) -> Answer:
    """Another plan of the hall; nobody loses a seat by it, seats that are gone are shown. Raises HallInvalid."""
    rules.check(blocks)

    def deed(tx: Transaction) -> Answer:
        store.replace(tx, blocks, entrance)
        seats = sum(block.seats() for block in blocks)
        tx.record(HallPlanned(blocks=[block.code for block in rules.ordered(blocks)], seats=seats))
        return {"seats": seats}

    about = ("seating.plan", [_words(block) for block in blocks], entrance)
    return db.write(deed, actor=actor, nonce=nonce, about=about)


def assign(db: Database, actor: Actor, nonce: str | None, moves: Sequence[Move]) -> Answer:
    """Give people seats, all or none. Gives {given, freed}.

    Raises HallEmpty, SeatUnknown, SeatTaken (two people would share a seat afterwards), SeatMoved, PersonNotListed.
    """

    def deed(tx: Transaction) -> Answer:
        wanted = _wanted(tx, moves)
        _check_alone(tx, wanted)
        return _seat(tx, wanted, "hand")

    return db.write(deed, actor=actor, nonce=nonce, about=("seating.assign", [list(move) for move in moves]))


def auto(db: Database, actor: Actor, nonce: str | None, *, everybody: bool) -> Answer:
    """Seat by delegation who has no seat of the plan yet, or everybody anew. Gives {given, freed, left}.

    Raises HallEmpty.
    """

    def deed(tx: Transaction) -> Answer:
        blocks = store.blocks(tx)
        if not blocks:
            raise rules.HallEmpty
        now = queries.seated(tx)
        placed: dict[int, str] = {}
        left: list[int] = []
        wanting = queries.groups(tx, rules.all_seats(blocks), everybody=everybody)
        for kind, groups in wanting.items():
            renewed = {person for group in groups for person in group}
            taken = [seat for person, seat in now.items() if person not in renewed]
            given, rest = rules.seat_groups(blocks, kind, groups, taken)
            placed |= given
            left += rest
        return {**_seat(tx, {**dict.fromkeys(left, ""), **placed}, "auto"), "left": len(left)}

    return db.write(deed, actor=actor, nonce=nonce, about=("seating.auto", everybody))


def clear(db: Database, actor: Actor, nonce: str | None, delegation: int | None) -> Answer:
    """Take the seats of a delegation, or of everybody. Gives {given: 0, freed}."""

    def deed(tx: Transaction) -> Answer:
        chosen = [one for one in queries.people(tx) if delegation in (None, one["delegation_id"]) and one["seat"]]
        return _seat(tx, {one["id"]: "" for one in chosen}, "clear")

    return db.write(deed, actor=actor, nonce=nonce, about=("seating.clear", delegation))


def _wanted(tx: Transaction, moves: Sequence[Move]) -> dict[int, str]:
    known = rules.all_seats(store.blocks(tx))
    if not known:
        raise rules.HallEmpty
    for person, believed, seat in moves:
        card = delegates.card(tx, person)
        if card is None:
            raise DelegateUnknown
        if not card["active"]:
            raise rules.PersonNotListed(name=card["name"])
        if card["seat"] != believed:
            raise rules.SeatMoved(name=card["name"], seat=card["seat"])
        if seat and seat not in known:
            raise rules.SeatUnknown(seat=seat)
    return {person: seat for person, _believed, seat in moves}


def _check_alone(tx: Transaction, wanted: Mapping[int, str]) -> None:
    after = {**queries.seated(tx), **wanted}
    holders: dict[str, int] = {}
    for person, seat in after.items():
        other = holders.setdefault(seat, person) if seat else person
        if other != person and (person in wanted or other in wanted):
            holder = delegates.card(tx, other if person in wanted else person)
            raise rules.SeatTaken(seat=seat, name=holder["name"] if holder else "")


def _seat(tx: Transaction, wanted: Mapping[int, str], how: str) -> Answer:
    now = queries.seated(tx)
    changes = {person: seat for person, seat in wanted.items() if now.get(person, "") != seat}
    if not changes:
        tx.nothing_changed()
        return {"given": 0, "freed": 0}
    steps.seat(tx, changes, "seating")
    given = sum(1 for seat in changes.values() if seat)
    tx.record(SeatsAssigned(given=given, freed=len(changes) - given, how=how))
    return {"given": given, "freed": len(changes) - given}


def _words(block: Block) -> list[object]:
    return [
        block.code, block.name_vi, block.name_en, block.kind, block.rows, block.per_row, block.band, block.place,
        sorted(block.missing),
    ]  # fmt: skip
