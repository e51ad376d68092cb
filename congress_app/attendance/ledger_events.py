"""Facts of the presence ledger. They name people by their number in the register and never carry a reason in words."""

from dataclasses import dataclass

from congress_app.core.events import Fact


@dataclass(frozen=True, slots=True)
class AbsenceRecorded(Fact):
    """An absence was recorded, changed or (said none) taken back; `session` 0 is the whole congress."""

    delegate: int
    session: int
    said: str
    accepted: bool | None


@dataclass(frozen=True, slots=True)
class HeadAppointed(Fact):
    """A delegation has a head, or (None) none any more."""

    delegation: int
    delegate: int | None


@dataclass(frozen=True, slots=True)
class HeadReported(Fact):
    """A head of delegation told who is there."""

    delegation: int
    session: int
    head: int
    present: int
    absent: int


@dataclass(frozen=True, slots=True)
class DifferenceSettled(Fact):
    """The office settled where a head's report and the scans differed."""

    delegate: int
    report: int
    decision: str


@dataclass(frozen=True, slots=True)
class PresenceSealed(Fact):
    """Who was in the hall was sealed, at the opening or closing of a vote: numbers and a digest, no names."""

    occasion: str
    number: int
    present: int
    others: int
    summoned: int
    base: int
    sha256: str
