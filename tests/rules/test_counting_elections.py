"""Who is elected: the test vectors of domain §3 and every way a tie may end."""

import pytest

from congress_app.counting.ballots import BadMarks
from congress_app.counting.cumulative import Heaped
from congress_app.counting.cumulative import tally as heap_up
from congress_app.counting.election import BadSettlement, Candidate, Next, Result, base_of, elect, settle
from congress_app.counting.forms import Ballot, Form, Kind
from congress_app.counting.parts import Part
from congress_app.counting.profile import Base, Elections, Tie, Validity
from congress_app.counting.questions import Less, Sets
from congress_app.counting.tally import Row, Tally, tally

PARTY = Elections()


def people(count: int, born: tuple[str, ...] = ()) -> list[Candidate]:
    return [Candidate(chr(97 + n), f"Name {n}", born[n] if born else "", n + 1) for n in range(count)]


def counted(*votes: int, form: Form = Form.B1, valid: int = 250) -> Tally:
    rows = tuple(Row(v) if form is Form.B1 else Row(v, valid - v) for v in votes)
    return Tally(form, valid, valid, 0, {}, rows)


def decided(*votes: int, base: int, seats: int, rules: Elections = PARTY, **more) -> Result:
    return elect(people(len(votes), more.pop("born", ())), counted(*votes), base, seats, rules, **more)


@pytest.mark.parametrize(
    ("sets", "base", "needed"),
    [
        (Sets(250, 245, 5, less=(Less("ex_officio_absent", 2), Less("absent_without_alternate", 3))), 245, 123),  # D1
        (Sets(250, 240), 250, 126),  # D2: ten left after lunch
        (Sets(22, 18, 4, less=(Less("elsewhere_absent", 1), Less("exempt_absent", 2), Less("excused_throughout", 1))), 18, 10),  # M1
        (Sets(20, 17), 20, 11),  # M2: three without a reason that was accepted
    ],
)  # fmt: skip
def test_bases_of_the_party(sets: Sets, base: int, needed: int) -> None:
    found = counted(needed, needed - 1, valid=sets.present)
    assert base_of(Base.SUMMONED, sets, found, PARTY.validity) == base
    result = elect(people(2), found, base, 2, PARTY)
    assert (result.base, result.needed, result.elected) == (base, needed, ("a",))


def test_exactly_half_is_not_elected() -> None:
    result = decided(10, base=20, seats=1)
    assert (result.needed, result.elected, result.next) == (11, (), Next.NOBODY)


def test_youth_union_invalid_ballots_stay_in_the_base() -> None:
    """19 issued, 18 returned, 2 of them invalid: base 18, needed 10."""
    rules = Elections(base=Base.RETURNED, percent_base=Base.RETURNED)
    heap = [Ballot(Kind.MARKED, "10")] * 9 + [Ballot(Kind.MARKED, "01")] * 7 + [Ballot(Kind.INVALID, "", "signed")] * 2
    found = tally(heap, Form.B1, 2, 1, rules.validity)
    base = base_of(rules.base, Sets(19, 19), found, rules.validity)
    result = elect(people(2), found, base, 1, rules)
    assert (base, result.needed, result.elected) == (18, 10, ())
    valid = elect(people(2), found, base_of(Base.VALID, Sets(19, 19), found, rules.validity), 1, rules)
    assert (valid.base, valid.needed, valid.elected) == (16, 9, ("a",))


@pytest.mark.parametrize("base", [Base.PRESENT, Base.VOTES_CAST, Base.FOR_AND_AGAINST])
def test_other_bases(base: Base) -> None:
    found = Tally(Form.B2, 20, 18, 2, {"signed": 2}, (Row(9, 5, 4), Row(9, 9, 0)))
    rules = Elections(base=base, percent_base=base)
    number = base_of(base, Sets(30, 19), found, rules.validity)
    result = elect(people(2), found, number, 2, rules)
    assert number == {Base.PRESENT: 19, Base.VOTES_CAST: 18, Base.FOR_AND_AGAINST: 18}[base]
    # of those who said yes or no to the person: 9 of 14 is more than half, 9 of 18 is not
    assert result.elected == (("a",) if base is Base.FOR_AND_AGAINST else ())
    if base is Base.FOR_AND_AGAINST:
        assert [(one.base, one.needed, one.percent) for one in result.standing] == [(14, 8, 6429), (18, 10, 5000)]


def test_the_highest_of_those_above_the_threshold_fill_the_seats() -> None:
    result = decided(130, 200, 150, 140, 100, base=245, seats=3)
    assert result.elected == ("b", "c", "d")
    assert [one.code for one in result.standing] == ["b", "c", "d", "a", "e"]
    assert [one.above for one in result.standing] == [True, True, True, True, False]
    assert (result.open_seats, result.next, result.standing[0].percent) == (0, Next.DONE, 8163)


def test_fewer_above_the_threshold_than_seats() -> None:
    result = decided(200, 122, base=245, seats=2)
    assert (result.elected, result.open_seats, result.next) == (("a",), 1, Next.NEXT_ROUND)


def test_a_tie_at_the_last_seat_keeps_the_sure_winner() -> None:
    result = decided(200, 150, 150, 150, base=245, seats=3)
    assert (result.elected, result.tied, result.tied_seats, result.open_seats) == (("a",), ("b", "c", "d"), 2, 2)
    assert result.next is Next.TIE


def test_equal_votes_above_the_last_seat_or_below_it_are_no_tie() -> None:
    assert decided(200, 150, 150, 130, base=245, seats=3).next is Next.DONE
    assert decided(200, 140, 130, 130, base=245, seats=2).next is Next.DONE
    assert decided(200, 122, 122, base=245, seats=2).tied == ()  # equal, and both short of half


def test_a_tie_round_is_won_by_the_higher_without_half() -> None:
    result = decided(90, 100, 40, base=245, seats=1, tie_round=True)
    assert (result.elected, result.needed, result.plurality) == (("b",), 0, True)
    again = decided(90, 90, base=245, seats=1, tie_round=True)
    assert (again.elected, again.tied, again.next) == ((), ("a", "b"), Next.TIE)
    assert decided(0, 0, base=245, seats=1, tie_round=True).next is Next.NOBODY


def test_a_tie_round_by_majority_keeps_the_threshold() -> None:
    rules = Elections(tie=Tie.REVOTE_MAJORITY)
    assert decided(90, 100, base=245, seats=1, rules=rules, tie_round=True).next is Next.NOBODY
    assert decided(90, 130, base=245, seats=1, rules=rules, tie_round=True).elected == ("b",)


def test_the_last_round_by_plurality_where_the_profile_has_it() -> None:
    rules = Elections(most_rounds=2, last_round_plurality=True)
    assert decided(90, 100, base=245, seats=1, rules=rules).next is Next.NOBODY
    assert decided(90, 100, base=245, seats=1, rules=rules, last_round=True).elected == ("b",)


def test_the_older_wins_in_state_elections() -> None:
    rules = Elections(base=Base.VALID, tie=Tie.OLDER)
    result = decided(150, 150, 150, base=245, seats=2, rules=rules, born=("1980-05-02", "1975", "1980-05-01"))
    assert (result.elected, result.tied, result.next) == (("b", "c"), (), Next.DONE)
    assert [one.settled for one in result.standing] == ["older", "older", "older"]


@pytest.mark.parametrize(
    "born", [("1980", "1980-05-01"), ("1980-05-01", "1980-05-01"), ("", "1980"), ("1980-05", "1980")]
)
def test_birth_dates_that_do_not_decide_leave_a_tie(born: tuple[str, str]) -> None:
    result = decided(150, 150, base=245, seats=1, rules=Elections(tie=Tie.OLDER), born=born)
    assert (result.elected, result.tied, result.next) == ((), ("a", "b"), Next.TIE)


@pytest.mark.parametrize("by", [Tie.LOT, Tie.CHAIR])
def test_a_tie_is_settled_by_lot_or_by_the_chair(by: Tie) -> None:
    tied = decided(200, 150, 150, 150, base=245, seats=3, rules=Elections(tie=by))
    result = settle(tied, ["d", "b"], by)
    assert (result.elected, result.tied, result.open_seats, result.next) == (("a", "b", "d"), (), 0, Next.DONE)
    assert {one.code: one.settled for one in result.standing} == {"a": "", "b": by, "c": by, "d": by}
    for wrong in (["b"], ["a", "b"], ["b", "c", "d"], []):
        with pytest.raises(BadSettlement):
            settle(tied, wrong, by)
    with pytest.raises(BadSettlement):
        settle(result, [], by)


def test_plurality_alone() -> None:
    result = decided(3, 2, 0, base=245, seats=3, rules=Elections(plurality=True))
    assert (result.elected, result.open_seats, result.needed) == (("a", "b"), 1, 0)


def test_two_thirds_of_those_present() -> None:
    rules = Elections(base=Base.PRESENT, threshold=Part(2, 3, strict=False))
    assert decided(160, 159, base=240, seats=2, rules=rules).elected == ("a",)


def test_nobody_is_elected_on_an_empty_base() -> None:
    assert decided(0, 0, base=0, seats=1).next is Next.NOBODY
    assert decided(0, base=0, seats=1, rules=Elections(plurality=True)).next is Next.NOBODY


def test_robert_each_name_needs_a_majority_of_the_votes_cast() -> None:
    validity = Validity(none_invalid=False, blank_counts=False, illegal_in_base=True)
    rules = Elections(base=Base.VOTES_CAST, percent_base=Base.VOTES_CAST, validity=validity)
    heap = [Ballot(Kind.MARKED, m) for m in ["10"] * 5 + ["01"] * 3 + ["00"] * 4 + ["11"] * 2]
    found = tally(heap, Form.B1, 2, 1, validity)
    base = base_of(rules.base, Sets(50, 20), found, validity)
    result = elect(people(2), found, base, 1, rules)
    assert (base, result.needed, result.elected) == (10, 6, ())


def test_cumulative_votes_are_heaped_on_one_candidate() -> None:
    """A minority of 30 of 100 shares seats one of three by heaping its 90 votes."""
    heap = [Heaped(70, (105, 105, 0, 0)), Heaped(30, (0, 0, 90, 0))]
    found = heap_up(heap, 4, 3)
    result = elect(people(4), found, 100, 3, Elections(plurality=True, cumulative=True, tie=Tie.LOT))
    assert result.elected == ("a", "b", "c")
    spoiled = heap_up([Heaped(10, (31, 0)), Heaped(10, (0, 0)), Heaped(10, (0, 30))], 2, 3)
    assert (spoiled.valid, spoiled.invalid, spoiled.by_reason, spoiled.blank) == (1, 2, {"none": 1, "over": 1}, 1)
    assert [row.agree for row in spoiled.rows] == [0, 30]
    for bad in ((1,), (1, -1)):
        with pytest.raises(BadMarks):
            heap_up([Heaped(1, bad)], 2, 1)
