"""The secretariat puts slides on screens, takes them off, adds and removes screens."""

import pytest

from tests import builders


@pytest.mark.parametrize("kind", ["welcome", "agenda", "item", "headcount", "blank"])
def test_a_pinned_slide_stays(hall, kind):
    hall.go_to(0)
    assert hall.show(kind).status_code == 200
    hall.go_to(1)
    assert (hall.screen()["mode"], hall.screen()["kind"]) == ("pinned", kind)


def test_back_to_following(hall):
    hall.show("blank")
    assert hall.secretary.deed("/projector/1/auto").json == {"screen": 1}
    assert (hall.screen()["mode"], hall.screen()["kind"]) == ("auto", "welcome")


def test_a_message_on_the_screen_and_after_it_was_taken_back(hall):
    text = {"vi": "Giải lao 15 phút", "en": "Break"}
    message = hall.secretary.deed("/messages", text=text, urgent=True).json["message"]
    hall.show("message", message)
    assert (hall.screen()["kind"], hall.screen()["text"]["vi"], hall.screen()["urgent"]) == (
        "message",
        "Giải lao 15 phút",
        True,
    )
    hall.secretary.deed(f"/messages/{message}/withdraw")
    assert hall.screen()["kind"] == "welcome"


def test_the_headcount_slide(hall):
    hall.show("headcount")
    slide = hall.screen()
    assert (slide["present"], slide["summoned"], slide["needed"], slide["reached"]) == (8, 10, 7, True)


def test_an_overlong_agenda_keeps_the_lines_around_the_current_one(hall):
    for n in range(40):
        hall.secretary.deed("/agenda/items", session=2, title={"vi": f"Mục thêm {n}", "en": ""})
    hall.go_to(2)
    hall.show("agenda")
    slide = hall.screen()
    assert any(item["state"] == "current" for item in slide["items"])
    assert slide["before"] + len(slide["items"]) + slide["after"] == 43
    assert len(slide["items"]) < 30


@pytest.mark.parametrize(
    ("kind", "subject", "status", "code"),
    [
        ("vote", 0, 400, "slide_incomplete"),
        ("result", 99, 404, "slide_subject_unknown"),
        ("message", 99, 404, "slide_subject_unknown"),
        ("item", 99, 404, "slide_subject_unknown"),
        ("fireworks", 0, 400, "invalid_input"),
    ],
)
def test_what_cannot_be_shown(hall, kind, subject, status, code):
    answer = hall.show(kind, subject)
    assert (answer.status_code, answer.json["code"]) == (status, code)
    assert hall.screen()["mode"] == "auto"


def test_screens_come_and_go(hall):
    assert hall.secretary.deed("/projector").json == {"screen": 2}
    assert hall.show("blank", n=2).status_code == 200
    assert (hall.screen(1)["kind"], hall.screen(2)["kind"]) == ("welcome", "blank")
    for _ in range(7):
        hall.secretary.deed("/projector")
    full = hall.secretary.deed("/projector")
    assert (full.status_code, full.json["code"]) == (409, "too_many_screens")
    for n in range(2, 10):
        assert hall.secretary.deed(f"/projector/{n}/remove").status_code == 200
    last = hall.secretary.deed("/projector/1/remove")
    assert (last.status_code, last.json["code"]) == (409, "last_screen")
    assert hall.show("blank", n=5).json["code"] == "screen_unknown"


def test_the_same_request_twice_is_one_line_of_the_journal(hall):
    once = builders.nonce()
    for _ in range(2):
        assert hall.secretary.deed("/projector/1/show", kind="agenda", nonce=once).status_code == 200
    other = hall.secretary.deed("/projector/1/show", kind="blank", nonce=once)
    assert (other.status_code, other.json["code"]) == (409, "nonce_reused")
    with hall.db.read() as reading:
        assert reading.one("SELECT count(*) FROM journal WHERE kind = 'slide_shown'")[0] == 1


@pytest.mark.parametrize("role", ["desk", "teller", "chair", "inspector", "projector", "delegate"])
def test_only_the_secretariat_moves_screens(hall, role):
    someone = hall.as_role(role, person=hall.delegates[0] if role == "delegate" else None)
    for path in ("/projector", "/projector/1/auto", "/projector/1/remove"):
        assert someone.deed(path).status_code == 403
    assert someone.deed("/projector/1/show", kind="blank").status_code == 403
