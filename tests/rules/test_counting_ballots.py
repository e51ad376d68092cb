"""The decision table of valid and invalid paper ballots (domain §3.4, V1 to V10), cell by cell."""

import pytest

from congress_app.counting.ballots import BadMarks, Seen, classify
from congress_app.counting.forms import Ballot, Form, Kind, Reason
from congress_app.counting.profile import Validity
from congress_app.counting.tally import ANSWERS, Row, tally, votes_cast

PARTY = Validity()


def marked(marks: str) -> Ballot:
    return Ballot(Kind.MARKED, marks)


@pytest.mark.parametrize("form", [Form.B1, Form.B2, Form.B3, Form.B4])
@pytest.mark.parametrize(
    "reason", [Reason.NOT_ISSUED, Reason.OUTSIDE_NAME, Reason.PRIVATE_MARK, Reason.SEVERAL_INKS, Reason.SIGNED]
)
def test_v1_v7_to_v10_what_the_tellers_see_spoils_every_form(form: Form, reason: Reason) -> None:
    assert classify(Ballot(Kind.INVALID, "", reason), form, 1, 1, PARTY) == Seen(valid=False, reason=reason)


@pytest.mark.parametrize(
    ("marks", "seen"),
    [
        ("1110", Seen(valid=False, reason="over")),  # V2: three names, two seats
        ("1111", Seen(valid=False, reason="over")),  # nothing struck at all
        ("1100", Seen(valid=True)),  # V3: exactly
        ("0100", Seen(valid=True)),  # V3: fewer
        ("0000", Seen(valid=False, reason="none", blank=True)),  # V4
    ],
)
def test_v2_to_v4_with_surplus(marks: str, seen: Seen) -> None:
    assert classify(marked(marks), Form.B1, 4, 2, PARTY) == seen


@pytest.mark.parametrize(
    ("marks", "seen"),
    [
        ("AAA", Seen(valid=True)),  # V3
        ("DDD", Seen(valid=True)),  # V4: against everybody is valid
        ("ABN", Seen(valid=True)),  # V5: both boxes, no box: the rows are not counted
        ("BBB", Seen(valid=True)),
        ("BNN", Seen(valid=True)),
        ("NNN", Seen(valid=True, question="several_empty", blank=True)),  # V4, note 1: asked
    ],
)
@pytest.mark.parametrize("form", [Form.B2, Form.B4])
def test_v3_to_v6_several_names_without_surplus(form: Form, marks: str, seen: Seen) -> None:
    assert classify(marked(marks), form, 3, 3, PARTY) == seen


def test_v4_an_empty_ballot_of_several_names_where_the_profile_says_invalid() -> None:
    strict = Validity(several_empty_invalid=True)
    seen = classify(marked("NN"), Form.B2, 2, 2, strict)
    assert (seen.valid, seen.reason, seen.question) == (False, "none", "several_empty")
    assert classify(marked("ND"), Form.B2, 2, 2, strict) == Seen(valid=True)


@pytest.mark.parametrize(
    ("marks", "seen"),
    [
        ("A", Seen(valid=True)),
        ("D", Seen(valid=True)),  # V6: a vote against
        ("B", Seen(valid=False, reason="row")),  # V5
        ("N", Seen(valid=False, reason="row", blank=True)),  # V5
    ],
)
def test_v5_v6_one_name(marks: str, seen: Seen) -> None:
    assert classify(marked(marks), Form.B3, 1, 1, PARTY) == seen


@pytest.mark.parametrize(
    ("marks", "seen"),
    [
        ("13", Seen(valid=True)),
        ("1*", Seen(valid=True)),
        ("00", Seen(valid=True, blank=True)),
        ("2", Seen(valid=True)),
        ("0", Seen(valid=False, reason="row", blank=True)),
        ("*", Seen(valid=False, reason="row")),
    ],
)
def test_questions_on_paper(marks: str, seen: Seen) -> None:
    assert classify(marked(marks), Form.QUESTIONS, len(marks), 0, PARTY) == seen


def test_a_doubtful_ballot_waits_for_the_tellers() -> None:
    assert classify(Ballot(Kind.DOUBTFUL, "1"), Form.B1, 4, 2, PARTY) == Seen(valid=False, question="doubtful")


@pytest.mark.parametrize(
    ("marks", "form", "rows"),
    [("10", Form.B1, 3), ("1A", Form.B1, 2), ("01", Form.B2, 2), ("A", Form.QUESTIONS, 1), ("", Form.B3, 1)],
)
def test_marks_that_do_not_fit_the_ballot_are_refused(marks: str, form: Form, rows: int) -> None:
    with pytest.raises(BadMarks):
        classify(marked(marks), form, rows, 1, PARTY)


def test_more_names_or_nobody_where_the_profile_lets_them_stand() -> None:
    free = Validity(over_invalid=False, none_invalid=False)
    assert classify(marked("111"), Form.B1, 3, 1, free) == Seen(valid=True)
    assert classify(marked("000"), Form.B1, 3, 1, free) == Seen(valid=True, blank=True)


def test_a_tally_of_struck_ballots() -> None:
    heap = [marked("110"), marked("110"), marked("101"), marked("111"), marked("000"), Ballot(Kind.INVALID, "", "signed"),
            Ballot(Kind.DOUBTFUL)]  # fmt: skip
    found = tally(heap, Form.B1, 3, 2, PARTY)
    assert (found.returned, found.valid, found.invalid, found.doubtful, found.blank) == (7, 3, 3, 1, 1)
    assert found.by_reason == {"none": 1, "over": 1, "signed": 1}
    assert found.rows == (Row(agree=3), Row(agree=2), Row(agree=1))
    assert found.asked == {"doubtful": 1}


def test_a_tally_of_boxes_counts_rows_that_say_nothing() -> None:
    found = tally([marked("AD"), marked("AN"), marked("BD"), marked("NN")], Form.B2, 2, 2, PARTY)
    assert found.rows == (Row(2, 0, 2), Row(0, 2, 2))
    assert found.asked == {"several_empty": 1}


def test_a_tally_of_questions_counts_each_answer() -> None:
    found = tally([marked("12"), marked("1*"), marked("30")], Form.QUESTIONS, 2, 0, PARTY)
    rest = (0,) * (ANSWERS - 3)
    assert found.rows == (Row(answers=(2, 0, 1, *rest)), Row(uncounted=2, answers=(0, 1, 0, *rest)))


def test_no_ballot_at_all() -> None:
    assert tally([], Form.B2, 2, 2, PARTY).rows == (Row(), Row())
    assert tally([], Form.QUESTIONS, 1, 0, PARTY).rows == (Row(answers=(0,) * ANSWERS),)


def test_votes_cast_with_illegal_ballots_in_and_blank_ones_out() -> None:
    """Robert's Rules: 10 returned, 1 blank, 2 illegal: base 9; the same heap by other tables."""
    robert = Validity(none_invalid=False, blank_counts=False, illegal_in_base=True)
    heap = [marked("10")] * 4 + [marked("01")] * 3 + [marked("00"), marked("11"), Ballot(Kind.INVALID, "", "signed")]
    found = tally(heap, Form.B1, 2, 1, robert)
    assert (found.returned, found.valid, found.invalid, found.blank) == (10, 8, 2, 1)
    assert votes_cast(found, robert) == 9
    assert votes_cast(found, Validity(none_invalid=False)) == 8
    assert votes_cast(tally(heap, Form.B1, 2, 1, PARTY), PARTY) == 7
    one = Validity(blank_counts=False, illegal_in_base=True)  # a blank ballot of one name is invalid and still no vote
    assert votes_cast(tally([marked("A"), marked("N"), marked("B")], Form.B3, 1, 1, one), one) == 2
