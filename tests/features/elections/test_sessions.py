"""While ballots are with the people no other session starts: who may vote is who is present in this one."""

from congress_app.congress.queries import sessions
from tests.features.elections.polling import Polling, people


def test_another_session_waits_until_the_box_is_opened(founded, as_role):
    polling = Polling(founded, as_role, people(founded, ["EL"] * 24))
    polling.come_in(*range(22))
    polling.make(seats=3)
    polling.to_list(3, 0, 1, 2, 3)
    polling.to_tellers(20)
    polling.print(22)
    with founded.read() as reading:
        other = next(each["id"] for each in sessions(reading) if not each["current"])
    organiser = as_role("organiser")
    polling.do("issue")
    refused = organiser.deed(f"/sessions/{other}/start")
    assert (refused.status_code, refused.json["code"]) == (409, "session_busy")
    polling.give(*range(22))
    polling.do("open")
    assert organiser.deed(f"/sessions/{other}/start").json["code"] == "session_busy"
    polling.do("close", returned=22)
    assert organiser.deed(f"/sessions/{other}/start").status_code == 200
