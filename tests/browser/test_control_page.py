"""The secretary runs the screens by keyboard: preview, put on, darken, let it follow; the miniatures are the screens themselves."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from congress_app.core.db import Database
from tests import builders
from tests.features.voting import hall as build
from tests.hall.server import Server

Start = Callable[..., Server]
Screen = Callable[..., Page]


def test_the_screens_by_keyboard(hall_db: Database, start: Start, screen: Screen) -> None:
    build.pass_door(hall_db, build.people(hall_db, 10)[:8])
    secretary, projector = (builders.session_token(hall_db, role) for role in ("secretariat", "projector"))
    server = start(hall_db.path)
    control, wall = screen(server.url, secretary, lang="en"), screen(server.url, projector)
    wall.goto("/projector/1")
    control.goto("/control")
    chip = control.locator(".chip", has_text="Headcount")
    for _ in range(5):
        control.keyboard.press("Space")
        if chip.get_attribute("aria-pressed") == "true":
            break
    expect(control.locator(".preview .st-figure").last).to_contain_text("8 / 10")
    expect(wall.locator(".st-layer[data-kind=welcome]")).to_have_count(1)
    control.keyboard.press("Enter")
    expect(wall.locator(".st-figure")).to_contain_text("8 / 10")
    expect(control.locator(".screen.mine .st-figure").last).to_contain_text("8 / 10")
    expect(control.locator(".screen.mine .pinned")).to_be_visible()
    control.keyboard.press("b")
    expect(wall.locator(".st-layer[data-kind=blank]")).to_have_count(1)
    control.keyboard.press("a")
    expect(wall.locator(".st-layer[data-kind=welcome]")).to_have_count(1)
    control.keyboard.press("?")
    expect(control.locator("dialog[open]")).to_contain_text("darken the chosen screen")


def test_a_miniature_has_the_proportions_of_the_wall(hall_db: Database, start: Start, screen: Screen) -> None:
    """The same stage, scaled: the same line breaks, the same picture."""
    secretary, projector = (builders.session_token(hall_db, role) for role in ("secretariat", "projector"))
    server = start(hall_db.path)
    control, wall = screen(server.url, secretary), screen(server.url, projector, size=(1280, 720))
    wall.goto("/projector/1")
    control.goto("/control")
    measure = "(part) => [part.offsetWidth, part.offsetHeight, part.offsetTop]"
    small = control.locator(".screen.mine .st-title").evaluate(measure)
    assert wall.locator(".st-title").evaluate(measure) == small


def test_nothing_changes_for_the_hall_before_it_is_confirmed(hall_db: Database, start: Start, screen: Screen) -> None:
    build.pass_door(hall_db, build.people(hall_db, 4))
    secretary, projector = (builders.session_token(hall_db, role) for role in ("secretariat", "projector"))
    server = start(hall_db.path)
    control, wall = screen(server.url, secretary, lang="en"), screen(server.url, projector)
    headers = {"X-Congress": "1", "Accept": "application/json"}
    draft = {"nonce": builders.nonce(), "title_vi": "Thông qua chương trình", "rule": build.PRESENT_HALF}
    assert control.request.post("/votes", data=draft, headers=headers).ok
    wall.goto("/projector/1")
    control.goto("/control")
    expect(control.locator(".entries")).to_contain_text("Thông qua chương trình")
    control.get_by_role("button", name="Open…").click()
    dialog = control.locator("dialog[open]")
    expect(dialog.locator(".st-title")).to_have_text("Thông qua chương trình")
    expect(dialog).to_contain_text("Seen at once on screen 1.")
    dialog.get_by_role("button", name="Cancel").click()
    expect(wall.locator(".st-layer[data-kind=welcome]")).to_have_count(1)
    control.get_by_role("button", name="Open…").click()
    dialog.get_by_role("button", name="Open the vote").click()
    expect(wall.locator(".st-layer[data-kind=vote] .st-figure").first).to_contain_text("0 / 4")
    expect(control.locator(".live-card .tag.live")).to_be_visible()
    control.get_by_role("button", name="Official session").click()
    expect(dialog).to_contain_text("A vote is open. Close it first")
    expect(dialog.get_by_role("button", name="Start this session")).to_have_count(0)
    dialog.get_by_role("button", name="Close").click()
    control.keyboard.press("k")
    dialog.get_by_role("button", name="Close and count").click()
    expect(control.locator(".verdict-word")).to_contain_text("Not carried")
    expect(wall.locator(".st-chip")).to_have_count(0)
    control.keyboard.press("p")
    expect(dialog.locator(".st-chip")).to_be_visible()
    dialog.get_by_role("button", name="Publish the result").click()
    expect(wall.locator(".st-chip")).to_be_visible()
