"""The order of the programme of an election: which deeds are offered in which state, the usual next one first.

Pure. Whether a deed is stopped or warned of is in `conditions`.
"""

from collections.abc import Mapping

from congress_app.elections.deeds import Deed
from congress_app.elections.rules import Manner, State

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
    _S.CLOSED: (_D.PRESIDIUM, _D.REPORT, _D.COUNT, _D.RECOUNT),
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
