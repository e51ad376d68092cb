"""A teller at the issue desk: badges, a second scan, who may not, a delegation, a server that is away, the page of a box."""

from collections.abc import Callable
from typing import Any, NamedTuple

import pytest
from playwright.sync_api import Page, expect

from congress_app.core.db import Database
from tests import builders
from tests.browser.test_door import SCANNER
from tests.features.tellers.paper_desk import PaperDesk
from tests.hall.server import Server


class Room(NamedTuple):
    """The desk's page, who is in the hall, the running server."""

    page: Page
    desk: PaperDesk
    server: Server

    def scan(self, who: int) -> None:
        """The scanner reads the badge of the n-th delegate."""
        self.page.evaluate(SCANNER, self.desk.tokens[self.desk.delegates[who]])

    def expect_answer(self, code: str) -> None:
        """The stage shows this answer."""
        expect(self.page.locator(".hit")).to_have_attribute("data-code", code)


@pytest.fixture
def room(hall_db: Database, start: Callable[..., Server], screen: Callable[..., Page]) -> Room:
    """A box whose sheets are given out, and Bàn 1."""

    def nobody(*_role: Any, **_more: Any) -> builders.Visitor:
        return builders.Visitor.__new__(builders.Visitor)

    desk = PaperDesk(hall_db, nobody)
    desk.opened()
    token = builders.session_token(hall_db, "teller")
    server = start(hall_db.path)
    page = screen(server.url, token)
    page.goto("/tellers")
    page.get_by_role("button", name="Bàn 1", exact=True).click()
    expect(page.locator("#title")).to_have_text("Quét thẻ để phát phiếu")
    return Room(page, desk, server)


def test_a_badge_gets_a_sheet_and_the_second_scan_is_red(room):
    room.scan(0)
    room.expect_answer("issued")
    expect(room.page.locator("#counts .big")).to_contain_text("1")
    room.scan(0)
    room.expect_answer("paper_held")
    expect(room.page.locator(".hit")).to_contain_text("Đã nhận phiếu lúc")
    room.scan(9)
    room.expect_answer("not_checked_in")
    expect(room.page.locator(".count")).to_have_attribute("data-issued", "1")


def test_a_name_a_spoiled_sheet_and_a_mistake(room):
    page = room.page
    page.locator("#scan").fill("002")
    page.locator(".hit-row").first.click()
    room.expect_answer("issued")
    page.get_by_role("button", name="Đổi phiếu hỏng").click()
    page.get_by_role("button", name="Đã thu phiếu hỏng").click()
    room.expect_answer("exchanged")
    page.get_by_role("button", name="Phát nhầm").click()
    page.locator("dialog input[name=reason]").fill("Nhầm người")
    page.locator("dialog").get_by_role("button", name="Thu lại phiếu").click()
    room.expect_answer("taken_back")
    expect(page.locator(".count")).to_have_attribute("data-issued", "0")


def test_a_delegation_receives_its_sheets_at_once(room):
    page = room.page
    page.locator("#delegation").click()
    page.locator(".choose-unit .button:enabled").first.click()
    page.locator("dialog[open] .primary").click()
    room.expect_answer("issued_many")
    expect(page.locator(".units .done")).to_have_count(1)


def test_without_the_server_nothing_is_given_and_the_same_badge_is_answered_once_it_is_back(room):
    page = room.page
    page.context.set_offline(True)
    room.scan(1)
    expect(page.locator(".hit.red")).to_contain_text("chưa phát phiếu", timeout=12_000)
    page.context.set_offline(False)
    room.scan(1)
    room.expect_answer("issued")


def test_the_page_of_a_box_prints_into_the_register(room):
    page = room.page
    page.goto(f"/tellers/boxes/{room.desk.box}")
    expect(page.locator("input[name=copies]")).to_have_value("11")
    with page.context.expect_page() as opened:
        page.get_by_role("button", name="Ghi sổ và in").click()
    opened.value.close()
    expect(page.locator("#printings tbody tr")).to_have_count(1)
    expect(page.locator("#printings")).to_contain_text("12")  # two on a sheet: an even number
    expect(page.locator("input[name=reason]")).to_be_visible()
