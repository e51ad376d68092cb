"""Without its quorum a vote opens only by the decision of two people, at the numbers they saw."""

import pytest

from congress_app.attendance.rules import Direction
from tests.features.voting import hall as build

NINE_TENTHS = {"numerator": 9, "denominator": 10, "strict": False}
REASON = "Đoàn Chủ tịch quyết định tiếp tục"


@pytest.fixture
def vote(hall):
    return build.draft(hall.secretary, rule={**build.PRESENT_HALF, "quorum": NINE_TENTHS})


def ask(visitor, vote, reason=REASON):
    return visitor.deed(f"/votes/{vote}/override", reason=reason)


def agree(visitor, vote):
    return visitor.deed(f"/votes/{vote}/override/second")


def test_asking_alone_opens_nothing(hall, vote):
    assert ask(hall.secretary, vote).json == {"vote": vote, "present": 8, "needed": 9}
    assert hall.secretary.deed(f"/votes/{vote}/open").json["code"] == "second_person_needed"


def test_nobody_agrees_with_themselves(hall, vote):
    ask(hall.secretary, vote)
    answer = agree(hall.secretary, vote)
    assert (answer.status_code, answer.json["code"]) == (409, "second_is_first")


@pytest.mark.parametrize("role", ["chair", "secretariat", "organiser"])
def test_a_second_person_agrees_and_both_stand_in_the_picture(hall, vote, as_role, role):
    ask(hall.secretary, vote)
    assert agree(as_role(role), vote).status_code == 200
    told = next(each for each in hall.secretary.get("/pictures?topics=votes").json["votes"]["picture"]["votes"])
    assert (told["override_ask"]["reason"], told["override_ask"]["present"]) == (REASON, 8)
    assert told["override_ask"]["agreed_by"] == role or told["override_ask"]["agreed_by"].startswith(role)
    assert hall.secretary.deed(f"/votes/{vote}/open").status_code == 200
    assert build.record(hall.secretary, vote)["override"] == REASON


@pytest.mark.parametrize("role", ["desk", "teller", "inspector", "delegate"])
def test_others_can_neither_ask_nor_agree(hall, vote, as_role, role):
    someone = as_role(role, person=hall.delegates[0] if role == "delegate" else None)
    assert ask(someone, vote).status_code == 403
    ask(hall.secretary, vote)
    assert agree(someone, vote).status_code == 403


def test_when_fewer_are_here_it_must_be_asked_again(hall, vote, as_role):
    chair = as_role("chair")
    ask(hall.secretary, vote)
    build.pass_door(hall.db, hall.delegates[:1], Direction.OUT)
    assert agree(chair, vote).json["code"] == "fewer_than_agreed"
    build.decided(hall.secretary, chair, vote, REASON)
    build.pass_door(hall.db, hall.delegates[1:2], Direction.OUT)
    answer = hall.secretary.deed(f"/votes/{vote}/open")
    assert (answer.status_code, answer.json["code"]) == (409, "fewer_than_agreed")
    assert answer.json["facts"] == {"present": 6, "agreed": 7}


def test_when_more_are_here_it_holds(hall, vote, as_role):
    build.pass_door(hall.db, hall.delegates[:1], Direction.OUT)
    build.decided(hall.secretary, as_role("chair"), vote, REASON)
    build.pass_door(hall.db, hall.delegates[:1])
    assert hall.secretary.deed(f"/votes/{vote}/open").status_code == 200


def test_a_changed_draft_needs_a_new_decision(hall, vote, as_role):
    build.decided(hall.secretary, as_role("chair"), vote, REASON)
    hall.secretary.deed(
        f"/votes/{vote}/change", title_vi="Câu hỏi khác", rule={**build.PRESENT_HALF, "quorum": NINE_TENTHS}
    )
    assert hall.secretary.deed(f"/votes/{vote}/open").json["code"] == "no_quorum"
    assert agree(as_role("chair"), vote).json["code"] == "nothing_to_agree"


def test_a_reason_is_needed_and_a_quorum_needs_no_decision(hall, vote):
    assert ask(hall.secretary, vote, "  ").json["code"] == "vote_reason_missing"
    build.pass_door(hall.db, hall.delegates[8:])
    assert ask(hall.secretary, vote).json["code"] == "quorum_is_there"


def test_too_few_delegations_are_no_quorum_either(hall):
    units = {"numerator": 2, "denominator": 3, "strict": True}
    vote = build.draft(hall.secretary, rule={**build.PRESENT_HALF, "units": units})
    build.pass_door(hall.db, hall.delegates[2:8:3], Direction.OUT)
    answer = hall.secretary.deed(f"/votes/{vote}/open")
    assert (answer.status_code, answer.json["code"]) == (409, "no_quorum_of_units")
    assert answer.json["facts"] == {"present": 2, "needed": 3, "missing": 1}
