"""Independent entries side by side."""

from hypothesis import given
from hypothesis import strategies as st

from congress_app.counting.comparing import Difference, compare
from congress_app.counting.forms import Ballot, Kind

ONE, TWO = Ballot(Kind.MARKED, "10"), Ballot(Kind.MARKED, "01")
SIGNED, INKS = Ballot(Kind.INVALID, "", "signed"), Ballot(Kind.INVALID, "", "several_inks")
ballots = st.sampled_from([ONE, TWO, SIGNED, INKS, Ballot(Kind.DOUBTFUL)])


def test_the_same_everywhere() -> None:
    assert compare([[ONE, TWO], [ONE, TWO], [ONE, TWO]]) == []
    assert compare([[ONE]]) == []
    assert compare([]) == []


def test_another_mark_another_reason_and_a_missing_ballot() -> None:
    assert compare([[ONE, TWO, SIGNED], [ONE, ONE, INKS, TWO]]) == [
        Difference(2, (TWO, ONE)),
        Difference(3, (SIGNED, INKS)),
        Difference(4, (None, TWO)),
    ]


def test_of_three_the_one_that_differs_is_told_with_the_others() -> None:
    assert compare([[ONE], [ONE], [TWO]]) == [Difference(1, (ONE, ONE, TWO))]


@given(st.lists(st.lists(ballots, max_size=12), min_size=2, max_size=3), st.randoms(use_true_random=False))
def test_the_order_of_the_stations_never_matters(passes: list[list[Ballot]], chance) -> None:
    shuffled = passes[:]
    chance.shuffle(shuffled)
    assert {each.position for each in compare(passes)} == {each.position for each in compare(shuffled)}


@given(st.lists(ballots, max_size=12), st.data())
def test_one_wrong_entry_is_found_where_it_is(heap: list[Ballot], data) -> None:
    assert compare([heap, heap[:], heap[:]]) == []
    if heap:
        at = data.draw(st.integers(0, len(heap) - 1))
        wrong = [*heap[:at], data.draw(ballots.filter(lambda other: other != heap[at])), *heap[at + 1 :]]
        assert [each.position for each in compare([heap, wrong, heap])] == [at + 1]
