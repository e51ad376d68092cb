"""The delegate's tablet in a real browser: it follows the congress, loses no vote when the line breaks, and yields to another device."""

import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from congress_app.core.db import PROGRAM, Database
from congress_app.credentials import actions as credentials
from tests import builders
from tests.features.voting import hall as build
from tests.hall.papers import small_pdf
from tests.hall.server import Server

CHOICES = {"agree": "Nhất trí", "disagree": "Không nhất trí", "other": "Ý kiến khác"}


class Secretary:
    """The deeds of the secretariat, posted to the running server."""

    def __init__(self, page: Page) -> None:
        self.post_to = page.context.request

    def deed(self, path: str, **body: Any) -> Any:
        """One deed; gives its answer."""
        answer = self.post_to.post(path, data={"nonce": builders.nonce(), **body}, headers={"X-Congress": "1"})
        assert answer.ok, answer.text()
        return answer.json()

    def open_vote(self, **changes: Any) -> int:
        """Draft a vote and open it."""
        vote = self.deed("/votes", title_vi=build.TITLE, title_en="", rule=build.SUMMONED_HALF, **changes)["vote"]
        self.deed(f"/votes/{vote}/open")
        return int(vote)

    def release(self, title: str) -> None:
        """Upload a paper and release it."""
        headers = {"X-Congress": "1", "Content-Type": "application/pdf"}
        answer = self.post_to.post(
            "/documents",
            params={"nonce": builders.nonce(), "name": "to-trinh.pdf", "title_vi": title},
            data=small_pdf(),
            headers=headers,
        )
        assert answer.ok, answer.text()
        self.deed(f"/documents/{answer.json()['document']}/release")


@pytest.fixture
def people(hall_db: Database) -> list[int]:
    """Five delegates, the last of them not checked in, and a guest."""
    found = build.people(hall_db, 5, guests=1)
    build.pass_door(hall_db, [*found[:4], found[5]])
    return found


@pytest.fixture
def tablet(screen: Callable[..., Page], hall_db: Database) -> Callable[..., Page]:
    """Opens the page of a delegate."""

    def make(server: Server, delegate: int, size: tuple[int, int] = (1180, 820), lang: str = "vi") -> Page:
        page = screen(server.url, builders.session_token(hall_db, "delegate", delegate), size=size, lang=lang)
        page.goto("/tablet")
        expect(page.locator(".lamp")).to_have_text("Trực tiếp" if lang == "vi" else "Live")
        return page

    return make


@pytest.fixture
def secretary(screen: Callable[..., Page], hall_db: Database) -> Callable[[Server], Secretary]:
    """The secretariat at a server."""
    return lambda server: Secretary(screen(server.url, builders.session_token(hall_db, "secretariat")))


def vote(page: Page, choice: str) -> None:
    page.get_by_role("radio", name=CHOICES[choice], exact=True).click()
    page.get_by_role("button", name="Gửi biểu quyết").click()


def test_the_page_follows_the_congress(
    hall_db: Database,
    people: list[int],
    start: Callable[..., Server],
    tablet: Callable[..., Page],
    secretary: Callable[[Server], Secretary],
) -> None:
    server = start(hall_db.path)
    mine, office = tablet(server, people[0]), secretary(server)
    expect(mine.locator("#view")).to_contain_text("Chào đồng chí")
    expect(mine.locator("#view")).to_contain_text("Đồng chí đã điểm danh")
    item = office.deed("/agenda/items", session=2, title={"vi": "Báo cáo chính trị", "en": "Political report"})
    office.deed(f"/agenda/items/{item['item']}/make-current")
    expect(mine.locator(".home-now h1")).to_have_text("Báo cáo chính trị")
    office.deed("/messages", text={"vi": "Nghỉ giải lao 15 phút", "en": ""}, urgent=False)
    expect(mine.locator(".home-message")).to_contain_text("Nghỉ giải lao 15 phút")
    mine.get_by_role("button", name="Chương trình").click()
    expect(mine.locator(".programme .current")).to_contain_text("Báo cáo chính trị")


def test_a_vote_covers_everything_until_it_is_answered(
    hall_db: Database,
    people: list[int],
    start: Callable[..., Server],
    tablet: Callable[..., Page],
    secretary: Callable[[Server], Secretary],
) -> None:
    server = start(hall_db.path)
    mine, office = tablet(server, people[0], size=(390, 844)), secretary(server)
    number = office.open_vote()
    expect(mine.locator("#cover h1")).to_have_text(build.TITLE)
    expect(mine.get_by_role("button", name="Gửi biểu quyết")).to_be_disabled()
    vote(mine, "disagree")
    expect(mine.locator("#cover h1")).to_have_text(re.compile(r"^Đồng chí đã biểu quyết lúc \d\d:\d\d:\d\d$"))
    mine.get_by_role("button", name="Trở về").click()
    expect(mine.locator("#cover")).to_be_hidden()
    mine.reload()
    expect(mine.locator(".home-vote")).to_contain_text("Đồng chí đã biểu quyết lúc")
    expect(mine.locator("#cover")).to_be_hidden()
    office.deed(f"/votes/{number}/close")
    office.deed(f"/votes/{number}/publish")
    expect(mine.locator(".home-vote .verdict")).to_be_visible()


@pytest.mark.parametrize("size", [(390, 844), (844, 390), (740, 360), (820, 1180)])
def test_every_answer_stands_on_the_screen_however_it_is_held(
    hall_db: Database,
    people: list[int],
    start: Callable[..., Server],
    tablet: Callable[..., Page],
    secretary: Callable[[Server], Secretary],
    size: tuple[int, int],
) -> None:
    server = start(hall_db.path)
    mine = tablet(server, people[0], size)
    secretary(server).open_vote()
    for choice in CHOICES.values():
        expect(mine.get_by_role("radio", name=choice, exact=True)).to_be_in_viewport(ratio=1)
    expect(mine.get_by_role("button", name="Gửi biểu quyết")).to_be_in_viewport(ratio=1)


def test_who_takes_no_part_is_told_why(
    hall_db: Database,
    people: list[int],
    start: Callable[..., Server],
    tablet: Callable[..., Page],
    secretary: Callable[[Server], Secretary],
) -> None:
    server = start(hall_db.path)
    late, guest, office = tablet(server, people[4]), tablet(server, people[5]), secretary(server)
    office.open_vote()
    expect(late.locator(".home-vote")).to_contain_text("Đồng chí không có trong danh sách biểu quyết lần này")
    expect(guest.locator(".home-vote")).to_contain_text("Đồng chí không tham gia biểu quyết lần này")
    expect(late.locator("#cover")).to_be_hidden()
    expect(guest.locator("#cover")).to_be_hidden()


def test_a_vote_made_while_the_server_is_away_arrives_once(
    hall_db: Database,
    people: list[int],
    start: Callable[..., Server],
    tablet: Callable[..., Page],
    secretary: Callable[[Server], Secretary],
) -> None:
    server = start(hall_db.path)
    mine, office = tablet(server, people[0]), secretary(server)
    number = office.open_vote()
    expect(mine.locator("#cover h1")).to_have_text(build.TITLE)
    server.kill()
    expect(mine.locator("#away")).to_be_visible(timeout=20_000)
    vote(mine, "other")
    expect(mine.locator("#cover h1")).to_have_text("Đang chờ mạng")
    again = start(hall_db.path, port=server.port)
    expect(mine.locator("#cover h1")).to_have_text(re.compile("^Đồng chí đã biểu quyết lúc"), timeout=30_000)
    expect(mine.locator("#away")).to_be_hidden(timeout=20_000)
    record = secretary(again).post_to.get(f"/votes/{number}", headers={"Accept": "application/json"}).json()
    assert [person["voted"] for unit in record["delegations"] for person in unit["people"]].count(True) == 1


def test_a_vote_kept_for_one_delegate_is_not_sent_for_the_next_one(
    hall_db: Database,
    people: list[int],
    start: Callable[..., Server],
    tablet: Callable[..., Page],
    secretary: Callable[[Server], Secretary],
) -> None:
    server = start(hall_db.path)
    mine, office = tablet(server, people[0]), secretary(server)
    number = office.open_vote()
    expect(mine.locator("#cover h1")).to_have_text(build.TITLE)
    server.kill()
    vote(mine, "agree")
    expect(mine.locator("#cover h1")).to_have_text("Đang chờ mạng", timeout=20_000)
    token = builders.session_token(hall_db, "delegate", people[1])
    mine.context.add_cookies([{"name": "sid", "value": token, "url": server.url}])
    again = start(hall_db.path, port=server.port)
    later = mine.context.new_page()
    later.goto("/tablet")
    vote(later, "disagree")
    expect(later.locator("#cover h1")).to_have_text(re.compile("^Đồng chí đã biểu quyết lúc"))
    record = secretary(again).post_to.get(f"/votes/{number}", headers={"Accept": "application/json"}).json()
    voted = [person["id"] for unit in record["delegations"] for person in unit["people"] if person["voted"]]
    assert voted == [people[1]]


def test_a_document_opens_inside_the_page_and_stays_without_a_network(
    hall_db: Database,
    people: list[int],
    start: Callable[..., Server],
    tablet: Callable[..., Page],
    secretary: Callable[[Server], Secretary],
) -> None:
    server = start(hall_db.path)
    mine, office = tablet(server, people[0]), secretary(server)
    office.release("Tờ trình về số lượng Ban Chấp hành")
    mine.get_by_role("button", name="Tài liệu (1)").click()
    paper = mine.locator(".paper", has_text="Tờ trình về số lượng")
    paper.click()
    expect(mine.locator(".reader-page canvas").first).to_be_visible(timeout=20_000)
    mine.locator(".reader-back").click()
    expect(paper).to_contain_text("đã lưu trên máy")
    mine.context.set_offline(True)
    paper.click()
    expect(mine.locator(".reader-page canvas").first).to_be_visible(timeout=10_000)
    mine.go_back()
    expect(mine.locator("#reader")).to_be_hidden()


def test_the_badge_on_another_device_ends_this_page(
    hall_db: Database,
    people: list[int],
    start: Callable[..., Server],
    screen: Callable[..., Page],
    secretary: Callable[[Server], Secretary],
) -> None:
    token = dict(credentials.issue_badges(hall_db, PROGRAM, None, [people[0]], reissue=False).tokens)[people[0]]
    pin = credentials.issue_pin(hall_db, PROGRAM, people[0])
    server = start(hall_db.path)

    def sign_in() -> Page:
        page = screen(server.url)
        page.goto("/b")
        Secretary(page).deed("/b", token=token, pin=pin)
        page.goto("/tablet")
        expect(page.locator(".lamp")).to_have_text("Trực tiếp")
        return page

    first, second = sign_in(), sign_in()
    expect(first.locator("#cover h1")).to_have_text("Thẻ của đồng chí vừa đăng nhập trên thiết bị khác")
    secretary(server).open_vote()
    expect(second.locator("#cover h1")).to_have_text(build.TITLE)
    expect(first.locator("#cover h1")).to_have_text("Thẻ của đồng chí vừa đăng nhập trên thiết bị khác")


def test_large_letters_and_the_other_language_stay(
    hall_db: Database, people: list[int], start: Callable[..., Server], tablet: Callable[..., Page]
) -> None:
    mine = tablet(start(hall_db.path), people[0], size=(390, 844))
    mine.locator("[data-text-size]").click()
    mine.get_by_role("button", name="English").click()
    expect(mine.locator("#view")).to_contain_text("Welcome")
    expect(mine.locator("html")).to_have_attribute("data-text", "large")
    width = json.loads(str(mine.evaluate("document.documentElement.scrollWidth")))
    assert width <= 390


def test_signing_out_in_one_page_is_not_taken_for_another_device(
    hall_db: Database, people: list[int], start: Callable[..., Server], tablet: Callable[..., Page]
) -> None:
    mine = tablet(start(hall_db.path), people[0])
    other = mine.context.new_page()
    other.goto("/tablet")
    other.get_by_role("button", name="Đăng xuất").click()
    other.get_by_role("dialog").get_by_role("button", name="Đăng xuất").click()
    expect(mine.locator("#cover h1")).to_have_text("Đồng chí đã đăng xuất")
