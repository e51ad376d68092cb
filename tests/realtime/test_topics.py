"""Who may see which live picture, and that a picture is the same however it is asked for."""

import pytest

from congress_app.core.access import EVERYONE, STAFF, Role
from congress_app.realtime import topics

NAMES = [*(name for name in topics.TOPICS if name != "projector"), "projector:1"]
PODIUM = {Role.ORGANISER, Role.SECRETARIAT, Role.CHAIR, Role.INSPECTOR}
# The policy written a second time, by hand: a change of an audience has to be made here too, on purpose.
AUDIENCES = {
    "congress": None,
    "agenda": EVERYONE,
    "documents": EVERYONE,
    "library": PODIUM,
    "vote": EVERYONE,
    "turnout": STAFF,
    "votes": STAFF,
    "papers": STAFF,
    "counting": STAFF,
    "messages": EVERYONE,
    "elections": EVERYONE,
    "ballots_count": STAFF,
    "headcount": STAFF,
    "standings": STAFF,
    "seats": STAFF,
    "failures": {Role.ORGANISER, Role.SECRETARIAT, Role.DESK, Role.CREDENTIALS, Role.INSPECTOR},
    "quality": {Role.ORGANISER, Role.SECRETARIAT, Role.CREDENTIALS, Role.INSPECTOR},
    "report": PODIUM | {Role.CREDENTIALS},
    "screens": PODIUM,
    "projector:1": STAFF | {Role.PROJECTOR},
    "hall": STAFF,
}


def test_every_topic_is_in_the_policy():
    assert set(NAMES) == set(AUDIENCES)


@pytest.mark.parametrize("role", [None, *Role], ids=str)
def test_role_by_topic(founded, as_role, visitor, role):
    someone = visitor() if role is None else as_role(role.value, person=1 if role is Role.DELEGATE else None)
    shown = someone.get(f"/pictures?topics={','.join(NAMES)},no-such-topic").json
    expected = {name for name, audience in AUDIENCES.items() if audience is None or role in audience}
    assert set(shown) == expected


def test_a_page_is_born_with_the_pictures_that_are_asked_for(founded, as_role):
    import json
    import re

    someone = as_role("secretariat")
    page = someone.page("/control").text
    born = json.loads(re.search(r'id="pictures">(.*?)</script>', page, re.DOTALL).group(1))
    asked = someone.get(f"/pictures?topics={','.join(born)}").json
    assert born == asked
    assert {"agenda", "votes", "headcount", "screens"} <= set(born)


def test_pictures_are_small(founded, as_role):
    shown = as_role("organiser").client.get(
        f"/pictures?topics={','.join(NAMES)}", headers={"Accept": "application/json"}
    )
    assert len(shown.data) < 16_000
