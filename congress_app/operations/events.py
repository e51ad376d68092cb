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
    """A part of the invented congress (its people, or sign-in links) was put into its own database."""
