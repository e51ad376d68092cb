"""The name of a setting that a refusal speaks of, and what to do about a value that cannot be used. Refuses nothing."""

from collections.abc import Mapping

from congress_app.core import wording
from congress_app.rulebook.fields import FIELDS, PARTS, Field
from congress_app.rulebook.rules import RuleSettingWrong

HINTS: Mapping[str, str] = {
    "part": "Write two whole numbers, the first not larger than the second, the second at most 1,000.",
    "quorum": "Write two whole numbers, the first not larger than the second, the second at most 100.",
    "number": "Write a whole number from {low} to {high}.",
    "order": "The second number must not be smaller than the first.",
    "other": "Choose one of the values that are offered.",
}


def label(path: str, lang: str) -> str:
    """The name of the setting a path names or lies in; the path itself when there is none."""
    found = _field(path)
    return wording.text(lang, found.name) if found else path


def hint(path: str, lang: str) -> str:
    """What to do about a value that cannot be used."""
    found = _field(path)
    if found is None:
        return wording.text(lang, HINTS["other"])
    if found.path in ("elections.surplus.small_from", "elections.surplus.prepared_to"):
        return wording.text(lang, HINTS["order"])
    if found.kind == "number":
        return wording.text(lang, HINTS["number"], low=found.low, high=found.high)
    kind = "quorum" if found.path.startswith("quorum.") else "part"
    return wording.text(lang, HINTS[kind if found.kind in PARTS else "other"])


def wrong(path: str, lang: str) -> RuleSettingWrong:
    """The refusal of a value, with the name of its setting in the reader's language."""
    return RuleSettingWrong(field=path, name=label(path, lang), hint=hint(path, lang))


def _field(path: str) -> Field | None:
    return next((each for each in FIELDS.values() if path == each.path or path.startswith(f"{each.path}.")), None)
