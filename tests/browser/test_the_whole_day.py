"""One congress from the empty database to the record of its vote, played by hand in real browsers.

Set up → import a register → print badges → read a QR back out of the PDF → check in → sign in three tablets → release a
document → make an item current → open a vote → cast → watch the tally move on the big screen → close → publish → record.
"""

import csv
import io
import re
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import zxingcpp
from playwright.sync_api import Page, expect

from tests import builders
from tests.hall.papers import small_pdf
from tests.hall.server import Server

ITEM = "Báo cáo chính trị"
VOTERS = ("Đào Đức Ân", "Nguyễn Thị Hoài Ân", "H'Loan Êban")
PEOPLE = [
    (f"{number:03d}", name, unit, "Được bầu")
    for number, (name, unit) in enumerate(
        [
            (VOTERS[0], "Xã Ea Kao"),
            (VOTERS[1], "Phường Tân An"),
            (VOTERS[2], "Xã Krông Búk"),
            ("Lò Văn Sơn", "Xã Ea Kao"),
        ],
        1,
    )
]


def register() -> bytes:
    """A register as an office exports it: semicolons, UTF-8 with a byte-order mark."""
    sheet = io.StringIO()
    writer = csv.writer(sheet, delimiter=";")
    writer.writerow(["Số đại biểu", "Họ và tên", "Đơn vị", "Loại đại biểu"])
    writer.writerows(PEOPLE)
    return b"\xef\xbb\xbf" + sheet.getvalue().encode()


def set_up(page: Page, code: str) -> None:
    page.goto("/")
    expect(page).to_have_url(re.compile("/setup$"))
    for name, value in {
        "code": code, "name_vi": "Đại hội đại biểu xã Ea Kao", "name_en": "Congress of Ea Kao", "place": "Nhà văn hoá xã",
        "starts": "2026-01-20", "ends": "2026-01-20", "organiser": "Ban Tổ chức", "password": builders.PASSWORD,
    }.items():  # fmt: skip
        page.locator(f"#{name}").fill(value)
    page.get_by_role("button", name="Create the congress").click()
    expect(page).to_have_url(re.compile("/delegates$"))


def start_session(page: Page) -> None:
    page.goto("/settings")
    page.locator("tr", has_text="Official session").get_by_role("button", name="Start").click()
    page.get_by_role("dialog").get_by_role("button", name="Start this sitting").click()
    expect(page.locator("tr", has_text="Official session")).to_contain_text("Running")


def import_register(page: Page, folder: Path) -> None:
    file = folder / "danh-sach.csv"
    file.write_bytes(register())
    page.goto("/delegates/import")
    page.locator("input[type=file]").set_input_files(file)
    page.get_by_role("button", name=re.compile("Import|Add|Confirm|Write")).first.wait_for()
    expect(page.locator("body")).to_contain_text(VOTERS[0])
    page.locator(".button.primary:visible").last.click()
    expect(page.get_by_role("heading", name="The register is in")).to_be_visible()
    page.get_by_role("link", name="See the list").click()
    expect(page.locator("tbody tr")).to_have_count(len(PEOPLE))
    page.locator("input[type=search], .search input").first.fill("dao duc an")
    expect(page.locator("tbody tr")).to_have_count(1)
    expect(page.locator("tbody tr")).to_contain_text("Đào Đức Ân")


def print_badges(page: Page) -> dict[str, str]:
    """Print everybody's badge; gives the address in each QR, read back out of the PDF, by the name on the badge."""
    page.goto("/badges")
    page.get_by_role("button", name=f"Make {len(PEOPLE)} badges").click()
    with page.expect_download() as caught:
        page.get_by_role("link", name="Save the PDF").click()
    return codes_by_name(caught.value.path())


def codes_by_name(path: Path) -> dict[str, str]:
    """The QR codes of a sheet of badges, by the name printed in the same quarter of the page."""
    found: dict[str, str] = {}
    pdf = pypdfium2.PdfDocument(path)
    for sheet in pdf:
        width, height = sheet.get_size()
        text = sheet.get_textpage()
        picture = sheet.render(scale=3).to_pil()
        for code in zxingcpp.read_barcodes(picture):
            x, y = code.position.top_left.x / 3, height - code.position.top_left.y / 3
            left, bottom = (0 if x < width / 2 else width / 2), (0 if y < height / 2 else height / 2)
            words = " ".join(text.get_text_bounded(left, bottom, left + width / 2, bottom + height / 2).split())
            name = next(name for _, name, _, _ in PEOPLE if name.replace(" ", "") in words.replace(" ", ""))
            found[name] = code.text
        text.close()
        sheet.close()
    pdf.close()
    return found


def scan(page: Page, text: str) -> None:
    """A USB scanner types the badge and presses Enter."""
    page.keyboard.type(text, delay=2)
    page.keyboard.press("Enter")


def check_in(desk: Page, code: str, name: str) -> str:
    """Scan a badge at the desk, see the green answer, and issue the PIN."""
    scan(desk, code.partition("#")[2])
    expect(desk.locator("body")).to_contain_text(name)
    desk.keyboard.press("p")
    dialog = desk.locator("dialog[open]")
    expect(dialog).to_contain_text(re.compile(r"\d{3}.?\d{3}"))
    pin = re.sub(r"\D", "", re.search(r"\d{3}.?\d{3}", dialog.inner_text()).group(0))
    desk.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    return pin


def sign_in(tablet: Page, server: Server, code: str, pin: str) -> None:
    """The tablet's own camera opened the badge's address; the delegate enters the PIN."""
    tablet.goto(f"{server.url}/b#{code.partition('#')[2]}")
    expect(tablet.get_by_role("heading", name="Enter your PIN")).to_be_visible()
    assert "#" not in tablet.url, "the token leaves the address bar"
    for digit in pin:
        tablet.locator(".keypad").get_by_role("button", name=digit, exact=True).click()
    expect(tablet).to_have_url(re.compile("/tablet"))


def prepare(page: Page, folder: Path) -> None:
    """One agenda item, one document, one vote, through the office pages."""
    file = folder / "bao-cao.pdf"
    file.write_bytes(small_pdf())
    page.goto("/agenda")
    page.get_by_role("button", name=re.compile("Add")).first.click()
    page.locator("#item-title").fill(ITEM)
    page.locator("#item-title_en").fill("Political report")
    page.get_by_role("button", name="Add the item").click()
    expect(page.locator("main")).to_contain_text("Political report")
    page.goto("/documents/manage")
    page.locator("#new-item").select_option(index=1)
    page.locator("input[type=file]").set_input_files(file)
    expect(page.locator("main")).to_contain_text("Received as a draft")


def test_a_whole_day(start: Callable, screen: Callable, tmp_path: Path) -> None:
    server = start(tmp_path / "congress.db")
    organiser = screen(server.url, lang="en")
    set_up(organiser, server.setup_code())
    start_session(organiser)
    import_register(organiser, tmp_path)
    codes = print_badges(organiser)
    assert set(codes) == {name for _, name, _, _ in PEOPLE}
    assert all(re.fullmatch(r"http://\S+/b#[0-9A-Z]{27}", code) for code in codes.values())
    prepare(organiser, tmp_path)

    desk = organiser.context.new_page()
    desk.goto("/desk")
    desk.get_by_role("button", name="Desk 1").click()
    pins = {name: check_in(desk, codes[name], name) for name in VOTERS}
    scan(desk, codes[VOTERS[0]])
    expect(desk.locator("body")).to_contain_text("already inside")
    scan(desk, "0" * 27)
    expect(desk.locator("body")).to_contain_text("Badge of another congress")

    tablets = [screen(server.url, size=size, lang="en") for size in ((1180, 820), (820, 1180), (390, 844))]
    for tablet, name in zip(tablets, VOTERS, strict=True):
        sign_in(tablet, server, codes[name], pins[name])
        expect(tablet.locator("body")).to_contain_text(name)

    stage = organiser.context.new_page()
    stage.set_viewport_size({"width": 1920, "height": 1080})
    stage.goto("/projector/1?lang=en")
    conduct(organiser, tablets, stage)
    record = organiser.request.get(f"{server.url}/votes/1/record.pdf")
    assert "Political report" in words_of(record.body())


def conduct(control: Page, tablets: list[Page], stage: Page) -> None:
    """The secretariat's part: the item, the document, the vote, its close and publication; everybody sees each step."""
    control.goto("/control")
    control.get_by_role("button", name=re.compile("Political report")).first.click()
    confirm(control, "Make current")
    expect(stage.locator("body")).to_contain_text("Political report")
    control.get_by_role("button", name="Release", exact=True).click()
    for tablet in tablets:
        expect(tablet.locator("body")).to_contain_text("Political report")
        expect(tablet.locator("body")).to_contain_text("bao-cao")

    control.get_by_role("button", name=re.compile("New vote")).click()
    dialog = control.locator("dialog[open]")
    dialog.locator("input[type=text], input:not([type]), textarea").first.fill("Thông qua Báo cáo chính trị")
    dialog.locator("input[type=text], input:not([type]), textarea").nth(1).fill("Adopt the Political report")
    dialog.locator(".primary").last.click()
    control.get_by_role("button", name=re.compile("Open the vote…")).click()
    confirm(control, "Open the vote")
    expect(stage.locator("body")).to_contain_text("Adopt the Political report")
    for tablet, choice in zip(tablets, ("Agree", "Agree", "Other view"), strict=True):
        tablet.get_by_role("radio", name=choice, exact=True).click()
        tablet.get_by_role("button", name="Send my vote").click()
        expect(tablet.locator("body")).to_contain_text("You voted at")
    expect(stage.locator("body")).to_contain_text(re.compile(r"3\s*/\s*3"))

    control.get_by_role("button", name=re.compile("Close and count")).click()
    confirm(control, re.compile("Close"))
    control.get_by_role("button", name=re.compile("Publish the result")).first.click()
    confirm(control, "Publish the result")
    expect(stage.locator("body")).to_contain_text(re.compile("carried|adopted|passed", re.IGNORECASE))
    for tablet in tablets:
        expect(tablet.locator("body")).to_contain_text(re.compile("carried|adopted|passed", re.IGNORECASE))


def confirm(page: Page, button: str | re.Pattern[str]) -> None:
    """Say yes in the window that shows what the hall will see."""
    page.locator("dialog[open]").get_by_role("button", name=button).last.click()
    expect(page.locator("dialog[open]")).to_have_count(0)


def words_of(pdf: bytes) -> str:
    """The text of a PDF."""
    paper = pypdfium2.PdfDocument(pdf)
    words = " ".join(page.get_textpage().get_text_bounded() for page in paper)
    paper.close()
    return words
