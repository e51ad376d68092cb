"""The decisions of the door and the quorum, as tables of cases."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from congress_app.attendance.rules import AtTheDesk, Badge, Code, Direction, Share, Tone, decide, quorum, tone


@pytest.mark.parametrize(
    ("direction", "badge", "knows", "code"),
    [
        ("IN", "valid", (True, True, False), "checked_in"),
        ("IN", "named", (True, True, False), "checked_in"),
        ("IN", "valid", (True, True, True), "already_in"),
        ("OUT", "valid", (True, True, True), "checked_out"),
        ("OUT", "valid", (True, True, False), "already_out"),
        ("IN", "valid", (True, False, False), "not_entitled"),
        ("OUT", "named", (True, False, True), "checked_out"),
        ("IN", "revoked", (True, True, False), "revoked_badge"),
        ("OUT", "revoked", (False, True, True), "revoked_badge"),
        ("IN", "unknown", (True, False, False), "unknown_badge"),
        ("IN", "unknown", (False, False, False), "unknown_badge"),
        ("IN", "valid", (False, True, False), "no_session_open"),
        ("OUT", "named", (False, True, False), "no_session_open"),
    ],
)
def test_one_code_for_every_case(direction: str, badge: str, knows: tuple[bool, bool, bool], code: str) -> None:
    session_open, may_enter, inside = knows
    seen = AtTheDesk(Badge(badge), session_open=session_open, may_enter=may_enter, inside=inside)
    assert decide(Direction(direction), seen) is Code(code)


def test_every_code_has_a_colour_and_only_a_passage_is_green() -> None:
    green = {code for code in Code if tone(code) is Tone.GREEN}
    assert green == {Code.CHECKED_IN, Code.CHECKED_OUT}
    assert {tone(code) for code in Code} == set(Tone)


@pytest.mark.parametrize(
    ("present", "summoned", "share", "stands"),
    [
        (198, 250, Share(2, 3), (167, 0, 31)),
        (166, 250, Share(2, 3), (167, 1, 0)),
        (200, 300, Share(2, 3), (200, 0, 0)),
        (200, 300, Share(2, 3, strict=True), (201, 1, 0)),
        (1, 1, Share(1, 2, strict=True), (1, 0, 0)),
        (0, 3, Share(1, 1), (3, 3, 0)),
    ],
)
def test_quorum_in_whole_persons(present: int, summoned: int, share: Share, stands: tuple[int, int, int]) -> None:
    found = quorum(present, summoned, share)
    assert (found.needed, found.missing, found.beyond) == stands
    assert found.reached is (found.missing == 0)


def test_nobody_summoned_is_no_quorum() -> None:
    assert not quorum(0, 0, Share()).reached


@given(st.integers(1, 3000), st.integers(1, 100), st.integers(1, 100), st.booleans())
def test_needed_is_the_smallest_number_that_fulfils_the_share(summoned: int, n: int, d: int, strict: bool) -> None:
    def fulfils(persons: int) -> bool:
        return persons * d > summoned * n if strict else persons * d >= summoned * n

    needed = quorum(0, summoned, Share(n, d, strict)).needed
    assert fulfils(needed)
    assert needed == 0 or not fulfils(needed - 1)
