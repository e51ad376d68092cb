"""The ways of answering in one vote (tablets, paper, cards): nobody counts twice, and every reason to refuse.

Pure. A delegate answers on a tablet, or holds a ballot on paper, or shows a card; what the cards tell can never be
more than the people who did neither of the others.
"""

from collections.abc import Mapping

from congress_app.core.errors import InvalidInput, Refused


def check_cards(counts: Mapping[int, int], free: int) -> None:
    """Refuse more cards than there are people left.

    `counts` are the cards of each question together; `free` how many of the roll voted neither on a tablet nor on
    paper. Raises TooManyCards.
    """
    for question, n in sorted(counts.items()):
        if n > free:
            raise TooManyCards(question=question, cards=n, left=free)


def check_delegations(cards: Mapping[tuple[int, int], int], free: Mapping[int, int]) -> None:
    """The same for each delegation that is a block: (delegation, question) to cards. Raises TooManyInDelegation."""
    for (delegation, question), n in sorted(cards.items()):
        left = free.get(delegation, 0)
        if n > left:
            raise TooManyInDelegation(delegation=delegation, question=question, cards=n, left=left)


class NoTablets(Refused):
    """The vote is held by show of cards."""


class HoldsPaper(Refused):
    """The delegate holds a ballot on paper for this vote."""


class VotedOnTablet(Refused):
    """The delegate's ballot came from a tablet; there is no ballot on paper for the same vote."""


class ChangeUnproven(Refused):
    """The ballot of a counted vote can be changed only by the tablet that knows its first answer."""


class CastingGoesOn(Refused):
    """Tablets may still vote; cards and paper come afterwards."""


class CastingOver(Refused):
    """Tablets can vote no more; there is nothing to stop or to prolong."""


class NoCards(Refused):
    """The vote is held on tablets only."""


class NothingShown(Refused):
    """A vote by show of cards was to be closed before any count was told."""


class TooManyCards(Refused):
    """More cards than people left; facts: question, cards, left."""


class TooManyInDelegation(Refused):
    """More cards than people left in a delegation; facts: delegation, question, cards, left."""


class BadCards(InvalidInput):
    """What was told of the cards does not fit the vote."""


class NoPaper(Refused):
    """Nobody holds a ballot on paper for this vote."""


class PaperNotBack(Refused):
    """How many ballots on paper came back has not been told."""


class PaperNotCounted(Refused):
    """The ballots on paper are not counted yet."""


class MoreThanIssued(Refused):
    """More ballots on paper came back than were given out; facts: returned, issued."""
