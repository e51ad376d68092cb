"""What the deeds on the rule book bring, its shapes and limits. Whether a value is possible is decided later."""

from typing import Annotated, Any

import msgspec

from congress_app.core import inputs
from congress_app.rulebook import fields, rules

Path = Annotated[str, msgspec.Meta(max_length=80, pattern=r"^[a-z_.]*\Z")]
Settings = Annotated[dict[Path, Any], msgspec.Meta(max_length=len(fields.FIELDS))]


class Said(msgspec.Struct, forbid_unknown_fields=True):
    """A text in both languages."""

    vi: Annotated[str, msgspec.Meta(max_length=rules.LONGEST_NOTE, pattern=inputs.TYPED)]
    en: Annotated[str, msgspec.Meta(max_length=rules.LONGEST_NOTE, pattern=inputs.TYPED)]


class Copy(inputs.Deed, frozen=True):
    """The name of a new copy."""

    name: Said


class Change(inputs.Deed, frozen=True):
    """Settings by their paths, the name and note of a copy, and the settings that were compared with the text."""

    settings: Settings = msgspec.field(default_factory=dict)
    checked: Annotated[list[Path], msgspec.Meta(max_length=len(fields.FIELDS))] = msgspec.field(default_factory=list)
    name: Said | None = None
    note: Said | None = None
