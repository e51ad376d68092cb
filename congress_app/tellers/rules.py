"""The rules of ballot boxes and of the issue desk: what may follow what, who gets a sheet, how many to print.

Values in, decision or refusal out. No refusal here carries more of a person than the badge shows.
"""

from collections.abc import Sequence
from enum import StrEnum

from congress_app.core.errors import InvalidInput, NotFound, Refused
from congress_app.counting.forms import Form

RESERVE_PERCENT = 3
"""Sheets beyond one for everybody on the roll, in percent, unless the desk says otherwise."""
MOST_COPIES = 20_000
MOST_ROWS = 300


class Subject(StrEnum):
    """What a box is for."""

    ELECTION = "election"
    OPINION = "opinion"
    VOTE = "vote"


class State(StrEnum):
    """Where a box stands. Closed is the time of counting; frozen and annulled are the end."""

    PREPARED = "prepared"
    ISSUING = "issuing"
    CLOSED = "closed"
    FROZEN = "frozen"
    ANNULLED = "annulled"


ARROWS: dict[State, frozenset[State]] = {
    State.PREPARED: frozenset({State.ISSUING, State.ANNULLED}),
    State.ISSUING: frozenset({State.CLOSED, State.ANNULLED}),
    State.CLOSED: frozenset({State.FROZEN, State.ANNULLED}),
    State.FROZEN: frozenset({State.ANNULLED}),
    State.ANNULLED: frozenset(),
}


class Colour(StrEnum):
    """The colour of the band and the frame of a ballot, so that simultaneous elections are told apart."""

    RED = "red"
    BLUE = "blue"
    GREEN = "green"
    ORANGE = "orange"
    VIOLET = "violet"
    GREY = "grey"


COLOUR_NAMES = {
    Colour.RED: "Red",
    Colour.BLUE: "Blue",
    Colour.GREEN: "Green",
    Colour.ORANGE: "Orange",
    Colour.VIOLET: "Violet",
    Colour.GREY: "Grey",
}


class Layout(StrEnum):
    """How a printing lies on paper."""

    A5 = "a5"
    A5_TWO = "a5x2"  # two on a sheet of A4 lying down, cut in the middle
    A4 = "a4"
    ELSEWHERE = "elsewhere"  # copied or written by hand: only entered in the register


HALF_SHEET = {Form.B1: 20, Form.QUESTIONS: 5}
"""How many rows go on half a sheet of A4; with boxes beside the names 18."""


class BoxNotFound(NotFound):
    """There is no ballot box with that number."""


class BoxStateWrong(Refused):
    """The box is not in the state this needs; facts: state, wanted."""


class BoxExists(Refused):
    """There is a living box for this election or vote already; facts: box."""


class BallotUnprintable(InvalidInput):
    """What should stand on the ballot cannot: no names, no questions, no such form or colour; `field` names it."""


class BadLayout(InvalidInput):
    """The ballots do not fit that size of paper, or there are too many or too few copies; `field` names it."""


class RollEmpty(Refused):
    """Nobody may vote: nobody with a right to vote is in the hall."""


class PaperHeld(Refused):
    """The person has a sheet already; facts: name, number, delegation, time, desk."""


class NotCheckedIn(Refused):
    """The person has not come through the door; facts: name, number, delegation."""


class NoRightToVote(Refused):
    """The person may not vote here; facts: name, number, delegation."""


class NoPaperHeld(Refused):
    """The person has no sheet, so there is none to exchange or take back; facts: name, number, delegation."""


class NobodyToIssue(Refused):
    """Everybody of the delegation who is in the hall has a sheet; facts: delegation."""


class TakerElsewhere(Refused):
    """Who fetches the sheets of a delegation is not of it; facts: name, delegation."""


class PaperReasonMissing(InvalidInput):
    """A sheet taken back, a second printing or an annulment needs its reason."""


class TooFewSheets(Refused):
    """More sheets are said to be left over than can be; facts: unused, most."""


def check_arrow(state: str, wanted: State) -> None:
    """Raises BoxStateWrong unless the box may go from `state` to `wanted`."""
    if wanted not in ARROWS[State(state)]:
        raise BoxStateWrong(state=state, wanted=wanted.value)


def check_state(state: str, *allowed: State) -> None:
    """Raises BoxStateWrong unless the box is in one of these states."""
    if state not in allowed:
        raise BoxStateWrong(state=state, wanted=allowed[0].value)


def check_content(subject: str, form: str, rows: Sequence[object], questions: Sequence[object], colour: str) -> None:
    """Raises BallotUnprintable(field) for a ballot that nobody could mark."""
    if subject not in list(Subject):
        raise BallotUnprintable(field="subject")
    if form not in list(Form):
        raise BallotUnprintable(field="form")
    asked, other = (questions, rows) if form == Form.QUESTIONS else (rows, questions)
    if not 1 <= len(asked) <= MOST_ROWS or other or (form == Form.B3 and len(rows) != 1):
        raise BallotUnprintable(field="questions" if form == Form.QUESTIONS else "rows")
    if colour and colour not in list(Colour):
        raise BallotUnprintable(field="colour")


def free_colour(used: Sequence[str]) -> Colour:
    """The colour used least by the boxes there are, in the order of the list: simultaneous elections differ."""
    return min(Colour, key=lambda colour: (used.count(colour.value), list(Colour).index(colour)))


def to_print(roll: int, reserve_percent: int = RESERVE_PERCENT) -> int:
    """How many sheets: one for everybody and the reserve, rounded up, at least one in reserve."""
    reserve = -(-roll * reserve_percent // 100)
    return roll + max(1, reserve) if roll else 0


def default_layout(form: str, rows: int) -> Layout:
    """Two ballots on a sheet of A4 where half a sheet is enough, else one; `rows`: names, or questions."""
    return Layout.A5_TWO if rows <= HALF_SHEET.get(Form(form), 18) else Layout.A4


def whole_sheets(copies: int, layout: str) -> int:
    """So many ballots are on whole sheets of paper: with two on a sheet an odd number becomes even.

    Raises BadLayout(field) for a layout there is not, or for no copies or too many.
    """
    if layout not in list(Layout):
        raise BadLayout(field="layout")
    if not 1 <= copies <= MOST_COPIES:
        raise BadLayout(field="copies")
    return copies + copies % 2 if layout == Layout.A5_TWO else copies


def check_unused(unused: int, printed: int, issued: int, spoiled: int) -> None:
    """Raises TooFewSheets when more are left than were printed and not given out."""
    most = max(0, printed - issued - spoiled)
    if unused > most:
        raise TooFewSheets(unused=unused, most=most)
