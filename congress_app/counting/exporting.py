"""Results as plain JSON values in the shape of docs/exports.md, so that anybody can count again.

The parts a feature puts into its file; what is the congress's own (titles, states, delegates' numbers) it adds itself.
Nothing here knows how a person voted.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from congress_app.counting.ballots import classify
from congress_app.counting.election import Result
from congress_app.counting.forms import Ballot, Form, Kind
from congress_app.counting.parts import Part
from congress_app.counting.profile import Elections, Validity
from congress_app.counting.questions import Choice, OptionsOutcome, Outcome, Rule, Sets, stands_aside
from congress_app.counting.tally import Tally, votes_cast

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


def election_rule(what: Elections, plurality: bool, quorum: Rule | None = None) -> Plain:
    """The rule of one round; `plurality` when no threshold holds in it."""
    words = rule(Rule(what.base, what.threshold, quorum.quorum if quorum else None, quorum.units if quorum else None))
    return {**words, "plurality": plurality, "percent_base": what.percent_base.value, "tie": what.tie.value}


def result(what: Result, tally: Tally, validity: Validity, order: Sequence[str]) -> Plain:
    """The result of one round; `order` are the codes as on the ballot."""
    found = {one.code: one for one in what.standing}
    return {
        "base": what.base,
        "needed": what.needed,
        "percent_base": what.percent_base,
        "returned": tally.returned,
        "valid": tally.valid,
        "invalid": tally.invalid,
        "blank": tally.blank,
        "votes_cast": votes_cast(tally, validity),
        "by_reason": dict(tally.by_reason),
        "votes": {code: found[code].votes for code in order},
        "against": {code: found[code].against for code in order},
        "percents": {code: found[code].percent for code in order},
        "elected": list(what.elected),
        "tied": list(what.tied),
        "open_seats": what.open_seats,
        "next": what.next.value,
    }


def settled(what: Result) -> dict[str, str]:
    """How those elected out of equal votes came to be elected: {code: "older", "lot" or "chair"}."""
    return {one.code: one.settled for one in what.standing if one.elected and one.settled}


def validity(what: Validity) -> Mapping[str, bool]:
    """The table of validity as the script reads it."""
    return {
        "several_empty_invalid": what.several_empty_invalid,
        "over_invalid": what.over_invalid,
        "none_invalid": what.none_invalid,
        "blank_counts": what.blank_counts,
        "illegal_in_base": what.illegal_in_base,
    }
