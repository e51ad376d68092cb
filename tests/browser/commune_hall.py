"""The hall in the long test: a delegate's own record, a vote whose base is explained, the credentials report on screen and
on paper.
"""

import re
from decimal import Decimal
from typing import NamedTuple

import docx
import pypdfium2
from playwright.sync_api import Page, expect

QUESTION = "Thông qua Báo cáo chính trị"


def dispute_birth(tablet: Page, before: str, day: tuple[str, str, str]) -> None:
    """The delegate says that the birth date of the register is wrong."""
    tablet.get_by_role("button", name="Thông tin của tôi").click()
    born = tablet.locator("[data-field=born]")
    expect(born).to_contain_text(before)
    born.get_by_role("button", name="Chưa đúng").click()
    for part, digits in zip(("day", "month", "year"), day, strict=True):
        born.locator(f"[name={part}]").fill(digits)
    born.get_by_role("button", name="Gửi Đoàn Thư ký").click()
    expect(born).to_contain_text("Đoàn Thư ký đang kiểm tra")


def accept_dispute(office: Page, wanted: str) -> None:
    """The secretariat sees the proposal beside what stands there, and accepts it."""
    office.goto("/quality#disputes")
    waiting = office.locator(".dispute")
    expect(waiting).to_contain_text(wanted)
    waiting.get_by_role("button", name="Chấp nhận", exact=True).click()
    expect(waiting).to_have_count(0)


def see_corrected(tablet: Page, date: str) -> None:
    """The tablet shows the corrected date."""
    tablet.go_back()
    expect(tablet.locator(".home-now")).to_be_visible()
    tablet.get_by_role("button", name="Thông tin của tôi").click()
    born = tablet.locator("[data-field=born]")
    expect(born).to_contain_text("Đã sửa theo đề nghị của đồng chí")
    expect(born.locator("b").first).to_have_text(date)
    tablet.go_back()


def read_history(office: Page, name: str, *said: str) -> None:
    """The list tells who changed the birth date, when, from what to what, and whence."""
    office.goto("/delegates")
    office.locator("tbody tr", has_text=name).click()
    line = office.locator(".panel li", has_text="Ngày sinh").first
    for words in said:
        expect(line).to_contain_text(words)


def open_vote(office: Page) -> None:
    """A vote is drafted with its base explained, and opened."""
    office.goto("/votes")
    office.get_by_role("button", name="Nội dung biểu quyết mới").click()
    dialog = office.locator("dialog")
    expect(dialog.locator("[data-part=absent]")).to_contain_text("1")
    dialog.locator("[name=title_vi]").fill(QUESTION)
    dialog.get_by_role("button", name="Lưu bản soạn").click()
    office.get_by_role("button", name="Mở biểu quyết…").click()
    office.locator("dialog").get_by_role("button", name="Mở biểu quyết").click()
    expect(office.locator(".tag.live").filter(has_text="Đang biểu quyết")).to_be_visible()


def cast(tablet: Page) -> None:
    """The delegate agrees."""
    expect(tablet.locator("#cover h1")).to_have_text(QUESTION)
    tablet.get_by_role("radio", name="Nhất trí", exact=True).click()
    tablet.get_by_role("button", name="Gửi biểu quyết").click()
    expect(tablet.locator("#cover h1")).to_have_text(re.compile("^Đồng chí đã biểu quyết lúc"))


def close_vote(office: Page, base: int, summoned: int, left_out: str) -> None:
    """The vote is closed; the record says what the base is and who was taken from it."""
    office.get_by_role("button", name="Kết thúc và kiểm phiếu…").click()
    office.locator("dialog").get_by_role("button", name="Kết thúc và kiểm phiếu").click()
    office.goto("/votes/1")
    expect(office.locator(".vote-verdict")).to_contain_text(
        f"{base} đại biểu làm căn cứ ({summoned} triệu tập − 1 đại biểu đương nhiên vắng suốt đại hội)"
    )
    office.locator(".vote-less summary").first.click()
    expect(office.locator(".vote-less").first).to_contain_text(left_out)


def verify_seals(office: Page, present: int, base: int) -> None:
    """Opening and closing are sealed, and both seals fit the ledger."""
    office.goto("/attendance/snapshots")
    rows = office.locator(".seals tbody tr")
    expect(rows).to_have_count(2)
    for row in (rows.first, rows.last):
        expect(row.locator("[data-label='Có mặt']")).to_have_text(str(present))
        expect(row).to_contain_text(str(base))
        row.get_by_role("button", name="Đối chiếu").click()
        expect(row.locator(".seal-check .good")).to_have_text("Khớp với sổ hiện diện")


class Line(NamedTuple):
    """A line of the report as it is read: what, how many, which share."""

    label: str
    many: str
    share: str


def read_report(page: Page) -> dict[str, list[Line]]:
    """The sections of the report on the screen; every partition adds up to exactly 100,00 %."""
    found: dict[str, list[Line]] = {}
    for section in page.locator(".report-section:has(.report-rows li)").all():
        lines = [
            Line(
                *(
                    row.locator(part).inner_text().replace("\u00a0", " ").strip()
                    for part in ("span >> nth=0", ".report-count", "em")
                )
            )
            for row in section.locator(".report-rows li").all()
        ]
        code = section.get_attribute("data-section") or ""
        found[code] = lines
        shares = [Decimal(line.share.removesuffix(" %").replace(",", ".")) for line in lines]
        assert sum(shares) == 100, (code, lines)
    return found


def behind(page: Page, line: str, people: set[str]) -> None:
    """A number is clicked: exactly these people stand behind it."""
    number = page.locator(f'[data-line="{line}"]')
    expect(number).to_have_text(str(len(people)))
    number.click()
    dialog = page.get_by_role("dialog")
    expect(dialog.locator("tbody tr")).to_have_count(len(people))
    assert set(dialog.locator("tbody b").all_inner_texts()) == people
    dialog.get_by_role("button", name="Đóng").click()


def issue(page: Page) -> None:
    """The official version."""
    page.get_by_role("button", name="Phát hành một bản…").click()
    page.get_by_role("button", name="Phát hành bản này").click()
    expect(page).to_have_url(re.compile("/report/versions/1$"))
    expect(page.locator(".report-stamp")).to_contain_text("Báo cáo chính thức số 1")


def compare_papers(page: Page, screen: dict[str, list[Line]]) -> None:
    """PDF and DOCX of the version say what the screen says."""
    with page.expect_download() as caught:
        page.get_by_role("link", name="DOCX").click()
    written = {
        Line(*(cell.text.replace("\u00a0", " ") for cell in row.cells[1:4]))
        for table in docx.Document(str(caught.value.path())).tables
        for row in table.rows
        if len(row.cells) == 4
    }
    with page.expect_popup() as opened:
        page.get_by_role("link", name="PDF").click()
    printed = words_of(page.request.get(opened.value.url).body())
    opened.value.close()
    for line in (each for lines in screen.values() for each in lines if each.many != "0"):
        assert line in written
        assert " ".join(line) in printed


def words_of(pdf: bytes) -> str:
    """The text of a PDF, one space between words."""
    with pypdfium2.PdfDocument(pdf) as paper:
        return " ".join(" ".join(page.get_textpage().get_text_bounded() for page in paper).split())


def project(office: Page, stage: Page, present: str) -> None:
    """The issued version on the big screen."""
    office.goto("/control")
    office.get_by_role("button", name="Báo cáo thẩm tra tư cách").click()
    office.locator(".report-pager select").select_option("1")
    office.get_by_role("button", name="Chiếu lên màn hình 1").click()
    stage.goto("/projector/1")
    expect(stage.locator(".st-report .st-figure")).to_contain_text(present)
