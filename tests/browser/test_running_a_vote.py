"""An open vote in the hall: changed answers, the countdown that closes by itself, reminders, paper-free mixed counts, no quorum."""

import re

from playwright.sync_api import Page, expect

from congress_app.attendance.rules import Direction
from tests.browser.vote_hall import ANSWERS, Hall
from tests.features.voting import hall as build

VOTED = re.compile("^Đồng chí đã biểu quyết lúc")
CALLS = """
window.calls = [];
navigator.vibrate = (pattern) => { window.calls.push("buzz"); return true; };
const start = OscillatorNode.prototype.start;
OscillatorNode.prototype.start = function (...at) { window.calls.push("tone"); return start.apply(this, at); };
"""


def vote(tablet: Page, answer: str) -> None:
    tablet.get_by_role("radio", name=ANSWERS[answer], exact=True).click()
    tablet.get_by_role("button", name="Gửi biểu quyết").click()


def totals(hall_record: dict[str, list[dict[str, int]]]) -> dict[str, int]:
    return {str(row["code"]): row["votes"] for row in hall_record["rows"]}


def test_a_counted_answer_is_changed_after_a_reload(voting_hall: Hall) -> None:
    office, tablet = voting_hall.staff("secretariat"), voting_hall.tablet(0)
    number = office.opened(mode="counted", changeable=True)
    vote(tablet, "disagree")
    expect(tablet.locator("#cover h1")).to_have_text(VOTED)
    tablet.reload()
    expect(tablet.locator(".home-vote")).to_contain_text("Không nhất trí")
    tablet.get_by_role("button", name="Đổi ý kiến").click()
    expect(tablet.get_by_role("radio", name="Không nhất trí")).to_have_attribute("aria-checked", "true")
    tablet.get_by_role("button", name="Giữ ý kiến cũ").click()
    expect(tablet.locator("#cover")).to_be_hidden()
    tablet.get_by_role("button", name="Đổi ý kiến").click()
    vote(tablet, "agree")
    expect(tablet.locator("#cover h1")).to_have_text(VOTED)
    office.deed(f"/votes/{number}/close")
    expect(tablet.get_by_role("button", name="Đổi ý kiến")).to_have_count(0)
    record = office.record(number)
    assert totals(record["result"]) == {"agree": 1, "disagree": 0, "other": 0}
    assert record["changes"] == 1
    kept = tablet.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('ballot.'))")
    assert kept == []


def test_a_named_answer_is_changed_on_another_device(voting_hall: Hall) -> None:
    office, tablet = voting_hall.staff("secretariat"), voting_hall.tablet(0)
    number = office.opened(changeable=True)
    vote(tablet, "other")
    expect(tablet.locator("#cover h1")).to_have_text(VOTED)
    phone = voting_hall.tablet(0, (390, 844))
    phone.get_by_role("button", name="Đổi ý kiến").click()
    vote(phone, "agree")
    expect(phone.locator("#cover h1")).to_have_text(VOTED)
    office.deed(f"/votes/{number}/close")
    assert totals(office.record(number)["result"]) == {"agree": 1, "disagree": 0, "other": 0}


def test_the_countdown_closes_the_vote_on_every_screen(voting_hall: Hall) -> None:
    office, tablet = voting_hall.staff("secretariat"), voting_hall.tablet(0)
    wall, podium = voting_hall.staff("projector").page, voting_hall.staff("chair").page
    wall.goto("/projector/1")
    podium.goto("/chair")
    office.page.goto("/votes")
    office.opened(seconds=10)
    dials = [tablet.locator("#cover .countdown"), wall.locator(".countdown"), podium.locator(".countdown").first]
    for dial in [*dials, office.page.locator(".vote-card .countdown")]:
        expect(dial).to_have_text(re.compile(r"^0:(10|0\d)$"))
    expect(tablet.locator("#cover")).to_be_hidden(timeout=20_000)
    expect(tablet.locator(".home-vote")).to_contain_text("Đồng chí không gửi biểu quyết", timeout=25_000)
    expect(office.page.locator(".vote-card.closed")).to_be_visible()
    expect(wall.locator(".st-tag")).to_contain_text("Đã kết thúc biểu quyết")


def test_a_minute_more(voting_hall: Hall) -> None:
    office = voting_hall.staff("secretariat")
    office.opened(seconds=30)
    office.page.goto("/control")
    expect(office.page.locator(".live-card .countdown")).to_have_text(re.compile(r"^0:\d\d$"))
    office.page.get_by_role("button", name="Thêm một phút").click()
    expect(office.page.locator(".live-card .countdown")).to_have_text(re.compile(r"^1:\d\d$"))


def test_a_steward_reminds_a_delegation_from_a_phone(voting_hall: Hall) -> None:
    """Places 0 and 3 belong to the first delegation, place 1 to the second."""
    office, phone = voting_hall.staff("secretariat"), voting_hall.staff("desk", size=(390, 844)).page
    late, other, done = (voting_hall.tablet(at) for at in (0, 1, 3))
    for tablet in (late, other, done):
        tablet.add_init_script(CALLS)
        tablet.reload()
        tablet.get_by_role("button", name="Chạm để bật âm báo khi có biểu quyết").click()
        expect(tablet.locator(".home-sound")).to_have_count(0)
    office.opened()
    for tablet in (late, other, done):
        expect(tablet.locator("#cover h1")).to_have_text(build.TITLE)
        assert tablet.evaluate("window.calls") == ["buzz", "tone", "tone", "tone"]
    vote(done, "agree")
    expect(done.locator("#cover h1")).to_have_text(VOTED)
    phone.goto("/votes")
    group = phone.locator(".waiting-group", has_text="Đoàn Tân An")
    expect(group.locator("summary b")).to_have_text("6")
    group.locator("summary").click()
    expect(group.locator("li")).to_have_count(6)
    expect(phone.locator(".waiting")).not_to_contain_text("Nhất trí")
    phone.get_by_role("button", name="Nhắc Đoàn Tân An").click()
    expect(late.locator(".vote-nudge")).to_contain_text("Đoàn Chủ tịch đang chờ ý kiến")
    assert late.evaluate("window.calls.filter((each) => each === 'buzz').length") == 2
    for quiet in (other, done):
        expect(quiet.locator(".vote-nudge")).to_have_count(0)
        assert quiet.evaluate("window.calls.filter((each) => each === 'buzz').length") == 1


def test_cards_after_the_tablets_in_one_count(voting_hall: Hall) -> None:
    office, tablet = voting_hall.staff("secretariat"), voting_hall.tablet(0)
    number = office.opened(manner="mixed", mode="counted")
    vote(tablet, "agree")
    expect(tablet.locator("#cover h1")).to_have_text(VOTED)
    page = office.page
    page.goto("/control")
    expect(page.get_by_role("button", name="Nhập kết quả thẻ…")).to_have_count(0)
    page.get_by_role("button", name="Dừng biểu quyết trên máy…").click()
    page.locator("dialog").get_by_role("button", name="Dừng biểu quyết trên máy").click()
    page.get_by_role("button", name="Nhập kết quả thẻ…").click()
    dialog = page.locator("dialog")
    expect(dialog).to_contain_text("19 đại biểu chưa biểu quyết trên máy hay phiếu giấy")
    first, second = dialog.locator(".cards-row").nth(0), dialog.locator(".cards-row").nth(1)
    for row, counter, counts in ((first, "Trần Văn Bình", (9, 9, 9)), (second, "Đào Đức Ân", (5, 0, 0))):
        row.get_by_placeholder("Người đếm").fill(counter)
        for field, count in zip(row.locator("input[type=number]").all(), counts, strict=True):
            field.fill(str(count))
    dialog.get_by_role("button", name="Lưu số đếm").click()
    expect(
        dialog.locator(".wrong[data-for='']")
    ).not_to_be_empty()  # more cards than people: refused, nothing typed is lost
    for field, count in zip(first.locator("input[type=number]").all(), (4, 1, 1), strict=True):
        field.fill(str(count))
    dialog.get_by_role("button", name="Lưu số đếm").click()
    expect(dialog).to_have_count(0)
    page.get_by_role("button", name="Kết thúc và kiểm phiếu…").click()
    page.locator("dialog").get_by_role("button", name="Kết thúc và kiểm phiếu").click()
    expect(page.locator(".verdict-word")).to_be_visible()
    result = office.record(number)["result"]
    assert totals(result) == {"agree": 10, "disagree": 1, "other": 1}
    assert result["channels"] == {"tablets": 1, "paper": 0, "cards": 11}


def test_unanimous_by_cards(voting_hall: Hall) -> None:
    office, tablet = voting_hall.staff("secretariat"), voting_hall.tablet(0)
    wall = voting_hall.staff("projector").page
    wall.goto("/projector/1")
    number = office.opened(manner="cards", mode="counted")
    expect(tablet.locator(".home-vote")).to_contain_text("giơ thẻ khi Đoàn Chủ tịch xin ý kiến")
    expect(tablet.locator("#cover")).to_be_hidden()
    expect(wall.locator(".st-vote")).to_contain_text("Đề nghị giơ thẻ biểu quyết")
    office.page.goto("/votes")
    office.page.get_by_role("button", name="Nhập kết quả thẻ…").click()
    office.page.locator("dialog").get_by_role("button", name="Tất cả giơ thẻ “Nhất trí”").click()
    expect(office.page.locator("dialog")).to_have_count(0)
    for step in ("close", "publish"):
        office.deed(f"/votes/{number}/{step}")
    expect(wall.locator(".st-chip")).to_contain_text("Nhất trí bằng thẻ biểu quyết")


def test_without_a_quorum_the_podium_says_yes(voting_hall: Hall) -> None:
    build.pass_door(voting_hall.db, voting_hall.people[10:20], Direction.OUT)
    office, podium = voting_hall.staff("secretariat"), voting_hall.staff("chair").page
    quorum = {"numerator": 2, "denominator": 3, "strict": False}
    office.deed("/votes", title_vi=build.TITLE, rule={**build.SUMMONED_HALF, "quorum": quorum})
    podium.goto("/chair")
    office.page.goto("/control")
    office.page.get_by_role("button", name="Mở khi chưa đủ đại biểu…").click()
    office.page.locator("dialog [name=reason]").fill("Đoàn Chủ tịch quyết định tiếp tục")
    office.page.locator("dialog").get_by_role("button", name="Đề nghị người thứ hai").click()
    expect(office.page.locator(".entries")).to_contain_text("Chờ người thứ hai đồng ý")
    asked = podium.locator(".vote-request")
    expect(asked).to_contain_text("Có mặt 10, cần có 16")
    expect(asked).to_contain_text("Đoàn Chủ tịch quyết định tiếp tục")
    asked.get_by_role("button", name="Đồng ý mở biểu quyết").click()
    expect(asked).to_have_count(0)
    office.page.get_by_role("button", name="Mở biểu quyết…").first.click()
    office.page.locator("dialog").get_by_role("button", name="Mở biểu quyết").click()
    expect(office.page.locator(".live-card .tag.live")).to_be_visible()


def test_a_disputed_vote_is_repeated_then_annulled(voting_hall: Hall) -> None:
    office, tablet = voting_hall.staff("secretariat"), voting_hall.tablet(0)
    number = office.opened()
    vote(tablet, "agree")
    expect(tablet.locator("#cover h1")).to_have_text(VOTED)
    for step in ("close", "publish"):
        office.deed(f"/votes/{number}/{step}")
    page = office.page
    page.goto(f"/votes/{number}")
    page.get_by_text("Nếu có ý kiến về kết quả").click()
    page.get_by_role("button", name="Biểu quyết lại…").click()
    page.locator("dialog").get_by_role("button", name="Tạo bản soạn").click()
    expect(page.get_by_role("link", name="Đã biểu quyết lại ở lần số 2")).to_be_visible()
    page.get_by_role("button", name="Huỷ…").click()
    page.locator("dialog [name=reason]").fill("Máy của hai đoàn mất kết nối")
    page.locator("dialog").get_by_role("button", name="Huỷ biểu quyết").click()
    expect(page.locator(".vote-record")).to_contain_text("Máy của hai đoàn mất kết nối")
    expect(tablet.locator(".home-vote")).to_contain_text("Lần biểu quyết này không còn giá trị")
    page.goto("/votes")
    expect(page.locator(".vote-card.draft")).to_contain_text("Biểu quyết lại lần số 1")
