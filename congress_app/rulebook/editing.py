"""A rule profile with some of its settings changed, and the plain value of one.

Whether a value is possible is decided by `counting.profile` and `rules`; here a refused value only finds its path.
"""

from collections.abc import Iterable, Mapping
from copy import deepcopy
from typing import Any

from congress_app.counting.profile import (
    BadProfile,
    Profile,
    from_plain,
    plain,
)
from congress_app.rulebook import rules
from congress_app.rulebook.fields import FIELDS, PARTS, Field


def value(profile: Profile, path: str) -> Any:
    """The plain value of a setting."""
    found: Any = plain(profile)
    for name in path.split("."):
        found = found[name]
    return found


def changed(profile: Profile, given: Mapping[str, Any], checked: Iterable[str]) -> Profile:
    """The profile with these settings (path to plain value); `checked` ones were compared with the text.

    Raises BadProfile(field) for a setting there is not, and for a value no congress could go by.
    """
    words = deepcopy(plain(profile))
    for path, new in given.items():
        field = FIELDS.get(path)
        if field is None or field.kind == "fixed":
            raise BadProfile(field=path)
        _fits(field, new)
        place = words
        *outer, last = path.split(".")
        for name in outer:
            place = place[name]
        place[last] = new
    compared = set(checked)
    words["unverified"] = {path: note for path, note in words["unverified"].items() if path not in compared}
    made = from_plain(words)
    rules.check(made)
    return made


def different(before: Profile, after: Profile) -> list[str]:
    """The paths of the settings that differ, then "name", "note" and what was compared with the text."""
    settings = [path for path in FIELDS if value(before, path) != value(after, path)]
    old, new = plain(before), plain(after)
    return settings + [name for name in ("name", "note", "unverified") if old[name] != new[name]]


def _fits(field: Field, new: object) -> None:
    if field.kind == "number" and (type(new) is not int or not field.low <= new <= field.high):
        raise BadProfile(field=field.path)
    if field.kind in PARTS and isinstance(new, dict) and new.keys() != {"numerator", "denominator", "strict"}:
        raise BadProfile(field=field.path)
