"""Deeds on messages: send one to every tablet, take one back."""

from congress_app.core.db import Actor, Answer, Database, Transaction
from congress_app.messages import events, rules, store


def send(db: Database, actor: Actor, nonce: str | None, text: dict[str, str], *, urgent: bool) -> Answer:
    """Send a message, `text` {vi, en}. Raises MessageEmpty, MessageTooLong. Answers {message}."""
    vi, en = text.get("vi", "").strip(), text.get("en", "").strip()
    rules.check_text(vi, en)

    def deed(tx: Transaction) -> Answer:
        message = store.insert(tx, vi, en, urgent=urgent)
        tx.record(events.MessageSent(message=message, text_vi=vi, text_en=en, urgent=urgent))
        return {"message": message}

    return db.write(deed, actor=actor, nonce=nonce, about=("messages.send", vi, en, urgent))


def withdraw(db: Database, actor: Actor, nonce: str | None, message: int) -> Answer:
    """Take a message off the tablets. Raises MessageUnknown, MessageAlreadyWithdrawn."""

    def deed(tx: Transaction) -> Answer:
        row = store.find(tx, message)
        if row is None:
            raise rules.MessageUnknown
        if row["withdrawn_at"] is not None:
            raise rules.MessageAlreadyWithdrawn
        store.withdraw(tx, message)
        tx.record(events.MessageWithdrawn(message=message))
        return {"message": message}

    return db.write(deed, actor=actor, nonce=nonce, about=("messages.withdraw", message))
