"""A badge printed by the secretary is read from a photo by a tablet, which then asks for the PIN and signs in."""

import io
import re
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Page, expect

from congress_app.core.db import PROGRAM, Database
from congress_app.credentials import actions
from congress_app.delegates import actions as delegates
from tests import builders
from tests.hall.server import Server

Start = Callable[..., Server]
Screen = Callable[..., Page]
TABLET = (820, 1180)


@pytest.fixture
def delegate(hall_db: Database) -> int:
    """One delegate."""
    values = {"full_name": "Nguyễn Thị Hoài Ân", "number": "007", "class": "EL", "delegation": "Đoàn Tân An"}
    return int(delegates.add(hall_db, PROGRAM, None, values)["id"])


def press(page: Page, pin: str) -> None:
    """Type a PIN on the keypad."""
    for digit in pin:
        page.locator(".keypad").get_by_role("button", name=digit, exact=True).click()


def test_print_read_the_photo_enter_the_pin(
    hall_db: Database, start: Start, screen: Screen, delegate: int, tmp_path: Path
) -> None:
    pin = actions.issue_pin(hall_db, PROGRAM, delegate)
    server = start(hall_db.path)
    office = screen(server.url, builders.session_token(hall_db, "secretariat"), lang="en")
    office.goto("/badges")
    office.get_by_role("button", name="Make 1 badges").click()
    with office.expect_download() as saving:
        office.get_by_role("link", name="Save the PDF").click()
    saving.value.save_as(tmp_path / "badges.pdf")
    expect(office.get_by_text("Without a badge (0)")).to_be_visible()

    photo = io.BytesIO()
    with pypdfium2.PdfDocument(tmp_path / "badges.pdf") as document:
        document[0].render(scale=1.4, rotation=90).to_pil().save(photo, "PNG")
    tablet = screen(server.url, size=TABLET, lang="en")
    tablet.goto("/b")
    picture = {"name": "badge.png", "mimeType": "image/png", "buffer": photo.getvalue()}
    tablet.locator("input[type=file]").set_input_files(picture)
    expect(tablet.get_by_role("heading", name="Enter your PIN")).to_be_visible()
    press(tablet, f"{(int(pin) + 1) % 10**6:06d}")
    expect(tablet.get_by_role("alert")).to_contain_text("Tries left: 4")
    press(tablet, pin)
    tablet.wait_for_url("**/tablet")


def test_the_token_leaves_the_address_bar_and_a_revoked_badge_gets_a_clear_page(
    hall_db: Database, start: Start, screen: Screen, delegate: int
) -> None:
    token = actions.issue_badges(hall_db, PROGRAM, None, [delegate]).tokens[delegate]
    pin = actions.issue_pin(hall_db, PROGRAM, delegate)
    actions.revoke_badge(hall_db, PROGRAM, None, delegate)
    server = start(hall_db.path)
    tablet = screen(server.url, size=TABLET, lang="vi")
    tablet.goto(f"/b#{token.lower()}")
    expect(tablet.get_by_role("heading", name="Nhập mã PIN")).to_be_visible()
    assert "#" not in tablet.url
    tablet.keyboard.type(pin)
    expect(tablet.get_by_role("heading", name="Thẻ này không còn hiệu lực")).to_be_visible()
    assert token not in server.said()
    tablet.get_by_role("button", name="Đọc thẻ khác").click()
    expect(tablet.get_by_role("heading", name=re.compile("Quét mã"))).to_be_visible()


def test_a_photo_without_a_badge_is_answered_in_words(hall_db: Database, start: Start, screen: Screen) -> None:
    from PIL import Image

    empty = io.BytesIO()
    Image.new("RGB", (640, 480), "grey").save(empty, "JPEG")
    tablet = screen(start(hall_db.path).url, size=TABLET, lang="en")
    tablet.goto("/b")
    picture = {"name": "wall.jpg", "mimeType": "image/jpeg", "buffer": empty.getvalue()}
    tablet.locator("input[type=file]").set_input_files(picture)
    expect(tablet.get_by_role("alert")).to_contain_text("not the code of a badge")
