"""What happens at the three desks of the long test: scans, one desk alone for a while, a refusal, a lost badge."""

import re
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.commune_office import read_badge, read_codes
from tests.browser.commune_register import PEOPLE
from tests.browser.test_door_offline import scan, waiting

Tokens = dict[str, str]

KEPT_ON_DEVICE = """async () => {
  const told = [];
  const base = await new Promise((done) => { indexedDB.open("congress-door").onsuccess = (event) => done(event.target.result); });
  for (const name of ["list", "waiting"]) {
    told.push(await new Promise((done) => { base.transaction(name).objectStore(name).getAll().onsuccess = (event) => done(event.target.result); }));
  }
  return JSON.stringify(told);
}"""


def take_desks(pages: list[Page]) -> None:
    """Three devices, three desks."""
    for number, page in enumerate(pages, 1):
        page.goto("/desk")
        page.get_by_role("button", name=f"Bàn {number}", exact=True).click()
        expect(page.locator("#desk-name")).to_have_text(f"Bàn {number}")


def let_in(desk: Page, token: str, number: str) -> None:
    """A badge is scanned: green, the right person."""
    scan(desk, token, "checked_in")
    expect(desk.locator(".hit h1")).to_have_text(PEOPLE[number])


def directed(desk: Page, seat: str, block: str) -> None:
    """The answer leads to the seat: the block, the row, an arrow and the hall in small."""
    way = desk.locator(".hit .seat-way")
    expect(way.locator(".seat")).to_have_text(f"Ghế {seat}")
    expect(way.locator(".way-words")).to_contain_text(f"Khối {block}")
    expect(way.locator(".way-arrow path")).to_have_count(1)
    expect(way.locator(".way-map .to")).to_have_count(1)


def refuse(desk: Page, token: str) -> None:
    """Who is not qualified hears so, in a colour of its own."""
    scan(desk, token, "not_entitled")
    expect(desk.locator(".hit")).to_have_class(re.compile("violet"))
    expect(desk.locator(".hit .state")).to_contain_text("Không đủ tư cách")
    expect(desk.locator(".hit .advice")).to_contain_text("Ban Thẩm tra")


def go_on_alone(desk: Page, other: Page, tokens: Tokens) -> None:
    """Desk 3 loses the network and goes on: its own list, sealed until a badge opens a card; then it tells the server."""
    desk.context.set_offline(True)
    expect(desk.locator(".alone")).to_be_visible()
    kept = desk.evaluate(KEPT_ON_DEVICE)
    assert not [name for name in PEOPLE.values() if name in kept], "no name lies open on the device"
    let_in(other, tokens["004"], "004")
    for number in ("005", "008", "009"):
        let_in(desk, tokens[number], number)
        expect(desk.locator(".hit .promised")).to_be_visible()
    directed(desk, "A3-4", "A")
    let_in(desk, tokens["004"], "004")
    refuse(desk, tokens["010"])
    scan(desk, tokens["005"], "already_in")
    waiting(desk, 6)

    desk.context.set_offline(False)
    waiting(desk, 0)
    expect(desk.locator(".told")).to_contain_text("Đã gửi 6 lượt: 3 vào, 2 đã được ghi trước đó, 1 không được ghi")
    desk.locator(".told").get_by_role("button", name="Xem danh sách").click()
    told = desk.get_by_role("dialog")
    expect(told.locator(".amber tr")).to_have_count(1)
    expect(told.locator(".amber")).to_contain_text(PEOPLE["004"])
    expect(told.locator(".amber")).to_contain_text("Bàn 2")
    told.get_by_role("button", name="Đã xem").click()
    expect(desk.locator(".told")).to_have_count(0)


def lose_a_badge(desk: Page, old: str, folder: Path) -> str:
    """Đinh Thị Ánh has lost her badge: found by name, the old one revoked, a new one printed and read; gives its token."""
    name = PEOPLE["012"]
    field = desk.locator("#scan")
    field.fill("dinh thi anh")
    expect(desk.locator(".hit-row")).to_have_count(1)
    field.press("Enter")
    expect(desk.locator(".hit")).to_have_attribute("data-code", "checked_in")
    desk.locator(".last").get_by_role("button", name="Báo mất thẻ…").click()
    expect(desk.get_by_role("dialog")).to_contain_text(name)
    desk.get_by_role("dialog").get_by_role("button", name="Thu hồi thẻ cũ").click()
    with desk.expect_download() as caught:
        desk.get_by_role("link", name="Mở thẻ mới để in").click()
    desk.get_by_role("dialog").get_by_role("button", name="Đóng").click()
    paper = caught.value.path().rename(folder / "the-moi.pdf")
    new = read_codes(paper)["012"]
    scan(desk, old, "revoked_badge")
    expect(desk.locator(".hit")).to_have_class(re.compile("red"))
    desk.locator("button[data-face=OUT]").click()
    scan(desk, new, "checked_out")
    desk.locator("button[data-face=IN]").click()
    let_in(desk, new, "012")
    return new


def let_the_alternate_in(desk: Page, paper: Path, gone: str) -> None:
    """The alternate comes with the new badge: number, seat and vote of the place; the old badge of it opens nothing."""
    badge = read_badge(paper)
    assert "011" in badge.words
    scan(desk, badge.token, "checked_in")
    expect(desk.locator(".hit h1")).to_have_text(PEOPLE["013"])
    expect(desk.locator(".hit .class")).to_contain_text("số 011")
    expect(desk.locator(".hit .class")).to_contain_text("Đại biểu được bầu")
    directed(desk, "B1-1", "B")
    scan(desk, gone, "not_entitled")
    expect(desk.locator(".hit .state")).to_have_text("Đã có dự khuyết thay")


def issue_pin(desk: Page, token: str) -> str:
    """A second scan of somebody inside is told, not counted; the PIN of that person is issued."""
    scan(desk, token, "already_in")
    desk.keyboard.press("p")
    dialog = desk.locator("#pin")
    expect(dialog.locator(".pin")).to_have_text(re.compile(r"^\d{3} \d{3}$"))
    pin = dialog.locator(".pin").inner_text().replace(" ", "")
    desk.keyboard.press("Escape")
    return pin


def sign_in(tablet: Page, token: str, pin: str, name: str) -> None:
    """The tablet's camera opened the address on the badge; the delegate enters the PIN."""
    tablet.goto(f"/b#{token}")
    expect(tablet.get_by_role("heading", name="Nhập mã PIN")).to_be_visible()
    for digit in pin:
        tablet.locator(".keypad").get_by_role("button", name=digit, exact=True).click()
    expect(tablet).to_have_url(re.compile("/tablet"))
    expect(tablet.locator("body")).to_contain_text(name)
