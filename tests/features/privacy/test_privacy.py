"""One person's data: views leave a line, everything is handed out, erased for good, and goes when its time is over."""

import io
import json
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from congress_app.core import clock
from congress_app.core.db import PROGRAM, Database
from congress_app.delegates import actions as delegates
from congress_app.privacy import inventory
from tests.builders import Visitor, session_token

BORN, FAITH, ID = "1969-05-17", "Phật giáo", "001069000111"
AN = {
    "full_name": "Trần Thị Ánh",
    "born": BORN,
    "sex": "F",
    "religion": FAITH,
    "cccd": ID,
    "phone": "0901234567",
    "delegation": "ĐB xã Mường Hoa",
}


@pytest.fixture
def anh(founded: Database) -> int:
    made = delegates.add(founded, PROGRAM, None, AN)
    return int(made["id"])


def test_every_table_that_names_a_person_is_in_the_inventory(founded: Database) -> None:
    with founded.read() as reading:
        tables = [row[0] for row in reading.all("SELECT name FROM sqlite_master WHERE type = 'table'")]
        naming = {
            table for table in tables
            if inventory.PERSON_COLUMNS & {row["name"] for row in reading.all("SELECT name FROM pragma_table_info(?)", (table,))}
        }  # fmt: skip
        assert naming <= {*inventory.PLACES, *inventory.ELSEWHERE}
        for table, place in inventory.PLACES.items():
            there = {row["name"] for row in reading.all("SELECT name FROM pragma_table_info(?)", (table,))}
            assert {*place.columns, *place.secret} <= there, table


def test_who_opens_a_record_leaves_a_line(anh: int, founded: Database, as_role: Callable[..., Visitor]) -> None:
    secretary, organiser = as_role("secretariat"), as_role("organiser")
    assert secretary.get(f"/delegates/{anh}").json["record"]["religion"] == FAITH
    assert as_role("inspector").get(f"/delegates/{anh}").json["record"] is None
    organiser.get("/delegates.xlsx")
    views = as_role("inspector").get("/privacy/state").json["views"]
    assert [(one["role"], one["where"], one["delegate"]) for one in views] == [
        ("organiser", "delegates.xlsx", None), ("secretariat", "record", anh),
    ]  # fmt: skip
    with founded.read() as reading:
        accounts = {row["role"]: row["name"] for row in reading.all("SELECT role, name FROM account")}
    assert [one["by"] for one in views] == [accounts["organiser"], accounts["secretariat"]]
    assert [one["place"]["vi"] for one in views] == ["Danh sách đại biểu (XLSX)", "Danh sách đại biểu"]


def test_everything_is_handed_out_and_no_secret(anh: int, founded: Database, as_role: Callable[..., Visitor]) -> None:
    session_token(founded, "delegate", anh)
    secretary = as_role("secretariat")
    secretary.deed(f"/delegates/{anh}/change", position="Bí thư")
    answer = secretary.get(f"/privacy/{anh}.zip")
    with zipfile.ZipFile(io.BytesIO(answer.data)) as archive:
        kept = json.loads(archive.read("personal-data.json"))
        assert archive.read("personal-data.pdf").startswith(b"%PDF")
    tables = {one["table"]: one for one in kept["tables"]}
    assert tables["delegate_record"]["rows"][0][tables["delegate_record"]["columns"].index("cccd")] == ID
    assert {"delegate", "delegate_change", "session"} <= set(tables)
    assert "token_hash" not in tables["session"]["columns"]
    assert "delegate_changed" in {one["kind"] for one in kept["journal"]}
    with founded.read() as reading:
        assert reading.one("SELECT 1 FROM journal WHERE kind = 'data_handed_out'")


def test_what_is_sensitive_is_gone_from_the_file_itself(
    anh: int, founded: Database, as_role: Callable[..., Visitor]
) -> None:
    organiser = as_role("organiser")
    organiser.deed(f"/delegates/{anh}/change", religion="Công giáo")
    assert organiser.deed(f"/privacy/{anh}/erase", reason="Theo yêu cầu").status_code == 200
    told = organiser.get(f"/delegates/{anh}").json
    assert told["fields"]["full_name"] == "Trần Thị Ánh"
    assert (told["fields"]["born"], told["fields"]["sex"], set(told["record"].values())) == ("", "", {""})
    assert not [one for one in told["history"] if {FAITH, "Công giáo", ID, BORN} & {one["before"], one["after"]}]
    with founded.read() as reading:
        text = "\n".join(
            str(tuple(row))
            for table in ("delegate", "delegate_record", "delegate_change", "journal", "receipt")
            for row in reading.all(f"SELECT * FROM {table}")
        )
    for secret in (FAITH, "Công giáo", ID, BORN, AN["phone"]):
        assert secret not in text


def test_a_name_goes_only_while_no_record_needs_it(anh: int, as_role: Callable[..., Visitor]) -> None:
    organiser, desk = as_role("organiser"), as_role("desk")
    other = organiser.deed("/delegates/add", full_name="Lê Văn An", delegation="ĐB xã Mường Hoa").json["id"]
    passing = {"direction": "IN", "desk": "Bàn 1", "method": "search"}
    assert desk.deed("/desk/person", delegate=anh, **passing).json["code"] == "checked_in"
    refused = organiser.deed(f"/privacy/{anh}/erase", reason="Theo yêu cầu", whole=True)
    assert (refused.status_code, refused.json["code"]) == (409, "name_in_the_record")
    assert organiser.deed(f"/privacy/{other}/erase", reason="Theo yêu cầu", whole=True).status_code == 200
    assert organiser.get("/delegates/list?q=Lê Văn An").json["matched"] == 0
    gone = organiser.get("/delegates/list?state=withdrawn").json["rows"]
    assert [(one["name"], one["number"]) for one in gone] == [("(đã xoá)", "002")]


def test_requests_have_a_day_and_one_answer(anh: int, as_role: Callable[..., Visitor]) -> None:
    friday = datetime(2026, 1, 16, 10, 0, tzinfo=UTC)
    clock.set_clock(lambda: friday)
    secretary = as_role("secretariat")
    noted = secretary.deed("/privacy/requests", delegate=anh, wish="correct", note="Ngày sinh").json
    shown = secretary.get("/privacy/state").json["requests"][0]
    assert (shown["full_name"], shown["wish"], shown["due"]) == ("Trần Thị Ánh", "correct", "2026-01-20")
    assert secretary.deed(f"/privacy/requests/{noted['request']}/answer", outcome="Đã sửa").status_code == 200
    assert (
        secretary.deed(f"/privacy/requests/{noted['request']}/answer", outcome="Đã sửa").json["code"]
        == "request_answered_already"
    )
    assert secretary.deed("/privacy/requests/99/answer", outcome="?").json["code"] == "request_unknown"


def test_what_is_due_goes_and_the_record_stays(anh: int, founded: Database, as_role: Callable[..., Visitor]) -> None:
    organiser = as_role("organiser")
    as_role("desk").deed("/desk/person", delegate=anh, direction="IN", desk="Bàn 1", method="search")
    days = {"sign_ins": 1, "contact": 30, "record": 30, "photos": -1, "registers": -1}
    assert organiser.deed("/privacy/keeping", **days).status_code == 200
    with founded.read() as reading:
        before = reading.one("SELECT COUNT(*) FROM passage")[0]
    assert [one["due"] for one in organiser.get("/privacy/state").json["keeping"]] == [False] * 5
    assert organiser.deed("/privacy/end").json == {"removed": {}}, "the hall is at work, whatever its planned dates say"
    later = datetime.now(UTC) + timedelta(days=32)
    clock.set_clock(lambda: later)
    organiser = as_role("organiser")
    state = organiser.get("/privacy/state").json
    assert [one["code"] for one in state["keeping"] if one["due"]] == ["sign_ins", "contact", "record"]
    removed = organiser.deed("/privacy/end").json["removed"]
    assert removed["contact"] == 1
    told = organiser.get(f"/delegates/{anh}").json
    assert (told["fields"]["full_name"], told["record"]["phone"], told["record"]["cccd"]) == ("Trần Thị Ánh", "", "")
    with founded.read() as reading:
        assert reading.one("SELECT COUNT(*) FROM passage")[0] == before


def test_who_may(anh: int, as_role: Callable[..., Visitor]) -> None:
    assert as_role("inspector").page("/privacy").status_code == 200
    for role in ("desk", "chair", "credentials"):
        assert as_role(role).page("/privacy").status_code == 403
    for role in ("inspector", "desk", "credentials"):
        assert as_role(role).get(f"/privacy/{anh}.zip").status_code == 403
    secretary = as_role("secretariat")
    assert secretary.deed(f"/privacy/{anh}/erase", reason="x").status_code == 403
    assert secretary.deed("/privacy/end").status_code == 403
