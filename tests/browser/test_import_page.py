"""A secretary brings a dirty register in: corrects how it is read, saves that, sends back what is wrong, confirms."""

import io
from collections.abc import Callable
from pathlib import Path

import openpyxl
from playwright.sync_api import Page, expect

from congress_app.core.db import Database
from tests import builders
from tests.hall.server import Server

HEAD = ("TT", "Người được triệu tập", "Nam", "Nữ", "Bộ phận", "Máy riêng", "Cỡ áo")


def register(path: Path, people: list[tuple[object, ...]], head: tuple[str, ...] = HEAD) -> Path:
    """A register with title rows, headings nobody expects, a line of totals and a signature."""
    book = openpyxl.Workbook()
    page = book.active
    page.title = "Danh sách"
    page.append(["ĐẢNG BỘ XÃ"])
    page.append(["DANH SÁCH ĐẠI BIỂU"])
    for row in (head, *people, ("Tổng số: 3",), ("", "", "", "", "T/M BAN TỔ CHỨC")):
        page.append(row)
    book.save(path)
    return path


def start_import(page: Page, file: Path) -> None:
    page.goto("/delegates/import")
    page.locator("input[type=file]").set_input_files(file)


def take(page: Page, letter: str, field: str) -> None:
    page.get_by_label(f"Column {letter} is taken for").select_option(field)


def test_a_dirty_register_comes_in_and_the_next_one_is_recognised(
    hall_db: Database, start: Callable[..., Server], screen: Callable[..., Page], tmp_path: Path
) -> None:
    token = builders.session_token(hall_db, "secretariat")
    server = start(hall_db.path)
    page = screen(server.url, token, lang="en")
    people: list[tuple[object, ...]] = [
        (1, "LÒ VĂN PHƯƠNG", "4/3/1971", "", "Xã Ea Kao", 912345678, "L"),
        (2, "Bế Thị Nga", "", "31/02/1980", "Xã Ea Kao", "", "S"),
        (3, "Sùng A Páo", "1985", "", "Xã Krông Búk", "0987654321", "M"),
    ]
    start_import(page, register(tmp_path / "ds.xlsx", people))
    if (
        page.get_by_role("button", name="Choose the columns myself")
        .or_(page.locator(".columns-table"))
        .first.inner_text()
        .startswith("Choose")
    ):
        page.get_by_role("button", name="Choose the columns myself").click()
        page.get_by_label("Danh sách").check()
    page.locator(".top-rows summary").first.click()
    row = page.locator(".top-rows tr").nth(2).get_by_role("button")
    if row.get_attribute("aria-pressed") != "true":
        row.click()
    for letter, field in (
        ("B", "full_name"),
        ("C", "born_male"),
        ("D", "born_female"),
        ("E", "delegation"),
        ("F", "phone"),
    ):
        take(page, letter, field)
    page.get_by_role("button", name="Save this way of reading").click()
    page.locator("#profile-name").fill("Mẫu của xã")
    page.get_by_role("dialog").get_by_role("button", name="Save").click()
    expect(page.locator(".toasts")).to_contain_text("Mẫu của xã")
    page.get_by_role("button", name="Show the rows").click()
    problem = page.locator("tr.problem")
    expect(problem).to_have_count(1)
    expect(problem).to_contain_text("'Danh sách'!D5")
    with page.expect_download() as caught:
        page.get_by_role("link", name="Rows to correct").click()
    back = openpyxl.load_workbook(io.BytesIO(Path(caught.value.path()).read_bytes()))["Danh sách"]
    assert (back["B4"].value, back["D4"].value) == ("Bế Thị Nga", "31/02/1980")
    page.get_by_role("button", name="Write to the list").click()
    expect(page.get_by_role("heading", name="The register is in")).to_be_visible()
    page.get_by_role("link", name="See the list").click()
    expect(page.locator("tbody tr")).to_have_count(2)
    page.locator("tbody tr", has_text="Lò Văn Phương").click()
    expect(page.locator(".panel")).to_contain_text("ds.xlsx · 'Danh sách'!C4")

    other = register(tmp_path / "ds2.xlsx", [("Xã Mới", "Hà Văn Lự", "", "", "")],
                     ("Bộ phận", "Người được triệu tập", "Nam", "Nữ", "Máy riêng"))  # fmt: skip
    start_import(page, other)
    expect(page.locator(".notice.good")).to_contain_text("Mẫu của xã")
    expect(page.locator("tr.new")).to_contain_text("Hà Văn Lự")


def test_a_bad_file_is_told_and_stays_chosen(
    hall_db: Database, start: Callable[..., Server], screen: Callable[..., Page], tmp_path: Path
) -> None:
    token = builders.session_token(hall_db, "secretariat")
    server = start(hall_db.path)
    picture = tmp_path / "ds.xlsx"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    for lang, said in (("vi", "Thử lại tệp này"), ("en", "Try this file again")):
        page = screen(server.url, token, lang=lang)
        start_import(page, picture)
        expect(page.get_by_role("alert")).to_contain_text("ds.xlsx")
        page.get_by_role("button", name=said).click()
        expect(page.get_by_role("alert")).to_contain_text("ds.xlsx")
