"""Votes with weights: frozen on the roll, base and threshold in weights, people told beside them; on tablets only."""

import pytest

from congress_app.core.db import PROGRAM
from tests.features.voting import hall as build


def weigh(db, weights):
    def deed(tx):
        for delegate, weight in weights.items():
            tx.execute("UPDATE delegate SET weight = ? WHERE id = ?", (str(weight), delegate))
        tx.nothing_changed()
        return {}

    db.write(deed, actor=PROGRAM)


@pytest.fixture
def vote(hall):
    weigh(hall.db, dict.fromkeys(hall.delegates, 10) | {hall.delegates[0]: 1000, hall.delegates[9]: 500})
    return build.opened(hall.secretary, weighted=True)


def test_weights_decide_and_people_are_told_beside(hall, vote):
    for who in range(8):
        hall.cast(vote, who, "agree" if who == 0 else "disagree")
    assert hall.secretary.deed(f"/votes/{vote}/close").json == {"vote": vote, "cast": 8, "passed": True}
    result = build.record(hall.secretary, vote)["result"]
    assert [row["votes"] for row in result["rows"]] == [1000, 70, 0]
    assert (result["base"], result["needed"]) == (1580, 791)
    assert (result["summoned"], result["present"], result["cast"]) == (10, 8, 8)
    assert result["votes"] == {"summoned": 1580, "present": 1070, "cast": 1070}
    assert "1.580" in result["lines"][0]["vi"]


def test_later_changes_of_the_register_change_nothing(hall, vote):
    weigh(hall.db, {hall.delegates[0]: 1})
    hall.cast(vote, 0)
    hall.secretary.deed(f"/votes/{vote}/close")
    assert build.record(hall.secretary, vote)["result"]["rows"][0]["votes"] == 1000


def test_a_changed_ballot_moves_its_whole_weight(hall):
    weigh(hall.db, {hall.delegates[0]: 1000})
    vote = build.opened(hall.secretary, weighted=True, changeable=True)
    hall.cast(vote, 0, "agree")
    hall.cast(vote, 0, "disagree")
    hall.secretary.deed(f"/votes/{vote}/close")
    assert [row["votes"] for row in build.record(hall.secretary, vote)["result"]["rows"]] == [0, 1000, 0]


def test_without_the_switch_every_vote_counts_once(hall):
    weigh(hall.db, {hall.delegates[0]: 1000})
    vote = build.opened(hall.secretary)
    hall.cast(vote, 0)
    hall.secretary.deed(f"/votes/{vote}/close")
    result = build.record(hall.secretary, vote)["result"]
    assert (result["rows"][0]["votes"], result["base"]) == (1, 10)


def test_a_quorum_of_weights(hall):
    weigh(hall.db, {hall.delegates[9]: 100})
    quorum = {"numerator": 1, "denominator": 2, "strict": True}
    vote = build.draft(hall.secretary, weighted=True, rule={**build.PRESENT_HALF, "quorum": quorum})
    answer = hall.secretary.deed(f"/votes/{vote}/open")
    assert (answer.json["code"], answer.json["facts"]) == ("no_quorum", {"present": 8, "needed": 55, "missing": 47})


@pytest.mark.parametrize("manner", ["cards", "mixed"])
def test_cards_and_paper_carry_no_name_so_they_have_no_weight(hall, manner):
    answer = hall.secretary.deed("/votes", title_vi="Tăng vốn", rule=build.SUMMONED_HALF, weighted=True, manner=manner)
    assert (answer.status_code, answer.json["code"]) == (400, "weights_need_tablets")
