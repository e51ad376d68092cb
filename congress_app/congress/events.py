"""Facts about the congress as a whole."""

from dataclasses import dataclass

from congress_app.core.events import Fact


@dataclass(frozen=True, slots=True)
class CongressFounded(Fact):
    """The database now belongs to a congress."""

    name: str
    demo: bool


@dataclass(frozen=True, slots=True)
class CongressChanged(Fact):
    """Settings of the congress were changed; `fields` names which."""

    fields: list[str]


@dataclass(frozen=True, slots=True)
class SittingAdded(Fact):
    """A sitting (a session or a half-day of one) was added to the list."""

    session: int
    title: str


@dataclass(frozen=True, slots=True)
class SittingChanged(Fact):
    """A sitting got another title, kind, day or part."""

    session: int
    title: str


@dataclass(frozen=True, slots=True)
class SittingRemoved(Fact):
    """A sitting that never ran was taken off the list."""

    session: int
    title: str


@dataclass(frozen=True, slots=True)
class SittingsOrdered(Fact):
    """The sittings stand in this order."""

    order: list[int]


@dataclass(frozen=True, slots=True)
class SessionStarted(Fact):
    """A session (preparatory or official) became the current one; presence is counted afresh for it."""

    session: int
    title: str
