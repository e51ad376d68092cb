"""One ballot per delegate, received once, never changed, never counted after the vote is closed."""

import pytest

from congress_app.core import clock
from tests import builders
from tests.features.voting import hall as build


def test_a_ballot_is_received_with_its_time(hall):
    vote = build.opened(hall.secretary)
    answer = hall.cast(vote, 0)
    assert answer.status_code == 200
    assert answer.json["vote"] == vote
    assert answer.json["at"][:4] == clock.now()[:4]


def test_a_double_tap_gives_the_same_answer(hall):
    vote = build.opened(hall.secretary)
    key = builders.nonce()
    first, second = hall.cast(vote, 0, nonce=key), hall.cast(vote, 0, nonce=key)
    assert (first.status_code, second.status_code) == (200, 200)
    assert first.json == second.json
    assert cast_so_far(hall) == 1


def test_the_same_answer_even_after_closing(hall):
    vote = build.opened(hall.secretary)
    key = builders.nonce()
    first = hall.cast(vote, 0, nonce=key)
    hall.secretary.deed(f"/votes/{vote}/close")
    assert hall.cast(vote, 0, nonce=key).json == first.json


@pytest.mark.parametrize("choice", ["agree", "disagree"])
def test_a_second_ballot_is_refused_with_the_time_of_the_first(hall, choice):
    vote = build.opened(hall.secretary)
    at = hall.cast(vote, 0).json["at"]
    again = hall.cast(vote, 0, choice)
    assert (again.status_code, again.json["code"], again.json["facts"]) == (
        409,
        "already_voted",
        {"at": at, "time": at[11:19]},
    )
    assert cast_so_far(hall) == 1


def test_two_devices_are_one_voter(hall, as_role):
    vote = build.opened(hall.secretary)
    one, two = (as_role("delegate", person=hall.delegates[0]) for _ in range(2))
    assert one.deed(f"/votes/{vote}/cast", choice="agree").status_code == 200
    assert two.deed(f"/votes/{vote}/cast", choice="other").json["code"] == "already_voted"


@pytest.mark.parametrize("mode", ["named", "counted"])
def test_a_nonce_is_not_used_for_another_choice_or_vote(hall, mode):
    vote = build.opened(hall.secretary, mode=mode)
    key = builders.nonce()
    hall.cast(vote, 0, nonce=key)
    other_choice = hall.cast(vote, 0, "disagree", nonce=key)
    assert (other_choice.status_code, other_choice.json["code"]) == (409, "nonce_reused")
    assert hall.cast(vote + 1, 0, nonce=key).json["code"] == "nonce_reused"
    assert hall.cast(vote, 1, nonce=key).json["code"] == "nonce_reused"


def test_an_unknown_choice_leaves_nothing_behind(hall):
    vote = build.opened(hall.secretary)
    answer = hall.cast(vote, 0, "maybe")
    assert (answer.status_code, answer.json["code"]) == (400, "unknown_choice")
    assert cast_so_far(hall) == 0
    assert hall.cast(vote, 0).status_code == 200


def test_who_is_not_on_the_roll(hall):
    vote = build.opened(hall.secretary)
    assert hall.cast(vote, 9).json["code"] == "not_on_roll"
    assert hall.cast(vote, 10).status_code == 403


def test_over_long_and_malformed_ballots(hall):
    vote = build.opened(hall.secretary)
    assert hall.cast(vote, 0, "x" * 61).status_code == 400
    assert hall.cast(vote, 0, nonce="short").json["facts"] == {"field": "nonce"}
    assert hall.voter(0).deed(f"/votes/{vote}/cast").status_code == 400
    bare = hall.voter(0).client.post(f"/votes/{vote}/cast", data=b"{", headers={"X-Congress": "1"})
    assert bare.json["code"] == "malformed_json"
    forged = hall.voter(0).client.post(f"/votes/{vote}/cast", json={"nonce": builders.nonce(), "choice": "agree"})
    assert forged.json["code"] == "missing_header"
    assert hall.voter(0).client.get(f"/votes/{vote}/cast").status_code == 405


def test_own_ballot_tells_the_voter_what_was_received(hall):
    from congress_app.voting import queries

    vote = build.opened(hall.secretary)
    at = hall.cast(vote, 0, "other").json["at"]
    with hall.db.read() as reading:
        mine = queries.own_ballot(reading, hall.delegates[0])
        silent = queries.own_ballot(reading, hall.delegates[1])
        guest = queries.own_ballot(reading, hall.guest)
    given = {"choice": "other", "answers": ["other"], "changes": 0, "paper": False, "weight": 1}
    assert mine == {"vote": vote, "on_roll": True, "cast_at": at, **given}
    nothing = {"cast_at": None, "choice": None, "answers": None, "changes": 0, "paper": False, "weight": 1}
    assert silent == {"vote": vote, "on_roll": True, **nothing}
    assert guest == {"vote": vote, "on_roll": False, **nothing}


def cast_so_far(hall):
    from congress_app.voting import queries

    with hall.db.read() as reading:
        return queries.turnout(reading)["cast"]
