"""Whether a paper ballot is valid: the decision table of 190-QĐ/TW art. 15 (domain §3.4, V1 to V10).

What can be read off the marks is decided here; what only a person sees (a foreign sheet, a private mark, another name,
several inks, a signature) comes in as an invalid ballot with its reason. A doubtful ballot is never decided here: the
tellers decide it, and it comes back as marked or as invalid.
"""

from dataclasses import dataclass

from congress_app.core.errors import InvalidInput
from congress_app.counting.forms import Ballot, Form, Kind, Reason
from congress_app.counting.profile import Validity

SEVERAL_EMPTY = "several_empty"
DOUBTFUL = "doubtful"
SEEN_BY_TELLERS = frozenset(
    {
        Reason.NOT_ISSUED,
        Reason.OUTSIDE_NAME,
        Reason.PRIVATE_MARK,
        Reason.SEVERAL_INKS,
        Reason.SIGNED,
        Reason.OTHER,
    }
)
"""Reasons a person enters; the others are found from the marks."""
SIGNS: dict[Form, str] = {
    Form.B1: "01",
    Form.B2: "ADNB",
    Form.B3: "ADNB",
    Form.B4: "ADNB",
    Form.QUESTIONS: "0123456789*",
}
REASONS: dict[str, str] = {
    Reason.NOT_ISSUED: "not issued by the tellers",
    Reason.OVER: "more names than seats",
    Reason.NONE: "nobody chosen",
    Reason.ROW: "neither box or both boxes marked",
    Reason.OUTSIDE_NAME: "a name that is not on the list",
    Reason.PRIVATE_MARK: "a private mark",
    Reason.SEVERAL_INKS: "several inks",
    Reason.SIGNED: "signed or written upon",
    Reason.OTHER: "for another reason",
}
"""Reason to its English words (the msgid of both catalogues); they follow a number: "3 more names than seats"."""


class BadMarks(InvalidInput):
    """The marks do not fit the ballot: not one per row, or a sign the form does not have; facts: rows, given."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What a ballot is.

    `reason` (forms.Reason) only of an invalid one; `question` names what the tellers must be asked ("several_empty",
    "doubtful"), else ""; `blank`: nothing at all was chosen.
    """

    valid: bool
    reason: str = ""
    question: str = ""
    blank: bool = False


def check_marks(marks: str, form: Form, rows: int) -> None:
    """Raises BadMarks unless there is one sign of this form for each row."""
    if len(marks) != rows or marks.strip(SIGNS[form]):
        raise BadMarks(field="marks", rows=rows, given=len(marks))


def classify(ballot: Ballot, form: Form, rows: int, seats: int, validity: Validity) -> Seen:
    """What a ballot of `form` with `rows` names (or questions) is. Raises BadMarks."""
    if ballot.kind is Kind.INVALID:
        return Seen(valid=False, reason=ballot.reason or Reason.OTHER.value)
    if ballot.kind is Kind.DOUBTFUL:
        return Seen(valid=False, question=DOUBTFUL)
    check_marks(ballot.marks, form, rows)
    if form is Form.B1:
        return _struck(ballot.marks.count("1"), seats, validity)
    return _boxes(ballot.marks, form, validity)


def _struck(chosen: int, seats: int, validity: Validity) -> Seen:
    """B1: V2 more names than seats, V3, V4 nobody."""
    if chosen > seats and validity.over_invalid:
        return Seen(valid=False, reason=Reason.OVER.value)
    if chosen == 0:
        return Seen(not validity.none_invalid, Reason.NONE.value if validity.none_invalid else "", blank=True)
    return Seen(valid=True)


def _boxes(marks: str, form: Form, validity: Validity) -> Seen:
    """B2, B3, B4 and questions: V5 a row that says nothing is not counted, and spoils a ballot of one name."""
    empty = "0" if form is Form.QUESTIONS else "N"
    silent = "0*" if form is Form.QUESTIONS else "NB"
    blank = marks.count(empty) == len(marks)
    alone = form is Form.B3 or (form is Form.QUESTIONS and len(marks) == 1)
    if alone and marks in silent:
        return Seen(valid=False, reason=Reason.ROW.value, blank=blank)
    if blank and form in (Form.B2, Form.B4):
        invalid = validity.several_empty_invalid
        return Seen(not invalid, Reason.NONE.value if invalid else "", SEVERAL_EMPTY, blank=True)
    return Seen(valid=True, blank=blank)
