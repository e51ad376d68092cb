"""Facts about badges, PINs and photos; never a token, a PIN or a hash of one."""

from dataclasses import dataclass
from typing import Any

from congress_app.core.events import Fact


@dataclass(frozen=True, slots=True)
class BadgesIssued(Fact):
    """Badges were made for these delegates; `replaced` counts the old badges revoked by it."""

    delegates: list[int]
    count: int
    replaced: int


@dataclass(frozen=True, slots=True)
class BadgeRevoked(Fact):
    """A badge opens no door any more."""

    delegate: int
    number: str
    reason: str


@dataclass(frozen=True, slots=True)
class PinIssued(Fact):
    """The desk gave a delegate a PIN; the one before is void."""

    delegate: int
    number: str


@dataclass(frozen=True, slots=True)
class PinRefused(Fact):
    """A wrong PIN was entered with a badge; `left` tries remain on that device."""

    delegate: int
    number: str
    left: int


@dataclass(frozen=True, slots=True)
class PhotoChanged(Fact):
    """A delegate has a new photo, or none when `sha256` is empty."""

    delegate: int
    number: str
    sha256: str


@dataclass(frozen=True, slots=True)
class PhotosKept(Fact):
    """Photos of these delegates came in together; `replaced` counts those that took the place of another photo."""

    delegates: list[int]
    count: int
    replaced: int


@dataclass(frozen=True, slots=True)
class BadgeDesignChanged(Fact):
    """How badges look from now on: the whole design."""

    design: dict[str, Any]


@dataclass(frozen=True, slots=True)
class NameCardsPrinted(Fact):
    """Name-cards for desks were printed."""

    delegates: list[int]
    count: int
    sheet: str
