"""The plan of a hall as values: blocks of rows and seats, names of seats, who is seated where by delegation, the way.

Lengths are in seats: a seat is one wide and one deep. The stage is above; a person who comes in looks towards it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from congress_app.core.errors import InvalidInput, NotFound, Refused

KINDS: Mapping[str, str] = {
    "presidium": "Presidium",
    "delegates": "Delegates",
    "guests": "Guests",
    "press": "Press and service",
}
ENTRANCES = ("back", "back-left", "back-right", "front-left", "front-right")
MOST_BLOCKS, MOST_ROWS, MOST_SEATS, LARGEST_HALL = 40, 60, 60, 5000
AISLE, STAGE = 1.6, 3.0
_CODE = re.compile(r"[A-ZĐ]{1,4}")

Place = tuple[int, int]
"""Row and seat within a block, both from 1; row 1 is nearest to the stage, seat 1 at the left of who looks at it."""


class SeatUnknown(NotFound):
    """The hall has no such seat."""


class SeatTaken(Refused):
    """Somebody else sits there."""


class SeatMoved(Refused):
    """Somebody else has just given this person another seat."""


class HallInvalid(InvalidInput):
    """A block has no letters, twice the same, or too many rows or seats."""


class HallEmpty(Refused):
    """There is no plan of the hall yet."""


class PersonNotListed(Refused):
    """The person is not on today's list and gets no seat."""


@dataclass(frozen=True, slots=True)
class Block:
    """A block of seats: letters, names, who sits there, size, its band from the stage and place from the left."""

    code: str
    name_vi: str
    name_en: str
    kind: str
    rows: int
    per_row: int
    band: int
    place: int
    missing: frozenset[Place] = frozenset()

    def places(self) -> Iterator[Place]:
        """Every seat there is, row by row; every second row from the right, so that neighbours stay together."""
        for row in range(1, self.rows + 1):
            along = range(1, self.per_row + 1) if row % 2 else range(self.per_row, 0, -1)
            yield from ((row, seat) for seat in along if (row, seat) not in self.missing)

    def seats(self) -> int:
        """How many seats."""
        return self.rows * self.per_row - len(self.missing)


@dataclass(frozen=True, slots=True)
class Box:
    """Where a block lies: left, top, width, depth."""

    x: float
    y: float
    width: float
    depth: float


def seat_name(block: str, place: Place) -> str:
    """A seat's name as it is printed: block A, row 3, seat 12 is A3-12."""
    return f"{block}{place[0]}-{place[1]}"


def check(blocks: Sequence[Block]) -> None:
    """Raises HallInvalid for a hall that could not be drawn or counted."""
    codes = [block.code for block in blocks]
    for block in blocks:
        fits = 1 <= block.rows <= MOST_ROWS and 1 <= block.per_row <= MOST_SEATS and block.kind in KINDS
        inside = all(1 <= row <= block.rows and 1 <= seat <= block.per_row for row, seat in block.missing)
        if not _CODE.fullmatch(block.code) or codes.count(block.code) > 1 or not fits or not inside:
            raise HallInvalid(field="blocks", block=block.code)
    if len(blocks) > MOST_BLOCKS or sum(block.seats() for block in blocks) > LARGEST_HALL:
        raise HallInvalid(field="blocks", block="")


def ordered(blocks: Iterable[Block]) -> list[Block]:
    """From the stage backwards, from the left to the right."""
    return sorted(blocks, key=lambda block: (block.band, block.place, block.code))


def layout(blocks: Sequence[Block]) -> tuple[dict[str, Box], float, float]:
    """Where every block lies, and width and depth of the whole with the stage: bands are centred, aisles between."""
    bands: dict[int, list[Block]] = {}
    for block in ordered(blocks):
        bands.setdefault(block.band, []).append(block)
    wide = {band: sum(one.per_row for one in row) + AISLE * (len(row) - 1) for band, row in bands.items()}
    whole = max(wide.values(), default=0.0)
    boxes: dict[str, Box] = {}
    y = STAGE + AISLE
    for band, row in bands.items():
        x = (whole - wide[band]) / 2
        for block in row:
            boxes[block.code] = Box(x, y, block.per_row, block.rows)
            x += block.per_row + AISLE
        y += max(block.rows for block in row) + AISLE
    return boxes, whole, y - AISLE


def all_seats(blocks: Iterable[Block]) -> dict[str, Block]:
    """Every seat by name, in the order people are seated."""
    return {seat_name(block.code, place): block for block in ordered(blocks) for place in block.places()}


def seat_groups(
    blocks: Iterable[Block], kind: str, groups: Iterable[Sequence[int]], taken: Iterable[str]
) -> tuple[dict[int, str], list[int]]:
    """Give the free seats of one kind of block to groups in their order: seats by person, and who found none.

    A group stays together as far as the seats do; nobody who sits is moved.
    """
    occupied = set(taken)
    free = (name for name, block in all_seats(blocks).items() if block.kind == kind and name not in occupied)
    given: dict[int, str] = {}
    left: list[int] = []
    for person in (one for group in groups for one in group):
        seat = next(free, "")
        if seat:
            given[person] = seat
        else:
            left.append(person)
    return given, left
