"""A ballot may be changed until closing where the vote says so: the last answer stands, how it was is kept nowhere."""

import json

import pytest

from tests import builders
from tests.features.voting import hall as build


def totals(hall, vote):
    with hall.db.read() as reading:
        return {row[0]: row[1] for row in reading.all("SELECT choice, n FROM tally WHERE vote = ?", (vote,))}


def test_in_a_named_vote_the_last_answer_stands(hall):
    vote = build.opened(hall.secretary, changeable=True)
    hall.cast(vote, 0, "agree")
    assert hall.cast(vote, 0, "disagree").status_code == 200
    assert hall.cast(vote, 0, "other").status_code == 200
    assert totals(hall, vote) == {"agree": 0, "disagree": 0, "other": 1}
    hall.secretary.deed(f"/votes/{vote}/close")
    record = build.record(hall.secretary, vote)
    assert (record["result"]["cast"], record["changes"]) == (1, 2)
    assert [one["choice"] for each in record["delegations"] for one in each["people"] if one["voted"]] == ["other"]


def test_without_the_switch_the_first_answer_stands(hall):
    vote = build.opened(hall.secretary)
    hall.cast(vote, 0, "agree")
    assert hall.cast(vote, 0, "disagree").json["code"] == "already_voted"
    assert totals(hall, vote)["agree"] == 1


def change(hall, vote, old_nonce, old, new, **more):
    return hall.voter(0).deed(f"/votes/{vote}/cast", choice=new, old={"nonce": old_nonce, "choice": old}, **more)


def test_in_a_counted_vote_the_tablet_takes_its_old_answer_back(hall):
    vote = build.opened(hall.secretary, mode="counted", changeable=True)
    first, second = builders.nonce(), builders.nonce()
    hall.cast(vote, 0, "agree", nonce=first)
    assert change(hall, vote, first, "agree", "disagree", nonce=second).status_code == 200
    assert totals(hall, vote) == {"agree": 0, "disagree": 1, "other": 0}
    assert change(hall, vote, second, "disagree", "other").status_code == 200
    assert totals(hall, vote) == {"agree": 0, "disagree": 0, "other": 1}


@pytest.mark.parametrize("told", [("wrong-nonce-0123456789", "agree"), (None, "disagree")])
def test_who_cannot_prove_the_old_answer_changes_nothing(hall, told):
    vote = build.opened(hall.secretary, mode="counted", changeable=True)
    first = builders.nonce()
    hall.cast(vote, 0, "agree", nonce=first)
    answer = change(hall, vote, told[0] or first, told[1], "other")
    assert (answer.status_code, answer.json["code"]) == (409, "change_unproven")
    assert hall.cast(vote, 0, "other").json["code"] == "change_unproven"
    assert totals(hall, vote) == {"agree": 1, "disagree": 0, "other": 0}


def test_an_old_answer_opens_the_ballot_only_once(hall):
    vote = build.opened(hall.secretary, mode="counted", changeable=True)
    first = builders.nonce()
    hall.cast(vote, 0, "agree", nonce=first)
    change(hall, vote, first, "agree", "disagree")
    assert change(hall, vote, first, "agree", "other").json["code"] == "change_unproven"
    assert totals(hall, vote) == {"agree": 0, "disagree": 1, "other": 0}


def test_a_repeated_change_is_one_change(hall):
    vote = build.opened(hall.secretary, changeable=True)
    hall.cast(vote, 0, "agree")
    key = builders.nonce()
    answers = [hall.cast(vote, 0, "disagree", nonce=key).json for _ in range(2)]
    assert answers[0] == answers[1]
    assert totals(hall, vote) == {"agree": 0, "disagree": 1, "other": 0}


def test_nothing_keeps_how_it_was_changed(hall):
    vote = build.opened(hall.secretary, mode="counted", changeable=True)
    first = builders.nonce()
    hall.cast(vote, 0, "agree", nonce=first)
    change(hall, vote, first, "agree", "disagree")
    with hall.db.read() as reading:
        lines = reading.all("SELECT kind, facts FROM journal WHERE kind LIKE 'ballot%'")
        receipts = repr([tuple(row) for row in reading.all("SELECT * FROM receipt")])
        ballot = reading.one("SELECT choice, changes FROM ballot")
    assert [row[0] for row in lines] == ["ballot_received", "ballot_changed"]
    assert all(json.loads(row[1]) == {"vote": vote, "delegate": hall.delegates[0]} for row in lines)
    assert tuple(ballot) == (None, 1)
    assert not any(word in receipts for word in ("agree", first))


def test_closing_takes_every_seal_away(hall):
    vote = build.opened(hall.secretary, mode="counted", changeable=True)
    hall.cast(vote, 0, "agree")
    with hall.db.read() as reading:
        assert reading.one("SELECT seal FROM ballot")[0] is not None
    hall.secretary.deed(f"/votes/{vote}/close")
    with hall.db.read() as reading:
        assert reading.one("SELECT seal FROM ballot")[0] is None
    assert hall.cast(vote, 0, "other").json["code"] == "vote_closed"


def test_a_changed_batch_moves_every_question(hall):
    vote = build.opened(
        hall.secretary, shape="batch", questions=build.questions(2), choices=build.YES_NO, changeable=True
    )
    voter = hall.voter(0)
    voter.deed(f"/votes/{vote}/cast", answers=["yes", "yes"])
    voter.deed(f"/votes/{vote}/cast", answers=["no", "yes"])
    assert voter.deed(f"/votes/{vote}/cast", answers=["no"]).json["code"] == "unknown_choice"
    hall.secretary.deed(f"/votes/{vote}/close")
    result = build.record(hall.secretary, vote)["result"]
    assert [[row["votes"] for row in each["rows"]] for each in result["questions"]] == [[0, 1], [1, 0]]
