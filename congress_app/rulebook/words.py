"""A rule profile in sentences, in both languages: what an official reads, every setting in exactly one of them.

English sentences that the catalogues translate; nothing is decided here. Parts are worded as in every verdict.
"""

from collections.abc import Mapping

from congress_app.core import wording
from congress_app.counting.profile import Profile
from congress_app.counting.words import WHO
from congress_app.rulebook import ballot_words, list_words
from congress_app.rulebook.election_words import elected
from congress_app.rulebook.saying import Bilingual, Sentence
from congress_app.rulebook.vote_words import quorum, votes

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
        "quorum": list(quorum(profile.quorum, who, weighted=profile.votes.weighted)),
        "votes": list(votes(profile.votes, who)),
        "elections": list(elected(elections, who)),
        "list": [*list_words.surplus(elections.surplus), *list_words.listed(elections, who)],
        "ballots": list(ballot_words.ballots(elections)),
    }


def title(group: str) -> Bilingual:
    """The heading of a group."""
    return wording.both(TITLES[group])
