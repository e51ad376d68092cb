"""Facts about rule profiles: copied, changed, chosen. They carry names of settings, not their values."""

from dataclasses import dataclass

from congress_app.core.events import Fact


@dataclass(frozen=True, slots=True)
class ProfileCopied(Fact):
    """The congress made a copy of a rule profile, to change it."""

    profile: str
    origin: str
    name: str


@dataclass(frozen=True, slots=True)
class ProfileChanged(Fact):
    """Settings of a copy got other values, or were compared with the text; `settings` names which."""

    profile: str
    name: str
    settings: list[str]


@dataclass(frozen=True, slots=True)
class ProfileChosen(Fact):
    """The congress goes by this rule profile from now on; what was voted or elected before keeps its own."""

    profile: str
    name: str
