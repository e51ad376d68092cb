"""What the settings page of the report sends, in its limits of length; what it may mean is decided by the rules."""

from typing import Annotated, Any

import msgspec

from congress_app.core import inputs
from congress_app.reporting.rules import AgeMode, Settings

Bound = Annotated[int, msgspec.Meta(ge=-1000, le=1000)]
Bounds = Annotated[list[Bound], msgspec.Meta(max_length=20)]
Short = Annotated[str, msgspec.Meta(max_length=120, pattern=inputs.TYPED)]
Lines = Annotated[list[Short], msgspec.Meta(max_length=30)]


class Change(inputs.Deed, frozen=True):
    """Every setting, as the page shows it; lists hold one thing each."""

    sections: Lines
    age_mode: AgeMode
    age_bands: Bounds
    age_below: Bounds
    age_above: Bounds
    party_bands: Bounds
    average_digits: Annotated[int, msgspec.Meta(ge=1, le=2)]
    positions: Lines
    names_on_screen: bool
    issuer: inputs.Line
    number: Short
    place: Short
    head: Short
    members: Lines
    recipients: Lines
    opening_vi: inputs.Text
    opening_en: inputs.Text
    remarks_vi: inputs.Text
    remarks_en: inputs.Text
    conclusion_vi: inputs.Text
    conclusion_en: inputs.Text

    def settings(self) -> Settings:
        """The same as the rules take them: blank lines dropped, text trimmed, sections in their order."""
        given = {name: value for name, value in msgspec.structs.asdict(self).items() if name != "nonce"}
        return Settings(**{name: _settled(value) for name, value in given.items()})


def _settled(value: Any) -> Any:
    if isinstance(value, list):
        kept = [one.strip() if isinstance(one, str) else one for one in value]
        return tuple(one for one in kept if one != "")
    return value.strip() if isinstance(value, str) and not isinstance(value, AgeMode) else value
