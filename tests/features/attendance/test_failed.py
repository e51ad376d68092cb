"""The list of failed scans: which, where, whose, and what came of them; for those who look into them alone."""

import io
from collections.abc import Callable

import openpyxl
import pytest

from congress_app.credentials import store as badges
from congress_app.credentials.rules import new_token
from tests.builders import Visitor
from tests.features.attendance.conftest import Hall


@pytest.fixture
def busy(hall: Hall) -> Hall:
    """A morning with one of each."""
    hall.scan("001", desk="Bàn 2")
    hall.scan("001")
    hall.scan("EAN 12345")
    hall.scan(new_token(), desk="Bàn 2")
    hall.change(lambda tx: badges.revoke_badges(tx, [hall.ids["003"]], "lost"))
    hall.scan("003")
    body = {"delegate": hall.ids["003"], "direction": "IN", "desk": "Bàn 1", "method": "search"}
    assert hall.desk.deed("/desk/person", **body).get_json()["code"] == "checked_in"
    return hall


def test_what_is_listed(busy: Hall, as_role: Callable[..., Visitor]) -> None:
    told = as_role("secretariat").get("/attendance/failed/list").get_json()
    assert [row["code"] for row in told["rows"]] == ["revoked_badge", "other_congress", "unknown_badge", "already_in"]
    revoked, other, _, double = told["rows"]
    assert (revoked["person"]["name"], revoked["then"]["what"], revoked["then"]["desk"]) == (
        "Lê Văn Đạt",
        "IN",
        "Bàn 1",
    )
    assert (other["person"], other["desk"], other["then"]) == (None, "Bàn 2", None)
    assert double["earlier"]["desk"] == "Bàn 2"
    assert told["desks"] == ["Bàn 1", "Bàn 2"]
    assert told["counts"] == {
        "total": 4, "codes": {"already_in": 1, "other_congress": 1, "revoked_badge": 1, "unknown_badge": 1},
    }  # fmt: skip


def test_filters(busy: Hall) -> None:
    one = busy.desk.get("/attendance/failed/list?code=unknown_badge").get_json()["rows"]
    assert [row["code"] for row in one] == ["unknown_badge"]
    there = busy.desk.get("/attendance/failed/list", query_string={"desk": "Bàn 2"}).get_json()["rows"]
    assert [row["code"] for row in there] == ["other_congress"]
    assert busy.desk.get("/attendance/failed/list?code=nonsense").get_json()["rows"] == []


def test_the_spreadsheet_reads_back(busy: Hall, as_role: Callable[..., Visitor]) -> None:
    answer = as_role("credentials", lang="vi").get("/attendance/failed.xlsx?code=revoked_badge")
    page = openpyxl.load_workbook(io.BytesIO(answer.data)).active
    assert page is not None
    rows = list(page.iter_rows(min_row=3, values_only=True))
    assert rows[0][:3] == ("Thời điểm", "Bàn điểm danh", "Thẻ được quét")
    assert len(rows) == 2
    assert rows[1][2:5] == ("Thẻ đã thu hồi", "003", "Lê Văn Đạt")


@pytest.mark.parametrize("role", ["teller", "chair", "projector", "delegate"])
def test_who_may_not_read_it(busy: Hall, as_role: Callable[..., Visitor], role: str) -> None:
    someone = as_role(role, 1 if role == "delegate" else None)
    for path in ("/attendance/failed", "/attendance/failed/list", "/attendance/failed.xlsx"):
        assert someone.get(path).status_code == 403
    assert "failures" not in someone.get("/pictures?topics=failures").get_json()


def test_the_counter_is_live_for_those_who_look(busy: Hall, as_role: Callable[..., Visitor]) -> None:
    for role in ("desk", "secretariat", "credentials", "inspector", "organiser"):
        assert as_role(role).get("/pictures?topics=failures").get_json()["failures"]["picture"]["total"] == 4
    assert as_role("inspector").page("/attendance/failed").status_code == 200
