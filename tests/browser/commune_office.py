"""What the office does in the long test, page by page, by hand: accounts, the register, the hall, the committee, badges."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pypdfium2
import zxingcpp
from playwright.sync_api import Page, expect

from tests import builders
from tests.browser import commune_register as register

NOT_QUALIFIED = "Chưa có nghị quyết chuẩn y kết quả bầu"
PROFILE = "Mẫu của xã Ea Kao"


def set_up(page: Page, code: str) -> None:
    """The congress of a commune, and its official session running."""
    page.goto("/")
    for name, value in {
        "code": code, "name_vi": "Đại hội đại biểu Đảng bộ xã Ea Kao", "name_en": "Congress of Ea Kao", "place": "Nhà văn hoá xã",
        "starts": "2026-01-20", "ends": "2026-01-20", "organiser": "Ban Tổ chức", "password": builders.PASSWORD,
    }.items():  # fmt: skip
        page.locator(f"#{name}").fill(value)
    page.get_by_role("button", name="Tạo đại hội").click()
    expect(page).to_have_url(re.compile("/delegates$"))
    page.goto("/settings")
    page.locator("tr", has_text="Phiên chính thức").get_by_role("button", name="Bắt đầu").click()
    page.get_by_role("dialog").get_by_role("button", name="Bắt đầu buổi họp này").click()
    expect(page.locator("tr", has_text="Phiên chính thức").locator(".tag.live")).to_be_visible()


def link_for(page: Page, name: str, part: str) -> str:
    """Add an account and make its sign-in link."""
    page.goto("/accounts")
    form = page.locator("#new-account")
    form.locator("#name").fill(name)
    form.locator("#role").select_option(label=part)
    form.locator("#password").fill(builders.PASSWORD)
    form.get_by_role("button", name="Thêm tài khoản").click()
    row = page.locator("#list tr", has_text=name)
    expect(row.locator("td").nth(1)).to_have_text(part)
    row.get_by_role("button", name="Liên kết đăng nhập").click()
    return page.get_by_role("dialog").locator("input").input_value()


def sign_in(page: Page, link: str) -> Page:
    """Open the link on the device it is for."""
    page.goto(link)
    page.get_by_role("button", name="Đăng nhập trên thiết bị này").click()
    expect(page).not_to_have_url(re.compile("/s$"))
    return page


def bring_in(page: Page, folder: Path) -> None:
    """The dirty register: one column named by hand, the preview read, the odd rows sent back, corrected, imported again."""
    page.goto("/delegates/import")
    page.locator("input[type=file]").set_input_files(register.dirty(folder / "danh-sach.xlsx"))
    phone = page.get_by_label("Cột L được hiểu là")
    expect(phone).to_have_value("ignore")
    expect(page.get_by_label("Cột E được hiểu là")).to_have_value("born_female")
    phone.select_option("phone")
    page.get_by_role("button", name="Lưu mẫu đọc này").click()
    page.locator("#profile-name").fill(PROFILE)
    page.get_by_role("dialog").get_by_role("button", name="Lưu", exact=True).click()
    page.get_by_role("button", name="Xem các dòng").click()
    read_preview(page)
    with page.expect_download() as caught:
        page.get_by_role("link", name="Các dòng cần sửa").click()
    page.get_by_role("button", name="Ghi vào danh sách").click()
    expect(page.get_by_role("heading", name="Đã nhập danh sách")).to_be_visible()
    expect(page.locator(".figures .figure b")).to_have_text(["13", "0", "2"])

    page.get_by_role("button", name="Nhập tệp khác").click()
    mended = register.mended(folder / "da-sua.xlsx", caught.value.path().rename(folder / "can-sua.xlsx"))
    page.locator("input[type=file]").set_input_files(mended)
    expect(page.locator(".notice.good")).to_contain_text(PROFILE)
    expect(page.locator("tr.new")).to_contain_text("Bế Thị Nga")
    page.get_by_role("button", name="Ghi vào danh sách").click()
    expect(page.locator(".figures .figure b")).to_have_text(["1", "0", "0"])


def read_preview(page: Page) -> None:
    """Each odd cell is named, with what is wrong and what will be done."""
    problems = page.locator("tr.problem")
    expect(problems).to_have_count(2)
    wrong_date = problems.filter(has_text="Bế Thị Nga")
    expect(wrong_date).to_contain_text(f"'{register.SHEET}'!E11")
    expect(wrong_date.locator("q")).to_have_text(register.BORN_WRONG)
    expect(problems.filter(has_text=register.TWICE).locator("q")).to_have_text("dòng 7")
    page.get_by_role("button", name=re.compile("^Mọi dòng")).click()
    for name, said in (
        ("Đào Đức Ân", ("66071000001", "066071000001", "ĐÀO ĐỨC ÂN")),
        ("Lò Văn Sơn", ("TCVN3", "Xã Krông Búk")),
        ("Lê Văn Đạt", ("Lê Văn \u00d0ạt",)),
        ("Y Thắng Niê", ("'Danh sách'!G13", "X. Ea Kao", "Xã Ea Kao")),
    ):
        row = page.locator("tr.new", has_text=name)
        for words in said:
            expect(row).to_contain_text(words)
    expect(page.locator("tr.skipped")).to_have_count(3)


def check_list(page: Page) -> None:
    """Everybody is there once, and the values are right; where each came from stands beside it."""
    page.goto("/delegates")
    rows = page.locator("tbody tr")
    expect(rows).to_have_count(len(register.PEOPLE))
    for name in register.PEOPLE.values():
        expect(rows.filter(has_text=name)).to_have_count(1)
    for name, values in (
        ("Đào Đức Ân", ("066071000001", "0912345601", "04/03/1971", "Đại biểu đương nhiên", "'Danh sách'!F7")),
        ("Bế Thị Nga", ("28/02/1980", "Xã Krông Búk", "da-sua.xlsx")),
    ):
        rows.filter(has_text=name).click()
        panel = page.locator(".panel")
        for value in values:
            expect(panel).to_contain_text(value)


def plan_and_seat(page: Page) -> None:
    """Two blocks of three rows of four, everybody seated by delegation."""
    page.goto("/seating")
    page.locator(".seating-empty").get_by_role("button", name="Lập sơ đồ hội trường").click()
    dialog = page.get_by_role("dialog")
    for label, many in (("blocks", "2"), ("rows", "3"), ("seats", "4")):
        dialog.get_by_label(label, exact=True).first.fill(many)
    dialog.get_by_role("button", name="Lập các khối này").click()
    dialog.get_by_role("button", name="Lưu sơ đồ").click()
    expect(page.locator(".seating-hall .seat")).to_have_count(24)
    page.get_by_role("button", name="Xếp chỗ theo đoàn").click()
    page.get_by_role("dialog").get_by_role("button", name="Xếp chỗ cho tất cả").click()
    expect(page.locator(".seating-hall .seat.held")).to_have_count(14)


def print_badges(page: Page) -> dict[str, str]:
    """Everybody's badge; gives the token in each QR, read back out of the PDF, by the number printed beside it."""
    page.goto("/badges")
    page.get_by_role("button", name=f"Tạo {len(register.PEOPLE)} thẻ").click()
    with page.expect_download() as caught:
        page.get_by_role("link", name="Tải tệp PDF").click()
    tokens = read_codes(caught.value.path())
    assert set(tokens) == set(register.PEOPLE)
    return tokens


class Badge(NamedTuple):
    """What a printed badge says: the token in its code, and the words beside it without spaces."""

    token: str
    words: str


def badges_on(path: Path) -> Iterator[Badge]:
    """The badges of a PDF, one or four to a page."""
    with pypdfium2.PdfDocument(path) as pdf:
        for sheet in pdf:
            width, height = sheet.get_size()
            codes = zxingcpp.read_barcodes(sheet.render(scale=3).to_pil())
            for code in codes:
                x, y = code.position.top_left.x / 3, height - code.position.top_left.y / 3
                left, bottom = (0 if x < width / 2 else width / 2), (0 if y < height / 2 else height / 2)
                quarter = (left, bottom, left + width / 2, bottom + height / 2)
                text = sheet.get_textpage().get_text_bounded(*(quarter if len(codes) > 1 else ()))
                yield Badge(code.text.partition("#")[2], "".join(text.split()))


def read_badge(path: Path) -> Badge:
    """The only badge of a PDF."""
    (badge,) = badges_on(path)
    return badge


def read_codes(path: Path) -> dict[str, str]:
    """The tokens on printed badges by the number that stands beside the name of its person."""
    found: dict[str, str] = {}
    for badge in badges_on(path):
        number = next(each for each, name in register.PEOPLE.items() if name.replace(" ", "") in badge.words)
        assert number in badge.words
        found[number] = badge.token
    return found


def qualify_all_but_one(page: Page) -> None:
    """The committee recognises everybody but Phạm Thị Yến, and says why."""
    page.goto("/credentials")
    page.get_by_role("button", name="Chọn 12 đại biểu chưa thẩm tra").click()
    page.get_by_label("Chọn Phạm Thị Yến").uncheck()
    page.get_by_role("button", name="Công nhận 11 đại biểu").click()
    page.get_by_role("dialog").get_by_role("button", name="Quyết định").click()
    expect(page.locator(".standing-number.qualified b")).to_have_text("11")
    page.locator(".standing-table .who", has_text="Phạm Thị Yến").click()
    page.get_by_role("dialog").get_by_role("button", name="Không đủ tư cách…").click()
    page.get_by_role("dialog").get_by_role("textbox").fill(NOT_QUALIFIED)
    page.get_by_role("dialog").get_by_role("button", name="Quyết định").click()
    expect(page.locator(".standing-number.not_qualified b")).to_have_text("1")
    expect(page.locator(".standing-number.pending b")).to_have_text("0")


def replace(page: Page, gone: str, alternate: str) -> Path:
    """An alternate takes an absent delegate's place; gives the new badge."""
    page.goto("/credentials#people")
    page.locator(".standing-table .who", has_text=gone).click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name="Dự khuyết vào thay…").click()
    expect(dialog.get_by_role("radio", name=alternate)).to_be_checked()
    dialog.get_by_label("Lý do").fill("Đi công tác nước ngoài")
    dialog.get_by_role("button", name="Thay thế", exact=True).click()
    expect(dialog.get_by_text(f"{alternate} đã vào thay.")).to_be_visible()
    with page.expect_download() as caught:
        dialog.get_by_role("button", name="In thẻ mới").click()
    return caught.value.path()


def qualify(page: Page, name: str) -> None:
    """The committee recognises one more."""
    page.goto("/credentials#people/pending")
    page.locator(".standing-table .who", has_text=name).click()
    page.get_by_role("dialog").get_by_role("button", name="Công nhận đủ tư cách").click()
    expect(page.locator(".standing-number.pending b")).to_have_text("0")


def excuse(page: Page, number: str, reason: str) -> None:
    """An absence for the whole congress."""
    page.goto("/attendance")
    page.locator("tr", has_text=number).get_by_role("button", name="Ghi nhận vắng mặt").click()
    dialog = page.locator("dialog")
    dialog.locator("[name=session]").select_option("0")
    dialog.locator("[name=reason]").fill(reason)
    dialog.get_by_role("button", name="Ghi nhận", exact=True).click()
    expect(page.locator("tr", has_text=number)).to_contain_text(reason)
