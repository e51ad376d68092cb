"""The corrected number of ballots that came back: who may, what is refused, and the same request twice."""

import pytest

from tests.features.elections.polling import Polling, people


@pytest.fixture
def closed(founded, as_role):
    polling = Polling(founded, as_role, people(founded, ["EL"] * 24))
    polling.come_in(*range(22))
    polling.make(seats=3)
    polling.to_list(3, 0, 1, 2, 3)
    polling.to_tellers(20)
    polling.print(22)
    polling.do("issue")
    polling.give(*range(22))
    polling.leave(0)
    polling.do("open")
    polling.do("close", returned=22)
    return polling


@pytest.mark.parametrize("role", ["desk", "credentials", "chair", "inspector", "projector", "delegate"])
def test_only_secretariat_and_tellers_correct_it(closed, as_role, role):
    someone = as_role(role, person=closed.delegates[0] if role == "delegate" else None)
    assert closed.post("recount", by=someone, returned=22, reason="Đếm lại").status_code == 403
    assert closed.picture()["box"]["figures"]["returned"] == 22


@pytest.mark.parametrize("wrong", [{}, {"returned": -1}, {"returned": "22"}, {"returned": 10**30}, {"returned": 1.5}])
def test_what_cannot_be_read_changes_nothing(closed, wrong):
    before = closed.picture()
    assert closed.post("recount", reason="Đếm lại", **wrong).status_code == 400
    assert closed.picture() == before


def test_the_same_request_twice_is_one_correction(closed):
    wish = {
        "returned": 21,
        "reason": "Hai tờ dính nhau",
        "codes": ["fewer_returned"],
        "nonce": "recount-nonce-000000000001",
    }
    first, again = closed.do("recount", **wish), closed.do("recount", **wish)
    assert first == again
    steps = [each["deed"]["code"] for each in closed.picture()["history"]]
    assert steps.count("recount") == 1
    assert closed.picture()["box"]["shortfall"] == "Hai tờ dính nhau"
