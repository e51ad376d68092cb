"""Facts about the running of the machine."""

from dataclasses import dataclass

from congress_app.core.events import Fact


@dataclass(frozen=True, slots=True)
class BackupMade(Fact):
    """A checked copy of the database was written; `sha256` is the fingerprint of the file."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class DemoLoaded(Fact):
    """The whole invented congress is in its own database."""
