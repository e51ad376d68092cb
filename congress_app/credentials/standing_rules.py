"""Who may be given which standing by whom, whose place an alternate may take, and the refusals about it.

Values in, decision or refusal out; nothing here knows a table, a page or a clock. The whole state machine is `MOVES`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from congress_app.core.errors import InvalidInput, NotAllowed, NotFound, Refused
from congress_app.delegates.rules import VOTING

ALTERNATE = "AL"
ELECTED = "EL"
EX_OFFICIO = "EX"
JUDGED = (*VOTING, ALTERNATE)
"""Classes whose standing is examined: who votes, and who may come to vote. Guests and staff need none."""

COMMITTEE = frozenset({"organiser", "credentials", "program"})
OFFICE = COMMITTEE | {"secretariat"}


class Standing(StrEnum):
    """What the credentials committee holds of a person (domain R-CRED-3)."""

    PENDING = "pending"
    QUALIFIED = "qualified"
    NOT_QUALIFIED = "not_qualified"
    REPLACED = "replaced"
    WITHDRAWN = "withdrawn"


class StandingNotNeeded(Refused):
    """A guest, press or service person: nobody examines their standing."""


class StandingSame(Refused):
    """The person has this standing already."""


class StandingImpossible(Refused):
    """There is no way from the present standing to that one."""


class StandingReplaced(Refused):
    """An alternate holds this person's place: only undoing the replacement changes the standing."""


class NotTheCommittee(NotAllowed):
    """Only the credentials committee and the organiser decide this."""


class ReasonMissing(InvalidInput):
    """The decision needs a reason."""


class ExOfficioNotReplaced(Refused):
    """An ex officio delegate takes part by office: no alternate takes the place (domain 2.4)."""


class OnlyElectedReplaced(Refused):
    """Only an elected delegate can be replaced by an alternate (domain 2.4)."""


class AlternateNotFree(Refused):
    """The person chosen is no alternate who could take a place."""


class OtherDelegation(Refused):
    """The alternate belongs to another delegation; that must be confirmed."""


class VoteOpenedSince(Refused):
    """A vote was opened after the replacement: the alternate may have stood on its roll."""


class AlternateReplacedToo(Refused):
    """The alternate was replaced in turn; the later replacement must be undone first."""


class ReplacementUnknown(NotFound):
    """Nobody holds this person's place."""


class ComplaintUnknown(NotFound):
    """There is no such complaint."""


class ComplaintSettledAlready(Refused):
    """The complaint is settled already."""


@dataclass(frozen=True, slots=True)
class Move:
    """One way from a standing to another: who may go it, and whether a reason is asked."""

    by: frozenset[str]
    reason: bool = True


S = Standing
MOVES: Mapping[tuple[Standing, Standing], Move] = {
    (S.PENDING, S.QUALIFIED): Move(COMMITTEE, reason=False),
    (S.PENDING, S.NOT_QUALIFIED): Move(COMMITTEE),
    (S.PENDING, S.WITHDRAWN): Move(OFFICE),
    (S.QUALIFIED, S.PENDING): Move(COMMITTEE),
    (S.QUALIFIED, S.NOT_QUALIFIED): Move(COMMITTEE),
    (S.QUALIFIED, S.WITHDRAWN): Move(OFFICE),
    (S.NOT_QUALIFIED, S.PENDING): Move(COMMITTEE),
    (S.NOT_QUALIFIED, S.QUALIFIED): Move(COMMITTEE),
    (S.NOT_QUALIFIED, S.WITHDRAWN): Move(OFFICE),
    (S.WITHDRAWN, S.PENDING): Move(OFFICE),
    (S.WITHDRAWN, S.QUALIFIED): Move(COMMITTEE),
}
"""Every way there is. `replaced` is entered by a replacement and left by its undoing, never by a decision."""


@dataclass(frozen=True, slots=True)
class Place:
    """What is asked of each of the two in a replacement."""

    id: int
    name: str
    kind: str
    standing: str
    delegation: int


def check_move(name: str, kind: str, now: str, wanted: str, role: str, reason: str) -> None:
    """Whether this role may give that standing for that reason.

    Raises StandingNotNeeded, StandingReplaced, StandingSame, StandingImpossible, NotTheCommittee, ReasonMissing.
    """
    if kind not in JUDGED:
        raise StandingNotNeeded(name=name)
    if now == Standing.REPLACED:
        raise StandingReplaced(name=name)
    if now == wanted:
        raise StandingSame(name=name)
    move = MOVES.get((Standing(now), Standing(wanted)))
    if move is None:
        raise StandingImpossible(name=name)
    if role not in move.by:
        raise NotTheCommittee(role=role)
    if move.reason and not reason:
        raise ReasonMissing(field="reason")


def ways(kind: str, now: str, role: str) -> list[str]:
    """The standings this role could give now, for the buttons of a page."""
    if kind not in JUDGED or now == Standing.REPLACED:
        return []
    return [to.value for (since, to), move in MOVES.items() if since == now and role in move.by]


def check_replacement(gone: Place, alternate: Place, reason: str, *, other_delegation: bool) -> None:
    """Whether this alternate may take that place; `other_delegation`: the desk has confirmed that they differ.

    Raises ReasonMissing, ExOfficioNotReplaced, OnlyElectedReplaced, StandingReplaced, AlternateNotFree,
    OtherDelegation.
    """
    if not reason:
        raise ReasonMissing(field="reason")
    if gone.kind == EX_OFFICIO:
        raise ExOfficioNotReplaced(name=gone.name)
    if gone.kind != ELECTED:
        raise OnlyElectedReplaced(name=gone.name)
    if gone.standing == Standing.REPLACED:
        raise StandingReplaced(name=gone.name)
    if alternate.kind != ALTERNATE or alternate.standing not in (Standing.PENDING, Standing.QUALIFIED):
        raise AlternateNotFree(name=alternate.name)
    if gone.delegation != alternate.delegation and not other_delegation:
        raise OtherDelegation(name=alternate.name)
