"""What may be done to an election where it stands: the deeds, their words, and in which states each is offered.

Pure. Whether a deed is stopped or warned of is in `conditions`; this is only the order of the programme.
"""

from collections.abc import Mapping
from enum import StrEnum

from congress_app.elections.rules import Manner, State


class Deed(StrEnum):
    """Every deed; the word is also the end of its address."""

    CHANGE = "change"
    NUMBER = "number"
    ADOPT_NUMBER = "adopt-number"
    OPEN_NOMINATIONS = "nominations"
    NOMINATE = "nominate"
    WITHDRAW = "withdraw"
    PROPOSE = "propose"
    DECIDE = "decide"
    ADOPT_WITHDRAWAL = "adopt-withdrawal"
    SUPPORT = "support"
    OPINION = "opinion"
    OPINION_CLOSE = "opinion-close"
    OPINION_COUNT = "opinion-count"
    CONSOLIDATE = "consolidate"
    REOPEN = "reopen"
    LIST = "list"
    ADOPT_LIST = "adopt-list"
    TELLERS = "tellers"
    ADOPT_TELLERS = "adopt-tellers"
    KEEP_TELLERS = "keep-tellers"
    ELECT = "elect"
    ADOPT_ELECT = "adopt-elect"
    ISSUE = "issue"
    ADMIT = "admit"
    OPEN = "open"
    CLOSE = "close"
    PRESIDIUM = "presidium"
    REPORT = "report"
    COUNT = "count"
    RECONCILE = "reconcile"
    SETTLE_TIE = "settle-tie"
    SIGN = "sign"
    ANNOUNCE = "announce"
    TIE_ROUND = "tie-round"
    NEXT_ROUND = "next-round"
    FINISH = "finish"
    APPROVE = "approve"
    SUSPEND = "suspend"
    RESUME = "resume"
    ANNUL = "annul"


LABELS: Mapping[Deed, str] = {
    Deed.CHANGE: "Change what is elected",
    Deed.NUMBER: "Decide the number",
    Deed.ADOPT_NUMBER: "Take over the vote on the number",
    Deed.OPEN_NOMINATIONS: "Open nominations",
    Deed.NOMINATE: "Nominate",
    Deed.WITHDRAW: "Ask to withdraw",
    Deed.PROPOSE: "Presidium proposes on a withdrawal",
    Deed.DECIDE: "Congress decides on a withdrawal",
    Deed.ADOPT_WITHDRAWAL: "Take over the vote on a withdrawal",
    Deed.SUPPORT: "Record who supports a candidate",
    Deed.OPINION: "Ask the congress by opinion ballot",
    Deed.OPINION_CLOSE: "Close the opinion ballot",
    Deed.OPINION_COUNT: "Take over the opinion ballot",
    Deed.CONSOLIDATE: "Draw up the list",
    Deed.REOPEN: "Open nominations again",
    Deed.LIST: "Vote on the list",
    Deed.ADOPT_LIST: "Take over the vote on the list",
    Deed.TELLERS: "Choose the tellers",
    Deed.ADOPT_TELLERS: "Take over the vote on the tellers",
    Deed.KEEP_TELLERS: "Keep the same tellers",
    Deed.ELECT: "Elect with cards raised",
    Deed.ADOPT_ELECT: "Take over the vote",
    Deed.ISSUE: "Issue ballots",
    Deed.ADMIT: "Admit a late-comer",
    Deed.OPEN: "Open the voting: the box is empty and sealed",
    Deed.CLOSE: "Open the box and write down what came back",
    Deed.PRESIDIUM: "Presidium decides: more ballots than were issued",
    Deed.REPORT: "Report issued and returned to the congress",
    Deed.COUNT: "Begin counting",
    Deed.RECONCILE: "Check and freeze the result",
    Deed.SETTLE_TIE: "Settle the tie",
    Deed.SIGN: "Sign the minutes",
    Deed.ANNOUNCE: "Announce the result",
    Deed.TIE_ROUND: "Vote again on those who tie",
    Deed.NEXT_ROUND: "Vote on the remaining seats",
    Deed.FINISH: "Finish the election",
    Deed.APPROVE: "Record the approval of the higher level",
    Deed.SUSPEND: "Suspend",
    Deed.RESUME: "Go on",
    Deed.ANNUL: "Annul",
}
"""Deed to its English words (the msgid of both catalogues)."""

_S, _D = State, Deed
_WITHDRAWAL = (_D.WITHDRAW, _D.PROPOSE, _D.DECIDE, _D.ADOPT_WITHDRAWAL)
_BEFORE: dict[State, tuple[Deed, ...]] = {
    _S.DRAFT: (_D.NUMBER, _D.ADOPT_NUMBER, _D.NOMINATE, _D.CHANGE),
    _S.NUMBER_VOTED: (_D.OPEN_NOMINATIONS, _D.NOMINATE),
    _S.NOMINATING: (_D.NOMINATE, *_WITHDRAWAL, _D.SUPPORT, _D.OPINION, _D.CONSOLIDATE),
    _S.OPINION_BALLOT: (_D.OPINION_CLOSE, _D.OPINION_COUNT, _D.ADMIT),
}
_AFTER: dict[State, tuple[Deed, ...]] = {
    _S.ANNOUNCED: (_D.TIE_ROUND, _D.NEXT_ROUND, _D.FINISH, _D.APPROVE),
    _S.TIE_ROUND: (_D.TIE_ROUND, _D.NEXT_ROUND, _D.FINISH, _D.APPROVE),
    _S.NEXT_ROUND: (_D.TIE_ROUND, _D.NEXT_ROUND, _D.FINISH, _D.APPROVE),
    _S.DONE: (_D.APPROVE,),
    _S.SUSPENDED: (_D.RESUME,),
    _S.ANNULLED: (),
}
_PAPER: dict[State, tuple[Deed, ...]] = {
    **_BEFORE,
    _S.CONSOLIDATED: (_D.LIST, _D.ADOPT_LIST, *_WITHDRAWAL, _D.OPINION, _D.REOPEN),
    _S.LIST_VOTED: (_D.KEEP_TELLERS, _D.TELLERS, _D.ADOPT_TELLERS),
    _S.TELLERS_VOTED: (_D.ISSUE,),
    _S.ISSUING: (_D.OPEN, _D.ADMIT),
    _S.VOTING: (_D.CLOSE, _D.ADMIT),
    _S.CLOSED: (_D.PRESIDIUM, _D.REPORT, _D.COUNT),
    _S.COUNTING: (_D.RECONCILE,),
    _S.RECONCILED: (_D.SETTLE_TIE, _D.SIGN),
    _S.MINUTES_SIGNED: (_D.ANNOUNCE,),
    **_AFTER,
}
_CARDS: dict[State, tuple[Deed, ...]] = {
    **_BEFORE,
    _S.CONSOLIDATED: (_D.ELECT, *_WITHDRAWAL, _D.REOPEN),
    _S.VOTING: (_D.ADOPT_ELECT,),
    _S.CLOSED: (_D.SETTLE_TIE, _D.ANNOUNCE),
    **_AFTER,
}
PROGRAMME: Mapping[Manner, Mapping[State, tuple[Deed, ...]]] = {Manner.PAPER: _PAPER, Manner.CARDS: _CARDS}
"""Deeds by state, the usual next one first."""


def offered(manner: Manner, state: State) -> tuple[Deed, ...]:
    """The deeds of a state, with suspending and annulling where they may be."""
    exits = {
        _S.SUSPENDED: (_D.ANNUL,),
        _S.DONE: (_D.ANNUL,),
        _S.ANNULLED: (),
    }.get(state, (_D.SUSPEND, _D.ANNUL))
    return (*PROGRAMME[manner].get(state, ()), *exits)
