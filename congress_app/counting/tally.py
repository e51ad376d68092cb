"""What a heap of paper ballots says, row by row. The order of the ballots and how they were heaped never matters."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from congress_app.counting.ballots import DOUBTFUL, classify
from congress_app.counting.forms import Ballot, Form, Kind
from congress_app.counting.profile import Validity

ANSWERS = 9


@dataclass(frozen=True, slots=True)
class Row:
    """What one name received from the valid ballots; for a question, `answers` counts each place ("1" … "9").

    B1: `agree` are the ballots on which the name stands; a name struck through is no vote against it. `uncounted` are
    rows with neither box or both (a question: no answer or several).
    """

    agree: int = 0
    disagree: int = 0
    uncounted: int = 0
    answers: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Tally:
    """A whole count. `returned` = valid + invalid + doubtful; `by_reason` adds up to `invalid`.

    `blank` are ballots with nothing chosen, valid or not (`blank_invalid` of them); `asked` counts the ballots the
    tellers must be asked about, by question.
    """

    form: Form
    returned: int
    valid: int
    invalid: int
    by_reason: dict[str, int]
    rows: tuple[Row, ...]
    blank: int = 0
    blank_invalid: int = 0
    doubtful: int = 0
    asked: dict[str, int] = field(default_factory=dict)


def tally(ballots: Iterable[Ballot], form: Form, rows: int, seats: int, validity: Validity) -> Tally:
    """Count the ballots of one election, opinion ballot or paper vote. Raises BadMarks."""
    every = list(ballots)
    marked = Counter(ballot.marks for ballot in every if ballot.kind is Kind.MARKED)
    others = [ballot for ballot in every if ballot.kind is not Kind.MARKED]
    seen = [
        (marks, n, classify(Ballot(Kind.MARKED, marks), form, rows, seats, validity)) for marks, n in marked.items()
    ]
    seen += [("", 1, classify(ballot, form, rows, seats, validity)) for ballot in others]
    reasons: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    for _marks, n, what in seen:
        reasons[what.reason] += n
        asked[what.question] += n
    del reasons[""], asked[""]
    text = "".join(marks * n for marks, n, what in seen if what.valid)
    return Tally(
        form=form,
        returned=len(every),
        valid=sum(n for _marks, n, what in seen if what.valid),
        invalid=reasons.total(),
        by_reason=dict(sorted(reasons.items())),
        rows=tuple(_row(text[place::rows], form) for place in range(rows)),
        blank=sum(n for _marks, n, what in seen if what.blank),
        blank_invalid=sum(n for _marks, n, what in seen if what.blank and not what.valid),
        doubtful=asked[DOUBTFUL],
        asked=dict(asked),
    )


def _row(column: str, form: Form) -> Row:
    if form is Form.B1:
        return Row(agree=column.count("1"))
    if form is Form.QUESTIONS:
        answers = tuple(column.count(str(place)) for place in range(1, ANSWERS + 1))
        return Row(uncounted=len(column) - sum(answers), answers=answers)
    agree, disagree = column.count("A"), column.count("D")
    return Row(agree, disagree, len(column) - agree - disagree)


def votes_cast(found: Tally, validity: Validity) -> int:
    """The ballots that are votes: valid ones and, where the rules say so, illegal ones; blank ones only if they count.

    Robert's Rules: illegal ballots stand in the base, blank ones do not.
    """
    blank_valid = found.blank - found.blank_invalid
    votes = found.valid - (0 if validity.blank_counts else blank_valid)
    if not validity.illegal_in_base:
        return votes
    return votes + found.invalid - (0 if validity.blank_counts else found.blank_invalid)
