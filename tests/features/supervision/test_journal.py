"""The journal as a list: words, filters, pages, export."""

import io

import pytest
from python_calamine import CalamineWorkbook

from congress_app.supervision import rules
from tests.features.voting import hall as build


@pytest.fixture
def inspector(founded, as_role):
    return as_role("inspector")


def test_only_supervision_reads_it(founded, as_role):
    for path in ("/journal", "/journal/lines", "/journal/verify", "/journal/journal.xlsx"):
        for role in ("secretariat", "desk", "teller", "chair", "projector"):
            assert as_role(role).get(path).status_code == 403
    for role in ("organiser", "inspector"):
        assert as_role(role).page("/journal").status_code == 200


def test_a_line_says_who_did_what(founded, as_role, inspector):
    as_role("secretariat").deed("/projector/1/show", kind="agenda")
    line = inspector.get("/journal/lines").json["lines"][0]
    assert line["kind"] == "slide_shown"
    assert line["words"] == "Slide “Agenda” put on screen 1"
    assert line["role"] == "secretariat"
    assert line["actor"].startswith("secretariat-")
    assert len(line["code"]) == len("7F2C·91A0·33DE")


def test_delegates_are_named_and_choices_never_are(founded, as_role, inspector):
    people = build.people(founded, 4)
    build.pass_door(founded, people)
    vote = build.opened(as_role("secretariat"), rule=build.PRESENT_HALF)
    as_role("delegate", person=people[0]).deed(f"/votes/{vote}/cast", choice="disagree")
    found = inspector.get("/journal/lines?area=voting").json["lines"]
    ballot = next(line for line in found if line["kind"] == "ballot_received")
    assert ballot["actor"] == "001 Nguyễn Thị Ân"
    assert "disagree" not in str(ballot)


def test_filters(founded, as_role, inspector):
    secretary = as_role("secretariat")
    secretary.deed("/messages", text={"vi": "Giải lao 100% mọi người", "en": ""})
    secretary.deed("/projector/1/show", kind="blank")
    everything = inspector.get("/journal/lines").json["total"]
    assert everything > 3
    for query, kind in (("area=projector", "slide_shown"), ("search=100%25 mọi", "message_sent")):
        assert [line["kind"] for line in inspector.get(f"/journal/lines?{query}").json["lines"]] == [kind]
    assert inspector.get("/journal/lines?role=desk").json["total"] == 0
    assert inspector.get("/journal/lines?area=unheard-of").json["total"] == 0
    assert inspector.get("/journal/lines?day=2001-01-01").json["total"] == 0
    assert inspector.get("/journal/lines?day=yesterday").status_code == 400


def test_pages_follow_one_another_without_a_gap(founded, as_role, inspector):
    secretary = as_role("secretariat")
    for n in range(rules.PAGE // 2 + 5):
        secretary.deed("/projector/1/show", kind=("blank", "agenda")[n % 2])
        secretary.deed("/projector/1/auto")
    first = inspector.get("/journal/lines").json
    assert len(first["lines"]) == rules.PAGE
    second = inspector.get(f"/journal/lines?before={first['next']}").json
    numbers = [line["seq"] for line in first["lines"] + second["lines"]]
    assert numbers == list(range(first["head"]["seq"], 0, -1))
    assert second["next"] is None


def test_the_page_in_both_languages(founded, as_role):
    assert "Nhật ký" in as_role("inspector", lang="vi").page("/journal").text
    assert "Journal" in as_role("inspector", lang="en").page("/journal").text


def test_the_export_holds_every_line(founded, as_role, inspector):
    as_role("secretariat").deed("/messages", text={"vi": "=1+1 Giải lao", "en": ""})
    total = inspector.get("/journal/lines").json["total"]
    answer = inspector.get("/journal/journal.xlsx")
    assert answer.status_code == 200
    rows = CalamineWorkbook.from_filelike(io.BytesIO(answer.data)).get_sheet_by_index(0).to_python()
    assert len(rows) == total + 1
    assert rows[1][0] == 1


@pytest.mark.parametrize(
    ("typed", "sought"), [("50%", "%50\\%%"), ("a_b", "%a\\_b%"), (" tên ", "%tên%"), ("\\", "%\\\\%")]
)
def test_a_search_means_what_was_typed(typed, sought):
    assert rules.pattern(typed) == sought
