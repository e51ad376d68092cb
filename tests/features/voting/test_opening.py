"""Opening freezes the roll and the numbers, one vote at a time, and guards the quorum."""

from congress_app.attendance.rules import Direction
from tests import builders
from tests.features.voting import hall as build

QUORUM = {"numerator": 9, "denominator": 10, "strict": False}


def test_the_roll_is_who_is_checked_in_and_entitled(hall):
    vote = build.draft(hall.secretary)
    answer = hall.secretary.deed(f"/votes/{vote}/open")
    assert answer.json == {"vote": vote, "roll": 8, "summoned": 10, "present": 8}
    roll = build.record(hall.secretary, vote)["delegations"]
    assert [len(each["people"]) for each in roll] == [3, 3, 2]
    assert {person["id"] for each in roll for person in each["people"]} == set(hall.delegates[:8])


def test_later_arrivals_and_departures_change_nothing(hall):
    vote = build.opened(hall.secretary)
    build.pass_door(hall.db, hall.delegates[8:])
    build.pass_door(hall.db, hall.delegates[:2], Direction.OUT)
    sets = build.record(hall.secretary, vote)["sets"]
    assert sets == {"summoned": 10, "present": 8, "roll": 8}
    assert hall.cast(vote, 0).status_code == 200
    assert (hall.cast(vote, 9).status_code, hall.cast(vote, 9).json["code"]) == (403, "not_on_roll")


def test_one_vote_at_a_time(hall):
    first = build.opened(hall.secretary)
    second = build.draft(hall.secretary)
    answer = hall.secretary.deed(f"/votes/{second}/open")
    assert (answer.status_code, answer.json["code"], answer.json["facts"]["vote"]) == (409, "another_vote_open", first)
    hall.secretary.deed(f"/votes/{first}/close")
    assert hall.secretary.deed(f"/votes/{second}/open").status_code == 200


def test_without_a_quorum_only_a_recorded_decision_of_two_opens(hall, as_role):
    vote = build.draft(hall.secretary, rule={**build.PRESENT_HALF, "quorum": QUORUM})
    answer = hall.secretary.deed(f"/votes/{vote}/open")
    assert (answer.status_code, answer.json["code"]) == (409, "no_quorum")
    assert answer.json["facts"] == {"present": 8, "needed": 9, "missing": 1}
    assert hall.secretary.deed(f"/votes/{vote}/open", override="   ").status_code == 409
    reason = "Đoàn Chủ tịch quyết định tiếp tục"
    assert hall.secretary.deed(f"/votes/{vote}/open", override=reason).json["code"] == "second_person_needed"
    build.decided(hall.secretary, as_role("chair"), vote, reason)
    assert hall.secretary.deed(f"/votes/{vote}/open").status_code == 200
    record = build.record(hall.secretary, vote)
    assert record["override"] == reason
    assert record["quorum_line"]["vi"].endswith("vẫn tiến hành theo quyết định đã ghi")
    for who in range(5):
        hall.cast(vote, who)
    assert hall.secretary.deed(f"/votes/{vote}/close").json["passed"] is True


def test_a_reason_that_was_not_needed_is_not_kept(hall):
    vote = build.draft(hall.secretary)
    hall.secretary.deed(f"/votes/{vote}/open", override="cho chắc")
    assert build.record(hall.secretary, vote)["override"] == ""


def test_those_absent_throughout_leave_the_base(hall):
    vote = build.draft(hall.secretary, absent_throughout=2, absent_reason="Đoàn báo cáo")
    hall.secretary.deed(f"/votes/{vote}/open")
    for who in range(5):
        hall.cast(vote, who)
    hall.secretary.deed(f"/votes/{vote}/close")
    result = build.record(hall.secretary, vote)["result"]
    assert (result["base"], result["needed"], result["passed"]) == (8, 5, True)


def test_more_deducted_than_are_absent_is_refused(hall):
    vote = build.draft(hall.secretary, absent_throughout=3, absent_reason="Đoàn báo cáo")
    answer = hall.secretary.deed(f"/votes/{vote}/open")
    assert (answer.status_code, answer.json["code"]) == (409, "deduction_too_large")
    assert answer.json["facts"] == {"deducted": 3, "absent": 2}


def test_an_empty_hall_cannot_vote(hall):
    vote = build.draft(hall.secretary)
    build.pass_door(hall.db, hall.delegates[:8], Direction.OUT)
    answer = hall.secretary.deed(f"/votes/{vote}/open")
    assert (answer.status_code, answer.json["code"]) == (409, "empty_roll")


def test_no_session_no_vote(db, as_role):
    builders.found(db, start=None)
    secretary = as_role("secretariat")
    vote = build.draft(secretary)
    answer = secretary.deed(f"/votes/{vote}/open")
    assert (answer.status_code, answer.json["code"]) == (409, "no_session")
