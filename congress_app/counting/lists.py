"""The list of candidates before the ballot: surplus, support from the floor, the form of ballot (190-QĐ/TW art. 14)."""

from collections.abc import Mapping
from dataclasses import dataclass

from congress_app.core import wording
from congress_app.counting.forms import Form
from congress_app.counting.parts import Part
from congress_app.counting.profile import Surplus

SURPLUS_ASKED = frozenset({"committee", "standing_committee"})
"""Offices for which more candidates than seats are compulsory."""

FINDINGS = {
    "no_seats": "The number of seats has not been decided.",
    "no_candidates": "There are no candidates yet.",
    "fewer_than_seats": "{candidates} candidates for {seats} seats: {missing} fewer than seats.",
    "surplus_missing": "{candidates} candidates for {seats} seats: the list must have more names than seats.",
    "surplus_over": "{candidates} candidates for {seats} seats: {surplus} more than seats, at most {most} allowed.",
    "prepared_few": "The committee's own list has {surplus} names more than seats; {least} to {most} are usual.",
    "prepared_many": "The committee's own list has {surplus} names more than seats; {least} to {most} are usual.",
}


@dataclass(frozen=True, slots=True)
class Finding:
    """Something about a list: `stop` when it cannot be voted on at all, else a warning the congress may decide over."""

    code: str
    stop: bool
    facts: Mapping[str, int]


def surplus_limit(seats: int, surplus: Surplus) -> int | None:
    """How many more candidates than seats there may be; None: no limit. 15 seats: 4; 3 to 5 seats: 1."""
    if surplus.small_from <= seats <= surplus.small_to:
        return surplus.small_most
    return seats * surplus.most.numerator // surplus.most.denominator if surplus.most else None


def check_list(
    seats: int, candidates: int, surplus: Surplus, office: str, *, prepared: int | None = None
) -> list[Finding]:
    """What is wrong with a list of `candidates` names; `prepared` are those of the convening committee's own list."""
    if seats <= 0 or candidates <= 0:
        return [Finding("no_seats" if seats <= 0 else "no_candidates", stop=True, facts={})]
    facts = {"seats": seats, "candidates": candidates, "surplus": candidates - seats}
    most = surplus_limit(seats, surplus)
    found: list[Finding] = []
    if candidates < seats:
        found.append(Finding("fewer_than_seats", stop=False, facts={**facts, "missing": seats - candidates}))
    elif candidates == seats and surplus.required and office in SURPLUS_ASKED and most != 0:
        found.append(Finding("surplus_missing", stop=False, facts=facts))
    if most is not None and candidates - seats > most:
        found.append(Finding("surplus_over", stop=False, facts={**facts, "most": most}))
    return found + (_prepared(seats, prepared, surplus) if prepared is not None and office in SURPLUS_ASKED else [])


def _prepared(seats: int, prepared: int, surplus: Surplus) -> list[Finding]:
    """The convening committee's own list has 10 to 15 % more names than seats; nothing where no whole number fits."""
    low, high = surplus.prepared_from, surplus.prepared_to
    least = low.of(seats) if low else 0
    most = seats * high.numerator // high.denominator if high else prepared
    over = prepared - seats
    small = surplus.small_from <= seats <= surplus.small_to
    if small or least > most or least <= over <= most:
        return []
    code = "prepared_few" if over < least else "prepared_many"
    return [Finding(code, stop=False, facts={"seats": seats, "surplus": over, "least": least, "most": most})]


def told(finding: Finding) -> dict[str, str]:
    """A finding in both languages."""
    return wording.both(FINDINGS[finding.code], **finding.facts)


def supported(support: int, attending: int, part: Part | None) -> bool:
    """Whether a floor or self-nomination enters consideration: more than 30 % of those attending; None: always."""
    return part is None or (attending > 0 and support >= part.of(attending))


def form_for(seats: int, candidates: int) -> Form:
    """The form of ballot: names are struck when there are more than seats, else every name has its two boxes."""
    if candidates > seats:
        return Form.B1
    return Form.B3 if candidates == 1 else Form.B2
