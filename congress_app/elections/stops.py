"""Hard stops of an election: what cannot be, whatever reason is given. Each has its words in both languages. Pure."""

from congress_app.core.errors import InvalidInput, Refused


class NameMissing(InvalidInput):
    """A candidate who is not on the register needs a name."""


class CandidateUnknown(InvalidInput):
    """The person is not on the register of delegates."""


class CandidateTwice(Refused):
    """The person is nominated already; facts: name."""


class MayNotStand(Refused):
    """A probationary member cannot be elected (Charter art. 3.4); facts: name."""


class NominationsClosed(Refused):
    """Before nominations open only the convening committee's list is entered."""


class WithdrawalNotAsked(Refused):
    """The person has not asked to withdraw."""


class SupportImpossible(InvalidInput):
    """More support than people attending; facts: attending."""


class NobodyToAsk(Refused):
    """There is nobody in the running to ask the congress about."""


class ListEmpty(Refused):
    """Nobody is left for the list."""


class ChosenUnknown(InvalidInput):
    """Somebody chosen for the list is not in the running."""


class TellersMissing(InvalidInput):
    """Tellers and their head must be named."""


class TellerStands(Refused):
    """A teller is on the ballot list (domain §2.3); facts: name."""


class TellerNotEntitled(InvalidInput):
    """Tellers are official delegates."""


class HeadNotTeller(InvalidInput):
    """The head of the tellers is one of them."""


class NoSessionForElection(Refused):
    """No session of the congress is running, so nobody counts as present."""


class NobodyMayVote(Refused):
    """Nobody who may vote is checked in."""


class LatecomerUnknown(Refused):
    """The person may not vote or has not come through the door."""


class MoreReturnedThanIssued(Refused):
    """More ballots came back than were issued (invariant I2): the presidium decides; facts: issued, returned."""


class NotReported(Refused):
    """Issued and returned are reported to the congress before anything is counted."""


class CountNotFinished(Refused):
    """The count is not finished, so there is nothing to check yet."""


class FiguresDisagree(Refused):
    """The figures do not fit together (invariants I1 to I8); facts: codes, first."""


class SignersMissing(InvalidInput):
    """The minutes are signed by the head of the tellers and for the presidium."""


class RoundExists(Refused):
    """There is a further round already; facts: election."""


class NoSeatsOpen(Refused):
    """Every seat is filled."""


class NoTie(Refused):
    """Nobody ties at the last seat."""


class TieChoiceWrong(InvalidInput):
    """As many of the tied are chosen as there are seats; facts: seats."""


class ReasonAsked(InvalidInput):
    """A deed that is recorded with its reason."""


class PapersNotInBallot(Refused):
    """Ballots of this election are not given out now."""


class CurriculumUnknown(InvalidInput):
    """There is no such document."""


class ItemUnknown(InvalidInput):
    """There is no such agenda item."""


class ListNotSeats(Refused):
    """The whole list is voted on as one question only when it has as many names as seats; facts: candidates, seats."""


class NothingCounted(Refused):
    """There is no counted result yet, so there is nothing to write down or take away."""
