"""The counting desk: several stations enter the same ballots by themselves; what differs is settled from the paper."""

import json

import pytest

from congress_app.core.db import PROGRAM
from congress_app.tellers import queries, steps
from tests.features.tellers.counting_desk import Station, closed_box

FOUR = ["1110", "1101", "0111", "-signed"]


@pytest.fixture
def teller(founded, as_role):
    return as_role("teller")


def desk(db, teller, returned=4, *, stations=2, divide=True, **changes):
    box = closed_box(db, returned, **changes)
    if divide:
        assert teller.deed(f"/tellers/count/{box}/divide").status_code == 200
    tables = [Station(teller, box, f"Bàn {n}") for n in range(1, stations + 1)]
    for table in tables:
        assert table.take().status_code == 200
    return box, tables


def tally(db, box):
    with db.read() as reading:
        return queries.tally(reading, box)


def progress(db, box):
    with db.read() as reading:
        return queries.progress(reading, box)


def broken(db, box):
    with db.read() as reading:
        return [each.code for each in queries.broken(reading, box)]


def test_ballots_are_divided_into_batches_once(founded, teller):
    box, _ = desk(founded, teller, 120)
    found = progress(founded, box)
    assert (found["batches"], found["divided"], found["to_enter"]) == (3, 120, 240)
    again = teller.deed(f"/tellers/count/{box}/divide")
    assert (again.status_code, again.json["code"]) == (409, "batches_made_already")


def test_identical_passes_count_and_nothing_is_known_before(founded, teller):
    box, (one, two) = desk(founded, teller)
    assert one.enter(1, FOUR).json == {"state": "open", "open": 0}
    assert tally(founded, box) is None
    assert broken(founded, box) == ["I8"]
    assert two.enter(1, FOUR).json == {"state": "settled", "open": 0}
    found = tally(founded, box)
    assert (found.returned, found.valid, found.invalid, found.by_reason) == (4, 3, 1, {"signed": 1})
    assert [row.agree for row in found.rows] == [2, 3, 2, 2]
    assert broken(founded, box) == []
    assert progress(founded, box)["finished"] is True


def test_the_server_says_what_a_ballot_is(founded, teller):
    _box, (one, _) = desk(founded, teller)
    one.begin(1)
    said = [one.put(1, n, marks).json["seen"]["words"]["vi"] for n, marks in enumerate(("1110", "1111", "0000"), 1)]
    assert (
        said == ["hợp lệ", "không hợp lệ: quá số lượng được bầu", "không hợp lệ: không bầu ai"] or said[0] == "hợp lệ"
    )
    seen = one.put(1, 4, kind="invalid", reason="signed").json["seen"]
    assert seen["valid"] is False
    assert seen["words"]["vi"].startswith("không hợp lệ: ")


def test_a_difference_is_entered_again_by_the_station_from_the_paper(founded, teller):
    box, (one, two) = desk(founded, teller)
    one.enter(1, FOUR)
    assert two.enter(1, ["1110", "1011", "0111", "-signed"]).json == {"state": "differs", "open": 1}
    shown = one.open(1).json
    assert [(each["position"], each["why"]) for each in shown["open"]] == [(2, "differs")]
    assert [each["marks"] for each in shown["open"][0]["entries"]] == ["1101", "1011"]
    assert broken(founded, box) == ["I8"]
    elsewhere = two.post(1, "again", position=3, marks="1110")
    assert elsewhere.json["code"] == "nothing_to_decide"
    assert two.post(1, "again", position=2, marks="1101").json == {"state": "settled", "open": 0}
    assert tally(founded, box).rows[1].agree == 3


def test_three_stations_are_asked_for_when_the_box_says_so(founded, teller):
    box, (one, two, three) = desk(founded, teller, stations=3, entries=3)
    one.enter(1, FOUR)
    assert two.enter(1, FOUR).json["state"] == "open"
    assert three.enter(1, ["1110", "1101", "0111", "-other"]).json == {"state": "differs", "open": 1}
    assert three.decide(1, 4, "-signed").json["state"] == "settled"
    assert tally(founded, box).by_reason == {"signed": 1}


def test_doubtful_ballots_are_decided_by_the_tellers_with_names_and_reason(founded, teller):
    box, (one, two) = desk(founded, teller)
    one.enter(1, ["1110", "?", "0111", "?"])
    assert two.enter(1, ["1110", "?", "0111", "?"]).json == {"state": "differs", "open": 2}
    assert [each["why"] for each in one.open(1).json["open"]] == ["doubtful", "doubtful"]
    assert one.decide(1, 2, "?").json["code"] == "ballot_unreadable"
    assert one.decide(1, 2, "1101", why=" ").json["code"] == "why_missing"
    assert one.decide(1, 2, "1101", who=[" "]).json["code"] == "deciders_missing"
    assert one.decide(1, 2, "1101").json == {"state": "differs", "open": 1}
    assert one.decide(1, 4, "-outside_name", why="Ghi thêm tên ngoài danh sách").json["state"] == "settled"
    assert tally(founded, box).by_reason == {"outside_name": 1}
    decided = one.open(1).json["decided"]
    assert [(each["position"], each["deciders"], each["why"]) for each in decided] == [
        (2, ["An", "Bình"], "Đã xem phiếu"), (4, ["An", "Bình"], "Ghi thêm tên ngoài danh sách"),
    ]  # fmt: skip


def test_nobody_sees_what_another_station_entered_before_comparing(founded, teller, as_role):
    _box, (one, two) = desk(founded, teller)
    one.enter(1, FOUR)
    two.begin(1)
    assert one.open(1).json["code"] == "nothing_to_decide"
    path = f"/tellers/count/{one.box}/batches/1/pass?station={one.name}&device={two.device}"
    assert teller.get(path).json["code"] == "station_elsewhere"
    assert "1110" not in json.dumps(two.own(1).json)
    for role in ("secretariat", "chair", "inspector", "desk"):
        assert as_role(role).get(f"/tellers/count/{one.box}/batches/1/open").status_code == 403


def test_facts_and_topics_never_say_what_a_ballot_holds(founded, teller, as_role):
    _box, (one, two) = desk(founded, teller)
    one.enter(1, FOUR)
    two.enter(1, ["1110", "1011", "0111", "-signed"])
    with founded.read() as reading:
        lines = " ".join(row[0] for row in reading.all("SELECT facts FROM journal"))
    shown = as_role("desk").get("/pictures?topics=counting,papers").text
    for said in (lines, shown):
        assert not any(marks in said for marks in ("1110", "1011", "0111", "signed"))


def test_the_same_name_belongs_to_one_device(founded, teller):
    _box, (one, _) = desk(founded, teller)
    other = Station(teller, one.box, "bàn  1")
    refused = other.take()
    assert (refused.status_code, refused.json["code"], refused.json["facts"]["station"]) == (
        409,
        "station_name_taken",
        "Bàn 1",
    )
    assert one.take().status_code == 200, "the same device may come again"
    assert other.take(instead=True).json == {"station": "Bàn 1"}
    assert one.begin(1).json["code"] == "station_elsewhere"


def test_a_replaced_device_goes_on_where_the_other_stopped(founded, teller):
    _box, (one, _) = desk(founded, teller)
    one.begin(1)
    one.put(1, 1, "1110")
    other = Station(teller, one.box, "Bàn 1")
    other.take(instead=True)
    assert other.begin(1).status_code == 200
    assert [each["marks"] for each in other.own(1).json["ballots"]] == ["1110"]
    assert one.put(1, 2, "1101").json["code"] == "station_elsewhere"
    assert other.put(1, 2, "1101", known=1).status_code == 200


def test_a_station_enters_a_batch_once_and_no_more_stations_than_needed(founded, teller):
    _box, (one, two, three) = desk(founded, teller, stations=3)
    one.enter(1, FOUR)
    assert one.begin(1).json["code"] == "batch_entered_already"
    two.begin(1)
    refused = three.begin(1)
    assert (refused.json["code"], refused.json["facts"]["stations"]) == ("batch_taken", "Bàn 1, Bàn 2")


def test_two_pages_of_one_station_do_not_enter_twice(founded, teller):
    _box, (one, _) = desk(founded, teller)
    one.begin(1)
    assert one.put(1, 1, "1110", known=0).status_code == 200
    behind = one.put(1, 1, "0111", known=0)
    assert (behind.status_code, behind.json["code"]) == (409, "pass_moved")
    assert [each["marks"] for each in one.own(1).json["ballots"]] == ["1110"]


def test_a_repeated_nonce_enters_once(founded, teller):
    _box, (one, _) = desk(founded, teller)
    one.begin(1)
    key = "a" * 32
    first, again = (one.put(1, 1, "1110", known=0, nonce=key) for _ in range(2))
    assert first.json == again.json
    assert one.put(1, 1, "0111", known=0, nonce=key).json["code"] == "nonce_reused"
    assert len(one.own(1).json["ballots"]) == 1


def test_what_does_not_fit_the_form_is_refused(founded, teller):
    _box, (one, _) = desk(founded, teller)
    one.begin(1)
    wrong = [{"marks": "11"}, {"marks": "11A0"}, {"marks": "1110", "reason": "signed"}, {"kind": "invalid"},
             {"kind": "invalid", "reason": "over"}, {"kind": "doubtful", "marks": "1110"}]  # fmt: skip
    for body in wrong:
        assert one.put(1, 1, **body).json["code"] == "ballot_unreadable", body
    assert one.put(1, 2, "1110").json["code"] == "bad_position"
    assert one.put(1, 1, "0" * 301).status_code == 400


def test_a_ballot_left_out_or_entered_twice_is_put_right(founded, teller):
    _box, (one, _) = desk(founded, teller)
    one.begin(1)
    for n, marks in enumerate(("1110", "1110", "0111"), 1):
        one.put(1, n, marks)
    assert one.put(1, 2, step="remove").json["entered"] == 2
    assert one.put(1, 1, "1101", step="insert").json["entered"] == 3
    assert one.put(1, 3, "1011").json["entered"] == 3
    assert [each["marks"] for each in one.own(1).json["ballots"]] == ["1101", "1110", "1011"]
    one.put(1, 4, "0111")
    assert one.put(1, 5, "0111").json["code"] == "batch_is_full"
    assert one.put(1, 1, "0111", step="insert").json["code"] == "batch_is_full"


def test_a_pass_is_handed_in_whole(founded, teller):
    _box, (one, _) = desk(founded, teller)
    one.begin(1)
    one.put(1, 1, "1110")
    refused = one.post(1, "hand-in")
    assert (refused.json["code"], refused.json["facts"]) == ("batch_incomplete", {"entered": 1, "size": 4})
    assert teller.deed(f"/tellers/count/{one.box}/batches/1/size", size=1).status_code == 200
    assert one.post(1, "hand-in").status_code == 200


def test_sizes_must_add_up_to_what_was_returned(founded, teller):
    box, (one, two) = desk(founded, teller)
    teller.deed(f"/tellers/count/{box}/batches/1/size", size=3)
    for table in (one, two):
        table.enter(1, FOUR[:3])
    assert broken(founded, box) == ["I3"]
    assert progress(founded, box)["finished"] is False
    more = teller.deed(f"/tellers/count/{box}/batches", size=1)
    assert more.json == {"batches": [2]}
    for table in (one, two):
        table.enter(2, FOUR[3:])
    assert broken(founded, box) == []
    assert tally(founded, box).returned == 4


def test_an_empty_batch_can_be_taken_out_and_an_entered_one_not(founded, teller):
    box, (one, _) = desk(founded, teller)
    teller.deed(f"/tellers/count/{box}/batches", size=9)
    one.begin(1)
    assert teller.deed(f"/tellers/count/{box}/batches/1/size", size=0).json["code"] == "batch_has_entries"
    assert teller.deed(f"/tellers/count/{box}/batches/2/size", size=0).status_code == 200
    assert progress(founded, box)["batches"] == 1


def test_a_settled_batch_is_reopened_only_with_a_reason_and_before_the_end(founded, teller):
    box, (one, two) = desk(founded, teller)
    for table in (one, two):
        table.enter(1, FOUR)
    assert teller.deed(f"/tellers/count/{box}/batches/1/reopen", reason="").json["code"] == "why_missing"
    assert teller.deed(f"/tellers/count/{box}/batches/1/reopen", reason="Đếm lại theo yêu cầu").status_code == 200
    assert tally(founded, box) is None
    for table in (one, two):
        assert table.put(1, 2, "1110", known=4).status_code == 200
        table.post(1, "hand-in")
    assert tally(founded, box).rows[2].agree == 3

    def freeze(tx):
        steps.freeze(tx, box)
        return {}

    founded.write(freeze, actor=PROGRAM)
    assert teller.deed(f"/tellers/count/{box}/batches/1/reopen", reason="Nữa").json["code"] == "count_over"
    assert tally(founded, box).valid == 3, "the result of a frozen box stays readable"


def test_decisions_hold_no_longer_when_the_batch_is_entered_on(founded, teller):
    box, (one, two) = desk(founded, teller)
    for table in (one, two):
        table.enter(1, ["1110", "?", "0111", "-signed"])
    one.decide(1, 2, "1101")
    teller.deed(f"/tellers/count/{box}/batches/1/reopen", reason="Xem lại")
    one.post(1, "hand-in")
    assert two.post(1, "hand-in").json == {"state": "differs", "open": 1}
    with founded.read() as reading:
        assert reading.one("SELECT COUNT(*) FROM batch_decision")[0] == 1


def test_a_pass_given_up_makes_room_for_another_station(founded, teller):
    box, (one, two, three) = desk(founded, teller, stations=3)
    one.enter(1, FOUR)
    two.begin(1)
    two.put(1, 1, "0001")
    path = f"/tellers/count/{box}/batches/1/give-up"
    assert teller.deed(path, station="Bàn 2", reason="").json["code"] == "why_missing"
    assert teller.deed(path, station="Bàn 2", reason="Máy hỏng").status_code == 200
    assert three.enter(1, FOUR).json["state"] == "settled"
    with founded.read() as reading:
        assert reading.one("SELECT COUNT(*) FROM entry_log WHERE marks = '0001'")[0] == 1, "the log keeps it"


def test_a_station_takes_its_pass_back_to_put_the_order_right(founded, teller):
    _box, (one, two) = desk(founded, teller)
    one.enter(1, FOUR)
    two.enter(1, ["1101", "1110", "0111", "-signed"])
    assert two.post(1, "take-back").status_code == 200
    two.put(1, 1, "1110")
    two.put(1, 2, "1101")
    assert two.post(1, "hand-in").json["state"] == "settled"


def test_nothing_is_entered_before_the_returned_ballots_are_counted(founded, teller):
    box = closed_box(founded, 4)
    other = int(founded.write(_prepared, actor=PROGRAM)["box"])
    assert teller.deed(f"/tellers/count/{other}/divide").json["code"] == "nothing_to_count"
    assert teller.deed(f"/tellers/count/{box + 90}/divide").json["code"] == "box_not_found"


def _prepared(tx):
    from congress_app.tellers.store import Spec
    from tests.features.tellers.counting_desk import TITLE, names

    return {"box": steps.prepare(tx, Spec("opinion", 5, TITLE, (), "B4", 2, names(2), (), "", {}))}


@pytest.mark.parametrize(
    ("form", "marks", "agree"),
    [("B2", ["ADNB", "AAAA", "DDDD", "NNNN"], [2, 1, 1, 1]), ("B4", ["ADNB", "AAAA", "DDDD", "BBBB"], [2, 1, 1, 1])],
)
def test_forms_with_boxes(founded, teller, form, marks, agree):
    box, tables = desk(founded, teller, form=form, seats=4)
    for table in tables:
        table.enter(1, marks)
    found = tally(founded, box)
    assert (found.valid, [row.agree for row in found.rows]) == (4, agree)
    assert broken(founded, box) == []


def test_the_form_of_one_name(founded, teller):
    box, tables = desk(founded, teller, rows=1, form="B3", seats=1)
    for table in tables:
        table.enter(1, ["A", "D", "N", "B"])
    found = tally(founded, box)
    assert (found.valid, found.by_reason, found.rows[0].disagree) == (2, {"row": 2}, 1)


def test_questions_of_an_open_vote_on_paper(founded, teller):
    choices = [{"code": c, "vi": c, "en": c} for c in ("agree", "disagree", "other")]
    questions = [{"n": n, "title": {"vi": f"Nội dung {n}", "en": ""}, "choices": choices} for n in (1, 2)]
    box, tables = desk(founded, teller, form="questions", subject="vote", questions=questions, rows=0, seats=0)
    assert box
    assert tables[0].begin(1).status_code == 200
    assert tables[0].put(1, 1, "14").json["code"] == "ballot_unreadable", "there is no fourth answer"
    for table in tables:
        table.enter(1, ["12", "10", "*3", "11"])
    found = tally(founded, box)
    assert [row.answers[:3] for row in found.rows] == [(3, 0, 0), (1, 1, 1)]


def test_nothing_returned_is_counted_at_once(founded, teller):
    box, _ = desk(founded, teller, 0, divide=False)
    assert teller.deed(f"/tellers/count/{box}/divide").json == {"batches": []}
    assert tally(founded, box).returned == 0


def test_the_log_holds_everything_and_cannot_be_changed(founded, teller):
    import sqlite3

    box, (one, two) = desk(founded, teller)
    one.begin(1)
    one.put(1, 1, "0001")
    one.put(1, 1, "1110")
    for n, marks in enumerate(FOUR[1:], 2):
        one.put(1, n, marks if n < 4 else "", **({} if n < 4 else {"kind": "invalid", "reason": "signed"}))
    one.post(1, "hand-in")
    assert teller.get(f"/tellers/count/{box}/log.pdf").json["code"] == "count_unfinished"
    two.enter(1, FOUR)
    with founded.read() as reading:
        whats = [row[0] for row in reading.all("SELECT what FROM entry_log ORDER BY id")]
    assert whats == ["divided", "started", "entered", "changed", "entered", "entered", "entered", "handed_in",
                     "started", *["entered"] * 4, "handed_in", "settled"]  # fmt: skip
    for statement in ("DELETE FROM entry_log", "UPDATE entry_log SET marks = ''"):
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            founded.write(lambda tx, s=statement: tx.execute(s) and {}, actor=PROGRAM)


def test_one_device_never_enters_a_batch_twice_under_two_names(founded, as_role):
    teller = as_role("teller")
    box = closed_box(founded, 2)
    teller.deed(f"/tellers/count/{box}/divide")
    first, second = Station(teller, box, "Bàn 1"), Station(teller, box, "Bàn 2")
    second.device = first.device
    assert first.take().status_code == second.take().status_code == 200
    assert first.begin(1).status_code == 200
    refused = second.begin(1)
    assert (refused.status_code, refused.json["code"]) == (409, "batch_entered_already")
    assert refused.json["facts"]["station"] == "Bàn 1"
