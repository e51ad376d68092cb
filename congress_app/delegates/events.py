"""Facts about delegates, in the past tense. They never carry the value of a sensitive field, only its name."""

from dataclasses import dataclass

from congress_app.core.events import Fact


@dataclass(frozen=True, slots=True)
class DelegatesImported(Fact):
    """A register was brought in: the file's name and SHA-256, and how many people it added and changed."""

    file: str
    sha256: str
    added: int
    changed: int
    skipped: int


@dataclass(frozen=True, slots=True)
class DelegateAdded(Fact):
    """One delegate was added by hand."""

    delegate: int
    number: str
    name: str


@dataclass(frozen=True, slots=True)
class DelegateChanged(Fact):
    """Fields of a delegate got new values; `before` and `after` are empty for sensitive fields."""

    delegate: int
    number: str
    name: str
    fields: list[str]
    before: list[str]
    after: list[str]


@dataclass(frozen=True, slots=True)
class DelegateWithdrawn(Fact):
    """A delegate was taken off the list (kept in the record, no longer summoned)."""

    delegate: int
    number: str
    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class DelegateRestored(Fact):
    """A withdrawn delegate was put back on the list."""

    delegate: int
    number: str
    name: str


@dataclass(frozen=True, slots=True)
class ImportProfileSaved(Fact):
    """A way of reading registers (which column is which field) was saved under a name."""

    profile: int
    name: str


@dataclass(frozen=True, slots=True)
class ImportProfileRenamed(Fact):
    """A saved way of reading registers got another name."""

    profile: int
    before: str
    name: str


@dataclass(frozen=True, slots=True)
class ImportProfileDeleted(Fact):
    """A saved way of reading registers was thrown away."""

    profile: int
    name: str


@dataclass(frozen=True, slots=True)
class RecordViewed(Fact):
    """Somebody read full records: of one delegate, or of everybody (None) in an export; `where` says in which."""

    delegate: int | None
    where: str


@dataclass(frozen=True, slots=True)
class RecordErased(Fact):
    """Personal data of a delegate was erased; `whole` when the name went too."""

    delegate: int
    fields: list[str]
    whole: bool
