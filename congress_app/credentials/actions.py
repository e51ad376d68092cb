"""Deeds about credentials: issue and revoke badges, give a PIN, sign a delegate in on a device, keep a photo.

Clear tokens and PINs leave an action once, in its answer to the caller; none is stored, journalled or put in a receipt.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from congress_app.accounts import steps as accounts
from congress_app.accounts.rules import new_token as session_token
from congress_app.core import clock
from congress_app.core.db import PROGRAM, Actor, Answer, Database, Transaction
from congress_app.credentials import badge_rows, photos, queries, rules, store
from congress_app.credentials.badge_rows import FIRST, REPRINT
from congress_app.credentials.events import BadgeRevoked, BadgesIssued, PhotoChanged, PinIssued
from congress_app.credentials.steps import bearer_of, count_failure, number_of, open_session, refuse
from congress_app.delegates import queries as delegates


@dataclass(frozen=True, slots=True)
class Issued:
    """Clear tokens by delegate, for the sheet that is printed now. Empty when the deed was a repetition."""

    tokens: Mapping[int, str] = field(default_factory=dict)
    answer: Answer = field(default_factory=dict)


def issue_badges(
    db: Database,
    actor: Actor,
    nonce: str | None,
    chosen: Sequence[int],
    *,
    reissue: bool = False,
    reason: str = "",
    sheet: str = "a4",
) -> Issued:
    """New badges for these delegates; without `reissue` only for those who hold none. Replaced ones die at once.

    `reason` and `sheet` go into the register of printings. Raises NothingToPrint.
    """
    tokens: dict[int, str] = {}

    def deed(tx: Transaction) -> Answer:
        live = queries.live_badges(tx)
        known = [delegate for delegate in dict.fromkeys(chosen) if delegates.may_enter(tx, delegate)]
        wanted = [delegate for delegate in known if reissue or delegate not in live]
        if not wanted:
            raise rules.NothingToPrint
        replaced = store.revoke_badges(tx, [delegate for delegate in wanted if delegate in live], "replaced")
        tokens.update({delegate: rules.new_token() for delegate in wanted})
        printing = badge_rows.add_printing(tx, REPRINT if replaced else FIRST, reason, sheet, len(wanted))
        store.insert_badges(tx, [(delegate, rules.token_hash(token)) for delegate, token in tokens.items()], printing)
        tx.record(BadgesIssued(delegates=wanted, count=len(wanted), replaced=replaced))
        return {"badges": len(wanted), "replaced": replaced, "kept": len(known) - len(wanted)}

    answer = db.write(deed, actor=actor, nonce=nonce, about=("credentials.issue", list(chosen), reissue))
    return Issued(tokens, answer)


def revoke_badge(db: Database, actor: Actor, nonce: str | None, delegate: int, reason: str = "lost") -> Answer:
    """The delegate's badge opens no door any more, and the tablet is signed out; raises DelegateUnknown, NoBadge."""

    def deed(tx: Transaction) -> Answer:
        number = number_of(tx, delegate)
        if not store.revoke_badges(tx, [delegate], reason):
            raise rules.NoBadge(number=number)
        accounts.end_sessions(tx, "delegate", delegate, "badge_lost")
        tx.record(BadgeRevoked(delegate=delegate, number=number, reason=reason))
        return {"delegate": delegate}

    return db.write(deed, actor=actor, nonce=nonce, about=("credentials.revoke", delegate))


def issue_pin(db: Database, actor: Actor, delegate: int) -> str:
    """A new PIN, told once; it replaces the one before and lifts every block. Raises DelegateUnknown.

    It takes no nonce: a repetition could not tell the PIN again, so it makes another one.
    """
    pin = rules.new_pin()
    pin_hash = db.offload(lambda: rules.hash_pin(pin))

    def deed(tx: Transaction) -> Answer:
        number = number_of(tx, delegate)
        store.put_pin(tx, delegate, pin_hash)
        tx.record(PinIssued(delegate=delegate, number=number))
        return {}

    db.write(deed, actor=actor)
    return pin


def sign_in(db: Database, text: str, pin: str, device: str) -> str:
    """Open the delegate's session on this device and end the one on any other; answers the session token.

    `text` is the token or the whole address. Raises UnknownBadge, RevokedBadge, PinNotGiven, WrongPin, PinLocked,
    PinBlocked. The slow hash runs outside the transaction; the transaction judges the tries again, so that guesses
    sent at the same moment are counted one by one.
    """
    token = rules.token_in(text)
    with db.read() as reading:
        bearer = bearer_of(reading, token)
        stored = queries.pin_hash(reading, bearer.delegate)
        rules.check_tries(queries.tries(reading, bearer.delegate, device), clock.now())
    if stored is None:
        raise rules.PinNotGiven
    fits = bool(db.offload(lambda: rules.pin_fits(pin, stored)))
    fresh = session_token()

    def deed(tx: Transaction) -> Answer:
        bearer_of(tx, token)
        before = queries.tries(tx, bearer.delegate, device)
        rules.check_tries(before, tx.at)
        if fits and queries.pin_hash(tx, bearer.delegate) == stored:
            return open_session(tx, bearer.delegate, fresh)
        return count_failure(tx, bearer.delegate, device, before)

    answer = db.write(deed, actor=PROGRAM)
    if "left" in answer:
        refuse(answer)
    return fresh


def keep_photo(db: Database, actor: Actor, nonce: str | None, delegate: int, picture: bytes) -> Answer:
    """Keep a checked picture (see photos.check) as the delegate's photo; raises DelegateUnknown."""
    sha256 = db.offload(lambda: photos.keep(Path(db.path), picture))

    def deed(tx: Transaction) -> Answer:
        number = number_of(tx, delegate)
        store.put_portrait(tx, delegate, sha256)
        tx.record(PhotoChanged(delegate=delegate, number=number, sha256=sha256))
        return {"photo": f"/photos/{sha256}.jpg"}

    return db.write(deed, actor=actor, nonce=nonce, about=("credentials.photo", delegate, sha256))
