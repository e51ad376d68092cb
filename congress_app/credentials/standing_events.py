"""Facts about standings, places and lost badges. Reasons are kept in the guarded history of a person, never here."""

from dataclasses import dataclass

from congress_app.core.events import Fact


@dataclass(frozen=True, slots=True)
class StandingDecided(Fact):
    """One person got another standing."""

    delegate: int
    number: str
    standing: str
    before: str


@dataclass(frozen=True, slots=True)
class StandingsDecided(Fact):
    """Several people got the same standing in one decision."""

    delegates: list[int]
    standing: str
    count: int


@dataclass(frozen=True, slots=True)
class DelegateReplaced(Fact):
    """An alternate took the place of a delegate, with class, seat and `number`."""

    delegate: int
    alternate: int
    number: str


@dataclass(frozen=True, slots=True)
class ReplacementUndone(Fact):
    """The delegate has the place back, with `number`; the alternate is an alternate again."""

    delegate: int
    alternate: int
    number: str


@dataclass(frozen=True, slots=True)
class BadgeLost(Fact):
    """A lost badge was replaced by one new badge, or only revoked; `signed_out`: the tablet was signed out with it."""

    delegate: int
    number: str
    signed_out: bool


@dataclass(frozen=True, slots=True)
class ComplaintReceived(Fact):
    """The committee received a complaint about a standing; its text is kept aside."""

    complaint: int


@dataclass(frozen=True, slots=True)
class ComplaintSettled(Fact):
    """A complaint was settled; the outcome is kept aside."""

    complaint: int
