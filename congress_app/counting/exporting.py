"""Results as plain JSON values in the shape of docs/exports.md, so that anybody can count again.

The parts a feature puts into its file; what is the congress's own (titles, states, delegates' numbers) it adds itself.
Nothing here knows how a person voted.
"""

from collections.abc import Iterable
from typing import Any

from congress_app.counting.ballots import classify
from congress_app.counting.forms import Ballot, Form, Kind
from congress_app.counting.parts import Part
from congress_app.counting.profile import Validity
from congress_app.counting.questions import Choice, OptionsOutcome, Outcome, Rule, Sets, stands_aside

Plain = dict[str, Any]
FORMAT = 1
TYPED = "typed"


def part(what: Part | None) -> Plain | None:
    """A part as {numerator, denominator, strict}."""
    if what is None:
        return None
    return {"numerator": what.numerator, "denominator": what.denominator, "strict": what.strict}


def rule(what: Rule) -> Plain:
    """The rule of a vote."""
    return {
        "base": what.base.value,
        "numerator": what.threshold.numerator,
        "denominator": what.threshold.denominator,
        "strict": what.threshold.strict,
        "plurality": what.plurality,
        "quorum": part(what.quorum),
        "units": part(what.units),
    }


def sets(what: Sets, returned: int, valid: int) -> Plain:
    """The counted sets; `returned` and `valid` of all ballots, on tablets, cards and paper."""
    less = [{"code": each.code, "count": each.count} for each in what.less]
    if not less and what.absent_throughout:
        less = [{"code": TYPED, "count": what.absent_throughout}]
    return {
        "summoned": what.summoned,
        "less": less,
        "present": what.present,
        "units": what.units,
        "units_present": what.units_present,
        "quorum_waived": what.quorum_waived,
        "returned": returned,
        "valid": valid,
    }


def choice(what: Choice, *, option: bool = False) -> Plain:
    """An answer; `side` is for, against or neither (an option stands for itself)."""
    side = "neither" if stands_aside(what) else "for" if what.counts_for or option else "against"
    label = {"vi": what.vi, "en": what.en}
    return {"code": what.code, "label": label, "counts_for": what.counts_for, "side": side}


def outcome(what: Outcome | OptionsOutcome) -> Plain:
    """The verdict on a question or between options."""
    common = {"base": what.base, "needed": what.needed, "cast": what.cast, "quorum_ok": what.quorum_ok}
    if isinstance(what, Outcome):
        return {**common, "for_votes": what.for_votes, "passed": what.passed}
    return {**common, "chosen": what.chosen, "tied": list(what.tied), "passed": what.passed}


def papers(ballots: Iterable[Ballot], form: Form, rows: int, seats: int, validity: Validity) -> list[list[str]]:
    """Paper ballots as [kind, marks, reason], sorted, each with what it was found to be. Raises BadMarks."""
    return sorted(_paper(each, form, rows, seats, validity) for each in ballots)


def _paper(ballot: Ballot, form: Form, rows: int, seats: int, validity: Validity) -> list[str]:
    seen = classify(ballot, form, rows, seats, validity)
    marks = ballot.marks if ballot.kind is Kind.MARKED else ""
    kind = "blank" if seen.blank else "valid" if seen.valid else "invalid"
    return [kind, marks, str(seen.reason)]
