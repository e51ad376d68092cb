"""What follows an announcement, and the exits: next round, suspended, annulled, approval, too many ballots, races."""

import threading

import pytest

from congress_app.core.db import IntegrityError
from tests import builders
from tests.features.elections.polling import BY_HANDS

VOTERS = range(30)


@pytest.fixture
def cast(polling):
    """Three seats, four candidates, thirty ballots out and back, not yet counted."""
    polling.make(seats=3)
    polling.to_list(3, 0, 1, 2, 3)
    polling.to_tellers(25, 26)
    polling.cast(*VOTERS)
    return polling


def test_the_remaining_seats_in_one_tap(cast):
    cast.count(["1100"] * 16 + ["0011"] * 14)
    result = cast.announce()
    assert (len(result["winners"]), result["open_seats"], result["next"]) == (2, 1, "next_round")
    assert cast.refused("tie-round") in ("no_tie", "election_state_wrong")
    assert cast.refused("finish") == "seats_stay_open"
    first, old_box = cast.election, cast.box
    made = cast.do("next-round")
    assert cast.refused("next-round") in ("round_exists", "election_state_wrong")
    cast.election = made["election"]
    found = cast.picture()
    assert (found["state"], found["seats"], found["round"], found["previous"]) == ("nominating", 1, 2, first)
    assert [each["name"].split()[-1] for each in found["candidates"]] == ["Châu", "Dũng"]
    cast.nominate(10)  # the congress adds a name
    cast.do("consolidate", codes=["surplus_too_large", "surplus_unusual"], reason="Đại hội quyết định")
    cast.do("list", **BY_HANDS)
    cast.do("keep-tellers")
    assert cast.box != old_box
    with cast.db.read() as reading:
        rows = reading.all("SELECT election, box FROM election_box WHERE purpose = 'ballot'")
    assert sorted((row[0], row[1]) for row in rows) == [(first, old_box), (cast.election, cast.box)]


def test_a_box_never_goes_to_another_round(cast):
    def deed(tx):
        tx.execute("UPDATE election_box SET election = election + 1")
        return {}

    with pytest.raises(IntegrityError, match="one round"):
        cast.db.write(deed, actor=builders.PROGRAM)


def test_nothing_is_counted_before_it_is_reported(polling):
    polling.make(seats=3)
    polling.to_list(3, 0, 1, 2, 3)
    polling.to_tellers(25)
    polling.print(29)
    assert polling.refused("issue") == "fewer_printed"
    polling.print(6)
    polling.do("issue")
    polling.give(*VOTERS)
    polling.leave(5)
    polling.do("open")
    assert polling.refused("close", returned=29) == "fewer_returned"
    polling.do("close", returned=29, codes=["fewer_returned"], reason="Một đại biểu không bỏ phiếu")
    assert polling.refused("count") == "not_reported"
    assert polling.teller.deed(f"/tellers/count/{polling.box}/divide").status_code == 409
    assert polling.do("report") == {"election": polling.election, "issued": 30, "returned": 29}
    polling.do("count")
    polling.count(["1110"] * 29)
    result = polling.announce()
    assert (result["issued"], result["returned"]) == (30, 29)
    assert polling.picture()["box"]["shortfall"] == "Một đại biểu không bỏ phiếu"


def test_more_returned_than_issued_stops_until_the_presidium_decides(polling):
    polling.make(seats=3)
    polling.to_list(3, 0, 1, 2, 3)
    polling.to_tellers(25)
    polling.print(32)
    polling.do("issue")
    polling.give(*VOTERS)
    polling.leave(2)
    polling.do("open")
    assert polling.refused("close", returned=31) == "more_returned"
    assert polling.do("close", returned=31, codes=["more_returned"], reason="Đếm hai lần vẫn vậy")["over"]
    first = polling.picture()["next"][0]
    assert first["deed"] == "presidium"
    assert polling.refused("report") == "more_returned_than_issued"
    assert polling.refused("count") == "more_returned_than_issued"
    assert polling.refused("recount", returned=30) == "reason_asked"
    assert not polling.do("recount", returned=30, reason="Hai tờ dính nhau bị đếm ba")["over"]
    assert polling.picture()["next"][0]["deed"] == "report"
    assert polling.do("recount", returned=31, codes=["more_returned"], reason="Đếm lại lần nữa")["over"]
    polling.do("presidium", decision="Loại một phiếu không do ban phát ra, tiếp tục kiểm phiếu")
    polling.do("report")
    assert polling.refused("recount", returned=30, reason="Muộn rồi") == "election_state_wrong"
    polling.do("count")
    polling.count(["1110"] * 30 + ["-not_issued"])
    polling.do("reconcile")
    assert polling.picture()["outcome"]["invalid"] == 1


def test_figures_that_disagree_block_the_result(polling):
    polling.make(seats=3)
    polling.to_list(3, 0, 1, 2, 3)
    polling.to_tellers(25)
    polling.print(35)
    polling.do("issue")
    polling.give(*VOTERS)
    polling.leave(4)  # one sheet is missing
    polling.do("open")
    polling.do("close", returned=30)
    polling.do("report")
    polling.do("count")
    assert polling.refused("reconcile") == "count_not_finished"
    polling.count(["1110"] * 30)
    answer = polling.post("reconcile")
    assert (answer.status_code, answer.json["code"], answer.json["facts"]["codes"]) == (409, "figures_disagree", "I1")
    assert [each["code"] for each in polling.picture()["box"]["broken"]] == ["I1"]
    polling.leave(5)
    polling.do("reconcile")


def test_suspended_and_resumed_where_it_stood(cast):
    assert cast.refused("suspend", reason=" ") == "reason_asked"
    cast.do("suspend", reason="Xin ý kiến cấp trên")
    assert [each["deed"] for each in cast.picture()["next"]] == ["resume", "annul"]
    assert cast.refused("reconcile") == "election_state_wrong"
    assert cast.do("resume", note="Cấp trên đồng ý")["state"] == "counting"


def test_the_planned_secretary_is_not_elected(polling):
    polling.make(office="secretary", title_vi="Bí thư", seats=1)
    polling.do("number", seats=1, how="fixed")
    polling.do("nominations")
    polling.nominate(0, planned=True)
    polling.do("consolidate")
    polling.do("list", **BY_HANDS)
    polling.to_tellers(25)
    polling.cast(*VOTERS)
    polling.count(["D"] * 20 + ["A"] * 10)
    polling.announce()
    following = {each["deed"]: each for each in polling.picture()["next"]}
    assert following["suspend"]["primary"]
    assert [each["code"] for each in following["next-round"]["warnings"]] == ["consult_first"]
    assert polling.refused("next-round") == "consult_first"


def test_annulled_and_kept(cast):
    box = cast.box
    assert cast.refused("annul", reason="") == "reason_asked"
    cast.do("annul", reason="Phiếu in sai tên")
    found = cast.picture()
    assert (found["state"], found["next"], found["box"]["state"]) == ("annulled", [], "annulled")
    assert cast.teller.deed(f"/tellers/count/{box}/divide").status_code == 409
    assert len(found["history"]) > 5


def test_an_announced_election_is_annulled_only_with_its_warning(cast):
    cast.count(["1110"] * 30)
    cast.announce()
    assert cast.refused("annul", reason="Khiếu nại đúng") == "announced_already"
    cast.do("annul", reason="Khiếu nại đúng", codes=["announced_already"])


def test_approval_of_the_higher_committee(cast):
    cast.count(["1110"] * 30)
    cast.announce()
    assert cast.refused("approve", approved=True, note="") == "reason_asked"
    assert cast.do("approve", approved=True, note="QĐ 15-QĐ/TU")["approval"] == "approved"
    assert cast.card()["result"]["approval"]["state"] == "approved"
    assert cast.do("finish")["state"] == "done"


def test_two_secretaries_press_the_same_step(cast):
    cast.count(["1110"] * 30)
    others = [cast.as_role("secretariat") for _ in range(4)]
    answers = []

    def press(someone):
        answers.append(cast.post("reconcile", by=someone))

    threads = [threading.Thread(target=press, args=(one,)) for one in others]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    codes = sorted((answer.status_code, answer.json.get("code")) for answer in answers)
    assert codes == [(200, None), *[(409, "election_state_wrong")] * 3]


def test_the_same_nonce_gives_the_same_answer_and_another_deed_is_refused(polling):
    polling.make(seats=3)
    nonce = builders.nonce()
    first = polling.post("number", nonce=nonce, seats=3, **BY_HANDS).json
    assert polling.post("number", nonce=nonce, seats=3, **BY_HANDS).json == first
    assert polling.refused("number", nonce=nonce, seats=4, **BY_HANDS) == "nonce_reused"
    assert len([each for each in polling.picture()["history"] if each["deed"]["code"] == "number"]) == 1


def test_a_refused_deed_leaves_nothing_behind(cast):
    before = cast.picture()
    assert cast.refused("reconcile") == "count_not_finished"
    assert cast.picture() == before


def test_sheets_neither_go_out_nor_come_back_once_the_box_was_opened(polling):
    polling.make(seats=3)
    polling.to_list(3, 0, 1, 2, 3)
    polling.to_tellers(25)
    polling.print(30)
    polling.do("issue")
    polling.give(*range(29))
    polling.do("open")
    polling.do("close", returned=29)
    box = polling.box
    for deed, who in (("issue", 29), ("spoil", 3), ("take-back", 3)):
        body = {"delegate": polling.delegates[who], "desk": "Bàn 1"}
        more = {"reason": "Phát nhầm"} if deed == "take-back" else {}
        answer = polling.teller.deed(f"/tellers/boxes/{box}/{deed}", **body, **more)
        assert (answer.status_code, answer.json["code"]) == (409, "papers_not_in_ballot"), deed
    assert polling.picture()["box"]["figures"]["issued"] == 29
