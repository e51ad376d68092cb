"""How a list is drawn up: who is taken, who is cut at the limit or ties there, who lacks support (domain §3.2).

Pure, whole numbers only. Where the text of the regulation is cut off (R-LIST-5) the list of the convening committee
stays whole and only those from the floor and self-nominated are taken from the most support to the least.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from congress_app.counting.parts import Part
from congress_app.counting.profile import Order
from congress_app.elections.nominees import Nominee, has_support, ordered, running


@dataclass(frozen=True, slots=True)
class Drawn:
    """A list: its people in ballot order, those cut at the limit, those tied there, those without enough support."""

    listed: tuple[int, ...]
    cut: tuple[int, ...]
    tied: tuple[int, ...]
    unsupported: tuple[int, ...]
    limit: int | None
    own: int


def draw_up(
    people: Sequence[Nominee],
    seats: int,
    limit: int | None,
    asked: Part | None,
    order: Order,
    chosen: Sequence[int] | None = None,
) -> Drawn:
    """The list. `limit`: how many more than the seats at most; `chosen`: those beyond the committee's whom people took.

    Without `chosen` those with enough support are taken from the most to the least until the limit; who ties there
    stays off until somebody chooses.
    """
    still = running(people)
    own = [each for each in still if each.source == "committee"]
    extra = [each for each in still if each.source != "committee" and has_support(each, asked)]
    without = tuple(each.id for each in still if each not in own and each not in extra)
    taken, tied = _taken(extra, None if limit is None else max(0, seats + limit - len(own)))
    if chosen is not None:
        taken = [each for each in still if each.source != "committee" and each.id in chosen]
    ids = {each.id for each in taken}
    listed = tuple(each.id for each in ordered([*own, *taken], order))
    cut = tuple(each.id for each in extra if each.id not in ids)
    return Drawn(
        listed, cut, tuple(each.id for each in tied), tuple(n for n in without if n not in ids), limit, len(own)
    )


def _taken(extra: list[Nominee], room: int | None) -> tuple[list[Nominee], list[Nominee]]:
    if room is None or len(extra) <= room:
        return extra, []
    ranked = sorted(extra, key=lambda each: (-(each.support or 0), each.id))
    edge = ranked[room].support or 0
    tied = [each for each in ranked if (each.support or 0) == edge]
    above = [each for each in ranked if (each.support or 0) > edge]
    if len(above) == room:
        return above, []
    return above, tied
