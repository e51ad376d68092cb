"""Counts the four numbers: correct, sufficient, clean, alive. Every number is a count of values, so sums are exact.

Of one value of one person: correct when nothing wrong is found in it, clean when nothing untidy and no double entry
is, alive when it was confirmed and not changed since. Sufficient counts the values a class asks for. A delegation is
the sum of its people, the register the sum of its delegations; a field is counted over everybody.
"""

from collections import Counter
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
    """The counters of everybody: by person, by delegation, by field."""

    people: dict[int, Counts] = field(default_factory=dict)
    delegations: dict[str, Counts] = field(default_factory=dict)
    fields: dict[str, Counts] = field(default_factory=dict)


def count(everybody: Iterable[Judged]) -> Board:
    """Count everybody once."""
    board = Board()
    columns: list[Counter[str]] = [Counter() for _ in range(6)]
    for one in everybody:
        values = one.values
        filled = frozenset([name for name in COUNTED if values[name]])
        sets = (filled - one.wrong, filled, filled & one.wanted, one.wanted, filled - one.unclean, filled & one.alive)
        mine = [len(each) for each in sets]
        for column, each in zip(columns, sets, strict=True):
            column.update(each)
        board.people[one.id] = mine
        unit = board.delegations.get(one.delegation)
        board.delegations[one.delegation] = [a + b for a, b in zip(unit, mine, strict=True)] if unit else mine
    for name in COUNTED:
        row = [column[name] for column in columns]
        if any(row):
            board.fields[name] = row
    return board


def whole(board: Board) -> Counts:
    """The register: the sum of its delegations."""
    return [sum(column) for column in zip(*board.delegations.values(), strict=True)] or [0] * 6


def shares(counts: Counts) -> dict[str, Share]:
    """The four shares of a row of counters."""
    correct, filled, sufficient, wanted, clean, alive = counts
    parts = (Share(correct, filled), Share(sufficient, wanted), Share(clean, filled), Share(alive, filled))
    return dict(zip(MEASURES, parts, strict=True))
