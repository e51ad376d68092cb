"""The seat map over HTTP: planning, seating by hand and by delegation, changing places, what is refused, who may."""

from collections.abc import Callable
from typing import Any

import pytest

from congress_app.core.db import PROGRAM, Database
from congress_app.delegates import actions as delegates
from tests.builders import Visitor

A = {
    "code": "a",
    "name_vi": "Khối giữa",
    "name_en": "Middle",
    "kind": "delegates",
    "rows": 2,
    "per_row": 3,
    "band": 1,
    "place": 1,
    "missing": [[1, 1]],
}
K = {
    "code": "K",
    "name_vi": "Khách",
    "name_en": "Guests",
    "kind": "guests",
    "rows": 1,
    "per_row": 2,
    "band": 2,
    "place": 1,
    "missing": [],
}
PEOPLE = (
    ("Lê Văn An", "ĐB xã Mường Hoa", "EL"),
    ("Trần Thị Bình", "ĐB phường Sa Pa", "EL"),
    ("Giàng A Chu", "ĐB xã Mường Hoa", "EL"),
    ("Vũ Đức Dũng", "Khách mời", "GU"),
)


@pytest.fixture
def office(founded: Database, as_role: Callable[..., Visitor]) -> Visitor:
    for name, unit, kind in PEOPLE:
        delegates.add(founded, PROGRAM, None, {"full_name": name, "delegation": unit, "class": kind})
    return as_role("secretariat")


def plan(office: Visitor, *blocks: dict[str, Any], entrance: str = "back") -> Any:
    return office.deed("/seating/plan", blocks=list(blocks or (A, K)), entrance=entrance)


def seats(office: Visitor) -> dict[str, str]:
    return {one["name"]: one["seat"] for one in office.get("/seating/people").json["people"]}


def number(office: Visitor, name: str) -> int:
    return next(one["id"] for one in office.get("/seating/people").json["people"] if one["name"] == name)


def test_a_plan_is_kept_with_places(office: Visitor) -> None:
    assert plan(office).json == {"seats": 7}
    hall = office.get("/seating/hall").json
    assert [(one["code"], one["missing"]) for one in hall["blocks"]] == [("A", [[1, 1]]), ("K", [])]
    assert hall["blocks"][1]["y"] > hall["blocks"][0]["y"]
    assert plan(office, entrance="front-left").status_code == 200
    assert office.get("/seating/hall").json["entrance"] == "front-left"


def test_delegations_sit_together_and_guests_by_themselves(office: Visitor) -> None:
    plan(office)
    assert office.deed("/seating/auto").json == {"given": 4, "freed": 0, "left": 0}
    # the register's order of delegations: Mường Hoa came first; block A has no seat 1-1 and turns at the end of a row
    assert seats(office) == {"Lê Văn An": "A1-2", "Giàng A Chu": "A1-3", "Trần Thị Bình": "A2-3", "Vũ Đức Dũng": "K1-1"}
    assert office.deed("/seating/auto").json == {"given": 0, "freed": 0, "left": 0}


def test_a_seat_of_another_plan_is_no_seat(office: Visitor) -> None:
    plan(office)
    office.deed(f"/delegates/{number(office, 'Lê Văn An')}/change", seat="A-19")
    assert office.deed("/seating/auto").json == {"given": 4, "freed": 0, "left": 0}
    assert seats(office)["Lê Văn An"] == "A1-2"


def test_who_finds_no_seat_is_counted(office: Visitor) -> None:
    plan(office, {**A, "rows": 1, "per_row": 2}, {**K, "per_row": 1})
    assert office.deed("/seating/auto").json == {"given": 2, "freed": 0, "left": 2}


def test_two_people_change_places_in_one_deed(office: Visitor) -> None:
    plan(office)
    office.deed("/seating/auto")
    an, binh = number(office, "Lê Văn An"), number(office, "Trần Thị Bình")
    answer = office.deed("/seating/assign", moves=[[an, "A1-2", "A2-3"], [binh, "A2-3", "A1-2"]])
    assert answer.json == {"given": 2, "freed": 0}
    assert (seats(office)["Lê Văn An"], seats(office)["Trần Thị Bình"]) == ("A2-3", "A1-2")
    history = office.get(f"/delegates/{an}").json["history"]
    assert [(one["field"], one["before"], one["after"], one["source"]) for one in history[:1]] == [
        ("seat", "A1-2", "A2-3", "seating")
    ]


def test_nobody_sits_on_anothers_lap(office: Visitor) -> None:
    plan(office)
    office.deed("/seating/auto")
    refused = office.deed("/seating/assign", moves=[[number(office, "Lê Văn An"), "A1-2", "A2-3"]])
    assert (refused.status_code, refused.json["code"], refused.json["facts"]["name"]) == (
        409,
        "seat_taken",
        "Trần Thị Bình",
    )
    assert seats(office)["Lê Văn An"] == "A1-2"


def test_the_second_of_two_secretaries_is_told(office: Visitor) -> None:
    plan(office)
    an = number(office, "Lê Văn An")
    assert office.deed("/seating/assign", moves=[[an, "", "A1-2"]]).status_code == 200
    late = office.deed("/seating/assign", moves=[[an, "", "A2-1"]])
    assert (late.status_code, late.json["code"], late.json["facts"]["seat"]) == (409, "seat_moved", "A1-2")


@pytest.mark.parametrize("seat", ["A1-1", "B1-1", "A9-9", "hàng đầu"])
def test_a_seat_the_hall_does_not_have(office: Visitor, seat: str) -> None:
    plan(office)
    refused = office.deed("/seating/assign", moves=[[number(office, "Lê Văn An"), "", seat]])
    assert (refused.status_code, refused.json["code"]) == (404, "seat_unknown")


def test_without_a_plan_nobody_is_seated(office: Visitor) -> None:
    assert office.deed("/seating/auto").json["code"] == "hall_empty"
    assert office.deed("/seating/assign", moves=[[1, "", "A1-2"]]).json["code"] == "hall_empty"


def test_a_withdrawn_delegate_gets_no_seat(office: Visitor) -> None:
    plan(office)
    an = number(office, "Lê Văn An")
    office.deed(f"/delegates/{an}/withdraw", reason="Ốm")
    assert office.deed("/seating/assign", moves=[[an, "", "A1-2"]]).json["code"] == "person_not_listed"


def test_seats_are_cleared_by_delegation(office: Visitor) -> None:
    plan(office)
    office.deed("/seating/auto")
    unit = next(
        one["delegation_id"] for one in office.get("/seating/people").json["people"] if one["name"] == "Lê Văn An"
    )
    assert office.deed("/seating/clear", delegation=unit).json == {"given": 0, "freed": 2}
    assert seats(office)["Trần Thị Bình"] == "A2-3"
    assert office.deed("/seating/clear").json["freed"] == 2


def test_the_live_picture_has_seats_and_who_is_inside(office: Visitor) -> None:
    plan(office)
    office.deed("/seating/auto")
    picture = office.get("/pictures?topics=seats").json["seats"]["picture"]
    assert sorted(seat for _, seat in picture["seated"]) == ["A1-2", "A1-3", "A2-3", "K1-1"]
    assert picture["inside"] == []
    assert picture["hall"]["seats"] == 7


def test_poster_and_list_are_papers_with_the_seats(office: Visitor) -> None:
    import pypdfium2

    plan(office)
    office.deed("/seating/auto")
    for path, words in (
        ("/seating/poster.pdf?paper=A2", ("SEAT MAP", "STAGE", "ĐB xã Mường Hoa")),
        ("/seating/list.pdf", ("SEATS BY NAME", "Giàng A Chu", "A1-3")),
    ):
        answer = office.get(path)
        assert answer.status_code == 200
        page = pypdfium2.PdfDocument(answer.data)[0]
        said = page.get_textpage().get_text_range()
        assert all(word in said for word in words), said
        if "A2" in path:
            assert [round(side) for side in page.get_size()] == [1684, 1191]


def test_who_may(office: Visitor, as_role: Callable[..., Visitor]) -> None:
    for role in ("desk", "credentials", "inspector"):
        assert as_role(role).page("/seating").status_code == 200
        assert as_role(role).deed("/seating/auto").status_code == 403
    assert as_role("delegate", person=1).get("/seating/hall").status_code == 200
    assert as_role("delegate", person=1).get("/seating/people").status_code == 403
