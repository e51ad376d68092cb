"""Nominations, withdrawals, support, opinion ballot, tellers: what the regulation warns of and what it never allows."""

import pytest

from tests.features.elections.polling import BY_HANDS, Polling, people


def listed(polling):
    return [each["name"].split()[-1] for each in polling.picture()["list"]]


@pytest.fixture
def nominating(polling):
    """Nominations are open for five seats, six of the committee's list."""
    polling.make(seats=5)
    polling.do("number", seats=5, **BY_HANDS)
    polling.do("nominations")
    polling.nominate(0, 1, 2, 3, 4, 5)
    return polling


def test_a_withdrawal_is_asked_proposed_and_decided(nominating):
    who = nominating.picture()["candidates"][0]["id"]
    nominating.do("withdraw", candidate=who, reason="Lý do sức khỏe")
    assert nominating.refused("consolidate") == "withdrawal_open"
    assert nominating.refused("decide", candidate=who, **BY_HANDS) == "withdrawal_not_proposed"
    nominating.do("propose", candidate=who, may=True, reason="Đoàn Chủ tịch đồng ý")
    answer = nominating.do("decide", candidate=who, **BY_HANDS)
    assert answer["carried"]
    standing = nominating.picture()["candidates"][0]["standing"]["code"]
    assert standing == "withdrawn"
    nominating.do("consolidate", codes=["surplus_asked"], reason="Chỉ còn năm đồng chí")
    assert len(listed(nominating)) == 5


def test_the_presidium_proposes_on_a_withdrawal_before_the_congress_is_asked(nominating):
    def first():
        return [each["deed"] for each in nominating.picture()["next"] if each["primary"]]

    who = nominating.picture()["candidates"][0]["id"]
    nominating.do("withdraw", candidate=who, reason="Lý do sức khỏe")
    assert first() == ["propose"]
    nominating.do("propose", candidate=who, may=True)
    assert first() == ["decide"]


def test_the_congress_may_refuse_a_withdrawal(nominating):
    who = nominating.picture()["candidates"][0]["id"]
    nominating.do("withdraw", candidate=who, reason="")
    nominating.do("propose", candidate=who, may=False, reason="Cần ở lại")
    answer = nominating.do("decide", candidate=who, how="recorded", agree=10, disagree=20)
    assert answer["carried"] is False
    assert nominating.picture()["candidates"][0]["withdrawal"]["granted"] is False
    nominating.do("consolidate")
    assert len(listed(nominating)) == 6


def test_names_from_the_floor_need_more_than_thirty_percent(nominating):
    (who,) = nominating.nominate(20, source="floor")
    (own,) = nominating.nominate(21, source="self")
    nominating.do("support", candidate=who, votes=9)  # 9 of 30 is exactly 30 percent
    nominating.do("support", candidate=own, votes=10)
    assert nominating.refused("support", candidate=who, votes=31) == "support_impossible"
    draft = nominating.picture()["draft_list"]
    assert who in draft["unsupported"]
    assert draft["limit"] == 1
    assert own in draft["cut"]  # five seats, one more at most, and the committee's list fills it
    assert nominating.refused("consolidate", chosen=[own]) == "surplus_too_large"
    assert (
        nominating.refused("consolidate", chosen=[who], codes=["surplus_too_large"], reason="x") == "unsupported_listed"
    )
    nominating.do("consolidate", chosen=[own], codes=["surplus_too_large"], reason="Đại hội đồng ý")
    assert len(listed(nominating)) == 7
    step = nominating.picture()["history"][-1]
    assert (step["warnings"], step["reason"]) == (["surplus_too_large"], "Đại hội đồng ý")


def test_an_opinion_ballot_gives_the_support(nominating):
    first, second = nominating.nominate(20, 21, source="floor")
    done = nominating.do("opinion", counters=["Lê Thị Thư"])
    assert done["attending"] == 30
    found = nominating.picture()
    assert (found["state"], found["opinion"]["form"]) == ("opinion_ballot", "B4")
    box = found["opinion"]["id"]
    for n in range(30):
        body = {"delegate": nominating.delegates[n], "desk": "Bàn 1"}
        assert nominating.teller.deed(f"/tellers/boxes/{box}/issue", **body).status_code == 200
    assert nominating.refused("opinion-close", returned=31) == "more_opinions_returned"
    assert nominating.refused("opinion-close", returned=29) == "fewer_returned"
    nominating.do("opinion-close", returned=30)
    assert nominating.refused("opinion-count") == "count_not_finished"
    nominating.db.write(lambda tx: _printed(tx, box), actor=_program())
    _count(nominating, box, ["AD"] * 12 + ["DA"] * 9 + ["DD"] * 9)
    assert nominating.do("opinion-count")["state"] == "nominating"
    support = {each["id"]: each["support"] for each in nominating.picture()["candidates"] if each["support"]}
    assert (support[first]["votes"], support[first]["enough"]) == (12, True)
    assert (support[second]["votes"], support[second]["enough"]) == (9, False)
    assert support[first]["how"] == "opinion"
    with nominating.db.read() as reading:
        from congress_app.elections import queries

        record = queries.opinion_record(reading, nominating.election)
    assert (record["kind"], record["form"], record["present"]) == ("opinion", "B4", 30)
    assert [row["name"].split()[-1] for row in record["winners"]] == ["An"]


def _program():
    from congress_app.core.db import PROGRAM

    return PROGRAM


def _printed(tx, box):
    from congress_app.tellers import store
    from congress_app.tellers.store import Printing

    store.insert_printing(tx, box, Printing(30, "a4", "vi", "red", {}, ""))
    store.put_unused(tx, box, 0)
    tx.nothing_changed()
    return {}


def _count(polling, box, ballots):
    from tests.features.tellers.counting_desk import Station

    assert polling.teller.deed(f"/tellers/count/{box}/divide").status_code == 200
    for n in (1, 2, 3):
        station = Station(polling.teller, box, f"Bàn {n}")
        assert station.take(instead=True).status_code == 200
        assert station.enter(1, ballots).status_code == 200


def test_members_of_the_convening_committee_stay_on_its_list(founded, as_role):
    polling = Polling(founded, as_role, people(founded, ["EX", "EX", "PM", *["EL"] * 9]))
    polling.come_in(*range(12))
    polling.make(seats=3)
    assert polling.refused("nominate", source="floor", delegate=polling.delegates[5]) == "nominations_closed"
    polling.do("number", seats=3, **BY_HANDS)
    polling.do("nominations")
    assert polling.refused("nominate", source="floor", delegate=polling.delegates[0]) == "committee_member_stands"
    body = {"source": "floor", "delegate": polling.delegates[5], "nominator": polling.delegates[1]}
    assert polling.refused("nominate", **body) == "committee_member_nominates"
    polling.do("nominate", **body, codes=["committee_member_nominates"], reason="Đại hội đồng ý xem xét")
    assert polling.refused("nominate", **body) in ("candidate_twice", "committee_member_nominates")
    assert polling.refused("nominate", source="committee", delegate=polling.delegates[2]) == "may_not_stand"


def test_namesakes_show_their_birth_dates_and_nobody_else_does(nominating):
    for born in ("12/03/1970", "1975"):
        nominating.do("nominate", source="committee", name="Vũ Thị Hoa", born=born)
    assert nominating.refused("nominate", source="committee", name="Vũ Thị Hoa", born="32/13/1970") == "invalid_input"
    nominating.do("consolidate", codes=["surplus_too_large", "surplus_unusual"], reason="Đại hội đồng ý")
    shown = nominating.card()["list"]
    assert [each["born"] for each in shown if each["name"] == "Vũ Thị Hoa"] == ["12/03/1970", "1975"]
    assert {each["born"] for each in shown if each["name"] != "Vũ Thị Hoa"} == {""}
    with nominating.db.read() as reading:
        journal = "".join(row[0] for row in reading.all("SELECT facts FROM journal"))
        steps = "".join(row[0] for row in reading.all("SELECT detail FROM election_step"))
    assert "1970" not in journal + steps


def test_tellers_are_official_delegates_who_are_not_on_the_list(nominating):
    nominating.do("consolidate")
    nominating.do("list", **BY_HANDS)
    for members, code in (([0, 20], "teller_stands"), ([], "tellers_missing")):
        team = [nominating.delegates[n] for n in members]
        assert nominating.refused("tellers", members=team, head=team[-1] if team else 1, **BY_HANDS) == code
    team = [nominating.delegates[20], nominating.delegates[21]]
    head = nominating.delegates[22]
    assert nominating.refused("tellers", members=team, head=head, **BY_HANDS) == "head_not_teller"
    refused = nominating.refused("tellers", members=[nominating.delegates[0]], head=nominating.delegates[0], **BY_HANDS,
                                 codes=["teller_stands"], reason="Không còn ai khác")  # fmt: skip
    assert refused == "teller_stands"  # a hard stop yields to no reason


def test_the_same_tellers_are_kept_unless_one_of_them_stands(nominating):
    nominating.do("consolidate")
    nominating.do("list", **BY_HANDS)
    nominating.to_tellers(20, 21)
    nominating.make(office="inspection_committee", title_vi="Ủy ban Kiểm tra", seats=2)
    nominating.to_list(2, 7, 8)
    assert nominating.picture()["next"][0]["deed"] == "keep-tellers"
    assert nominating.do("keep-tellers")["state"] == "tellers_voted"
    assert [each["number"] for each in nominating.picture()["team"]] == ["021", "022"]
    nominating.make(office="inspection_committee", title_vi="Ủy ban Kiểm tra", seats=2)
    nominating.to_list(2, 20, 9)
    assert nominating.refused("keep-tellers") == "teller_stands"


def test_numbers_that_are_not_voted(polling):
    polling.make(office="upper_delegates", title_vi="Đại biểu dự đại hội cấp trên", seats=5)
    assert polling.refused("number", seats=5, **BY_HANDS) == "number_allocated"
    assert polling.do("number", seats=5, how="allocated", note="Công văn 12")["state"] == "number_voted"
    polling.make(office="secretary", title_vi="Bí thư", seats=1)
    assert polling.refused("number", seats=2, how="fixed") == "seats_missing"
    polling.do("number", seats=1, how="fixed")
    polling.make(office="presidium", title_vi="Đoàn Chủ tịch", seats=3, manner="cards")
    assert polling.refused("number", seats=3, how="list_only") == "number_must_be_voted"
    polling.make(seats=3)
    assert polling.refused("number", seats=3, how="allocated") == "number_not_allocated"
    assert polling.refused("number", seats=3, how="recorded") == "counts_missing"
    assert polling.refused("number", seats=3, how="recorded", agree=31) == "counts_impossible"
    assert polling.do("number", seats=3, how="recorded", agree=15, disagree=15)["carried"] is False
    assert polling.picture()["state"] == "draft"
