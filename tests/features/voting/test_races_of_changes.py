"""Changes, countdowns and cards in the same moment: every total is exactly the ballots that stand."""

from collections import Counter
from datetime import datetime, timedelta

import pytest

from congress_app.core import clock
from congress_app.core.db import PROGRAM, Actor
from congress_app.core.errors import CongressError
from congress_app.voting import actions, override_actions, rules
from congress_app.voting.casting import Old
from congress_app.voting.running_actions import close_due, extend
from tests import builders
from tests.features.voting import hall as build
from tests.features.voting.test_races import ballot, together


def standing(hall, vote):
    """The totals of the first question, and the answers that stand beside people."""
    with hall.db.read() as reading:
        assert reading.verify_journal() is None
        totals = {row[0]: row[1] for row in reading.all("SELECT choice, n FROM tally WHERE vote = ?", (vote,))}
        kept = Counter(row[0] for row in reading.all("SELECT choice FROM ballot WHERE vote = ?", (vote,)))
    return totals, kept


@pytest.mark.parametrize("run", range(3))
def test_two_tablets_of_one_delegate_that_keep_changing_leave_one_answer(hall, run):
    vote = build.opened(hall.secretary, changeable=True)
    outcomes = together([ballot(hall, vote, 0, choice) for choice in ("agree", "disagree", "other") * 4])
    assert all(isinstance(one, dict) for one in outcomes)
    totals, kept = standing(hall, vote)
    assert sum(totals.values()) == 1
    assert {code for code, n in totals.items() if n} == set(kept)


def test_an_old_answer_is_taken_back_once_even_at_once(hall):
    vote = build.opened(hall.secretary, mode="counted", changeable=True)
    actor, first = Actor("delegate", hall.delegates[0]), builders.nonce()
    actions.cast(hall.db, actor, first, vote, "agree")

    def change(new):
        return lambda: actions.cast(hall.db, actor, builders.nonce(), vote, new, Old(first, ("agree",)))

    outcomes = together([change(new) for new in ("disagree", "other", "disagree", "other")])
    assert Counter(isinstance(one, dict) for one in outcomes) == {True: 1, False: 3}
    totals, _kept = standing(hall, vote)
    assert (sum(totals.values()), totals["agree"]) == (1, 0)


@pytest.mark.parametrize("run", range(3))
def test_changing_beside_closing_is_in_the_result_or_refused(hall, run):
    vote = build.opened(hall.secretary, changeable=True)
    for who in range(8):
        ballot(hall, vote, who, "agree")()
    changes = [ballot(hall, vote, who, "disagree") for who in range(8)]
    *outcomes, closing = together([*changes, lambda: actions.close(hall.db, PROGRAM, None, vote)])
    done = sum(isinstance(one, dict) for one in outcomes)
    assert all(isinstance(one, dict | rules.VoteClosed) for one in outcomes)
    assert closing["cast"] == 8
    totals, kept = standing(hall, vote)
    assert (totals["agree"], totals["disagree"]) == (8 - done, done) == (kept["agree"], kept["disagree"])


@pytest.mark.parametrize("run", range(3))
def test_the_end_of_the_countdown_beside_casting_prolonging_and_closing(hall, run):
    vote = build.opened(hall.secretary, seconds=60)
    ends = datetime.fromisoformat(build.record(hall.secretary, vote)["closes_at"])
    ticks = iter(range(-60, 10_000))
    clock.set_clock(lambda: ends + timedelta(milliseconds=next(ticks)))  # it passes while they all press
    deeds = [ballot(hall, vote, who) for who in range(8)]
    deeds += [lambda: close_due(hall.db, PROGRAM), lambda: extend(hall.db, PROGRAM, None, vote, 30)]
    deeds += [lambda: actions.close(hall.db, PROGRAM, None, vote), lambda: close_due(hall.db, PROGRAM)]
    outcomes = together(deeds)
    received = sum(isinstance(one, dict) for one in outcomes[:8])
    assert all(isinstance(one, dict | rules.VoteClosed) for one in outcomes[:8])
    record = build.record(hall.secretary, vote)
    assert (record["state"], record["result"]["cast"]) == ("closed", received)


def test_two_who_agree_at_once_are_one_agreement(hall):
    quorum = {"numerator": 9, "denominator": 10, "strict": False}
    vote = build.draft(hall.secretary, rule={**build.PRESENT_HALF, "quorum": quorum})
    override_actions.ask(hall.db, Actor("secretariat", 1, "An"), None, vote, "Tiếp tục")
    agree = [lambda n=n: override_actions.agree(hall.db, Actor("chair", n, f"Chủ toạ {n}"), None, vote) for n in (2, 3)]
    outcomes = together(agree)
    assert Counter(isinstance(one, CongressError) for one in outcomes) == {True: 1, False: 1}


def test_repeating_twice_at_once_is_one_repeat(hall):
    vote = build.opened(hall.secretary)
    hall.secretary.deed(f"/votes/{vote}/close")
    outcomes = together([lambda: actions.repeat(hall.db, PROGRAM, None, vote) for _ in range(3)])
    assert Counter(type(one) for one in outcomes) == {dict: 1, rules.AlreadyRepeated: 2}
