"""When a vote is carried: tables of cases from real congresses, and laws that hold for any numbers."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from congress_app.counting.parts import Part, UnreachablePart
from congress_app.counting.profile import Base
from congress_app.counting.questions import Choice, Rule, Sets, decide, needed
from congress_app.voting import rules
from tests.rules.counting_cases import CHOICES, HALF, TWO_THIRDS, halls, tally


@pytest.mark.parametrize(
    ("base", "part", "enough"),
    [
        (245, HALF, 123),
        (250, HALF, 126),
        (18, HALF, 10),
        (20, HALF, 11),
        (1, HALF, 1),
        (250, TWO_THIRDS, 167),
        (249, TWO_THIRDS, 166),
        (249, Part(2, 3, strict=True), 167),
        (250, Part(1, 2, strict=False), 125),
        (1587, Part(3, 4, strict=False), 1191),
        (7, Part(1, 1, strict=False), 7),
        (0, HALF, 1),
        (0, TWO_THIRDS, 1),
        (100, Part(30, 100, strict=True), 31),
    ],
)
def test_needed(base: int, part: Part, enough: int) -> None:
    assert needed(base, Rule(Base.SUMMONED, part)) == enough


@pytest.mark.parametrize(
    ("numerator", "denominator", "strict"),
    [(0, 2, True), (3, 2, False), (1, 1, True), (-1, 2, False), (1, 0, False), (1, 5000, False)],
)
def test_a_part_nobody_can_reach_is_refused(numerator: int, denominator: int, strict: bool) -> None:
    with pytest.raises(UnreachablePart):
        Part(numerator, denominator, strict)


def test_exactly_half_is_not_more_than_half() -> None:
    outcome = decide(tally(10, 10), Rule(Base.SUMMONED, HALF), Sets(20, 20), CHOICES)
    assert (outcome.passed, outcome.needed, outcome.shortfall, outcome.surplus) == (False, 11, 1, 0)


def test_those_absent_throughout_leave_the_base_and_those_who_left_after_lunch_do_not() -> None:
    rule = Rule(Base.SUMMONED, HALF)
    assert decide(tally(123), rule, Sets(250, 240, absent_throughout=5), CHOICES).passed
    assert not decide(tally(123), rule, Sets(250, 240), CHOICES).passed


def test_the_bases() -> None:
    sets = Sets(250, 200)
    bases = {base: decide(tally(90, 60), Rule(base, HALF), sets, CHOICES) for base in Base}
    assert {base: (o.base, o.needed, o.passed) for base, o in bases.items()} == {
        Base.SUMMONED: (250, 126, False),
        Base.PRESENT: (200, 101, False),
        Base.VOTES_CAST: (150, 76, True),
        Base.RETURNED: (150, 76, True),
        Base.VALID: (150, 76, True),
        Base.FOR_AND_AGAINST: (150, 76, True),
    }


def test_nobody_votes_nothing_is_carried() -> None:
    outcome = decide(tally(0), Rule(Base.VOTES_CAST, Part(1, 2, strict=False)), Sets(10, 10), CHOICES)
    assert (outcome.passed, outcome.base, outcome.needed) == (False, 0, 1)


def test_a_missing_quorum_defeats_a_majority_unless_it_was_waived() -> None:
    rule = Rule(Base.PRESENT, HALF, quorum=TWO_THIRDS)
    short = decide(tally(100), rule, Sets(250, 100), CHOICES)
    assert (short.quorum_needed, short.quorum_ok, short.passed) == (167, False, False)
    waived = decide(tally(100), rule, Sets(250, 100, quorum_waived=True), CHOICES)
    assert (waived.quorum_ok, waived.passed) == (False, True)


def test_opening_is_refused_with_the_numbers_that_are_missing() -> None:
    rule = Rule(Base.PRESENT, HALF, quorum=TWO_THIRDS)
    with pytest.raises(rules.NoQuorum) as refusal:
        rules.check_sets(rule, Sets(250, 160), roll=160)
    assert refusal.value.facts == {"present": 160, "needed": 167, "missing": 7}
    rules.check_sets(rule, Sets(250, 160, quorum_waived=True), roll=160)
    with pytest.raises(rules.EmptyRoll):
        rules.check_sets(rule, Sets(250, 0), roll=0)
    with pytest.raises(rules.DeductionTooLarge):
        rules.check_sets(rule, Sets(250, 248, absent_throughout=3), roll=248)


@pytest.mark.parametrize(
    "choices",
    [
        CHOICES[:1],
        CHOICES[1:],
        (CHOICES[0], CHOICES[0]),
        (CHOICES[0], Choice("x", "Một", "One", counts_for=True)),
        (CHOICES[0], Choice("x", "", "One")),
        tuple(Choice(f"c{n}", "v", "e", counts_for=n == 0) for n in range(6)),
    ],
)
def test_choices_that_cannot_be_voted_on(choices: tuple[Choice, ...]) -> None:
    with pytest.raises(rules.BadChoices):
        rules.check_choices(choices)


@given(halls())
def test_a_verdict_follows_from_its_own_numbers(hall: tuple[dict[str, int], Rule, Sets]) -> None:
    votes, rule, sets = hall
    got = decide(votes, rule, sets, CHOICES)
    part = Fraction(got.for_votes, got.base) if got.base else Fraction(0)
    threshold = Fraction(rule.threshold.numerator, rule.threshold.denominator)
    enough = part > threshold if rule.threshold.strict else part >= threshold
    assert got.passed == (enough and got.base > 0 and (got.quorum_ok or sets.quorum_waived))
    assert got.surplus - got.shortfall == got.for_votes - got.needed
    assert got.cast == sum(votes.values())
    assert 1 <= got.needed <= max(1, got.base)


@given(halls(), st.permutations(CHOICES))
def test_order_never_matters(hall: tuple[dict[str, int], Rule, Sets], choices: list[Choice]) -> None:
    votes, rule, sets = hall
    shuffled = {choice.code: votes[choice.code] for choice in choices}
    assert decide(shuffled, rule, sets, choices) == decide(votes, rule, sets, CHOICES)


@given(halls(), st.integers(1, 200))
def test_more_votes_in_favour_never_undo_a_verdict(hall: tuple[dict[str, int], Rule, Sets], more: int) -> None:
    votes, rule, sets = hall
    before = decide(votes, rule, sets, CHOICES)
    after = decide({**votes, "agree": votes["agree"] + more}, rule, sets, CHOICES)
    assert after.passed or not before.passed


@given(halls(), st.integers(1, 200))
def test_moving_a_vote_to_favour_never_undoes_a_verdict(hall: tuple[dict[str, int], Rule, Sets], moved: int) -> None:
    votes, rule, sets = hall
    moved = min(moved, votes["other"])
    before = decide(votes, rule, sets, CHOICES)
    after = decide({**votes, "agree": votes["agree"] + moved, "other": votes["other"] - moved}, rule, sets, CHOICES)
    assert after.passed or not before.passed
