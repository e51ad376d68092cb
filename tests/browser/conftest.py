"""A real Chromium against the real server: people at their screens, each with a browser of their own."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from congress_app.core.db import Database
from congress_app.house import open_database
from congress_app.settings import Settings
from tests import builders
from tests.browser import vote_hall
from tests.features.voting import hall as build
from tests.hall.server import Server

CHROMIUM = os.environ.get("CHROMIUM") or next(
    (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None
)
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync"]  # fmt: skip


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "tests/browser/" in item.nodeid:
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.flaky(reruns=1))  # a loaded machine may blink; a fault shows twice


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The system's Chromium; the tests fail with a clear word when there is none."""
    assert CHROMIUM, "Chromium is not installed; ./check installs it"
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield browser
        browser.close()


@pytest.fixture
def hall_db(tmp_path: Path) -> Iterator[Database]:
    """A founded congress to put people into before the server starts."""
    db = open_database(Settings(db=str(tmp_path / "congress.db")))
    builders.found(db)
    yield db
    db.close()


@pytest.fixture
def start() -> Iterator[Callable[..., Server]]:
    """Starts servers and stops them at the end: `start(path)`."""
    running: list[Server] = []

    def make(db: Path, *options: str, port: int | None = None) -> Server:
        running.append(Server(db, port, *options))
        return running[-1]

    yield make
    for server in running:
        server.stop()


@pytest.fixture
def voting_hall(hall_db: Database, start: Callable[..., Server], screen: Callable[..., Page]) -> vote_hall.Hall:
    """Twenty delegates in the hall, four summoned who are not there; the server runs."""
    people = build.people(hall_db, 24)
    build.pass_door(hall_db, people[:20])
    return vote_hall.Hall(start(hall_db.path), hall_db, people, screen)


@pytest.fixture
def screen(chromium: Browser) -> Iterator[Callable[..., Page]]:
    """Opens a browser of its own for one person: `screen(server.url, token, size=(1180, 820))`."""
    contexts: list[BrowserContext] = []

    def make(url: str, token: str | None = None, *, size: tuple[int, int] = (1366, 768), lang: str = "vi") -> Page:
        context = chromium.new_context(
            base_url=url, viewport={"width": size[0], "height": size[1]}, locale=lang, service_workers="block"
        )
        cookies = [{"name": "lang", "value": lang, "url": url}]
        if token:
            cookies.append({"name": "sid", "value": token, "url": url, "httpOnly": True, "sameSite": "Strict"})
        context.add_cookies(cookies)
        context.set_default_timeout(10_000)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: pytest.fail(f"script error on {page.url}: {error}"))
        return page

    yield make
    for context in contexts:
        context.close()
