"""Which signed-in devices are kiosks now; the only writer of that table, and what may be read of it."""

from congress_app.core.db import Database, Row, Transaction


def find(db: Database, session: int) -> Row | None:
    """The kiosk of a session, or None; asked for every request of a desk, so one look-up by key."""
    return db.glance("SELECT desk, pin_hash, since FROM kiosk WHERE session = ?", (session,))


def put(tx: Transaction, session: int, desk: str, pin_hash: str) -> None:
    """The device is a kiosk from now on."""
    tx.execute("INSERT OR REPLACE INTO kiosk VALUES (?,?,?,?)", (session, desk, pin_hash, tx.at))


def drop(tx: Transaction, session: int) -> None:
    """The device is a desk again."""
    tx.execute("DELETE FROM kiosk WHERE session = ?", (session,))
