"""The big screen in a real browser: every slide fits at every size, numbers change in place, and a lost server costs only a lamp."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from congress_app.core.db import Database
from tests import builders
from tests.features.voting import hall as build
from tests.hall.server import Server

Start = Callable[..., Server]
Screen = Callable[..., Page]

LONG = (
    "Thông qua dự thảo Nghị quyết Đại hội về phương hướng, nhiệm vụ phát triển kinh tế – xã hội, quốc phòng, an ninh và"
    " công tác xây dựng Đảng nhiệm kỳ 2025 – 2030, tầm nhìn đến năm 2045, cùng các chỉ tiêu chủ yếu kèm theo"
)
FAULTS = """() => {
  const stage = document.querySelector('.stage'), main = stage.querySelector('.st-main') || stage, found = [];
  const [w, h] = [stage.clientWidth, stage.clientHeight];
  if (Math.abs(w / h - 16 / 9) > .01) found.push(`not 16:9: ${w} x ${h}`);
  if (Math.abs(w - innerWidth) > 2 && Math.abs(h - innerHeight) > 2) found.push('does not fill the window');
  if (document.documentElement.scrollHeight > innerHeight) found.push('scrolls');
  if (main.scrollHeight > main.clientHeight + 1 || main.scrollWidth > main.clientWidth + 1) found.push('overflows');
  for (const part of stage.querySelectorAll('*')) {
    const worded = [...part.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
    if (worded && parseFloat(getComputedStyle(part).fontSize) < h * .04 - .5) found.push(`small: ${part.textContent}`);
  }
  return found;
}"""


class Day:
    """A secretary who works by HTTP, for screens that only watch."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def deed(self, path: str, **body: Any) -> dict[str, Any]:
        """Do something; it must succeed."""
        answer = self._page.request.post(
            path, data={"nonce": builders.nonce(), **body}, headers={"X-Congress": "1", "Accept": "application/json"}
        )
        assert answer.ok, answer.text()
        told: dict[str, Any] = answer.json()
        return told


@pytest.fixture
def day(hall_db: Database, start: Start, screen: Screen) -> tuple[Server, Day, list[str]]:
    """Twelve delegates, ten present; an agenda of thirty items with a long one current; tokens of three voters."""
    delegates = build.people(hall_db, 12)
    build.pass_door(hall_db, delegates[:10])
    token = builders.session_token(hall_db, "secretariat")
    voters = [builders.session_token(hall_db, "delegate", person) for person in delegates[:3]]
    server = start(hall_db.path)
    secretary = Day(screen(server.url, token))
    titles = [f"{LONG if n == 14 else 'Báo cáo'} {n}" for n in range(30)]
    items = [secretary.deed("/agenda/items", session=2, title={"vi": vi, "en": ""})["item"] for vi in titles]
    secretary.deed(f"/agenda/items/{items[14]}/make-current")
    return server, secretary, voters


def stage_of(server: Server, screen: Screen, db: Database, size: tuple[int, int], lang: str = "vi") -> Page:
    """A browser at the wall."""
    page = screen(server.url, builders.session_token(db, "projector"), size=size)
    page.goto(f"/projector/1?lang={lang}")
    expect(page.locator(".st-layer")).to_have_count(1)
    return page


def test_every_slide_fits_at_every_size(day, hall_db: Database, screen: Screen) -> None:
    server, secretary, _voters = day
    rule = {**build.PRESENT_HALF, "quorum": {"numerator": 2, "denominator": 3, "strict": False}}
    vote = secretary.deed("/votes", title_vi=LONG, title_en=LONG, rule=rule, show_tally="live")["vote"]
    text = {"vi": f"{LONG}. {LONG}.", "en": "Back at 10:15."}
    message = secretary.deed("/messages", text=text, urgent=True)["message"]
    secretary.deed(f"/votes/{vote}/open")
    pages = [
        stage_of(server, screen, hall_db, size, lang)
        for size, lang in (((1280, 720), "vi"), ((1920, 1080), "en"), ((3840, 2160), "vi"), ((1024, 768), "en"))
    ]
    for kind, subject in (
        ("welcome", 0), ("agenda", 0), ("item", 0), ("headcount", 0), ("vote", vote), ("message", message), ("result", vote),
        ("blank", 0),
    ):  # fmt: skip
        if kind == "result":
            secretary.deed(f"/votes/{vote}/close")
            secretary.deed(f"/votes/{vote}/publish")
        secretary.deed("/projector/1/show", kind=kind, subject=subject)
        for page in pages:
            expect(page.locator(f'.st-layer[data-kind="{kind}"]')).to_have_count(1)
            expect(page.locator(".st-layer")).to_have_count(1)
            assert page.evaluate(FAULTS) == [], (kind, page.viewport_size)


def test_an_overfull_agenda_shows_the_lines_around_the_current_one(day, hall_db: Database, screen: Screen) -> None:
    server, secretary, _voters = day
    secretary.deed("/projector/1/show", kind="agenda")
    page = stage_of(server, screen, hall_db, (1920, 1080))
    expect(page.locator(".st-now:visible")).to_have_count(1)
    shown = page.locator(".st-line:visible").count()
    assert 4 <= shown < 30
    before, after = (int(page.locator(".st-more").nth(n).inner_text().split()[at]) for n, at in ((0, 1), (1, 2)))
    assert before + shown + after == 30


def test_numbers_change_in_place_while_a_vote_runs(day, hall_db: Database, screen: Screen) -> None:
    server, secretary, voters = day
    vote = secretary.deed("/votes", title_vi="Số lượng", rule=build.PRESENT_HALF, show_tally="live")["vote"]
    page = stage_of(server, screen, hall_db, (1280, 720))
    secretary.deed(f"/votes/{vote}/open")
    figure = page.locator(".st-figure").first
    expect(figure).to_contain_text("0")
    expect(page.locator(".st-layer")).to_have_count(1)
    page.evaluate("() => { document.querySelector('.st-figure').dataset.kept = 'yes'; }")
    for token in voters:
        Day(screen(server.url, token)).deed(f"/votes/{vote}/cast", choice="agree")
    expect(figure).to_contain_text("3")
    expect(page.locator(".st-figure[data-kept=yes]")).to_have_count(1)
    expect(page.locator(".st-row em").first).to_contain_text("3")


def test_a_lost_server_costs_only_a_lamp(day, hall_db: Database, start: Start, screen: Screen) -> None:
    server, _secretary, _voters = day
    page = stage_of(server, screen, hall_db, (1280, 720))
    expect(page.locator(".st-title")).to_contain_text(LONG[:40])
    expect(page.locator(".stage.st-away")).to_have_count(0)
    server.kill()
    expect(page.locator(".stage.st-away")).to_have_count(1, timeout=20_000)
    expect(page.locator(".st-title")).to_contain_text(LONG[:40])
    again = start(hall_db.path, port=server.port)
    expect(page.locator(".stage.st-away")).to_have_count(0, timeout=30_000)
    token = builders.session_token(hall_db, "secretariat")
    Day(screen(again.url, token)).deed("/projector/1/show", kind="headcount")
    expect(page.locator(".st-figure")).to_contain_text("10 / 12")
