"""Candidates as values: who is still in the running, their order on list and ballot, whose birth date is printed.

Pure (domain §3.2, R-LIST-7); how a list is drawn up is in `drawing_up`.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from congress_app.core.collation import clean, order_key, sort_key
from congress_app.counting.lists import supported
from congress_app.counting.parts import Part
from congress_app.counting.profile import Order


@dataclass(frozen=True, slots=True)
class Nominee:
    """One candidate; `support` None: the hall was not asked about this person."""

    id: int
    name: str
    source: str
    delegate: int | None = None
    sort_word: str = ""
    born: str = ""
    place: int | None = None
    retracted: bool = False
    asked: bool = False
    proposal: str = ""
    withdrawn: bool | None = None
    support: int | None = None
    attending: int | None = None
    planned: bool = False


def running(people: Sequence[Nominee]) -> list[Nominee]:
    """Those whose nomination stands and whom the congress did not let go."""
    return [each for each in people if not each.retracted and each.withdrawn is not True]


def has_support(who: Nominee, asked: Part | None) -> bool:
    """Whether somebody may enter the list: the committee's candidates always, others with the support asked for."""
    if who.source == "committee" or asked is None:
        return True
    return who.support is not None and who.attending is not None and supported(who.support, who.attending, asked)


def ordered(people: Sequence[Nominee], order: Order) -> list[Nominee]:
    """The order of list and ballot (R-LIST-7): given name, surname, middle names, the older first, no date last."""
    if order is Order.AS_NOMINATED:
        return sorted(people, key=lambda each: each.id)
    if order is Order.BIRTH:
        return sorted(people, key=lambda each: (each.born or "9", sort_key(each.name, each.sort_word), each.id))
    if order is Order.FAMILY_NAME:
        return sorted(people, key=lambda each: (order_key(each.name), each.born or "9", each.id))
    return sorted(people, key=lambda each: (sort_key(each.name, each.sort_word), each.born or "9", each.id))


def namesakes(people: Sequence[Nominee]) -> set[int]:
    """Those whose whole name somebody else has too: beside them the birth date is printed."""
    counted = Counter(clean(each.name).casefold() for each in people)
    return {each.id for each in people if counted[clean(each.name).casefold()] > 1}


def birth(born: str) -> str:
    """A birth date as people read it: 12/03/1970, 03/1970 or 1970."""
    return "/".join(reversed(born.split("-"))) if born else ""


def standing(who: Nominee, asked: Part | None, *, drawn: bool) -> str:
    """Where somebody stands: retracted | withdrawn | listed | unsupported | cut | running."""
    if who.retracted:
        return "retracted"
    if who.withdrawn is True:
        return "withdrawn"
    if who.place is not None:
        return "listed"
    if not has_support(who, asked):
        return "unsupported"
    return "cut" if drawn else "running"
