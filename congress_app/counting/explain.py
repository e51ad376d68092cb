"""The arithmetic of a vote in words, in both languages: the one source for control, tablet, projector and paper.

It only words numbers that `questions` has decided; it never compares two counts to reach a verdict of its own.
"""

from collections.abc import Callable, Sequence

from congress_app.core import wording
from congress_app.counting.parts import Part
from congress_app.counting.profile import Base
from congress_app.counting.questions import Choice, Outcome, Rule, Sets, base_of, needed, quorum_needed
from congress_app.counting.subtractions import LABELS

Bilingual = dict[str, str]
Say = Callable[..., str]

LANGUAGES = ("vi", "en")

PARTS = {
    (1, 2, True): "more than half",
    (1, 2, False): "at least half",
    (2, 3, True): "more than two thirds",
    (2, 3, False): "at least two thirds",
    (3, 4, True): "more than three quarters",
    (3, 4, False): "at least three quarters",
    (1, 1, False): "all",
}

BASES = {
    Base.SUMMONED: "Base: {base} delegates summoned · {part} needed: {needed}",
    Base.PRESENT: "Base: {base} delegates present · {part} needed: {needed}",
    Base.VOTES_CAST: "Base: {base} ballots cast · {part} needed: {needed}",
    Base.RETURNED: "Base: {base} ballots returned · {part} needed: {needed}",
    Base.VALID: "Base: {base} valid ballots · {part} needed: {needed}",
    Base.FOR_AND_AGAINST: "Base: {base} answers for and against · {part} needed: {needed}",
}

OF = {
    Base.SUMMONED: "{part} of the delegates summoned",
    Base.PRESENT: "{part} of the delegates present",
    Base.VOTES_CAST: "{part} of the ballots cast",
    Base.RETURNED: "{part} of the ballots returned",
    Base.VALID: "{part} of the valid ballots",
    Base.FOR_AND_AGAINST: "{part} of the answers for and against",
}

AHEAD = {
    Base.SUMMONED: "Carried with {part} of the {base} delegates summoned: {needed} votes in favour.",
    Base.PRESENT: "Carried with {part} of the {base} delegates present: {needed} votes in favour.",
    Base.VOTES_CAST: "Carried with {part} of the ballots cast; if all {base} present vote: {needed} votes in favour.",
    Base.RETURNED: "Carried with {part} of the ballots returned; if all {base} come back: {needed} votes in favour.",
    Base.VALID: "Carried with {part} of the valid ballots; if all {base} are valid: {needed} votes in favour.",
    Base.FOR_AND_AGAINST: (
        "Carried with {part} of the answers for and against; if all {base} present say one of them: "
        "{needed} votes in favour."
    ),
}


def _bilingual(write: Callable[[str], str]) -> Bilingual:
    return {lang: write(lang) for lang in LANGUAGES}


def figure(n: int, lang: str) -> str:
    """A whole number as people read it: 1.052 in Vietnamese, 1,052 in English."""
    return f"{n:,}".replace(",", ".") if lang == "vi" else f"{n:,}"


def _say(lang: str, sentence: str, **numbers: int | str) -> str:
    shown = {name: figure(n, lang) if isinstance(n, int) else n for name, n in numbers.items()}
    return wording.text(lang, sentence, **shown)


def part(fraction: Part, lang: str) -> str:
    """A part in words: "more than half", "at least two thirds", or "more than 3/5" when it has no name."""
    named = PARTS.get((fraction.numerator, fraction.denominator, fraction.strict))
    if named:
        return wording.text(lang, named)
    spelled = f"{fraction.numerator}/{fraction.denominator}"
    return wording.text(lang, "more than {fraction}" if fraction.strict else "at least {fraction}", fraction=spelled)


def headline(outcome: Outcome) -> Bilingual:
    """The verdict in two or three words."""
    return _bilingual(lambda lang: wording.text(lang, "Carried" if outcome.passed else "Not carried"))


def verdict(what: Rule, sets: Sets, outcome: Outcome, choices: Sequence[Choice]) -> list[Bilingual]:
    """The lines under a verdict: the base and what was needed, the votes in favour, then the quorum if one is asked."""
    lines = [_base_line(what, sets, outcome), _votes_line(outcome, choices)]
    if what.quorum:
        lines.append(quorum_line(what, sets))
    return lines


def _base_line(what: Rule, sets: Sets, outcome: Outcome) -> Bilingual:
    if outcome.base <= 0:
        return _bilingual(lambda lang: wording.text(lang, "Base: nobody, so there is nothing to decide on"))
    less = what.base is Base.SUMMONED and sets.absent_throughout > 0
    if less and sets.less:
        return _told_apart(what, sets, outcome)
    sentence = (
        "Base: {base} delegates ({summoned} summoned − {absent} absent throughout) · {part} needed: {needed}"
        if less
        else BASES[what.base]
    )
    return _bilingual(
        lambda lang: _say(
            lang,
            sentence,
            base=outcome.base,
            summoned=sets.summoned,
            absent=sets.absent_throughout,
            part=part(what.threshold, lang),
            needed=outcome.needed,
        )
    )


def _told_apart(what: Rule, sets: Sets, outcome: Outcome) -> Bilingual:
    """The base with every subtraction in words: 245 (250 summoned − 2 ex officio, … − 3 …)."""
    sentence = "Base: {base} delegates ({summoned} summoned{less}) · {part} needed: {needed}"

    def write(lang: str) -> str:
        less = "".join(f" − {figure(each.count, lang)} {wording.text(lang, LABELS[each.code])}" for each in sets.less)
        return _say(
            lang, sentence, base=outcome.base, summoned=sets.summoned, less=less, part=part(what.threshold, lang),
            needed=outcome.needed,
        )  # fmt: skip

    return _bilingual(write)


def _votes_line(outcome: Outcome, choices: Sequence[Choice]) -> Bilingual:
    if outcome.shortfall:
        sentence = "{choice} {votes} — {n} fewer than needed"
    elif outcome.surplus:
        sentence = "{choice} {votes} — {n} more than needed"
    else:
        sentence = "{choice} {votes} — exactly enough"
    difference = outcome.surplus or outcome.shortfall
    return _bilingual(
        lambda lang: _say(lang, sentence, choice=in_favour(choices, lang), votes=outcome.for_votes, n=difference)
    )


def subtraction(code: str) -> Bilingual:
    """Why somebody is not counted in the base; it follows a number."""
    return wording.both(LABELS[code])


def in_favour(choices: Sequence[Choice], lang: str) -> str:
    """The wording of the choices that count in favour."""
    return " + ".join(choice.vi if lang == "vi" else choice.en for choice in choices if choice.counts_for)


def quorum_line(what: Rule, sets: Sets) -> Bilingual:
    """Whether enough delegates were present for the vote to open; empty text when no quorum is asked."""
    quorum = what.quorum
    if quorum is None:
        return _bilingual(lambda _lang: "")
    enough = quorum_needed(what, sets.summoned)
    if sets.present >= enough:
        sentence = "Quorum: {present} of {summoned} present — enough ({part}: {needed})"
    elif sets.quorum_waived:
        sentence = (
            "Quorum: {present} of {summoned} present — {missing} short ({part}: {needed}); held by recorded decision"
        )
    else:
        sentence = "Quorum: {present} of {summoned} present — {missing} short ({part}: {needed})"
    return _bilingual(
        lambda lang: _say(
            lang,
            sentence,
            present=sets.present,
            summoned=sets.summoned,
            missing=enough - sets.present,
            part=part(quorum, lang),
            needed=enough,
        )
    )


def rule(what: Rule) -> Bilingual:
    """The rule itself in words: "more than half of the delegates summoned; quorum: at least two thirds"."""

    def write(lang: str) -> str:
        words = wording.text(lang, OF[what.base], part=part(what.threshold, lang))
        if what.quorum is None:
            return words
        return wording.text(lang, "{rule}; quorum: {part}", rule=words, part=part(what.quorum, lang))

    return _bilingual(write)


def ahead(what: Rule, sets: Sets) -> Bilingual:
    """What a vote will need if it opens with these numbers, in one sentence."""
    base = base_of(what, sets, sets.present)
    return _bilingual(
        lambda lang: _say(lang, AHEAD[what.base], part=part(what.threshold, lang), base=base, needed=needed(base, what))
    )
