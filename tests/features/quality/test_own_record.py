"""The delegate on the own record: sees it, confirms it, disputes a line; the office decides once, with before, after and source."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from congress_app.quality import queries
from congress_app.quality.rules import COUNTED
from tests import builders
from tests.builders import Visitor


@pytest.fixture
def number(put: Callable[..., int]) -> int:
    """The delegate of these tests."""
    return put("001", notes="Ghi chú nội bộ của cơ quan")


@pytest.fixture
def delegate(number: int, as_role: Callable[..., Visitor]) -> Visitor:
    """The delegate at the tablet."""
    return as_role("delegate", person=number)


def field(visitor: Visitor, name: str) -> dict[str, object]:
    return next(one for one in visitor.get("/me/record").json["fields"] if one["field"] == name)


def dispute(delegate: Visitor, name: str = "born", proposed: str = "1981-06-18", **also: str) -> int:
    answer = delegate.deed("/me/record/dispute", field=name, proposed=proposed, **also)
    assert answer.status_code == 200, answer.json
    return int(answer.json["dispute"])


def test_the_delegate_sees_the_own_record_and_no_note_of_the_office(delegate: Visitor) -> None:
    told = delegate.get("/me/record").json
    assert field(delegate, "cccd")["masked"] == "•••••••••123"
    assert field(delegate, "sex")["choices"] == [{"value": "M", "said": "Male"}, {"value": "F", "said": "Female"}]
    assert "Ghi chú nội bộ" not in str(told)
    assert told["confirmed"] is None


def test_confirming_keeps_the_date_once_however_often_it_arrives(
    delegate: Visitor, secretary: Visitor, number: int
) -> None:
    body = {"upto": delegate.get("/me/record").json["upto"], "nonce": builders.nonce()}
    first, second = (delegate.deed("/me/record/confirm", **body) for _ in range(2))
    assert first.json == second.json
    assert delegate.get("/me/record").json["confirmed"] == first.json["at"]
    assert secretary.get("/quality/overview").json["measures"]["alive"]["hundredths"] == 10_000
    assert secretary.get(f"/quality/people/{number}").json["confirmed"]["role"] == "delegate"


def test_a_record_that_changed_meanwhile_is_not_confirmed_unseen(
    delegate: Visitor, secretary: Visitor, number: int
) -> None:
    upto = delegate.get("/me/record").json["upto"]
    secretary.deed(f"/quality/people/{number}/correct", field="position", seen="Bí thư chi bộ", value="Bí thư")
    refused = delegate.deed("/me/record/confirm", upto=upto)
    assert (refused.status_code, refused.json["code"]) == (409, "record_moved")


def test_a_value_lives_until_somebody_else_changes_it(delegate: Visitor, secretary: Visitor, number: int) -> None:
    delegate.deed("/me/record/confirm", upto=0)
    secretary.deed(f"/quality/people/{number}/correct", field="position", seen="Bí thư chi bộ", value="Bí thư")
    assert secretary.get("/quality/overview").json["measures"]["alive"] == {"part": 12, "whole": 13, "hundredths": 9230}
    assert delegate.get("/me/record").json["stale"] is True


def test_a_confirmation_holds_for_its_days_and_only_for_what_it_saw() -> None:
    at = datetime.fromisoformat("2026-01-20T08:00:00.000+07:00")
    confirmed = {"upto": 5, "at": at.isoformat()}
    changes = {
        "born": (7, at.isoformat(), ""),
        "position": (4, at.isoformat(), ""),
        "sex": (8, at.isoformat(), "delegate"),
    }
    fresh = queries.alive(confirmed, changes, {"phone"}, at - timedelta(days=180))
    assert fresh == set(COUNTED) - {"born", "phone"}
    assert queries.alive(confirmed, changes, set(), at + timedelta(days=1)) == frozenset()
    assert queries.alive(None, changes, set(), at - timedelta(days=1)) == {"sex"}


def test_a_dispute_is_accepted_and_everybody_can_see_who_when_before_after_and_whence(
    delegate: Visitor, secretary: Visitor, number: int
) -> None:
    made = dispute(delegate, note="theo căn cước")
    (waiting,) = secretary.get("/quality/disputes").json["waiting"]
    assert (waiting["before"], waiting["proposed"], waiting["note"]) == ("17/05/1980", "18/06/1981", "theo căn cước")
    assert waiting["told"] == "1980"
    assert field(delegate, "born")["dispute"]["state"] == "waiting"
    assert secretary.deed(f"/quality/disputes/{made}/accept").json == {"changed": True}
    assert field(delegate, "born")["said"] == "18/06/1981"
    assert field(delegate, "born")["dispute"]["state"] == "accepted"
    change = secretary.get(f"/quality/people/{number}").json["history"][0]
    assert (change["before"], change["after"], change["source"]) == ("17/05/1980", "18/06/1981", "the delegate")
    assert change["role"] == "secretariat"
    assert secretary.get("/quality/overview").json["measures"]["alive"]["part"] == 1


def test_a_dispute_is_refused_with_a_reason_the_delegate_reads(delegate: Visitor, secretary: Visitor) -> None:
    made = dispute(delegate)
    assert secretary.deed(f"/quality/disputes/{made}/refuse", reason="").json["code"] == "reason_needed"
    secretary.deed(f"/quality/disputes/{made}/refuse", reason="Căn cước ghi 1980")
    told = field(delegate, "born")
    assert told["said"] == "17/05/1980"
    assert (told["dispute"]["state"], told["dispute"]["reason"]) == ("refused", "Căn cước ghi 1980")


def test_the_second_operator_is_told_that_it_is_decided(
    delegate: Visitor, secretary: Visitor, as_role: Callable[..., Visitor]
) -> None:
    made = dispute(delegate)
    assert secretary.deed(f"/quality/disputes/{made}/accept").status_code == 200
    late = as_role("secretariat").deed(f"/quality/disputes/{made}/refuse", reason="không")
    assert (late.status_code, late.json["code"], late.json["facts"]) == (
        409,
        "dispute_decided",
        {"name": "secretariat"},
    )


def test_a_later_word_takes_the_place_of_the_earlier_one_and_may_be_taken_back(
    delegate: Visitor, secretary: Visitor
) -> None:
    first, second = dispute(delegate), dispute(delegate, proposed="1982")
    assert [one["proposed"] for one in secretary.get("/quality/disputes").json["waiting"]] == ["1982"]
    assert secretary.deed(f"/quality/disputes/{first}/accept").json["code"] == "dispute_taken"
    assert delegate.deed(f"/me/record/disputes/{second}/take-back").status_code == 200
    assert secretary.get("/quality/disputes").json["waiting"] == []
    assert secretary.deed(f"/quality/disputes/{second}/accept").json["code"] == "dispute_taken"


def test_only_a_note_needs_the_value_from_the_office(delegate: Visitor, secretary: Visitor) -> None:
    made = dispute(delegate, name="ethnicity", proposed="", note="Dân tộc Cơ-ho, danh sách chọn không có")
    assert secretary.deed(f"/quality/disputes/{made}/accept").json["code"] == "reason_needed"
    assert secretary.deed(f"/quality/disputes/{made}/accept", value="Cơ-ho").json == {"changed": True}
    assert field(delegate, "ethnicity")["value"] == "Cơ-ho"


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"field": "born", "proposed": "1980-05-17"}, "nothing_disputed"),
        ({"field": "born", "proposed": "", "note": " "}, "nothing_disputed"),
        ({"field": "born", "proposed": "31/12/1980"}, "delegate_field_invalid"),
        ({"field": "sex", "proposed": "X"}, "delegate_field_invalid"),
        ({"field": "notes", "proposed": "x"}, "field_unknown"),
        ({"field": "number", "proposed": "009"}, "field_unknown"),
    ],
)
def test_what_cannot_be_disputed_is_refused_with_a_reason(delegate: Visitor, body: dict[str, str], code: str) -> None:
    assert delegate.deed("/me/record/dispute", **body).json["code"] == code


def test_nobody_reads_or_takes_back_for_another(
    put: Callable[..., int], delegate: Visitor, as_role: Callable[..., Visitor]
) -> None:
    made = dispute(delegate)
    other = as_role("delegate", person=put("002"))
    assert other.deed(f"/me/record/disputes/{made}/take-back").json["code"] == "dispute_unknown"
    assert as_role("secretariat").get("/me/record").status_code == 403


def test_the_office_may_keep_a_confirmation_given_by_telephone(secretary: Visitor, number: int) -> None:
    where = f"/quality/people/{number}/confirm"
    assert secretary.deed(where, upto=0).json["code"] == "reason_needed"
    assert secretary.deed(where, upto=0, note="điện thoại").status_code == 200
    assert secretary.get(f"/quality/people/{number}").json["confirmed"]["note"] == "điện thoại"
