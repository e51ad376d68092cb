"""Decisions about rule profiles: which one a congress starts with, what a copy may say, and every refusal.

Profiles are values; nothing here knows a table, a file or a language.
"""

from collections.abc import Iterable

from congress_app.core.errors import InvalidInput, NotFound, Refused
from congress_app.counting.parts import Part
from congress_app.counting.profile import BadProfile, Profile

OWN = "own-"
"""Codes of copies begin with this; those of shipped profiles never do."""
LONGEST_NAME, LONGEST_NOTE = 120, 600
FINEST_QUORUM = 100  # the congress's own quorum setting takes no larger denominator
MOST_COPIES = 50


class RuleProfileUnknown(NotFound):
    """There is no rule profile of that code."""


class ShippedProfileFixed(Refused):
    """A profile that came with the program is never changed; a copy of it is."""


class RuleProfileNameTaken(Refused):
    """Another rule profile has this name."""


class RuleProfileNameMissing(InvalidInput):
    """A rule profile needs a name, of a length that fits a heading."""


class RuleProfilesTooMany(Refused):
    """The rule book holds as many copies as it takes."""


class RuleSettingWrong(InvalidInput):
    """A value no congress could go by; facts: field (a path), name and hint in the language of whoever sent it."""


def starting(level: str) -> str:
    """The profile a congress of this level goes by until it chooses: a cell meets as all its members."""
    return {"cell": "party_members", "association": "roberts_rules"}.get(level, "party_delegates")


def check(profile: Profile) -> None:
    """What the rule book asks beyond what counting needs; raises BadProfile(field)."""
    for name, part in (("delegates", profile.quorum.delegates), ("second", profile.quorum.second)):
        if part is not None and part.denominator > FINEST_QUORUM:
            raise BadProfile(field=f"quorum.{name}")
    if profile.quorum.delegates is None and (profile.quorum.second is not None or profile.quorum.third_any):
        raise BadProfile(field="quorum.delegates")
    surplus = profile.elections.surplus
    if _less(surplus.prepared_to, surplus.prepared_from):
        raise BadProfile(field="elections.surplus.prepared_to")
    if profile.elections.cumulative:
        raise BadProfile(field="elections.cumulative")


def _less(one: Part | None, other: Part | None) -> bool:
    if one is None or other is None:
        return False
    return one.numerator * other.denominator < other.numerator * one.denominator


def check_name(name: dict[str, str], taken: Iterable[dict[str, str]]) -> None:
    """Both languages, not too long, and nobody else's; raises RuleProfileNameMissing, RuleProfileNameTaken."""
    others = [{said.casefold() for said in each.values()} for each in taken]
    for lang in ("vi", "en"):
        said = name.get(lang, "").strip()
        if not said or len(said) > LONGEST_NAME:
            raise RuleProfileNameMissing(field=f"name_{lang}", limit=LONGEST_NAME)
        if any(said.casefold() in each for each in others):
            raise RuleProfileNameTaken(field=f"name_{lang}", name=said)
