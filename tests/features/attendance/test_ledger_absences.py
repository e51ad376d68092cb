"""Absences: recorded for a sitting or the whole congress, kept in all their versions, private in their reasons."""

import sqlite3
from collections.abc import Callable
from typing import Any

import pytest

from congress_app.congress import store as congress_rows
from tests.builders import Visitor
from tests.features.attendance.conftest import Hall


@pytest.fixture
def office(hall: Hall, as_role: Callable[..., Visitor]) -> Visitor:
    return as_role("secretariat")


def absent(office: Visitor, hall: Hall, number: str, **more: Any) -> Any:
    said = {"session": 0, "kind": "excused", "reason": "Đang điều trị", **more}
    return office.deed("/attendance/absences", people=[hall.ids[number]], **said)


def base(office: Visitor) -> tuple[int, dict[str, list[str]]]:
    found = office.get("/attendance/base").json
    return found["base"], {each["code"]: [one["number"] for one in each["people"]] for each in found["subtractions"]}


def test_whole_congress_and_never_came_leaves_the_base_of_delegates(office: Visitor, hall: Hall) -> None:
    assert base(office) == (3, {})
    assert absent(office, hall, "002").json == {"recorded": 1}
    assert absent(office, hall, "003", kind="unexcused", reason="").status_code == 200
    assert base(office) == (1, {"ex_officio_absent": ["002"], "absent_without_alternate": ["003"]})
    hall.scan("002")
    assert base(office) == (2, {"absent_without_alternate": ["003"]})
    hall.scan("002", "OUT")
    assert base(office)[0] == 2


def test_one_sitting_is_not_the_whole_congress(office: Visitor, hall: Hall) -> None:
    absent(office, hall, "002", session=2)
    assert base(office) == (3, {})
    line = {each["number"]: each for each in office.get("/attendance/people").json["people"]}["002"]["absence"]
    assert (line["kind"], line["whole"], line["session"], line["reason"]) == ("excused", False, 2, "Đang điều trị")


def test_a_members_congress_asks_for_an_accepted_reason(office: Visitor, hall: Hall) -> None:
    hall.change(lambda tx: congress_rows.update(tx, {"level": "cell"}))
    absent(office, hall, "002")
    assert base(office) == (3, {})
    absent(office, hall, "002", accepted=True)
    absent(office, hall, "003", ground="exempt", reason="")
    assert base(office) == (1, {"exempt_absent": ["003"], "excused_throughout": ["002"]})
    hall.change(lambda tx: congress_rows.update(tx, {"base_rule": "summoned"}))
    assert base(office) == (3, {})


def test_never_came_so_far_is_a_setting(hall: Hall, as_role: Callable[..., Visitor]) -> None:
    organiser = as_role("organiser")
    hall.scan("001")
    assert organiser.deed("/settings", base_early=True).status_code == 200
    assert base(organiser) == (1, {"ex_officio_absent": ["002"], "absent_without_alternate": ["003"]})


def test_every_version_stays_and_can_be_taken_back(office: Visitor, hall: Hall) -> None:
    absent(office, hall, "002")
    assert absent(office, hall, "002").json == {"recorded": 0}
    absent(office, hall, "002", kind="none", reason="")
    assert base(office) == (3, {})
    history = office.get(f"/attendance/absences/{hall.ids['002']}").json["history"]
    assert [each["kind"] for each in history] == ["none", "excused"]
    assert history[1]["by"].startswith("secretariat")
    for sql in ("UPDATE absence SET reason = 'x'", "DELETE FROM absence"):
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            hall.change(lambda tx, sql=sql: tx.execute(sql))  # type: ignore[misc]


@pytest.mark.parametrize(
    ("change", "field"),
    [({"reason": " "}, "reason"), ({"session": 2, "ground": "exempt"}, "ground"), ({"session": 99}, "session"),
     ({"kind": "ill"}, "kind"), ({"reason": "x" * 301}, "reason")],
)  # fmt: skip
def test_an_absence_that_says_too_little_is_refused(
    office: Visitor, hall: Hall, change: dict[str, object], field: str
) -> None:
    refused = absent(office, hall, "002", **change)
    assert (refused.status_code, refused.json["facts"]["field"]) == (400, field)
    assert hall.count("absence") == 0


def test_reasons_are_for_those_who_keep_them(office: Visitor, hall: Hall, as_role: Callable[..., Visitor]) -> None:
    absent(office, hall, "002")
    for role in ("desk", "chair"):
        assert "Đang điều trị" not in as_role(role).get("/attendance/people").text
        assert as_role(role).get(f"/attendance/absences/{hall.ids['002']}").status_code == 403
        assert as_role(role).deed("/attendance/absences").status_code == 403
    assert "Đang điều trị" in as_role("inspector").get("/attendance/people").text
    with hall.db.read() as reading:
        assert "Đang điều trị" not in repr([tuple(row) for row in reading.all("SELECT * FROM journal")])
