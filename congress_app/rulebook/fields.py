"""The settings of a rule profile as a form shows them: names, kinds, limits, in the groups of the page.

Names are English sentences that the catalogues translate; nothing is decided here.
"""

from collections.abc import Mapping
from typing import NamedTuple

from congress_app.counting.profile import MOST_IN_A_BATCH, MOST_ROUNDS
from congress_app.counting.words import WHO
from congress_app.rulebook.base_words import BASES
from congress_app.rulebook.choices import ANSWERS, ORDERS, TIES, Choices

PARTS = ("part", "perhaps", "share")


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
