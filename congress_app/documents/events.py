"""Facts about documents, in the past tense. They carry hashes, sizes and titles, never the contents."""

from dataclasses import dataclass

from congress_app.core.events import Fact


@dataclass(frozen=True, slots=True)
class DocumentAdded(Fact):
    """A checked PDF came into the library as a draft; `stripped` names what was taken out of it."""

    document: int
    sha256: str
    size: int
    pages: int
    title_vi: str
    title_en: str
    stripped: list[str]


@dataclass(frozen=True, slots=True)
class DocumentChanged(Fact):
    """A document got new titles or another agenda item."""

    document: int
    title_vi: str
    title_en: str
    item: int | None


@dataclass(frozen=True, slots=True)
class DocumentMoved(Fact):
    """A document changed its place in the list: `up` or `down`."""

    document: int
    to: str


@dataclass(frozen=True, slots=True)
class DocumentReleased(Fact):
    """A document appeared on the tablets."""

    document: int
    sha256: str


@dataclass(frozen=True, slots=True)
class DocumentWithdrawn(Fact):
    """A released document was taken off the tablets."""

    document: int
    sha256: str


@dataclass(frozen=True, slots=True)
class DocumentRemoved(Fact):
    """A draft that was never released was thrown away."""

    document: int
    sha256: str
    title_vi: str
    title_en: str
