"""Threads at the same moment: one ballot each, and a ballot is either in the frozen tally or refused."""

import threading
from collections import Counter

import pytest

from congress_app.core.access import Role
from congress_app.core.db import PROGRAM, Actor
from congress_app.core.errors import CongressError
from congress_app.voting import actions, queries, rules
from tests import builders
from tests.features.voting import hall as build


def together(deeds):
    """Run the deeds at the same moment, each in a thread; answers or refusals in the order of the deeds."""
    gate = threading.Barrier(len(deeds))
    outcomes = [None] * len(deeds)

    def run(n):
        gate.wait()
        try:
            outcomes[n] = deeds[n]()
        except CongressError as refusal:
            outcomes[n] = refusal

    threads = [threading.Thread(target=run, args=(n,)) for n in range(len(deeds))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return outcomes


def ballot(hall, vote, who, choice="agree", nonce=None):
    actor = Actor(Role.DELEGATE.value, hall.delegates[who])
    return lambda: actions.cast(hall.db, actor, nonce or builders.nonce(), vote, choice)


def test_two_casts_of_one_delegate_are_one_ballot(hall):
    vote = build.opened(hall.secretary)
    outcomes = together([ballot(hall, vote, 0, choice) for choice in ("agree", "disagree", "other", "agree")])
    assert Counter(type(outcome) for outcome in outcomes) == {dict: 1, rules.AlreadyVoted: 3}


def test_one_request_sent_by_many_is_one_answer(hall):
    vote = build.opened(hall.secretary)
    key = builders.nonce()
    outcomes = together([ballot(hall, vote, 0, nonce=key) for _ in range(6)])
    assert all(outcome == outcomes[0] for outcome in outcomes)


@pytest.mark.parametrize("run", range(5))
def test_a_ballot_beside_closing_is_in_the_tally_or_refused(hall, run):
    vote = build.opened(hall.secretary)
    casts = [ballot(hall, vote, who) for who in range(8)]
    *received, closing = together([*casts[:4], *casts[4:], lambda: actions.close(hall.db, PROGRAM, None, vote)])
    kept = sum(isinstance(outcome, dict) for outcome in received)
    assert all(isinstance(outcome, dict | rules.VoteClosed) for outcome in received)
    assert closing["cast"] == kept
    with hall.db.read() as reading:
        picture = queries.record(reading, vote)
        assert reading.verify_journal() is None
    people = [person for each in picture["delegations"] for person in each["people"]]
    assert sum(row["votes"] for row in picture["result"]["rows"]) == sum(person["voted"] for person in people) == kept


def test_two_openings_at_once_leave_one_vote_open(hall):
    votes = [build.draft(hall.secretary) for _ in range(3)]
    outcomes = together([lambda vote=vote: actions.open_vote(hall.db, PROGRAM, None, vote) for vote in votes])
    assert Counter(type(outcome) for outcome in outcomes) == {dict: 1, rules.AnotherVoteOpen: 2}


def test_two_closings_at_once_are_one_closing(hall):
    vote = build.opened(hall.secretary)
    outcomes = together([lambda: actions.close(hall.db, PROGRAM, None, vote) for _ in range(2)])
    assert Counter(type(outcome) for outcome in outcomes) == {dict: 1, rules.VoteStateWrong: 1}
