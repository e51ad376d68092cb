"""Fifteen are elected from seventeen by paper: the office leads through every step, three stations count, one of them errs,
two people tie for the last seat and are voted on again. Nobody in the hall sees a number before the announcement.
"""

from collections.abc import Callable
from typing import Any

from playwright.sync_api import Locator, Page, expect

from congress_app.core.db import PROGRAM, Answer, Database, Transaction
from congress_app.delegates import store as delegate_rows
from tests import builders
from tests.features.voting import hall
from tests.hall.server import Server

GIVEN = [
    *("An", "Bình", "Cường", "Dũng", "Đức", "Giang", "Hà", "Khanh", "Lan", "Minh", "Nga", "Oanh", "Phúc", "Quang"),
    *("Sơn", "Tâm", "Uyên", "Vinh", "Xuân", "Yến"),
]
"""The first seventeen stand, in the order of the ballot; the last three count."""
SEATS, STANDING = 15, 17
TIED = (15, 16)
LAST = 17
FOUND = 5
"""Places on the ballot: the two who tie, the one who gets nothing, the one the office searches for."""
STRUCK = [(15, LAST)] * 6 + [(16, LAST)] * 6 + [(n, LAST) for n in range(1, 9)]
"""Who is struck on each of the twenty ballots: fourteen people keep 19 or 20 votes, the tied 14 each."""
AGAIN = [(2,)] * 12 + [(1,)] * 8
TITLE = "Bầu Ban Chấp hành Đảng bộ xã, nhiệm kỳ 2025 – 2030"


def name(place: int) -> str:
    """Who stands at a place of the ballot."""
    return f"Nguyễn Văn {GIVEN[place - 1]}"


def register(db: Database) -> list[int]:
    """Twenty delegates, all of them in the hall."""
    added: list[int] = []

    def deed(tx: Transaction) -> Answer:
        for n, _given in enumerate(GIVEN, 1):
            values = {
                "number": f"{n:03d}", "full_name": name(n), "class": "EL", "delegation": ("Chi bộ Một", "Chi bộ Hai")[n % 2],
            }  # fmt: skip
            added.append(delegate_rows.insert(tx, values))
        tx.nothing_changed()
        return {}

    db.write(deed, actor=PROGRAM)
    hall.pass_door(db, added)
    return added


class Office:
    """The secretariat at the page of an election."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def deed(self, path: str, **body: Any) -> dict[str, Any]:
        """What other tests play by hand, done at once."""
        answer = self.page.request.post(
            path, data={"nonce": builders.nonce(), **body}, headers={"X-Congress": "1", "Accept": "application/json"}
        )
        assert answer.ok, (path, answer.text())
        told: dict[str, Any] = answer.json()
        return told

    def step(self, label: str) -> Locator:
        """Press the one large button, which must say this; gives the window it opens."""
        button = self.page.locator(".el-do .button.primary")
        expect(button).to_contain_text(label)
        button.click()
        return self.page.locator("dialog[open]")

    def do(self, label: str, **typed: str) -> None:
        """Press the button, answer its window, and see it close."""
        window = self.step(label)
        for field, value in typed.items():
            found = window.locator(f"[name={field}]")
            if found.count() > 1:
                window.locator(f"[name={field}][value={value}]").check()
            else:
                found.fill(value)
        window.locator("button[type=submit]").click()
        expect(window).to_have_count(0)


def nominate(office: Office, delegates: list[int], election: int) -> None:
    """The committee's list: one person found without tone marks, the others as quickly as the office can."""
    others = [each for each in delegates[:STANDING] if each != delegates[FOUND - 1]]
    for delegate in others:
        office.deed(f"/elections/{election}/nominate", source="committee", delegate=delegate)
    office.page.reload()
    office.page.get_by_role("button", name="Add").click()
    window = office.page.locator("dialog[open]")
    expect(window.locator(".el-found button")).to_have_count(len(GIVEN))
    expect(window.locator(".el-found button:disabled")).to_have_count(STANDING - 1)
    window.locator("input[type=search]").fill("nguyen van duc")
    expect(window.locator(".el-found button")).to_have_count(1)
    window.locator(".el-found button").click()
    window.locator("[name=source][value=committee]").check()
    window.locator("button[type=submit]").click()
    expect(office.page.locator(".el-people > li")).to_have_count(STANDING)


def choose_tellers(office: Office) -> None:
    """Nobody of the list can be chosen; three others can."""
    window = office.step("Choose the tellers")
    expect(window.locator(".el-found button:disabled")).to_have_count(STANDING)
    for person in window.locator(".el-found button:not(:disabled)").all():
        person.click()
    expect(window.locator(".el-chosen li")).to_have_count(3)
    window.locator("[name=how][value=unanimous]").check()
    window.locator("button[type=submit]").click()
    expect(window).to_have_count(0)


def ballot(office: Office, delegates: list[int], returned: int) -> int:
    """Print, issue, cast, open the box, report; gives the box."""
    election = int(office.page.url.rsplit("/", 1)[1])
    box = int(
        office.page.request.get(f"/elections/{election}", headers={"Accept": "application/json"}).json()["box"]["id"]
    )
    office.deed(f"/tellers/boxes/{box}/print", copies=returned, layout="a4")
    expect(office.page.locator(".el-told .warn")).to_have_count(0)
    office.do("Issue ballots")
    for delegate in delegates:
        office.deed(f"/tellers/boxes/{box}/issue", delegate=delegate, desk="Bàn 1")
    office.do("Open the voting")
    office.do("Open the box", returned=str(returned))
    office.deed(f"/tellers/boxes/{box}/unused", unused=0)
    office.do("Report")
    office.do("Begin counting")
    return box


def enter(station: Page, ballots: list[tuple[int, ...]], digits: int) -> None:
    """Type every ballot of the batch and hand it in."""
    station.locator("[data-next]").click()
    expect(station.locator("#count-entry")).to_be_visible()
    for struck in ballots:
        station.keyboard.type("".join(f"{n:0{digits}d}" for n in struck))
        station.keyboard.press("Enter")
    expect(station.locator(".count-finish")).to_be_visible()
    station.keyboard.press("Enter")


def take_tables(stations: list[Page], box: int) -> None:
    """Each device takes a name of its own."""
    for n, station in enumerate(stations, 1):
        station.goto(f"/tellers/count/{box}")
        station.get_by_role("button", name=f"Table {n}", exact=True).click()
    stations[0].locator("[data-divide]").click()
    for station in stations:
        expect(station.locator("[data-next]")).to_be_visible()


def count_with_an_error(stations: list[Page], box: int) -> None:
    """Three stations; the third one strikes another name on the fifth ballot and enters it again from the paper."""
    take_tables(stations, box)
    wrong = [*STRUCK[:4], (14, LAST), *STRUCK[5:]]
    for station, ballots in zip(stations, (STRUCK, STRUCK, wrong), strict=True):
        enter(station, ballots, 2)
    last = stations[2]
    expect(last.locator("[data-position='5']")).to_contain_text(name(14))
    last.locator("[data-position='5'] [data-again]").click()
    last.keyboard.type("1517")
    last.keyboard.press("Enter")
    last.locator("[data-send]").click()
    expect(last.locator(".count-batch.settled")).to_be_visible()


def count(stations: list[Page], box: int, ballots: list[tuple[int, ...]]) -> None:
    """Three stations that agree."""
    for station in stations:
        station.goto(f"/tellers/count/{box}")
    stations[0].locator("[data-divide]").click()
    for station in stations:
        enter(station, ballots, 1)
    expect(stations[0].locator(".count-batch.settled")).to_be_visible()


def announce(office: Office) -> None:
    """Check, sign, announce."""
    office.do("Check and freeze the result")
    office.do("Sign the minutes", signed_presidium="Trần Thị Chủ Tịch")
    office.do("Announce the result")


def test_fifteen_of_seventeen_with_a_tie(
    hall_db: Database, start: Callable[..., Server], screen: Callable[..., Page]
) -> None:
    delegates = register(hall_db)
    tokens = {role: builders.session_token(hall_db, role) for role in ("secretariat", "projector", "teller")}
    delegate = builders.session_token(hall_db, "delegate", delegates[0])
    server = start(hall_db.path)
    office = Office(screen(server.url, tokens["secretariat"], lang="en"))
    stations = [screen(server.url, tokens["teller"], size=(1180, 820), lang="en") for _ in range(3)]
    stage = screen(server.url, tokens["projector"], size=(1920, 1080), lang="en")
    tablet = screen(server.url, delegate, size=(1180, 820), lang="en")
    stage.goto("/projector/1?lang=en")
    tablet.goto("/tablet")

    office.page.goto("/elections")
    office.page.get_by_role("button", name="New election").click()
    window = office.page.locator("dialog[open]")
    window.locator("[name=title_vi]").fill(TITLE)
    window.locator("[name=seats]").fill(str(SEATS))
    window.locator("button[type=submit]").click()
    office.do("Decide the number", how="unanimous")
    nominate(office, delegates, 1)
    office.do("Open nominations")
    expect(tablet.locator(".home-vote")).to_contain_text("17 candidates")
    tablet.locator(".election-open").click()
    expect(tablet.locator(".election-person")).to_have_count(STANDING)
    office.do("Draw up the list")
    office.do("Vote on the list", how="unanimous")
    choose_tellers(office)
    box = ballot(office, delegates, len(STRUCK))
    expect(stage.locator(".st-counts")).to_contain_text("20")

    count_with_an_error(stations, box)
    office.do("Check and freeze the result")
    expect(office.page.locator(".el-tie")).to_contain_text(f"{name(15)} (14) · {name(16)} (14)")
    expect(office.page.locator(".el-result tr.elected")).to_have_count(SEATS - 1)
    expect(tablet.locator("body")).not_to_contain_text("are elected")
    office.do("Sign the minutes", signed_presidium="Trần Thị Chủ Tịch")
    expect(stage.locator(".st-results")).to_have_count(0)
    office.do("Announce the result")
    expect(stage.locator(".st-layer[data-kind=elected]")).to_contain_text("1/2")
    expect(tablet.locator(".verdict")).to_contain_text("14 people are elected")

    office.do("Vote again on those who tie")
    expect(office.page.locator(".el-chain b")).to_have_text("Between the tied")
    expect(office.page.locator(".el-people > li")).to_have_count(len(TIED))
    again = ballot(office, delegates, len(AGAIN))
    count(stations, again, AGAIN)
    announce(office)
    expect(office.page.locator(".el-result tr.elected")).to_contain_text(name(15))
    office.do("Finish the election")
    expect(office.page.locator(".el-step")).to_contain_text("The election is finished")
    expect(stage.locator(".st-layer[data-kind=elected]")).to_contain_text(name(15))
