"""A rule profile in sentences, in both languages: what an official reads, every setting in exactly one of them.

English sentences that the catalogues translate; nothing is decided here. Parts are worded as in every verdict.
"""

from collections.abc import Iterator, Mapping

from congress_app.core import wording
from congress_app.counting.profile import Answers, Base, Elections, OpenVotes, Profile, Quorum, Tie, Who
from congress_app.rulebook import list_words
from congress_app.rulebook.saying import Bilingual, Sentence, each, part, said

WHO: Mapping[str, str] = {
    Who.DELEGATES: "delegates",
    Who.PARTY_MEMBERS: "Party members",
    Who.MEMBERS: "members",
    Who.SHAREHOLDERS: "shareholders",
}
BASES: Mapping[str, str] = {
    Base.SUMMONED: "the {who} summoned (without those the congress does not count)",
    Base.PRESENT: "the {who} present when it opens",
    Base.VOTES_CAST: "the votes cast",
    Base.RETURNED: "the ballots returned (invalid ones among them)",
    Base.VALID: "the valid ballots",
    Base.FOR_AND_AGAINST: "those who say yes or no (abstentions left out)",
}
WEIGHED: Mapping[str, str] = {
    **BASES,
    Base.SUMMONED: "the votes held by the {who} summoned (without those the congress does not count)",
    Base.PRESENT: "the votes held by the {who} present when it opens",
}
"""The same where votes are weighed."""
ANSWERS: Mapping[Answers, str] = {
    Answers.AGREE_DISAGREE_OTHER: (
        "The answers, in this order: agree, disagree, other view (in the congress's own words)."
    ),
    Answers.YES_NO_ABSTAIN: "The answers, in this order: for, against, abstain.",
}
TIES: Mapping[Tie, str] = {
    Tie.REVOTE_PLURALITY: (
        "Equal votes at the last seat: the tied are voted on again and the higher wins, no threshold is asked."
    ),
    Tie.REVOTE_MAJORITY: "Equal votes at the last seat: the tied are voted on again, and the threshold holds.",
    Tie.OLDER: "Equal votes at the last seat: the older person is elected.",
    Tie.LOT: "Equal votes at the last seat: the tellers draw lots, and it is recorded.",
    Tie.CHAIR: "Equal votes at the last seat: the chair decides, and gives a reason that is recorded.",
}
TITLES: Mapping[str, str] = {
    "quorum": "Who must be there",
    "votes": "Open votes",
    "elections": "Who is elected",
    "list": "The list of candidates",
    "ballots": "Ballots and counting",
}
"""Groups in the order of the page."""


def explain(profile: Profile) -> dict[str, list[Sentence]]:
    """The whole profile, group by group (the codes of TITLES)."""
    who = wording.both(WHO[profile.who])
    elections = profile.elections
    return {
        "quorum": list(_quorum(profile.quorum, who, weighted=profile.votes.weighted)),
        "votes": list(_votes(profile.votes, who)),
        "elections": list(_elected(elections, who)),
        "list": [*list_words.surplus(elections.surplus), *list_words.listed(elections, who)],
        "ballots": list(list_words.ballots(elections)),
    }


def title(group: str) -> Bilingual:
    """The heading of a group."""
    return wording.both(TITLES[group])


def base(of: Base, who: Bilingual, *, weighted: bool = False) -> Bilingual:
    """What a threshold is a part of."""
    sentence = (WEIGHED if weighted else BASES)[of]
    return each(lambda lang: wording.text(lang, sentence, who=who[lang]))


def _quorum(rule: Quorum, who: Bilingual, *, weighted: bool) -> Iterator[Sentence]:
    if rule.delegates is None:
        yield said("How many {who} must be there is not laid down.", "quorum.delegates", "who", who=who)
    else:
        how = (
            "The congress may open when the {who} who are there hold {part} of all votes."
            if weighted
            else "The congress may open when {part} of the {who} summoned are there."
        )
        yield said(how, "quorum.delegates", "who", part=part(rule.delegates), who=who)
    if rule.units is None:
        yield said("How many delegations must be represented is not laid down.", "quorum.units")
    else:
        yield said(
            "At the same time {part} of the delegations must be represented.", "quorum.units", part=part(rule.units)
        )
    if rule.second is None and not rule.third_any:
        yield said("However often it is called, it needs as many.", "quorum.second", "quorum.third_any")
        return
    if rule.second is None:
        yield said("A second call needs as many.", "quorum.second")
    else:
        yield said("For a second call {part} is enough.", "quorum.second", part=part(rule.second))
    third = (
        "A third call goes on with whoever is there." if rule.third_any else "A third call needs as many as the second."
    )
    yield said(third, "quorum.third_any")


def _votes(rule: OpenVotes, who: Bilingual) -> Iterator[Sentence]:
    yield said(
        "A question is carried with the votes of {part} of {base}.",
        "votes.base", "votes.threshold", part=part(rule.threshold), base=base(rule.base, who, weighted=rule.weighted),
    )  # fmt: skip
    if rule.special is None:
        yield said("Every matter goes by the same threshold.", "votes.special")
    else:
        yield said("Matters of weight need {part} of the same.", "votes.special", part=part(rule.special))
    yield said(ANSWERS[rule.answers], "votes.answers")
    weighing = (
        "A vote counts as many times as the register says (shares); where it says nothing, once."
        if rule.weighted
        else "Everybody who may vote has one vote."
    )
    yield said(weighing, "votes.weighted")
    told = (
        "Results of votes by name may be told by delegation."
        if rule.by_delegation
        else "Results are told for the whole hall, not by delegation."
    )
    yield said(told, "votes.by_delegation")


def _elected(rule: Elections, who: Bilingual) -> Iterator[Sentence]:
    how = (
        "Those with the most votes are elected; seats are filled from the highest down, and no threshold is asked."
        if rule.plurality
        else "A person is elected with the votes of {part} of {base}; seats are filled from the highest down."
    )
    without = ("elections.last_round_plurality",) if rule.plurality else ()
    yield said(
        how,
        "elections.base", "elections.threshold", "elections.plurality", *without,
        part=part(rule.threshold), base=base(rule.base, who),
    )  # fmt: skip
    yield said("Percentages are of {base}.", "elections.percent_base", base=base(rule.percent_base, who))
    yield said(TIES[rule.tie], "elections.tie")
    if rule.most_rounds:
        yield said("There are at most {n} rounds, the first among them.", "elections.most_rounds", n=rule.most_rounds)
    else:
        yield said(
            "While seats stay open, the congress decides each time whether to vote again.", "elections.most_rounds"
        )
    last = (
        "In the last round those with the most votes are elected, no threshold is asked."
        if rule.last_round_plurality
        else "Every further round goes by the same threshold."
    )
    if not rule.plurality:
        yield said(last, "elections.last_round_plurality")
    approved = (
        "Results wait for the approval of the higher level."
        if rule.pending_approval
        else "Results hold as soon as they are announced."
    )
    yield said(approved, "elections.pending_approval")
