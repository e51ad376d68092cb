"""A vote by show of cards: everybody agreed, or counted by blocks with their counters; never more cards than people."""

import pytest

from tests.features.voting import hall as build


@pytest.fixture
def vote(hall):
    return build.opened(hall.secretary, manner="cards", rule=build.PRESENT_HALF)


def block(name, agree, disagree=0, **more):
    return {"block": name, "counter": f"Người đếm {name}", "counts": {"agree": agree, "disagree": disagree}, **more}


def tell(hall, vote, *blocks, **more):
    return hall.secretary.deed(f"/votes/{vote}/cards", blocks=list(blocks), **more)


def test_no_tablet_votes(hall, vote):
    card = hall.voter(0).get("/pictures?topics=vote").json["vote"]["picture"]["vote"]
    assert (card["manner"], card["mode"], card["casting_ended_at"] is not None) == ("cards", "counted", True)
    assert hall.cast(vote, 0).json["code"] == "no_tablets"
    assert hall.secretary.deed(f"/votes/{vote}/nudge").json["code"] == "no_tablets"
    assert hall.secretary.deed(f"/votes/{vote}/extend", seconds=60).json["code"] == "no_tablets"


def test_everybody_agreed(hall, vote):
    told = hall.secretary.deed(f"/votes/{vote}/cards", unanimous=True)
    assert told.json == {"vote": vote, "counted": [8], "left": 0}
    turnout = hall.secretary.get("/pictures?topics=turnout").json["turnout"]["picture"]
    assert turnout["cards"] == 8
    assert hall.secretary.deed(f"/votes/{vote}/close").json == {"vote": vote, "cast": 8, "passed": True}
    record = build.record(hall.secretary, vote)
    assert record["result"]["unanimous"] == "agree"
    assert record["result"]["channels"] == {"tablets": 0, "paper": 0, "cards": 8}
    assert [row["votes"] for row in record["result"]["rows"]] == [8, 0, 0]


def test_blocks_are_added_up_and_keep_their_counters(hall, vote):
    assert tell(hall, vote, block("A", 3), block("B", 2, 1)).json == {"vote": vote, "counted": [6], "left": 2}
    hall.secretary.deed(f"/votes/{vote}/close")
    record = build.record(hall.secretary, vote)
    assert [row["votes"] for row in record["result"]["rows"]] == [5, 1, 0]
    assert [(each["block"], each["counter"]) for each in record["blocks"]] == [
        ("A", "Người đếm A"), ("B", "Người đếm B"),
    ]  # fmt: skip


def test_a_block_told_again_replaces_itself_and_both_stay_on_record(hall, vote):
    tell(hall, vote, block("A", 3), block("B", 2))
    assert tell(hall, vote, block("A", 4)).json["counted"] == [6]
    hall.secretary.deed(f"/votes/{vote}/close")
    record = build.record(hall.secretary, vote)
    assert [each["counts"]["agree"] for each in record["blocks"]] == [4, 2]
    assert len(record["told"]) == 2


def test_counting_after_all_replaces_what_was_told_unanimous(hall, vote):
    hall.secretary.deed(f"/votes/{vote}/cards", unanimous=True)
    assert tell(hall, vote, block("A", 5, 1)).json["counted"] == [6]
    hall.secretary.deed(f"/votes/{vote}/close")
    assert build.record(hall.secretary, vote)["result"]["unanimous"] == ""


def test_more_cards_than_people_are_refused_and_nothing_typed_counts(hall, vote):
    tell(hall, vote, block("A", 5))
    answer = tell(hall, vote, block("B", 4))
    assert (answer.status_code, answer.json["code"]) == (409, "too_many_cards")
    assert answer.json["facts"] == {"question": 1, "cards": 9, "left": 8}
    assert tell(hall, vote, block("B", 3)).json == {"vote": vote, "counted": [8], "left": 0}


def test_a_delegation_shows_no_more_cards_than_it_has_people_here(hall, vote):
    with hall.db.read() as reading:
        name, number, here = reading.one(
            "SELECT delegation_name, delegation, COUNT(*) FROM vote_roll GROUP BY delegation ORDER BY 3 LIMIT 1"
        )
    answer = tell(hall, vote, block(name, here, 1, delegation=number))
    assert (answer.status_code, answer.json["code"]) == (409, "too_many_in_delegation")
    assert answer.json["facts"] == {"delegation": number, "question": 1, "cards": here + 1, "left": here}
    assert tell(hall, vote, block(name, here - 1, 1, delegation=number)).status_code == 200


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"blocks": [block("A", 1, question=2)]},
        {"blocks": [{**block("A", 1), "counts": {"perhaps": 1}}]},
        {"blocks": [block("A", 1), block("A", 2)]},
        {"unanimous": True, "blocks": [block("A", 1)]},
        {"unanimous": True, "choice": "perhaps"},
        {"blocks": [block("A", -1)]},
        {"blocks": [{**block("A", 1), "counter": " "}]},
    ],
)
def test_what_fits_no_question_is_refused(hall, vote, body):
    answer = hall.secretary.deed(f"/votes/{vote}/cards", **body)
    assert (answer.status_code, answer.json["code"]) in ((400, "bad_cards"), (400, "invalid_input"))


def test_nothing_told_nothing_closed(hall, vote):
    answer = hall.secretary.deed(f"/votes/{vote}/close")
    assert (answer.status_code, answer.json["code"]) == (409, "nothing_shown")


def test_a_vote_on_tablets_takes_no_cards(hall):
    vote = build.opened(hall.secretary)
    assert tell(hall, vote, block("A", 1)).json["code"] == "no_cards"
    assert hall.secretary.deed(f"/votes/{vote}/stop").json["code"] == "no_cards"


def test_a_list_of_questions_by_cards(hall):
    vote = build.opened(
        hall.secretary, manner="cards", shape="batch", questions=build.questions(2), choices=build.YES_NO,
        rule=build.PRESENT_HALF,
    )  # fmt: skip
    first = {"block": "A", "counter": "Đ/c An", "question": 1, "counts": {"yes": 8}}
    second = {"block": "A", "counter": "Đ/c An", "question": 2, "counts": {"yes": 3, "no": 5}}
    assert tell(hall, vote, first, second).json["counted"] == [8, 8]
    hall.secretary.deed(f"/votes/{vote}/close")
    result = build.record(hall.secretary, vote)["result"]
    assert [each["passed"] for each in result["questions"]] == [True, False]


def test_what_was_told_of_cards_never_changes(hall, vote):
    from congress_app.core.db import IntegrityError
    from tests.features.voting.test_tables import attempt

    tell(hall, vote, block("A", 3))
    for table in ("card_sheet", "card_count"):
        with pytest.raises(IntegrityError):
            attempt(hall.db, f"DELETE FROM {table}", ())


def test_what_a_block_showed_is_nobodys_to_read_before_the_vote_is_closed(hall, as_role):
    vote = build.opened(hall.secretary, manner="cards")
    told = {"block": "Khối A", "counter": "Trần An", "counts": {"agree": 3, "disagree": 2}}
    assert hall.secretary.deed(f"/votes/{vote}/cards", blocks=[told]).status_code == 200
    for role in ("desk", "teller", "chair", "inspector", "secretariat"):
        seen = build.record(as_role(role), vote)
        assert (seen["blocks"], seen["told"], seen["result"]) == ([], [], None)
    hall.secretary.deed(f"/votes/{vote}/close")
    assert build.record(as_role("desk"), vote)["blocks"][0]["counts"] == told["counts"]


@pytest.mark.parametrize("code", ["yes\n", "Yes", "", "a,b"])
def test_a_code_that_no_ballot_can_name_is_refused(hall, code):
    choices = [{**build.YES_NO[0], "code": code}, build.YES_NO[1]]
    refused = hall.secretary.deed("/votes", title_vi="Thông qua", choices=choices)
    assert (refused.status_code, refused.json["code"]) == (400, "invalid_input")
