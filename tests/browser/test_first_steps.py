"""What a newcomer meets first: links and badges in the reader's own language, and pages that offer only what may be done."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from congress_app.core.db import PROGRAM, Database
from congress_app.delegates import actions as delegates
from tests import builders
from tests.hall.server import Server

Start = Callable[..., Server]
Screen = Callable[..., Page]


@pytest.mark.parametrize(
    ("address", "ready"),
    [("/s#not-a-known-link", "Sign in on this device"), (f"/b#{'B' * 27}", "This is not my badge: read another")],
)
def test_changing_the_language_keeps_the_link_and_the_badge(
    hall_db: Database, start: Start, screen: Screen, address: str, ready: str
) -> None:
    newcomer = screen(start(hall_db.path).url)
    newcomer.goto(address)
    newcomer.get_by_role("button", name="English").click()
    expect(newcomer.get_by_role("button", name=ready)).to_be_visible()
    newcomer.wait_for_function("() => location.hash === ''")  # the token left the address bar again
    expect(newcomer.get_by_role("button", name=ready)).to_be_enabled()


def test_the_inspector_is_offered_no_choice_of_badges(hall_db: Database, start: Start, screen: Screen) -> None:
    delegates.add(
        hall_db, PROGRAM, None, {"full_name": "Hồ Thuý Yến", "number": "1", "class": "EL", "delegation": "Ea Kao"}
    )
    inspector = screen(start(hall_db.path).url, builders.session_token(hall_db, "inspector"), lang="en")
    inspector.goto("/badges")
    expect(inspector.get_by_text("Hồ Thuý Yến")).to_be_visible()
    expect(inspector.get_by_role("checkbox")).to_have_count(0)
    expect(inspector.locator("#people .table button")).to_have_count(0)


def test_an_empty_congress_says_what_comes_first(hall_db: Database, start: Start, screen: Screen) -> None:
    office = screen(start(hall_db.path).url, builders.session_token(hall_db, "organiser"), lang="en")
    office.goto("/control")
    expect(office.locator(".cockpit-hall")).not_to_contain_text("missing for the quorum")
    expect(office.locator(".cockpit-live")).to_contain_text("Make the agenda first")
    office.goto("/attendance")
    expect(office.get_by_text("There are no delegates yet")).to_be_visible()


def test_a_field_left_empty_is_asked_for_in_the_language_of_the_page(
    hall_db: Database, start: Start, screen: Screen
) -> None:
    staff = screen(start(hall_db.path).url, lang="vi")
    staff.goto("/sign-in")
    staff.locator("form button[type=submit]").click()
    field = staff.locator("form input[required]").first
    assert field.evaluate("field => field.validationMessage") == "Xin điền mục này."
    field.fill("Đoàn Thư ký")
    assert field.evaluate("field => field.validity.valid")


def test_a_page_one_may_not_see_leads_to_another_account(hall_db: Database, start: Start, screen: Screen) -> None:
    teller = screen(start(hall_db.path).url, builders.session_token(hall_db, "teller"), lang="en")
    teller.goto("/journal")
    teller.get_by_role("link", name="Sign in with another account").click()
    expect(teller.get_by_label("Password")).to_be_visible()
