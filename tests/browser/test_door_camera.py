"""The camera of a desk: Chromium is given a film of a badge instead of a camera, and reads it under the real policy."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import qrcode
from PIL import Image
from playwright.sync_api import Browser, expect

from congress_app.core.db import Database
from tests import builders
from tests.browser.conftest import CHROMIUM, QUIET
from tests.builders import Visitor
from tests.features.attendance.conftest import Hall
from tests.hall.server import Server

WIDTH, HEIGHT, FRAMES = 640, 480, 10


def film(path: Path, text: str) -> None:
    """A still film of a QR code, in the raw format that Chromium's false camera plays."""
    code = qrcode.make(text, border=4).get_image().convert("L").resize((380, 380), Image.Resampling.NEAREST)
    picture = Image.new("L", (WIDTH, HEIGHT), 200)
    picture.paste(code, (130, 50))
    grey = bytes([128]) * (WIDTH * HEIGHT // 2)
    with path.open("wb") as out:
        out.write(f"YUV4MPEG2 W{WIDTH} H{HEIGHT} F10:1 Ip A1:1 C420\n".encode())
        for _ in range(FRAMES):
            out.write(b"FRAME\n" + picture.tobytes() + grey)


@pytest.fixture
def hall(hall_db: Database) -> Hall:
    """People with badges."""
    made = Hall(hall_db, Visitor.__new__(Visitor))
    made.register()
    return made


@pytest.fixture
def filmed(chromium: Browser, hall: Hall, tmp_path: Path) -> Iterator[Browser]:
    """A browser whose camera looks at the badge of number 001."""
    badge = tmp_path / "badge.y4m"
    film(badge, f"http://192.168.1.5:8000/b#{hall.tokens['001']}")
    false_camera = [
        "--use-fake-device-for-media-stream",
        "--use-fake-ui-for-media-stream",
        f"--use-file-for-fake-video-capture={badge}",
    ]
    browser = chromium.browser_type.launch(executable_path=CHROMIUM, args=[*QUIET, *false_camera])
    yield browser
    browser.close()


def test_the_camera_reads_a_badge_once(hall: Hall, filmed: Browser, start: Callable[..., Server]) -> None:
    token = builders.session_token(hall.db, "desk")
    server = start(hall.db.path)
    context = filmed.new_context(base_url=server.url)
    context.add_cookies([{"name": "sid", "value": token, "url": server.url}])
    page = context.new_page()
    page.goto("/desk")
    page.locator(".names button").first.click()
    page.keyboard.press("F6")
    expect(page.locator(".hit")).to_have_attribute("data-code", "checked_in", timeout=20_000)
    expect(page.locator(".hit h1")).to_have_text("Nguyễn Thị Hoài Ân")
    expect(page.locator(".last")).to_be_visible()
    expect(page.locator(".lens video")).to_be_visible()
    page.keyboard.press("F6")
    expect(page.locator(".lens")).to_be_hidden()
    assert hall.count("passage") == 1
    context.close()
