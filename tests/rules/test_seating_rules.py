"""The plan of a hall: names of seats, where blocks lie, who is seated where. Every seat once, nobody twice."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from congress_app.seating import rules
from congress_app.seating.rules import Block, HallInvalid


def block(
    code: str = "A",
    *,
    rows: int = 3,
    per_row: int = 4,
    band: int = 1,
    place: int = 1,
    kind: str = "delegates",
    missing: frozenset[tuple[int, int]] = frozenset(),
) -> Block:
    return Block(code, "", "", kind, rows, per_row, band, place, missing)


def test_a_seat_is_named_by_block_row_and_place():
    assert rules.seat_name("A", (3, 12)) == "A3-12"


def test_neighbours_stay_neighbours_at_the_end_of_a_row():
    assert list(block(rows=2, per_row=3).places()) == [(1, 1), (1, 2), (1, 3), (2, 3), (2, 2), (2, 1)]


def test_where_there_is_no_seat_nobody_sits():
    gap = block(rows=1, per_row=3, missing=frozenset({(1, 2)}))
    assert gap.seats() == 2
    assert list(rules.all_seats([gap])) == ["A1-1", "A1-3"]


def test_bands_are_centred_and_never_overlap():
    hall = [block("A", per_row=10), block("B", per_row=10, place=2), block("C", per_row=6, band=2)]
    boxes, width, depth = rules.layout(hall)
    assert width == pytest.approx(20 + rules.AISLE)
    assert boxes["C"].x == pytest.approx((width - 6) / 2)
    assert boxes["B"].x >= boxes["A"].x + 10 + rules.AISLE - 1e-9
    assert boxes["C"].y >= boxes["A"].y + 3 + rules.AISLE - 1e-9
    assert depth == pytest.approx(boxes["C"].y + 3)


@pytest.mark.parametrize(
    "hall",
    [
        [block("A"), block("A", place=2)],
        [block("1")],
        [block("ABCDE")],
        [block(rows=0)],
        [block(per_row=61)],
        [block(kind="sofa")],
        [block(missing=frozenset({(9, 9)}))],
        [block(code, rows=60, per_row=60, place=place) for place, code in enumerate("AB", 1)],
        [block(f"A{chr(65 + n // 26)}{chr(65 + n % 26)}", rows=1, per_row=1) for n in range(41)],
    ],
)
def test_a_hall_nobody_could_draw_is_refused(hall):
    with pytest.raises(HallInvalid):
        rules.check(hall)


@given(
    st.lists(st.integers(0, 9), max_size=12),
    st.integers(1, 6),
    st.integers(1, 6),
    st.integers(1, 4),
    st.sets(st.integers(0, 40), max_size=10),
)
def test_everybody_sits_once_or_is_told(sizes, rows, per_row, blocks, occupied):
    hall = [block("ABCD"[n], rows=rows, per_row=per_row, place=n + 1) for n in range(blocks)]
    seats = list(rules.all_seats(hall))
    taken = {seats[n] for n in occupied if n < len(seats)}
    people = iter(range(1000))
    groups = [[next(people) for _ in range(size)] for size in sizes]
    given_seats, left = rules.seat_groups(hall, "delegates", groups, taken)
    everybody = [one for group in groups for one in group]
    assert sorted([*given_seats, *left]) == everybody
    assert len(set(given_seats.values())) == len(given_seats)
    assert not set(given_seats.values()) & taken
    assert len(given_seats) == min(len(everybody), len(seats) - len(taken))
    order = [seats.index(given_seats[one]) for one in everybody if one in given_seats]
    assert order == sorted(order), "a delegation is torn apart"


def test_guests_never_take_a_delegates_seat():
    hall = [block("A", rows=1, per_row=1), block("K", rows=1, per_row=1, band=2, kind="guests")]
    assert rules.seat_groups(hall, "guests", [[1, 2]], []) == ({1: "K1-1"}, [2])
