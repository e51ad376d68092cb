"""Two sittings, absences, a head's report and its differences, a vote whose base is explained with people, and the hall
at an instant afterwards.
"""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from congress_app.core.db import Database
from tests import builders
from tests.features.voting import hall
from tests.hall.server import Server

Start = Callable[..., Server]
Screen = Callable[..., Page]


def test_sittings_absences_heads_base_and_the_hall_at_an_instant(
    hall_db: Database, start: Start, screen: Screen
) -> None:
    delegates = hall.people(hall_db, 10)
    tokens = {role: builders.session_token(hall_db, role) for role in ("organiser", "secretariat", "chair")}
    head_token = builders.session_token(hall_db, "delegate", delegates[0])
    server = start(hall_db.path)
    office = screen(server.url, tokens["secretariat"], lang="en")

    propose_and_start_the_afternoon(office)
    hall.pass_door(hall_db, delegates[:7])
    record_absences(office)
    choose_the_head(office)
    report(screen(server.url, head_token, size=(1180, 820), lang="en"))
    settle(office)
    vote(office)
    chair = screen(server.url, tokens["chair"], lang="en")
    look_at_an_instant(chair)
    verify_the_seals(chair)


def propose_and_start_the_afternoon(page: Page) -> None:
    page.goto("/settings")
    page.get_by_role("button", name="Add the half-days of the dates…").click()
    page.locator("dialog").get_by_role("button", name="Add 6 sittings").click()
    line = page.locator("tr[data-session]", has_text="Official session — afternoon 21/01/2026")
    line.get_by_role("button", name="Start").click()
    page.locator("dialog").get_by_role("button", name="Start this sitting").click()
    expect(page.locator("tr[data-session]", has_text="afternoon 21/01/2026").locator(".tag.live")).to_have_text(
        "Running"
    )


def record_absences(page: Page) -> None:
    page.goto("/attendance")
    for number in ("009", "010"):
        page.locator("tr", has_text=number).get_by_role("button", name="Record an absence").click()
        dialog = page.locator("dialog")
        dialog.locator("[name=session]").select_option("0")
        dialog.get_by_role("button", name="Record", exact=True).click()
        expect(dialog.locator(".wrong[data-for=reason]")).to_contain_text("reason")
        dialog.locator("[name=reason]").fill("Đang điều trị")
        dialog.get_by_role("button", name="Record", exact=True).click()
        expect(page.locator("tr", has_text=number)).to_contain_text("excused, whole congress: Đang điều trị")
    base = page.locator("#base-card")
    expect(base).to_contain_text("8count in the base of a vote")
    base.locator("summary", has_text="ex officio").click()
    expect(base.locator("ol").first).to_contain_text("009")


def choose_the_head(page: Page) -> None:
    page.goto("/attendance/delegations")
    card = page.locator(".head-card", has_text="Đoàn Tân An")
    card.locator("select").select_option(label="001 Nguyễn Thị Ân")
    expect(page.locator(".toast")).to_contain_text("The head of the delegation is kept.")


def report(page: Page) -> None:
    page.goto("/tablet")
    page.get_by_role("link", name="My delegation").click()
    expect(page.locator(".head-list")).to_contain_text("010")
    page.get_by_role("button", name="Report who is absent").click()
    page.get_by_role("group", name="Nguyễn Thị Đức").get_by_role("button", name="absent").first.click()
    page.get_by_role("button", name="Report: 2 present, 2 absent").click()
    expect(page.locator(".toast")).to_contain_text("reached the committee")


def settle(page: Page) -> None:
    card = page.locator(".head-card", has_text="Đoàn Tân An")
    expect(card).to_contain_text("1 differ from the scans")
    card.get_by_role("button", name="The scans stand").click()
    expect(card).to_contain_text("fits the scans")


def vote(page: Page) -> None:
    page.goto("/votes")
    page.get_by_role("button", name="New vote").click()
    dialog = page.locator("dialog")
    expect(dialog.locator("[data-part=absent]")).to_contain_text("1 ex officio, absent for the whole congress")
    dialog.locator("[name=title_vi]").fill(hall.TITLE)
    dialog.get_by_text("Opens only with a quorum").click()
    dialog.get_by_role("button", name="Save as a draft").click()
    page.get_by_role("button", name="Open the vote…").click()
    page.locator("dialog").get_by_role("button", name="Open the vote").click()
    page.get_by_role("button", name="Close and count…").click()
    page.locator("dialog").get_by_role("button", name="Close and count").click()
    page.goto("/votes/1")
    expect(page.locator(".vote-verdict")).to_contain_text("Base: 8 delegates (10 summoned − 1 ex officio, absent")
    page.locator(".vote-less summary").first.click()
    expect(page.locator(".vote-less").first).to_contain_text("009")


def look_at_an_instant(page: Page) -> None:
    page.goto("/attendance/ledger")
    expect(page.locator(".attendance-now .many")).to_contain_text("7 / 10 present")
    expect(page.locator(".ledger-chart .vote")).to_have_count(1)
    expect(page.locator(".ledger-people tbody tr")).to_have_count(7)
    page.locator(".ledger-slide").focus()
    page.keyboard.press("Home")
    expect(page.locator(".attendance-now .many")).to_contain_text("0 / 10 present")


def verify_the_seals(page: Page) -> None:
    page.goto("/attendance/snapshots")
    expect(page.locator(".seals tbody tr")).to_have_count(2)
    page.get_by_role("button", name="Verify").first.click()
    expect(page.locator(".seal-check").first).to_contain_text("Equal to the ledger")
