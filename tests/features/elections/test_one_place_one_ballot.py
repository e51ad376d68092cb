"""A place in the congress has one ballot, whoever fills it; whoever lost the right gets none; late-comers count."""

import pytest

from congress_app.attendance.rules import Direction
from tests.features.elections.polling import Polling, people
from tests.features.voting import hall

GONE, SPARE, LATE = 5, 20, 19


@pytest.fixture
def polling(founded, as_role) -> Polling:
    """Twenty elected delegates of whom one has not come, an alternate outside; ballots are being issued."""
    found = Polling(founded, as_role, people(founded, ["EL"] * 20 + ["AL"]))
    found.come_in(*range(19))
    found.make()
    found.to_list(3, 0, 1, 2, codes=["surplus_asked"], reason="Đại hội đồng ý")
    found.to_tellers(10, 11, 12)
    found.print(25)
    found.do("issue")
    return found


def issue(polling: Polling, who: int):
    body = {"delegate": polling.delegates[who], "desk": "Bàn 1"}
    return polling.teller.deed(f"/tellers/boxes/{polling.box}/issue", **body)


def replace(polling: Polling) -> None:
    body = {"delegate": polling.delegates[GONE], "alternate": polling.delegates[SPARE], "reason": "Ốm nặng"}
    answer = polling.as_role("credentials").deed("/credentials/replace", **body)
    assert answer.status_code == 200, answer.json
    polling.come_in(SPARE)


def give_back(polling: Polling) -> None:
    path = f"/credentials/{polling.delegates[GONE]}/give-back"
    answer = polling.as_role("credentials").deed(path, reason="Khỏe lại")
    assert answer.status_code == 200, answer.json


def issued(polling: Polling) -> int:
    return int(polling.picture()["box"]["figures"]["issued"])


def test_an_alternate_gets_no_second_sheet_for_the_place(polling):
    polling.give(GONE)
    replace(polling)
    refused = issue(polling, SPARE)
    assert (refused.status_code, refused.json["code"]) == (409, "paper_held")
    assert refused.json["facts"]["delegate"] == polling.delegates[GONE]
    assert polling.refused("admit", delegate=polling.delegates[SPARE]) == "paper_held"
    assert issued(polling) == 1


def test_who_was_replaced_gets_none_any_more(polling):
    replace(polling)
    assert issue(polling, SPARE).status_code == 200
    refused = issue(polling, GONE)
    assert (refused.status_code, refused.json["code"]) == (409, "no_right_to_vote")
    assert issued(polling) == 1


def test_undoing_the_replacement_gives_no_second_sheet_either(polling):
    replace(polling)
    assert issue(polling, SPARE).status_code == 200
    give_back(polling)
    refused = issue(polling, GONE)
    assert (refused.status_code, refused.json["code"]) == (409, "paper_held")
    assert issued(polling) == 1


def test_a_sheet_that_came_back_unmarked_frees_the_place(polling):
    polling.give(GONE)
    body = {"delegate": polling.delegates[GONE], "reason": "Trả lại, chưa bỏ phiếu", "desk": "Bàn 1"}
    assert polling.teller.deed(f"/tellers/boxes/{polling.box}/take-back", **body).status_code == 200
    replace(polling)
    assert issue(polling, SPARE).status_code == 200
    assert issued(polling) == 1


@pytest.mark.parametrize("standing", ["withdrawn", "not_qualified"])
def test_who_lost_the_right_to_vote_gets_none_though_on_the_roll(polling, standing):
    body = {"delegates": [polling.delegates[GONE]], "standing": standing, "reason": "Theo kết luận thẩm tra"}
    assert polling.as_role("credentials").deed("/credentials/decide", **body).status_code == 200
    refused = issue(polling, GONE)
    assert (refused.status_code, refused.json["code"]) == (409, "no_right_to_vote")


def test_a_late_comer_let_in_by_the_desk_counts_in_the_frozen_base(polling):
    before = polling.picture()["base"]
    polling.come_in(LATE)
    assert issue(polling, LATE).status_code == 200
    after = polling.picture()["base"]
    assert (before["present"], after["present"]) == (19, 20)
    assert after["seal"] != before["seal"]
    assert polling.picture()["history"][-1]["deed"]["code"] == "admit"


def test_leaving_and_returning_brings_no_second_sheet(polling):
    polling.give(GONE)
    hall.pass_door(polling.db, [polling.delegates[GONE]], Direction.OUT)
    polling.come_in(GONE)
    assert issue(polling, GONE).json["code"] == "paper_held"
