"""Two deeds of an unattended desk: it is left to the delegates, and it is taken back by whoever knows its PIN."""

from congress_app.attendance import kiosk_rules, kiosk_store
from congress_app.attendance.kiosk_events import KioskLeft, KioskOpened
from congress_app.core.db import Actor, Answer, Database, Transaction
from congress_app.credentials.rules import hash_pin, pin_fits


def open_kiosk(db: Database, actor: Actor, nonce: str | None, session: int, desk: str, pin: str) -> Answer:
    """From now on this device can only scan."""
    pin_hash = db.offload(lambda: hash_pin(pin))

    def deed(tx: Transaction) -> Answer:
        kiosk_store.put(tx, session, desk, pin_hash)
        tx.record(KioskOpened(desk=desk))
        return {"next": "/desk/kiosk"}

    return db.write(deed, actor=actor, nonce=nonce, about=("kiosk.open", session, desk))


def leave(db: Database, actor: Actor, nonce: str | None, session: int, pin: str) -> Answer:
    """The device is a desk again; raises NoKiosk, WrongKioskPin."""
    kiosk = kiosk_store.find(db, session)
    if kiosk is None:
        raise kiosk_rules.NoKiosk
    stored = kiosk["pin_hash"]
    if not db.offload(lambda: pin_fits(pin, stored)):
        raise kiosk_rules.WrongKioskPin(field="pin")

    def deed(tx: Transaction) -> Answer:
        kiosk_store.drop(tx, session)
        tx.record(KioskLeft(desk=kiosk["desk"]))
        return {"next": "/desk"}

    return db.write(deed, actor=actor, nonce=nonce, about=("kiosk.leave", session))
