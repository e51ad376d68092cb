"""A result of an election in words: list, ballots, base and what was needed, everybody's votes, what follows.

It only words what `election.elect` has decided; the numbers in the words are enough to decide it again.
"""

from dataclasses import dataclass

from congress_app.core import wording
from congress_app.counting.ballots import REASONS
from congress_app.counting.election import Next, Result, Standing
from congress_app.counting.profile import Base, Elections, Tie
from congress_app.counting.questions import Sets
from congress_app.counting.shares import percent
from congress_app.counting.tally import Tally
from congress_app.counting.words import Bilingual, bilingual, both, called, figure, part, say, subtractions


@dataclass(frozen=True, slots=True)
class ElectionWords:
    """The explanation of one round.

    `arithmetic`: the list, the ballots, the base with what was needed; `persons` by code, from the most votes to the
    fewest; `statements`: ties, open seats; `approval` None when nobody has to approve; `needed` the line of the base.
    """

    headline: Bilingual
    needed: Bilingual
    arithmetic: tuple[Bilingual, ...]
    persons: dict[str, Bilingual]
    statements: tuple[Bilingual, ...]
    approval: Bilingual | None

    @property
    def lines(self) -> list[Bilingual]:
        """Everything in reading order."""
        last = [self.approval] if self.approval else []
        return [*self.arithmetic, *self.persons.values(), *self.statements, *last]


BASES = {
    Base.PRESENT: "{base} {who} present",
    Base.VOTES_CAST: "{base} votes cast",
    Base.RETURNED: "{base} ballots returned, invalid ones among them",
    Base.VALID: "{base} valid ballots",
    Base.FOR_AND_AGAINST: "for each person the votes for and against",
}

TIES = {
    Tie.REVOTE_PLURALITY: (
        "{n} candidates with {votes} votes each, {seats} left to elect: voted on again between them, the higher wins, "
        "no threshold"
    ),
    Tie.REVOTE_MAJORITY: (
        "{n} candidates with {votes} votes each, {seats} left to elect: voted on again between them, {part} needed"
    ),
    Tie.OLDER: (
        "{n} candidates with {votes} votes each, {seats} left to elect: the older wins, the birth dates known do not "
        "decide it"
    ),
    Tie.LOT: "{n} candidates with {votes} votes each, {seats} left to elect: the tellers draw lots",
    Tie.CHAIR: "{n} candidates with {votes} votes each, {seats} left to elect: the chair decides",
}

SETTLED = {
    Tie.OLDER: ("elected: equal votes, the older", "not elected: equal votes, the younger"),
    Tie.LOT: ("elected: equal votes, by lot", "not elected: equal votes, by lot"),
    Tie.CHAIR: ("elected: equal votes, decided by the chair", "not elected: equal votes, decided by the chair"),
}


def election(result: Result, tally: Tally, sets: Sets, rules: Elections, *, issued: int | None = None) -> ElectionWords:
    """Put a result into words. `sets` as frozen when ballots were issued; `issued` ballots, None for cards."""
    needed = _needed_line(result, tally, sets, rules)
    seated = len(result.elected)
    names = both("{candidates} on the list, {seats} to elect", candidates=len(result.standing), seats=result.seats)
    return ElectionWords(
        headline=both("Elected: {n} of {seats}", n=seated, seats=result.seats),
        needed=needed,
        arithmetic=(names, ballots_line(tally, issued), needed),
        persons={one.code: _person(one, rules) for one in result.standing},
        statements=_statements(result, rules),
        approval=(
            wording.both("The result has to be approved by the higher committee.")
            if rules.pending_approval and seated
            else None
        ),
    )


def ballots_line(tally: Tally, issued: int | None = None) -> Bilingual:
    """Issued, returned, valid, invalid with the reasons: the spoken order of the announcement."""

    def write(lang: str) -> str:
        parts = [] if issued is None else [say(lang, "ballots issued: {n}", n=issued)]
        parts += [say(lang, "ballots returned: {n}", n=tally.returned), say(lang, "valid: {n}", n=tally.valid)]
        parts.append(say(lang, "invalid: {n}", n=tally.invalid) + _reasons(tally, lang))
        if tally.blank:
            parts.append(say(lang, "blank: {n}", n=tally.blank))
        return _capital(" · ".join(parts))

    return bilingual(write)


def _reasons(tally: Tally, lang: str) -> str:
    told = [
        f"{figure(n, lang)} {wording.text(lang, REASONS.get(code, REASONS['other']))}"
        for code, n in tally.by_reason.items()
    ]
    return f" ({', '.join(told)})" if told else ""


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _needed_line(result: Result, tally: Tally, sets: Sets, rules: Elections) -> Bilingual:
    """The base with every subtraction, and what was needed: "250 summoned − 2 … − 3 … = 245; more than half: 123"."""

    def write(lang: str) -> str:
        base = _base(result, tally, sets, rules, lang)
        if result.plurality:
            return say(lang, "{base}; no threshold, the most votes win", base=base)
        if rules.base is Base.FOR_AND_AGAINST:
            return say(lang, "{base}; {part} needed", base=base, part=part(rules.threshold, lang))
        return say(lang, "{base}; {part}: {needed}", base=base, part=part(rules.threshold, lang), needed=result.needed)

    return bilingual(write)


def _base(result: Result, tally: Tally, sets: Sets, rules: Elections, lang: str) -> str:
    who = called(sets.who, lang)
    if rules.base is not Base.SUMMONED:
        if rules.base is Base.VOTES_CAST:
            return _cast(result, tally, rules, lang)
        return say(lang, BASES[rules.base], base=result.base, who=who)
    if not sets.absent_throughout:
        return say(lang, "{summoned} {who} summoned", summoned=sets.summoned, who=who)
    less = subtractions(sets.less, lang) or say(lang, " − {n} absent throughout", n=sets.absent_throughout)
    return say(
        lang, "{summoned} {who} summoned{less} = {base}", summoned=sets.summoned, who=who, less=less, base=result.base
    )


def _cast(result: Result, tally: Tally, rules: Elections, lang: str) -> str:
    """Votes cast in Robert's Rules: blank ballots out, illegal ones in; each subtraction told."""
    validity = rules.validity
    less = ""
    if not validity.illegal_in_base and tally.invalid:
        less += say(lang, " − {n} invalid", n=tally.invalid)
    blank = tally.blank if validity.illegal_in_base else tally.blank - tally.blank_invalid
    if not validity.blank_counts and blank:
        less += say(lang, " − {n} blank", n=blank)
    if tally.doubtful:
        less += say(lang, " − {n} undecided", n=tally.doubtful)
    if not less:
        return say(lang, BASES[Base.VOTES_CAST], base=result.base)
    return say(
        lang,
        "{returned} ballots returned{less} = {base} votes cast",
        returned=tally.returned,
        less=less,
        base=result.base,
    )


def _person(one: Standing, rules: Elections) -> Bilingual:
    own = rules.base is Base.FOR_AND_AGAINST

    def write(lang: str) -> str:
        votes = "{name}: {votes} ({percent}) → {outcome}"
        if own:
            votes = "{name}: {votes} of {base} ({percent}) → {outcome}"
        return say(
            lang, votes, name=one.name, votes=one.votes, base=one.base, percent=percent(one.percent, lang),
            outcome=_outcome(one, lang),
        )  # fmt: skip

    return bilingual(write)


def _outcome(one: Standing, lang: str) -> str:
    if one.settled:
        return wording.text(lang, SETTLED[Tie(one.settled)][0 if one.elected else 1])
    if one.elected:
        return wording.text(lang, "elected")
    if one.tied:
        return wording.text(lang, "equal votes for the last seat, not decided")
    if one.above:
        return wording.text(lang, "not elected: the seats went to those with more votes")
    if one.needed > one.votes:
        return say(lang, "not elected: {n} fewer than needed", n=one.needed - one.votes)
    return wording.text(lang, "not elected")


def _statements(result: Result, rules: Elections) -> tuple[Bilingual, ...]:
    found = _tie(result, rules)
    open_seats = result.open_seats - result.tied_seats
    if result.next is Next.NOBODY:
        found.append(wording.both("Nobody is elected: the congress decides whether to vote again."))
    elif open_seats:
        found.append(both("Still to elect: {n}; the congress decides whether to vote again.", n=open_seats))
    elif result.next is Next.DONE:
        found.append(both("Complete: all {n} to elect are elected.", n=result.seats))
    return tuple(found)


def _tie(result: Result, rules: Elections) -> list[Bilingual]:
    if not result.tied:
        return []
    votes = next(one.votes for one in result.standing if one.tied)
    facts = {"n": len(result.tied), "votes": votes, "seats": result.tied_seats}
    if result.tie_round:
        return [
            both(
                "Still equal: {n} candidates with {votes} votes each, {seats} left to elect; the congress decides.",
                **facts,
            )
        ]
    return [bilingual(lambda lang: say(lang, TIES[rules.tie], **facts, part=part(rules.threshold, lang)))]
