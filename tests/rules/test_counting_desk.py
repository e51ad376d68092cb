"""Rules of the counting desk: batches, comparing with decisions, the estimate; any order of steps gives what was meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from congress_app.counting.forms import Ballot, Form, Kind
from congress_app.tellers import batch_rules as rules
from congress_app.tellers.batch_rules import Stage, Step

BALLOTS = st.one_of(
    st.sampled_from(["101", "110", "011"]).map(lambda marks: Ballot(Kind.MARKED, marks)),
    st.sampled_from(["signed", "other"]).map(lambda why: Ballot(Kind.INVALID, reason=why)),
    st.just(Ballot(Kind.DOUBTFUL)),
)
HEAPS = st.lists(BALLOTS, max_size=12)


@given(returned=st.integers(0, 3000), size=st.integers(1, 200))
def test_batches_hold_every_ballot_once(returned, size):
    sizes = rules.divided(returned, size)
    assert sum(sizes) == returned
    assert all(each == size for each in sizes[:-1])
    assert not sizes or 0 < sizes[-1] <= size


@given(heap=HEAPS, stations=st.integers(2, 3), data=st.data())
def test_a_batch_settles_only_when_all_say_the_same_or_the_tellers_decide(heap, stations, data):
    passes = [list(heap) for _ in range(stations)]
    changed = data.draw(st.sets(st.integers(0, len(heap) - 1))) if heap else set()
    for at in changed:
        station = data.draw(st.integers(0, stations - 1))
        passes[station][at] = data.draw(BALLOTS)
    really = {n for n in range(1, len(heap) + 1) if any(each[n - 1] != passes[0][n - 1] for each in passes)}
    doubtful = {n for n in range(1, len(heap) + 1) if all(each[n - 1].kind is Kind.DOUBTFUL for each in passes)}
    found = rules.concluded(passes, {})
    assert set(found.differing) == really
    assert set(found.doubtful) == doubtful - really
    assert found.settled == (not really and not doubtful)
    turned = rules.concluded(list(reversed(passes)), {})
    assert (turned.differing, turned.doubtful) == (found.differing, found.doubtful)
    decided = dict.fromkeys(really | doubtful, Ballot(Kind.INVALID, reason="other"))
    whole = rules.concluded(passes, decided)
    assert whole.settled
    assert all(ballot is not None and ballot.kind is not Kind.DOUBTFUL for ballot in whole.ballots)
    assert {n for n, ballot in enumerate(whole.ballots, 1) if n in decided} == set(decided)


@pytest.mark.parametrize(
    ("ballot", "form", "fits"),
    [
        (Ballot(Kind.MARKED, "101"), Form.B1, True),
        (Ballot(Kind.MARKED, "10"), Form.B1, False),
        (Ballot(Kind.MARKED, "10A"), Form.B1, False),
        (Ballot(Kind.MARKED, "ADB"), Form.B2, True),
        (Ballot(Kind.MARKED, "AD1"), Form.B4, False),
        (Ballot(Kind.MARKED, "12*"), Form.QUESTIONS, True),
        (Ballot(Kind.MARKED, "030"), Form.QUESTIONS, False),
        (Ballot(Kind.INVALID, reason="signed"), Form.B1, True),
        (Ballot(Kind.INVALID, reason="over"), Form.B1, False),
        (Ballot(Kind.DOUBTFUL), Form.B3, True),
        (Ballot(Kind.DOUBTFUL, reason="signed"), Form.B1, False),
    ],
)
def test_what_fits_the_form(ballot, form, fits):
    if fits:
        rules.check_ballot(ballot, form, (2, 2, 2))
    else:
        with pytest.raises(rules.BallotUnreadable):
            rules.check_ballot(ballot, form, (2, 2, 2))


def test_the_stages_of_a_batch():
    assert rules.stage("open", 0, 0) is Stage.OPEN
    assert rules.stage("open", 1, 1) is Stage.ENTERING
    assert rules.stage("open", 0, 1) is Stage.WAITING
    assert rules.stage("differs", 0, 2) is Stage.DIFFERS
    assert rules.stage("settled", 0, 2) is Stage.SETTLED


def test_the_estimate_goes_by_the_pace_and_forgets_pauses():
    stamps = [n * 2000 for n in range(30)]
    assert rules.estimate(stamps, 100) == 200_000
    assert rules.estimate([*stamps, stamps[-1] + 600_000], 100) == 200_000
    assert rules.estimate(stamps[:5], 100) is None
    assert rules.estimate([], 0) == 0


def test_steps_at_places_that_are_not_there():
    rules.check_step(Step.PUT, 3, 2, 3)
    for step, position, entered, size, refusal in (
        (Step.PUT, 4, 2, 9, rules.BadPosition),
        (Step.REMOVE, 3, 2, 9, rules.BadPosition),
        (Step.INSERT, 1, 3, 3, rules.BatchIsFull),
        (Step.PUT, 4, 3, 3, rules.BatchIsFull),
    ):
        with pytest.raises(refusal):
            rules.check_step(step, position, entered, size)
