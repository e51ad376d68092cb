"""A disputed vote is repeated and both stay; an annulled one stays with its reason, and its result leaves the screens."""

import pytest

from congress_app.voting import queries
from tests.features.voting import hall as build

REASON = "Đếm nhầm khối B"


def finished(hall, **changes):
    vote = build.opened(hall.secretary, **changes)
    for who in range(6):
        hall.cast(vote, who)
    hall.secretary.deed(f"/votes/{vote}/close")
    hall.secretary.deed(f"/votes/{vote}/publish")
    return vote


def annul(hall, vote, reason=REASON):
    return hall.secretary.deed(f"/votes/{vote}/annul", reason=reason)


def test_a_repeat_is_a_new_draft_with_everything_of_the_first(hall):
    first = finished(hall, changeable=True, seconds=60, mode="counted")
    again = hall.secretary.deed(f"/votes/{first}/repeat").json
    assert again["repeats"] == first
    old, new = build.record(hall.secretary, first), build.record(hall.secretary, again["vote"])
    kept = ("title", "questions", "rule", "mode", "manner", "changeable", "seconds", "profile", "show_tally")
    assert {name: new[name] for name in kept} == {name: old[name] for name in kept}
    assert (new["state"], new["repeats"], old["repeated_by"]) == ("draft", first, again["vote"])
    assert old["result"]["cast"] == 6


def test_a_vote_is_repeated_once_unless_the_repeat_was_annulled(hall):
    first = finished(hall)
    again = hall.secretary.deed(f"/votes/{first}/repeat").json["vote"]
    answer = hall.secretary.deed(f"/votes/{first}/repeat")
    assert (answer.json["code"], answer.json["facts"]["vote"]) == ("already_repeated", again)
    annul(hall, again)
    assert hall.secretary.deed(f"/votes/{first}/repeat").status_code == 200


def test_what_is_not_over_is_not_repeated(hall):
    vote = build.draft(hall.secretary)
    assert hall.secretary.deed(f"/votes/{vote}/repeat").json["code"] == "vote_state_wrong"
    hall.secretary.deed(f"/votes/{vote}/open")
    assert hall.secretary.deed(f"/votes/{vote}/repeat").json["code"] == "vote_state_wrong"


def test_an_open_vote_that_is_annulled_closes_without_a_verdict(hall):
    vote = build.opened(hall.secretary)
    hall.cast(vote, 0)
    assert annul(hall, vote).status_code == 200
    assert hall.cast(vote, 1).json["code"] == "vote_annulled"
    record = build.record(hall.secretary, vote)
    assert (record["state"], record["result"], record["annulled"]["reason"]) == ("closed", None, REASON)
    assert build.opened(hall.secretary) != vote


def test_the_result_of_an_annulled_vote_leaves_the_screens_and_stays_in_the_record(hall):
    vote = finished(hall)
    annul(hall, vote)
    with hall.db.read() as reading:
        shown = queries.on_tablets(reading)["vote"]
        assert (shown["result"], shown["annulled"]["reason"]) == (None, REASON)
        assert queries.progress(reading, vote)["result"] is None
        assert queries.progress(reading, vote)["rows"] is None
        assert queries.result(reading, vote) is None
        assert queries.turnout(reading)["tally"] is None
        listed = queries.votes(reading)["votes"][0]
    assert (listed["id"], listed["annulled"]["reason"], listed["result"]["cast"]) == (vote, REASON, 6)
    assert build.record(hall.secretary, vote)["by"]["annulled"]


def test_nothing_more_happens_to_an_annulled_vote(hall):
    vote = build.draft(hall.secretary)
    annul(hall, vote)
    for deed in ("open", "close", "publish", "annul", "stop"):
        body = {"reason": REASON} if deed == "annul" else {}
        assert hall.secretary.deed(f"/votes/{vote}/{deed}", **body).json["code"] == "vote_annulled", deed


@pytest.mark.parametrize("reason", ["", "   "])
def test_annulling_needs_a_reason(hall, reason):
    vote = finished(hall)
    assert annul(hall, vote, reason).json["code"] == "vote_reason_missing"
    assert build.record(hall.secretary, vote)["annulled"] is None


def test_a_feature_that_waits_for_a_verdict_is_told(hall):
    vote = finished(hall, rule=build.PRESENT_HALF)
    with hall.db.read() as reading:
        told = queries.verdict_of(reading, vote)
    assert (told["state"], told["passed"], told["for_votes"], told["cast"]) == ("published", True, 6, 6)
    assert told["questions"][0]["counts"] == {"agree": 6, "disagree": 0, "other": 0}
    annul(hall, vote)
    with hall.db.read() as reading:
        told = queries.verdict_of(reading, vote)
    assert (told["state"], told["passed"], told["questions"]) == ("annulled", None, [])
