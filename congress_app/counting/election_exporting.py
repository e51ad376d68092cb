"""The result of a round of an election as plain JSON values in the shape of docs/exports.md, to be counted again.

Nothing here knows how a person voted.
"""

from collections.abc import Mapping, Sequence

from congress_app.counting.election import Result
from congress_app.counting.exporting import Plain, rule
from congress_app.counting.profile import Elections, Validity
from congress_app.counting.questions import Rule
from congress_app.counting.tally import Tally, votes_cast


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
