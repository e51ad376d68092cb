"""Who has not voted is listed by delegation for stewards, never how; their tablets can be reminded."""

import pytest

from tests.features.voting import hall as build


def card(hall):
    return hall.voter(0).get("/pictures?topics=vote").json["vote"]["picture"]["vote"]


def test_every_reminder_is_another_number(hall):
    vote = build.opened(hall.secretary)
    assert card(hall)["nudge"] is None
    assert hall.secretary.deed(f"/votes/{vote}/nudge").json == {"vote": vote, "n": 1}
    assert card(hall)["nudge"] == {"n": 1, "delegation": None}
    hall.secretary.deed(f"/votes/{vote}/nudge", delegation=2)
    assert card(hall)["nudge"] == {"n": 2, "delegation": 2}


@pytest.mark.parametrize(("role", "status"), [("desk", 200), ("chair", 200), ("teller", 403), ("inspector", 403)])
def test_stewards_may_remind(hall, as_role, role, status):
    vote = build.opened(hall.secretary)
    assert as_role(role).deed(f"/votes/{vote}/nudge").status_code == status


def test_a_closed_vote_reminds_nobody(hall):
    vote = build.opened(hall.secretary)
    hall.secretary.deed(f"/votes/{vote}/close")
    assert hall.secretary.deed(f"/votes/{vote}/nudge").json["code"] == "vote_state_wrong"


def test_stewards_see_who_is_missing_and_never_an_answer(hall, as_role):
    vote = build.opened(hall.secretary)
    hall.cast(vote, 0, "disagree")
    told = as_role("desk").get("/votes/waiting").json
    people = [person for each in told["delegations"] for person in each["people"]]
    assert (told["vote"], told["missing"], len(people)) == (vote, 7, 7)
    assert hall.delegates[0] not in {person["id"] for person in people}
    assert "disagree" not in repr(told)
