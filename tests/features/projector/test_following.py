"""A screen that nobody pinned follows the congress by itself."""

import pytest

from congress_app.projector.rules import Kind, Slide, VoteState, automatic
from tests.features.voting import hall as build

NINE, TEN, ELEVEN = (f"2026-01-20T{hour:02d}:00:00.000+07:00" for hour in (9, 10, 11))


@pytest.mark.parametrize(
    ("vote", "item", "turned", "shown"),
    [
        (None, None, "", Slide(Kind.WELCOME)),
        (None, 3, NINE, Slide(Kind.ITEM, 3)),
        (VoteState(7, "open", NINE), 3, TEN, Slide(Kind.VOTE, 7)),
        (VoteState(7, "closed", TEN), 3, NINE, Slide(Kind.VOTE, 7)),
        (VoteState(7, "published", TEN), 3, NINE, Slide(Kind.RESULT, 7)),
        (VoteState(7, "published", TEN), None, "", Slide(Kind.RESULT, 7)),
        (VoteState(7, "published", TEN), 4, ELEVEN, Slide(Kind.ITEM, 4)),
        (VoteState(7, "closed", TEN), 4, ELEVEN, Slide(Kind.ITEM, 4)),
        (VoteState(7, "published", TEN), None, ELEVEN, Slide(Kind.WELCOME)),
    ],
)
def test_the_order_of_what_matters(vote, item, turned, shown):
    assert automatic(vote, item, turned) == shown


def test_through_a_whole_item(hall):
    assert hall.screen()["kind"] == "welcome"
    hall.go_to(0)
    assert (hall.screen()["kind"], hall.screen()["title"]["vi"]) == ("item", "Khai mạc")
    vote = build.opened(hall.secretary, rule=build.PRESENT_HALF)
    assert (hall.screen()["kind"], hall.screen()["state"]) == ("vote", "open")
    hall.cast(vote, 6)
    assert (hall.screen()["cast"], hall.screen()["roll"]) == (6, 8)
    hall.secretary.deed(f"/votes/{vote}/close")
    assert (hall.screen()["kind"], hall.screen()["state"]) == ("vote", "closed")
    hall.secretary.deed(f"/votes/{vote}/publish")
    result = hall.screen()
    assert (result["kind"], result["passed"]) == ("result", True)
    hall.go_to(1)
    assert (hall.screen()["kind"], hall.screen()["title"]["vi"]) == ("item", "Báo cáo chính trị")


def test_following_writes_nothing(hall):
    hall.go_to(0)
    with hall.db.read() as reading:
        before = reading.as_of
    hall.screen()
    with hall.db.read() as reading:
        assert reading.as_of == before


def test_an_unknown_screen_is_dark_and_breaks_nothing(hall):
    assert hall.screen(8)["kind"] == "blank"
    assert hall.screen("no number")["kind"] == "blank"
