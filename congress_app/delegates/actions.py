"""Deeds on the list of delegates: bring a register in, add, change, withdraw and restore a delegate."""

import threading
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from congress_app.accounts import steps as accounts
from congress_app.core.db import Actor, Answer, Database, Transaction
from congress_app.delegates import drafts, importing_store, originals, queries, rules, steps, store
from congress_app.delegates.events import (
    DelegateAdded,
    DelegateRestored,
    DelegatesImported,
    DelegateWithdrawn,
)
from congress_app.delegates.prepared import Fresh, Prepared

_one_at_a_time = threading.Lock()
"""Held while a kept file and its row come together, so that a refused import never takes another's file away."""


def confirm_import(db: Database, actor: Actor, nonce: str | None, draft: Path, *, mendable: bool) -> Answer:
    """Write what a preview shows: all of it or nothing, and keep the file it came from.

    `mendable` also lets in rows whose only problem is an unreadable cell; that cell stays empty. Missing numbers
    continue the sequence. Gives {added, changed, skipped}. Raises DraftOutdated if the list changed in the meantime.
    """
    head = drafts.head(draft)
    ready = drafts.deed(draft)
    shelf = originals.Originals(db.path)
    source = Path(head["source"])
    with _one_at_a_time:
        kept = shelf.find(head["sha256"]) or source
        if not kept.is_file():
            raise rules.UploadUnknown
        db.offload(lambda: shelf.keep(kept))
        try:
            about = ("delegates.import", head["sha256"], head["class"], mendable, head["mapping"])
            answer = db.write(lambda tx: _import(tx, head, ready, mendable), actor=actor, nonce=nonce, about=about)
        finally:
            with db.read() as reading:
                listed = importing_store.file(reading, head["sha256"]) is not None
            if not listed:
                shelf.drop(head["sha256"])
    if listed:
        shelf.discard(source)
    return answer


def _import(tx: Transaction, head: Mapping[str, Any], ready: Prepared, mendable: bool) -> Answer:
    if queries.version(tx) != head["version"]:
        raise rules.DraftOutdated
    fresh = [one for one in ready.fresh if mendable or not one.mended]
    altered = [one for one in ready.altered if mendable or not one.mended]
    counts = head["counts"]
    left = sum(counts.values()) - len(fresh) - len(altered) - counts["same"] - counts["skipped"]
    told = {"added": len(fresh), "changed": len(altered), "skipped": left}
    if not fresh and not altered:
        tx.nothing_changed()
        return told
    importing_store.keep_file(
        tx,
        head["sha256"],
        {**told, "name": head["file"], "size": head["size"], "mapping": head["mapping"], "kind": head["class"],
         "same": counts["same"], "left_out": left},
    )  # fmt: skip
    used = {one.unit for one in fresh} | {one.unit for one in altered}
    units = importing_store.delegations(tx, ready.units, used)
    origin = importing_store.From(head["sha256"], head["file"], ready.sheets, units)
    importing_store.add(tx, fresh, _numbers(tx, fresh), origin)
    importing_store.change(tx, altered, origin)
    importing_store.recognise(tx, ready.same, origin)
    store.drop_empty_delegations(tx)
    tx.record(
        DelegatesImported(
            file=head["file"], sha256=head["sha256"], added=len(fresh), changed=len(altered), skipped=left
        )
    )
    return told


def _numbers(tx: Transaction, fresh: Sequence[Fresh]) -> list[str]:
    """The number of each new person: their own, else the next of the sequence."""
    last = queries.highest_number(tx, [one.number for one in fresh])
    numbers: list[str] = []
    for one in fresh:
        last += not one.number
        numbers.append(one.number or rules.number(str(last)))
    return numbers


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


def view(db: Database, actor: Actor, delegate: int | None, where: str) -> None:
    """Keep that somebody reads a full record now: of one delegate, or (None) of everybody in an export."""

    def deed(tx: Transaction) -> Answer:
        steps.view(tx, delegate, where)
        return {}

    db.write(deed, actor=actor)


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
