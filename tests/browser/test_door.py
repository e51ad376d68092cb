"""A steward at the desk: a scanner that types, a name typed by hand, both ways, a slow server, keys and the PIN."""

import re
from collections.abc import Callable
from typing import NamedTuple

import pytest
from playwright.sync_api import Page, Route, expect

from congress_app.core.db import Database
from tests import builders
from tests.builders import Visitor
from tests.features.attendance.conftest import Hall
from tests.hall.server import Server

# What a scanner set to a US keyboard does, on a computer whose keyboard is Vietnamese: right places, wrong letters.
SCANNER = """text => {
  const field = document.getElementById("scan");
  const press = (code, key, shiftKey) => field.dispatchEvent(
    new KeyboardEvent("keydown", {code, key, shiftKey, bubbles: true, cancelable: true}));
  const signs = {":": ["Semicolon", true], "/": ["Slash", false], "#": ["Digit3", true], ".": ["Period", false]};
  for (const sign of text) {
    if (signs[sign]) press(signs[sign][0], "ư", signs[sign][1]);
    else if (/\\d/.test(sign)) press(`Digit${sign}`, "ă", false);
    else press(`Key${sign.toUpperCase()}`, "ơ", sign !== sign.toLowerCase());
  }
  press("Enter", "Enter", false);
}"""


class Desk(NamedTuple):
    """A desk's page, the people of the hall, and the running server."""

    page: Page
    hall: Hall
    server: Server

    def scan(self, text: str) -> None:
        """The scanner reads a badge."""
        self.page.evaluate(SCANNER, text)

    def expect_answer(self, code: str) -> None:
        """The stage shows this answer."""
        expect(self.page.locator(".hit")).to_have_attribute("data-code", code)


@pytest.fixture
def desk(hall_db: Database, start: Callable[..., Server], screen: Callable[..., Page]) -> Desk:
    """Bàn 1, open and named."""
    hall = Hall(hall_db, Visitor.__new__(Visitor))
    hall.register()
    token = builders.session_token(hall_db, "desk")
    server = start(hall_db.path)
    page = screen(server.url, token)
    page.goto("/desk")
    page.get_by_role("button", name="Bàn 1", exact=True).click()
    expect(page.locator("#desk-name")).to_have_text("Bàn 1")
    return Desk(page, hall, server)


def test_scanning_in_again_and_out(desk: Desk) -> None:
    page = desk.page
    expect(page.locator("#scan")).to_be_focused()
    desk.scan(f"http://192.168.1.5:8000/b#{desk.hall.tokens['001']}")
    desk.expect_answer("checked_in")
    expect(page.locator(".hit h1")).to_have_text("Nguyễn Thị Hoài Ân")
    expect(page.locator(".hit .seat")).to_have_text("Ghế B-14")
    expect(page.locator(".count")).to_have_attribute("data-present", "1")
    expect(page.locator(".last")).to_have_attribute("data-code", "checked_in")
    expect(page.locator("#door")).to_have_attribute("data-waiting", "0")
    expect(page.locator("#standing")).to_be_empty()
    desk.scan(desk.hall.tokens["001"].lower())
    desk.expect_answer("already_in")
    expect(page.locator(".recent li")).to_have_count(2)
    page.keyboard.press("F4")
    expect(page.locator("#door")).to_have_attribute("data-direction", "OUT")
    desk.scan(desk.hall.tokens["001"])
    desk.expect_answer("checked_out")
    expect(page.locator(".count")).to_have_attribute("data-present", "0")
    desk.scan("8934567890123")
    desk.expect_answer("unknown_badge")
    expect(page.locator("#scan")).to_have_value("")


def test_a_name_typed_by_hand(desk: Desk) -> None:
    page = desk.page
    page.keyboard.type("dao duc", delay=40)
    expect(page.locator(".hit-row.chosen b")).to_have_text("Đào Đức Chiến")
    page.keyboard.press("Enter")
    desk.expect_answer("checked_in")
    expect(page.locator("#scan")).to_have_value("")
    page.keyboard.type("zzz", delay=40)
    expect(page.locator(".found .none")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".found")).to_have_count(0)


def test_a_server_that_does_not_answer_loses_no_scan_and_keeps_their_order(desk: Desk) -> None:
    page = desk.page
    page.on("dialog", lambda dialog: dialog.accept())
    sent: list[str] = []

    def fail(route: Route) -> None:
        if route.request.method == "POST":
            sent.append(route.request.post_data_json["nonce"])
        route.abort()

    page.route("**/desk/*", fail)
    for number in ("001", "002", "003"):
        desk.scan(desk.hall.tokens[number])
    expect(page.locator("#door")).to_have_attribute("data-waiting", "3")
    expect(page.locator(".recent li span")).to_have_text(["Lê Văn Đạt", "Đào Đức Chiến", "Nguyễn Thị Hoài Ân"])
    page.reload()
    expect(page.locator("#door")).to_have_attribute("data-waiting", "3")
    assert desk.hall.count("passage") == 0
    page.unroute("**/desk/*")
    expect(page.locator(".told")).to_contain_text("Đã gửi 3 lượt: 3 vào")
    expect(page.locator("#door")).to_have_attribute("data-waiting", "0")
    assert len(sent) == 1, "the first scan told the desk that the server is away; the others did not ask"
    with desk.hall.db.read() as reading:
        rows = reading.all("SELECT d.number FROM passage p JOIN delegate d ON d.id = p.delegate ORDER BY p.at, p.id")
    assert [row["number"] for row in rows] == ["001", "002", "003"]


def test_the_pin_of_the_person_at_the_desk(desk: Desk) -> None:
    page = desk.page
    desk.scan(desk.hall.tokens["001"])
    expect(page.locator(".last")).to_be_visible()
    page.keyboard.press("F8")
    expect(page.locator("output.pin")).to_have_text(re.compile(r"^\d{3} \d{3}$"))
    desk.scan(desk.hall.tokens["002"])
    expect(page.locator("output.pin")).to_have_count(0)
    desk.expect_answer("checked_in")
    page.keyboard.press("p")
    expect(page.locator("#pin h2")).to_have_text("Đào Đức Chiến")
    page.keyboard.press("Escape")
    expect(page.locator("#scan")).to_have_value("")
    page.keyboard.press("?")
    expect(page.locator("dialog[open] .keys")).to_contain_text("F4")
