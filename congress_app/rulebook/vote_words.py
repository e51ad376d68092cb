"""The sentences of a rule profile about who must be there and how open votes are carried; `words` puts them in order.

English sentences that the catalogues translate; nothing is decided here.
"""

from collections.abc import Iterator, Mapping

from congress_app.counting.profile import Answers, OpenVotes, Quorum
from congress_app.rulebook.base_words import base
from congress_app.rulebook.saying import Bilingual, Sentence, part, said

ANSWERS: Mapping[Answers, str] = {
    Answers.AGREE_DISAGREE_OTHER: (
        "The answers, in this order: agree, disagree, other view (in the congress's own words)."
    ),
    Answers.YES_NO_ABSTAIN: "The answers, in this order: for, against, abstain.",
}


def quorum(rule: Quorum, who: Bilingual, *, weighted: bool) -> Iterator[Sentence]:
    """Who must be there at the first, the second and the third call."""
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


def votes(rule: OpenVotes, who: Bilingual) -> Iterator[Sentence]:
    """How a question is carried, its answers, the weight of a vote, who is told what."""
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
