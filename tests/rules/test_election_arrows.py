"""The states of an election: every walk along the arrows, and no other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from congress_app.elections.deed_words import LABELS
from congress_app.elections.deeds import Deed
from congress_app.elections.programme import offered
from congress_app.elections.rules import ARROWS, FINAL, PUBLIC, ArrowMissing, Manner, State, move

STEPS = st.lists(st.sampled_from(list(State)), max_size=60)
MANNERS = st.sampled_from(list(Manner))
BALLOTS = (State.LIST_VOTED, State.TELLERS_VOTED, State.ISSUING, State.VOTING, State.CLOSED, State.COUNTING,
           State.RECONCILED, State.MINUTES_SIGNED)  # fmt: skip


def walk(manner: Manner, wanted: list[State]) -> list[tuple[State, State]]:
    """Try every wanted state; the moves that were allowed. A suspended election remembers where it stood."""
    here, resumes, taken = State.DRAFT, None, []
    for there in wanted:
        try:
            found = move(manner, here, there, resumes)
        except ArrowMissing:
            continue
        taken.append((here, found))
        resumes = here.value if found is State.SUSPENDED else None if here is State.SUSPENDED else resumes
        here = found
    return taken


@given(MANNERS, STEPS)
def test_a_walk_only_takes_arrows(manner, wanted):
    for here, there in walk(manner, wanted):
        assert there in ARROWS[manner][here]


@given(MANNERS, STEPS)
def test_nothing_leaves_an_annulled_election_and_done_is_only_annulled(manner, wanted):
    for here, there in walk(manner, wanted):
        assert here is not State.ANNULLED
        assert here is not State.DONE or there is State.ANNULLED


@given(STEPS)
def test_on_paper_nothing_is_announced_before_the_minutes_and_nothing_skipped(wanted):
    seen = {State.DRAFT}
    for here, there in walk(Manner.PAPER, wanted):
        if there is State.ANNOUNCED and here is not State.SUSPENDED:
            assert here is State.MINUTES_SIGNED
            assert seen >= set(BALLOTS)
        seen.add(there)


@given(MANNERS, STEPS)
def test_a_suspended_election_goes_back_to_where_it_stood(manner, wanted):
    stood = None
    for here, there in walk(manner, wanted):
        if here is State.SUSPENDED and there is not State.ANNULLED:
            assert there is stood
        if there is State.SUSPENDED:
            stood = here


@given(MANNERS, STEPS)
def test_results_are_public_only_from_the_announcement_on(manner, wanted):
    announced = False
    for _here, there in walk(manner, wanted):
        announced = announced or there is State.ANNOUNCED
        assert there not in PUBLIC or announced


@pytest.mark.parametrize("manner", list(Manner))
def test_every_state_but_the_last_ones_offers_a_deed_and_every_deed_has_words(manner):
    for state in ARROWS[manner]:
        assert offered(manner, state) or state is State.ANNULLED
    assert set(LABELS) == set(Deed)


@pytest.mark.parametrize("manner", list(Manner))
def test_living_states_may_be_suspended_and_annulled(manner):
    for state, ends in ARROWS[manner].items():
        if state not in FINAL and state is not State.SUSPENDED:
            assert {State.SUSPENDED, State.ANNULLED} <= ends
