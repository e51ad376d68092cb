"""The deeds about the list: nominations open, withdrawals decided, the list drawn up and voted on (domain §3.2)."""

import json

from congress_app.core.db import Actor, Answer, Database, Transaction
from congress_app.elections import asking, conditions, events, may_not, motions, nominees, rules, stops, store
from congress_app.elections.actions import put_to
from congress_app.elections.by_hands import Hands
from congress_app.elections.candidate_actions import asking_of
from congress_app.elections.cases import load
from congress_app.elections.course import Said, Step, about, advance, allow, also, weigh
from congress_app.elections.deeds import Deed
from congress_app.elections.programme import offered
from congress_app.elections.rules import State


def open_nominations(db: Database, actor: Actor, nonce: str | None, election: int) -> Answer:
    """Nominations are open; the convening committee's list is presented. Answers {election, state}."""

    def deed(tx: Transaction) -> Answer:
        step = allow(tx, election, Deed.OPEN_NOMINATIONS)
        advance(tx, step, State.NOMINATING)
        tx.record(events.NominationsOpened(**about(step.case), reason=""))
        return {"election": election, "state": State.NOMINATING.value}

    return db.write(deed, actor=actor, nonce=nonce, about=("elections.nominations", election))


def reopen(db: Database, actor: Actor, nonce: str | None, election: int, reason: str) -> Answer:
    """Nominations are open again before the list is voted on; answers {election, state}. Raises ReasonAsked."""

    def deed(tx: Transaction) -> Answer:
        if not reason.strip():
            raise stops.ReasonAsked(field="reason")
        step = allow(tx, election, Deed.REOPEN, Said((), reason))
        advance(tx, step, State.NOMINATING)
        tx.record(events.NominationsOpened(**about(step.case), reason=reason.strip()))
        return {"election": election, "state": State.NOMINATING.value}

    return db.write(deed, actor=actor, nonce=nonce, about=("elections.reopen", election, reason))


def decide(
    db: Database, actor: Actor, nonce: str | None, election: int, candidate: int, hands: Hands, said: Said
) -> Answer:
    """The congress decides whether somebody may withdraw; answers {election, state, vote, carried}."""

    def deed(tx: Transaction) -> Answer:
        row = asking_of(tx, election, candidate)
        early = [] if row["proposal"] else [may_not.WithdrawalNotProposed()]
        step = allow(tx, election, Deed.DECIDE, said, *early)
        step = also(tx, step, asking.quorum(step.case, hands))
        return put_to(tx, step, motions.withdrawal_motion(step.case, candidate, row["name"]), hands)

    return db.write(deed, actor=actor, nonce=nonce, about=("elections.decide", election, candidate, [*hands], [*said]))


def consolidate(
    db: Database, actor: Actor, nonce: str | None, election: int, chosen: list[int] | None, said: Said
) -> Answer:
    """Draw up the list in ballot order; answers {election, state, listed: [candidate]}.

    `chosen`: those from outside the committee's list that are taken; left out, they are taken from the most support to
    the least until the limit, and who ties there stays off. Raises ListEmpty, ChosenUnknown and the warnings of a list.
    """

    def deed(tx: Transaction) -> Answer:
        step = allow(tx, election, Deed.CONSOLIDATE, said) if chosen is None else _chosen(tx, election, chosen, said)
        case = step.case
        drawn = case.drawn(chosen)
        store.draw_up(tx, election, drawn.listed)
        kept = {"limit": drawn.limit, "cut": drawn.cut, "tied": drawn.tied, "unsupported": drawn.unsupported}
        store.put(tx, election, chosen=json.dumps(kept))
        names = {each.id: each.name for each in case.people}
        listed = [names[one] for one in drawn.listed]
        advance(tx, step, State.CONSOLIDATED, names=listed)
        tx.record(events.ListDrawnUp(**about(case), names=listed, seats=case.seats))
        return {"election": election, "state": State.CONSOLIDATED.value, "listed": list(drawn.listed)}

    return db.write(deed, actor=actor, nonce=nonce, about=("elections.consolidate", election, chosen, [*said]))


def _chosen(tx: Transaction, election: int, chosen: list[int], said: Said) -> Step:
    """The step with a list people chose: its own warnings, not those of the list the program would draw up."""
    case = load(tx, election)
    if Deed.CONSOLIDATE not in offered(case.manner, case.state):
        raise rules.ElectionStateWrong(state=case.state.value, deed=Deed.CONSOLIDATE.value)
    if not set(chosen) <= {each.id for each in nominees.running(case.people)}:
        raise stops.ChosenUnknown(field="chosen")
    return weigh(tx, case, Deed.CONSOLIDATE, said, conditions.drawn(case, case.drawn(chosen)))


def vote_on_list(db: Database, actor: Actor, nonce: str | None, election: int, hands: Hands, said: Said) -> Answer:
    """The congress votes on the list (R-LIST-9); answers {election, state, vote, carried}."""

    def deed(tx: Transaction) -> Answer:
        step = allow(tx, election, Deed.LIST, said)
        step = also(tx, step, asking.quorum(step.case, hands))
        return put_to(tx, step, motions.list_motion(step.case), hands)

    return db.write(deed, actor=actor, nonce=nonce, about=("elections.list", election, [*hands], [*said]))


def elect(
    db: Database, actor: Actor, nonce: str | None, election: int, hands: Hands, said: Said, *, by_person: bool
) -> Answer:
    """Elect with cards raised, the whole list or person by person; answers {election, state, vote, carried}.

    Raises ListNotSeats: a list with more names than seats is voted on person by person, through an open vote.
    """

    def deed(tx: Transaction) -> Answer:
        step = allow(tx, election, Deed.ELECT, said)
        case = step.case
        whole = not by_person or hands.how == "recorded"
        if whole and len(case.listed) > case.seats:
            raise stops.ListNotSeats(candidates=len(case.listed), seats=case.seats)
        step = also(tx, step, asking.quorum(case, hands))
        answer = put_to(tx, step, motions.elect_motion(case, by_person=not whole), hands)
        if answer["carried"] is None:
            advance(tx, step, State.VOTING, vote=answer["vote"])
            return {**answer, "state": State.VOTING.value}
        return answer

    return db.write(deed, actor=actor, nonce=nonce, about=("elections.elect", election, [*hands], [*said], by_person))
