"""A hall that votes, for the browser tests: the secretariat by HTTP, real tablets in the browser, and tablets that only post."""

import json
import urllib.request
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, NamedTuple

from playwright.sync_api import Locator, Page, expect

from congress_app.core.db import Database
from tests import builders
from tests.features.voting import hall as build
from tests.hall.server import Server

RESOLUTIONS = [
    "Thông qua Báo cáo chính trị",
    "Thông qua Báo cáo kiểm điểm của Ban Chấp hành",
    "Thông qua các chỉ tiêu chủ yếu nhiệm kỳ 2025 – 2030, trong đó có tốc độ tăng trưởng bình quân 10 %/năm",
    "Thông qua Báo cáo tài chính đảng",
    "Thông qua Nghị quyết Đại hội",
]
ANSWERS = {"agree": "Nhất trí", "disagree": "Không nhất trí", "other": "Ý kiến khác"}


class Office:
    """The deeds of one signed-in person, posted to the running server."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def deed(self, path: str, **body: Any) -> Any:
        """One deed; it must succeed; gives its answer."""
        answer = self.page.context.request.post(
            path, data={"nonce": builders.nonce(), **body}, headers={"X-Congress": "1", "Accept": "application/json"}
        )
        assert answer.ok, answer.text()
        return answer.json()

    def opened(self, **changes: Any) -> int:
        """Draft a vote and open it; without `rule` by the rules of the congress, the quorum left out."""
        vote = self.deed("/votes", **{"title_vi": build.TITLE, "rule": build.SUMMONED_HALF, **changes})["vote"]
        self.deed(f"/votes/{vote}/open")
        return int(vote)

    def record(self, vote: int) -> Any:
        """The record of a vote."""
        return self.page.context.request.get(f"/votes/{vote}", headers={"Accept": "application/json"}).json()


class Hall(NamedTuple):
    """A running server with twenty-four summoned, the first twenty of them in the hall."""

    server: Server
    db: Database
    people: list[int]
    screen: Callable[..., Page]

    def staff(self, role: str, *, lang: str = "vi", size: tuple[int, int] = (1366, 768)) -> Office:
        """A person of the staff with a browser."""
        return Office(self.screen(self.server.url, builders.session_token(self.db, role), lang=lang, size=size))

    def tablet(self, at: int, size: tuple[int, int] = (1180, 820)) -> Page:
        """The tablet of a delegate, on its page."""
        page = self.screen(self.server.url, builders.session_token(self.db, "delegate", self.people[at]), size=size)
        page.goto("/tablet")
        expect(page.locator(".lamp")).to_have_text("Trực tiếp")
        return page

    def cast(self, vote: int, answers: dict[int, list[str]]) -> None:
        """Ballots of other tablets, all at once: place in the hall to the answers."""
        tokens = {at: builders.session_token(self.db, "delegate", self.people[at]) for at in answers}

        def one(at: int) -> int:
            body = {"answers": answers[at], "nonce": builders.nonce()}
            return post(self.server.url, f"/votes/{vote}/cast", tokens[at], body)

        with ThreadPoolExecutor(max_workers=17) as tablets:
            assert set(tablets.map(one, answers)) == {200}


def post(url: str, path: str, token: str, body: dict[str, Any]) -> int:
    """A deed of somebody with this session; gives the status."""
    headers = {"Content-Type": "application/json", "X-Congress": "1", "Cookie": f"sid={token}"}
    asked = urllib.request.Request(url + path, json.dumps(body).encode(), headers, method="POST")
    with urllib.request.urlopen(asked, timeout=20) as answer:
        return int(answer.status)


def choose(page: Page, question: int, answer: str) -> Locator:
    """Touch an answer of a question on the sheet; gives the button."""
    button = page.locator(f"#question-{question}").get_by_role("radio", name=ANSWERS[answer], exact=True)
    button.click()
    return button
