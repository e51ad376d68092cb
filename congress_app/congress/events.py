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
class SessionStarted(Fact):
    """A session (preparatory or official) became the current one; presence is counted afresh for it."""

    session: int
    title: str
