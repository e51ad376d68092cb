"""Deeds on documents: add an upload, change, move, release, withdraw, remove.

An upload is checked in a child process and durable on the shelf before its deed is written; every deed is one write
transaction.
"""

import hashlib
import json
import threading
from typing import NamedTuple

from congress_app.agenda import queries as agenda
from congress_app.agenda.rules import AgendaItemUnknown
from congress_app.core.db import Actor, Answer, Database, Row, Transaction
from congress_app.core.job import JobFailed
from congress_app.core.jobs import Jobs
from congress_app.documents import events, rules, store
from congress_app.documents.files import Shelf

CHECKER = "congress_app.documents.checking:work"
PATIENCE = 90.0
"""Seconds the checker may take for the largest file on a slow laptop."""

_shelf_turn = threading.Lock()
"""Held while contents and their row come or go together, so that removing one upload never takes another's file."""


class Upload(NamedTuple):
    """What was sent: the bytes, the name of the file, titles (may be empty) and the agenda item, if any."""

    content: bytes
    filename: str
    title_vi: str = ""
    title_en: str = ""
    item: int | None = None
    limit_mb: int = rules.LARGEST_MB


class _Checked(NamedTuple):
    sha256: str
    size: int
    pages: int
    stripped: list[str]


def add(db: Database, jobs: Jobs, actor: Actor, nonce: str | None, upload: Upload) -> Answer:
    """Take an uploaded PDF into the library as a draft; without a title it gets the name of the file.

    Raises the refusals of checking.py, DocumentAlreadyHere, AgendaItemUnknown. Answers {document, sha256, pages,
    size, stripped}.
    """
    shelf = Shelf(db.path)
    # Fifty megabytes are hashed and written outside the loop: the hall goes on meanwhile.
    received = db.offload(lambda: shelf.receive(upload.content))
    sent: str = db.offload(lambda: hashlib.sha256(upload.content).hexdigest())
    job = jobs.start("document", CHECKER, {"source": str(received), "limit_mb": upload.limit_mb}, ("program", None))
    try:
        finding = job.wait(PATIENCE)
        with _shelf_turn:
            sha256, size = db.offload(lambda: shelf.keep(job.file))
            checked = _Checked(sha256, size, finding["pages"], finding["stripped"])
            about = ("documents.add", sent, *upload[1:5])
            try:
                return _enter(db, actor, (nonce, about), upload, checked)
            finally:
                _drop_unlisted(db, shelf, sha256)
    except JobFailed as failed:
        # The child ran out of memory or time: whatever the file is, it cannot be shown on a tablet.
        raise rules.DocumentDamaged(field="file") from failed
    finally:
        jobs.forget(job)
        shelf.discard(received)


def _enter(
    db: Database, actor: Actor, once: tuple[str | None, tuple[object, ...]], upload: Upload, checked: _Checked
) -> Answer:
    titles = (upload.title_vi, upload.title_en)
    title_vi, title_en = titles if any(titles) else (rules.title_from(upload.filename), "")
    rules.check_title(title_vi, title_en)

    def deed(tx: Transaction) -> Answer:
        _check_item(tx, upload.item)
        known = store.by_hash(tx, checked.sha256)
        if known is not None:
            raise rules.DocumentAlreadyHere(title=known["title_vi"] or known["title_en"], document=known["id"])
        row = {**checked._asdict(), "stripped": json.dumps(checked.stripped), "filename": upload.filename}
        document = store.insert(tx, {**row, "title_vi": title_vi, "title_en": title_en, "item": upload.item})
        tx.record(
            events.DocumentAdded(
                document, checked.sha256, checked.size, checked.pages, title_vi, title_en, checked.stripped
            )
        )
        return {"document": document, **checked._asdict()}

    nonce, about = once
    return db.write(deed, actor=actor, nonce=nonce, about=about)


def change(
    db: Database, actor: Actor, nonce: str | None, document: int, changes: dict[str, str | int | None]
) -> Answer:
    """Give new titles (title_vi, title_en) or another item.

    Raises DocumentUnknown, DocumentTitleMissing, AgendaItemUnknown.
    """

    def deed(tx: Transaction) -> Answer:
        row = _found(tx, document)
        after = {name: changes.get(name, row[name]) for name in ("title_vi", "title_en", "item")}
        rules.check_title(str(after["title_vi"]), str(after["title_en"]))
        _check_item(tx, after["item"])
        if all(row[name] == value for name, value in after.items()):
            tx.nothing_changed()
            return {"document": document}
        store.update(tx, document, after)
        tx.record(events.DocumentChanged(document, after["title_vi"], after["title_en"], after["item"]))
        return {"document": document}

    return db.write(deed, actor=actor, nonce=nonce, about=("documents.change", document, changes))


def move(db: Database, actor: Actor, nonce: str | None, document: int, to: str) -> Answer:
    """Move a document `up` or `down` among those of its item. Raises DocumentUnknown, DocumentMoveImpossible."""

    def deed(tx: Transaction) -> Answer:
        row = _found(tx, document)
        line = [each for each in store.every(tx, released=False) if each["item"] == row["item"]]
        rank = [each["id"] for each in line].index(document)
        other = rank + (1 if to == "down" else -1)
        if not 0 <= other < len(line):
            raise rules.DocumentMoveImpossible
        store.update(tx, document, {"position": line[other]["position"]})
        store.update(tx, line[other]["id"], {"position": row["position"]})
        tx.record(events.DocumentMoved(document, to))
        return {"document": document}

    return db.write(deed, actor=actor, nonce=nonce, about=("documents.move", document, to))


def release(db: Database, actor: Actor, nonce: str | None, document: int) -> Answer:
    """Show a document on the tablets. Raises DocumentUnknown, DocumentStepImpossible."""

    def deed(tx: Transaction) -> Answer:
        row = _found(tx, document)
        rules.check_step(row["state"], "release")
        store.update(tx, document, {"state": "released", "released_at": tx.at})
        tx.record(events.DocumentReleased(document, row["sha256"]))
        return {"document": document, "state": "released"}

    return db.write(deed, actor=actor, nonce=nonce, about=("documents.release", document))


def withdraw(db: Database, actor: Actor, nonce: str | None, document: int) -> Answer:
    """Take a document off the tablets. Raises DocumentUnknown, DocumentStepImpossible."""

    def deed(tx: Transaction) -> Answer:
        row = _found(tx, document)
        rules.check_step(row["state"], "withdraw")
        store.update(tx, document, {"state": "withdrawn"})
        tx.record(events.DocumentWithdrawn(document, row["sha256"]))
        return {"document": document, "state": "withdrawn"}

    return db.write(deed, actor=actor, nonce=nonce, about=("documents.withdraw", document))


def remove(db: Database, actor: Actor, nonce: str | None, document: int) -> Answer:
    """Throw a draft away, contents and all. Raises DocumentUnknown, DocumentStepImpossible."""

    def deed(tx: Transaction) -> Answer:
        row = _found(tx, document)
        rules.check_step(row["state"], "remove")
        store.delete(tx, document)
        tx.record(events.DocumentRemoved(document, row["sha256"], row["title_vi"], row["title_en"]))
        return {"document": document, "sha256": row["sha256"]}

    with _shelf_turn:
        answer = db.write(deed, actor=actor, nonce=nonce, about=("documents.remove", document))
        _drop_unlisted(db, Shelf(db.path), answer["sha256"])
    return answer


def _drop_unlisted(db: Database, shelf: Shelf, sha256: str) -> None:
    """Contents without a row (their deed was refused, or removed them) do not stay on the shelf."""
    with db.read() as reading:
        listed = store.by_hash(reading, sha256) is not None
    if not listed:
        shelf.drop(sha256)


def _check_item(tx: Transaction, item: object) -> None:
    if isinstance(item, int) and not agenda.exists(tx, item):
        raise AgendaItemUnknown


def _found(tx: Transaction, document: int) -> Row:
    row = store.find(tx, document)
    if row is None:
        raise rules.DocumentUnknown
    return row
