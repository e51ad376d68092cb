"""The summoned base: the domain's own vectors (D1, D2, M1, M2), and what holds for every congress."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from congress_app.attendance.base_rules import BaseRule, Summoned, Whole, count
from congress_app.counting.parts import Part
from congress_app.counting.subtractions import Code

HALF = Part(1, 2, strict=True)
UNASKED = Whole(excused=False, ground="", accepted=None)
ACCEPTED = Whole(excused=True, ground="", accepted=True)
ELSEWHERE = Whole(excused=True, ground="elsewhere", accepted=None)
EXEMPT = Whole(excused=True, ground="exempt", accepted=None)
SUSPENDED = Whole(excused=True, ground="suspended", accepted=None)


def people(*groups: tuple[int, str, bool, Whole | None]) -> list[Summoned]:
    made: list[Summoned] = []
    for many, kind, came, whole in groups:
        made += [Summoned(len(made) + n, kind, came, whole) for n in range(1, many + 1)]
    return made


VECTORS = [
    ("D1", BaseRule.DELEGATES, people((245, "EL", True, None), (2, "EX", False, UNASKED), (3, "EL", False, UNASKED)),
     245, 123, {Code.EX_OFFICIO: 2, Code.NO_ALTERNATE: 3}),
    ("D2", BaseRule.DELEGATES, people((240, "EL", True, None), (10, "EL", True, None)), 250, 126, {}),
    ("M1", BaseRule.MEMBERS,
     people((18, "EL", True, None), (1, "EL", False, ELSEWHERE), (2, "EL", False, EXEMPT), (1, "EL", False, ACCEPTED)),
     18, 10, {Code.ELSEWHERE: 1, Code.EXEMPT: 2, Code.EXCUSED: 1}),
    ("M2", BaseRule.MEMBERS, people((17, "EL", True, None), (3, "EL", False, UNASKED)), 20, 11, {}),
]  # fmt: skip


@pytest.mark.parametrize(
    ("rule", "who", "base", "need", "less"), [each[1:] for each in VECTORS], ids=[each[0] for each in VECTORS]
)
def test_the_vectors_of_the_domain(
    rule: BaseRule, who: list[Summoned], base: int, need: int, less: dict[Code, int]
) -> None:
    found = count(rule, who)
    assert (found.base, HALF.of(found.base)) == (base, need)
    assert {each.code: len(each.people) for each in found.subtractions} == {code.value: n for code, n in less.items()}


def test_exactly_half_of_twenty_loses() -> None:
    assert HALF.of(count(BaseRule.SUMMONED, people((20, "EL", True, None))).base) == 11


def test_who_came_once_counts_whatever_was_recorded() -> None:
    assert count(BaseRule.DELEGATES, people((3, "EX", True, UNASKED))).base == 3
    assert (
        count(
            BaseRule.MEMBERS, people((1, "EL", True, EXEMPT), (1, "EL", True, ELSEWHERE), (1, "EL", True, ACCEPTED))
        ).base
        == 3
    )


def test_never_came_so_far_counts_only_where_the_congress_says_so() -> None:
    late = people((10, "EL", True, None), (1, "EX", False, None), (1, "AP", False, None))
    assert count(BaseRule.DELEGATES, late).base == 12
    assert [each.code for each in count(BaseRule.DELEGATES, late, early=True).subtractions] == [
        Code.EX_OFFICIO.value, Code.NO_ALTERNATE.value,
    ]  # fmt: skip
    assert count(BaseRule.MEMBERS, late, early=True).base == 12


@pytest.mark.parametrize("accepted", [False, None])
def test_an_excuse_that_was_not_accepted_stays_in_the_base_of_members(accepted: bool | None) -> None:
    assert count(BaseRule.MEMBERS, people((1, "EL", False, Whole(True, "", accepted)))).base == 1


def test_a_suspended_member_never_counts_even_in_the_hall() -> None:
    assert count(BaseRule.MEMBERS, people((1, "EL", True, SUSPENDED), (1, "EL", False, SUSPENDED))).base == 0


whole = st.builds(
    Whole,
    st.booleans(),
    st.sampled_from(["", "elsewhere", "exempt", "suspended"]),
    st.sampled_from([True, False, None]),
)
someone = st.tuples(st.sampled_from(["EX", "EL", "AP"]), st.booleans(), st.none() | whole)


@given(st.sampled_from(list(BaseRule)), st.lists(someone, max_size=40), st.booleans())
def test_every_number_has_its_people_and_nobody_goes_twice(rule: BaseRule, who: list, early: bool) -> None:
    summoned = [Summoned(n, *each) for n, each in enumerate(who)]
    found = count(rule, summoned, early=early)
    gone = [one for each in found.subtractions for one in each.people]
    assert len(gone) == len(set(gone))
    assert found.base == found.summoned - len(gone) >= 0
    assert all(each.people for each in found.subtractions)
    if rule is BaseRule.SUMMONED:
        assert not gone
