"""A desk that people use by themselves: it greets who holds a valid badge, names nobody else, and opens nothing else."""

from collections.abc import Callable

import pytest

from congress_app.credentials import store as badges
from tests.builders import Visitor
from tests.features.attendance.conftest import Hall

PIN = "4711"


@pytest.fixture
def kiosk(hall: Hall) -> Hall:
    """The desk was left to the delegates."""
    answer = hall.desk.deed("/desk/kiosk", desk="Bàn 4", pin=PIN)
    assert (answer.status_code, answer.get_json()["next"]) == (200, "/desk/kiosk")
    return hall


def held(hall: Hall, text: str, **more: object) -> dict[str, object]:
    """A badge is held to the kiosk; its answer."""
    answer = hall.desk.deed("/desk/kiosk/scan", text=text, **more)
    assert answer.status_code == 200, answer.text
    found: dict[str, object] = answer.get_json()
    return found


def test_a_delegate_is_greeted(kiosk: Hall) -> None:
    told = held(kiosk, kiosk.tokens["001"])
    person = told["person"]
    assert isinstance(person, dict)
    assert (told["code"], person["name"], person["seat"]) == ("checked_in", "Nguyễn Thị Hoài Ân", "B-14")
    assert set(person) == {"name", "class", "class_label", "voting", "delegation", "seat", "photo", "initials"}
    assert held(kiosk, kiosk.tokens["001"])["code"] == "already_in"
    with kiosk.db.read() as reading:
        rows = [tuple(row) for row in reading.all("SELECT method, desk FROM passage")]
    assert rows == [("kiosk", "Bàn 4")]


def test_nobody_is_named_on_a_badge_that_does_not_count(kiosk: Hall) -> None:
    kiosk.change(lambda tx: badges.revoke_badges(tx, [kiosk.ids["003"]], "lost"))
    assert held(kiosk, kiosk.tokens["003"]) | {"at": ""} == {
        "code": "revoked_badge", "tone": "red", "direction": "IN", "at": "", "person": None,
    }  # fmt: skip
    assert held(kiosk, "EAN 123")["person"] is None


@pytest.mark.parametrize(
    "path", ["/desk", "/attendance", "/desk/search?q=a", "/attendance/people", "/votes", "/desk/list"]
)
def test_nothing_else_opens_on_a_kiosk(kiosk: Hall, path: str) -> None:
    page = kiosk.desk.page(path)
    assert page.status_code in (302, 403)
    if page.status_code == 302:
        assert page.headers["Location"] == "/desk/kiosk"
    refused = kiosk.desk.get(path)
    assert (refused.status_code, refused.get_json()["code"]) == (403, "kiosk_only")


def test_a_kiosk_may_learn_the_plan_of_the_hall_but_nobody_on_it(kiosk: Hall) -> None:
    plan = kiosk.desk.get("/seating/hall")
    assert plan.status_code == 200
    assert plan.get_json()["blocks"] == []
    assert kiosk.desk.get("/seating/people").status_code == 403


def test_no_deed_of_a_desk_works_on_a_kiosk(kiosk: Hall) -> None:
    body = {"delegate": kiosk.ids["001"], "direction": "IN", "desk": "Bàn 1", "method": "search"}
    assert kiosk.desk.deed("/desk/person", **body).get_json()["code"] == "kiosk_only"
    assert kiosk.desk.deed(f"/pins/{kiosk.ids['001']}").get_json()["code"] == "kiosk_only"
    assert kiosk.count("passage") == 0


def test_only_the_pin_takes_it_back(kiosk: Hall) -> None:
    assert kiosk.desk.page("/desk/kiosk").status_code == 200
    wrong = kiosk.desk.deed("/desk/kiosk/leave", pin="0000")
    assert (wrong.status_code, wrong.get_json()["code"]) == (403, "wrong_kiosk_pin")
    assert kiosk.desk.deed("/desk/kiosk/leave", pin=PIN).get_json()["next"] == "/desk"
    assert kiosk.desk.page("/desk").status_code == 200
    assert kiosk.desk.deed("/desk/kiosk/leave", pin=PIN).get_json()["code"] == "no_kiosk"
    assert kiosk.desk.page("/desk/kiosk").headers["Location"] == "/desk"


def test_guessing_is_slowed_down(kiosk: Hall) -> None:
    for _ in range(5):
        kiosk.desk.deed("/desk/kiosk/leave", pin="0000")
    assert kiosk.desk.deed("/desk/kiosk/leave", pin=PIN).status_code == 429


def test_other_devices_are_free(kiosk: Hall, as_role: Callable[..., Visitor]) -> None:
    assert as_role("desk").page("/desk").status_code == 200
    assert as_role("desk").deed("/desk/kiosk/scan", text="x").get_json()["code"] == "no_kiosk"


@pytest.mark.parametrize("change", [{"pin": "123"}, {"pin": "12345678901"}, {"pin": "abcd"}, {"desk": " "}])
def test_a_kiosk_needs_a_name_and_a_pin(hall: Hall, change: dict[str, str]) -> None:
    refused = hall.desk.deed("/desk/kiosk", **{"desk": "Bàn 4", "pin": PIN, **change})
    assert (refused.status_code, refused.get_json()["code"]) == (400, "invalid_input")
    assert hall.desk.page("/desk").status_code == 200


def test_a_kiosk_watches_what_everybody_may_and_no_more(kiosk: Hall) -> None:
    asked = "/pictures?topics=congress,headcount,standings,votes,turnout,seats,failures,messages"
    assert set(kiosk.desk.get(asked).get_json()) == {"congress"}
    assert kiosk.desk.deed("/desk/kiosk/leave", pin=PIN).status_code == 200
    assert {"congress", "headcount", "votes"} <= set(kiosk.desk.get(asked).get_json())


def test_a_kiosk_may_show_the_photo_of_its_greeting(kiosk: Hall) -> None:
    assert kiosk.desk.get(f"/photos/{'0' * 64}.jpg").get_json()["code"] == "not_found"
