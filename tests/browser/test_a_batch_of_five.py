"""Five resolutions on one sheet and twenty tablets: drafted in the office, answered, counted, published, shown on the wall."""

import re

from playwright.sync_api import Page, expect

from tests import builders
from tests.browser.vote_hall import RESOLUTIONS, Hall, choose

SHEET = "Biểu quyết các nghị quyết của Đại hội"


def draft(page: Page) -> None:
    """The secretary prepares the sheet in the form and opens it."""
    page.goto("/votes")
    page.get_by_role("button", name="Nội dung biểu quyết mới").click()
    dialog = page.locator("dialog")
    dialog.get_by_text("Nhiều nội dung", exact=True).click()
    dialog.locator("[name=title_vi]").fill(SHEET)
    for _ in range(2):
        dialog.get_by_role("button", name="Thêm nội dung").click()
    for line, title in zip(dialog.locator(".vote-lines li").all(), RESOLUTIONS, strict=True):
        line.locator("textarea").first.fill(title)
    dialog.get_by_text("Chỉ ghi tổng số").click()
    dialog.get_by_role("button", name="Lưu bản soạn").click()
    card = page.locator(".vote-card.draft")
    expect(card.locator(".vote-asked li")).to_have_count(5)
    expect(card).to_contain_text("Đủ đại biểu: có mặt 20, cần 16")
    card.get_by_role("button", name="Mở biểu quyết…").click()
    page.locator("dialog").get_by_role("button", name="Mở biểu quyết").click()


def answer(tablet: Page) -> None:
    """A delegate who leaves one out is led to it, looks the sheet through and sends it once."""
    expect(tablet.locator("#cover h1")).to_have_text(SHEET)
    for n in (1, 2, 4, 5):
        choose(tablet, n, "agree")
    expect(tablet.locator(".sheet-progress")).to_contain_text("4/5")
    expect(tablet.locator(".sheet-progress")).to_contain_text("Chưa trả lời: nội dung 3")
    expect(tablet.get_by_role("button", name="Gửi biểu quyết")).to_have_count(0)
    tablet.get_by_role("button", name="Đến nội dung 3").click()
    expect(tablet.locator("#question-3")).to_be_in_viewport()
    choose(tablet, 3, "disagree")
    tablet.get_by_role("button", name="Xem lại và gửi").click()
    expect(tablet.locator(".sheet-review li").nth(2)).to_contain_text("Không nhất trí")
    tablet.get_by_role("button", name="Gửi biểu quyết").dblclick()
    expect(tablet.locator("#cover h1")).to_have_text(re.compile("^Đồng chí đã biểu quyết lúc"))


def test_five_resolutions_on_twenty_tablets(voting_hall: Hall) -> None:
    office = voting_hall.staff("secretariat")
    wall = voting_hall.staff("projector").page
    wall.goto("/projector/1")
    tablets = [voting_hall.tablet(at, size) for at, size in enumerate([(1180, 820), (390, 844), (820, 1180)])]
    draft(office.page)
    expect(wall.locator(".st-asked li")).to_have_count(5)
    for n in range(1, 6):
        expect(tablets[0].locator(f"#question-{n}")).to_be_in_viewport(ratio=1)  # a ten-inch tablet needs no scrolling
    heights = tablets[1].locator(".vote-choice").evaluate_all("all => all.map(one => one.offsetHeight)")
    assert len(heights) == 15
    assert min(heights) >= 64
    for tablet in tablets:
        answer(tablet)
    others = {at: ["agree", "agree", "disagree", "other", "agree"] for at in range(3, 15)}
    others |= {at: ["agree", "disagree", "disagree", "other", "agree"] for at in range(15, 20)}
    voting_hall.cast(1, others)
    expect(wall.locator(".st-figure").first).to_contain_text("20 / 20")
    close_and_publish(office.page)
    record = office.record(1)
    counts = [{row["code"]: row["votes"] for row in each["rows"]} for each in record["result"]["questions"]]
    assert [list(each.values()) for each in counts] == [[20, 0, 0], [15, 5, 0], [0, 20, 0], [3, 0, 17], [20, 0, 0]]
    assert [each["passed"] for each in record["result"]["questions"]] == [True, True, False, False, True]
    assert record["result"]["channels"] == {"tablets": 20, "paper": 0, "cards": 0}
    assert all(person["choice"] is None for unit in record["delegations"] for person in unit["people"])
    expect(wall.locator(".st-decided li")).to_have_count(5)
    expect(wall.locator(".st-decided .st-not")).to_have_count(2)
    expect(wall.locator(".st-chip")).to_contain_text("3")
    expect(tablets[1].locator(".home-results > li")).to_have_count(5)


def close_and_publish(page: Page) -> None:
    """The result is looked at before the hall sees it."""
    page.get_by_role("button", name="Kết thúc và kiểm phiếu…").click()
    page.locator("dialog").get_by_role("button", name="Kết thúc và kiểm phiếu").click()
    card = page.locator(".vote-card.closed")
    expect(card).to_contain_text("Thông qua Báo cáo tài chính đảng: Không được thông qua")
    card.get_by_role("button", name="Công bố kết quả…").click()
    page.locator("dialog").get_by_role("button", name="Công bố kết quả").click()
    expect(page.locator(".vote-card.published")).to_be_visible()


def test_a_half_filled_sheet_survives_a_reload_and_the_back_button(voting_hall: Hall) -> None:
    office, tablet = voting_hall.staff("secretariat"), voting_hall.tablet(0, (390, 844))
    questions = [{"title_vi": title} for title in RESOLUTIONS]
    vote = office.opened(title_vi=SHEET, shape="batch", questions=questions)
    choose(tablet, 1, "agree")
    choose(tablet, 2, "other")
    tablet.go_back()
    expect(tablet.locator("#cover h1")).to_have_text(SHEET)
    tablet.reload()
    expect(tablet.locator(".sheet-progress")).to_contain_text("2/5")
    tablet.locator(".tablet-lang").click()
    expect(tablet.locator(".sheet-progress")).to_contain_text("Not answered yet: question 3, 4, 5")
    expect(tablet.locator("#question-2").get_by_role("radio", name="Other view")).to_have_attribute(
        "aria-checked", "true"
    )
    assert office.record(vote)["delegations"]
    assert not any(person["voted"] for unit in office.record(vote)["delegations"] for person in unit["people"])


def test_nobody_else_reads_the_sheet_left_on_a_device(voting_hall: Hall) -> None:
    office, tablet = voting_hall.staff("secretariat"), voting_hall.tablet(0)
    office.opened(title_vi=SHEET, shape="batch", questions=[{"title_vi": title} for title in RESOLUTIONS])
    choose(tablet, 1, "disagree")
    token = builders.session_token(voting_hall.db, "delegate", voting_hall.people[1])
    tablet.context.add_cookies([{"name": "sid", "value": token, "url": voting_hall.server.url}])
    tablet.reload()
    expect(tablet.locator("#cover h1")).to_have_text(SHEET)
    expect(tablet.locator("[role=radio][aria-checked=true]")).to_have_count(0)
