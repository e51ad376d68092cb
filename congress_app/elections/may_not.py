"""What a regulation says may not be: each remark has words in both languages and yields to a reason that is recorded.

Pure. What cannot be at all (a teller who stands for election) is a plain refusal and never yields.
"""

from collections.abc import Iterable, Sequence

from congress_app.core.errors import CongressError, Refused


class MayNot(Refused):
    """The regulation says no; the congress may still go on with a reason. `codes`: all that must be named."""


class SecretBallotAsked(MayNot):
    """An office that is elected by secret ballot (190-QĐ/TW art. 3)."""


class OpenVoteAsked(MayNot):
    """A body that is elected openly with cards raised (190-QĐ/TW art. 4)."""


class CommitteeMemberStands(MayNot):
    """A member of the convening committee stands without being on its list (244-QĐ/TW art. 13); facts: name."""


class CommitteeMemberNominates(MayNot):
    """A member of the convening committee nominates outside its list (244-QĐ/TW art. 13); facts: name."""


class WithdrawalNotProposed(MayNot):
    """The presidium has not said whether the person may withdraw (R-LIST-8)."""


class WithdrawalOpen(MayNot):
    """Somebody asked to withdraw and the congress has not decided; facts: count."""


class SurplusTooLarge(MayNot):
    """More candidates beyond the seats than allowed (190-QĐ/TW art. 14); facts: candidates, seats, limit."""


class SurplusUnusual(MayNot):
    """The convening committee's own list has another surplus than asked for; facts: surplus, from, to."""


class SurplusAsked(MayNot):
    """An office that needs more candidates than seats (190-QĐ/TW art. 14); facts: candidates, seats."""


class TooFewCandidates(MayNot):
    """There are fewer candidates than seats; facts: candidates, seats."""


class UnsupportedListed(MayNot):
    """Somebody from the floor is taken on the list without the support asked for; facts: name."""


class FewerPrinted(MayNot):
    """Fewer ballots are printed than people may vote; facts: printed, roll."""


class FewerReturned(MayNot):
    """Fewer ballots came back than were issued and nobody said why; facts: issued, returned."""


class MoreReturned(MayNot):
    """More ballots came back than were issued (I2): it is counted again before it is written down; facts: issued,
    returned.
    """


class MoreOpinionsReturned(MayNot):
    """More opinion ballots came back than were issued (I2): the presidium's decision is recorded."""


class NoQuorumForElection(MayNot):
    """Too few are present; facts: present, needed."""


class ConsultFirst(MayNot):
    """The person planned was not elected: the ballots pause and the higher level is asked (R-BODY-3)."""


class SeatsStayOpen(MayNot):
    """Seats stay open; whether to go on is the congress's decision; facts: open."""


class RoundsUsedUp(MayNot):
    """The rules of the congress allow no further round; facts: most."""


class TieUnsettled(MayNot):
    """Equal votes at the last seat are not settled; facts: tied."""


class AnnouncedAlready(MayNot):
    """The result was announced; annulling it needs a reason."""


def outstanding(hurdles: Iterable[CongressError], codes: Sequence[str], reason: str) -> list[str]:
    """The codes of the remarks that were overridden.

    Raises the first stop; else the first remark that is not named or has no reason, with `codes` of all of them.
    """
    found = list(hurdles)
    for each in found:
        if not isinstance(each, MayNot):
            raise each
    wanted = [each.code() for each in found]
    for each in found:
        if each.code() not in codes or not reason.strip():
            each.facts["codes"] = ",".join(wanted)
            raise each
    return wanted
