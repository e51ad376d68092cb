"""No other session starts while a vote is open: the vote stands on the presence of the running one."""

from congress_app.congress.queries import sessions
from tests.features.voting import hall as build


def test_another_session_waits_for_the_open_vote(hall, as_role):
    vote = build.opened(hall.secretary)
    with hall.db.read() as reading:
        other = next(each["id"] for each in sessions(reading) if not each["current"])
    organiser = as_role("organiser")
    refused = organiser.deed(f"/sessions/{other}/start")
    assert (refused.status_code, refused.json["code"]) == (409, "session_busy")
    hall.secretary.deed(f"/votes/{vote}/close")
    assert organiser.deed(f"/sessions/{other}/start").status_code == 200
