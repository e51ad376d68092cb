"""The deeds of the opened box: so many ballots came back, that number corrected, the presidium on too many.

Nothing is counted here but sheets; what they say is the tellers'.
"""

from congress_app.core.db import Actor, Answer, Database, Transaction
from congress_app.elections import ballot_events, conditions, may_not, rules, stops, store
from congress_app.elections.ballot_actions import living_box
from congress_app.elections.course import Said, Step, about, advance, allow, also, stay
from congress_app.elections.deeds import Deed
from congress_app.elections.rules import State


def close(db: Database, actor: Actor, nonce: str | None, election: int, returned: int, said: Said) -> Answer:
    """The box is opened, so many ballots came back; answers {election, state, issued, returned, over}.

    Fewer than issued asks for its reason; more than issued asks to count again, then stops everything until the
    presidium has decided (I2).
    """

    def deed(tx: Transaction) -> Answer:
        step = _came_back(tx, allow(tx, election, Deed.CLOSE, said), returned, said.reason)
        store.put_box(tx, living_box(step.case).id, closed_at=tx.at)
        advance(tx, step, State.CLOSED, issued=living_box(step.case).figure("issued"), returned=returned)
        return _returned(step, returned)

    return db.write(deed, actor=actor, nonce=nonce, about=("elections.close", election, returned, [*said]))


def recount(db: Database, actor: Actor, nonce: str | None, election: int, returned: int, said: Said) -> Answer:
    """The number that came back was written down wrong; answers as `close`. Possible until it is reported.

    What the presidium decided about the wrong number falls with it. Raises ReasonAsked, and the warnings of `close`.
    """

    def deed(tx: Transaction) -> Answer:
        if not said.reason.strip():
            raise stops.ReasonAsked(field="reason")
        step = allow(tx, election, Deed.RECOUNT, said)
        if living_box(step.case).reported_at is not None:
            raise rules.ElectionStateWrong(state=step.case.state.value, deed=Deed.RECOUNT.value)
        step = _came_back(tx, step, returned, said.reason)
        store.put_box(tx, living_box(step.case).id, presidium="")
        stay(tx, step, issued=living_box(step.case).figure("issued"), returned=returned)
        return _returned(step, returned)

    return db.write(deed, actor=actor, nonce=nonce, about=("elections.recount", election, returned, [*said]))


def _came_back(tx: Transaction, step: Step, returned: int, said: str) -> Step:
    """Write down what came back; its warnings are asked about first."""
    box, reason = living_box(step.case), said.strip()
    issued = box.figure("issued")
    if returned != issued:
        kind = may_not.FewerReturned if returned < issued else may_not.MoreReturned
        step = also(tx, step, [kind(issued=issued, returned=returned)])
    store.put_box(tx, box.id, returned=returned, shortfall=reason if returned < issued else "")
    tx.record(
        ballot_events.BallotsReturned(**about(step.case), box=box.id, issued=issued, returned=returned, reason=reason)
    )
    return step


def _returned(step: Step, returned: int) -> Answer:
    issued = living_box(step.case).figure("issued")
    return {
        "election": step.case.id, "state": "closed", "issued": issued, "returned": returned, "over": returned > issued,
    }  # fmt: skip


def presidium(db: Database, actor: Actor, nonce: str | None, election: int, decision: str) -> Answer:
    """More came back than were issued: the presidium decided to go on, and why (annulling is a deed of its own).

    Answers {election}. Raises ReasonAsked.
    """

    def deed(tx: Transaction) -> Answer:
        if not decision.strip():
            raise stops.ReasonAsked(field="reason")
        step = allow(tx, election, Deed.PRESIDIUM, Said((), decision))
        if not conditions.over(step.case):
            raise rules.ElectionStateWrong(state=step.case.state.value, deed=Deed.PRESIDIUM.value)
        store.put_box(tx, living_box(step.case).id, presidium=decision.strip())
        stay(tx, step)
        tx.record(ballot_events.PresidiumDecided(**about(step.case), decision=decision.strip()))
        return {"election": election}

    return db.write(deed, actor=actor, nonce=nonce, about=("elections.presidium", election, decision))
