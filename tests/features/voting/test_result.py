"""Closing freezes the outcome, publishing releases it; nobody sees a count before they may."""

import pytest

from congress_app.core import wording
from congress_app.voting import queries
from tests.features.voting import hall as build


def voted(hall, **changes):
    """A vote of eight: five agree, two disagree, one silent."""
    vote = build.opened(hall.secretary, **changes)
    for who in range(7):
        hall.cast(vote, who, "agree" if who < 5 else "disagree")
    return vote


def pictures(hall, vote):
    with hall.db.read() as reading:
        return (
            queries.on_tablets(reading)["vote"],
            queries.turnout(reading),
            queries.progress(reading, vote),
            queries.votes(reading)["votes"][0],
        )


def test_the_verdict_and_its_arithmetic(hall):
    vote = voted(hall)
    assert hall.secretary.deed(f"/votes/{vote}/close").json == {"vote": vote, "cast": 7, "passed": False}
    result = build.record(hall.secretary, vote)["result"]
    assert result["verdict"] == {"vi": "Không được thông qua", "en": "Not carried"}
    assert [line["vi"] for line in result["lines"]] == [
        "10 đại biểu được triệu tập làm căn cứ · cần quá một nửa: 6",
        "Nhất trí 5 — thiếu 1 phiếu",
    ]
    assert [(row["code"], row["votes"], row["percent"]["vi"]) for row in result["rows"]] == [
        ("agree", 5, "50,00 %"),
        ("disagree", 2, "20,00 %"),
        ("other", 0, "0,00 %"),
    ]
    assert result["silent"] == {"votes": 3, "share": 3000, "percent": {"vi": "30,00 %", "en": "30.00%"}}


def test_nothing_is_counted_aloud_before_its_time(hall):
    vote = voted(hall)
    tablets, turnout, stage, office = pictures(hall, vote)
    assert (tablets["state"], tablets["result"]) == ("open", None)
    assert (turnout["cast"], turnout["roll"], turnout["tally"]) == (7, 8, None)
    assert (stage["rows"], stage["result"], office["result"]) == (None, None, None)
    hall.secretary.deed(f"/votes/{vote}/close")
    tablets, turnout, stage, office = pictures(hall, vote)
    assert (tablets["state"], tablets["result"], stage["rows"], stage["result"]) == ("closed", None, None, None)
    assert turnout["tally"][0]["votes"] == 5
    assert office["result"]["for_votes"] == 5
    hall.secretary.deed(f"/votes/{vote}/publish")
    tablets, _turnout, stage, _office = pictures(hall, vote)
    assert tablets["result"] == stage["result"] == office["result"]
    assert stage["rows"] == stage["result"]["rows"]


def test_a_live_tally_is_shown_while_the_vote_is_open(hall):
    vote = voted(hall, show_tally="live", rule=build.PRESENT_HALF)
    tablets, turnout, stage, _office = pictures(hall, vote)
    assert tablets["result"] is None
    assert [row["votes"] for row in turnout["tally"]] == [5, 2, 0]
    assert [row["share"] for row in stage["rows"]] == [6250, 2500, 0]
    hall.secretary.deed(f"/votes/{vote}/close")
    assert pictures(hall, vote)[2]["rows"] is not None


def test_who_has_not_voted_yet_is_listed_by_name_and_never_how(hall):
    vote = voted(hall)
    waiting = hall.secretary.get("/votes/waiting").json
    assert (waiting["vote"], waiting["missing"]) == (vote, 1)
    assert [person["id"] for person in waiting["delegations"][0]["people"]] == [hall.delegates[7]]
    record = build.record(hall.secretary, vote)
    assert {person["choice"] for each in record["delegations"] for person in each["people"]} == {None}
    hall.secretary.deed(f"/votes/{vote}/close")
    assert hall.secretary.get("/votes/waiting").json == {"vote": None, "missing": 0, "delegations": []}
    record = build.record(hall.secretary, vote)
    told = {person["id"]: person["choice"] for each in record["delegations"] for person in each["people"]}
    assert [told[delegate] for delegate in hall.delegates[:8]] == ["agree"] * 5 + ["disagree"] * 2 + [None]


def test_the_outcome_is_frozen(hall):
    vote = voted(hall, rule=build.PRESENT_HALF)
    hall.secretary.deed(f"/votes/{vote}/close")
    before = build.record(hall.secretary, vote)["result"]
    build.pass_door(hall.db, hall.delegates[8:])
    build.people(hall.db, 0)
    assert build.record(hall.secretary, vote)["result"] == before
    assert before["passed"] is True


STATES = ("draft", "open", "closed", "published")
DEEDS = {"change": "draft", "open": "draft", "close": "open", "publish": "closed"}


def in_state(hall, state):
    vote = build.draft(hall.secretary)
    for deed in ("open", "close", "publish")[: STATES.index(state)]:
        assert hall.secretary.deed(f"/votes/{vote}/{deed}").status_code == 200
    return vote


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("deed", DEEDS)
def test_every_deed_has_its_one_state(hall, state, deed):
    vote = in_state(hall, state)
    body = {"title_vi": "Khác", "rule": build.SUMMONED_HALF} if deed == "change" else {}
    answer = hall.secretary.deed(f"/votes/{vote}/{deed}", **body)
    if state == DEEDS[deed]:
        assert answer.status_code == 200
    else:
        assert (answer.status_code, answer.json["code"]) == (409, "vote_state_wrong")
        assert answer.json["facts"] == {"state": state, "wanted": DEEDS[deed]}


@pytest.mark.parametrize(
    ("state", "status", "code"),
    [
        ("draft", 409, "vote_not_open"),
        ("open", 200, None),
        ("closed", 409, "vote_closed"),
        ("published", 409, "vote_closed"),
    ],
)
def test_a_ballot_is_taken_only_while_the_vote_is_open(hall, state, status, code):
    answer = hall.cast(in_state(hall, state), 0)
    assert (answer.status_code, answer.json.get("code")) == (status, code)


@pytest.mark.parametrize("deed", ["change", "open", "close", "publish"])
def test_a_vote_that_does_not_exist(hall, deed):
    body = {"title_vi": "Khác", "rule": build.SUMMONED_HALF} if deed == "change" else {}
    answer = hall.secretary.deed(f"/votes/77/{deed}", **body)
    assert (answer.status_code, answer.json["code"]) == (404, "vote_not_found")
    assert hall.cast(77, 0).status_code == 404
    assert hall.secretary.get("/votes/77").status_code == 404


def test_a_deed_repeated_with_its_nonce_is_done_once(hall):
    vote = build.opened(hall.secretary)
    first = hall.secretary.deed(f"/votes/{vote}/close", nonce="close-close-close")
    assert first.json == hall.secretary.deed(f"/votes/{vote}/close", nonce="close-close-close").json
    other = hall.secretary.deed(f"/votes/{vote}/publish", nonce="close-close-close")
    assert (other.status_code, other.json["code"]) == (409, "nonce_reused")


@pytest.mark.parametrize("lang", wording.LANGUAGES)
def test_refusals_come_in_the_readers_language(hall, as_role, lang):
    reader = as_role("secretariat", lang=lang)
    message = reader.deed("/votes/77/open").json["message"]
    assert message == {"vi": "Không có cuộc biểu quyết số 77.", "en": "There is no vote number 77."}[lang]
