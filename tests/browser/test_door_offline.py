"""Three desks, one of which goes on alone: the server is killed, the browser is closed, and every scan arrives once."""

import contextlib
import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Dialog, Page, expect

from congress_app.core.db import Database, Transaction
from congress_app.credentials import store as badges
from congress_app.credentials.rules import new_token
from tests import builders
from tests.browser.conftest import CHROMIUM, QUIET
from tests.browser.test_door import SCANNER
from tests.builders import Visitor
from tests.features.attendance.conftest import Hall
from tests.hall.server import Server, free_port

SYSTEM = ("beforeunload",)


@pytest.fixture
def hall(hall_db: Database) -> Hall:
    """The people of the small register."""
    made = Hall(hall_db, Visitor.__new__(Visitor))
    made.register()
    return made


def seat(page: Page, name: str) -> Page:
    """Open the desk and give it a name; leaving it is never stopped by the browser's question."""

    def leave(dialog: Dialog) -> None:
        assert dialog.type in SYSTEM
        dialog.accept()

    page.on("dialog", leave)
    page.goto("/desk")
    page.get_by_role("button", name=name).first.click()
    expect(page.locator("#desk-name")).to_have_text(name)
    return page


def scan(page: Page, text: str, code: str) -> None:
    """The scanner reads a badge; the stage shows this answer."""
    page.evaluate(SCANNER, text)
    expect(page.locator(".hit")).to_have_attribute("data-code", code)


def waiting(page: Page, number: int) -> None:
    """So many scans wait on this device."""
    expect(page.locator("#door")).to_have_attribute("data-waiting", str(number))


def test_three_desks_one_goes_on_alone(hall: Hall, start: Callable[..., Server], screen: Callable[..., Page]) -> None:
    server = start(hall.db.path)
    first, second, third = (
        seat(screen(server.url, builders.session_token(hall.db, "desk")), f"Bàn {n}") for n in (1, 2, 3)
    )
    scan(first, hall.tokens["001"], "checked_in")
    scan(third, hall.tokens["002"], "checked_in")
    third.context.set_offline(True)
    expect(third.locator(".alone")).to_be_visible()
    scan(second, hall.tokens["003"], "checked_in")
    # Alone: its own list, its own memory, and an honest word for what it cannot know.
    scan(third, hall.tokens["003"], "checked_in")
    expect(third.locator(".hit h1")).to_have_text("Lê Văn Đạt")
    expect(third.locator(".hit .promised")).to_be_visible()
    scan(third, hall.tokens["002"], "already_in")
    scan(third, hall.tokens["004"], "checked_in")
    scan(third, new_token(), "not_in_list")
    scan(third, "EAN 8934567890123", "unknown_badge")
    waiting(third, 5)
    scan(second, hall.tokens["001"], "already_in")

    def revoke(tx: Transaction) -> None:
        badges.revoke_badges(tx, [hall.ids["004"]], "lost")

    hall.change(revoke)
    third.context.set_offline(False)
    waiting(third, 0)
    expect(third.locator(".told")).to_contain_text("Đã gửi 5 lượt: 2 đã được ghi trước đó, 3 không được ghi")
    expect(third.locator("#told")).to_contain_text("Cần kiểm tra ngay (1)")
    expect(third.locator("#told .red")).to_contain_text("Hồ Thuý Yến")
    expect(third.locator("#told .amber")).to_contain_text("Bàn 2")
    third.get_by_role("button", name="Đã xem").click()
    expect(third.locator(".told")).to_have_count(0)
    assert hall.count("passage") == 3
    with hall.db.read() as reading:
        kept = [row["code"] for row in reading.all("SELECT code FROM scan_failure WHERE offline = 1 ORDER BY id")]
    assert kept == ["already_in", "already_in", "revoked_badge", "other_congress", "unknown_badge"]
    for page in (first, second, third):
        expect(page.locator(".count")).to_have_attribute("data-present", "3")


def kill_browser(profile: Path) -> None:
    """Pull the plug of the browser that uses this profile."""
    for status in Path("/proc").glob("[0-9]*/cmdline"):
        with contextlib.suppress(OSError):
            if str(profile) in status.read_text() and "--user-data-dir" in status.read_text():
                os.kill(int(status.parent.name), signal.SIGKILL)


def test_server_killed_and_browser_killed_in_the_middle(
    hall: Hall, start: Callable[..., Server], chromium: Browser, tmp_path: Path
) -> None:
    port, profile = free_port(), tmp_path / "profile"
    server = start(hall.db.path, port=port)
    cookie = {"name": "sid", "value": builders.session_token(hall.db, "desk"), "url": server.url}

    def browse() -> Page:
        """A browser that keeps its profile on the disk, as the desk's own does."""
        context = chromium.browser_type.launch_persistent_context(
            str(profile),
            executable_path=CHROMIUM,
            args=QUIET,
            base_url=server.url,
            locale="vi",
            timezone_id="Asia/Tokyo",
        )
        context.add_cookies([cookie, {"name": "lang", "value": "vi", "url": server.url}])  # type: ignore[list-item]
        return context.new_page()

    page = seat(browse(), "Bàn 1")
    scan(page, hall.tokens["001"], "checked_in")
    server.kill()
    scan(page, hall.tokens["002"], "checked_in")
    scan(page, hall.tokens["001"], "already_in")
    page.get_by_role("button", name="RA", exact=False).first.click()
    scan(page, hall.tokens["001"], "checked_out")
    waiting(page, 3)
    shown = page.locator(".hit .state").text_content() or ""
    kill_browser(profile)
    start(hall.db.path, port=port)
    page = browse()
    page.on("dialog", lambda dialog: dialog.accept())
    page.goto("/desk")
    expect(page.locator(".told")).to_contain_text("Đã gửi 3 lượt: 1 vào, 1 ra, 1 đã được ghi trước đó")
    waiting(page, 0)
    with hall.db.read() as reading:
        rows = reading.all("SELECT delegate, direction, offline, at FROM passage ORDER BY at, id")
    found = [(row["delegate"], row["direction"], row["offline"]) for row in rows]
    assert found == [(hall.ids["001"], "IN", 0), (hall.ids["002"], "IN", 1), (hall.ids["001"], "OUT", 1)]
    assert rows[2]["at"][11:19] in shown, "the time on the screen is the server's, whatever the device's time zone"
    page.context.close()
