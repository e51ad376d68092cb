"""The credentials committee on the day: a delegation qualified, one refused at the door, an alternate in a place, and a
lost badge."""

import re
from collections.abc import Callable
from typing import NamedTuple

import pytest
from playwright.sync_api import Page, expect

from congress_app.core.db import PROGRAM, Database
from congress_app.credentials import actions as badges
from congress_app.delegates import actions as register
from congress_app.delegates import queries as delegates
from tests import builders
from tests.browser.test_door import SCANNER
from tests.hall.server import Server

PEOPLE = {
    "an": ("001", "Nguyễn Thị Hoài Ân", "EL", "Đoàn Tân An", "A-01"),
    "chien": ("002", "Đào Đức Chiến", "EL", "Đoàn Tân An", "A-02"),
    "cuc": ("003", "Lương Thị Thu Cúc", "AL", "Đoàn Tân An", ""),
    "dat": ("004", "Lê Văn Đạt", "EL", "Đoàn Hoà Bình", "B-01"),
}


class Day(NamedTuple):
    """The people by short name, their badges, the server, and the committee's page."""

    db: Database
    ids: dict[str, int]
    tokens: dict[str, str]
    server: Server
    committee: Page

    def fields(self, who: str) -> dict[str, str]:
        """What the register holds of somebody now."""
        with self.db.read() as reading:
            return delegates.fields(reading, self.ids[who])


@pytest.fixture
def day(hall_db: Database, start: Callable[..., Server], screen: Callable[..., Page]) -> Day:
    """Four people with badges, the committee at its page."""
    ids = {}
    for who, row in PEOPLE.items():
        values = dict(zip(("number", "full_name", "class", "delegation", "seat"), row, strict=True))
        ids[who] = int(register.add(hall_db, PROGRAM, None, values)["id"])
    issued = badges.issue_badges(hall_db, PROGRAM, None, list(ids.values())).tokens
    token = builders.session_token(hall_db, "credentials")
    server = start(hall_db.path)
    page = screen(server.url, token)
    page.goto("/credentials")
    return Day(hall_db, ids, {who: issued[number] for who, number in ids.items()}, server, page)


@pytest.fixture
def desk(day: Day, screen: Callable[..., Page]) -> Page:
    """Bàn 1, open and named."""
    page = screen(day.server.url, builders.session_token(day.db, "desk"))
    page.goto("/desk")
    page.get_by_role("button", name="Bàn 1", exact=True).click()
    expect(page.locator("#desk-name")).to_have_text("Bàn 1")
    return page


def answer(desk: Page, text: str, code: str) -> None:
    """A scan and its answer."""
    desk.evaluate(SCANNER, text)
    expect(desk.locator(".hit")).to_have_attribute("data-code", code)


def person(day: Day, name: str) -> None:
    """Open the window of one person."""
    day.committee.goto("/credentials#people")
    day.committee.locator(".standing-table .who", has_text=name).click()


def test_a_delegation_is_qualified_at_once(day: Day) -> None:
    page = day.committee
    page.get_by_role("link", name="Theo đoàn").click()
    page.locator("tr", has_text="Đoàn Tân An").get_by_role("button", name="Công nhận cả 2").click()
    page.get_by_role("dialog").get_by_role("button", name="Quyết định").click()
    expect(page.locator(".standing-number.qualified b")).to_have_text("2")
    assert [day.fields(who)["standing"] for who in PEOPLE] == ["qualified", "qualified", "pending", "pending"]
    page.locator(".standing-number.qualified").click()
    expect(page.locator(".standing-table tbody tr")).to_have_count(2)


def test_who_is_not_qualified_hears_why_at_the_desk(day: Day, desk: Page, screen: Callable[..., Page]) -> None:
    tablet = screen(day.server.url, builders.session_token(day.db, "delegate", day.ids["an"]), size=(1180, 820))
    tablet.goto("/tablet")
    expect(tablet.locator("html")).to_have_attribute("data-live", "live")
    person(day, "Hoài Ân")
    window = day.committee.get_by_role("dialog")
    window.get_by_role("button", name="Không đủ tư cách…").click()
    window.get_by_role("textbox").fill("Chưa có nghị quyết công nhận")
    window.get_by_role("button", name="Quyết định").click()
    expect(day.committee.locator(".standing-number.not_qualified b")).to_have_text("1")
    expect(tablet.locator("[data-why=not_qualified] h1")).to_have_text(
        "Tư cách đại biểu của đồng chí chưa được công nhận"
    )
    answer(desk, day.tokens["an"], "not_entitled")
    expect(desk.locator(".hit")).to_have_class(re.compile("violet"))
    expect(desk.locator(".hit .state")).to_have_text("Không đủ tư cách")
    expect(desk.locator(".hit .advice")).to_contain_text("Ban Thẩm tra")


def test_an_alternate_takes_number_seat_and_vote(day: Day, desk: Page) -> None:
    person(day, "Đức Chiến")
    window = day.committee.get_by_role("dialog")
    window.get_by_role("button", name="Dự khuyết vào thay…").click()
    window.get_by_label("Lý do").fill("Ốm nặng")
    window.get_by_role("button", name="Thay thế", exact=True).click()
    expect(window.get_by_text("Lương Thị Thu Cúc đã vào thay.")).to_be_visible()
    with day.committee.expect_download() as file:
        window.get_by_role("button", name="In thẻ mới").click()
    assert file.value.path().read_bytes().startswith(b"%PDF")
    taker, gone = day.fields("cuc"), day.fields("chien")
    assert (taker["number"], taker["seat"], taker["class"]) == ("002", "A-02", "EL")
    assert (gone["number"], gone["seat"], gone["standing"]) == ("003", "", "replaced")
    with day.db.read() as reading:
        assert day.ids["cuc"] in delegates.entitled_ids(reading)
        assert delegates.summoned(reading) == 3
    answer(desk, day.tokens["chien"], "not_entitled")
    expect(desk.locator(".hit .state")).to_have_text("Đã có dự khuyết thay")


def test_a_lost_badge_is_replaced_at_the_desk(day: Day, desk: Page) -> None:
    field = desk.locator("#scan")
    field.fill("lê văn đạt")
    expect(desk.locator(".hit-row")).to_have_count(1)
    field.press("Enter")
    expect(desk.locator(".hit")).to_have_attribute("data-code", "checked_in")
    desk.get_by_role("button", name="Báo mất thẻ…").click()
    desk.get_by_role("dialog").get_by_role("button", name="Thu hồi thẻ cũ").click()
    with desk.expect_download() as file:
        desk.get_by_role("link", name="Mở thẻ mới để in").click()
    assert file.value.path().read_bytes().startswith(b"%PDF")
    desk.get_by_role("dialog").get_by_role("button", name="Đóng").click()
    answer(desk, day.tokens["dat"], "revoked_badge")
    with day.db.read() as reading:
        live = reading.one("SELECT COUNT(*) FROM badge WHERE delegate = ? AND revoked_at IS NULL", (day.ids["dat"],))
    assert live is not None
    assert live[0] == 1
