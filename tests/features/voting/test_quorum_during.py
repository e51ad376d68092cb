"""When the quorum is lost while a vote is open, the staff are told; the vote itself goes on with its frozen numbers."""

from congress_app.attendance.rules import Direction
from tests.features.voting import hall as build

HALF = {"numerator": 8, "denominator": 10, "strict": False}


def alarm(hall):
    return hall.secretary.get("/pictures?topics=turnout").json["turnout"]["picture"]["alarm"]


def test_the_staff_are_told_how_many_are_missing(hall):
    vote = build.opened(hall.secretary, rule={**build.PRESENT_HALF, "quorum": HALF})
    assert alarm(hall) is None
    build.pass_door(hall.db, hall.delegates[:2], Direction.OUT)
    hall.cast(vote, 5)
    assert "2 more are needed" in alarm(hall)["en"]
    assert "2" in alarm(hall)["vi"]
    assert build.record(hall.secretary, vote)["sets"]["present"] == 8


def test_a_vote_without_a_quorum_raises_no_alarm(hall):
    build.opened(hall.secretary, rule=build.PRESENT_HALF)
    build.pass_door(hall.db, hall.delegates[:5], Direction.OUT)
    assert alarm(hall) is None


def test_the_alarm_ends_with_the_vote(hall):
    vote = build.opened(hall.secretary, rule={**build.PRESENT_HALF, "quorum": HALF})
    build.pass_door(hall.db, hall.delegates[:2], Direction.OUT)
    hall.secretary.deed(f"/votes/{vote}/close")
    assert alarm(hall) is None
