"""A screen that nobody pinned follows the congress by itself."""

import pytest

from congress_app.projector import queries
from congress_app.projector.rules import Kind, Slide, VoteState, automatic
from tests.features.elections.polling import Polling, people
from tests.features.voting import hall as build


@pytest.mark.parametrize(
    ("vote", "item", "shown"),
    [
        (None, None, Slide(Kind.WELCOME)),
        (None, 3, Slide(Kind.ITEM, 3)),
        (VoteState(7, "open"), 3, Slide(Kind.VOTE, 7)),
        (VoteState(7, "closed"), 3, Slide(Kind.VOTE, 7)),
        (VoteState(7, "published"), None, Slide(Kind.RESULT, 7)),
    ],
)
def test_the_order_of_what_matters(vote, item, shown):
    assert automatic(vote, item) == shown


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


def test_an_annulled_vote_gives_way_to_ballots_that_are_out(founded, as_role):
    polling = Polling(founded, as_role, people(founded, ["EL"] * 12))
    polling.come_in(*range(12))
    vote = build.opened(polling.secretary, rule=build.PRESENT_HALF)
    assert polling.secretary.deed(f"/votes/{vote}/annul", reason="Đếm sai").status_code == 200
    with founded.read() as reading:
        assert queries.slide(reading, 1)["verdict"]["en"] == "Vote annulled"
    polling.make(seats=3)
    polling.to_list(3, 0, 1, 2, 3, codes=["surplus_unusual"], reason="Danh sách của cấp uỷ")
    polling.to_tellers(10, 11)
    polling.cast(*range(12))
    with founded.read() as reading:
        assert queries.slide(reading, 1)["kind"] == "counting"


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
