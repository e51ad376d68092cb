"""Several questions on one ballot: one row per delegate, a tally and a verdict for each question."""

import pytest

from tests.features.voting import hall as build


@pytest.fixture
def batch(hall):
    return build.opened(hall.secretary, shape="batch", questions=build.questions(3), choices=build.YES_NO)


def send(hall, vote, who, *answers, **more):
    return hall.voter(who).deed(f"/votes/{vote}/cast", answers=list(answers), **more)


def test_the_card_has_every_question_and_the_answers_to_all(hall, batch):
    card = hall.voter(0).get("/pictures?topics=vote").json["vote"]["picture"]["vote"]
    assert card["shape"] == "batch"
    assert [(each["n"], each["title"]["en"]) for each in card["questions"]] == [
        (1, "Resolution 1"), (2, "Resolution 2"), (3, "Resolution 3"),
    ]  # fmt: skip
    assert [one["code"] for one in card["choices"]] == ["yes", "no"]
    assert [each["choices"] for each in card["questions"]] == [None] * 3  # the same for every question: sent once


def test_each_question_has_its_own_verdict(hall, batch):
    for who in range(8):
        assert send(hall, batch, who, "yes", "no", "yes" if who < 5 else "no").status_code == 200
    closed = hall.secretary.deed(f"/votes/{batch}/close").json
    assert (closed["cast"], closed["passed"]) == (8, False)
    result = build.record(hall.secretary, batch)["result"]
    assert [[row["votes"] for row in each["rows"]] for each in result["questions"]] == [[8, 0], [0, 8], [5, 3]]
    assert [each["passed"] for each in result["questions"]] == [True, False, False]
    assert result["verdict"]["en"] == "1 of 3 carried"
    assert result["questions"][0]["lines"][0]["vi"].startswith("10 đại biểu")


@pytest.mark.parametrize("answers", [["yes"], ["yes", "yes"], ["yes"] * 4, ["yes", "no", "perhaps"], ["", "", ""]])
def test_an_answer_to_every_question_or_no_ballot_at_all(hall, batch, answers):
    answer = send(hall, batch, 0, *answers)
    assert (answer.status_code, answer.json["code"]) == (400, "unknown_choice")
    assert send(hall, batch, 0, "yes", "yes", "no").status_code == 200


@pytest.mark.parametrize("body", [{}, {"answers": []}, {"choice": "yes", "answers": ["yes", "yes", "no"]}])
def test_a_ballot_says_its_answers_in_one_way(hall, batch, body):
    assert hall.voter(0).deed(f"/votes/{batch}/cast", **body).json["code"] == "invalid_input"


def test_one_ballot_each(hall, batch):
    send(hall, batch, 0, "yes", "yes", "yes")
    assert send(hall, batch, 0, "no", "no", "no").json["code"] == "already_voted"


def test_the_voter_is_told_every_answer_of_a_named_ballot(hall, batch):
    from congress_app.voting import queries

    send(hall, batch, 0, "yes", "no", "yes")
    with hall.db.read() as reading:
        assert queries.own_ballot(reading, hall.delegates[0])["answers"] == ["yes", "no", "yes"]


@pytest.mark.parametrize("mode", ["named", "counted"])
def test_ballot_rows_hold_all_answers_or_none(hall, mode):
    vote = build.opened(hall.secretary, shape="batch", questions=build.questions(2), choices=build.YES_NO, mode=mode)
    send(hall, vote, 0, "yes", "no")
    with hall.db.read() as reading:
        row = reading.one("SELECT choice, seal FROM ballot")
    assert tuple(row) == ("yes,no" if mode == "named" else None, None)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"shape": "batch"}, "invalid_input"),
        ({"shape": "batch", "questions": []}, "invalid_input"),
        ({"shape": "batch", "questions": build.questions(61)}, "bad_questions"),
        ({"shape": "batch", "questions": [{"title_vi": " "}]}, "title_missing"),
        ({"shape": "several"}, "invalid_input"),
    ],
)
def test_questions_nobody_could_answer_are_refused(hall, changes, code):
    answer = hall.secretary.deed("/votes", title_vi="Các nghị quyết", rule=build.SUMMONED_HALF, **changes)
    assert (answer.status_code, answer.json["code"]) == (400, code)


def test_the_turnout_counts_people_not_answers(hall, batch):
    from congress_app.voting import queries

    send(hall, batch, 0, "yes", "no", "yes")
    send(hall, batch, 1, "yes", "no", "yes")
    with hall.db.read() as reading:
        assert queries.turnout(reading)["cast"] == 2
