"""Laws of every count, for arbitrary heaps, lists, bases and profiles."""

from dataclasses import replace
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from congress_app.counting.comparing import compare
from congress_app.counting.election import Next, Result, base_of, elect, settle
from congress_app.counting.forms import Form
from congress_app.counting.profile import Base, Elections, Tie
from congress_app.counting.questions import Sets
from congress_app.counting.tally import Row, Tally, tally, votes_cast
from tests.rules.counting_cases import Heap, election_rules, frozen_sets, heaps

births = st.sampled_from(["", "1970", "1970-03", "1970-03-01", "1969-12-31", "1985-07-20"])


def decide(heap: Heap, found: Tally, rules: Elections, sets: Sets, born: list[str] | None = None, **more) -> Result:
    names = heap.candidates()
    if born:
        names = [replace(name, born=born[n % len(born)]) for n, name in enumerate(names)]
    return elect(
        names, found, base_of(rules.base, sets, found, rules.validity), heap.seats, rules,
        percent_base=base_of(rules.percent_base, sets, found, rules.validity), **more,
    )  # fmt: skip


@st.composite
def elections(draw: st.DrawFn) -> tuple[Heap, Elections, Sets]:
    rules = draw(election_rules)
    heap = draw(heaps(validity=rules.validity))
    return heap, rules, draw(frozen_sets(len(heap.ballots)))


@given(heaps(), st.randoms(use_true_random=False), st.integers(1, 7))
def test_the_order_of_ballots_and_the_cut_into_batches_never_matter(heap: Heap, chance, size: int) -> None:
    shuffled = heap.ballots[:]
    chance.shuffle(shuffled)
    batches = [shuffled[at : at + size] for at in range(0, len(shuffled), size)]
    chance.shuffle(batches)
    again = replace(heap, ballots=[each for batch in batches for each in batch])
    assert again.tally() == heap.tally()
    parts = [replace(heap, ballots=batch).tally() for batch in batches]
    whole = heap.tally()
    assert (sum(p.valid for p in parts), sum(p.invalid for p in parts)) == (whole.valid, whole.invalid)
    for place, row in enumerate(whole.rows):
        assert sum(p.rows[place].agree for p in parts) == row.agree


@given(heaps())
def test_every_station_may_be_the_one_that_counts(heap: Heap) -> None:
    passes = [list(heap.ballots) for _ in range(3)]
    assert compare(passes) == []
    assert len({repr(replace(heap, ballots=each).tally()) for each in passes}) == 1


@given(heaps())
def test_sums(heap: Heap) -> None:
    found = heap.tally()
    assert found.returned == len(heap.ballots) == found.valid + found.invalid + found.doubtful
    assert sum(found.by_reason.values()) == found.invalid
    assert found.blank_invalid <= found.blank <= found.returned
    assert 0 <= votes_cast(found, heap.validity) <= found.valid + found.invalid
    for row in found.rows:
        assert row.agree <= found.valid
        assert heap.form is Form.B1 or row.agree + row.disagree + row.uncounted == found.valid
    if heap.form is Form.B1 and heap.validity.over_invalid:
        assert sum(row.agree for row in found.rows) <= heap.seats * found.valid


@given(heaps())
def test_a_tally_is_what_counting_by_hand_gives(heap: Heap) -> None:
    """Counted a second way: ballot by ballot, one candidate at a time."""
    from congress_app.counting.ballots import classify

    valid = [b for b in heap.ballots if classify(b, heap.form, heap.rows, heap.seats, heap.validity).valid]
    yes = "1" if heap.form is Form.B1 else "A"
    assert [row.agree for row in heap.tally().rows] == [sum(b.marks[n] == yes for b in valid) for n in range(heap.rows)]


@given(elections(), st.lists(births, min_size=1, max_size=6), st.booleans(), st.booleans())
def test_the_elected_fit_the_seats_and_each_has_what_was_needed(case, born, tie_round: bool, last: bool) -> None:
    heap, rules, sets = case
    result = decide(heap, heap.tally(), rules, sets, born, tie_round=tie_round, last_round=last)
    assert len(result.elected) + result.open_seats == result.seats
    assert len(result.elected) <= result.seats
    assert not set(result.elected) & set(result.tied)
    assert sorted(one.code for one in result.standing) == sorted(name.code for name in heap.candidates())
    assert [one.votes for one in result.standing] == sorted((one.votes for one in result.standing), reverse=True)
    part = Fraction(rules.threshold.numerator, rules.threshold.denominator)
    for one in result.standing:
        enough = one.votes > 0 and one.base > 0
        if not result.plurality:
            enough &= one.votes > part * one.base if rules.threshold.strict else one.votes >= part * one.base
        assert one.above == enough
        assert one.above or not (one.elected or one.tied)
    worst = min((one.votes for one in result.standing if one.elected), default=None)
    for one in result.standing:
        if one.above and not one.elected and not one.tied and worst is not None:
            assert one.votes < worst or (one.votes == worst and one.settled)
    if result.tied:
        assert 0 < result.tied_seats < len(result.tied)
        assert result.next is Next.TIE
    else:
        left = sum(one.above for one in result.standing) >= result.seats
        assert (result.next is Next.DONE) == left == (result.open_seats == 0)


@given(elections(), st.randoms(use_true_random=False))
def test_the_order_on_the_ballot_never_decides_who_is_elected(case, chance) -> None:
    heap, rules, sets = case
    found = heap.tally()
    order = list(range(heap.rows))
    chance.shuffle(order)
    turned = replace(found, rows=tuple(found.rows[n] for n in order))
    names = [heap.candidates()[n] for n in order]
    base = base_of(rules.base, sets, found, rules.validity)
    one = elect(heap.candidates(), found, base, heap.seats, rules)
    other = elect(names, turned, base, heap.seats, rules)
    assert (set(one.elected), set(one.tied)) == (set(other.elected), set(other.tied))


@given(elections(), st.data())
def test_raising_ones_votes_never_unelects(case, data) -> None:
    """More ballots for a person, as many more against nobody; the base stays or, made of ballots, stays as it was."""
    heap, rules, sets = case
    rules = replace(rules, base=Base.SUMMONED, percent_base=Base.SUMMONED)
    found = heap.tally()
    before = decide(heap, found, rules, sets)
    at = data.draw(st.integers(0, heap.rows - 1))
    more = data.draw(st.integers(1, 20))
    row = found.rows[at]
    rows = (*found.rows[:at], Row(row.agree + more, row.disagree, row.uncounted), *found.rows[at + 1 :])
    after = decide(heap, replace(found, rows=rows), rules, sets)
    code = heap.candidates()[at].code
    if code in before.elected:
        assert code in after.elected
    if code in before.tied:
        assert code in after.elected


@given(elections(), st.data())
def test_a_settled_tie_fills_exactly_the_seats_that_were_left(case, data) -> None:
    heap, rules, sets = case
    result = decide(heap, heap.tally(), replace(rules, tie=Tie.LOT), sets)
    if result.tied:
        lucky = data.draw(st.permutations(result.tied))[: result.tied_seats]
        settled = settle(result, lucky, Tie.LOT)
        assert set(settled.elected) == {*result.elected, *lucky}
        assert (settled.open_seats, settled.tied, settled.next) == (0, (), Next.DONE)


@given(heaps(validity=None), st.integers(1, 3))
def test_every_ballot_twice_doubles_every_number(heap: Heap, times: int) -> None:
    once, many = heap.tally(), tally(heap.ballots * times, heap.form, heap.rows, heap.seats, heap.validity)
    assert (many.returned, many.valid, many.invalid) == (
        once.returned * times,
        once.valid * times,
        once.invalid * times,
    )
    assert [row.agree for row in many.rows] == [row.agree * times for row in once.rows]
