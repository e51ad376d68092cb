"""Three stations count one box in real browsers: one disagrees, loses the network for a while, and puts it right."""

import pytest

from congress_app.tellers import queries
from tests import builders
from tests.features.tellers.counting_desk import closed_box
from tests.hall.server import until

BALLOTS = (
    "0408",
    "0408",
    "",
    "0517",
    "-5",
)  # keys of five ballots of 17 names; the third strikes nobody: over 15 seats
RIGHT = {"returned": 5, "valid": 3, "invalid": 2}


@pytest.fixture
def counting(hall_db, start):
    box = closed_box(hall_db, 5, rows=17, seats=15, entries=3)
    tokens = [builders.session_token(hall_db, "teller") for _ in range(3)]
    return start(hall_db.path), box, tokens


def sit_down(screen, server, box, token, name):
    page = screen(server.url, token)
    page.goto("/tellers/count")
    page.get_by_role("button", name=name, exact=True).click()
    page.locator(f'a[href="/tellers/count/{box}"]').click()
    return page


def enter(page, ballots):
    page.locator("[data-next]").click()
    page.locator(".ballot-row").first.wait_for()
    for keys in ballots:
        for key in keys:
            page.keyboard.press(key)
        if not keys.startswith("-"):
            page.keyboard.press("Enter")
    page.locator("[data-hand-in]").wait_for()


def test_three_stations_and_one_disagreement(counting, screen, hall_db):
    server, box, tokens = counting
    one, two, three = (sit_down(screen, server, box, token, f"Bàn {n}") for n, token in enumerate(tokens, 1))
    one.locator("[data-divide]").click()
    enter(one, BALLOTS)
    one.locator(".count-tail li").first.get_by_text("không hợp lệ: ký tên").wait_for()
    one.locator(".count-tail").get_by_text("không hợp lệ: bầu quá số lượng").wait_for()
    one.keyboard.press("Enter")
    one.locator('[data-batch="1"]').wait_for()

    two.locator("[data-next]").click()
    two.locator(".ballot-row").first.wait_for()
    two.context.set_offline(True)  # typing goes on, the device keeps the ballots
    for key in (*"0408", "Enter", *"0408", "Enter"):
        two.keyboard.press(key)
    two.locator(".count-wire.away").wait_for()
    two.context.set_offline(False)
    two.get_by_text("đã lưu hết").wait_for()
    two.reload()  # it comes back to the third ballot
    two.locator(".count-place b", has_text="3").wait_for()
    for key in ("Enter", "0", "5", "1", "7", "Enter", "-", "5"):
        two.keyboard.press(key)
    two.locator("[data-hand-in]").click()
    two.locator('[data-batch="1"]').wait_for()

    enter(three, ("0408", "0308", "", "0517", "-5"))
    three.keyboard.press("Enter")
    three.locator('[data-position="2"]').wait_for()
    assert three.locator("[data-position]").count() == 1
    three.locator("[data-again]").click()
    for key in (*"0408", "Enter", "Enter"):
        three.keyboard.press(key)
    three.get_by_text("Số liệu kiểm phiếu khớp").wait_for()
    one.get_by_text("Số liệu kiểm phiếu khớp").wait_for()

    def counted():
        with hall_db.read() as reading:
            return queries.tally(reading, box)

    found = until(counted, 10, "a tally")
    assert {name: getattr(found, name) for name in RIGHT} == RIGHT
    assert found.by_reason == {"over": 1, "signed": 1}
    assert [found.rows[n].agree for n in (3, 4, 16)] == [1, 2, 2]


def test_a_name_in_use_and_a_device_that_is_replaced(counting, screen):
    server, box, tokens = counting
    one = sit_down(screen, server, box, tokens[0], "Bàn 1")
    one.locator("[data-divide]").click()
    enter_one(one)
    other = screen(server.url, tokens[1])
    other.goto(f"/tellers/count/{box}")
    other.get_by_role("button", name="Bàn 1", exact=True).click()
    other.get_by_role("button", name="Thay máy đó").click()
    other.locator("[data-next]").click()
    other.locator(".count-place b", has_text="2").wait_for()
    one.keyboard.press("0")
    one.keyboard.press("7")
    one.keyboard.press("Enter")
    one.get_by_text("Máy này là bàn nhập phiếu nào?").wait_for()


def enter_one(page):
    page.locator("[data-next]").click()
    page.locator(".ballot-row").first.wait_for()
    for key in ("0", "4", "Enter"):
        page.keyboard.press(key)
    page.locator(".count-tail").get_by_text("không hợp lệ").wait_for()


def test_the_phone_enters_by_touch(counting, screen):
    server, box, tokens = counting
    page = screen(server.url, tokens[0], size=(390, 844))
    page.goto(f"/tellers/count/{box}")
    page.get_by_role("button", name="Bàn 3", exact=True).click()
    page.locator("[data-divide]").click()
    page.locator("[data-next]").click()
    for row in (3, 4):
        page.locator(f'[data-row="{row}"]').click()
    page.locator('[data-pad="Enter"]').click()
    page.locator(".count-tail").get_by_text("hợp lệ", exact=True).wait_for()
    page.locator('[data-pad="-"]').click()
    page.locator('[data-pad="3"]').click()
    page.locator(".count-tail").get_by_text("không hợp lệ: có đánh dấu riêng").wait_for()
