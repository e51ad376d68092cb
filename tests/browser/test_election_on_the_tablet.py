"""The long parts of an election on a tablet in a real browser: fetched when they are looked at, kept when the network fails."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from congress_app.core.db import Database
from tests import builders
from tests.features.elections.polling import BY_HANDS
from tests.features.voting import hall as build
from tests.hall.server import Server

NAMES = ("Nguyễn Thị Ân", "Trần Văn Bình", "Đào Đức Chiến")
PARTS = "**/elections/*/*?hash=*"


class Office:
    """The deeds of the secretariat about one election, posted to the running server."""

    def __init__(self, page: Page) -> None:
        self.post_to = page.context.request
        body = {"office": "presidium", "title_vi": "Đoàn Chủ tịch", "title_en": "Presidium", "manner": "cards"}
        self.election = self.deed("/elections", **body, seats=3)["election"]
        self.do("number", seats=3, **BY_HANDS)
        self.do("nominations")

    def deed(self, path: str, **body: Any) -> Any:
        """One deed; gives its answer."""
        answer = self.post_to.post(path, data={"nonce": builders.nonce(), **body}, headers={"X-Congress": "1"})
        assert answer.ok, answer.text()
        return answer.json()

    def do(self, deed: str, **body: Any) -> Any:
        """A deed about the election."""
        return self.deed(f"/elections/{self.election}/{deed}", **body)

    def nominate(self, name: str) -> None:
        """Somebody stands, with a profile to study."""
        self.do("nominate", source="committee", name=name, profile_vi=f"Tiểu sử của {name}")


@pytest.fixture
def server(hall_db: Database, start: Callable[..., Server]) -> Server:
    """The program on the hall's database."""
    return start(hall_db.path)


@pytest.fixture
def delegates(hall_db: Database) -> list[int]:
    """Five delegates, all in the hall."""
    found = build.people(hall_db, 5)
    build.pass_door(hall_db, found)
    return found


@pytest.fixture
def office(delegates: list[int], server: Server, screen: Callable[..., Page], hall_db: Database) -> Office:
    """An election with one candidate."""
    found = Office(screen(server.url, builders.session_token(hall_db, "secretariat")))
    found.nominate(NAMES[0])
    return found


@pytest.fixture
def tablet(
    office: Office, delegates: list[int], server: Server, screen: Callable[..., Page], hall_db: Database
) -> Page:
    """A delegate at the home view; what it fetches of elections is noted on the page as `asked`."""
    page = screen(server.url, builders.session_token(hall_db, "delegate", delegates[1]), size=(1180, 820), lang="en")
    page.goto("/tablet")
    expect(page.locator(".home-vote")).to_contain_text("1 candidate")
    return page


def test_the_list_is_fetched_when_it_is_opened_and_follows_while_it_is_open(office: Office, tablet: Page) -> None:
    asked: list[str] = []
    tablet.on("request", lambda request: asked.append(request.url) if "?hash=" in request.url else None)
    office.nominate(NAMES[1])
    expect(tablet.locator(".home-vote")).to_contain_text("2 candidates")
    assert asked == []  # nobody looked
    tablet.locator(".election-open").click()
    expect(tablet.locator(".election-person")).to_have_count(2)
    assert len(asked) == 1
    office.nominate(NAMES[2])
    expect(tablet.locator(".election-person")).to_have_count(3)
    assert len(asked) == 2


def test_what_was_read_stays_while_the_network_fails_and_the_result_comes_after(office: Office, tablet: Page) -> None:
    tablet.locator(".election-open").click()
    expect(tablet.locator(".election-person")).to_have_count(1)
    tablet.route(PARTS, lambda route: route.abort())
    for name in NAMES[1:]:
        office.nominate(name)
    office.do("consolidate")
    office.do("elect", **BY_HANDS)
    office.do("announce")
    expect(tablet.locator(".verdict")).to_contain_text("3 people are elected")  # the pushed card has it
    expect(tablet.locator(".election-person")).to_have_count(1)
    expect(tablet.locator(".election-votes")).to_have_count(0)
    tablet.unroute(PARTS)
    expect(tablet.locator(".election-person")).to_have_count(3, timeout=15_000)
    expect(tablet.locator(".election-votes").first.locator("li")).to_have_count(3, timeout=15_000)
