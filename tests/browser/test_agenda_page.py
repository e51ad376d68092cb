"""The secretary plans the agenda with the keyboard and goes to an item; another screen follows by itself."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from congress_app.core.db import Database
from tests import builders
from tests.hall.server import Server

Start = Callable[..., Server]
Screen = Callable[..., Page]


def test_planning_by_keyboard_and_going_to_an_item(hall_db: Database, start: Start, screen: Screen) -> None:
    tokens = [builders.session_token(hall_db, role) for role in ("secretariat", "chair")]
    server = start(hall_db.path)
    page, chair = (screen(server.url, token, lang="en") for token in tokens)
    chair.goto("/agenda")
    page.goto("/agenda")
    page.get_by_role("button", name="Add the first item").click()
    for title, starts in (("Khai mạc", "8h"), ("Báo cáo chính trị", "8h30"), ("Bế mạc", "1130")):
        page.locator("#item-title").fill(title)
        page.locator("#item-starts").fill(starts)
        page.keyboard.press("Enter")
        expect(page.locator(".agenda-title", has_text=title)).to_be_visible()
        expect(page.locator("#item-title")).to_have_value("")
    page.locator("#item-starts").fill("25h")
    page.locator("#item-title").fill("Bị từ chối")
    page.keyboard.press("Enter")
    expect(page.locator(".wrong[data-for=starts]")).to_contain_text("8:30")
    expect(page.locator("#item-title")).to_have_value("Bị từ chối")
    page.keyboard.press("Escape")
    expect(page.locator(".agenda-line time")).to_have_text(["08:00", "08:30", "11:30"])
    page.locator(".agenda-title", has_text="Bế mạc").click()
    page.locator("h1").click()
    page.keyboard.press("u")
    expect(page.locator(".agenda-title")).to_have_text(["Khai mạc", "Bế mạc", "Báo cáo chính trị"])
    page.keyboard.press("g")
    page.locator("dialog").get_by_role("button", name="Go to this item").click()
    expect(page.locator(".agenda-line.current .agenda-title")).to_have_text("Bế mạc")
    expect(chair.locator(".agenda-line.current .agenda-title")).to_have_text("Bế mạc")
    expect(chair.get_by_role("button", name="Add an item")).to_have_count(0)
