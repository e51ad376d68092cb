"""No screen shows a count before the vote allows it, and no result before it was published."""

import json

import pytest

from tests.features.voting import hall as build


def test_an_open_vote_shows_turnout_only(hall):
    vote = build.opened(hall.secretary, rule=build.PRESENT_HALF)
    hall.cast(vote, 3)
    slide = hall.screen()
    assert (slide["cast"], slide["rows"]) == (3, None)


def test_a_live_tally_grows_on_the_screen(hall):
    vote = build.opened(hall.secretary, rule=build.PRESENT_HALF, show_tally="live")
    hall.cast(vote, 3)
    assert [row["votes"] for row in hall.screen()["rows"]] == [3, 0, 0]


@pytest.mark.parametrize(("show_tally", "seen"), [("live", [5, 0, 0]), ("after_close", None)])
def test_a_closed_vote_waits_for_its_result(hall, show_tally, seen):
    """What the hall watched grow stays in view; the verdict waits in every case."""
    vote = build.opened(hall.secretary, rule=build.PRESENT_HALF, show_tally=show_tally)
    hall.cast(vote, 5)
    hall.secretary.deed(f"/votes/{vote}/close")
    slide = hall.screen()
    assert slide["kind"] == "vote"
    assert (slide["rows"] and [row["votes"] for row in slide["rows"]]) == seen
    assert "passed" not in json.dumps(slide)
    refusal = hall.show("result", vote)
    assert (refusal.status_code, refusal.json["code"]) == (409, "result_not_published")


def test_a_draft_is_not_shown(hall):
    vote = build.draft(hall.secretary)
    refusal = hall.show("vote", vote)
    assert (refusal.status_code, refusal.json["code"]) == (409, "vote_not_yet_open")


def test_a_result_carries_its_arithmetic_and_its_seal(hall):
    vote = build.opened(hall.secretary, rule=build.PRESENT_HALF)
    hall.cast(vote, 6)
    hall.secretary.deed(f"/votes/{vote}/close")
    hall.secretary.deed(f"/votes/{vote}/publish")
    slide = hall.screen()
    assert [row["votes"] for row in slide["rows"]] == [6, 0, 0]
    assert slide["lines"][1]["vi"] == "Nhất trí 6 — vượt 1 phiếu"
    assert [each["value"] for each in slide["foot"]] == [10, 8, 6]
    seal = slide["code"]
    assert len(seal) == len("7F2C·91A0·33DE")
    hall.secretary.deed("/messages", text={"vi": "Giải lao", "en": ""})
    assert hall.screen()["code"] == seal, "the seal is that of the published result, not of whatever came last"
