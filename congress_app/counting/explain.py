"""The arithmetic of a vote or an election in words, in both languages: the one source for control, tablet, projector,
paper and export.

It only words numbers that `questions` and `election` have decided; it never compares two counts to reach a verdict of
its own. The numbers in the words are enough to compute the verdict again.
"""

from collections.abc import Mapping, Sequence

from congress_app.core import wording
from congress_app.counting.explain_election import ElectionWords, ballots_line, election
from congress_app.counting.profile import Base, Who
from congress_app.counting.questions import (
    Choice,
    OptionsOutcome,
    Outcome,
    Rule,
    Sets,
    base_of,
    needed,
    quorum_needed,
    stands_aside,
    units_needed,
)
from congress_app.counting.words import (
    LANGUAGES,
    Bilingual,
    bilingual,
    called,
    figure,
    part,
    say,
    subtraction,
    subtractions,
)

__all__ = [
    "LANGUAGES",
    "Bilingual",
    "ElectionWords",
    "ahead",
    "ballots_line",
    "election",
    "figure",
    "headline",
    "in_favour",
    "options",
    "options_headline",
    "part",
    "quorum_line",
    "rule",
    "subtraction",
    "units_line",
    "verdict",
]

BASES = {
    Base.SUMMONED: "Base: {base} {who} summoned · {part} needed: {needed}",
    Base.PRESENT: "Base: {base} {who} present · {part} needed: {needed}",
    Base.VOTES_CAST: "Base: {base} ballots cast · {part} needed: {needed}",
    Base.RETURNED: "Base: {base} ballots returned · {part} needed: {needed}",
    Base.VALID: "Base: {base} valid ballots · {part} needed: {needed}",
    Base.FOR_AND_AGAINST: "Base: {base} answers for and against · {part} needed: {needed}",
}

WEIGHTED_BASES = {
    Base.SUMMONED: "Base: {base} votes of all who were summoned · {part} needed: {needed}",
    Base.PRESENT: "Base: {base} votes of those present · {part} needed: {needed}",
    Base.VOTES_CAST: "Base: {base} votes cast · {part} needed: {needed}",
    Base.RETURNED: "Base: {base} votes returned · {part} needed: {needed}",
    Base.VALID: "Base: {base} valid votes · {part} needed: {needed}",
    Base.FOR_AND_AGAINST: "Base: {base} votes for and against · {part} needed: {needed}",
}

OF = {
    Base.SUMMONED: "{part} of the {who} summoned",
    Base.PRESENT: "{part} of the {who} present",
    Base.VOTES_CAST: "{part} of the ballots cast",
    Base.RETURNED: "{part} of the ballots returned",
    Base.VALID: "{part} of the valid ballots",
    Base.FOR_AND_AGAINST: "{part} of the answers for and against",
}

AHEAD = {
    Base.SUMMONED: "Carried with {part} of the {base} {who} summoned: {needed} votes in favour.",
    Base.PRESENT: "Carried with {part} of the {base} {who} present: {needed} votes in favour.",
    Base.VOTES_CAST: "Carried with {part} of the ballots cast; if all {base} present vote: {needed} votes in favour.",
    Base.RETURNED: "Carried with {part} of the ballots returned; if all {base} come back: {needed} votes in favour.",
    Base.VALID: "Carried with {part} of the valid ballots; if all {base} are valid: {needed} votes in favour.",
    Base.FOR_AND_AGAINST: (
        "Carried with {part} of the answers for and against; if all {base} present say one of them: "
        "{needed} votes in favour."
    ),
}


def headline(outcome: Outcome) -> Bilingual:
    """The verdict in two or three words."""
    return wording.both("Carried") if outcome.passed else wording.both("Not carried")


def verdict(what: Rule, sets: Sets, outcome: Outcome, choices: Sequence[Choice]) -> list[Bilingual]:
    """The lines under a verdict: the base and what was needed, the votes in favour, then the quorum if one is asked."""
    return [_base_line(what, sets, outcome), _votes_line(outcome, choices), *_quorum(what, sets)]


def options_headline(outcome: OptionsOutcome, choices: Sequence[Choice]) -> Bilingual:
    """The verdict between free options in a few words."""
    if outcome.chosen:
        return bilingual(
            lambda lang: wording.text(lang, "Chosen: {option}", option=_named(outcome.chosen, choices, lang))
        )
    return wording.both("Equal votes, nothing chosen") if outcome.tied else wording.both("No option chosen")


def options(
    what: Rule, sets: Sets, outcome: OptionsOutcome, choices: Sequence[Choice], counts: Mapping[str, int]
) -> list[Bilingual]:
    """The lines under a verdict between options: base, what the leading ones received, the quorum if one is asked."""
    return [_base_line(what, sets, outcome), _options_line(outcome, choices, counts), *_quorum(what, sets)]


def _quorum(what: Rule, sets: Sets) -> list[Bilingual]:
    lines = [quorum_line(what, sets)] if what.quorum else []
    return [*lines, units_line(what, sets)] if what.units else lines


def _base_line(what: Rule, sets: Sets, outcome: Outcome | OptionsOutcome) -> Bilingual:
    if outcome.base <= 0:
        return wording.both("Base: nobody, so there is nothing to decide on")
    less = what.base is Base.SUMMONED and sets.absent_throughout > 0
    sentence = (WEIGHTED_BASES if sets.weighted else BASES)[what.base]
    if less and sets.weighted:
        sentence = "Base: {base} votes ({summoned} summoned{less}) · {part} needed: {needed}"
    elif less and sets.less:
        sentence = "Base: {base} {who} ({summoned} summoned{less}) · {part} needed: {needed}"
    elif less:
        sentence = "Base: {base} {who} ({summoned} summoned − {absent} absent throughout) · {part} needed: {needed}"
    return bilingual(
        lambda lang: say(
            lang,
            sentence,
            base=outcome.base,
            who=called(sets.who, lang),
            summoned=sets.summoned,
            absent=sets.absent_throughout,
            less=subtractions(sets.less, lang) or f" − {figure(sets.absent_throughout, lang)}",
            part=part(what.threshold, lang),
            needed=outcome.needed,
        )
    )


def _votes_line(outcome: Outcome, choices: Sequence[Choice]) -> Bilingual:
    if outcome.shortfall:
        sentence = "{choice} {votes} — {n} fewer than needed"
    elif outcome.surplus:
        sentence = "{choice} {votes} — {n} more than needed"
    else:
        sentence = "{choice} {votes} — exactly enough"
    difference = outcome.surplus or outcome.shortfall
    return bilingual(
        lambda lang: say(lang, sentence, choice=in_favour(choices, lang), votes=outcome.for_votes, n=difference)
    )


def _options_line(outcome: OptionsOutcome, choices: Sequence[Choice], counts: Mapping[str, int]) -> Bilingual:
    """The highest option, or the highest ones when equal, and whether that is enough."""
    votes = {each.code: counts.get(each.code, 0) for each in choices if not stands_aside(each)}
    best = max(votes.values(), default=0)
    top = [code for code, got in votes.items() if got == best]
    if len(top) > 1:
        sentence = "{option}: equal, {votes} each"
    elif best >= outcome.needed:
        sentence = "{option}: {votes}, reached what was needed"
    elif outcome.chosen:
        sentence = "{option}: {votes}, the highest; no option reached what was needed"
    else:
        sentence = "{option}: {votes}, the highest, {n} fewer than needed"
    return bilingual(
        lambda lang: say(
            lang,
            sentence,
            option=", ".join(_named(code, choices, lang) for code in top),
            votes=best,
            n=max(0, outcome.needed - best),
        )
    )


def _named(code: str, choices: Sequence[Choice], lang: str) -> str:
    return next((each.vi if lang == "vi" else each.en for each in choices if each.code == code), code)


def in_favour(choices: Sequence[Choice], lang: str) -> str:
    """The wording of the choices that count in favour."""
    return " + ".join(choice.vi if lang == "vi" else choice.en for choice in choices if choice.counts_for)


def quorum_line(what: Rule, sets: Sets) -> Bilingual:
    """Whether enough delegates were present for the vote to open; empty text when no quorum is asked."""
    quorum = what.quorum
    if quorum is None:
        return bilingual(lambda _lang: "")
    enough = quorum_needed(what, sets.summoned)
    if sets.present >= enough:
        sentence = "Quorum: {present} of {summoned} present — enough ({part}: {needed})"
    elif sets.quorum_waived:
        sentence = (
            "Quorum: {present} of {summoned} present — {missing} short ({part}: {needed}); held by recorded decision"
        )
    else:
        sentence = "Quorum: {present} of {summoned} present — {missing} short ({part}: {needed})"
    return bilingual(
        lambda lang: say(
            lang,
            sentence,
            present=sets.present,
            summoned=sets.summoned,
            missing=enough - sets.present,
            part=part(quorum, lang),
            needed=enough,
        )
    )


def units_line(what: Rule, sets: Sets) -> Bilingual:
    """Whether enough delegations were represented; empty text when that is not asked."""
    units = what.units
    if units is None:
        return bilingual(lambda _lang: "")
    enough = units_needed(what, sets.units)
    if sets.units_present >= enough:
        sentence = "Delegations represented: {present} of {summoned} — enough ({part}: {needed})"
    elif sets.quorum_waived:
        sentence = (
            "Delegations represented: {present} of {summoned} — {missing} short ({part}: {needed}); "
            "held by recorded decision"
        )
    else:
        sentence = "Delegations represented: {present} of {summoned} — {missing} short ({part}: {needed})"
    return bilingual(
        lambda lang: say(
            lang,
            sentence,
            present=sets.units_present,
            summoned=sets.units,
            missing=enough - sets.units_present,
            part=part(units, lang),
            needed=enough,
        )
    )


def rule(what: Rule, who: Who = Who.DELEGATES) -> Bilingual:
    """The rule itself in words: "more than half of the delegates summoned; quorum: at least two thirds"."""

    def write(lang: str) -> str:
        words = wording.text(lang, OF[what.base], part=part(what.threshold, lang), who=called(who, lang))
        if what.plurality:
            words = wording.text(lang, "{rule}, else the option with the most votes", rule=words)
        if what.quorum is not None:
            words = wording.text(lang, "{rule}; quorum: {part}", rule=words, part=part(what.quorum, lang))
        if what.units is not None:
            words = wording.text(lang, "{rule}; {part} of the delegations", rule=words, part=part(what.units, lang))
        return words

    return bilingual(write)


def ahead(what: Rule, sets: Sets) -> Bilingual:
    """What a vote will need if it opens with these numbers, in one sentence."""
    base = base_of(what, sets, sets.present)
    return bilingual(
        lambda lang: say(
            lang,
            AHEAD[what.base],
            part=part(what.threshold, lang),
            base=base,
            who=called(sets.who, lang),
            needed=needed(base, what),
        )
    )
