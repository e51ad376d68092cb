"""What stops a deed or warns of it, as the election stands: one answer for the screens beforehand and for the deed.

Pure: a case in, refusals out. A `MayNot` yields to a recorded reason; every other refusal is a hard stop.
"""

from collections.abc import Callable, Sequence
from typing import Any

from congress_app.core.errors import CongressError
from congress_app.counting.lists import check_list
from congress_app.elections import may_not, rules, stops
from congress_app.elections.cases import Case
from congress_app.elections.deeds import Deed
from congress_app.elections.drawing_up import Drawn
from congress_app.elections.nominees import has_support, running
from congress_app.elections.programme import offered
from congress_app.elections.rules import BY_HANDS, CONSULTED, Manner, Office

Hurdles = list[CongressError]


def hurdles(case: Case, deed: Deed) -> Hurdles:
    """Everything against a deed now, before its own values are known."""
    if deed not in offered(case.manner, case.state):
        return [rules.ElectionStateWrong(state=case.state.value, deed=deed.value)]
    ask = _BY_DEED.get(deed)
    return ask(case) if ask else []


def fits(case: Case, deed: Deed) -> bool:
    """Whether a deed is worth offering: one that cannot mean anything now is left out of the picture."""
    if deed not in offered(case.manner, case.state):
        return False
    ask = _WORTH.get(deed)
    return ask(case) if ask else True


def manner(office: Office, how: Manner) -> Hurdles:
    """Whether an office is elected this way (190-QĐ/TW art. 3 and 4)."""
    if office in BY_HANDS and how is Manner.PAPER:
        return [may_not.OpenVoteAsked()]
    if office not in BY_HANDS and office is not Office.OTHER and how is Manner.CARDS:
        return [may_not.SecretBallotAsked()]
    return []


def _busy(case: Case, purpose: str) -> Hurdles:
    found = case.waiting.get(purpose)
    return [rules.DecisionPending(vote=found.vote)] if found else []


def _takes_over(case: Case, purpose: str) -> Hurdles:
    found = case.waiting.get(purpose)
    if found is None:
        return [rules.NoDecisionPending()]
    return [rules.DecisionPending(vote=found.vote)] if found.passed is None else []


_FINDINGS: dict[str, type[may_not.MayNot]] = {
    "fewer_than_seats": may_not.TooFewCandidates,
    "surplus_missing": may_not.SurplusAsked,
    "surplus_over": may_not.SurplusTooLarge,
    "prepared_few": may_not.SurplusUnusual,
    "prepared_many": may_not.SurplusUnusual,
}


def drawn(case: Case, found: Drawn) -> Hurdles:
    """What is against a list (190-QĐ/TW art. 14, domain R-LIST-2 to R-LIST-5)."""
    if not found.listed:
        return [stops.ListEmpty()]
    surplus, first = case.rules.surplus, case.row["round"] == 1
    own = found.own if first and found.own else None
    findings = check_list(case.seats, len(found.listed), surplus, case.office.value, prepared=own)
    against: Hurdles = [_FINDINGS[each.code](**each.facts) for each in findings if not each.stop]
    still = running(case.people)
    weak = [each.name for each in still if each.id in found.listed and not has_support(each, case.rules.support)]
    against += [may_not.UnsupportedListed(name=name) for name in weak[:1]]
    waits = sum(each.asked and each.withdrawn is None for each in still)
    return against + ([may_not.WithdrawalOpen(count=waits)] if waits else [])


def team(case: Case, members: Sequence[int], entitled: set[int]) -> Hurdles:
    """Whether these may be the tellers: official delegates who are not on the list (domain §2.3, a hard stop)."""
    if not members:
        return [stops.TellersMissing()]
    standing = {each.delegate: each.name for each in case.listed if each.delegate is not None}
    on_list = [] if case.rules.tellers_may_stand else [who for who in members if who in standing]
    if on_list:
        return [stops.TellerStands(name=standing[on_list[0]])]
    if any(who not in entitled for who in members):
        return [stops.TellerNotEntitled()]
    return []


def _issue(case: Case) -> Hurdles:
    stands = {each.delegate: each.name for each in case.listed}
    clash = [] if case.rules.tellers_may_stand else [who for who in case.tellers if who in stands]
    if clash:
        return [stops.TellerStands(name=stands[clash[0]])]
    if not case.running:
        return [stops.NoSessionForElection()]
    against: Hurdles = []
    needed = case.quorum.of(case.summoned)
    if case.present < needed:
        against.append(may_not.NoQuorumForElection(present=case.present, needed=needed))
    printed = case.box.figure("printed") if case.box else 0
    if printed < case.present:
        against.append(may_not.FewerPrinted(printed=printed, roll=case.present))
    return against


def over(case: Case) -> bool:
    """Whether more ballots came back than were issued (invariant I2)."""
    box = case.box
    return box is not None and box.returned is not None and box.returned > box.figure("issued")


def _report(case: Case) -> Hurdles:
    return [stops.MoreReturnedThanIssued(**_both(case))] if over(case) and not _decided(case) else []


def _count(case: Case) -> Hurdles:
    told = case.box is not None and case.box.reported_at is not None
    return _report(case) or ([] if told else [stops.NotReported()])


def _decided(case: Case) -> bool:
    return case.box is not None and bool(case.box.presidium)


def _both(case: Case) -> dict[str, int]:
    box = case.box
    return {"issued": box.figure("issued") if box else 0, "returned": (box.returned or 0) if box else 0}


def _sign(case: Case) -> Hurdles:
    tied = len((case.outcome or {}).get("tied", []))
    settled = bool((case.outcome or {}).get("settled"))
    asked = case.rules.tie.value in ("lot", "chair") and tied and not settled
    return [may_not.TieUnsettled(tied=tied)] if asked else []


def _open_seats(case: Case) -> int:
    return int((case.outcome or {}).get("open_seats", 0))


def planned_lost(case: Case) -> bool:
    """Whether somebody planned for a single office was not elected (R-BODY-3)."""
    elected = set((case.outcome or {}).get("elected", []))
    return case.office in CONSULTED and any(each.planned and each.id not in elected for each in case.listed)


def _next(case: Case) -> Hurdles:
    against: Hurdles = []
    if case.living_round is not None:
        return [stops.RoundExists(election=case.living_round)]
    if _open_seats(case) == 0:
        return [stops.NoSeatsOpen()]
    if planned_lost(case) and not case.row["approval_note"]:
        against.append(may_not.ConsultFirst())
    most = case.rules.most_rounds
    if most and case.row["round"] >= most:
        against.append(may_not.RoundsUsedUp(most=most))
    return against


def _tie(case: Case) -> Hurdles:
    if not (case.outcome or {}).get("tied"):
        return [stops.NoTie()]
    return _next(case)


def _finish(case: Case) -> Hurdles:
    if case.living_round is not None:
        return [stops.RoundExists(election=case.living_round)]
    left = _open_seats(case)
    return [may_not.SeatsStayOpen(open=left)] if left else []


def _annul(case: Case) -> Hurdles:
    return [may_not.AnnouncedAlready()] if case.row["announced_at"] else []


_BY_DEED: dict[Deed, Callable[[Case], Hurdles]] = {
    Deed.NUMBER: lambda case: _busy(case, "number"),
    Deed.ADOPT_NUMBER: lambda case: _takes_over(case, "number"),
    Deed.DECIDE: lambda case: _busy(case, "withdrawal"),
    Deed.ADOPT_WITHDRAWAL: lambda case: _takes_over(case, "withdrawal"),
    Deed.OPINION: lambda case: [] if case.running else [stops.NoSessionForElection()],
    Deed.CONSOLIDATE: lambda case: drawn(case, case.drawn()),
    Deed.LIST: lambda case: _busy(case, "list"),
    Deed.ADOPT_LIST: lambda case: _takes_over(case, "list"),
    Deed.REOPEN: lambda case: _busy(case, "list"),
    Deed.TELLERS: lambda case: _busy(case, "tellers"),
    Deed.ADOPT_TELLERS: lambda case: _takes_over(case, "tellers"),
    Deed.ELECT: lambda case: _busy(case, "elect"),
    Deed.ADOPT_ELECT: lambda case: _takes_over(case, "elect"),
    Deed.ISSUE: _issue,
    Deed.REPORT: _report,
    Deed.COUNT: _count,
    Deed.SIGN: _sign,
    Deed.NEXT_ROUND: _next,
    Deed.TIE_ROUND: _tie,
    Deed.FINISH: _finish,
    Deed.ANNUL: _annul,
}


def _opinion_open(case: Case) -> bool:
    return case.opinion is not None and case.opinion.state == "issuing"


def _any(test: Callable[[Any], bool]) -> Callable[[Case], bool]:
    return lambda case: any(test(each) for each in running(case.people))


_WORTH: dict[Deed, Callable[[Case], bool]] = {
    Deed.NUMBER: lambda case: "number" not in case.waiting,
    Deed.ADOPT_NUMBER: lambda case: "number" in case.waiting,
    Deed.WITHDRAW: lambda case: bool(running(case.people)),
    Deed.PROPOSE: _any(lambda each: each.asked and each.withdrawn is None),
    Deed.DECIDE: lambda case: (
        "withdrawal" not in case.waiting and any(each.asked and each.withdrawn is None for each in case.people)
    ),
    Deed.ADOPT_WITHDRAWAL: lambda case: "withdrawal" in case.waiting,
    Deed.SUPPORT: _any(lambda each: each.source != "committee"),
    Deed.OPINION: _any(lambda each: each.source != "committee"),
    Deed.OPINION_CLOSE: _opinion_open,
    Deed.OPINION_COUNT: lambda case: not _opinion_open(case),
    Deed.LIST: lambda case: "list" not in case.waiting,
    Deed.ADOPT_LIST: lambda case: "list" in case.waiting,
    Deed.TELLERS: lambda case: "tellers" not in case.waiting,
    Deed.ADOPT_TELLERS: lambda case: "tellers" in case.waiting,
    Deed.KEEP_TELLERS: lambda case: "tellers" not in case.waiting and case.earlier_tellers is not None,
    Deed.ADMIT: lambda case: case.state.value != "opinion_ballot" or _opinion_open(case),
    Deed.PRESIDIUM: lambda case: over(case) and not _decided(case),
    Deed.REPORT: lambda case: case.box is not None and case.box.reported_at is None,
    Deed.RECOUNT: lambda case: case.box is not None and case.box.reported_at is None,
    Deed.SETTLE_TIE: lambda case: (
        case.rules.tie.value in ("lot", "chair")
        and bool((case.outcome or {}).get("tied"))
        and not (case.outcome or {}).get("settled")
    ),
    Deed.TIE_ROUND: lambda case: bool((case.outcome or {}).get("tied")) and case.living_round is None,
    Deed.NEXT_ROUND: lambda case: _open_seats(case) > 0 and case.living_round is None,
    Deed.APPROVE: lambda case: case.row["approval"] == "pending",
}
