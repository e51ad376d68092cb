"""Makes the pictures of the README from the demonstration: `python -m docs.make_screenshots` (needs requirements-dev).

It plays a small part of the work in a real browser: the pages of the weeks before, a name at the door, an open vote
on a tablet and on the control page, the result on the big screen.
"""

import contextlib
import shutil
import tempfile
from pathlib import Path
from typing import Any

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from congress_app.attendance import queries as attendance
from congress_app.core.db import Actor, Database
from congress_app.delegates import queries as delegates
from congress_app.voting import queries as voting
from congress_app.voting.actions import cast
from congress_app.voting.rules import AlreadyVoted
from tests.hall.server import Server

HERE = Path(__file__).resolve().parent / "images"
CHROMIUM = next(found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name)))


def enter(browser: Browser, server: Server, link: str, size: tuple[int, int]) -> Page:
    """A browser of one person, signed in by a link of the demonstration."""
    context = browser.new_context(viewport={"width": size[0], "height": size[1]}, locale="vi")
    page = context.new_page()
    page.goto(f"{server.url}/s#{link.partition('#')[2]}")
    if page.locator("button.primary").count():
        page.locator("button.primary").first.click()
    page.wait_for_url(lambda url: "/s" not in url.replace(server.url, "")[:2])
    return page


def keep(page: Page, name: str) -> None:
    """Save a picture in few colours."""
    page.wait_for_timeout(900)
    path = HERE / f"{name}.png"
    page.screenshot(path=path)
    Image.open(path).convert("RGB").quantize(192).save(path, optimize=True)


def decide(control: Page, word: str) -> None:
    """Say yes in the window that shows what the hall will see."""
    control.locator("dialog[open] .primary").filter(has_text=word).last.click()
    control.locator("dialog[open]").wait_for(state="detached")


def absent(server: Server) -> str:
    """The number of a delegate who has not arrived yet."""
    db = Database(server.db)
    with db.read() as reading:
        missing = attendance.present_ids(reading)
        found = next(each["number"] for each in delegates.roll(reading) if each["id"] not in missing)
    db.close()
    return str(found)


def others_vote(server: Server) -> None:
    """Most of the hall casts, through the same deed as the tablets."""
    db = Database(server.db)
    with db.read() as reading:
        vote = voting.on_tablets(reading)["vote"]["id"]
        present = sorted(attendance.present_ids(reading))
    for place, delegate in enumerate(present):
        if place % 13 == 7:
            continue
        choice = "other" if place % 80 == 40 else "disagree" if place % 40 == 10 else "agree"
        with contextlib.suppress(AlreadyVoted):
            cast(db, Actor("delegate", delegate), f"{vote:08d}-{delegate:020d}", vote, choice)
    db.close()


def prepare(browser: Browser, server: Server) -> None:
    """The pictures of the weeks before: data quality, the seat map, the credentials report."""
    office = enter(browser, server, server.links()["Ban Tổ chức"], (1366, 768))
    for address, name in (("/quality", "quality"), ("/seating", "seating"), ("/report", "report")):
        office.goto(f"{server.url}{address}")
        keep(office, name)


def play(browser: Browser, server: Server) -> None:
    """The four pictures of the day."""
    links = server.links()
    desk = enter(browser, server, links["Bàn điểm danh 1"], (1366, 768))
    desk.get_by_role("button", name="Bàn 1", exact=True).click()
    tablet = enter(browser, server, links["Đào Đức Ân"], (1180, 820))
    stage = enter(browser, server, links["Màn hình 1"], (1920, 1080))
    control = enter(browser, server, links["Đoàn Thư ký"], (1440, 900))
    desk.keyboard.type(absent(server), delay=60)
    desk.wait_for_timeout(1500)
    desk.keyboard.press("Enter")
    keep(desk, "desk")
    control.keyboard.press("o")
    decide(control, "Mở biểu quyết")
    tablet.get_by_role("radio", name="Nhất trí", exact=True).click()
    keep(tablet, "tablet")
    tablet.locator(".vote-send").click()
    others_vote(server)
    control.wait_for_timeout(6500)  # what another process wrote is seen at the next heartbeat
    keep(control, "control")
    control.keyboard.press("k")
    decide(control, "")
    control.locator(".live-card .button.primary", has_text="Công bố").click()
    decide(control, "Công bố")
    keep(stage, "projector")


class Deeds:
    """Deeds of one signed-in person, by the page's own session."""

    def __init__(self, page: Page, server: Server) -> None:
        self.page, self.url, self.sent = page, server.url, 0

    def do(self, path: str, **body: object) -> None:
        """A deed that must succeed."""
        self.sent += 1
        nonce = f"screenshots-{id(self):016x}-{self.sent:06d}"
        answer = self.page.request.post(
            self.url + path, data={"nonce": nonce, **body}, headers={"X-Congress": "1", "Accept": "application/json"}
        )
        if not answer.ok:
            raise RuntimeError(f"{path}: {answer.text()}")

    def ask(self, path: str) -> Any:
        """A picture as JSON."""
        return self.page.request.get(self.url + path, headers={"Accept": "application/json"}).json()


def elect(browser: Browser, server: Server) -> None:
    """An election by paper up to the counting desk: the page that leads through it, a station that enters ballots."""
    links, at = server.links(), "/elections/1"
    office = Deeds(enter(browser, server, links["Đoàn Thư ký"], (1366, 768)), server)
    office.page.goto(f"{server.url}{at}")
    keep(office.page, "election")
    hands = {"how": "recorded", "unanimous": True}
    office.do(f"{at}/list", **hands)
    db = Database(server.db)
    with db.read() as reading:
        listed = {each["delegate"] for each in office.ask(at)["candidates"]}
        present = sorted(attendance.present_ids(reading) - listed)
    db.close()
    office.do(f"{at}/tellers", members=present[:5], head=present[0], **hands)
    box = office.ask(at)["box"]["id"]
    office.do(f"/tellers/boxes/{box}/print", copies=280, layout="a5")
    office.do(f"{at}/issue")
    teller = Deeds(enter(browser, server, links["Ban Kiểm phiếu"], (1366, 768)), server)
    for delegate in present[:120]:
        teller.do(f"/tellers/boxes/{box}/issue", delegate=delegate, desk="Bàn 1")
    office.do(f"{at}/open")
    office.do(f"{at}/close", returned=120)
    teller.do(f"/tellers/boxes/{box}/unused", unused=160)
    for deed in ("report", "count"):
        office.do(f"{at}/{deed}")
    teller.do(f"/tellers/count/{box}/divide")
    teller.page.goto(f"{server.url}/tellers/count/{box}")
    teller.page.get_by_role("button", name="Bàn 1", exact=True).click()
    teller.page.locator("[data-next]").click()
    for keys in ("0317", "0317", "1216", "0316"):
        teller.page.keyboard.type(keys)
        teller.page.keyboard.press("Enter")
    teller.page.keyboard.type("05")
    keep(teller.page, "counting")


def main() -> None:
    """Start a demonstration of its own, play, and stop."""
    HERE.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        server = Server(Path(folder) / "demo.db", None, "--demo")
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        try:
            prepare(browser, server)
            play(browser, server)
            elect(browser, server)
        finally:
            browser.close()
            server.stop()


if __name__ == "__main__":
    main()
