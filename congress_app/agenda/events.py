"""Facts about the agenda, in the past tense. They carry identifiers and titles, never anything about a person."""

from dataclasses import dataclass

from congress_app.core.events import Fact


@dataclass(frozen=True, slots=True)
class AgendaItemAdded(Fact):
    """An item was put into the agenda of a session."""

    item: int
    session: int
    number: str
    title_vi: str
    title_en: str


@dataclass(frozen=True, slots=True)
class AgendaItemChanged(Fact):
    """Some fields of an item were given new values; `fields` names them."""

    item: int
    number: str
    fields: list[str]


@dataclass(frozen=True, slots=True)
class AgendaItemMoved(Fact):
    """An item went to another place in its session: `up`, `down`, `in` or `out`."""

    item: int
    number: str
    to: str


@dataclass(frozen=True, slots=True)
class AgendaItemRemoved(Fact):
    """An item that nothing hung on was taken out of the agenda."""

    item: int
    number: str
    title_vi: str
    title_en: str


@dataclass(frozen=True, slots=True)
class AgendaNumbered(Fact):
    """All items of a session got the numbers of their places."""

    session: int
    items: int


@dataclass(frozen=True, slots=True)
class AgendaItemMadeCurrent(Fact):
    """The congress went to an item; `left` is the item it was at before, if any."""

    item: int
    number: str
    left: int | None


@dataclass(frozen=True, slots=True)
class AgendaItemFinished(Fact):
    """The current item ended and no other one began (a break, or the end of the session)."""

    item: int
    number: str


@dataclass(frozen=True, slots=True)
class AgendaImported(Fact):
    """Items were read from a file into a session."""

    session: int
    items: int
