"""Surplus limits, support from the floor, the form of ballot (190-QĐ/TW art. 14, domain §3.2)."""

import pytest

from congress_app.core import wording
from congress_app.counting.forms import Form
from congress_app.counting.lists import FINDINGS, check_list, form_for, supported, surplus_limit, told
from congress_app.counting.parts import Part
from congress_app.counting.profile import SUPPORT, Surplus

PARTY = Surplus()
FREE = Surplus(required=False, most=None, small_from=0, small_to=0, small_most=0, prepared_from=None, prepared_to=None)


@pytest.mark.parametrize(
    ("seats", "most"),
    [(1, 0), (2, 0), (3, 1), (4, 1), (5, 1), (6, 1), (9, 2), (15, 4), (20, 6), (27, 8), (55, 16), (180, 54)],
)
def test_surplus_limits_of_the_party(seats: int, most: int) -> None:
    assert surplus_limit(seats, PARTY) == most


def test_no_limit_where_the_profile_has_none() -> None:
    assert surplus_limit(15, FREE) is None
    assert check_list(15, 99, FREE, "committee") == []


@pytest.mark.parametrize(
    ("seats", "candidates", "office", "codes"),
    [
        (15, 17, "committee", []),
        (15, 19, "committee", []),
        (15, 20, "committee", ["surplus_over"]),
        (15, 15, "committee", ["surplus_missing"]),
        (15, 15, "inspection_committee", []),
        (15, 14, "committee", ["fewer_than_seats"]),
        (1, 1, "secretary", []),
        (1, 2, "secretary", ["surplus_over"]),
        (2, 2, "committee", []),  # no surplus is possible, so none is missing
        (5, 6, "committee", []),
        (5, 7, "committee", ["surplus_over"]),
        (0, 3, "committee", ["no_seats"]),
        (3, 0, "committee", ["no_candidates"]),
    ],
)
def test_what_is_wrong_with_a_list(seats: int, candidates: int, office: str, codes: list[str]) -> None:
    found = check_list(seats, candidates, PARTY, office)
    assert [each.code for each in found] == codes
    assert [each.stop for each in found] == [code in ("no_seats", "no_candidates") for code in codes]


@pytest.mark.parametrize(
    ("seats", "prepared", "codes"),
    [(15, 17, []), (15, 16, ["prepared_few"]), (15, 18, ["prepared_many"]), (55, 61, []), (55, 63, []), (55, 60, ["prepared_few"]),
     (55, 64, ["prepared_many"]), (5, 6, []), (6, 7, [])],
)  # fmt: skip
def test_the_committees_own_list_has_ten_to_fifteen_percent_more(seats: int, prepared: int, codes: list[str]) -> None:
    found = check_list(seats, seats + surplus_limit(seats, PARTY), PARTY, "committee", prepared=prepared)
    assert [each.code for each in found] == codes


def test_findings_are_told_in_both_languages_with_their_numbers() -> None:
    said = told(check_list(15, 20, PARTY, "committee")[0])
    assert said["vi"] == "Danh sách 20 người, cần bầu 15: số dư 5, tối đa được 4."
    assert said["en"] == "20 candidates for 15 seats: 5 more than seats, at most 4 allowed."
    assert all(words in wording.catalogue("vi") for words in FINDINGS.values())


@pytest.mark.parametrize(
    ("support", "attending", "enters"),
    [(73, 243, True), (72, 240, False), (73, 240, True), (0, 0, False), (1, 1, True)],
)
def test_more_than_thirty_percent_of_those_attending(support: int, attending: int, enters: bool) -> None:
    assert supported(support, attending, SUPPORT) is enters
    assert enters == (10 * support > 3 * attending)


def test_support_is_not_asked_where_the_profile_has_none() -> None:
    assert supported(0, 240, None)
    assert not supported(119, 240, Part(1, 2, strict=False))


@pytest.mark.parametrize(
    ("seats", "candidates", "form"),
    [(15, 17, Form.B1), (15, 15, Form.B2), (1, 1, Form.B3), (1, 2, Form.B1), (3, 2, Form.B2), (2, 1, Form.B3)],
)
def test_the_form_follows_from_the_list(seats: int, candidates: int, form: Form) -> None:
    assert form_for(seats, candidates) is form
