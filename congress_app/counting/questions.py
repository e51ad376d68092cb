"""When an open vote is carried: rule, counted sets, answers, and the verdict with every number it rests on.

Whole numbers only: a verdict is never read off a percentage, and nothing here knows the database, the clock or a
language. Counts are ballots, or weights (shares) where a vote is weighted; then every set is in weights too.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from congress_app.counting.parts import Part
from congress_app.counting.profile import Base, Profile, Who

NEITHER = frozenset({"other", "abstain"})
"""Codes of the usual answers that are neither for nor against."""


@dataclass(frozen=True, slots=True)
class Rule:
    """How a vote is decided: a base, the part of it that must agree, and the quorum if one is asked.

    `quorum` is a part of those summoned, `units` a part of their delegations; `plurality`: the highest of free options
    is chosen where none reaches the part.
    """

    base: Base
    threshold: Part
    quorum: Part | None = None
    units: Part | None = None
    plurality: bool = False


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
    """One subtraction from those summoned: why (a code of counting.subtractions) and how many."""

    code: str
    count: int


@dataclass(frozen=True, slots=True)
class Sets:
    """The counted sets, frozen when the vote opens.

    `absent_throughout` are those who do not count because they miss the whole congress (190-QĐ/TW art. 30); `less`
    tells them apart by reason and sums up to it, empty when the number was typed by hand with a reason;
    `quorum_waived` is true when the vote was opened without a quorum, with a recorded reason. `units` are the
    delegations summoned and `units_present` those of them with somebody present. `weighted`: every number of people
    here is a sum of weights. `who` is only for the words: how those who vote are called.
    """

    summoned: int
    present: int
    absent_throughout: int = 0
    quorum_waived: bool = False
    less: tuple[Less, ...] = ()
    returned: int | None = None  # None: nothing was returned on paper, the votes cast stand in its place
    valid: int | None = None  # None: every vote cast is valid
    units: int = 0
    units_present: int = 0
    weighted: bool = False
    who: Who = Who.DELEGATES


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
    units_needed: int = 0

    @property
    def surplus(self) -> int:
        """Votes above what was needed; zero when short."""
        return max(0, self.for_votes - self.needed)

    @property
    def shortfall(self) -> int:
        """Votes that were missing; zero when enough."""
        return max(0, self.needed - self.for_votes)


@dataclass(frozen=True, slots=True)
class OptionsOutcome:
    """Which of several free options is chosen.

    `chosen` is its code, "" when none is; `tied` are the codes with equal votes where only a tie keeps one from being
    chosen; `above` are the codes that reached `needed`.
    """

    chosen: str
    tied: tuple[str, ...]
    above: tuple[str, ...]
    base: int
    needed: int
    cast: int
    quorum_needed: int
    quorum_ok: bool
    units_needed: int = 0

    @property
    def passed(self) -> bool:
        """Whether there is a choice."""
        return bool(self.chosen)


def rule_of(profile: Profile) -> Rule:
    """The rule of open votes that a profile sets."""
    return Rule(profile.votes.base, profile.votes.threshold, profile.quorum.delegates, profile.quorum.units)


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


def units_needed(rule: Rule, units: int) -> int:
    """How many delegations must be represented before a vote may open; zero when none is asked."""
    return rule.units.of(units) if rule.units else 0


def quorate(rule: Rule, sets: Sets) -> bool:
    """Whether enough are present, and enough delegations represented where the rule asks for it."""
    people = sets.present >= quorum_needed(rule, sets.summoned)
    return people and sets.units_present >= units_needed(rule, sets.units)


def decide(counts: Mapping[str, int], rule: Rule, sets: Sets, choices: Sequence[Choice]) -> Outcome:
    """Decide a vote from its counts (choice code -> votes). The order of counts and choices does not matter."""
    cast, base = _cast_and_base(counts, rule, sets, choices)
    enough = needed(base, rule)
    for_votes = sum(counts.get(choice.code, 0) for choice in choices if choice.counts_for)
    quorum_ok = quorate(rule, sets)
    carried = base > 0 and for_votes >= enough and (quorum_ok or sets.quorum_waived)
    quorum, units = quorum_needed(rule, sets.summoned), units_needed(rule, sets.units)
    return Outcome(carried, base, enough, for_votes, cast, quorum, quorum_ok, units)


def decide_options(counts: Mapping[str, int], rule: Rule, sets: Sets, choices: Sequence[Choice]) -> OptionsOutcome:
    """Decide between free options: the highest of those that reach the part, else by plurality where the rule says so.

    An option marked neutral ("another view") is never chosen. Equal votes at the top choose nothing and are told.
    """
    cast, base = _cast_and_base(counts, rule, sets, choices)
    enough = needed(base, rule)
    votes = {choice.code: counts.get(choice.code, 0) for choice in choices if not stands_aside(choice)}
    above = tuple(code for code, got in votes.items() if base > 0 and got >= enough)
    quorum_ok = quorate(rule, sets)
    running = above or tuple(code for code, got in votes.items() if rule.plurality and base > 0 and got > 0)
    if not (quorum_ok or sets.quorum_waived):
        running = ()
    best = max((votes[code] for code in running), default=0)
    top = tuple(code for code in running if votes[code] == best)
    quorum, units = quorum_needed(rule, sets.summoned), units_needed(rule, sets.units)
    chosen, tied = (top[0], ()) if len(top) == 1 else ("", top)
    return OptionsOutcome(chosen, tied, above, base, enough, cast, quorum, quorum_ok, units)


def _cast_and_base(counts: Mapping[str, int], rule: Rule, sets: Sets, choices: Sequence[Choice]) -> tuple[int, int]:
    cast = sum(counts.values())
    aside = sum(counts.get(choice.code, 0) for choice in choices if stands_aside(choice))
    return cast, base_of(rule, sets, cast, aside)


def short(rule: Rule) -> str:
    """The rule in one line for the journal: "summoned > 1/2, quorum >= 2/3 of summoned"."""
    line = f"{rule.base.value} {_sign(rule.threshold)}"
    if rule.plurality:
        line = f"{line} or the highest"
    if rule.quorum:
        line = f"{line}, quorum {_sign(rule.quorum)} of summoned"
    return f"{line}, {_sign(rule.units)} of the delegations" if rule.units else line


def _sign(part: Part) -> str:
    return f"{'>' if part.strict else '>='} {part.numerator}/{part.denominator}"
