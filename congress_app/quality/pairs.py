"""Finds people who stand on the list twice, by sound reasons only: namesakes with different births are two people.

Pure: values in, pairs out.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations, pairwise
from typing import NamedTuple

from congress_app.core.collation import fold
from congress_app.delegates.rules import identity

Person = Mapping[str, str]
CROWD = 12  # a larger group (a hundred rows called "Guest") is linked as a chain, not each with each


class Pair(NamedTuple):
    """Two entries that are probably one person, the smaller id first, and why."""

    one: int
    other: int
    code: str


CODES = {"same_number": "cccd", "same_birth": "full_name", "same_unit": "full_name"}
"""Reason to the field it is found in."""


def alike(people: Sequence[Person]) -> list[Pair]:
    """Every probable pair among people on the list, each once, by its strongest reason."""
    found: dict[tuple[int, int], str] = {}
    for group in _groups((one["cccd"] if identity(one["cccd"]) else "", one) for one in people):
        _note(found, group, "same_number")
    for group in _groups((fold(one["full_name"]), one) for one in people):
        for born in _groups((one["born"] if len(one["born"]) == 10 else "", one) for one in group):
            _note(found, born, "same_birth")
        for unit in _groups((fold(one["delegation"]), one) for one in group):
            _note(found, unit, "same_unit")
    return [Pair(one, other, code) for (one, other), code in sorted(found.items())]


def _groups(keyed: Iterable[tuple[str, Person]]) -> list[list[Person]]:
    by: defaultdict[str, list[Person]] = defaultdict(list)
    for key, person in keyed:
        if key:
            by[key].append(person)
    return [group for group in by.values() if len(group) > 1]


def _note(found: dict[tuple[int, int], str], group: list[Person], code: str) -> None:
    for one, other in combinations(group, 2) if len(group) <= CROWD else pairwise(group):
        first, second = sorted((int(one["id"]), int(other["id"])))
        if (first, second) not in found and _may_be_one(one, other, code):
            found[first, second] = code


def _may_be_one(one: Person, other: Person, code: str) -> bool:
    """Whether nothing in the two records says that they are two people."""
    if code == "same_number":
        return True
    numbers_differ = bool(identity(one["cccd"]) and identity(other["cccd"]) and one["cccd"] != other["cccd"])
    if code == "same_birth":
        return not numbers_differ or one["full_name"].casefold() == other["full_name"].casefold()
    sexes_differ = bool(one["sex"] and other["sex"] and one["sex"] != other["sex"])
    return not numbers_differ and not sexes_differ and _births_agree(one["born"], other["born"])


def _births_agree(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)
