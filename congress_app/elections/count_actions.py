"""The deeds after the box was opened: count, check and freeze, settle a tie, sign the minutes, announce (domain §3.7).

Nothing is counted before issued and returned were reported, nothing announced before the minutes are signed.
"""

import hashlib
import json
from collections.abc import Sequence
from typing import Any

from congress_app.core import journal
from congress_app.core.db import Actor, Answer, Database, Transaction
from congress_app.counting.election import Result, elect
from congress_app.counting.election import settle as settled
from congress_app.counting.profile import Tie
from congress_app.counting.tally import Tally
from congress_app.elections import ballot_events, deciding, events, figures, outcomes, stops, store
from congress_app.elections.ballot_actions import living_box
from congress_app.elections.cases import Box, Case
from congress_app.elections.course import Said, about, advance, allow, stay
from congress_app.elections.deeds import Deed
from congress_app.elections.rules import BY_HANDS, Manner, State
from congress_app.tellers import steps as tellers


def count(db: Database, actor: Actor, nonce: str | None, election: int) -> Answer:
    """The tellers begin to count: only now may ballots be entered. Answers {election, state, box}.

    Raises NotReported, MoreReturnedThanIssued.
    """

    def deed(tx: Transaction) -> Answer:
        step = allow(tx, election, Deed.COUNT)
        box = living_box(step.case)
        tellers.close(tx, box.id, box.figure("returned"))
        advance(tx, step, State.COUNTING)
        tx.record(ballot_events.CountingBegun(**about(step.case), box=box.id))
        return {"election": election, "state": State.COUNTING.value, "box": box.id}

    return db.write(deed, actor=actor, nonce=nonce, about=("elections.count", election))


def reconcile(db: Database, actor: Actor, nonce: str | None, election: int) -> Answer:
    """Check I1 to I8, decide the result, freeze the count. Answers {election, state, elected, next}.

    Raises CountNotFinished, FiguresDisagree(codes). Too many ballots (I2) pass only by the presidium's decision.
    """

    def deed(tx: Transaction) -> Answer:
        step = allow(tx, election, Deed.RECONCILE)
        case, box = step.case, living_box(step.case)
        tally = figures.checked(tx, box)
        found = decide(case, box, tally)
        words = outcomes.plain_tally(tally)
        digest = hashlib.sha256(journal.canon(words)).hexdigest()
        deciding.keep(
            tx, election, {**outcomes.plain(found), "tally": words, "sets": box.sets, "issued": box.figure("issued")}
        )
        store.put_box(tx, box.id, tally=json.dumps(words), counted_at=tx.at)
        tellers.freeze(tx, box.id)
        advance(tx, step, State.RECONCILED, sha256=digest)
        numbers: dict[str, Any] = {"returned": tally.returned, "valid": tally.valid, "invalid": tally.invalid}
        tx.record(ballot_events.ElectionReconciled(**about(case), box=box.id, **numbers, sha256=digest))
        return {"election": election, "state": "reconciled", "elected": len(found.elected), "next": found.next.value}

    return db.write(deed, actor=actor, nonce=nonce, about=("elections.reconcile", election))


def decide(case: Case, box: Box, tally: Tally) -> Result:
    """The result of this round by its profile, from the frozen base."""
    base, percent_base = figures.bases(case, box, tally)
    listed = {each.id: each for each in case.people}
    most = case.rules.most_rounds
    return elect(
        outcomes.names([listed[one] for one in box.rows]),
        tally,
        base,
        case.seats,
        case.rules,
        tie_round=bool(case.row["tie"]),
        last_round=bool(most) and case.row["round"] >= most,
        percent_base=percent_base,
    )


def settle_tie(
    db: Database, actor: Actor, nonce: str | None, election: int, chosen: Sequence[int], reason: str
) -> Answer:
    """By lot or by the chair, where the profile says so: these of the tied are elected. Answers {election, elected}.

    Raises NoTie, TieChoiceWrong, ReasonAsked.
    """

    def deed(tx: Transaction) -> Answer:
        if not reason.strip():
            raise stops.ReasonAsked(field="reason")
        step = allow(tx, election, Deed.SETTLE_TIE, Said((), reason))
        kept = dict(step.case.outcome or {})
        by = step.case.rules.tie
        if not kept.get("tied") or by not in (Tie.LOT, Tie.CHAIR):
            raise stops.NoTie
        if len(set(chosen)) != kept["tied_seats"] or not set(chosen) <= set(kept["tied"]):
            raise stops.TieChoiceWrong(field="chosen", seats=kept["tied_seats"])
        found = settled(outcomes.result(kept), [str(one) for one in chosen], by)
        deciding.keep(tx, election, {**kept, **outcomes.plain(found, settled=True)})
        names = [each.name for each in step.case.people if each.id in chosen]
        stay(tx, step, names=names, how=by.value)
        tx.record(ballot_events.TieSettled(**about(step.case), names=names, how=by.value, reason=reason.strip()))
        return {"election": election, "elected": len(found.elected)}

    return db.write(deed, actor=actor, nonce=nonce, about=("elections.settle-tie", election, list(chosen), reason))


def sign(
    db: Database, actor: Actor, nonce: str | None, election: int, signers: Sequence[tuple[str, str]], said: Said
) -> Answer:
    """The minutes are signed, [(name, role)]: at least the head of the tellers and for the presidium.

    Answers {election, state}. Raises SignersMissing.
    """

    def deed(tx: Transaction) -> Answer:
        named = [{"name": name.strip(), "role": role} for name, role in signers if name.strip()]
        if not {"head_teller", "presidium"} <= {each["role"] for each in named}:
            raise stops.SignersMissing(field="signers")
        step = allow(tx, election, Deed.SIGN, said)
        store.put(tx, election, signers=json.dumps(named, ensure_ascii=False), signed_at=tx.at)
        names = [each["name"] for each in named]
        advance(tx, step, State.MINUTES_SIGNED, signers=names)
        tx.record(ballot_events.MinutesSigned(**about(step.case), signers=names))
        return {"election": election, "state": State.MINUTES_SIGNED.value}

    about_it = ("elections.sign", election, [list(each) for each in signers], [*said])
    return db.write(deed, actor=actor, nonce=nonce, about=about_it)


def announce(db: Database, actor: Actor, nonce: str | None, election: int) -> Answer:
    """The result is announced: everybody may see it. Answers {election, state, elected, open_seats}.

    Where the profile says so it still awaits approval by the higher committee (status elected, pending approval).
    """

    def deed(tx: Transaction) -> Answer:
        step = allow(tx, election, Deed.ANNOUNCE)
        case, kept = step.case, dict(step.case.outcome or {})
        store.put(tx, election, announced_at=tx.at, announced_by=tx.actor.name, approval=_approval(case, kept))
        advance(tx, step, State.ANNOUNCED)
        names = {each.id: each.name for each in case.people}
        tx.record(
            events.ElectionAnnounced(
                **about(case),
                names=[names[each["candidate"]] for each in kept["standing"]],
                votes=[each["votes"] for each in kept["standing"]],
                elected=[names[one] for one in kept["elected"]],
                base=kept["base"],
                open_seats=kept["open_seats"],
            )
        )
        return {
            "election": election,
            "state": "announced",
            "elected": list(kept["elected"]),
            "open_seats": kept["open_seats"],
        }

    return db.write(deed, actor=actor, nonce=nonce, about=("elections.announce", election))


def _approval(case: Case, kept: dict[str, Any]) -> str:
    """Bodies of the congress itself need nobody's approval; nor does a round that elected nobody."""
    asked = case.rules.pending_approval and case.office not in BY_HANDS and case.manner is Manner.PAPER
    return "pending" if asked and kept["elected"] else ""
