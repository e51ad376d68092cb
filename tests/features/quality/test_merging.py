"""Two entries become one: both histories stay, ballots and passages are never rewritten, and it can be undone."""

from collections.abc import Callable

import pytest

from congress_app.core.db import Database
from tests import builders
from tests.builders import Visitor
from tests.features.voting import hall

WHY = "Đoàn xác nhận là một người"


@pytest.fixture
def twins(put: Callable[..., int]) -> tuple[int, int]:
    """One person in two lists: the first with a telephone, the second with the fuller date and position."""
    one = put("001", born="1980", position="Bí thư", seat="A-01", external_id="TA-7")
    return one, put("002", phone="", position="Bí thư chi bộ thôn 3", external_id="EK-9")


def compare(secretary: Visitor, one: int, other: int) -> dict[str, object]:
    return secretary.get(f"/quality/pairs/{one}/{other}").json


def merge(secretary: Visitor, one: int, other: int, keep: int, *take: str) -> int:
    answer = secretary.deed(f"/quality/pairs/{one}/{other}/merge", keep=keep, take=list(take), reason=WHY)
    assert answer.status_code == 200, answer.json
    return int(answer.json["merge"])


def values(secretary: Visitor, number: int) -> dict[str, str]:
    return {one["field"]: one["value"] for one in secretary.get(f"/quality/people/{number}").json["fields"]}


def test_the_fuller_value_is_proposed_and_the_effects_are_told(secretary: Visitor, twins: tuple[int, int]) -> None:
    told = compare(secretary, *twins)
    take = {field["field"]: field["take"] for field in told["fields"] if not field["same"]}
    one, other = twins
    assert take == {
        "number": one, "born": other, "position": other, "seat": one, "phone": one, "external_id": take["external_id"],
    }  # fmt: skip
    assert told["hindrance"] is None
    assert any("both histories stay" in words for words in told["people"][0]["effects"])


def test_a_merge_keeps_both_histories_and_the_survivors_number(secretary: Visitor, twins: tuple[int, int]) -> None:
    one, other = twins
    secretary.deed(f"/quality/people/{other}/correct", field="theory", seen="Cao cấp", value="Cử nhân")
    merge(secretary, one, other, one, "born", "position", "external_id")
    kept = values(secretary, one)
    assert (kept["number"], kept["born"], kept["position"], kept["seat"], kept["external_id"]) == (
        "001", "1980-05-17", "Bí thư chi bộ thôn 3", "A-01", "EK-9",
    )  # fmt: skip
    gone = secretary.get(f"/quality/people/{other}").json
    assert gone["card"]["active"] is False
    assert gone["merges"][0]["kept"]["id"] == one
    assert [line["label"] for line in gone["history"]][-1] == "Political theory"
    assert {line["source"] for line in secretary.get(f"/quality/people/{one}").json["history"]} == {"a merge"}
    assert secretary.get("/quality/overview").json["people"] == 1
    again = secretary.deed(f"/quality/pairs/{one}/{other}/merge", keep=one, take=[], reason=WHY)
    assert again.json["code"] == "merged_already"


def test_the_others_number_may_be_chosen(secretary: Visitor, twins: tuple[int, int]) -> None:
    one, other = twins
    number = merge(secretary, one, other, one, "number")
    assert (values(secretary, one)["number"], values(secretary, other)["number"]) == ("002", "001")
    assert secretary.deed(f"/quality/merges/{number}/undo").status_code == 200
    assert (values(secretary, one)["number"], values(secretary, other)["number"]) == ("001", "002")


def test_a_merge_is_undone_as_long_as_nothing_else_happened(secretary: Visitor, twins: tuple[int, int]) -> None:
    one, other = twins
    before = values(secretary, one), values(secretary, other)
    number = merge(secretary, one, other, other, "phone", "seat", "external_id")
    assert secretary.deed(f"/quality/merges/{number}/undo").status_code == 200
    assert (values(secretary, one), values(secretary, other)) == before
    assert secretary.deed(f"/quality/merges/{number}/undo").json["code"] == "merge_undone_already"
    again = merge(secretary, one, other, one)
    secretary.deed(f"/quality/people/{one}/correct", field="position", seen="Bí thư", value="Phó Bí thư")
    assert secretary.deed(f"/quality/merges/{again}/undo").json["code"] == "merge_settled"


def test_who_voted_twice_is_nobody_for_a_button(
    secretary: Visitor, twins: tuple[int, int], as_role: Callable[..., Visitor], founded: Database
) -> None:
    one, other = twins
    hall.pass_door(founded, [one, other])
    assert compare(secretary, one, other)["hindrance"]["code"] == "both_inside"
    vote = hall.opened(secretary)
    for number in (one, other):
        answer = as_role("delegate", person=number).deed(f"/votes/{vote}/cast", choice="agree")
        assert answer.status_code == 200, answer.json
    refused = secretary.deed(f"/quality/pairs/{one}/{other}/merge", keep=one, take=[], reason=WHY)
    assert (refused.status_code, refused.json["code"]) == (409, "both_voted")
    assert hall.TITLE in refused.json["message"]


def test_ballots_and_passages_stay_where_they_are(
    secretary: Visitor, twins: tuple[int, int], as_role: Callable[..., Visitor], founded: Database
) -> None:
    one, other = twins
    hall.pass_door(founded, [other])
    vote = hall.opened(secretary)
    as_role("delegate", person=other).deed(f"/votes/{vote}/cast", choice="agree")
    told = compare(secretary, one, other)
    assert told["keep"] == other
    secretary.deed(f"/votes/{vote}/close")
    with founded.read() as reading:
        before = (
            [tuple(row) for row in reading.all("SELECT * FROM ballot")],
            [tuple(row) for row in reading.all("SELECT * FROM passage")],
        )
    merge(secretary, one, other, one)
    with founded.read() as reading:
        after = (
            [tuple(row) for row in reading.all("SELECT * FROM ballot")],
            [tuple(row) for row in reading.all("SELECT * FROM passage")],
        )
    assert before == after


def test_the_session_of_the_other_one_ends(
    secretary: Visitor, twins: tuple[int, int], as_role: Callable[..., Visitor]
) -> None:
    one, other = twins
    tablet = as_role("delegate", person=other)
    assert tablet.get("/me/record").status_code == 200
    merge(secretary, one, other, one)
    assert tablet.get("/me/record").status_code == 401


def test_a_pair_that_is_two_people_stays_away(secretary: Visitor, twins: tuple[int, int]) -> None:
    found = secretary.get("/quality/findings", query_string={"kind": "duplicate"}).json["rows"]
    assert [(row["delegate"], row["other"]["id"], row["code"]) for row in found] == [(*twins, "same_number")]
    one, other = twins
    assert secretary.deed(f"/quality/pairs/{other}/{one}/apart", reason=" ").json["code"] == "reason_needed"
    assert secretary.deed(f"/quality/pairs/{other}/{one}/apart", reason="Trùng số do gõ nhầm").status_code == 200
    assert secretary.get("/quality/findings", query_string={"kind": "duplicate"}).json["rows"] == []
    assert (
        secretary.deed(f"/quality/pairs/{one}/{one}/merge", keep=one, take=[], reason=WHY).json["code"] == "same_person"
    )


def test_a_merge_needs_its_reason_and_happens_once(secretary: Visitor, twins: tuple[int, int]) -> None:
    one, other = twins
    where = f"/quality/pairs/{one}/{other}/merge"
    assert secretary.deed(where, keep=one, take=[], reason="").json["code"] == "reason_needed"
    assert secretary.deed(where, keep=one, take=["photograph"], reason=WHY).json["code"] == "field_unknown"
    body = {"keep": one, "take": [], "reason": WHY, "nonce": builders.nonce()}
    first, second = (secretary.deed(where, **body) for _ in range(2))
    assert first.json == second.json
    assert len(secretary.get("/quality/merges").json["merges"]) == 1


def test_who_stays_is_one_of_the_two(secretary: Visitor, twins: tuple[int, int], put: Callable[..., int]) -> None:
    one, other = twins
    third = put("003", full_name="Lê Văn An")
    answer = secretary.deed(f"/quality/pairs/{one}/{other}/merge", keep=third, take=[], reason=WHY)
    assert (answer.status_code, answer.json["facts"]["field"]) == (400, "keep")
    assert secretary.get("/quality/merges").json["merges"] == []


def test_nobody_becomes_one_while_one_of_the_two_may_have_a_ballot(
    founded: Database, secretary: Visitor, as_role: Callable[..., Visitor]
) -> None:
    one, other, *_rest = hall.people(founded, 4)
    hall.pass_door(founded, [one, other])
    vote = hall.opened(secretary, mode="counted")
    assert as_role("delegate", person=one).deed(f"/votes/{vote}/cast", choice="agree").status_code == 200
    hall.pass_door(founded, [one], hall.Direction.OUT)
    body = {"keep": other, "take": [], "reason": WHY}
    refused = secretary.deed(f"/quality/pairs/{one}/{other}/merge", **body)
    assert (refused.status_code, refused.json["code"]) == (409, "ballot_running")
    assert refused.json["facts"]["title"] == hall.TITLE
    assert secretary.deed(f"/votes/{vote}/close").status_code == 200
    assert secretary.deed(f"/quality/pairs/{one}/{other}/merge", **body).status_code == 200
