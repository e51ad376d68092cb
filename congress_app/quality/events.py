"""Facts about the quality of the register, in the past tense. They name people and fields, never a value or reason."""

from dataclasses import dataclass

from congress_app.core.events import Fact


@dataclass(frozen=True, slots=True)
class RecordConfirmed(Fact):
    """A record was looked through and found right, by the delegate or by the office for the delegate."""

    delegate: int
    number: str


@dataclass(frozen=True, slots=True)
class RecordDisputed(Fact):
    """A delegate says that a field of the own record is wrong."""

    delegate: int
    number: str
    field: str


@dataclass(frozen=True, slots=True)
class DisputeTakenBack(Fact):
    """A delegate no longer disputes a field."""

    delegate: int
    number: str
    field: str


@dataclass(frozen=True, slots=True)
class DisputeAccepted(Fact):
    """The office took over what a delegate proposed."""

    delegate: int
    number: str
    field: str


@dataclass(frozen=True, slots=True)
class DisputeRefused(Fact):
    """The office left a disputed field as it was; the delegate sees the reason."""

    delegate: int
    number: str
    field: str


@dataclass(frozen=True, slots=True)
class FindingAccepted(Fact):
    """Something that looked wrong is right, for a reason kept with the finding."""

    delegate: int
    number: str
    code: str
    field: str


@dataclass(frozen=True, slots=True)
class KeptApart(Fact):
    """Two people who looked like one are two."""

    delegate: int
    number: str
    other: int
    other_number: str


@dataclass(frozen=True, slots=True)
class PeopleMerged(Fact):
    """Two entries were one person: the other one left the list and stays in the record."""

    delegate: int
    number: str
    other: int
    other_number: str


@dataclass(frozen=True, slots=True)
class MergeUndone(Fact):
    """Two entries that had been merged are two again."""

    delegate: int
    number: str
    other: int
    other_number: str


@dataclass(frozen=True, slots=True)
class DemandsChanged(Fact):
    """What a complete record needs, per class, was set anew."""
