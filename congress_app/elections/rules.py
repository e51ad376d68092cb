"""The state machine of an election (domain §3.9), the offices it is held for, and every reason why a deed cannot be.

Pure. What a regulation does not allow but a congress may still decide with a reason is in `may_not`.
"""

from collections.abc import Mapping
from enum import StrEnum

from congress_app.core.errors import InvalidInput, NotFound, Refused


class State(StrEnum):
    """Where an election stands. A round is an election of its own, linked to the one before."""

    DRAFT = "draft"
    NUMBER_VOTED = "number_voted"
    NOMINATING = "nominating"
    OPINION_BALLOT = "opinion_ballot"
    CONSOLIDATED = "consolidated"
    LIST_VOTED = "list_voted"
    TELLERS_VOTED = "tellers_voted"
    ISSUING = "issuing"
    VOTING = "voting"
    CLOSED = "closed"
    COUNTING = "counting"
    RECONCILED = "reconciled"
    MINUTES_SIGNED = "minutes_signed"
    ANNOUNCED = "announced"
    TIE_ROUND = "tie_round"  # over; the tied are voted on again in a linked round
    NEXT_ROUND = "next_round"  # over; the remaining seats are voted on in a linked round
    DONE = "done"
    SUSPENDED = "suspended"  # paused where it stood; the higher level is asked (R-BODY-3)
    ANNULLED = "annulled"


class Manner(StrEnum):
    """How people vote: on paper in secret, or openly with their cards raised (through an open vote)."""

    PAPER = "paper"
    CARDS = "cards"


class Office(StrEnum):
    """What is elected (domain §2.3, 190-QĐ/TW art. 3 and 4)."""

    COMMITTEE = "committee"
    STANDING_COMMITTEE = "standing_committee"
    SECRETARY = "secretary"
    DEPUTY_SECRETARY = "deputy_secretary"
    INSPECTION_COMMITTEE = "inspection_committee"
    INSPECTION_HEAD = "inspection_head"
    INSPECTION_DEPUTY = "inspection_deputy"
    UPPER_DELEGATES = "upper_delegates"
    UPPER_ALTERNATES = "upper_alternates"
    INTRODUCTION = "introduction"
    PRESIDIUM = "presidium"
    SECRETARIAT = "secretariat"
    CREDENTIALS = "credentials_committee"
    TELLERS = "tellers"
    OTHER = "other"


OFFICES: Mapping[Office, str] = {
    Office.COMMITTEE: "Executive committee",
    Office.STANDING_COMMITTEE: "Standing committee",
    Office.SECRETARY: "Secretary",
    Office.DEPUTY_SECRETARY: "Deputy secretary",
    Office.INSPECTION_COMMITTEE: "Inspection committee",
    Office.INSPECTION_HEAD: "Chair of the inspection committee",
    Office.INSPECTION_DEPUTY: "Deputy chair of the inspection committee",
    Office.UPPER_DELEGATES: "Delegates to the higher congress",
    Office.UPPER_ALTERNATES: "Alternate delegates to the higher congress",
    Office.INTRODUCTION: "Persons introduced for a public office",
    Office.PRESIDIUM: "Presidium of the congress",
    Office.SECRETARIAT: "Secretariat of the congress",
    Office.CREDENTIALS: "Credentials committee of the congress",
    Office.TELLERS: "Tellers of the congress",
    Office.OTHER: "Another office",
}
"""Office to its English words (the msgid of both catalogues)."""

BY_HANDS = frozenset({Office.PRESIDIUM, Office.SECRETARIAT, Office.CREDENTIALS, Office.TELLERS})
"""Elected openly, with cards raised; everything else of the Party by secret ballot (190-QĐ/TW art. 3 and 4)."""
ALLOCATED = frozenset({Office.UPPER_DELEGATES, Office.UPPER_ALTERNATES})
"""Their number is given by the higher level and never voted on (R-DEL-1)."""
ONE_PERSON = frozenset({Office.SECRETARY, Office.INSPECTION_HEAD})
CONSULTED = frozenset({Office.SECRETARY, Office.DEPUTY_SECRETARY})
"""If the person planned is not elected the ballots pause and the higher level is consulted (R-BODY-3)."""

_S = State
_BEFORE: dict[State, frozenset[State]] = {
    _S.DRAFT: frozenset({_S.NUMBER_VOTED}),
    _S.NUMBER_VOTED: frozenset({_S.NOMINATING}),
    _S.NOMINATING: frozenset({_S.OPINION_BALLOT, _S.CONSOLIDATED}),
    _S.OPINION_BALLOT: frozenset({_S.NOMINATING}),
}
_AFTER: dict[State, frozenset[State]] = {
    _S.ANNOUNCED: frozenset({_S.TIE_ROUND, _S.NEXT_ROUND, _S.DONE}),
    _S.TIE_ROUND: frozenset({_S.TIE_ROUND, _S.NEXT_ROUND, _S.DONE}),  # again, when the round made before was annulled
    _S.NEXT_ROUND: frozenset({_S.TIE_ROUND, _S.NEXT_ROUND, _S.DONE}),
    _S.DONE: frozenset(),
    _S.ANNULLED: frozenset(),
}
_PAPER: dict[State, frozenset[State]] = {
    **_BEFORE,
    _S.CONSOLIDATED: frozenset({_S.NOMINATING, _S.OPINION_BALLOT, _S.LIST_VOTED}),
    _S.LIST_VOTED: frozenset({_S.TELLERS_VOTED}),
    _S.TELLERS_VOTED: frozenset({_S.ISSUING}),
    _S.ISSUING: frozenset({_S.VOTING}),
    _S.VOTING: frozenset({_S.CLOSED}),
    _S.CLOSED: frozenset({_S.COUNTING}),
    _S.COUNTING: frozenset({_S.RECONCILED}),
    _S.RECONCILED: frozenset({_S.MINUTES_SIGNED}),
    _S.MINUTES_SIGNED: frozenset({_S.ANNOUNCED}),
    **_AFTER,
}
_CARDS: dict[State, frozenset[State]] = {
    **_BEFORE,
    _S.CONSOLIDATED: frozenset({_S.NOMINATING, _S.VOTING}),
    _S.VOTING: frozenset({_S.CLOSED, _S.CONSOLIDATED}),
    _S.CLOSED: frozenset({_S.ANNOUNCED}),
    **_AFTER,
}
FINAL = frozenset({_S.DONE, _S.ANNULLED})
PUBLIC = frozenset({_S.ANNOUNCED, _S.TIE_ROUND, _S.NEXT_ROUND, _S.DONE})
"""States in which the result may be seen by the hall; before them nobody outside the office sees a number."""


def _with_exits(table: dict[State, frozenset[State]]) -> dict[State, frozenset[State]]:
    """Every living state may also be suspended or annulled, and a suspended one goes back to where it was."""
    living = frozenset(table) - FINAL
    arrows = {state: ends | {_S.SUSPENDED, _S.ANNULLED} if state in living else ends for state, ends in table.items()}
    arrows[_S.DONE] = frozenset({_S.ANNULLED})
    arrows[_S.SUSPENDED] = living | {_S.ANNULLED}
    return arrows


ARROWS: Mapping[Manner, Mapping[State, frozenset[State]]] = {
    Manner.PAPER: _with_exits(_PAPER),
    Manner.CARDS: _with_exits(_CARDS),
}
"""Every arrow there is; a move that is not here does not happen."""


def move(manner: Manner, here: State, there: State, resumes: str | None = None) -> State:
    """The new state. Raises ArrowMissing: there is no such arrow, or a suspended election would go somewhere new."""
    allowed = there in ARROWS[manner].get(here, frozenset())
    astray = here is State.SUSPENDED and there is not State.ANNULLED and there != resumes
    if not allowed or astray:
        raise ArrowMissing(state=here.value, wanted=there.value)
    return there


class ElectionNotFound(NotFound):
    """There is no such election; facts: election."""


class CandidateNotFound(NotFound):
    """There is no such candidate in this election."""


class ArrowMissing(Refused):
    """The step does not follow from where the election stands; facts: state, wanted."""


class ElectionStateWrong(Refused):
    """The deed does not fit the state of the election; facts: state, deed."""


class DecisionPending(Refused):
    """An open vote about this step has not ended; facts: vote."""


class NoDecisionPending(Refused):
    """No open vote waits to be taken over for this step."""


class SeatsMissing(InvalidInput):
    """An election needs at least one seat, or exactly one for a single office."""


class NumberAllocated(Refused):
    """The number of delegates to the higher congress is allocated, not voted (R-DEL-1)."""


class NumberNotAllocated(Refused):
    """Only the number of delegates to the higher congress is allocated; every other number is voted."""


class NumberNotFixed(Refused):
    """Only an office of one person has a number nobody votes on."""


class NumberMustBeVoted(Refused):
    """Only a cell leaves the number of its presidium and its bodies without a vote."""


class CountsMissing(InvalidInput):
    """A vote by hands is recorded as unanimous or with its counts."""


class CountsImpossible(InvalidInput):
    """More cards were counted than delegates are present; facts: present."""


READERS = ("secretariat", "teller", "chair")
"""Roles that read the office's pages of an election, beside the organiser and the inspector."""
