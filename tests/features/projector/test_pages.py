"""The stage page and the preview, and who may open them."""

import pytest

from congress_app.projector.dates import span
from tests.features.voting import hall as build


def test_the_stage_brings_its_first_picture(hall):
    page = hall.as_role("projector").page("/projector/1")
    assert page.status_code == 200
    assert '"projector:1"' in page.text
    assert "stage/screen.js" in page.text


def test_no_such_screen(hall):
    answer = hall.as_role("projector").get("/projector/7")
    assert (answer.status_code, answer.json["code"]) == (404, "screen_unknown")


def test_delegates_do_not_open_the_stage(hall):
    assert hall.as_role("delegate", person=hall.delegates[0]).get("/projector/1").status_code == 403


def test_a_result_is_previewed_before_the_hall_sees_it(hall):
    vote = build.opened(hall.secretary, rule=build.PRESENT_HALF)
    hall.cast(vote, 6)
    hall.secretary.deed(f"/votes/{vote}/close")
    slide = hall.secretary.get(f"/projector/preview?kind=result&subject={vote}").json
    assert (slide["kind"], slide["passed"]) == ("result", True)
    assert hall.screen()["kind"] == "vote"
    assert hall.as_role("projector").get(f"/projector/preview?kind=result&subject={vote}").status_code == 403


def test_a_draft_is_previewed_as_it_will_open(hall):
    vote = build.draft(hall.secretary)
    slide = hall.secretary.get(f"/projector/preview?kind=vote&subject={vote}").json
    assert (slide["kind"], slide["state"], slide["cast"]) == ("vote", "open", 0)


@pytest.mark.parametrize("query", ["", "kind=nothing", "kind=vote&subject=-1", "kind=vote"])
def test_a_preview_of_nothing(hall, query):
    assert hall.secretary.get(f"/projector/preview?{query}").status_code == 400


@pytest.mark.parametrize(
    ("starts", "ends", "vi", "en"),
    [
        ("2026-01-20", "2026-01-20", "20/01/2026", "20 January 2026"),
        ("2026-01-20", "2026-01-22", "20–22/01/2026", "20–22 January 2026"),
        ("2026-01-30", "2026-02-02", "30/01 – 02/02/2026", "30 January – 2 February 2026"),
        ("2026-12-31", "2027-01-02", "31/12/2026 – 02/01/2027", "31 December 2026 – 2 January 2027"),
    ],
)
def test_days_in_both_languages(starts, ends, vi, en):
    assert span(starts, ends) == {"vi": vi, "en": en}
