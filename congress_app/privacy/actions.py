"""Deeds on personal data: note a request, answer it, hand out, erase, set and end the time of keeping.

Rows go in one transaction; files go after it is durable, and what a stop leaves over goes at the next run.
"""

from collections.abc import Callable

from congress_app.accounts import steps as accounts
from congress_app.attendance import steps as attendance
from congress_app.congress.queries import banner
from congress_app.core.connections import empty_log
from congress_app.core.db import Actor, Answer, Database, Transaction
from congress_app.credentials import photo_batches, photos
from congress_app.credentials import steps as credentials
from congress_app.delegates import queries as delegates
from congress_app.delegates import steps
from congress_app.delegates.originals import Originals
from congress_app.delegates.rules import DelegateUnknown
from congress_app.privacy import queries, rules, store
from congress_app.privacy.events import (
    DataHandedOut,
    DataRequestAnswered,
    DataRequested,
    KeepingChanged,
    KeepingEnded,
)
from congress_app.quality import steps as quality


def request(db: Database, actor: Actor, nonce: str | None, delegate: int, wish: str, note: str) -> Answer:
    """Note what somebody asked about the own data. Gives {request, due}. Raises DelegateUnknown."""

    def deed(tx: Transaction) -> Answer:
        _known(tx, delegate)
        due = rules.answer_by(tx.at[:10])
        number = store.insert_request(tx, delegate, wish, note, due)
        tx.record(DataRequested(request=number, delegate=delegate, wish=wish, due=due))
        return {"request": number, "due": due}

    return db.write(deed, actor=actor, nonce=nonce, about=("privacy.request", delegate, wish, note))


def answer(db: Database, actor: Actor, nonce: str | None, request: int, outcome: str) -> Answer:
    """A request is answered. Raises RequestUnknown, RequestAnsweredAlready."""

    def deed(tx: Transaction) -> Answer:
        row = store.find_request(tx, request)
        if row is None:
            raise rules.RequestUnknown
        if row["answered_at"] is not None:
            raise rules.RequestAnsweredAlready
        store.answer_request(tx, request, outcome)
        tx.record(DataRequestAnswered(request=request, delegate=row["delegate"]))
        return {"request": request}

    return db.write(deed, actor=actor, nonce=nonce, about=("privacy.answer", request, outcome))


def hand_out(db: Database, actor: Actor, delegate: int) -> None:
    """Keep that everything about a person is written into a file now. Raises DelegateUnknown."""

    def deed(tx: Transaction) -> Answer:
        _known(tx, delegate)
        tx.record(DataHandedOut(delegate=delegate))
        return {}

    db.write(deed, actor=actor)


def erase(db: Database, actor: Actor, nonce: str | None, delegate: int, reason: str, *, whole: bool) -> Answer:
    """Erase what is sensitive of a person, or (`whole`) everything but the number. Gives {erased, registers}.

    Entries that were merged into this one are the same person and are erased with it. The kept registers that hold a
    row of the person go too: nobody can take one row out of an office's file unseen; and whatever waits to be looked
    through (uploads, photos) goes unread. Raises DelegateUnknown, NameInTheRecord.
    """

    def deed(tx: Transaction) -> Answer:
        _known(tx, delegate)
        entries = queries.entries(tx, delegate)
        if whole and any(queries.in_the_record(tx, one) for one in entries):
            raise rules.NameInTheRecord
        pictures = [photo for one in entries if (photo := _erase(tx, one, reason, whole=whole))]
        registers = {sha256 for one in entries for sha256 in queries.registers_with(tx, one)}
        return {"erased": delegate, "photos": pictures, "registers": sorted(registers)}

    done = db.write(deed, actor=actor, nonce=nonce, about=("privacy.erase", delegate, whole, reason))
    _drop_files(db, done["photos"], done["registers"])
    photo_batches.sweep(db.path, 0)
    Originals(db.path).sweep(0)
    return {"erased": delegate, "registers": len(done["registers"])}


def _erase(tx: Transaction, delegate: int, reason: str, *, whole: bool) -> str:
    """One entry; answers the SHA-256 of the photo whose file may go."""
    if whole:
        steps.stand(tx, delegate, "withdrawn", reason)
        store.forget(tx, delegate)
    photo = credentials.forget(tx, delegate) if whole else credentials.drop_photo(tx, delegate)
    quality.forget(tx, delegate, None if whole else rules.SENSITIVE)
    attendance.forget(tx, delegate)
    steps.forget(tx, delegate, rules.SENSITIVE, whole=whole)
    return photo


def set_keeping(db: Database, actor: Actor, nonce: str | None, days: dict[str, int]) -> Answer:
    """Set how many days after the congress things are kept (-1: until removed by hand). Raises KeepingInvalid."""
    rules.check_keeping(days)

    def deed(tx: Transaction) -> Answer:
        if store.keeping(tx) == days:
            tx.nothing_changed()
            return {}
        store.set_keeping(tx, days)
        tx.record(KeepingChanged(items=list(days), days=list(days.values())))
        return {}

    return db.write(deed, actor=actor, nonce=nonce, about=("privacy.keeping", days))


def end_keeping(db: Database, actor: Actor, nonce: str | None = None) -> Answer:
    """Remove what is due by now. Gives {removed: {item: count}}; nothing before the congress is over."""

    def deed(tx: Transaction) -> Answer:
        due = rules.due(store.keeping(tx), queries.last_day(tx), tx.at[:10]) if banner(tx) else []
        files: tuple[list[str], list[str]] = ([], [])
        removed = {code: count for code in due if (count := REMOVERS[code](tx, files))}
        if removed:
            tx.record(KeepingEnded(items=list(removed), counts=list(removed.values())))
        else:
            tx.nothing_changed()
        return {"removed": removed, "photos": files[0], "registers": files[1]}

    done = db.write(deed, actor=actor, nonce=nonce, about=("privacy.end",))
    _drop_files(db, done["photos"], done["registers"])
    return {"removed": done["removed"]}


Files = tuple[list[str], list[str]]
"""Photos and registers whose files go once the rows are gone."""


def _sign_ins(tx: Transaction, _files: Files) -> int:
    return accounts.forget_sign_ins(tx) + credentials.drop_pins(tx)


def _fields(names: tuple[str, ...]) -> Callable[[Transaction, Files], int]:
    def remove(tx: Transaction, _files: Files) -> int:
        having = [one for one in queries.people(tx) if any(steps.values(tx, one, names))]
        for one in having:
            quality.forget(tx, one, names)
            steps.forget(tx, one, names, whole=False)
        return len(having)

    return remove


def _photos(tx: Transaction, files: Files) -> int:
    gone = [photo for one in queries.people(tx) if (photo := credentials.drop_photo(tx, one))]
    files[0].extend(gone)
    return len(gone)


def _registers(tx: Transaction, files: Files) -> int:
    files[1].extend(queries.kept_registers(tx))
    return steps.forget_registers(tx)


REMOVERS: dict[str, Callable[[Transaction, Files], int]] = {
    "sign_ins": _sign_ins,
    "contact": _fields(rules.CONTACT),
    "record": _fields(rules.SENSITIVE),
    "photos": _photos,
    "registers": _registers,
}


def _drop_files(db: Database, pictures: list[str], registers: list[str]) -> None:
    """What the rows no longer name goes from the disk, and from the log that SQLite writes first."""
    for sha256 in pictures:
        photos.file(db.path, sha256).unlink(missing_ok=True)
    for sha256 in registers:
        Originals(db.path).drop(sha256)
    db.offload(lambda: empty_log(db.path))


def _known(tx: Transaction, delegate: int) -> None:
    if delegates.card(tx, delegate) is None:
        raise DelegateUnknown
