"""The quality desk and the delegate's own record in a real browser: a disputed birth date, and two entries that are one person."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from congress_app.core.db import PROGRAM, Answer, Database, Transaction
from congress_app.delegates import store
from tests import builders
from tests.features.quality.conftest import RIGHT
from tests.features.voting import hall as build
from tests.hall.server import Server


@pytest.fixture
def people(hall_db: Database) -> list[int]:
    """A delegate with a right record, and somebody who stands on the list twice."""
    added: list[int] = []

    def deed(tx: Transaction) -> Answer:
        twice = {"full_name": "Trần Văn Bình", "sex": "M", "cccd": "087080000456"}
        for changes in ({}, {**twice, "phone": ""}, {**twice, "position": "Bí thư"}):
            number = f"{len(added) + 1:03d}"
            added.append(store.insert(tx, {**RIGHT, "number": number, **changes}))
        tx.nothing_changed()
        return {}

    hall_db.write(deed, actor=PROGRAM)
    return added


def test_a_disputed_birth_date_is_accepted_and_everybody_sees_it(
    hall_db: Database, people: list[int], start: Callable[..., Server], screen: Callable[..., Page]
) -> None:
    server = start(hall_db.path)
    mine = screen(server.url, builders.session_token(hall_db, "delegate", people[0]), size=(1180, 820))
    office = screen(server.url, builders.session_token(hall_db, "secretariat", name="Thư ký Lan"))
    office.goto("/quality#disputes")
    expect(office.locator(".quality-view")).to_contain_text("Không có ý kiến nào đang chờ")

    mine.goto("/tablet")
    mine.get_by_role("button", name="Thông tin của tôi").click()
    born = mine.locator("[data-field=born]")
    expect(born).to_contain_text("17/05/1980")
    expect(mine.locator("[data-field=cccd]")).not_to_contain_text("087180000123")
    born.get_by_role("button", name="Chưa đúng").click()
    for kind, digits in (("day", "18"), ("month", "6"), ("year", "1981")):
        born.locator(f"[name={kind}]").fill(digits)
    born.get_by_role("button", name="Gửi Đoàn Thư ký").dblclick()
    expect(born).to_contain_text("Đoàn Thư ký đang kiểm tra")
    mine.reload()
    expect(born).to_contain_text("Đoàn Thư ký đang kiểm tra")

    waiting = office.locator(".dispute")
    expect(waiting).to_have_count(1, timeout=20_000)
    expect(waiting).to_contain_text("18/06/1981")
    expect(waiting).to_contain_text("Theo số căn cước")
    waiting.get_by_role("button", name="Chấp nhận", exact=True).click()
    expect(waiting).to_have_count(0)

    mine.go_back()
    expect(mine.locator(".home-now")).to_be_visible()
    mine.get_by_role("button", name="Thông tin của tôi").click()
    expect(born).to_contain_text("Đã sửa theo đề nghị của đồng chí")
    expect(born.locator("b").first).to_have_text("18/06/1981")
    mine.get_by_role("button", name="Đúng tất cả").dblclick()
    expect(mine.locator(".myself-foot")).to_contain_text("Đồng chí đã xác nhận thông tin")

    office.get_by_role("tab", name="Danh sách cần sửa").click()
    office.locator(".finding", has_text="Nguyễn Thị Ân").get_by_role("button", name="Mở hồ sơ").click()
    line = office.locator(".quality-person .history li", has_text="Ngày sinh").last
    for said in ("Thư ký Lan", "17/05/1980", "18/06/1981", "đại biểu"):
        expect(line).to_contain_text(said)


def test_what_is_sent_without_a_network_arrives_and_a_vote_lies_above_it(
    hall_db: Database, people: list[int], start: Callable[..., Server], screen: Callable[..., Page]
) -> None:
    build.pass_door(hall_db, people[:1])
    server = start(hall_db.path)
    mine = screen(server.url, builders.session_token(hall_db, "delegate", people[0]), size=(390, 844))
    mine.goto("/tablet")
    mine.get_by_role("button", name="Thông tin của tôi").click()
    expect(mine.locator("[data-field=sex]")).to_contain_text("Nữ")
    server.kill()
    mine.get_by_role("button", name="Đúng tất cả").click()
    start(hall_db.path, port=server.port)
    expect(mine.locator(".myself-foot")).to_contain_text("Đồng chí đã xác nhận thông tin", timeout=30_000)
    mine.locator("[data-field=sex]").get_by_role("button", name="Chưa đúng").click()
    office = screen(server.url, builders.session_token(hall_db, "secretariat")).context.request
    headers = {"X-Congress": "1"}
    drafted = office.post("/votes", data={"nonce": builders.nonce(), "title_vi": build.TITLE, "title_en": "",
                                          "rule": build.SUMMONED_HALF}, headers=headers)  # fmt: skip
    opened = office.post(
        f"/votes/{drafted.json()['vote']}/open", data={"nonce": builders.nonce(), "override": "thử"}, headers=headers
    )
    assert opened.ok, opened.text()
    expect(mine.locator("#cover h1")).to_have_text(build.TITLE)
    expect(mine.locator("#view")).to_have_attribute("inert", "")
    mine.get_by_role("radio", name="Nhất trí", exact=True).click()
    mine.get_by_role("button", name="Gửi biểu quyết").click()
    mine.locator("#cover").get_by_role("button", name="Trở về").click()
    expect(mine.locator("[data-field=sex] form")).to_be_visible()


def test_two_entries_become_one_with_the_keyboard_and_both_histories_stay(
    hall_db: Database, people: list[int], start: Callable[..., Server], screen: Callable[..., Page]
) -> None:
    server = start(hall_db.path)
    office = screen(server.url, builders.session_token(hall_db, "secretariat", name="Thư ký Lan"))
    office.goto("/quality")
    chosen = office.locator(".finding.chosen")
    expect(chosen).to_have_count(1)
    for _ in range(4):
        if "trùng số căn cước" in (chosen.text_content() or ""):
            break
        office.keyboard.press("ArrowDown")
    expect(chosen).to_contain_text("Hai người trùng số căn cước")
    office.keyboard.press("Enter")
    dialog = office.locator("dialog")
    expect(dialog).to_contain_text("Đại biểu số 002 ra khỏi danh sách")  # the fuller entry is proposed to stay
    dialog.locator("thead input").first.check()
    expect(dialog).to_contain_text("Đại biểu số 003 ra khỏi danh sách")
    expect(dialog.locator("tr", has_text="Điện thoại").locator("td").nth(1)).to_have_class("picked")
    dialog.get_by_role("button", name="Gộp vào số 002").click()
    office.locator("#reason-text").fill("Đoàn xác nhận là một người")
    office.locator("dialog").get_by_role("button", name="Gộp", exact=True).click()
    expect(office.locator(".toasts")).to_contain_text("Đã gộp thành một")

    office.get_by_role("tab", name="Đã gộp").click()
    office.get_by_role("button", name="002 Trần Văn Bình").click()
    panel = office.locator(".quality-person")
    expect(panel.locator(".history").last).to_contain_text("0912345678")
    expect(panel.locator(".history").last).to_contain_text("gộp trùng")
    panel.get_by_role("button", name="Mở mục kia").click()
    expect(office.locator(".quality-person")).to_contain_text("Đã ra khỏi danh sách; hồ sơ vẫn lưu.")
    expect(office.locator(".quality-person .history").last).to_contain_text("Đoàn xác nhận là một người")
    office.keyboard.press("Escape")
    office.get_by_role("button", name="Huỷ", exact=True).or_(
        office.get_by_role("button", name="Hoàn tác")
    ).first.click()
    office.locator("dialog").get_by_role("button", name="Huỷ việc gộp").click()
    expect(office.locator(".toasts")).to_contain_text("Đã huỷ việc gộp")
