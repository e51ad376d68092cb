"""People and the door: one congress from a dirty register to its credentials report, in real browsers on the real program."""

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser import commune_door as door
from tests.browser import commune_hall as hall
from tests.browser import commune_office as office
from tests.browser.commune_register import PEOPLE
from tests.hall.server import Server

PARTS = {
    "Thư ký Lan": "Đoàn Thư ký",
    "Ban Thẩm tra": "Ban Thẩm tra tư cách đại biểu",
    "Bàn kiểm diện 1": "Bàn điểm danh",
    "Bàn kiểm diện 2": "Bàn điểm danh",
    "Bàn kiểm diện 3": "Bàn điểm danh",
}
WOMEN = {PEOPLE[number] for number in ("002", "004", "005", "008", "012", "013")}
PRESENT = {*WOMEN, *(PEOPLE[number] for number in ("001", "003", "007", "009"))}


Screen = Callable[..., Page]


def test_people_and_the_door(start: Callable[..., Server], screen: Screen, tmp_path: Path) -> None:
    server = start(tmp_path / "congress.db")
    organiser = screen(server.url)
    office.set_up(organiser, server.setup_code())
    secretary, committee, *desks = (
        office.sign_in(screen(server.url), office.link_for(organiser, name, part)) for name, part in PARTS.items()
    )
    tokens = prepare(secretary, committee, tmp_path)
    at_the_door(secretary, committee, desks, tokens, tmp_path)

    tablet = screen(server.url, size=(1180, 820))
    door.sign_in(tablet, tokens["004"], door.issue_pin(desks[1], tokens["004"]), PEOPLE["004"])
    one_record_and_one_vote(secretary, tablet)
    stage = screen(server.url, size=(1920, 1080))
    office.sign_in(stage, office.link_for(organiser, "Màn hình 1", "Màn hình lớn"))
    the_report(committee, secretary, stage)


def prepare(secretary: Page, committee: Page, folder: Path) -> door.Tokens:
    """The register comes in, everybody has a seat and a badge, and the committee decides; gives the tokens by number."""
    office.bring_in(secretary, folder)
    office.check_list(secretary)
    office.plan_and_seat(secretary)
    tokens = office.print_badges(secretary)
    office.qualify_all_but_one(committee)
    return tokens


def at_the_door(secretary: Page, committee: Page, desks: list[Page], tokens: door.Tokens, folder: Path) -> None:
    """Three desks, one alone for a while; a refusal, a lost badge, an alternate, an excuse: ten of eleven come in."""
    first, second, third = desks
    door.take_desks(desks)
    for number in ("001", "002", "003"):
        door.let_in(first, tokens[number], number)
    door.directed(first, "A3-2", "A")
    door.let_in(second, tokens["007"], "007")
    door.refuse(second, tokens["010"])
    door.go_on_alone(third, second, tokens)
    for desk in desks:
        expect(desk.locator(".count")).to_have_attribute("data-present", "8")
    tokens["012"] = door.lose_a_badge(first, tokens["012"], folder)
    badge = office.replace(committee, PEOPLE["011"], PEOPLE["013"])
    office.qualify(committee, PEOPLE["013"])
    door.let_the_alternate_in(second, badge, gone=tokens["011"])
    office.excuse(secretary, "006", "Đang điều trị tại bệnh viện")


def one_record_and_one_vote(secretary: Page, tablet: Page) -> None:
    """A delegate disputes the birth date, the secretariat accepts it; a vote is held on an explained and sealed base."""
    hall.dispute_birth(tablet, "1985", ("14", "2", "1985"))
    hall.accept_dispute(secretary, "14/02/1985")
    hall.see_corrected(tablet, "14/02/1985")
    hall.read_history(secretary, PEOPLE["004"], "Thư ký Lan", "1985", "14/02/1985", "đại biểu đề nghị")
    hall.open_vote(secretary)
    hall.cast(tablet)
    hall.close_vote(secretary, base=10, summoned=11, left_out="006 Trần Văn Bình")
    hall.verify_seals(secretary, present=10, base=10)


def the_report(committee: Page, secretary: Page, stage: Page) -> None:
    """Numbers that open their people and add up, an official version, the same on paper and on the big screen."""
    committee.goto("/report")
    hall.behind(committee, "presence/present", PRESENT)
    hall.behind(committee, "presence/excused", {PEOPLE["006"]})
    hall.behind(committee, "standing/not_qualified", {PEOPLE["010"]})
    hall.behind(committee, "sex/F", WOMEN)
    on_screen = hall.read_report(committee)
    hall.issue(committee)
    assert hall.read_report(committee) == on_screen
    hall.compare_papers(committee, on_screen)
    hall.project(secretary, stage, "10")
