"""The one door for writes, and snapshots for reading.

Deeds that wait together share one `BEGIN IMMEDIATE … COMMIT` (group commit): each runs inside its own savepoint, the
commit reaches the disk (`synchronous=FULL`) in a native thread, and only then is anybody answered. A deed must not
yield (no file, network, sleep or emit inside). This module never imports an event loop and never knows a feature.
"""

import hashlib
import sqlite3
import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from congress_app.core import clock, journal
from congress_app.core.connections import connect
from congress_app.core.errors import NonceReused, Unavailable
from congress_app.core.events import Fact

Row = sqlite3.Row
IntegrityError = sqlite3.IntegrityError
Answer = dict[str, Any]
Deed = Callable[["Transaction"], Answer]
Offload = Callable[[Callable[[], Any]], Any]
Params = Sequence[object]
Listener = Callable[[Sequence[Fact], int], None]

GROUP_LIMIT = 256  # deeds in one commit: bounds how long the first of a group waits


class Actor(NamedTuple):
    """Who does a deed: role, account or delegate number (None for the program), and the desk if any."""

    role: str
    id: int | None = None
    name: str = ""
    desk: str | None = None


PROGRAM = Actor("program")


class Transaction:
    """What a deed sees: the write connection, its actor, the time, and a list of facts to record."""

    __slots__ = ("_conn", "_quiet", "actor", "at", "facts")

    def __init__(self, conn: sqlite3.Connection, actor: Actor, at: str) -> None:
        self._conn = conn
        self._quiet = False
        self.actor = actor
        self.at = at
        self.facts: list[Fact] = []

    def execute(self, sql: str, params: Params = ()) -> sqlite3.Cursor:
        """Run one statement."""
        return self._conn.execute(sql, params)

    def executemany(self, sql: str, rows: Sequence[Params]) -> None:
        """Run one statement for many rows."""
        self._conn.executemany(sql, rows)

    def one(self, sql: str, params: Params = ()) -> Row | None:
        """The first row, or None."""
        row: Row | None = self._conn.execute(sql, params).fetchone()
        return row

    def all(self, sql: str, params: Params = ()) -> list[Row]:
        """Every row."""
        return self._conn.execute(sql, params).fetchall()

    def record(self, fact: Fact) -> None:
        """Add a fact: one journal line in this transaction, and news for the screens after the commit."""
        self.facts.append(fact)

    def nothing_changed(self) -> None:
        """Say that this deed rightly wrote nothing (it found its work already done)."""
        self._quiet = True

    def settled(self) -> bool:
        """Whether the deed recorded a fact or said that nothing changed."""
        return bool(self.facts) or self._quiet


class Reading:
    """A snapshot: every statement sees the database as it was when the reading began."""

    __slots__ = ("_conn", "as_of")

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._conn = conn
        self.as_of = journal.head(conn).seq

    def one(self, sql: str, params: Params = ()) -> Row | None:
        """The first row, or None."""
        row: Row | None = self._conn.execute(sql, params).fetchone()
        return row

    def all(self, sql: str, params: Params = ()) -> list[Row]:
        """Every row."""
        return self._conn.execute(sql, params).fetchall()

    def head(self) -> journal.Head:
        """The last journal line of this snapshot."""
        return journal.head(self._conn)

    def verify_journal(self) -> journal.Break | None:
        """The first broken journal line, or None."""
        return journal.verify(self._conn)


Source = Transaction | Reading


class _Pending:
    __slots__ = ("about", "actor", "answer", "deed", "error", "facts", "gate", "leads", "nonce")

    def __init__(self, deed: Deed, actor: Actor, nonce: str | None, about: bytes) -> None:
        self.deed = deed
        self.actor = actor
        self.nonce = nonce
        self.about = about
        self.answer: Answer = {}
        self.error: BaseException | None = None
        self.facts: list[Fact] = []
        self.leads = False
        self.gate = threading.Lock()
        self.gate.acquire()


def _here(function: Callable[[], Any]) -> Any:
    return function()


class Database:
    """One congress's database: `write` for deeds, `read` for pictures."""

    def __init__(self, path: Path | str, offload: Offload = _here) -> None:
        self.path = Path(path)
        self.offload = offload
        self._writer = connect(self.path, writable=True)
        self._readers: deque[sqlite3.Connection] = deque()
        self._waiting: list[_Pending] = []
        self._turn = threading.Lock()
        self._busy = False
        self._inside: int | None = None
        self._listeners: list[Listener] = []
        self._last = 0

    def on_commit(self, listener: Listener) -> None:
        """Be told the facts of every commit and its last journal number, after it is durable.

        A listener must be quick and never raise.
        """
        self._listeners.append(listener)

    @contextmanager
    def read(self) -> Iterator[Reading]:
        """A snapshot for as long as the `with` lasts; never waits for writers."""
        try:
            conn = self._readers.pop()
        except IndexError:
            conn = connect(self.path, writable=False)
        conn.execute("BEGIN")
        try:
            yield Reading(conn)
        finally:
            conn.execute("ROLLBACK")
            self._readers.append(conn)

    def glance(self, sql: str, params: Params = ()) -> Row | None:
        """One row by one statement, without a snapshot: for look-ups on every request."""
        try:
            conn = self._readers.pop()
        except IndexError:
            conn = connect(self.path, writable=False)
        row: Row | None = conn.execute(sql, params).fetchone()
        self._readers.append(conn)
        return row

    def write(self, deed: Deed, *, actor: Actor, nonce: str | None = None, about: Sequence[object] = ()) -> Answer:
        """Run a deed, make it durable, then answer.

        `about` names the request (deed and arguments): the same nonce, actor and about give the stored answer again;
        the same nonce about something else raises NonceReused. Raises Unavailable when the commit did not succeed,
        and whatever refusal the deed raised (its own changes rolled back, its neighbours' kept).
        """
        if self._inside == threading.get_ident():
            raise RuntimeError("a deed must not start another deed")
        digest = hashlib.sha256(journal.canon([actor.role, actor.id, *about])).digest()
        pending = _Pending(deed, actor, nonce, digest)
        with self._turn:
            self._waiting.append(pending)
            if not self._busy:
                self._busy = pending.leads = True
        if not pending.leads:
            pending.gate.acquire()
        if pending.leads:
            self._lead()
        if pending.error is not None:
            raise pending.error
        return pending.answer

    def close(self) -> None:
        """Close every connection."""
        while self._readers:
            self._readers.pop().close()
        self._writer.close()

    def _lead(self) -> None:
        with self._turn:
            group, self._waiting = self._waiting[:GROUP_LIMIT], self._waiting[GROUP_LIMIT:]
        try:
            self._commit_group(group)
        finally:
            with self._turn:
                successor = self._waiting[0] if self._waiting else None
                if successor:
                    successor.leads = True
                else:
                    self._busy = False
            if successor:
                successor.gate.release()
            for pending in group:
                if not pending.leads:
                    pending.gate.release()
        self._tell([fact for pending in group if pending.error is None for fact in pending.facts])

    def _commit_group(self, group: list[_Pending]) -> None:
        try:
            self._writer.execute("BEGIN IMMEDIATE")
            self._inside = threading.get_ident()
            try:
                last = journal.head(self._writer)
                for pending in group:
                    last = self._perform(pending, last)
            finally:
                self._inside = None
            self.offload(self._commit)
            self._last = last.seq
        except BaseException as error:  # noqa: BLE001 - whatever went wrong, everybody in the group must be answered
            self._give_up(group, error)

    def _commit(self) -> None:
        self._writer.execute("COMMIT")

    def _give_up(self, group: list[_Pending], error: BaseException) -> None:
        if self._writer.in_transaction:
            self._writer.execute("ROLLBACK")
        for pending in group:
            refusal = Unavailable()
            refusal.__cause__ = error
            pending.error = refusal

    def _perform(self, pending: _Pending, last: journal.Head) -> journal.Head:
        conn = self._writer
        conn.execute("SAVEPOINT deed")
        try:
            if pending.nonce is not None and self._repeat(pending):
                conn.execute("RELEASE deed")
                return last
            tx = Transaction(conn, pending.actor, clock.now())
            pending.answer = pending.deed(tx)
            if not tx.settled():
                raise RuntimeError("a deed recorded no fact")  # noqa: TRY301 - rolls this deed back like any other
            after = journal.append(
                conn, last, tx.at, (pending.actor.role, pending.actor.id, pending.actor.desk), tx.facts
            )
            if pending.nonce is not None:
                conn.execute(
                    "INSERT INTO receipt VALUES (?,?,?,?)",
                    (pending.nonce, pending.about, msgspec.json.encode(pending.answer).decode(), tx.at),
                )
            conn.execute("RELEASE deed")
        except BaseException as error:  # noqa: BLE001 - handed to whoever asked for the deed
            pending.error = error
            conn.execute("ROLLBACK TO deed")
            conn.execute("RELEASE deed")
            return last
        pending.facts = tx.facts
        return after

    def _repeat(self, pending: _Pending) -> bool:
        row = self._writer.execute("SELECT about, answer FROM receipt WHERE nonce = ?", (pending.nonce,)).fetchone()
        if row is None:
            return False
        if row[0] != pending.about:
            raise NonceReused
        pending.answer = msgspec.json.decode(row[1])
        return True

    def _tell(self, facts: list[Fact]) -> None:
        if facts:
            for listener in self._listeners:
                listener(facts, self._last)
