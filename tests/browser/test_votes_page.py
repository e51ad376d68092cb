"""The secretary drafts a vote in the form, opens, closes and publishes it on the votes page; the inspector only reads."""

import io
from collections.abc import Callable

import pypdfium2
from playwright.sync_api import Page, expect

from congress_app.core.access import Role
from congress_app.core.db import Actor, Database
from congress_app.voting import actions
from tests import builders
from tests.features.voting import hall
from tests.hall.server import Server

Start = Callable[..., Server]
Screen = Callable[..., Page]


def test_a_vote_from_the_form_to_the_record(hall_db: Database, start: Start, screen: Screen) -> None:
    delegates = hall.people(hall_db, 10)
    hall.pass_door(hall_db, delegates[:8])
    tokens = [builders.session_token(hall_db, role) for role in ("secretariat", "inspector")]
    server = start(hall_db.path)
    page, inspector = (screen(server.url, token, lang="en") for token in tokens)
    page.goto("/votes")
    inspector.goto("/votes")
    expect(page.locator(".empty")).to_contain_text("No vote has been prepared yet")
    expect(inspector.get_by_role("button", name="New vote")).to_have_count(0)

    page.get_by_role("button", name="New vote").click()
    dialog = page.locator("dialog")
    expect(dialog.locator("[data-part=words]")).to_contain_text("more than half of the 10 delegates summoned: 6 votes")
    dialog.get_by_role("button", name="Save as a draft").click()
    expect(dialog.locator(".wrong[data-for=title_vi]")).to_contain_text("at least one language")
    dialog.locator("[name=title_vi]").fill(hall.TITLE)
    dialog.locator("[name=preset]").select_option("other")
    dialog.locator("[name=numerator]").fill("3")
    dialog.locator("[name=denominator]").fill("5")
    dialog.locator("[name=strict]").select_option("least")
    dialog.get_by_text("Type another number").click()
    dialog.locator("[name=absent_throughout]").fill("1")
    dialog.locator("[name=absent_reason]").fill("Decided by the presidium")
    expect(dialog.locator("[data-part=words]")).to_contain_text("at least 3/5 of the 9 delegates summoned: 6 votes")
    dialog.get_by_text("While votes come in").click()
    dialog.get_by_role("button", name="Save as a draft").click()

    expect(page.locator(".vote-card.draft h2")).to_have_text(hall.TITLE)
    expect(inspector.locator(".vote-card.draft h2")).to_have_text(hall.TITLE)
    page.get_by_role("button", name="Open the vote…").click()
    page.locator("dialog").get_by_role("button", name="Open the vote").click()
    expect(inspector.locator(".vote-card.open .vote-turnout")).to_contain_text("0 / 8")
    for n, delegate in enumerate(delegates[:7]):
        actions.cast(hall_db, Actor(Role.DELEGATE.value, delegate), builders.nonce(), 1, "agree" if n < 6 else "other")
    page.goto("/votes/1")
    expect(page.locator(".vote-turnout")).to_contain_text("7 / 8")
    page.get_by_role("button", name="Close and count…").click()
    expect(page.locator("dialog")).to_contain_text("Not voted yet: 1 on the roll")
    page.locator("dialog").get_by_role("button", name="Close and count").click()
    expect(page.locator(".vote-word")).to_have_text("Carried")
    expect(page.locator(".vote-verdict")).to_contain_text("Agree 6 — exactly enough")
    expect(inspector.locator(".vote-card.closed")).to_contain_text("Carried")
    page.get_by_role("button", name="Publish the result…").click()
    page.locator("dialog").get_by_role("button", name="Publish the result").click()
    expect(inspector.locator(".vote-card.published")).to_be_visible()

    paper = page.request.get("/votes/1/record.pdf")
    words = pypdfium2.PdfDocument(io.BytesIO(paper.body()))[0].get_textpage().get_text_range()
    assert "RECORD OF VOTE" in words
    assert hall.TITLE.split(":")[0] in " ".join(words.split())
