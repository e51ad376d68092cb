"""The eight invariants of a paper count (domain §3.7): while one is broken, nothing may be published.

Whole numbers in, broken rules out with their numbers and their words; what to do about them people decide.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from congress_app.core import wording
from congress_app.counting.forms import Form
from congress_app.counting.tally import Row, Tally

RULES = {
    "I1": "Issued {issued} + left over {unused} + spoiled {spoiled} = {sum}, but {printed} were printed. "
    "Count the sheets that are left over and the spoiled ones again.",
    "I2": "{returned} ballots came back, but only {issued} were issued: stop, the presidium decides.",
    "I3": "Valid {valid} + invalid {invalid} = {sum}, but {returned} ballots came back; {doubtful} are undecided.",
    "I4": "The reasons of invalid ballots add up to {sum}, but {invalid} are invalid. "
    "Look at the reason of every invalid ballot again.",
    "I5": "{votes} votes on {valid} valid ballots for {seats} seats: at most {most} are possible. "
    "Check the ballots as they were entered.",
    "I6": "Row {row}: the votes add up to {sum}, but {valid} ballots are valid. Check this row.",
    "I7": "{issued} ballots were issued, but only {present} were present. "
    "Compare the register of issued ballots with the presence list.",
    "I8": "{differing} ballots differ between the independent entries, or were not entered by all. "
    "Enter them again, or settle them by looking at the paper.",
}


@dataclass(frozen=True, slots=True)
class Figures:
    """The sheets of a box and what was counted. `returned` as counted when the box was opened."""

    printed: int
    unused: int
    spoiled: int
    issued: int
    returned: int
    present: int
    tally: Tally
    seats: int
    form: Form
    over_invalid: bool = True  # false: more names than seats are valid by the profile, so I5 bounds each name only


@dataclass(frozen=True, slots=True)
class Broken:
    """A rule that does not hold, with its numbers."""

    code: str
    facts: Mapping[str, int]


def broken(figures: Figures, differing: int) -> list[Broken]:
    """The rules that do not hold, in their order; `differing` ballots are not the same in all entries (I8)."""
    found = [*_sheets(figures), *_heap(figures), *_rows(figures)]
    if figures.issued > figures.present:
        found.append(Broken("I7", {"issued": figures.issued, "present": figures.present}))
    if differing:
        found.append(Broken("I8", {"differing": differing}))
    return found


def _sheets(figures: Figures) -> list[Broken]:
    found = []
    total = figures.issued + figures.unused + figures.spoiled
    if total != figures.printed:
        facts = {"issued": figures.issued, "unused": figures.unused, "spoiled": figures.spoiled}
        found.append(Broken("I1", {**facts, "sum": total, "printed": figures.printed}))
    if figures.returned > figures.issued:
        found.append(Broken("I2", {"returned": figures.returned, "issued": figures.issued}))
    return found


def _heap(figures: Figures) -> list[Broken]:
    tally = figures.tally
    found = []
    total = tally.valid + tally.invalid
    if total != figures.returned or tally.doubtful:
        facts = {"valid": tally.valid, "invalid": tally.invalid, "sum": total, "doubtful": tally.doubtful}
        found.append(Broken("I3", {**facts, "returned": figures.returned}))
    reasons = sum(tally.by_reason.values())
    if reasons != tally.invalid:
        found.append(Broken("I4", {"sum": reasons, "invalid": tally.invalid}))
    return found


def _rows(figures: Figures) -> list[Broken]:
    tally, valid = figures.tally, figures.tally.valid
    if figures.form is not Form.B1:
        sums = [(place, _sum(row)) for place, row in enumerate(tally.rows, 1)]
        return [Broken("I6", {"row": place, "sum": total, "valid": valid}) for place, total in sums if total != valid]
    votes, most = sum(row.agree for row in tally.rows), figures.seats * valid
    facts = {"valid": valid, "seats": figures.seats}
    if figures.over_invalid and votes > most:
        return [Broken("I5", {**facts, "votes": votes, "most": most})]
    highest = max((row.agree for row in tally.rows), default=0)
    return [Broken("I5", {**facts, "votes": highest, "most": valid})] if highest > valid else []


def _sum(row: Row) -> int:
    return row.agree + row.disagree + row.uncounted + sum(row.answers)


def told(rule: Broken) -> dict[str, str]:
    """A broken rule in both languages."""
    return wording.both(RULES[rule.code], **rule.facts)
