"""Who is elected: thresholds, seats, ties and what follows, as exact whole numbers (190-QĐ/TW art. 30 to 32).

Pure: candidates are codes, a base is a number somebody froze. Percentages are shown, never compared.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from congress_app.core.errors import InvalidInput
from congress_app.counting.forms import Form
from congress_app.counting.parts import Part
from congress_app.counting.profile import Base, Elections, Tie, Validity
from congress_app.counting.questions import Rule, Sets
from congress_app.counting.questions import base_of as base_of_question
from congress_app.counting.shares import share
from congress_app.counting.tally import Row, Tally, votes_cast


class Next(StrEnum):
    """What a result asks for."""

    DONE = "done"
    TIE = "tie"
    NEXT_ROUND = "next_round"
    NOBODY = "nobody"


class BadSettlement(InvalidInput):
    """A tie is settled by choosing exactly as many of the tied as seats are left; facts: seats, chosen."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A name on the ballot; `born` ISO, perhaps only a year or a month ("1975-10"), "" unknown; `order` from 1."""

    code: str
    name: str
    born: str = ""
    order: int = 0


@dataclass(frozen=True, slots=True)
class Standing:
    """What became of one candidate.

    `percent` in hundredths of a percent; `base` and `needed` are the person's own where the base is answers for and
    against; `above`: reached what was needed; `settled`: "older", "lot" or "chair" where a tie was decided like that.
    """

    code: str
    name: str
    votes: int
    against: int
    uncounted: int
    percent: int
    base: int
    needed: int
    above: bool
    elected: bool
    tied: bool
    settled: str = ""


@dataclass(frozen=True, slots=True)
class Result:
    """The result of one round.

    `standing` from the most votes to the fewest, `elected` and `tied` codes in that order; `tied` share the last seats
    and are not elected; `open_seats` counts theirs too, `tied_seats` are those the tied compete for; `needed` is zero
    where no threshold holds; `tie` how a tie is to be settled.
    """

    base: int
    needed: int
    percent_base: int
    seats: int
    standing: tuple[Standing, ...]
    elected: tuple[str, ...]
    tied: tuple[str, ...]
    open_seats: int
    tied_seats: int
    next: Next
    tie: Tie
    plurality: bool
    tie_round: bool = False


def base_of(which: Base, sets: Sets, tally: Tally, validity: Validity) -> int:
    """The number of a base: from the frozen sets, or from the count where the base is ballots.

    FOR_AND_AGAINST differs from person to person; the number here is that of the valid ballots.
    """
    if which is Base.RETURNED:
        return tally.returned
    if which in (Base.VALID, Base.FOR_AND_AGAINST):
        return tally.valid
    return base_of_question(Rule(which, Part(1, 2, strict=True)), sets, votes_cast(tally, validity))


def elect(
    names: Sequence[Candidate],
    tally: Tally,
    base: int,
    seats: int,
    rules: Elections,
    *,
    tie_round: bool = False,
    last_round: bool = False,
    percent_base: int | None = None,
) -> Result:
    """Decide one round. `names` in ballot order, one per row of the tally; `base` as base_of(rules.base, …) gives it.

    `tie_round`: only the tied stand, no threshold where the rules revote by plurality. `last_round`: the last of the
    rounds the rules allow. `percent_base` as base_of(rules.percent_base, …), by default `base`.
    """
    free = rules.plurality or (tie_round and rules.tie is Tie.REVOTE_PLURALITY)
    free = free or (last_round and rules.last_round_plurality)
    whole = base if percent_base is None else percent_base
    standing = [
        _stand(name, row, tally, base, whole, rules, free=free) for name, row in zip(names, tally.rows, strict=True)
    ]
    places = {name.code: (name.order, place) for place, name in enumerate(names)}
    standing.sort(key=lambda one: (-one.votes, places[one.code]))
    winners, tied, settled = _seat(standing, seats, {name.code: name.born for name in names}, rules.tie)
    final = tuple(
        replace(one, elected=one.code in winners, tied=one.code in tied, settled=settled.get(one.code, ""))
        for one in standing
    )
    enough = 0 if free else rules.threshold.of(base)
    blank = Result(base, enough, whole, seats, final, (), (), 0, 0, Next.DONE, rules.tie, free, tie_round)
    return _concluded(blank)


def _stand(name: Candidate, row: Row, tally: Tally, base: int, whole: int, rules: Elections, *, free: bool) -> Standing:
    spoken = row.agree + row.disagree if tally.form is not Form.B1 else tally.valid
    mine = spoken if rules.base is Base.FOR_AND_AGAINST else base
    of = spoken if rules.percent_base is Base.FOR_AND_AGAINST else whole
    enough = 0 if free else rules.threshold.of(mine)
    above = mine > 0 and row.agree >= max(1, enough)
    return Standing(
        name.code, name.name, row.agree, row.disagree, row.uncounted, share(row.agree, of), mine, enough, above,
        elected=False, tied=False,
    )  # fmt: skip


def _seat(
    standing: Sequence[Standing], seats: int, born: dict[str, str], tie: Tie
) -> tuple[set[str], set[str], dict[str, str]]:
    """Codes seated, codes tied for the last seats, and how a tie was settled by code."""
    above = [one for one in standing if one.above]
    if len(above) <= seats:
        return {one.code for one in above}, set(), {}
    cut = above[seats - 1].votes if seats > 0 else 0
    if seats <= 0 or above[seats].votes < cut:
        return {one.code for one in above[: max(0, seats)]}, set(), {}
    sure = {one.code for one in above if one.votes > cut}
    equal = [one.code for one in above if one.votes == cut]
    older = _oldest(equal, born, seats - len(sure)) if tie is Tie.OLDER else None
    if older is None:
        return sure, set(equal), {}
    return sure | older, set(), dict.fromkeys(equal, "older")


def _oldest(codes: Sequence[str], born: dict[str, str], seats: int) -> set[str] | None:
    """The `seats` oldest, or None when the birth dates known do not tell them from the rest."""
    spans = {code: _span(born[code]) for code in codes}
    older = {
        code for code in codes if sum(not _certainly_older(spans[code], spans[o]) for o in codes if o != code) < seats
    }
    return older if len(older) == seats else None


def _span(born: str) -> tuple[str, str]:
    """What the day somebody was born on is not before and not after: "~" sorts after every day of a year or a month."""
    return born, f"{born}~"


def _certainly_older(one: tuple[str, str], other: tuple[str, str]) -> bool:
    return one[1] < other[0]


def _concluded(found: Result) -> Result:
    """The result with its codes, its open seats and what follows, read off who is elected and tied."""
    winners = tuple(one.code for one in found.standing if one.elected)
    tied = tuple(one.code for one in found.standing if one.tied)
    open_seats = max(0, found.seats - len(winners))
    if tied:
        following = Next.TIE
    elif open_seats == 0:
        following = Next.DONE
    else:
        following = Next.NEXT_ROUND if winners else Next.NOBODY
    return replace(
        found, elected=winners, tied=tied, open_seats=open_seats, tied_seats=open_seats if tied else 0, next=following
    )


def settle(found: Result, chosen: Sequence[str], by: Tie) -> Result:
    """The result after a tie was settled by lot or by the chair: `chosen` of the tied are elected, the rest are not.

    Raises BadSettlement unless exactly as many of the tied are chosen as seats are left.
    """
    picked = set(chosen)
    if not found.tied or len(picked) != found.tied_seats or not picked <= set(found.tied):
        raise BadSettlement(field="chosen", seats=found.tied_seats, chosen=len(picked))
    standing = tuple(
        replace(one, elected=one.code in picked, tied=False, settled=by.value) if one.tied else one
        for one in found.standing
    )
    return _concluded(replace(found, standing=standing))
