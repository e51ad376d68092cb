"""Percentages are whole hundredths, add to 100,00 %, and are written the way each language writes them."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from congress_app.counting import shares


@pytest.mark.parametrize(
    ("part", "base", "hundredths"),
    [(231, 245, 9429), (6, 245, 245), (3, 245, 122), (1, 3, 3333), (1, 800, 13), (5, 0, 0)],
)
def test_share_is_rounded_half_up(part: int, base: int, hundredths: int) -> None:
    assert shares.share(part, base) == hundredths


def test_a_published_slip_does_not_happen_here() -> None:
    assert shares.partition([191, 1381, 15]) == [1204, 8702, 94]


def test_those_who_cast_nothing_complete_the_whole() -> None:
    each, rest = shares.of_base({"agree": 231, "disagree": 6, "other": 3}, 245)
    assert (each, rest) == ({"agree": 9429, "disagree": 245, "other": 122}, 204)


def test_more_ballots_than_the_base_stand_alone() -> None:
    assert shares.of_base({"agree": 3, "disagree": 1}, 3) == ({"agree": 10000, "disagree": 3333}, 0)


def test_equal_remainders_go_to_the_earlier_part() -> None:
    assert shares.partition([1, 1, 1]) == [3334, 3333, 3333]
    assert shares.partition([0, 0]) == [0, 0]


@pytest.mark.parametrize(
    ("hundredths", "vi", "en"), [(9429, "94,29 %", "94.29%"), (5, "0,05 %", "0.05%"), (10000, "100,00 %", "100.00%")]
)
def test_written(hundredths: int, vi: str, en: str) -> None:
    assert (shares.percent(hundredths, "vi"), shares.percent(hundredths, "en")) == (vi, en)


@given(st.lists(st.integers(0, 2000), min_size=1, max_size=6).filter(any))
def test_a_partition_adds_up_and_no_part_is_off_by_a_hundredth(parts: list[int]) -> None:
    got = shares.partition(parts)
    assert sum(got) == shares.WHOLE
    whole = sum(parts)
    assert all(abs(share - Fraction(part * shares.WHOLE, whole)) < 1 for share, part in zip(got, parts, strict=True))


@given(st.integers(0, 3000), st.integers(1, 3000))
def test_half_up_is_exact(part: int, base: int) -> None:
    exact = Fraction(part * shares.WHOLE, base)
    assert Fraction(-1, 2) <= exact - shares.share(part, base) < Fraction(1, 2)
