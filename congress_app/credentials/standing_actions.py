"""Deeds of the credentials committee: standings, places taken by alternates, complaints; and the lost badge.

Each is one transaction: decide → write → revoke badges → end sessions → record. A running vote is never touched: its
roll was frozen when it opened.
"""

from collections.abc import Sequence
from typing import Any

from congress_app.accounts import steps as accounts
from congress_app.core.collation import clean
from congress_app.core.db import Actor, Answer, Database, Transaction
from congress_app.core.errors import CongressError
from congress_app.credentials import badge_rows, rules, standing_rules, standing_store, standings, store
from congress_app.credentials.actions import Issued
from congress_app.credentials.events import BadgeRevoked, BadgesIssued
from congress_app.credentials.rules import OFF
from congress_app.credentials.standing_events import (
    BadgeLost,
    ComplaintReceived,
    ComplaintSettled,
    DelegateReplaced,
    ReplacementUndone,
    StandingDecided,
    StandingsDecided,
)
from congress_app.credentials.standing_rules import ALTERNATE, Standing
from congress_app.credentials.steps import number_of
from congress_app.delegates import queries as delegates
from congress_app.delegates import steps as register
from congress_app.delegates.rules import ON_LIST


def decide(
    db: Database, actor: Actor, nonce: str | None, chosen: Sequence[int], standing: str, reason: str = ""
) -> Answer:
    """Give people a standing. One person: every refusal is raised. Several: those it cannot be given to are left alone
    (the first refusal is raised when it can be given to nobody). Gives {decided, left}.
    """
    people, said = list(dict.fromkeys(chosen)), clean(reason)

    def deed(tx: Transaction) -> Answer:
        done, refusals = [], []
        for delegate in people:
            try:
                done.append((delegate, _stand(tx, delegate, standing, said)))
            except CongressError as refusal:
                refusals.append(refusal)
        if not done:
            raise refusals[0]
        tx.record(_decided(tx, done, standing))
        return {"decided": len(done), "left": len(refusals)}

    return db.write(deed, actor=actor, nonce=nonce, about=("credentials.decide", people, standing, said))


def _stand(tx: Transaction, delegate: int, standing: str, reason: str) -> str:
    """One decision; gives the standing before. Checks before it writes, so a refusal leaves nothing behind."""
    person = standings.place(tx, delegate)
    standing_rules.check_move(person.name, person.kind, person.standing, standing, tx.actor.role, reason)
    register.stand(tx, delegate, standing, reason)
    if standing not in ON_LIST:
        _shut_out(tx, delegate, standing)
    return person.standing


def _decided(tx: Transaction, done: list[tuple[int, str]], standing: str) -> StandingDecided | StandingsDecided:
    if len(done) > 1:
        return StandingsDecided(delegates=[delegate for delegate, _ in done], standing=standing, count=len(done))
    delegate, before = done[0]
    return StandingDecided(delegate=delegate, number=number_of(tx, delegate), standing=standing, before=before)


def replace(
    db: Database,
    actor: Actor,
    nonce: str | None,
    delegate: int,
    alternate: int,
    reason: str,
    *,
    other_delegation: bool = False,
) -> Answer:
    """An alternate takes a delegate's place: class, number, seat and vote. Both badges die, both tablets are signed
    out. Gives {delegate, alternate, number, seat}. Raises what standing_rules.check_replacement does.
    """
    said = clean(reason)

    def deed(tx: Transaction) -> Answer:
        gone, taker = standings.place(tx, delegate), standings.place(tx, alternate)
        standing_rules.check_replacement(gone, taker, said, other_delegation=other_delegation)
        place, own = delegates.fields(tx, delegate), delegates.fields(tx, alternate)
        row = standing_store.insert_replacement(tx, delegate, alternate, gone.standing, own["seat"])
        source = f"replacement:{row}"
        register.stand(tx, delegate, Standing.REPLACED, said, source)
        given = {"number": place["number"], "seat": place["seat"], "class": place["class"]}
        register.exchange(tx, {delegate: {"number": own["number"], "seat": ""}, alternate: given}, source)
        register.take_place(tx, alternate, delegate, said, source)
        _shut_out(tx, delegate, Standing.REPLACED)
        _shut_out(tx, alternate, "alternate")
        tx.record(DelegateReplaced(delegate=delegate, alternate=alternate, number=place["number"]))
        return {"delegate": delegate, "alternate": alternate, "number": place["number"], "seat": place["seat"]}

    about = ("credentials.replace", delegate, alternate, said, other_delegation)
    return db.write(deed, actor=actor, nonce=nonce, about=about)


def give_back(db: Database, actor: Actor, nonce: str | None, delegate: int, reason: str) -> Answer:
    """Undo a replacement: the delegate has number, seat and standing back, the alternate is an alternate again.

    Gives {delegate, alternate, number}. Raises ReplacementUnknown, ReasonMissing, AlternateReplacedToo,
    VoteOpenedSince.
    """
    said = clean(reason)

    def deed(tx: Transaction) -> Answer:
        held = standings.replacement(tx, delegate)
        _check_undoing(tx, held, said)
        alternate, source = held["alternate"], f"replacement:{held['id']}"
        place, own = delegates.fields(tx, alternate), delegates.fields(tx, delegate)
        given = {"number": own["number"], "seat": _free(tx, held["seat_before"]), "class": ALTERNATE}
        register.exchange(tx, {alternate: given, delegate: {"number": place["number"], "seat": place["seat"]}}, source)
        register.take_place(tx, alternate, None, said, source)
        register.stand(tx, delegate, held["standing_before"], said, source)
        standing_store.mark_undone(tx, held["id"])
        _shut_out(tx, alternate, "alternate")
        tx.record(ReplacementUndone(delegate=delegate, alternate=alternate, number=place["number"]))
        return {"delegate": delegate, "alternate": alternate, "number": place["number"]}

    return db.write(deed, actor=actor, nonce=nonce, about=("credentials.give_back", delegate, said))


def _check_undoing(tx: Transaction, held: dict[str, Any], reason: str) -> None:
    if not reason:
        raise standing_rules.ReasonMissing(field="reason")
    taker = standings.place(tx, held["alternate"])
    if taker.standing == Standing.REPLACED:
        raise standing_rules.AlternateReplacedToo(name=taker.name)
    if standings.vote_opened_since(tx, held["at"]):
        raise standing_rules.VoteOpenedSince(name=taker.name)


def _free(tx: Transaction, seat: str) -> str:
    """The seat an alternate had, unless somebody sits there now."""
    taken = tx.one("SELECT 1 FROM delegate WHERE seat = ? AND active = 1", (seat,)) if seat else None
    return "" if taken else seat


def _shut_out(tx: Transaction, delegate: int, why: str) -> None:
    """The badge opens nothing any more, and the tablet is signed out and told why."""
    if store.revoke_badges(tx, [delegate], OFF + why):
        tx.record(BadgeRevoked(delegate=delegate, number=number_of(tx, delegate), reason=OFF + why))
    accounts.end_sessions(tx, "delegate", delegate, why)


def replace_lost(
    db: Database, actor: Actor, nonce: str | None, delegate: int, reason: str, *, sign_out: bool, fresh: bool
) -> Issued:
    """A badge is lost: the old one is revoked at once, `fresh`: one new badge is issued, `sign_out`: the tablet that
    was opened with the old one is signed out. Raises DelegateUnknown, NoBadge, NothingToPrint.
    """
    tokens: dict[int, str] = {}
    said = clean(reason) or "lost"

    def deed(tx: Transaction) -> Answer:
        number = number_of(tx, delegate)
        revoked = store.revoke_badges(tx, [delegate], said)
        if not revoked and not fresh:
            raise rules.NoBadge(number=number)
        if fresh and not delegates.may_enter(tx, delegate):
            raise rules.NothingToPrint
        ended = accounts.end_sessions(tx, "delegate", delegate, "badge_lost") if sign_out else []
        tx.record(BadgeLost(delegate=delegate, number=number, signed_out=bool(ended)))
        if fresh:
            tokens[delegate] = rules.new_token()
            printing = badge_rows.add_printing(tx, badge_rows.REPRINT, said, "single", 1)
            store.insert_badges(tx, [(delegate, rules.token_hash(tokens[delegate]))], printing)
            tx.record(BadgesIssued(delegates=[delegate], count=1, replaced=revoked))
        return {"delegate": delegate, "revoked": revoked, "signed_out": bool(ended)}

    about = ("credentials.lost", delegate, said, sign_out, fresh)
    return Issued(tokens, db.write(deed, actor=actor, nonce=nonce, about=about))


def receive_complaint(db: Database, actor: Actor, nonce: str | None, about: str) -> Answer:
    """Keep a complaint about somebody's standing; gives {complaint}. Raises ReasonMissing."""
    said = clean(about)
    if not said:
        raise standing_rules.ReasonMissing(field="about")

    def deed(tx: Transaction) -> Answer:
        complaint = standing_store.insert_complaint(tx, said)
        tx.record(ComplaintReceived(complaint=complaint))
        return {"complaint": complaint}

    return db.write(deed, actor=actor, nonce=nonce, about=("credentials.complaint", said))


def settle_complaint(db: Database, actor: Actor, nonce: str | None, complaint: int, outcome: str) -> Answer:
    """Keep what came of a complaint. Raises ComplaintUnknown, ComplaintSettledAlready, ReasonMissing."""
    said = clean(outcome)
    if not said:
        raise standing_rules.ReasonMissing(field="outcome")

    def deed(tx: Transaction) -> Answer:
        if standings.complaint(tx, complaint)["settled_at"]:
            raise standing_rules.ComplaintSettledAlready
        standing_store.settle_complaint(tx, complaint, said)
        tx.record(ComplaintSettled(complaint=complaint))
        return {"complaint": complaint}

    return db.write(deed, actor=actor, nonce=nonce, about=("credentials.settle", complaint, said))
