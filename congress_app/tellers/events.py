"""What happened to ballot boxes and sheets, for the journal and the screens.

A fact says that a person got a sheet; nothing anywhere says which one, or what became of it.
"""

from dataclasses import dataclass

from congress_app.core.events import Fact


@dataclass(frozen=True, slots=True)
class BoxPrepared(Fact):
    """A ballot was laid out and may be printed."""

    box: int
    title: str
    form: str
    colour: str


@dataclass(frozen=True, slots=True)
class BallotsPrinted(Fact):
    """A printing was entered in the register of printings."""

    box: int
    title: str
    printing: int
    copies: int
    reason: str


@dataclass(frozen=True, slots=True)
class IssuingOpened(Fact):
    """Sheets may be given out to the people on the roll, frozen now."""

    box: int
    title: str
    roll: int


@dataclass(frozen=True, slots=True)
class LatecomerAdmitted(Fact):
    """Somebody who came after the roll was frozen was put on it."""

    box: int
    title: str
    delegate: int
    number: str


@dataclass(frozen=True, slots=True)
class PaperIssued(Fact):
    """A person got a sheet; `taker` is the number of the delegate who fetched it for them, "" if they came."""

    box: int
    title: str
    delegate: int
    number: str
    taker: str


@dataclass(frozen=True, slots=True)
class PaperTakenBack(Fact):
    """A sheet given by mistake went back to the pile."""

    box: int
    title: str
    delegate: int
    number: str
    reason: str


@dataclass(frozen=True, slots=True)
class PaperExchanged(Fact):
    """A spoiled sheet was taken back and another given."""

    box: int
    title: str
    delegate: int
    number: str


@dataclass(frozen=True, slots=True)
class UnusedCounted(Fact):
    """The sheets left over were counted."""

    box: int
    title: str
    unused: int


@dataclass(frozen=True, slots=True)
class BoxClosed(Fact):
    """Nothing more is given out; so many ballots came back."""

    box: int
    title: str
    issued: int
    returned: int


@dataclass(frozen=True, slots=True)
class BoxFrozen(Fact):
    """The count is over: nothing about this box changes any more."""

    box: int
    title: str


@dataclass(frozen=True, slots=True)
class BoxAnnulled(Fact):
    """The ballot does not count; everything kept stays."""

    box: int
    title: str
    reason: str
