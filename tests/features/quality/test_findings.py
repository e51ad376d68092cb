"""The desk's list: found, corrected in place, confirmed as right, exported; who may see what."""

import io
from collections.abc import Callable

import openpyxl
import pytest

from congress_app.core.db import Database
from tests import builders
from tests.builders import Visitor


def rows(visitor: Visitor, **asked: str) -> list[dict[str, object]]:
    return visitor.get("/quality/findings", query_string=asked).json["rows"]


def test_a_right_register_has_four_full_meters_but_for_what_nobody_confirmed(
    put: Callable[..., int], secretary: Visitor
) -> None:
    put("001")
    told = secretary.get("/quality/overview").json
    assert {name: one["hundredths"] for name, one in told["measures"].items()} == {
        "correct": 10_000, "sufficient": 10_000, "clean": 10_000, "alive": 0,
    }  # fmt: skip
    assert told["findings"] == 0
    assert told["measures"]["sufficient"] == {"part": 13, "whole": 13, "hundredths": 10_000}


def test_a_finding_is_corrected_in_place_and_the_history_names_the_desk(
    put: Callable[..., int], secretary: Visitor
) -> None:
    number = put("001", sex="M")
    (found,) = rows(secretary)
    assert (found["code"], found["proposed"], found["said"]) == ("cccd_sex", "F", "Male")
    assert found["beside"] == [{"label": "Citizen ID number", "said": "•••••••••123"}]
    answer = secretary.deed(f"/quality/people/{number}/correct", field="sex", seen="M", value="F")
    assert answer.json == {"changed": True}
    assert rows(secretary) == []
    change = secretary.get(f"/quality/people/{number}").json["history"][0]
    assert (change["label"], change["before"], change["after"], change["source"]) == (
        "Sex", "Male", "Female", "the quality desk",
    )  # fmt: skip
    assert change["at"]
    assert change["by"]


def test_two_operators_cannot_overwrite_each_other(put: Callable[..., int], secretary: Visitor) -> None:
    number = put("001", sex="M")
    assert secretary.deed(f"/quality/people/{number}/correct", field="sex", seen="M", value="F").status_code == 200
    late = secretary.deed(f"/quality/people/{number}/correct", field="sex", seen="M", value="")
    assert (late.status_code, late.json["code"]) == (409, "value_moved")


def test_the_same_correction_sent_twice_happens_once(put: Callable[..., int], secretary: Visitor) -> None:
    number = put("001", sex="M")
    body = {"field": "sex", "seen": "M", "value": "F", "nonce": builders.nonce()}
    first, second = (secretary.deed(f"/quality/people/{number}/correct", **body) for _ in range(2))
    assert first.json == second.json == {"changed": True}
    assert len(secretary.get(f"/quality/people/{number}").json["history"]) == 1


def test_what_is_confirmed_as_right_stays_away_until_its_values_change(
    put: Callable[..., int], secretary: Visitor
) -> None:
    number = put("001", sex="M")
    where = f"/quality/people/{number}/accept"
    assert secretary.deed(where, code="cccd_sex", field="sex", reason=" ").json["code"] == "reason_needed"
    assert (
        secretary.deed(where, code="cccd_sex", field="sex", reason="Giấy xác nhận cải chính 12/2019").status_code == 200
    )
    assert rows(secretary) == []
    assert secretary.get("/quality/overview").json["measures"]["correct"]["hundredths"] == 10_000
    assert secretary.deed(where, code="cccd_year", field="born", reason="x").json["code"] == "finding_gone"
    secretary.deed(f"/quality/people/{number}/correct", field="cccd", seen="087180000123", value="087180000456")
    assert [one["code"] for one in rows(secretary)] == ["cccd_sex"]


def test_the_list_is_filtered_and_counted(put: Callable[..., int], secretary: Visitor) -> None:
    put("001", sex="M")
    put("002", full_name="TRẦN VĂN BÌNH", cccd="", phone="", delegation="Đoàn Ea Kao")
    assert [one["code"] for one in rows(secretary)] == ["cccd_sex", "missing_wanted", "missing_wanted", "name_capitals"]
    assert {one["field"] for one in rows(secretary, kind="missing")} == {"cccd", "phone"}
    assert [one["number"] for one in rows(secretary, delegation="Đoàn Tân An")] == ["001"]
    told = secretary.get("/quality/findings", query_string={"field": "full_name"}).json
    assert told["kinds"] == {"dirt": 1}
    assert next(one["name"] for one in secretary.get("/quality/overview").json["delegations"]) == "Đoàn Ea Kao"


def test_the_inspector_sees_that_something_is_wrong_not_what_stands_there(
    put: Callable[..., int], as_role: Callable[..., Visitor]
) -> None:
    number = put("001", sex="M", cccd="87180000123")
    inspector, committee = as_role("inspector"), as_role("credentials")
    (found,) = rows(inspector)
    assert (found["said"], found["proposed"], found["proposal"]) == ("•••", "", "•••")
    assert rows(committee)[0]["said"] == "••••••••123"
    told = inspector.get(f"/quality/people/{number}").json
    assert "87180000123" not in str(told)
    assert "1980" not in str(told["fields"])
    for visitor in (inspector, committee):
        refused = visitor.deed(f"/quality/people/{number}/correct", field="sex", seen="M", value="F")
        assert refused.status_code == 403


@pytest.mark.parametrize("role", ["desk", "teller", "chair", "delegate"])
def test_others_do_not_come_in(role: str, put: Callable[..., int], as_role: Callable[..., Visitor]) -> None:
    someone = as_role(role, person=put("001") if role == "delegate" else None)
    for path in ("/quality", "/quality/findings", "/quality/people/1", "/quality/disputes", "/quality/findings.xlsx"):
        assert someone.get(path).status_code == 403


def test_the_findings_go_back_to_the_office_as_text_only(put: Callable[..., int], secretary: Visitor) -> None:
    put("001", sex="M", delegation="=1+1", email="=HYPERLINK(1)")
    answer = secretary.get("/quality/findings.xlsx")
    sheet = openpyxl.load_workbook(io.BytesIO(answer.data)).active
    told = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert told[0][0] == "Delegation"
    assert len(told) == 3
    assert {cell.data_type for row in sheet.iter_rows(min_row=2) for cell in row if cell.value} == {"s"}
    assert {row[0] for row in told[1:]} == {"=1+1"}


def test_what_a_record_needs_is_a_setting_per_class(put: Callable[..., int], secretary: Visitor) -> None:
    put("001", theory="")
    kept = secretary.get("/quality/demands").json["kept"]
    kept["classes"]["EL"]["required"].remove("theory")
    assert [one["field"] for one in rows(secretary)] == ["theory"]
    assert secretary.deed("/quality/demands", **kept).status_code == 200
    assert rows(secretary) == []
    wrong = secretary.deed("/quality/demands", **{**kept, "oldest": 1})
    assert (wrong.status_code, wrong.json["facts"]) == (400, {"field": "oldest"})


def test_no_fact_of_the_journal_carries_a_value(put: Callable[..., int], secretary: Visitor, db: Database) -> None:
    number = put("001", sex="M")
    secretary.deed(f"/quality/people/{number}/accept", code="cccd_sex", field="sex", reason="bí mật")
    secretary.deed(f"/quality/people/{number}/correct", field="cccd", seen="087180000123", value="087180000456")
    with db.read() as reading:
        told = " ".join(row[0] for row in reading.all("SELECT facts FROM journal"))
    assert not any(secret in told for secret in ("bí mật", "087180000", "1980"))


def test_whoever_opens_a_full_record_leaves_a_line_and_the_inspector_who_sees_no_values_does_not(
    put: Callable[..., int], secretary: Visitor, as_role: Callable[..., Visitor], founded: Database
) -> None:
    number = put("001")
    as_role("inspector").get(f"/quality/people/{number}")
    with founded.read() as reading:
        assert reading.all("SELECT 1 FROM journal WHERE kind = 'record_viewed'") == []
    secretary.get(f"/quality/people/{number}")
    with founded.read() as reading:
        (line,) = reading.all("SELECT role, facts FROM journal WHERE kind = 'record_viewed'")
    assert (line["role"], f'"delegate":{number}' in line["facts"].replace(" ", "")) == ("secretariat", True)
