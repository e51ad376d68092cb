"""Facts about the credentials report. They carry counts, never a person and never a sensitive value."""

from dataclasses import dataclass

from congress_app.core.events import Fact


@dataclass(frozen=True, slots=True)
class ReportSettingsChanged(Fact):
    """How the report is counted or worded was changed; `fields` names the settings."""

    fields: list[str]


@dataclass(frozen=True, slots=True)
class ReportIssued(Fact):
    """A version was issued and frozen; `title` is its kind and number in Vietnamese."""

    version: int
    title: str
    summoned: int
    present: int
    qualified: int
    not_qualified: int
    pending: int
    sha256: str
