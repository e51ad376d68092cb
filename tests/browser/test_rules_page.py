"""The organiser copies a rule profile, changes it in the form, is told what cannot be, and chooses it with its quorum."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from congress_app.congress import queries as congress
from congress_app.core.db import Database
from congress_app.counting.parts import Part
from congress_app.rulebook import queries
from tests import builders
from tests.hall.server import Server


def test_a_profile_is_copied_changed_and_chosen(
    hall_db: Database, start: Callable[..., Server], screen: Callable[..., Page]
) -> None:
    token = builders.session_token(hall_db, "organiser")
    page = screen(start(hall_db.path).url, token, lang="vi", size=(1180, 820))
    page.goto("/rules/company_agm")
    expect(page.locator("#votes")).to_contain_text("ít nhất 65%")
    page.get_by_role("button", name="Tạo bản sao để sửa").click()
    page.locator("dialog [name=name_vi]").fill("Điều lệ công ty ta")
    page.get_by_role("button", name="Tạo bản sao", exact=True).click()

    page.wait_for_url("**/rules/own-1/edit")
    special = page.locator("[data-part='votes.special']")
    special.locator("[data-numerator]").fill("165")
    page.get_by_role("button", name="Lưu quy tắc").click()
    expect(page.locator(".wrong[data-for='votes.special']")).to_contain_text("“Mức thông qua nội dung quan trọng”")
    special.locator("[data-numerator]").fill("75")
    page.locator("[data-part='quorum.delegates'] select").select_option("more")
    page.locator("[data-part='quorum.delegates'] [data-numerator]").fill("55")
    page.locator("[data-part='quorum.delegates'] [data-denominator]").fill("100")
    page.get_by_label("Đã đối chiếu với văn bản").first.check()
    page.get_by_role("button", name="Lưu quy tắc").click()

    page.wait_for_url("**/rules/own-1")
    expect(page.locator("#votes")).to_contain_text("Nội dung quan trọng cần ít nhất 75% số đó.")
    expect(page.locator("#quorum")).to_contain_text("nắm quá 55% tổng số phiếu biểu quyết")
    page.get_by_role("button", name="Dùng mẫu này").click()
    page.locator("dialog").get_by_role("button", name="Dùng mẫu này").click()
    page.wait_for_url("**/rules")
    expect(page.locator(".rules-quorum")).to_contain_text("quá 55% số được triệu tập")
    expect(page.locator(".rules-quorum.differs")).to_have_count(0)
    with hall_db.read() as reading:
        assert queries.current(reading).votes.special == Part(75, 100, strict=False)
        assert congress.quorum_rule(reading) == (55, 100, True)
