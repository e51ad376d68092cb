"""The summoned base of a congress as exact whole numbers (domain §3.5): who is summoned, who is subtracted and why.

Pure. Nothing here knows a table, a clock or a language; a person is a number, and every number has its people.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from congress_app.counting.subtractions import Code


class BaseRule(StrEnum):
    """Which congress counts: of delegates (R-BASE-1), of all members (R-BASE-2), or everybody summoned."""

    DELEGATES = "delegates"
    MEMBERS = "members"
    SUMMONED = "summoned"


class Ground(StrEnum):
    """What a member who misses a members' congress was released or kept away by; NONE: a reason in words only."""

    NONE = ""
    ELSEWHERE = "elsewhere"
    EXEMPT = "exempt"
    SUSPENDED = "suspended"


RULE_LABELS: Mapping[str, str] = {
    BaseRule.DELEGATES: "Delegates' congress",
    BaseRule.MEMBERS: "Members' congress",
    BaseRule.SUMMONED: "All who were summoned",
}
"""Rule to its English words (the msgid of both catalogues)."""


class Whole(NamedTuple):
    """An absence recorded for the whole congress; `accepted` by the convening committee, None: not decided."""

    excused: bool
    ground: str
    accepted: bool | None


class Summoned(NamedTuple):
    """A summoned person: class code, whether they ever came in so far, and the absence recorded, if any."""

    id: int
    kind: str
    came: bool
    whole: Whole | None


@dataclass(frozen=True, slots=True)
class Subtraction:
    """The people of one reason."""

    code: str
    people: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Base:
    """The base with everything it is made of."""

    summoned: int
    subtractions: tuple[Subtraction, ...]

    @property
    def base(self) -> int:
        """Those who are left."""
        return self.summoned - sum(len(each.people) for each in self.subtractions)


def count(rule: BaseRule, people: Iterable[Summoned], *, early: bool = False) -> Base:
    """The base. `early`: in a delegates' congress, who never came so far counts as absent before the end (R-BASE-8).

    Without it only those go who are recorded as absent for the whole congress and never came. In a members' congress
    an absence needs a reason that was accepted, whatever `early` says (R-BASE-7).
    """
    everybody = list(people)
    found: dict[str, list[int]] = {code.value: [] for code in Code}
    for each in everybody:
        code = _code(rule, each, early=early)
        if code:
            found[code].append(each.id)
    return Base(len(everybody), tuple(Subtraction(code, tuple(ids)) for code, ids in found.items() if ids))


def _code(rule: BaseRule, each: Summoned, *, early: bool) -> Code | None:
    if rule is BaseRule.DELEGATES:
        gone = not each.came and (early or each.whole is not None)
        return (Code.EX_OFFICIO if each.kind == "EX" else Code.NO_ALTERNATE) if gone else None
    if rule is BaseRule.MEMBERS and each.whole is not None:
        return _member(each.whole, came=each.came)
    return None


def _member(whole: Whole, *, came: bool) -> Code | None:
    if whole.ground == Ground.SUSPENDED:
        return Code.SUSPENDED
    if came:
        return None
    if whole.ground:
        return Code.ELSEWHERE if whole.ground == Ground.ELSEWHERE else Code.EXEMPT
    return Code.EXCUSED if whole.excused and whole.accepted else None
