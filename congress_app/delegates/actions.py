"""Deeds on the list of delegates: bring a register in, add, change, withdraw and restore a delegate."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from congress_app.accounts import steps as accounts
from congress_app.core.db import Actor, Answer, Database, Transaction
from congress_app.delegates import drafts, queries, rules, steps, store
from congress_app.delegates.events import (
    DelegateAdded,
    DelegateRestored,
    DelegatesImported,
    DelegateWithdrawn,
)


def confirm_import(db: Database, actor: Actor, nonce: str | None, draft: Path, *, mendable: bool) -> Answer:
    """Write what a preview shows: all of it or nothing. Raises DraftOutdated if the list changed in the meantime.

    `mendable` also lets in rows whose only problem is an unreadable cell; that cell stays empty. Missing numbers
    continue the sequence. Gives {added, changed, skipped, delegations}.
    """
    head = drafts.head(draft)
    rows = list(drafts.wanted(draft, mendable=mendable))
    left = sum(head["counts"].values()) - len(rows) - head["counts"]["same"] - head["counts"]["skipped"]

    def deed(tx: Transaction) -> Answer:
        if queries.version(tx) != head["version"]:
            raise rules.DraftOutdated
        added = _insert(tx, head, [row for row in rows if row["would"] == "new"])
        changed = _update(tx, head, [row for row in rows if row["would"] == "changed"])
        if not rows:
            tx.nothing_changed()
        else:
            store.drop_empty_delegations(tx)
            tx.record(
                DelegatesImported(file=head["file"], sha256=head["sha256"], added=added, changed=changed, skipped=left)
            )
        return {"added": added, "changed": changed, "skipped": left}

    return db.write(deed, actor=actor, nonce=nonce, about=("delegates.import", head["sha256"], head["class"], mendable))


def _insert(tx: Transaction, head: Mapping[str, Any], rows: list[dict[str, Any]]) -> int:
    source = f"file:{head['sha256']}"
    last = queries.highest_number(tx, [row["record"].get("number", "") for row in rows])
    for row in rows:
        values = {"class": head["class"], **row["record"]}
        if not values.get("number"):
            last += 1
            values["number"] = rules.number(str(last))
        delegate = store.insert(tx, values, (head["sha256"], row["sheet"], row["row"]), tuple(row["keys"]))
        store.remember(tx, delegate, [("added", "", f"{head['file']} · {row['row']}")], source)
    return len(rows)


def _update(tx: Transaction, head: Mapping[str, Any], rows: list[dict[str, Any]]) -> int:
    source = f"file:{head['sha256']}"
    for row in rows:
        changes = {field: after for field, _before, after in row["changes"]}
        store.update(tx, row["id"], changes, {**queries.fields(tx, row["id"]), **changes})
        store.remember(tx, row["id"], [(field, before, after) for field, before, after in row["changes"]], source)
    return len(rows)


def add(db: Database, actor: Actor, nonce: str | None, given: Mapping[str, str]) -> Answer:
    """Add one delegate; without a number the sequence goes on. Gives {id, number}.

    Raises NumberTaken, DelegateFieldInvalid, DelegateNameMissing.
    """
    values = {"class": "EL", **steps.cleaned({"full_name": "", **given})}

    def deed(tx: Transaction) -> Answer:
        number = values.get("number") or rules.number(str(queries.highest_number(tx) + 1))
        steps.check_free(tx, {**values, "number": number}, 0)
        delegate = store.insert(tx, {**values, "number": number})
        store.remember(tx, delegate, [("added", "", "")])
        tx.record(DelegateAdded(delegate=delegate, number=number, name=values["full_name"]))
        return {"id": delegate, "number": number}

    return db.write(deed, actor=actor, nonce=nonce, about=("delegates.add", dict(values)))


def change(db: Database, actor: Actor, nonce: str | None, delegate: int, given: Mapping[str, str]) -> Answer:
    """Give fields of a delegate new values (empty ones clear them). Gives {id, changed: [field, …]}."""
    values = steps.cleaned(given)
    if values.get("number") == "":
        raise rules.DelegateFieldInvalid(field="number", limit=rules.LIMITS["number"])

    def deed(tx: Transaction) -> Answer:
        changed = steps.change(tx, delegate, values)
        if not changed:
            tx.nothing_changed()
        return {"id": delegate, "changed": changed}

    return db.write(deed, actor=actor, nonce=nonce, about=("delegates.change", delegate, dict(values)))


def withdraw(db: Database, actor: Actor, nonce: str | None, delegate: int, reason: str) -> Answer:
    """Take a delegate off the list and sign their tablet out; the record stays. Raises DelegateWithdrawnAlready."""

    def deed(tx: Transaction) -> Answer:
        now = queries.fields(tx, delegate)
        if now["active"] != "1":
            raise rules.DelegateWithdrawnAlready(name=now["full_name"])
        steps.stand(tx, delegate, "withdrawn", reason)
        accounts.end_sessions(tx, "delegate", delegate, "withdrawn")
        tx.record(DelegateWithdrawn(delegate=delegate, number=now["number"], name=now["full_name"], reason=reason))
        return {"id": delegate}

    return db.write(deed, actor=actor, nonce=nonce, about=("delegates.withdraw", delegate, reason))


def restore(db: Database, actor: Actor, nonce: str | None, delegate: int) -> Answer:
    """Put a withdrawn delegate back on the list. Raises DelegateOnList."""

    def deed(tx: Transaction) -> Answer:
        now = queries.fields(tx, delegate)
        if now["active"] == "1":
            raise rules.DelegateOnList(name=now["full_name"])
        steps.stand(tx, delegate, "pending", "")
        tx.record(DelegateRestored(delegate=delegate, number=now["number"], name=now["full_name"]))
        return {"id": delegate}

    return db.write(deed, actor=actor, nonce=nonce, about=("delegates.restore", delegate))
