"""Free options, abstentions left out of the base, delegations in the quorum, weights."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from congress_app.counting import explain
from congress_app.counting.parts import Part
from congress_app.counting.profile import Base, OpenVotes, Profile, Quorum
from congress_app.counting.questions import (
    Choice,
    Rule,
    Sets,
    decide,
    decide_options,
    quorate,
    rule_of,
    short,
    stands_aside,
)
from tests.rules.counting_cases import CHOICES, HALF, TWO_THIRDS, parts

A, B, C = (
    Choice("a", "Phương án 1", "Option 1"),
    Choice("b", "Phương án 2", "Option 2"),
    Choice("c", "Phương án 3", "Option 3"),
)
OTHER = Choice("other", "Ý kiến khác", "Other view")
OPTIONS = (A, B, C, OTHER)
HALL = Sets(250, 240)


def chosen(votes: dict[str, int], rule: Rule, sets: Sets = HALL) -> tuple[str, tuple[str, ...]]:
    outcome = decide_options(votes, rule, sets, OPTIONS)
    return outcome.chosen, outcome.tied


def test_the_option_above_the_threshold_is_chosen() -> None:
    assert chosen({"a": 126, "b": 60, "c": 54}, Rule(Base.SUMMONED, HALF)) == ("a", ())
    assert chosen({"a": 125, "b": 115}, Rule(Base.SUMMONED, HALF)) == ("", ())


def test_the_highest_where_plurality_is_enough() -> None:
    rule = Rule(Base.SUMMONED, HALF, plurality=True)
    assert chosen({"a": 80, "b": 90, "c": 70}, rule) == ("b", ())
    assert chosen({}, rule) == ("", ())


def test_equal_votes_choose_nothing_and_are_told() -> None:
    assert chosen({"a": 80, "b": 80, "c": 70}, Rule(Base.SUMMONED, HALF, plurality=True)) == ("", ("a", "b"))
    third = Rule(Base.PRESENT, Part(1, 3, strict=False))
    assert chosen({"a": 100, "b": 100}, third) == ("", ("a", "b"))
    assert chosen({"a": 101, "b": 100}, third) == ("a", ())


def test_another_view_is_never_chosen_and_stays_in_the_base() -> None:
    rule = Rule(Base.VOTES_CAST, HALF, plurality=True)
    outcome = decide_options({"a": 40, "other": 60}, rule, HALL, OPTIONS)
    assert (outcome.chosen, outcome.base, outcome.above) == ("a", 100, ())
    assert decide_options({"a": 40, "other": 60}, Rule(Base.FOR_AND_AGAINST, HALF), HALL, OPTIONS).above == ("a",)


def test_a_missing_quorum_chooses_nothing() -> None:
    rule = Rule(Base.PRESENT, HALF, quorum=TWO_THIRDS)
    assert chosen({"a": 90}, rule, Sets(250, 100)) == ("", ())
    assert chosen({"a": 90}, rule, Sets(250, 100, quorum_waived=True)) == ("a", ())


def test_abstentions_leave_a_base_of_answers_for_and_against() -> None:
    rule = Rule(Base.FOR_AND_AGAINST, HALF)
    outcome = decide({"agree": 50, "disagree": 49, "other": 100}, rule, Sets(250, 240), CHOICES)
    assert (outcome.base, outcome.needed, outcome.passed) == (99, 50, True)
    mine = (
        Choice("yes", "Có", "Yes", counts_for=True),
        Choice("no", "Không", "No"),
        Choice("x", "…", "…", neutral=True),
    )
    assert decide({"yes": 5, "no": 4, "x": 9}, rule, Sets(20, 18), mine).base == 9
    assert [stands_aside(each) for each in mine] == [False, False, True]


def test_ballots_returned_and_valid_come_from_the_paper() -> None:
    sets = Sets(30, 25, returned=20, valid=18)
    assert decide({"agree": 10}, Rule(Base.RETURNED, HALF), sets, CHOICES).needed == 11
    assert decide({"agree": 10}, Rule(Base.VALID, HALF), sets, CHOICES).passed


def test_delegations_count_in_the_quorum() -> None:
    rule = Rule(Base.PRESENT, HALF, TWO_THIRDS, units=Part(2, 3, strict=True))
    assert quorate(rule, Sets(30, 20, units=9, units_present=7))
    short_of = Sets(30, 20, units=9, units_present=6)
    assert not quorate(rule, short_of)
    outcome = decide({"agree": 20}, rule, short_of, CHOICES)
    assert (outcome.units_needed, outcome.quorum_ok, outcome.passed) == (7, False, False)
    assert explain.units_line(rule, short_of)["vi"] == "Số đoàn có đại biểu dự 6/9 — thiếu 1 đoàn (quá hai phần ba: 7)"
    assert short(rule) == "present > 1/2, quorum >= 2/3 of summoned, > 2/3 of the delegations"
    assert len(explain.verdict(rule, short_of, outcome, CHOICES)) == 4


def test_weights_are_counted_like_ballots() -> None:
    """A company: 1.000.000 shares, 780.000 present, 65 % of those present needed."""
    rule = Rule(Base.PRESENT, Part(65, 100, strict=False), Part(1, 2, strict=True))
    sets = Sets(1_000_000, 780_000, weighted=True)
    outcome = decide({"agree": 507_000, "disagree": 273_000}, rule, sets, CHOICES)
    assert (outcome.needed, outcome.passed, outcome.quorum_needed) == (507_000, True, 500_001)
    assert explain.verdict(rule, sets, outcome, CHOICES)[0]["vi"] == (
        "780.000 phiếu biểu quyết của người có mặt làm căn cứ · cần ít nhất 65/100: 507.000"
    )
    assert not decide({"agree": 506_999}, rule, sets, CHOICES).passed


def test_the_rule_of_a_profile() -> None:
    profile = Profile("x", {"en": "X"}, {}, quorum=Quorum(TWO_THIRDS, HALF), votes=OpenVotes(Base.VALID, TWO_THIRDS))
    assert rule_of(profile) == Rule(Base.VALID, TWO_THIRDS, TWO_THIRDS, HALF)
    assert explain.rule(rule_of(profile))["vi"] == (
        "ít nhất hai phần ba số phiếu hợp lệ; điều kiện tiến hành: ít nhất hai phần ba có mặt; quá một nửa số đoàn có đại biểu dự"
    )


@pytest.mark.parametrize(
    ("votes", "plurality", "head", "line"),
    [
        ({"a": 130}, False, "Được chọn: Phương án 1", "Phương án 1: 130, đạt số phiếu cần"),
        (
            {"a": 90, "b": 80},
            True,
            "Được chọn: Phương án 1",
            "Phương án 1: 90, cao nhất; không phương án nào đạt số phiếu cần",
        ),
        ({"a": 90, "b": 80}, False, "Không phương án nào được chọn", "Phương án 1: 90, cao nhất, thiếu 36 phiếu"),
        (
            {"a": 90, "b": 90},
            True,
            "Bằng phiếu, chưa chọn được",
            "Phương án 1, Phương án 2: bằng nhau, mỗi phương án 90",
        ),
    ],
)
def test_options_in_words(votes: dict[str, int], plurality: bool, head: str, line: str) -> None:
    rule = Rule(Base.SUMMONED, HALF, plurality=plurality)
    outcome = decide_options(votes, rule, HALL, OPTIONS)
    assert explain.options_headline(outcome, OPTIONS)["vi"] == head
    assert explain.options(rule, HALL, outcome, OPTIONS, votes)[1]["vi"] == line


@given(st.dictionaries(st.sampled_from("abc"), st.integers(0, 80)), parts, st.booleans(), st.permutations(OPTIONS))
def test_the_order_of_options_never_matters_and_the_chosen_is_the_highest(votes, part, plurality, order) -> None:
    rule = Rule(Base.PRESENT, part, plurality=plurality)
    one, other = decide_options(votes, rule, HALL, OPTIONS), decide_options(votes, rule, HALL, order)
    assert (one.chosen, set(one.tied), set(one.above)) == (other.chosen, set(other.tied), set(other.above))
    if one.chosen:
        assert all(votes.get(one.chosen, 0) > n for code, n in votes.items() if code != one.chosen)
        assert one.chosen in one.above or (plurality and not one.above)
        more = {**votes, one.chosen: votes[one.chosen] + 1}
        assert decide_options(more, rule, HALL, OPTIONS).chosen == one.chosen
