"""The seat map in a browser: a plan from nothing, seating by one button, dragging, changing places, a second secretary."""

from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page, expect

from congress_app.core.db import PROGRAM, Database
from congress_app.delegates import actions
from tests import builders

PEOPLE = (("Lê Văn An", "ĐB xã Mường Hoa"), ("Giàng A Chu", "ĐB xã Mường Hoa"), ("Trần Thị Bình", "ĐB phường Sa Pa"))


def fill(db: Database) -> None:
    for name, unit in PEOPLE:
        actions.add(db, PROGRAM, None, {"full_name": name, "delegation": unit})


def seat(page: Page, name: str) -> Any:
    return page.locator(f".seating-hall [data-seat='{name}']")


def test_from_an_empty_hall_to_seats(hall_db: Database, start: Callable[..., Any], screen: Callable[..., Page]) -> None:
    fill(hall_db)
    server = start(hall_db.path)
    page = screen(server.url, builders.session_token(hall_db, "secretariat"), lang="en")
    page.goto("/seating")
    page.locator(".seating-empty").get_by_role("button", name="Plan the hall").click()
    page.get_by_label("blocks").fill("2")
    page.get_by_label("rows").first.fill("2")
    page.get_by_label("seats").fill("3")
    page.get_by_role("button", name="Make these blocks").click()
    page.get_by_role("button", name="Keep this plan").click()
    expect(page.locator(".seating-hall .seat")).to_have_count(12)

    page.get_by_role("button", name="Seat by delegation").click()
    page.get_by_role("button", name="Seat everybody").click()
    expect(page.locator(".seating-hall .seat.held")).to_have_count(3)
    expect(seat(page, "A1-1")).to_contain_text("Lê Văn An")

    # one person onto another's seat: they change places
    seat(page, "A1-1").drag_to(seat(page, "A1-3"))
    expect(seat(page, "A1-3")).to_contain_text("Lê Văn An")
    expect(seat(page, "A1-1")).to_contain_text("Trần Thị Bình")
    page.get_by_role("button", name="Undo").click()
    expect(seat(page, "A1-1")).to_contain_text("Lê Văn An")

    # by click: the person, then the seat; and the keyboard reaches every seat
    seat(page, "A1-2").click()
    seat(page, "B2-2").click()
    expect(seat(page, "B2-2")).to_contain_text("Giàng A Chu")
    page.reload()
    expect(seat(page, "B2-2")).to_contain_text("Giàng A Chu")
    page.locator(".seating-hall svg.map").focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator(".seating-hall .seat.cursor")).to_have_count(1)


def test_two_secretaries_at_once(hall_db: Database, start: Callable[..., Any], screen: Callable[..., Page]) -> None:
    fill(hall_db)
    server = start(hall_db.path)
    first, second = (screen(server.url, builders.session_token(hall_db, "secretariat"), lang="en") for _ in range(2))
    blocks = [
        {"code": "A", "name_vi": "", "name_en": "", "kind": "delegates", "rows": 1, "per_row": 4, "band": 1, "place": 1}
    ]
    first.goto("/seating")
    first.request.post(
        "/seating/plan",
        data={"nonce": builders.nonce(), "blocks": blocks, "entrance": "back"},
        headers={"X-Congress": "1"},
    )
    second.goto("/seating")
    for page in (first, second):
        expect(page.locator(".seating-hall .seat")).to_have_count(4)
    first.get_by_role("searchbox").fill("Bình")
    first.get_by_role("button", name="Trần Thị Bình").click()
    seat(first, "A1-2").click()
    expect(seat(second, "A1-2")).to_contain_text("Trần Thị Bình")
