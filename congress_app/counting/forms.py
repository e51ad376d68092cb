"""The forms of paper ballots and what was marked on one (domain §3.3).

`marks` is one character per row of the ballot, in the order printed:
  B1 (more candidates than seats): "1" the name stands, "0" the whole name is struck through;
  B2 (several, no surplus), B3 (one name), B4 (opinion ballot): "A" agree, "D" disagree, "N" neither box, "B" both;
  QUESTIONS (an open vote on paper): "1" … "9" the answer of that place, "0" none, "*" several.
"""

from dataclasses import dataclass
from enum import StrEnum


class Form(StrEnum):
    """What kind of ballot."""

    B1 = "B1"
    B2 = "B2"
    B3 = "B3"
    B4 = "B4"
    QUESTIONS = "questions"


class Kind(StrEnum):
    """What an entry says of a ballot: it was marked like this, it is invalid for a reason, the tellers must look."""

    MARKED = "marked"
    INVALID = "invalid"
    DOUBTFUL = "doubtful"


class Reason(StrEnum):
    """Why a ballot is invalid; OVER, NONE and ROW are found from the marks, the others are seen by the tellers."""

    NOT_ISSUED = "not_issued"
    OVER = "over"
    NONE = "none"
    ROW = "row"
    OUTSIDE_NAME = "outside_name"
    PRIVATE_MARK = "private_mark"
    SEVERAL_INKS = "several_inks"
    SIGNED = "signed"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Ballot:
    """One ballot as entered: `reason` only of an invalid one, `marks` empty then."""

    kind: Kind
    marks: str = ""
    reason: str = ""
