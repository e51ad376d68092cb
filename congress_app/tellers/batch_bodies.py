"""The bodies of the deeds of the counting desk, as the pages send them."""

from typing import Annotated

import msgspec

from congress_app.core import inputs
from congress_app.counting.forms import Ballot, Kind
from congress_app.tellers.batch_rules import Step
from congress_app.tellers.batch_steps import AtStation

StationName = Annotated[str, msgspec.Meta(max_length=40, pattern=inputs.SAID)]
DeviceKey = Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{32}\Z")]
Marks = Annotated[str, msgspec.Meta(max_length=300, pattern=r"^[0-9ADNB*]*\Z")]
ReasonCode = Annotated[str, msgspec.Meta(max_length=20, pattern=r"^[a-z_]*\Z")]
Size = Annotated[int, msgspec.Meta(ge=0, le=200)]
Place = Annotated[int, msgspec.Meta(ge=1, le=10_000)]
Known = Annotated[int, msgspec.Meta(ge=0, le=1_000_000)]
Names = Annotated[list[inputs.Line], msgspec.Meta(max_length=20)]


class Stationed(inputs.Deed, kw_only=True, frozen=True):
    """A deed of a station."""

    station: StationName
    device: DeviceKey

    @property
    def at(self) -> AtStation:
        """Who enters."""
        return AtStation(self.station, self.device)


class Taking(Stationed, kw_only=True, frozen=True):
    """A device wants to go by a name; `instead`: of the device that does now."""

    instead: bool = False


class Sized(inputs.Deed, kw_only=True, frozen=True):
    """How many ballots a batch holds."""

    size: Size


class Entered(Stationed, kw_only=True, frozen=True):
    """One ballot as entered."""

    position: Place
    kind: Kind = Kind.MARKED
    marks: Marks = ""
    reason: ReasonCode = ""

    @property
    def ballot(self) -> Ballot:
        """The ballot."""
        return Ballot(self.kind, self.marks, self.reason)


class Stepped(Entered, kw_only=True, frozen=True):
    """One step of entering; `known`: how many steps the page had taken before this one."""

    step: Step = Step.PUT
    known: Known


class Decided(inputs.Deed, kw_only=True, frozen=True):
    """What the tellers decided about a ballot, why, and who they are."""

    position: Place
    kind: Kind
    marks: Marks = ""
    reason: ReasonCode = ""
    why: inputs.Line = ""
    deciders: Names = []  # noqa: RUF012 - msgspec copies it for every body

    @property
    def ballot(self) -> Ballot:
        """The ballot as it counts."""
        return Ballot(self.kind, self.marks, self.reason)


class Explained(inputs.Deed, kw_only=True, frozen=True):
    """A deed that needs a reason in words."""

    reason: inputs.Line = ""


class GivenUp(Explained, kw_only=True, frozen=True):
    """Whose pass counts no longer, and why."""

    station: StationName


class Own(inputs.Query, kw_only=True, frozen=True):
    """Which station asks for its own pass."""

    station: StationName
    device: DeviceKey
