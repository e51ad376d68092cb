"""The secretary uploads real PDFs, sees the refused one and why, releases one, and reads it page by page in the page."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from congress_app.core.db import Database
from congress_app.documents import queries
from tests import builders
from tests.features.documents import papers
from tests.hall.server import Server, until

Start = Callable[..., Server]
Screen = Callable[..., Page]


@pytest.fixture
def page(hall_db: Database, start: Start, screen: Screen) -> Page:
    """The documents page of a secretary, over the running program."""
    token = builders.session_token(hall_db, "secretariat", name="Trần Thị Mai")
    opened = screen(start(hall_db.path).url, token, lang="en")
    opened.goto("/documents/manage")
    return opened


def give(page: Page, *files: tuple[str, bytes]) -> None:
    page.locator("input[type=file]").set_input_files(
        [{"name": name, "mimeType": "application/pdf", "buffer": content} for name, content in files]
    )


def test_uploads_refusals_and_release(page: Page, hall_db: Database) -> None:
    give(page, ("Bao cao.pdf", papers.report(3)), ("thu.pdf", b"khong phai PDF"), ("Phu luc.pdf", papers.trapped()))
    expect(page.locator(".parcel.done")).to_have_count(2)
    expect(page.locator(".parcel.refused .parcel-why")).to_contain_text("not a PDF")
    expect(page.locator(".parcel.done").first).to_contain_text("attached files")
    expect(page.locator(".paper")).to_have_count(2)
    first = page.locator(".paper").filter(has_text="Bao cao")
    first.get_by_role("button", name="Release to the tablets").click()
    page.locator("dialog").get_by_role("button", name="Release to the tablets").click()
    expect(first.locator(".paper-state")).to_contain_text("On the tablets")
    with hall_db.read() as reading:
        assert [paper["title"]["vi"] for paper in queries.released(reading)["documents"]] == ["Bao cao"]


def test_a_document_renamed_keeps_what_was_typed_when_refused(page: Page) -> None:
    give(page, ("Bao cao.pdf", papers.report(1)))
    page.get_by_role("button", name="Rename or attach").click()
    form = page.locator("dialog form")
    form.locator("[name=title]").fill("")
    form.locator("[name=title_en]").fill("")
    form.get_by_role("button", name="Save").click()
    expect(form.locator(".wrong[data-for=title]")).to_contain_text("at least one language")
    form.locator("[name=title_en]").fill("Political report")
    form.get_by_role("button", name="Save").click()
    expect(page.locator(".paper-title")).to_have_text("Political report")


def test_the_reader_turns_pages_zooms_finds_and_gives_memory_back(page: Page) -> None:
    give(page, ("Bao cao chinh tri.pdf", papers.report(30)))
    page.locator(".paper-title").click()
    number = page.get_by_label("Go to page")
    expect(page.locator(".reader-page")).to_have_count(30)
    expect(page.locator(".reader-page canvas").first).to_be_visible()
    assert inked(page, 1)
    page.get_by_role("button", name="Next page").click()
    page.keyboard.press("PageDown")
    expect(number).to_have_value("3")
    page.keyboard.press("End")
    expect(number).to_have_value("30")
    until(lambda: inked(page, 30), what="page 30 is painted")
    assert page.locator(".reader-page canvas").count() <= 6
    before = page.locator(".reader-page").first.bounding_box()
    page.get_by_role("button", name="Larger").click()
    after = page.locator(".reader-page").first.bounding_box()
    assert before is not None
    assert after is not None
    assert after["width"] > before["width"] * 1.15
    page.get_by_role("button", name="Fit the width").click()
    page.get_by_role("button", name="Find words in the document").click()
    page.get_by_role("searchbox").fill("TRANG 17 TRÊN")
    page.keyboard.press("Enter")
    expect(page.locator(".reader-found")).to_have_text("Found on page 17")
    expect(number).to_have_value("17")
    until(lambda: inked(page, 17), what="page 17 is painted")
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    expect(page.locator("#reader")).to_be_hidden()


def inked(page: Page, number: int) -> bool:
    """Whether the canvas of a page holds dark pixels."""
    canvas = page.locator(f".reader-page[data-page='{number}'] canvas")
    if canvas.count() == 0:
        return False
    return bool(
        canvas.evaluate(
            """canvas => {
              const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
              let dark = 0;
              for (let at = 0; at < data.length; at += 4) if (data[at + 3] > 0 && data[at] < 90) dark += 1;
              return dark > 500;
            }"""
        )
    )
