"""The agenda through HTTP: items come, change, move and go; the congress goes through them."""

from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from typing import Any

import pytest

from congress_app.agenda import queries
from congress_app.congress import queries as congress
from congress_app.core import clock
from congress_app.core.db import Database
from tests.builders import Visitor, nonce

Screens = Callable[..., Visitor]


@pytest.fixture
def secretary(founded: Database, as_role: Screens) -> Visitor:
    return as_role("secretariat")


@pytest.fixture
def session(founded: Database) -> int:
    with founded.read() as reading:
        running = congress.current_session(reading)
    assert running is not None
    return int(running["id"])


def add(who: Visitor, session: int, title: str, **also: Any) -> int:
    answer = who.deed("/agenda/items", session=session, title={"vi": title, "en": ""}, **also)
    assert answer.status_code == 201, answer.text
    return int(answer.json["item"])


def programme(db: Database) -> dict[str, Any]:
    with db.read() as reading:
        return queries.programme(reading)


def lines(db: Database) -> list[tuple[str, str, str]]:
    return [(item["number"], item["title"]["vi"], item["state"]) for item in programme(db)["items"]]


def test_items_get_numbers_and_stand_in_order(founded: Database, secretary: Visitor, session: int) -> None:
    first = add(secretary, session, "Khai mạc")
    add(secretary, session, "Báo cáo chính trị")
    add(secretary, session, "Chào cờ", parent=first)
    assert lines(founded) == [
        ("1", "Khai mạc", "coming"),
        ("1.1", "Chào cờ", "coming"),
        ("2", "Báo cáo chính trị", "coming"),
    ]


def test_the_same_nonce_adds_one_item(founded: Database, secretary: Visitor, session: int) -> None:
    key = nonce()
    assert add(secretary, session, "Khai mạc", nonce=key) == add(secretary, session, "Khai mạc", nonce=key)
    assert len(lines(founded)) == 1
    other = secretary.deed("/agenda/items", session=session, title={"vi": "Khác"}, nonce=key)
    assert (other.status_code, other.json["code"]) == (409, "nonce_reused")


def test_a_change_keeps_what_was_not_sent(founded: Database, secretary: Visitor, session: int) -> None:
    item = add(secretary, session, "Khai mạc", starts="2026-01-20T08:00", presenter="Đoàn Chủ tịch")
    answer = secretary.deed(f"/agenda/items/{item}/change", ends="2026-01-20T08:20")
    assert answer.json == {"item": item, "fields": ["ends"]}
    (line,) = programme(founded)["items"]
    assert (line["starts"], line["ends"], line["presenter"]) == (
        "2026-01-20T08:00",
        "2026-01-20T08:20",
        "Đoàn Chủ tịch",
    )


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        ({"title": {"vi": " ", "en": ""}}, 400, "agenda_title_missing"),
        ({"title": {"vi": "A"}, "starts": "8 giờ"}, 400, "agenda_time_unreadable"),
        (
            {"title": {"vi": "A"}, "starts": "2026-01-20T09:00", "ends": "2026-01-20T08:00"},
            400,
            "agenda_times_reversed",
        ),
        ({"title": {"vi": "A" * 301}}, 400, "invalid_input"),
        ({"title": {"vi": "A"}, "colour": "red"}, 400, "invalid_input"),
        ({"title": {"vi": "A"}, "parent": 999}, 404, "agenda_item_unknown"),
    ],
)
def test_bad_items_are_refused(secretary: Visitor, session: int, body: dict[str, Any], status: int, code: str) -> None:
    answer = secretary.deed("/agenda/items", session=session, **body)
    assert (answer.status_code, answer.json["code"]) == (status, code)


def test_going_through_the_agenda(founded: Database, secretary: Visitor, session: int) -> None:
    first, second, third = (add(secretary, session, title) for title in ("Một", "Hai", "Ba"))
    for item in (first, second, third):
        assert secretary.deed(f"/agenda/items/{item}/make-current").status_code == 200
    assert [state for _, _, state in lines(founded)] == ["done", "done", "current"]
    back = secretary.deed(f"/agenda/items/{second}/make-current")
    assert back.json == {"item": second, "left": third}
    assert [state for _, _, state in lines(founded)] == ["done", "current", "coming"]
    assert programme(founded)["current"] == second
    assert secretary.deed(f"/agenda/items/{second}/finish").status_code == 200
    assert programme(founded)["current"] is None
    again = secretary.deed(f"/agenda/items/{second}/finish")
    assert (again.status_code, again.json["code"]) == (409, "agenda_item_not_current")


def test_actual_times_and_drift(founded: Database, secretary: Visitor, session: int) -> None:
    zone = timezone(timedelta(hours=7))
    clock.set_clock(lambda: datetime(2026, 1, 20, 8, 6, tzinfo=zone))
    item = add(secretary, session, "Khai mạc", starts="2026-01-20T08:00", ends="2026-01-20T11:30")
    assert secretary.deed(f"/agenda/items/{item}/make-current").status_code == 200
    with founded.read() as reading:
        assert queries.drift(reading) == {"minutes": 6, "forecast": "2026-01-20T11:36"}
        (line,) = queries.plan(reading)["sessions"][1]["items"]
    assert line["began"].startswith("2026-01-20T08:06")


def test_an_item_of_another_session_cannot_be_current(founded: Database, secretary: Visitor, session: int) -> None:
    with founded.read() as reading:
        other = next(each["id"] for each in congress.sessions(reading) if each["id"] != session)
    answer = secretary.deed(f"/agenda/items/{add(secretary, other, 'Trù bị')}/make-current")
    assert (answer.status_code, answer.json["code"]) == (409, "agenda_item_elsewhere")


def test_removal_says_what_hangs_on_the_item(founded: Database, secretary: Visitor, session: int) -> None:
    item = add(secretary, session, "Khai mạc")
    child = add(secretary, session, "Chào cờ", parent=item)
    answer = secretary.deed(f"/agenda/items/{item}/remove")
    assert (answer.status_code, answer.json["code"]) == (409, "agenda_item_in_use")
    assert answer.json["facts"]["items"] == 1
    assert secretary.deed(f"/agenda/items/{child}/remove").status_code == 200
    assert secretary.deed(f"/agenda/items/{item}/make-current").status_code == 200
    answer = secretary.deed(f"/agenda/items/{item}/remove")
    assert (answer.status_code, answer.json["code"]) == (409, "agenda_item_dealt_with")


def test_moving_and_numbering(founded: Database, secretary: Visitor, session: int) -> None:
    add(secretary, session, "Một")
    second = add(secretary, session, "Hai")
    assert secretary.deed(f"/agenda/items/{second}/move", to="up").status_code == 200
    assert [number for number, _, _ in lines(founded)] == ["2", "1"]
    assert secretary.deed(f"/agenda/sessions/{session}/number").json == {"items": 2}
    assert [number for number, _, _ in lines(founded)] == ["1", "2"]
    answer = secretary.deed(f"/agenda/items/{second}/move", to="up")
    assert (answer.status_code, answer.json["code"]) == (409, "agenda_move_impossible")


@pytest.mark.parametrize("role", ["delegate", "desk", "teller", "chair", "inspector", "projector"])
def test_only_the_secretariat_edits(founded: Database, as_role: Screens, session: int, role: str) -> None:
    someone = as_role(role, person=1 if role in ("delegate", "projector") else None)
    answer = someone.deed("/agenda/items", session=session, title={"vi": "A", "en": ""})
    assert answer.status_code == 403
