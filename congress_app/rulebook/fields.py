"""The settings of a rule profile as a form shows them: names, choices, limits; and a profile with some of them changed.

Names are English sentences that the catalogues translate. Whether a value is possible is decided by `counting.profile`
and `rules`; here a refused value only finds its name.
"""

from collections.abc import Iterable, Mapping
from copy import deepcopy
from typing import Any, NamedTuple

from congress_app.core import wording
from congress_app.counting.profile import (
    MOST_IN_A_BATCH,
    MOST_ROUNDS,
    Answers,
    BadProfile,
    Order,
    Profile,
    Tie,
    from_plain,
    plain,
)
from congress_app.rulebook import rules
from congress_app.rulebook.words import BASES, WHO

Choices = Mapping[str, str]
PARTS = ("part", "perhaps", "share")

ANSWERS: Choices = {
    Answers.AGREE_DISAGREE_OTHER: "agree, disagree, other view",
    Answers.YES_NO_ABSTAIN: "for, against, abstain",
}
TIES: Choices = {
    Tie.REVOTE_PLURALITY: "voted on again, the higher wins",
    Tie.REVOTE_MAJORITY: "voted on again, the threshold holds",
    Tie.OLDER: "the older person",
    Tie.LOT: "drawn by lot",
    Tie.CHAIR: "the chair decides",
}
ORDERS: Choices = {
    Order.GIVEN_NAME: "by given name (Vietnamese)",
    Order.FAMILY_NAME: "by surname",
    Order.AS_NOMINATED: "as nominated",
    Order.BIRTH: "by birth, the oldest first",
}


class Field(NamedTuple):
    """One setting: its path, its name, its kind (part, perhaps, share, flag, choice, number, fixed), limits."""

    path: str
    name: str
    kind: str
    choices: Choices | None = None
    low: int = 0
    high: int = 0


GROUPS: Mapping[str, tuple[Field, ...]] = {
    "quorum": (
        Field("who", "Those who vote are called", "choice", WHO),
        Field("quorum.delegates", "Those who must be there", "perhaps"),
        Field("quorum.units", "Delegations that must be represented", "perhaps"),
        Field("quorum.second", "Those who must be there at a second call", "perhaps"),
        Field("quorum.third_any", "A third call goes on with whoever is there", "flag"),
    ),
    "votes": (
        Field("votes.base", "A majority of open votes is of", "choice", BASES),
        Field("votes.threshold", "A question is carried with", "part"),
        Field("votes.special", "Matters of weight are carried with", "perhaps"),
        Field("votes.answers", "Answers offered", "choice", ANSWERS),
        Field("votes.weighted", "Votes weigh as the register says (shares)", "flag"),
        Field("votes.by_delegation", "Results of votes by name may be told by delegation", "flag"),
    ),
    "elections": (
        Field("elections.base", "A majority of elections is of", "choice", BASES),
        Field("elections.threshold", "A person is elected with", "part"),
        Field("elections.plurality", "The highest are elected, no threshold is asked", "flag"),
        Field("elections.percent_base", "Percentages are of", "choice", BASES),
        Field("elections.tie", "Equal votes at the last seat", "choice", TIES),
        Field("elections.most_rounds", "Most rounds (0: the congress decides)", "number", high=MOST_ROUNDS),
        Field("elections.last_round_plurality", "In the last round the highest are elected", "flag"),
        Field("elections.pending_approval", "Results wait for the approval of the higher level", "flag"),
    ),
    "list": (
        Field("elections.surplus.required", "More candidates than seats where a committee is elected", "flag"),
        Field("elections.surplus.most", "Most surplus, as a part of the seats", "share"),
        Field("elections.surplus.small_from", "Few seats: from", "number", high=100),
        Field("elections.surplus.small_to", "Few seats: to (0: no limit of their own)", "number", high=100),
        Field("elections.surplus.small_most", "Few seats: most surplus", "number", high=100),
        Field("elections.surplus.prepared_from", "Surplus of the prepared list: from", "share"),
        Field("elections.surplus.prepared_to", "Surplus of the prepared list: to", "share"),
        Field("elections.support", "Support for nominations at the congress", "perhaps"),
        Field("elections.order", "Order of names", "choice", ORDERS),
    ),
    "ballots": (
        Field("elections.validity.over_invalid", "Surplus: more names than seats is invalid", "flag"),
        Field("elections.validity.none_invalid", "Surplus: nobody chosen is invalid", "flag"),
        Field("elections.validity.several_empty_invalid", "No surplus: every name left empty is invalid", "flag"),
        Field("elections.validity.blank_counts", "Blank ballots are votes cast", "flag"),
        Field("elections.validity.illegal_in_base", "Invalid ballots are votes cast", "flag"),
        Field("elections.cumulative", "Votes may be heaped on one candidate", "fixed"),
        Field("elections.tellers_may_stand", "Tellers may be candidates", "flag"),
        Field("elections.entries", "Independent entries of every batch", "number", low=2, high=3),
        Field("elections.batch_size", "Ballots in a batch", "number", low=1, high=MOST_IN_A_BATCH),
    ),
}
"""Every setting, under the groups of `words.TITLES`; "perhaps" is a part or nothing, "share" too, but without "more
than" or "at least"; "fixed" is shown, never edited.
"""
FIELDS: Mapping[str, Field] = {each.path: each for group in GROUPS.values() for each in group}

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


def _field(path: str) -> Field | None:
    return next((each for each in FIELDS.values() if path == each.path or path.startswith(f"{each.path}.")), None)


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


def _fits(field: Field, new: object) -> None:
    if field.kind == "number" and (type(new) is not int or not field.low <= new <= field.high):
        raise BadProfile(field=field.path)
    if field.kind in PARTS and isinstance(new, dict) and new.keys() != {"numerator", "denominator", "strict"}:
        raise BadProfile(field=field.path)
