"""The rules of the counting desk: how ballots are divided, what an entry may say, when a batch counts.

Pure. What makes a ballot valid is decided in counting; who entered what is none of its business here.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from congress_app.core.errors import InvalidInput, NotFound, Refused
from congress_app.counting.comparing import compare
from congress_app.counting.forms import Ballot, Form, Kind, Reason

SEEN_BY_TELLERS = (
    *(Reason.NOT_ISSUED, Reason.OUTSIDE_NAME, Reason.PRIVATE_MARK, Reason.SEVERAL_INKS, Reason.SIGNED),
    Reason.OTHER,
)
"""The reasons a teller may give, in the order of their keys 1 … 6; the others are found from the marks."""
BOXES = "ADNB"  # agree, disagree, neither, both


class Stage(StrEnum):
    """What the desk shows of a batch."""

    OPEN = "open"  # nobody has begun
    ENTERING = "entering"
    WAITING = "waiting"  # some stations have handed in, others have not
    DIFFERS = "differs"
    SETTLED = "settled"


class Step(StrEnum):
    """What one step of entering does at its position."""

    PUT = "put"  # the next ballot, or a correction of an earlier one
    INSERT = "insert"  # a ballot that was left out; the later ones move up
    REMOVE = "remove"  # a ballot entered twice; the later ones move down


@dataclass(frozen=True, slots=True)
class Comparison:
    """What comparing gives: per position the ballot that counts (None: open), and which positions are open, why."""

    ballots: tuple[Ballot | None, ...]
    differing: tuple[int, ...]
    doubtful: tuple[int, ...]

    @property
    def settled(self) -> bool:
        """Whether nothing is open."""
        return not self.differing and not self.doubtful


def divided(returned: int, size: int) -> list[int]:
    """The sizes of the batches: full ones, and the rest in the last."""
    full, rest = divmod(returned, size)
    return [size] * full + ([rest] if rest else [])


def check_ballot(ballot: Ballot, form: Form, answers: Sequence[int]) -> None:
    """Refuse marks that cannot stand on this form; `answers`: per row how many answers it offers (form questions).

    Raises BallotUnreadable.
    """
    if ballot.kind is Kind.MARKED:
        fits = len(ballot.marks) == len(answers) and all(
            mark in _signs(form, offered) for mark, offered in zip(ballot.marks, answers, strict=True)
        )
        if not fits or ballot.reason:
            raise BallotUnreadable(field="marks")
    elif ballot.marks or (ballot.kind is Kind.INVALID) != (ballot.reason in SEEN_BY_TELLERS):
        raise BallotUnreadable(field="reason")


def _signs(form: Form, offered: int) -> str:
    if form is Form.B1:
        return "01"
    return "0*" + "123456789"[:offered] if form is Form.QUESTIONS else BOXES


def check_decided(ballot: Ballot, form: Form, answers: Sequence[int]) -> None:
    """A decision says how the ballot is marked, or why it is invalid. Raises BallotUnreadable."""
    if ballot.kind is Kind.DOUBTFUL:
        raise BallotUnreadable(field="kind")
    check_ballot(ballot, form, answers)


def check_step(step: Step, position: int, entered: int, size: int) -> None:
    """Refuse a step at a place that is not there. Raises BadPosition, BatchIsFull (one more than the batch holds)."""
    reach = entered + (step is not Step.REMOVE)
    if not 1 <= position <= reach:
        raise BadPosition(field="position", entered=entered)
    if step is not Step.REMOVE and entered >= size and (step is Step.INSERT or position > entered):
        raise BatchIsFull(size=size)


def concluded(passes: Sequence[Sequence[Ballot]], decisions: Mapping[int, Ballot]) -> Comparison:
    """Compare complete passes of one batch; a decision of the tellers settles its position whatever was entered."""
    apart = {each.position for each in compare(passes)} - set(decisions)
    first = passes[0] if passes else ()
    doubtful = {n for n, ballot in enumerate(first, 1) if ballot.kind is Kind.DOUBTFUL} - apart - set(decisions)
    ballots = tuple(
        decisions.get(n) or (None if n in apart or n in doubtful else ballot) for n, ballot in enumerate(first, 1)
    )
    return Comparison(ballots, tuple(sorted(apart)), tuple(sorted(doubtful)))


def stage(state: str, running: int, handed_in: int) -> Stage:
    """What the desk shows of a batch in this state with so many passes."""
    if state != "open":
        return Stage(state)
    if handed_in and not running:
        return Stage.WAITING
    return Stage.ENTERING if running or handed_in else Stage.OPEN


def estimate(stamps: Sequence[int], left: int) -> int | None:
    """Milliseconds from the last entry until `left` more are entered, at the latest pace; None: too early to say.

    `stamps` are the times of the latest entries in milliseconds, in order. Pauses (a minute without an entry) are left
    out of the pace.
    """
    gaps = [later - earlier for earlier, later in pairwise(stamps)]
    busy = [gap for gap in gaps if 0 <= gap < PAUSE]
    if left <= 0:
        return 0
    return sum(busy) * left // len(busy) if len(busy) >= ENOUGH else None


PAUSE = 60_000
ENOUGH = 20  # gaps between entries before a pace is believed


class NothingToCount(Refused):
    """The box is not being counted: its ballots have not been taken out yet; facts: state."""


class CountOver(Refused):
    """The count of the box is over; nothing of it changes any more."""


class StationNameTaken(Refused):
    """Another device goes by this name; facts: station, time."""


class StationElsewhere(Refused):
    """The device does not go by that name (any more); facts: station."""


class BatchUnknown(NotFound):
    """The box has no batch of that number."""


class BatchesMadeAlready(Refused):
    """The box is divided into batches already."""


class BatchTaken(Refused):
    """As many other stations as needed have taken this batch; facts: batch, stations."""


class BatchEnteredAlready(Refused):
    """The station has handed this batch in; another one must enter it; facts: batch, station."""


class BatchSettledAlready(Refused):
    """The batch counts already; facts: batch."""


class BatchNotSettled(Refused):
    """Only a batch that counts can be reopened; facts: batch."""


class BatchHasEntries(Refused):
    """A batch that somebody has entered cannot be taken out of the list; facts: batch."""


class PassNotRunning(Refused):
    """The station is not entering this batch now; facts: batch, station."""


class PassMoved(Refused):
    """The same station entered more on another page meanwhile; facts: batch."""


class BadPosition(InvalidInput):
    """There is no ballot at this place of the batch; facts: entered."""


class BatchIsFull(Refused):
    """The batch holds no more ballots than its size; facts: size."""


class BallotUnreadable(InvalidInput):
    """The marks do not fit this ballot's form."""


class BatchIncomplete(Refused):
    """Fewer ballots were entered than the batch holds; facts: entered, size."""


class NothingToDecide(Refused):
    """The ballot at this place is neither doubtful nor entered differently; facts: position."""


class WhyMissing(InvalidInput):
    """What was asked needs a reason in words."""


class DecidersMissing(InvalidInput):
    """A decision names the tellers who took it."""


class CountUnfinished(Refused):
    """The entry log opens when every batch counts; facts: left."""
