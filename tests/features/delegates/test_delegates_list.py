"""The list: Vietnamese order, search without tone marks, filters, pages; and who may see what."""

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


@pytest.mark.parametrize(
    ("search", "names"),
    [
        ("dao duc an", ["Đào Đức Ân"]),
        ("ÐÀO đức", ["Đào Đức Ân"]),
        ("an muong", ["Trần Thị Ánh", "Đào Đức Ân"]),
        ("003", ["Lê Văn An"]),
        ("cau dat le", ["Lê Văn An"]),
        ("hen nie", ["H' Hen Niê"]),
        ("%", []),
        ("_", []),
        ("nobody", []),
        ("   ", ["Lê Văn An", "Trần Thị Ánh", "Đào Đức Ân", "H' Hen Niê"]),
    ],
)
def test_search(full: Secretary, search: str, names: list[str]) -> None:
    assert full.names(search) == names


def test_filters_orders_and_pages(full: Secretary) -> None:
    seen = full.listed(kind="EL")
    assert (seen["matched"], seen["total"], seen["summoned"]) == (2, 4, 4)
    assert [(one["name"], one["count"]) for one in seen["delegations"]] == [
        ("Đảng bộ phường Cầu Đất", 2),
        ("Đảng bộ xã Mường Hoa", 2),
    ]
    assert full.names(delegation=seen["delegations"][0]["id"]) == ["Lê Văn An", "H' Hen Niê"]
    assert full.names(order="number", first=1, limit=2) == ["Trần Thị Ánh", "Lê Văn An"]


def test_sensitive_fields_are_for_organiser_and_secretariat_only(
    full: Secretary, as_role: Callable[..., Visitor]
) -> None:
    delegate = full.listed("dao duc")["rows"][0]["id"]
    for role in ("organiser", "secretariat"):
        told = as_role(role).get(f"/delegates/{delegate}").json
        assert told["record"]["cccd"] == "001069000111"
        assert told["fields"]["born"] == "1969-05-12"
    told = as_role("inspector").get(f"/delegates/{delegate}").json
    assert told["record"] is None
    assert "1969" not in str(told["fields"])
    assert as_role("inspector").deed(f"/delegates/{delegate}/change", seat="A1").status_code == 403
    for role in ("desk", "teller", "chair", "projector"):
        assert as_role(role).get("/delegates/list").status_code == 403


def test_pages_are_painted(full: Secretary) -> None:
    assert full.visitor.page("/delegates").status_code == 200
    assert full.visitor.page("/delegates/import").status_code == 200


def test_the_card_says_what_other_features_show(full: Secretary, db: Database) -> None:
    with db.read() as reading:
        card = queries.find(reading, "dao duc", 5)[0]
        assert card == queries.card(reading, card["id"])
        assert (card["number"], card["given"], card["initials"], card["entitled"], card["photo"]) == (
            "001",
            "Ân",
            "ĐÂ",
            True,
            None,
        )
        assert card["class_label"] == {"vi": "Đại biểu đương nhiên", "en": "Ex officio delegate"}
        assert queries.card(reading, 999) is None
        assert queries.summoned(reading) == len(queries.entitled_ids(reading)) == len(queries.roll(reading)) == 4
        assert [one["name"] for one in queries.find(reading, "3", 8)] == ["Lê Văn An"]


def test_wrong_questions_are_refused(full: Secretary) -> None:
    assert full.visitor.get("/delegates/list?limit=9999").status_code == 400
    assert full.visitor.get("/delegates/list?order=drop").status_code == 400
    assert full.visitor.get("/delegates/999").json["code"] == "delegate_unknown"
