"""The credentials committee decides: what a decision does to list, badge, tablet, hall and history, and who may."""

import io
from collections.abc import Callable
from typing import Any

import openpyxl
import pytest

from congress_app.attendance import actions as door
from congress_app.attendance import alerts
from congress_app.attendance.rules import Direction, Method, Passing
from congress_app.core.db import PROGRAM, Database
from congress_app.credentials import actions, tallies
from congress_app.delegates import queries as delegates
from tests import builders
from tests.builders import Visitor
from tests.features.credentials.conftest import Badges

Sign = Callable[..., Visitor]


@pytest.fixture
def committee(as_role: Sign, people: list[int]) -> Visitor:
    """The committee's browser."""
    return as_role("credentials")


def standing(db: Database, delegate: int) -> str:
    with db.read() as reading:
        return delegates.fields(reading, delegate)["standing"]


def decide(who: Visitor, chosen: list[int], to: str, reason: str = "", status: int = 200) -> dict[str, Any]:
    answer = who.deed("/credentials/decide", delegates=chosen, standing=to, reason=reason)
    assert answer.status_code == status, answer.text
    found: dict[str, Any] = answer.json
    return found


def scan(db: Database, token: str, way: Direction = Direction.IN) -> dict[str, Any]:
    return door.scan(db, PROGRAM, None, token, Passing(way, "Bàn 1", Method.SCAN))


def test_qualifying_several_leaves_the_guest_alone(committee: Visitor, db: Database, people: list[int]) -> None:
    assert decide(committee, people, "qualified") == {"decided": 2, "left": 1}
    assert [standing(db, each) for each in people] == ["qualified", "qualified", "pending"]
    assert decide(committee, people[:1], "qualified", status=409)["code"] == "standing_same"
    assert decide(committee, people[2:], "qualified", status=409)["code"] == "standing_not_needed"


def test_the_same_nonce_decides_once(committee: Visitor, db: Database, people: list[int]) -> None:
    body = {"delegates": people[:1], "standing": "qualified", "reason": "", "nonce": builders.nonce()}
    first, again = (committee.deed("/credentials/decide", **body) for _ in range(2))
    assert first.json == again.json == {"decided": 1, "left": 0}
    assert len(committee.get("/credentials/decisions").json["decisions"]) == 1


def test_not_qualified_needs_a_reason_and_shuts_out(
    committee: Visitor, db: Database, people: list[int], badges: Badges, as_role: Sign
) -> None:
    ex = people[0]
    token = badges.issue(ex)[ex]
    tablet = as_role("delegate", person=ex)
    assert decide(committee, [ex], "not_qualified", status=400)["code"] == "reason_missing"
    assert decide(committee, [ex], "not_qualified", "  ", status=400)["code"] == "reason_missing"
    assert tablet.get("/me").status_code == 200
    decide(committee, [ex], "not_qualified", "Chưa có nghị quyết công nhận")
    assert tablet.get("/me").status_code == 401
    with db.read() as reading:
        assert ex not in delegates.entitled_ids(reading)
        assert (
            reading.one("SELECT why FROM session WHERE person = ? AND role = 'delegate'", (ex,))[0] == "not_qualified"
        )
    assert scan(db, token)["code"] == "not_entitled", "its holder is refused for the standing, not taken for a finder"


def test_who_is_inside_is_told_of_and_may_leave(
    committee: Visitor, db: Database, people: list[int], badges: Badges
) -> None:
    ex = people[0]
    token = badges.issue(ex)[ex]
    assert scan(db, token)["code"] == "checked_in"
    decide(committee, [ex], "not_qualified", "Chưa có nghị quyết công nhận")
    with db.read() as reading:
        assert [card["id"] for card in alerts.alerts(reading)["off_list"]] == [ex]
        assert alerts.standings(reading)["inside_off_list"] == 1
    assert committee.get("/attendance/alerts").json["off_list"][0]["standing"] == "not_qualified"
    assert scan(db, token, Direction.OUT)["code"] == "checked_out"
    assert scan(db, token)["code"] == "not_entitled"
    with db.read() as reading:
        assert alerts.standings(reading)["inside_off_list"] == 0


def test_the_desk_finds_by_name_who_is_off_the_list(committee: Visitor, people: list[int], as_role: Sign) -> None:
    decide(committee, people[:1], "not_qualified", "Chưa có nghị quyết công nhận")
    desk = as_role("desk")
    found = desk.get("/desk/search?q=dao duc an").json["people"]
    assert [(each["id"], each["standing"], each["active"]) for each in found] == [(people[0], "not_qualified", False)]
    body = {"delegate": people[0], "direction": "IN", "desk": "Bàn 1", "method": "search"}
    told = desk.deed("/desk/person", **body).json
    assert (told["code"], told["tone"], told["person"]["standing"]) == ("not_entitled", "violet", "not_qualified")


def test_a_wrong_decision_is_corrected_and_both_are_kept(
    committee: Visitor, db: Database, people: list[int], badges: Badges
) -> None:
    ex = people[0]
    token = badges.issue(ex)[ex]
    decide(committee, [ex], "not_qualified", "Nhầm người")
    assert decide(committee, [ex], "qualified", status=400)["code"] == "reason_missing"
    decide(committee, [ex], "qualified", "Đã xác minh lại")
    log = committee.get(f"/credentials/decisions?delegate={ex}").json["decisions"]
    assert [(each["before"], each["after"], each["reason"]) for each in log] == [
        ("not_qualified", "qualified", "Đã xác minh lại"),
        ("pending", "not_qualified", "Nhầm người"),
    ]
    assert all(each["role"] == "credentials" for each in log)
    assert scan(db, token)["code"] == "revoked_badge", "the old badge stays dead: a new one is printed"
    assert not delegates_badge(committee, ex)


def delegates_badge(who: Visitor, delegate: int) -> bool:
    people = who.get("/credentials/people").json["people"]
    return next(bool(each["badge"]) for each in people if each["id"] == delegate)


def test_secretariat_only_withdraws_and_restores(as_role: Sign, db: Database, people: list[int]) -> None:
    office = as_role("secretariat")
    assert decide(office, people[:1], "qualified", status=403)["code"] == "not_the_committee"
    decide(office, people[:1], "withdrawn", "Chuyển công tác")
    decide(office, people[:1], "pending", "Nhầm")
    assert standing(db, people[0]) == "pending"


def test_what_was_decided_at_once_is_one_entry_of_the_log(committee: Visitor, people: list[int]) -> None:
    decide(committee, people, "qualified")
    decide(committee, people[:1], "not_qualified", "Nhầm")
    log = committee.get("/credentials/decisions").json["decisions"]
    assert [(each["after"], [one["delegate"] for one in each["people"]]) for each in log] == [
        ("not_qualified", people[:1]),
        ("qualified", [people[1], people[0]]),
    ]


@pytest.mark.parametrize("role", ["inspector", "chair", "desk", "teller"])
def test_others_decide_nothing(role: str, as_role: Sign, people: list[int]) -> None:
    assert decide(as_role(role), people[:1], "qualified", status=403)


@pytest.mark.parametrize(("role", "status"), [("inspector", 200), ("chair", 200), ("secretariat", 200), ("desk", 403)])
def test_who_reads(role: str, status: int, as_role: Sign, people: list[int]) -> None:
    someone = as_role(role)
    for path in ("/credentials", "/credentials/people", "/credentials/decisions", "/credentials/complaints"):
        assert someone.get(path).status_code == status


def test_numbers_and_reasons_stay_out_of_the_journal(committee: Visitor, db: Database, people: list[int]) -> None:
    decide(committee, people[:1], "not_qualified", "đang bị kỷ luật")
    with db.read() as reading:
        lines = [row[0] for row in reading.all("SELECT facts FROM journal")]
        counts = tallies.counts(reading)
    assert not any("kỷ luật" in line for line in lines)
    assert (counts["pending"], counts["not_qualified"], counts["alternates"]) == (1, 1, {"all": 0, "pending": 0})


def test_the_journal_says_standings_in_words(committee: Visitor, as_role: Sign, people: list[int]) -> None:
    decide(committee, people[:1], "not_qualified", "x")
    lines = as_role("inspector").get("/journal/lines").json["lines"]
    words = next(line["words"] for line in lines if line["kind"] == "standing_decided")
    assert words == "Delegate no. 001: standing Pending → Not qualified"


def test_the_log_as_a_spreadsheet_runs_no_formula(committee: Visitor, people: list[int]) -> None:
    decide(committee, people[:1], "not_qualified", "=HYPERLINK(1)")
    answer = committee.get("/credentials/decisions.xlsx")
    page = openpyxl.load_workbook(io.BytesIO(answer.data)).active
    cells = [cell for row in page.iter_rows() for cell in row if cell.value]
    assert {"=HYPERLINK(1)", "Not qualified", "Pending"} <= {cell.value for cell in cells}
    assert not any(cell.data_type == "f" for cell in cells)


def test_complaints_are_two_numbers_with_notes(committee: Visitor, db: Database) -> None:
    number = committee.deed("/credentials/complaints/receive", reason="Đơn về đại biểu số 002").json["complaint"]
    committee.deed("/credentials/complaints/receive", reason="Đơn khác")
    assert committee.deed(f"/credentials/complaints/{number}/settle", reason="").json["code"] == "reason_missing"
    assert committee.deed(f"/credentials/complaints/{number}/settle", reason="Không có cơ sở").status_code == 200
    again = committee.deed(f"/credentials/complaints/{number}/settle", reason="Có cơ sở").json
    assert again["code"] == "complaint_settled_already"
    with db.read() as reading:
        assert tallies.complaint_counts(reading) == {"received": 2, "settled": 1}
    assert committee.get("/credentials/complaints").json["complaints"][1]["outcome"] == "Không có cơ sở"


def test_a_blocked_pin_is_no_longer_silent(
    db: Database, people: list[int], badges: Badges, as_role: Sign, wrong: Callable[[str], str]
) -> None:
    delegate = people[0]
    token, pin = badges.issue(delegate)[delegate], badges.pin(delegate)
    for attempt in range(10):
        with pytest.raises(Exception, match=r"wrong_pin|pin_locked|pin_blocked"):
            actions.sign_in(db, token, wrong(pin), f"device-{attempt}")
    with db.read() as reading:
        assert alerts.standings(reading)["blocked"] == 1
    assert [card["id"] for card in as_role("desk").get("/attendance/alerts").json["blocked"]] == [delegate]
    badges.pin(delegate)
    with db.read() as reading:
        assert alerts.standings(reading)["blocked"] == 0
