"""A vote takes its base from the presence ledger and seals the hall when it opens and when it closes."""

import sqlite3

import pytest

from congress_app.attendance import store as door
from congress_app.attendance.rules import Direction, Method, Passing
from congress_app.core.db import PROGRAM
from congress_app.counting import explain
from congress_app.counting.parts import Part
from congress_app.counting.profile import Base
from congress_app.counting.questions import Less, Rule, Sets, decide
from tests.features.voting import hall as build
from tests.rules.counting_cases import CHOICES, tally


def record_absent(hall, *who: int) -> None:
    people = [hall.delegates[n] for n in who]
    said = hall.secretary.deed("/attendance/absences", people=people, session=0, kind="unexcused")
    assert said.status_code == 200, said.text


def write(hall, deed) -> None:
    def quietly(tx):
        deed(tx)
        tx.nothing_changed()
        return {}

    hall.db.write(quietly, actor=PROGRAM)


def test_the_ledger_tells_who_is_not_counted_and_the_record_names_them(hall):
    record_absent(hall, 8, 9, 3)  # 8 is ex officio, 9 was elected, 3 is in the hall
    vote = build.opened(hall.secretary)
    for who in range(5):
        hall.cast(vote, who)
    hall.secretary.deed(f"/votes/{vote}/close")
    record = build.record(hall.secretary, vote)
    assert record["absent_throughout"] == 2
    assert [(each["code"], [one["number"] for one in each["people"]]) for each in record["subtractions"]] == [
        ("ex_officio_absent", ["009"]), ("absent_without_alternate", ["010"]),
    ]  # fmt: skip
    result = record["result"]
    assert (result["base"], result["needed"], result["passed"]) == (8, 5, True)
    assert "10 triệu tập − 1 đại biểu đương nhiên vắng suốt đại hội − 1 đại biểu vắng suốt" in result["lines"][0]["vi"]
    paper = hall.secretary.get(f"/votes/{vote}/record.pdf?lang=vi")
    assert paper.data[:5] == b"%PDF-"


def test_who_comes_after_the_opening_changes_no_base(hall):
    record_absent(hall, 9)
    vote = build.opened(hall.secretary)
    build.pass_door(hall.db, [hall.delegates[9]])
    hall.secretary.deed(f"/votes/{vote}/close")
    assert build.record(hall.secretary, vote)["result"]["base"] == 9
    assert hall.secretary.get("/attendance/base").json["base"] == 10


def test_a_base_of_those_present_asks_no_ledger(hall):
    record_absent(hall, 9)
    vote = build.opened(hall.secretary, rule=build.PRESENT_HALF)
    assert build.record(hall.secretary, vote)["subtractions"] == []


def test_a_number_typed_by_hand_needs_a_reason(hall):
    body = {"title_vi": build.TITLE, "rule": build.SUMMONED_HALF, "absent_throughout": 2}
    refused = hall.secretary.deed("/votes", **body)
    assert (refused.status_code, refused.json["code"]) == (400, "deduction_unexplained")
    record_absent(hall, 9)
    vote = build.opened(hall.secretary, absent_throughout=2, absent_reason="Theo báo cáo của đoàn")
    record = build.record(hall.secretary, vote)
    assert (record["absent_throughout"], record["absent_reason"], record["subtractions"]) == (
        2,
        "Theo báo cáo của đoàn",
        [],
    )


def test_every_subtraction_is_told_in_words():
    rule, sets = Rule(Base.SUMMONED, Part(1, 2, strict=True)), Sets(
        250, 240, 5, less=(Less("ex_officio_absent", 2), Less("absent_without_alternate", 3))
    )  # fmt: skip
    outcome = decide(tally(123), rule, sets, CHOICES)
    assert (outcome.base, outcome.needed, outcome.passed) == (245, 123, True)
    assert explain.verdict(rule, sets, outcome, CHOICES)[0] == {
        "vi": "245 đại biểu làm căn cứ (250 triệu tập − 2 đại biểu đương nhiên vắng suốt đại hội"
        " − 3 đại biểu vắng suốt đại hội, không có dự khuyết thay thế) · cần quá một nửa: 123",
        "en": "Base: 245 delegates (250 summoned − 2 ex officio, absent for the whole congress"
        " − 3 absent for the whole congress, no alternate in their place) · more than half needed: 123",
    }


def test_opening_and_closing_are_sealed_and_fit_the_ledger(hall):
    record_absent(hall, 9)
    vote = build.opened(hall.secretary)
    build.pass_door(hall.db, [hall.delegates[0]], Direction.OUT)
    hall.secretary.deed(f"/votes/{vote}/close")
    seals = build.record(hall.secretary, vote)["seals"]
    assert [(each["occasion"], each["present"], each["base"]) for each in seals] == [
        ("vote_opened", 8, 9), ("vote_closed", 7, 9),
    ]  # fmt: skip
    for each in seals:
        found = hall.secretary.get(f"/attendance/snapshots/{each['id']}").json
        assert (found["equal"], found["findings"], found["later"]) == (True, [], [])
    assert hall.secretary.page("/attendance/snapshots").status_code == 200
    with hall.db.read() as reading:
        facts = [row[0] for row in reading.all("SELECT facts FROM journal WHERE kind = 'presence_sealed'")]
    assert all(seal["sha256"] in fact for seal, fact in zip(seals, facts, strict=True))
    assert "Nguyễn" not in "".join(facts)


def test_a_late_offline_passage_changes_no_seal_and_is_shown_beside_it(hall):
    early = None
    with hall.db.read() as reading:
        early = reading.one("SELECT at FROM passage ORDER BY id LIMIT 1")[0]
        session = reading.one("SELECT session FROM congress")[0]
    vote = build.opened(hall.secretary)
    passing = Passing(Direction.IN, "Bàn 9", Method.SCAN, at=early)
    write(hall, lambda tx: door.insert_passage(tx, session, hall.delegates[9], passing))
    seal = build.record(hall.secretary, vote)["seals"][0]["id"]
    found = hall.secretary.get(f"/attendance/snapshots/{seal}").json
    assert found["equal"] is True
    assert [(each["delegate"]["number"], each["desk"]) for each in found["later"]] == [("010", "Bàn 9")]
    assert "became known later: 1" in hall.secretary.page("/attendance/snapshots").text


def test_a_forged_passage_is_found(hall):
    vote = build.opened(hall.secretary)
    seal = build.record(hall.secretary, vote)["seals"][0]["id"]

    def forge(tx):
        tx.execute("DROP TRIGGER passage_no_delete")
        tx.execute("DELETE FROM passage WHERE delegate = ?", (hall.delegates[0],))

    write(hall, forge)
    found = hall.secretary.get(f"/attendance/snapshots/{seal}").json
    assert (found["equal"], found["findings"]) == (False, ["present"])


def test_seals_are_never_changed(hall):
    build.opened(hall.secretary)
    for sql in ("UPDATE presence_seal SET base = 1", "DELETE FROM presence_seal"):
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            write(hall, lambda tx, sql=sql: tx.execute(sql))


def test_the_staff_is_warned_when_the_quorum_goes_during_a_vote(hall):
    def alarm():
        return hall.secretary.get("/pictures?topics=headcount").json["headcount"]["picture"]["alarm"]

    vote = build.opened(hall.secretary)
    assert alarm() is None
    build.pass_door(hall.db, hall.delegates[:3], Direction.OUT)
    record_absent(hall, 9)  # a deed, so that the picture is painted anew
    assert "2" in alarm()["en"]
    hall.secretary.deed(f"/votes/{vote}/close")
    assert alarm() is None


def test_a_suspended_member_is_neither_in_the_base_nor_on_the_roll(hall):
    write(hall, lambda tx: tx.execute("UPDATE congress SET level = 'cell'"))
    said = {"session": 0, "kind": "excused", "ground": "suspended"}
    hall.secretary.deed("/attendance/absences", people=[hall.delegates[0]], **said)
    vote = build.opened(hall.secretary)
    record = build.record(hall.secretary, vote)
    assert (record["sets"]["roll"], record["absent_throughout"]) == (7, 1)
