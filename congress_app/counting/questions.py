"""When an open vote is carried: rule, counted sets, answers, and the verdict with every number it rests on.

Whole numbers only: a verdict is never read off a percentage, and nothing here knows the database, the clock or a
language.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from congress_app.counting.parts import Part
from congress_app.counting.profile import Base

NEITHER = frozenset({"other", "abstain"})
"""Codes of the usual answers that are neither for nor against."""


@dataclass(frozen=True, slots=True)
class Rule:
    """How a vote is decided.

    a base, the part of it that must agree, and the quorum (a part of those summoned) if one is asked.
    """

    base: Base
    threshold: Part
    quorum: Part | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer to the question.

    `counts_for` says whether it supports the motion; `neutral` that it neither supports nor opposes it.
    """

    code: str
    vi: str
    en: str
    counts_for: bool = False
    neutral: bool = False


@dataclass(frozen=True, slots=True)
class Less:
    """One subtraction from those summoned: why (a code of attendance.base_rules) and how many."""

    code: str
    count: int


@dataclass(frozen=True, slots=True)
class Sets:
    """The counted sets, frozen when the vote opens.

    `absent_throughout` are those who do not count because they miss the whole congress (190-QĐ/TW art. 30); `less`
    tells them apart by reason and sums up to it, empty when the number was typed by hand with a reason;
    `quorum_waived` is true when the vote was opened without a quorum, with a recorded reason.
    """

    summoned: int
    present: int
    absent_throughout: int = 0
    quorum_waived: bool = False
    less: tuple[Less, ...] = ()
    returned: int | None = None  # None: nothing was returned on paper, the votes cast stand in its place
    valid: int | None = None  # None: every vote cast is valid


@dataclass(frozen=True, slots=True)
class Outcome:
    """A verdict with every number it rests on."""

    passed: bool
    base: int
    needed: int
    for_votes: int
    cast: int
    quorum_needed: int
    quorum_ok: bool

    @property
    def surplus(self) -> int:
        """Votes above what was needed; zero when short."""
        return max(0, self.for_votes - self.needed)

    @property
    def shortfall(self) -> int:
        """Votes that were missing; zero when enough."""
        return max(0, self.needed - self.for_votes)


def stands_aside(choice: Choice) -> bool:
    """Whether an answer is neither for nor against."""
    return not choice.counts_for and (choice.neutral or choice.code in NEITHER)


def base_of(rule: Rule, sets: Sets, cast: int, aside: int = 0) -> int:
    """The number the threshold is taken of; `aside` are those of the votes cast that are neither for nor against."""
    if rule.base is Base.SUMMONED:
        return sets.summoned - sets.absent_throughout
    if rule.base is Base.PRESENT:
        return sets.present
    if rule.base is Base.RETURNED and sets.returned is not None:
        return sets.returned
    if rule.base is Base.VALID and sets.valid is not None:
        return sets.valid
    return cast - aside if rule.base is Base.FOR_AND_AGAINST else cast


def needed(base: int, rule: Rule) -> int:
    """Votes needed out of `base`: more than half of 245 is 123, at least two thirds of 250 is 167."""
    return rule.threshold.of(base)


def quorum_needed(rule: Rule, summoned: int) -> int:
    """How many must be present before a vote may open; zero when no quorum is asked."""
    return rule.quorum.of(summoned) if rule.quorum else 0


def decide(counts: Mapping[str, int], rule: Rule, sets: Sets, choices: Sequence[Choice]) -> Outcome:
    """Decide a vote from its counts (choice code -> ballots). The order of counts and choices does not matter."""
    cast = sum(counts.values())
    aside = sum(counts.get(choice.code, 0) for choice in choices if stands_aside(choice))
    base = base_of(rule, sets, cast, aside)
    enough = needed(base, rule)
    for_votes = sum(counts.get(choice.code, 0) for choice in choices if choice.counts_for)
    quorum = quorum_needed(rule, sets.summoned)
    quorum_ok = sets.present >= quorum
    carried = base > 0 and for_votes >= enough and (quorum_ok or sets.quorum_waived)
    return Outcome(carried, base, enough, for_votes, cast, quorum, quorum_ok)


def short(rule: Rule) -> str:
    """The rule in one line for the journal: "summoned > 1/2, quorum >= 2/3 of summoned"."""
    line = f"{rule.base.value} {_sign(rule.threshold)}"
    return f"{line}, quorum {_sign(rule.quorum)} of summoned" if rule.quorum else line


def _sign(part: Part) -> str:
    return f"{'>' if part.strict else '>='} {part.numerator}/{part.denominator}"
