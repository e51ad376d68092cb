"""The control page and the podium page: who opens them, and what they bring along."""

import pytest


@pytest.mark.parametrize(
    ("path", "allowed"),
    [
        ("/control", {"organiser", "secretariat", "inspector"}),
        ("/chair", {"organiser", "chair", "inspector"}),
        ("/control/day", {"organiser", "secretariat", "chair", "inspector"}),
    ],
)
def test_who_may_open_them(founded, as_role, path, allowed):
    for role in ("organiser", "secretariat", "desk", "teller", "chair", "inspector", "projector"):
        assert as_role(role).page(path).status_code == (200 if role in allowed else 403), role


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_page_brings_every_picture_it_shows(founded, as_role, lang):
    page = as_role("secretariat", lang=lang).page("/control").text
    for topic in ("congress", "agenda", "library", "votes", "turnout", "messages", "headcount", "screens", "hall"):
        assert f'"{topic}"' in page


def test_the_inspector_is_offered_no_deed(founded, as_role):
    assert 'data-writes="no"' in as_role("inspector").page("/control").text
    assert 'data-writes="yes"' in as_role("secretariat").page("/control").text


def test_the_day_tells_its_sessions(founded, as_role):
    told = as_role("secretariat").get("/control/day").json
    assert [session["kind"] for session in told["sessions"]] == ["preparatory", "official"]
    assert [session["current"] for session in told["sessions"]] == [False, True]


def test_before_any_session_and_agenda_the_pages_still_open(house, as_role):
    for path in ("/control", "/chair"):
        assert as_role("organiser").page(path).status_code == 200
