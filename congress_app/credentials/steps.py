"""Pieces of the deeds of credentials: whose badge, a session opened, a failure counted.

They need an open transaction (or a snapshot) and never open one.
"""

from typing import NoReturn

from congress_app.accounts import steps as accounts
from congress_app.accounts.rules import hashed as session_hash
from congress_app.core.db import Answer, Source, Transaction
from congress_app.credentials import queries, rules, store
from congress_app.credentials.events import PhotoChanged, PinRefused
from congress_app.delegates import queries as delegates
from congress_app.delegates.rules import DelegateUnknown


def number_of(source: Source, delegate: int) -> str:
    """A delegate's number; raises DelegateUnknown."""
    card = delegates.card(source, delegate)
    if card is None:
        raise DelegateUnknown
    return str(card["number"])


def bearer_of(source: Source, token: str | None) -> queries.Holder:
    """The holder of a live badge who is on the list today; raises UnknownBadge, RevokedBadge."""
    holder = queries.holder(source, token) if token else None
    if holder is None:
        raise rules.UnknownBadge
    if holder.revoked or not delegates.may_enter(source, holder.delegate):
        raise rules.RevokedBadge(number=number_of(source, holder.delegate))
    return holder


def open_session(tx: Transaction, delegate: int, token: str) -> Answer:
    """The delegate's one session: the device before is told that it moved."""
    card = delegates.card(tx, delegate)
    store.clear_tries(tx, delegate)
    accounts.end_sessions(tx, "delegate", delegate, "moved")
    name = card["name"] if card else ""
    return {"session": accounts.open_session(tx, session_hash(token), "delegate", delegate, name)}


def count_failure(tx: Transaction, delegate: int, device: str, before: rules.Tries) -> Answer:
    """Count a wrong PIN; the answer carries what the refusal must say."""
    after = rules.after_failure(before, tx.at)
    store.put_tries(tx, delegate, device, after)
    left = rules.tries_left(after)
    tx.record(PinRefused(delegate=delegate, number=number_of(tx, delegate), left=left))
    counted = {"on_device": after.on_device, "on_badge": after.on_badge, "until": after.locked_until}
    return {**counted, "left": left, "at": tx.at}


def refuse(answer: Answer) -> NoReturn:
    """Turn a counted failure into its refusal: WrongPin, PinLocked or PinBlocked."""
    rules.check_tries(rules.Tries(answer["on_device"], answer["on_badge"], answer["until"]), answer["at"])
    raise rules.WrongPin(field="pin", left=answer["left"])


def forget(tx: Transaction, delegate: int) -> str:
    """Revoke the badge, sign the tablet out, drop PIN, photo and why badges were revoked; answers the photo's SHA-256
    if nobody else has it.
    """
    store.revoke_badges(tx, [delegate], "erased")
    store.forget_reasons(tx, delegate)
    accounts.forget_person(tx, "delegate", delegate, "erased")
    store.drop_pins(tx, [delegate])
    return drop_photo(tx, delegate)


def drop_pins(tx: Transaction) -> int:
    """Every PIN and wrong try goes; answers how many PINs there were."""
    everybody = [row[0] for row in tx.all("SELECT delegate FROM pin")]
    store.drop_pins(tx, everybody)
    return len(everybody)


def drop_photo(tx: Transaction, delegate: int) -> str:
    """Take the photo away; answers its SHA-256 if nobody else has it, so that the file may go."""
    sha256 = queries.portraits(tx).get(delegate, "")
    store.drop_portrait(tx, delegate)
    return sha256 if sha256 and sha256 not in queries.portraits(tx).values() else ""


def give_photo(tx: Transaction, delegate: int, sha256: str) -> None:
    """Give a delegate a photo that is kept already (when two entries become one), or none for ""."""
    if sha256:
        store.put_portrait(tx, delegate, sha256)
    else:
        store.drop_portrait(tx, delegate)
    tx.record(PhotoChanged(delegate=delegate, number=number_of(tx, delegate), sha256=sha256))
