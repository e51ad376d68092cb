"""Heads of delegations: appointed, reporting, reconciled with the scans; and whole delegations checked in at once."""

from collections.abc import Callable

import pytest

from congress_app.congress import store as congress_rows
from tests.builders import Visitor
from tests.features.attendance.conftest import Hall

TAN_AN = 1


@pytest.fixture
def office(hall: Hall, as_role: Callable[..., Visitor]) -> Visitor:
    return as_role("secretariat")


@pytest.fixture
def head(office: Visitor, hall: Hall, as_role: Callable[..., Visitor]) -> Visitor:
    """Number 001 is the head of her delegation (001 and 002)."""
    chosen = office.deed(f"/attendance/delegations/{TAN_AN}/head", delegate=hall.ids["001"])
    assert chosen.status_code == 200, chosen.text
    return as_role("delegate", person=hall.ids["001"])


def units(office: Visitor) -> dict[int, dict]:
    return {each["id"]: each for each in office.get("/attendance/delegations").json["delegations"]}


def test_a_head_is_one_of_the_summoned_of_the_delegation(office: Visitor, hall: Hall) -> None:
    refused = office.deed(f"/attendance/delegations/{TAN_AN}/head", delegate=hall.ids["003"])
    assert refused.json["code"] == "not_of_delegation"
    assert office.deed("/attendance/delegations/99/head", delegate=None).json["code"] == "delegation_unknown"
    assert units(office)[TAN_AN]["head"] is None


def test_the_head_sees_the_own_delegation_and_nobody_else_does(
    head: Visitor, hall: Hall, as_role: Callable[..., Visitor]
) -> None:
    hall.scan("002")
    mine = head.get("/tablet/delegation").json
    assert [(each["number"], each["present"]) for each in mine["people"]] == [("001", False), ("002", True)]
    assert head.get("/me").json["heads"] is True
    assert head.page("/tablet/delegation").status_code == 200
    other = as_role("delegate", person=hall.ids["003"])
    assert (other.get("/tablet/delegation").status_code, other.get("/me").json["heads"]) == (403, False)
    assert other.deed("/tablet/delegation/report", absent=[]).json["code"] == "not_head"


def test_a_report_is_compared_with_the_scans_and_settled(head: Visitor, office: Visitor, hall: Hall) -> None:
    hall.scan("002")
    absent = [{"delegate": hall.ids["002"], "kind": "excused", "reason": "Họp đột xuất"}]
    answer = head.deed("/tablet/delegation/report", absent=absent).json
    assert (answer["present"], answer["absent"], answer["checked_in"]) == (1, 1, 0)
    report = units(office)[TAN_AN]["report"]
    assert [(each["delegate"]["number"], each["said"], each["scanned"]) for each in report["differences"]] == [
        ("001", True, False), ("002", False, True),
    ]  # fmt: skip
    settle = {"report": report["id"], "delegate": hall.ids["001"], "decision": "checked_in"}
    assert office.deed("/attendance/differences", **settle).status_code == 200
    assert office.deed("/attendance/differences", **settle).json["code"] == "difference_gone"
    wrong = {"report": report["id"], "delegate": hall.ids["002"], "decision": "checked_in"}
    assert office.deed("/attendance/differences", **wrong).json["code"] == "difference_gone"
    stands = {"report": report["id"], "delegate": hall.ids["002"], "decision": "scan_stands"}
    assert office.deed("/attendance/differences", **stands).status_code == 200
    unit = units(office)[TAN_AN]
    assert (unit["present"], unit["report"]["differences"]) == (2, [])
    line = {each["number"]: each for each in office.get("/attendance/people").json["people"]}["002"]["absence"]
    assert (line["kind"], line["reason"], line["accepted"]) == ("excused", "Họp đột xuất", None)


def test_a_new_report_takes_the_place_of_the_old(head: Visitor, office: Visitor, hall: Hall) -> None:
    for number in ("001", "002"):
        hall.scan(number)
    head.deed("/tablet/delegation/report", absent=[{"delegate": hall.ids["002"], "kind": "unexcused"}])
    assert len(units(office)[TAN_AN]["report"]["differences"]) == 1
    head.deed("/tablet/delegation/report", absent=[])
    assert units(office)[TAN_AN]["report"]["differences"] == []
    people = {each["number"]: each for each in office.get("/attendance/people").json["people"]}
    assert people["002"]["absence"] is None


def test_what_the_office_decided_is_not_overwritten_by_a_head(head: Visitor, office: Visitor, hall: Hall) -> None:
    decided = {"session": 2, "kind": "excused", "reason": "Đã báo cáo", "accepted": True}
    office.deed("/attendance/absences", people=[hall.ids["002"]], **decided)
    head.deed("/tablet/delegation/report", absent=[{"delegate": hall.ids["002"], "kind": "unexcused"}])
    people = {each["number"]: each for each in office.get("/attendance/people").json["people"]}
    assert people["002"]["absence"]["accepted"] is True


def test_reports_check_in_only_when_the_congress_says_so(head: Visitor, office: Visitor, hall: Hall) -> None:
    hall.change(lambda tx: congress_rows.update(tx, {"heads_check_in": 1}))
    assert head.deed("/tablet/delegation/report", absent=[]).json["checked_in"] == 2
    with hall.db.read() as reading:
        methods = {row[0] for row in reading.all("SELECT method FROM passage")}
    assert methods == {"group"}
    assert units(office)[TAN_AN]["present"] == 2


def test_nobody_of_another_delegation_and_no_excuse_without_a_reason(head: Visitor, hall: Hall) -> None:
    other = head.deed("/tablet/delegation/report", absent=[{"delegate": hall.ids["003"], "kind": "unexcused"}])
    assert other.json["code"] == "not_of_delegation"
    bare = head.deed("/tablet/delegation/report", absent=[{"delegate": hall.ids["002"], "kind": "excused"}])
    assert bare.json["code"] == "absence_wrong"
    assert hall.count("head_report") == 0


def test_a_whole_delegation_is_checked_in_at_once(office: Visitor, hall: Hall) -> None:
    hall.scan("001")
    people = [hall.ids["001"], hall.ids["002"]]
    answer = office.deed(f"/attendance/delegations/{TAN_AN}/check-in", people=people)
    assert answer.json == {"checked_in": 1, "already": 1}
    refused = office.deed(f"/attendance/delegations/{TAN_AN}/check-in", people=[hall.ids["003"]])
    assert refused.json["code"] == "not_of_delegation"
    hall.change(lambda tx: tx.execute("UPDATE congress SET session = NULL"))
    stopped = office.deed(f"/attendance/delegations/{TAN_AN}/check-in", people=people)
    assert (stopped.status_code, stopped.json["code"]) == (409, "nothing_runs")
