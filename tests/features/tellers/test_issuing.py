"""The issue desk: one sheet each, by badge, by name, by delegation; who gets none and why; mistakes made good."""

import threading

import pytest

from congress_app.core.db import PROGRAM, Actor
from congress_app.core.errors import CongressError, Refused
from congress_app.delegates import queries as delegates
from congress_app.tellers import actions, queries, rules, steps
from tests import builders
from tests.features.tellers.paper_desk import PaperDesk
from tests.features.voting import hall as build


@pytest.fixture
def desk(founded, as_role):
    return PaperDesk(founded, as_role)


def test_a_badge_gets_one_sheet_and_the_second_scan_says_when(desk):
    desk.opened()
    first = desk.issue(0)
    assert first.status_code == 200
    assert first.json["code"] == "issued"
    assert first.json["person"]["number"] == "001"
    again = desk.issue(0)
    assert again.status_code == 409
    assert again.json["code"] == "paper_held"
    assert again.json["facts"]["time"] == first.json["at"][11:16]
    assert again.json["facts"]["desk"] == "Bàn 1"
    assert again.json["facts"]["delegate"] == desk.delegates[0]
    assert desk.counters()["figures"]["issued"] == 1


def test_the_same_request_sent_again_is_the_same_answer(desk):
    desk.opened()
    key = builders.nonce()
    assert desk.issue(0, nonce=key).json == desk.issue(0, nonce=key).json
    assert desk.counters()["figures"]["issued"] == 1


def test_who_is_not_in_the_hall_gets_none(desk):
    desk.opened()
    refused = desk.issue(9)
    assert (refused.status_code, refused.json["code"]) == (409, "not_checked_in")
    assert refused.json["facts"]["number"] == "010"


def test_a_guest_has_no_right_to_vote(desk):
    desk.opened()
    refused = desk.post("issue", delegate=desk.guest, desk="Bàn 1")
    assert (refused.status_code, refused.json["code"]) == (409, "no_right_to_vote")


def test_an_unknown_badge_is_said_so(desk):
    desk.opened()
    refused = desk.post("issue", token="không phải thẻ", desk="Bàn 1")
    assert (refused.status_code, refused.json["code"]) == (404, "unknown_badge")


def test_a_late_comer_is_put_on_the_roll_while_issuing(desk):
    desk.opened()
    build.pass_door(desk.db, [desk.delegates[9]])
    late = desk.issue(9)
    assert late.status_code == 200
    assert late.json["late"]
    numbers = desk.counters()["figures"]
    assert (numbers["present"], numbers["issued"]) == (9, 1)


def test_nothing_is_given_before_issuing_opens_or_after_it_closed(desk):
    desk.prepared()
    assert desk.issue(0).json["code"] == "box_state_wrong"
    desk.step(lambda tx: steps.open_issuing(tx, desk.box, desk.lines(desk.delegates[:8])))
    assert desk.issue(0).status_code == 200
    desk.step(lambda tx: steps.close(tx, desk.box, 1))
    for deed in ("issue", "spoil"):
        assert desk.post(deed, delegate=desk.delegates[1], desk="Bàn 1").json["code"] == "box_state_wrong"
    back = desk.post("take-back", delegate=desk.delegates[0], desk="Bàn 1", reason="nhầm")
    assert back.json["code"] == "box_state_wrong"


def test_two_desks_at_once_end_with_one_sheet(desk):
    desk.opened()
    gate, outcomes = threading.Barrier(6), []

    def run(n):
        gate.wait()
        try:
            who = Actor("teller", n, "", f"Bàn {n}")
            outcomes.append(actions.issue(desk.db, who, builders.nonce(), desk.box, delegate=desk.delegates[0]))
        except CongressError as refusal:
            outcomes.append(refusal)

    threads = [threading.Thread(target=run, args=(n,)) for n in range(6)]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]
    assert sorted(type(each).__name__ for each in outcomes) == ["PaperHeld"] * 5 + ["dict"]
    with desk.db.read() as reading:
        assert queries.issued(reading, desk.box) == 1
        assert sum(act["kind"] == "issued" for act in queries.acts(reading, desk.box)) == 1


def test_a_spoiled_sheet_is_exchanged_and_counted(desk):
    desk.opened()
    assert desk.post("spoil", delegate=desk.delegates[0], desk="Bàn 1").json["code"] == "no_paper_held"
    desk.issue(0)
    assert desk.post("spoil", delegate=desk.delegates[0], desk="Bàn 1").json["code"] == "exchanged"
    numbers = desk.counters()["figures"]
    assert (numbers["issued"], numbers["spoiled"]) == (1, 1)


def test_a_sheet_given_by_mistake_comes_back_with_a_reason_and_may_be_given_again(desk):
    desk.opened()
    desk.issue(0)
    bare = desk.post("take-back", delegate=desk.delegates[0], desk="Bàn 1", reason="  ")
    assert (bare.status_code, bare.json["code"]) == (400, "paper_reason_missing")
    back = desk.post("take-back", delegate=desk.delegates[0], desk="Bàn 1", reason="Phát nhầm đoàn")
    assert back.json["code"] == "taken_back"
    assert desk.counters()["figures"]["issued"] == 0
    assert desk.issue(0).status_code == 200
    with desk.db.read() as reading:
        kinds = [act["kind"] for act in queries.acts(reading, desk.box)]
        assert kinds == ["issued", "taken_back", "issued"]
        assert queries.holders(reading, desk.box) == {desk.delegates[0]}
        assert queries.holds(reading, desk.box, desk.delegates[0])
        assert not queries.holds(reading, desk.box, desk.delegates[1])


def test_the_head_fetches_the_sheets_of_the_delegation(desk):
    desk.opened()
    with desk.db.read() as reading:
        first = delegates.card(reading, desk.delegates[0])
        own = [
            each
            for each in desk.delegates[:8]
            if delegates.card(reading, each)["delegation_id"] == first["delegation_id"]
        ]
    listed = desk.teller.get(f"/tellers/boxes/{desk.box}/delegations/{first['delegation_id']}").json
    assert {each["id"] for each in listed["people"] if each["present"] and not each["at"]} == set(own)
    given = desk.post("issue-delegation", taker=own[0], delegates=own, desk="Bàn 2")
    assert (given.json["code"], given.json["count"]) == ("issued_many", len(own))
    again = desk.post("issue-delegation", taker=own[0], delegates=own, desk="Bàn 2")
    assert again.json["code"] == "paper_held"
    line = next(each for each in desk.counters()["delegations"] if each["id"] == first["delegation_id"])
    assert line["issued"] == line["present"] == len(own)


def test_a_delegation_gets_all_its_sheets_or_none(desk):
    desk.opened()
    absent = desk.delegates[9]
    with desk.db.read() as reading:
        unit = delegates.card(reading, absent)["delegation_id"]
        own = [each for each in desk.delegates[:8] if delegates.card(reading, each)["delegation_id"] == unit]
        other = next(each for each in desk.delegates[:8] if delegates.card(reading, each)["delegation_id"] != unit)

    def post(taker, people):
        return desk.post("issue-delegation", taker=taker, delegates=people, desk="Bàn 2").json["code"]

    assert post(own[0], [*own, absent]) == "not_checked_in"
    assert post(own[0], [*own, other]) == "taker_elsewhere"
    assert post(own[0], []) == "nobody_to_issue"
    assert desk.counters()["figures"]["issued"] == 0


def test_the_owner_of_a_box_is_asked_before_a_sheet_is_given(desk, monkeypatch):
    class VotedOnTablet(Refused):
        """As a vote would say."""

    def ask(tx, subject_id, delegate):
        if (subject_id, delegate) == (7, desk.delegates[0]):
            raise VotedOnTablet

    monkeypatch.setitem(steps._guards, "vote", ask)
    choices = [{"code": "a", "vi": "Đồng ý", "en": "Agree"}]
    asked = [{"n": 1, "title": {"vi": "Thông qua", "en": "Adopt"}, "choices": choices}]
    desk.opened(subject="vote", subject_id=7, form="questions", seats=0, rows=(), questions=asked)
    assert desk.issue(0).json["code"] == "voted_on_tablet"
    assert desk.issue(1).status_code == 200


def test_the_sheets_left_over_cannot_be_more_than_there_are(desk):
    desk.prepared()
    assert desk.post("print", copies=10, layout="a4").status_code == 200
    desk.step(lambda tx: steps.open_issuing(tx, desk.box, desk.lines(desk.delegates[:8])))
    desk.issue(0)
    many = desk.post("unused", unused=10)
    assert (many.json["code"], many.json["facts"]["most"]) == ("too_few_sheets", 9)
    assert desk.post("unused", unused=9).status_code == 200
    assert desk.counters()["figures"]["unused"] == 9


def test_the_search_says_who_has_a_sheet(desk):
    desk.opened()
    desk.issue(0)
    found = desk.teller.get(f"/tellers/search?q=001&box={desk.box}").json["people"]
    assert found[0]["id"] == desk.delegates[0]
    assert found[0]["paper"]
    assert found[0]["inside"]


@pytest.mark.parametrize("role", ["desk", "credentials", "inspector", "delegate", "projector", "chair"])
def test_only_tellers_and_the_secretariat_give_sheets(desk, as_role, role):
    desk.opened()
    someone = as_role(role, person=desk.delegates[0] if role == "delegate" else None)
    body = {"token": desk.tokens[desk.delegates[0]], "desk": "Bàn 1"}
    assert someone.deed(f"/tellers/boxes/{desk.box}/issue", **body).status_code == 403
    assert someone.get(f"/tellers/boxes/{desk.box}/printings/1.pdf").status_code == (
        400 if role == "inspector" else 403
    )


def test_the_journal_and_the_receipts_never_hold_a_token(desk):
    desk.opened()
    desk.issue(0)
    kept = desk.db.path.read_bytes()
    assert desk.tokens[desk.delegates[0]].encode() not in kept


def test_what_was_done_at_the_desk_only_grows(desk):
    desk.opened()
    desk.issue(0)
    desk.post("print", copies=5, layout="a4")
    for sql in ("DELETE FROM box_act", "UPDATE box_act SET reason = 'x'", "UPDATE box_printing SET copies = 1"):
        with pytest.raises(Exception, match="append-only"):
            desk.db.write(lambda tx, sql=sql: tx.execute(sql) and {}, actor=PROGRAM)


def test_how_many_to_print():
    assert rules.to_print(348) == 359
    assert rules.to_print(10, 0) == 11
    assert rules.to_print(0) == 0
    assert rules.whole_sheets(11, "a5x2") == 12


@pytest.mark.parametrize("box", ["-1", "999999999999999999999999999", "x"])
def test_a_search_at_a_box_that_cannot_be_is_refused_by_name(desk, box):
    answer = desk.teller.get(f"/tellers/search?q=a&box={box}")
    assert (answer.status_code, answer.json["facts"]["field"]) == (400, "box")
