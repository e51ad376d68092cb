"""What the thresholds of a rule profile are a part of, in words; `vote_words` and `election_words` use it.

English sentences that the catalogues translate; nothing is decided here.
"""

from collections.abc import Mapping

from congress_app.core import wording
from congress_app.counting.profile import Base
from congress_app.rulebook.saying import Bilingual, each

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


def base(of: Base, who: Bilingual, *, weighted: bool = False) -> Bilingual:
    """What a threshold is a part of."""
    sentence = (WEIGHED if weighted else BASES)[of]
    return each(lambda lang: wording.text(lang, sentence, who=who[lang]))
