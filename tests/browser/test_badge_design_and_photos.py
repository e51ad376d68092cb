"""The office designs the badge of its guests, prints two, reads the codes back, and sends a ZIP of photos."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Page, expect

from congress_app.core.db import PROGRAM, Database
from congress_app.credentials import queries, rules
from congress_app.delegates import actions as delegates
from tests import builders
from tests.hall.server import Server

Start = Callable[..., Server]
Screen = Callable[..., Page]


@pytest.fixture
def guests(hall_db: Database) -> list[int]:
    """Two guests."""
    return [
        int(delegates.add(hall_db, PROGRAM, None, {"full_name": name, "number": number, "class": "GU", "delegation": ""})["id"])
        for number, name in (("301", "Trần Quốc Toản"), ("302", "Công Tằng Tôn Nữ Hoàng Phủ Ngọc Tường Vi"))
    ]  # fmt: skip


def photo(colour: str) -> bytes:
    """A photo."""
    out = io.BytesIO()
    Image.new("RGB", (800, 1000), colour).save(out, "JPEG")
    return out.getvalue()


def test_design_for_guests_print_two_and_read_the_codes_back(
    hall_db: Database, start: Start, screen: Screen, guests: list[int], tmp_path: Path
) -> None:
    office = screen(start(hall_db.path).url, builders.session_token(hall_db, "secretariat"), lang="en")
    office.goto("/badges/design")
    office.get_by_role("button", name="Guest").click()
    office.get_by_role("button", name="White, saves ink").click()
    office.get_by_role("button", name="Card · 86 × 54 mm").click()
    office.get_by_label("Words for the class").fill("Khách quý")
    office.get_by_label("Words for the class").blur()
    expect(office.locator("#preview canvas")).to_have_count(3)
    expect(office.locator("#preview-told")).to_contain_text("easy to read")
    office.get_by_role("button", name="Keep the design").click()
    expect(office.get_by_role("button", name="The design is kept")).to_be_disabled()

    office.goto("/badges")
    office.get_by_role("button", name="Make 2 badges").click()
    with office.expect_download() as saving:
        office.get_by_role("link", name="Save the PDF").click()
    saving.value.save_as(tmp_path / "badges.pdf")
    with pypdfium2.PdfDocument(tmp_path / "badges.pdf") as document:
        assert len(document) == 1
        assert "KHÁCH QUÝ" in document[0].get_textpage().get_text_range()
        found = zxingcpp.read_barcodes(document[0].render(scale=150 / 72).to_pil())
    with hall_db.read() as reading:
        holders = {queries.holder(reading, rules.token_in(code.text) or "") for code in found}
    assert {holder.delegate for holder in holders if holder} == set(guests)
    office.goto("/badges/printings")
    expect(office.get_by_role("row")).to_have_count(2)


def test_a_zip_of_photos_with_one_that_is_nobodys(
    hall_db: Database, start: Start, screen: Screen, guests: list[int], tmp_path: Path
) -> None:
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as packed:
        packed.writestr("ảnh/Trần Quốc Toản.jpg", photo("teal"))
        packed.writestr("ảnh/chưa rõ.jpg", photo("olive"))
    office = screen(start(hall_db.path).url, builders.session_token(hall_db, "secretariat"), lang="en")
    office.goto("/badges/photos")
    sent = {"name": "anh.zip", "mimeType": "application/zip", "buffer": archive.getvalue()}
    office.locator("input[data-way=files]").set_input_files(sent)
    expect(office.locator(".face")).to_contain_text("Trần Quốc Toản")
    expect(office.locator(".loose")).to_contain_text("The name of the file fits nobody.")
    office.get_by_role("button", name="Choose the person").click()
    office.get_by_role("searchbox", name="Search").fill("hoang phu")
    office.get_by_role("button", name="Công Tằng Tôn Nữ Hoàng Phủ").click()
    expect(office.locator(".loose")).to_contain_text("302")
    office.get_by_role("button", name="Keep 2 photos").click()
    expect(office.get_by_text("2 photos are kept")).to_be_visible()
    with hall_db.read() as reading:
        assert set(queries.portraits(reading)) == set(guests)

    folder = tmp_path / "anh"
    folder.mkdir()
    (folder / "301.jpg").write_bytes(photo("navy"))
    office.get_by_role("button", name="Send more photos").click()
    office.locator("input[data-way=folder]").set_input_files(folder)
    office.get_by_label("Replace the photos of 1 people who have one").check()
    office.get_by_role("button", name="Keep 1 photos").click()
    expect(office.get_by_text("1 of them took the place of an older photo.")).to_be_visible()


def test_a_photo_is_moved_in_its_frame_before_it_is_kept(
    hall_db: Database, start: Start, screen: Screen, guests: list[int]
) -> None:
    tall = Image.new("RGB", (600, 1600), "white")
    tall.paste("black", (0, 0, 600, 800))
    raw = io.BytesIO()
    tall.save(raw, "JPEG")
    office = screen(start(hall_db.path).url, builders.session_token(hall_db, "secretariat"), lang="en")
    office.goto("/badges")
    office.get_by_role("button", name="Badge and PIN of Trần Quốc Toản").click()
    sent = {"name": "a.jpg", "mimeType": "image/jpeg", "buffer": raw.getvalue()}
    office.locator("dialog input[type=file]").set_input_files(sent)
    office.get_by_role("button", name="Top", exact=True).click()
    office.get_by_role("button", name="Keep the photo").click()
    expect(office.locator(".badges-table img")).to_have_count(1)
    with hall_db.read() as reading:
        address = queries.photo(reading, guests[0])
    body = office.request.get(str(address)).body()
    with Image.open(io.BytesIO(body)) as kept:
        assert kept.convert("L").getpixel((225, 560)) < 40
