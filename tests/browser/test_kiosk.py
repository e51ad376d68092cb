"""A desk left to the delegates: a badge is greeted and forgotten, and only the PIN leads back."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from congress_app.core.db import Database
from tests import builders
from tests.browser.test_door import SCANNER
from tests.builders import Visitor
from tests.features.attendance.conftest import Hall
from tests.hall.server import Server


def test_a_kiosk_from_beginning_to_end(
    hall_db: Database, start: Callable[..., Server], screen: Callable[..., Page]
) -> None:
    hall = Hall(hall_db, Visitor.__new__(Visitor))
    hall.register()
    server = start(hall_db.path)
    page = screen(server.url, builders.session_token(hall_db, "desk"))
    page.goto("/desk")
    page.get_by_role("button", name="Bàn 1").first.click()
    page.locator("#kiosk").click()
    page.locator("input[name=pin]").fill("4711")
    page.get_by_role("button", name="Bắt đầu tự quét").click()
    expect(page.locator(".kiosk-idle")).to_be_visible()
    page.evaluate(SCANNER, hall.tokens["001"])
    expect(page.locator(".kiosk-hello")).to_have_attribute("data-code", "checked_in")
    expect(page.locator(".kiosk-hello h1")).to_contain_text("Nguyễn Thị Hoài Ân")
    expect(page.locator(".kiosk-hello .seat")).to_have_text("Ghế B-14")
    expect(page.locator(".kiosk-idle")).to_be_visible(timeout=6_000)
    page.evaluate(SCANNER, "8934567890123")
    expect(page.locator(".kiosk-hello")).to_have_attribute("data-code", "steward")
    page.goto("/attendance")
    expect(page.locator(".kiosk-idle")).to_be_visible()
    page.locator("#staff").click()
    page.locator("#leave input").fill("0000")
    page.get_by_role("button", name="Dùng lại bàn này").click()
    expect(page.locator("#leave .wrong")).to_be_visible()
    page.locator("#leave input").fill("4711")
    page.get_by_role("button", name="Dùng lại bàn này").click()
    expect(page.locator("#door")).to_be_visible()
