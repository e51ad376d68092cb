"""The report on the big screens: pages one after the other, live or of a version, and no name unless it is allowed."""

import json

from congress_app.credentials import standing_actions as standings
from congress_app.projector.rules import Kind, Slide
from congress_app.projector.slides import paint
from congress_app.reporting.rules import slide_subject
from tests.features.reporting import hall
from tests.features.reporting.test_live import change


def page(db, number: int, version: int = 0) -> dict:
    with db.read() as reading:
        return paint(reading, Slide(Kind.REPORT, slide_subject(version, number)))


def test_pages_follow_each_other_and_end(founded, people, as_role) -> None:
    first = page(founded, 1)
    assert first["figure"]["present"] == 90
    assert [page(founded, n)["page"] for n in range(1, first["pages"] + 1)] == list(range(1, first["pages"] + 1))
    secretariat = as_role("secretariat")
    assert secretariat.deed("/projector/1/show", kind="report", subject=1).status_code == 200
    assert secretariat.deed("/projector/1/show", kind="report", subject=0).json["code"] == "slide_incomplete"
    for subject in (first["pages"] + 1, slide_subject(9, 1)):
        answer = secretariat.deed("/projector/1/show", kind="report", subject=subject)
        assert answer.json["code"] == "slide_subject_unknown"


def test_shares_of_standings_name_the_people_they_are_counted_of(founded, people, as_role) -> None:
    standings.decide(founded, hall.COMMITTEE, None, people[90:], "not_qualified", "Không đủ điều kiện")
    first = page(founded, 1)
    judged = first["columns"][1]
    assert first["figure"]["summoned"] == 90
    assert sum(row["votes"] for row in judged["rows"]) == 100
    assert judged["title"]["vi"].endswith("trên 100 người")


def test_a_page_of_a_version_stays_while_the_live_one_moves(founded, people, as_role) -> None:
    version = as_role("credentials").deed("/report/versions", kind="official").json["version"]
    hall.enter(founded, people[90:])
    assert page(founded, 1)["figure"]["present"] == 100
    frozen = page(founded, 1, version)
    assert frozen["figure"]["present"] == 90
    assert frozen["words"]["code"]["en"] == "Official report 1"
    assert frozen["code"]


def test_a_page_that_is_gone_shows_the_first_one(founded, people, as_role) -> None:
    last = page(founded, 1)["pages"]
    change(as_role("credentials"), sections=["class"])
    assert page(founded, last)["page"] == 1


def test_no_name_no_small_group_and_no_religion_on_a_screen(founded, people, as_role) -> None:
    committee = as_role("credentials")
    sections = ["class", "delegations", "sex", "ethnicity", "religion", "age", "education"]
    change(committee, sections=sections)
    told = json.dumps([page(founded, n) for n in range(1, page(founded, 1)["pages"] + 1)], ensure_ascii=False)
    names = {hall.person(n, 100)["full_name"] for n in range(1, 101)}
    assert not [name for name in names if name in told]
    for word in ("Tày", "Ê-đê", "Phật giáo", "Tôn giáo", '"people"'):
        assert word not in told
    change(committee, sections=sections, names_on_screen=True)
    told = json.dumps([page(founded, n) for n in range(1, page(founded, 1)["pages"] + 1)], ensure_ascii=False)
    assert len([name for name in names if name in told]) in (
        1,
        2,
    )  # the youngest and the oldest, allowed by the setting
