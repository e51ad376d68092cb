"""Independent entries of the same heap of ballots, side by side: where they differ, never which one is right."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from congress_app.counting.forms import Ballot


@dataclass(frozen=True, slots=True)
class Difference:
    """A ballot the passes do not agree on: its position from 1, and what each pass says; None: the pass ends before."""

    position: int
    ballots: tuple[Ballot | None, ...]


def compare(passes: Sequence[Sequence[Ballot]]) -> list[Difference]:
    """Every position at which the passes differ, in order; empty when all are the same. One pass never differs."""
    rows = zip_longest(*passes)
    return [
        Difference(position, row) for position, row in enumerate(rows, 1) if any(each != row[0] for each in row[1:])
    ]
