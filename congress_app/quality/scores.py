"""Counts the four numbers: correct, sufficient, clean, alive. Every number is a count of values, so sums are exact.

Of one value of one person: correct when nothing wrong is found in it, clean when nothing untidy and no double entry
is, alive when it was confirmed and not changed since. Sufficient counts the values a class asks for. A delegation is
the sum of its people, the register the sum of its delegations; a field is counted over everybody.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from congress_app.quality.rules import COUNTED, MEASURES, Share

Counts = list[int]
"""correct, filled, sufficient, wanted, clean, alive: six counters of one row."""


class Judged(NamedTuple):
    """One person, ready to be counted: fields found wrong, fields found unclean, fields alive, fields asked for."""

    id: int
    delegation: str
    values: Mapping[str, str]
    wrong: frozenset[str]
    unclean: frozenset[str]
    alive: frozenset[str]
    wanted: frozenset[str]


@dataclass(slots=True)
class Board:
    """The counters of everybody: by person, by delegation, by field, and how many people confirmed everything."""

    people: dict[int, Counts] = field(default_factory=dict)
    delegations: defaultdict[str, Counts] = field(default_factory=lambda: defaultdict(lambda: [0] * 6))
    fields: defaultdict[str, Counts] = field(default_factory=lambda: defaultdict(lambda: [0] * 6))


def count(everybody: Iterable[Judged]) -> Board:
    """Count everybody once."""
    board = Board()
    for one in everybody:
        mine = [0] * 6
        for name in COUNTED:
            filled, wanted = bool(one.values[name]), name in one.wanted
            if not filled and not wanted:
                continue
            row = board.fields[name]
            if wanted:
                mine[3] += 1
                row[3] += 1
                if filled:
                    mine[2] += 1
                    row[2] += 1
            if filled:
                _filled(name, one, mine, row)
        board.people[one.id] = mine
        unit = board.delegations[one.delegation]
        for at, value in enumerate(mine):
            unit[at] += value
    return board


def _filled(name: str, one: Judged, mine: Counts, row: Counts) -> None:
    good = (name not in one.wrong, 1, 0, 0, name not in one.unclean, name in one.alive)
    for at in (0, 1, 4, 5):
        mine[at] += good[at]
        row[at] += good[at]


def whole(board: Board) -> Counts:
    """The register: the sum of its delegations."""
    return [sum(column) for column in zip(*board.delegations.values(), strict=True)] or [0] * 6


def shares(counts: Counts) -> dict[str, Share]:
    """The four shares of a row of counters."""
    correct, filled, sufficient, wanted, clean, alive = counts
    parts = (Share(correct, filled), Share(sufficient, wanted), Share(clean, filled), Share(alive, filled))
    return dict(zip(MEASURES, parts, strict=True))
