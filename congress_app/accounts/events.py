"""Facts about accounts and sessions; never a password, a token or a PIN."""

from dataclasses import dataclass

from congress_app.core.events import Fact


@dataclass(frozen=True, slots=True)
class AccountAdded(Fact):
    """A member of staff can sign in."""

    account: int
    name: str
    role: str


@dataclass(frozen=True, slots=True)
class AccountChanged(Fact):
    """An account's password was reset, or it was closed or reopened; `what` says which."""

    account: int
    name: str
    what: str


@dataclass(frozen=True, slots=True)
class LinkMade(Fact):
    """A sign-in link was made for a person of this role."""

    role: str
    person: int


@dataclass(frozen=True, slots=True)
class SignedIn(Fact):
    """A session was opened."""

    session: int
    role: str
    person: int
    name: str


@dataclass(frozen=True, slots=True)
class SessionsEnded(Fact):
    """Sessions were ended: signed out, moved to another device, or closed by the organiser (`why`)."""

    sessions: list[int]
    role: str
    person: int
    why: str
