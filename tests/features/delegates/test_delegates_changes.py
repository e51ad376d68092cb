"""Delegates added, changed, withdrawn and restored by hand; what the journal keeps of it, and what it must not."""

from collections.abc import Callable

import pytest

from congress_app.core.db import Database
from congress_app.delegates import queries
from tests.builders import Visitor
from tests.features.delegates.registers import PEOPLE, comma
from tests.features.delegates.secretary import Secretary


@pytest.fixture
def full(secretary: Secretary) -> Secretary:
    """A secretary whose list holds the four people."""
    secretary.bring_in(comma(PEOPLE))
    return secretary


def _journal(db: Database) -> str:
    with db.read() as reading:
        return " ".join(str(tuple(row)) for row in reading.all("SELECT * FROM journal"))


def test_a_delegate_is_added_with_the_next_number(full: Secretary) -> None:
    added = full.visitor.deed(
        "/delegates/add", full_name="  Cao  Bá Quát ", kind="GU", delegation="Khách mời", religion="Không"
    )
    assert added.json["number"] == "005"
    assert full.listed("quat")["rows"][0]["class"] == "GU"
    assert full.listed()["summoned"] == 4


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"full_name": "  "}, "delegate_name_missing"),
        ({"full_name": "A" * 121}, "delegate_field_invalid"),
        ({"full_name": "Cao Bá Quát", "number": "1"}, "number_taken"),
        ({"full_name": "Cao Bá Quát", "kind": "KING"}, "delegate_field_invalid"),
        ({"full_name": "Cao Bá Quát", "born": "1962-02-31"}, "delegate_field_invalid"),
        ({"full_name": "Cao Bá Quát", "sex": "X"}, "delegate_field_invalid"),
        ({"full_name": "Cao Bá Quát", "rank": "7"}, "invalid_input"),
    ],
)
def test_what_cannot_be_added_is_refused(full: Secretary, fields: dict[str, str], code: str) -> None:
    refused = full.visitor.deed("/delegates/add", **fields)
    assert 400 <= refused.status_code < 500
    assert refused.json["code"] == code
    assert full.listed()["total"] == 4


def test_a_change_keeps_before_and_after_but_no_sensitive_value(full: Secretary, db: Database) -> None:
    delegate = full.listed("anh")["rows"][0]["id"]
    done = full.visitor.deed(
        f"/delegates/{delegate}/change", position="Chủ tịch", religion="Phật giáo", full_name="Trần Thị Ánh Nguyệt"
    )
    assert done.json["changed"] == ["full_name", "position", "religion"]
    assert full.names("nguyet") == ["Trần Thị Ánh Nguyệt"]
    told = full.visitor.get(f"/delegates/{delegate}").json
    assert told["record"]["religion"] == "Phật giáo"
    history = {one["field"]: (one["before"], one["after"]) for one in told["history"]}
    assert history["position"] == ("Phó Bí thư", "Chủ tịch")
    assert history["religion"] == ("", "Phật giáo")
    kept = _journal(db)
    assert "Chủ tịch" in kept
    assert "Phật giáo" not in kept
    assert "001069000111" not in kept


def test_the_same_values_again_are_no_change(full: Secretary) -> None:
    delegate = full.listed("anh")["rows"][0]["id"]
    assert full.visitor.deed(f"/delegates/{delegate}/change", position="Phó Bí thư").json["changed"] == []


def test_a_number_of_somebody_else_is_refused_with_their_name(full: Secretary) -> None:
    delegate = full.listed("anh")["rows"][0]["id"]
    refused = full.visitor.deed(f"/delegates/{delegate}/change", number="3")
    assert (refused.status_code, refused.json["message"]) == (409, "003 already belongs to Lê Văn An.")


def test_withdrawn_delegates_leave_the_base_and_can_come_back(full: Secretary, db: Database) -> None:
    delegate = full.listed("anh")["rows"][0]["id"]
    assert full.visitor.deed(f"/delegates/{delegate}/withdraw", reason="Ốm").status_code == 200
    assert full.visitor.deed(f"/delegates/{delegate}/withdraw").json["code"] == "delegate_withdrawn_already"
    seen = full.listed()
    assert (seen["total"], seen["summoned"], seen["withdrawn"]) == (3, 3, 1)
    assert full.names(state="withdrawn") == ["Trần Thị Ánh"]
    with db.read() as reading:
        assert not queries.may_enter(reading, delegate)
    assert full.preview(comma(PEOPLE))["head"]["counts"]["same"] == 4
    assert full.visitor.deed(f"/delegates/{delegate}/restore").status_code == 200
    assert full.visitor.deed(f"/delegates/{delegate}/restore").json["code"] == "delegate_on_list"
    assert full.listed()["summoned"] == 4


def test_a_withdrawn_delegate_is_signed_out_everywhere(full: Secretary, as_role: Callable[..., Visitor]) -> None:
    delegate = full.listed("anh")["rows"][0]["id"]
    tablet = as_role("delegate", person=delegate)
    assert tablet.get("/me").status_code == 200
    assert full.visitor.deed(f"/delegates/{delegate}/withdraw", reason="Ốm").status_code == 200
    assert tablet.get("/me").status_code == 401


def test_a_delegation_nobody_belongs_to_leaves_the_list(full: Secretary) -> None:
    for name in ("Lê Văn An", "Hen"):
        delegate = full.listed(name)["rows"][0]["id"]
        full.visitor.deed(f"/delegates/{delegate}/change", delegation="ĐB xã Mường Hoa")
    assert [one["name"] for one in full.listed()["delegations"]] == ["Đảng bộ xã Mường Hoa"]


def test_only_organiser_and_secretariat_change_the_list(full: Secretary, as_role: Callable[..., Visitor]) -> None:
    for role in ("inspector", "desk", "teller", "chair"):
        assert as_role(role).deed("/delegates/add", full_name="Cao Bá Quát").status_code == 403
