"""The hash-chained journal: one line for every fact, written in the transaction of its deed.

Each line's hash covers the line before it, so that a changed, removed or inserted line is found by `verify`.
Lines are never updated or deleted (triggers refuse both).
"""

import hashlib
import sqlite3
from collections.abc import Iterable
from typing import NamedTuple

import msgspec

from congress_app.core.events import Fact

GENESIS = bytes(32)
_canonical = msgspec.json.Encoder(order="sorted")

TABLE = """
CREATE TABLE journal (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  role TEXT NOT NULL,
  actor INTEGER,                    -- NULL: the program itself or the command line
  desk TEXT,                        -- NULL: the deed has no desk
  kind TEXT NOT NULL,
  facts TEXT NOT NULL,
  hash BLOB NOT NULL CHECK(length(hash) = 32)
) STRICT
"""

REFUSE = "SELECT RAISE(ABORT, 'journal is append-only')"
GUARDS = (
    f"CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal BEGIN {REFUSE}; END",
    f"CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal BEGIN {REFUSE}; END",
)


class Head(NamedTuple):
    """The last line: its number and hash."""

    seq: int
    hash: bytes


class Break(NamedTuple):
    """The first line that does not fit the chain; `why` is "gap" or "hash"."""

    seq: int
    why: str


def canon(value: object) -> bytes:
    """Canonical JSON: sorted keys, no spaces, UTF-8 — the same bytes for the same value everywhere.

    The same bytes as json.dumps(sort_keys=True, separators=(",", ":"), ensure_ascii=False), so that anybody can check
    the chain with nothing but a JSON library.
    """
    return _canonical.encode(value)


def head(conn: sqlite3.Connection) -> Head:
    """The last line of the journal, or number 0 before the first."""
    row = conn.execute("SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1").fetchone()
    return Head(row[0], row[1]) if row else Head(0, GENESIS)


def link(before: bytes, body: list[object]) -> bytes:
    """The hash of a line: SHA-256 over the hash before it and the canonical body."""
    return hashlib.sha256(before + canon(body)).digest()


def append(
    conn: sqlite3.Connection,
    last: Head,
    at: str,
    actor: tuple[str, int | None, str | None],
    facts: Iterable[Fact],
) -> Head:
    """Write one line per fact after `last` and give the new head; `actor` is (role, id, desk)."""
    role, person, desk = actor
    for fact in facts:
        words = canon(fact.facts()).decode()
        seq = last.seq + 1
        digest = link(last.hash, [seq, at, role, person, desk, fact.kind(), words])
        conn.execute(
            "INSERT INTO journal VALUES (?,?,?,?,?,?,?,?)", (seq, at, role, person, desk, fact.kind(), words, digest)
        )
        last = Head(seq, digest)
    return last


def verify(conn: sqlite3.Connection) -> Break | None:
    """Read the whole chain; give the first broken line, or None when every line fits."""
    last = Head(0, GENESIS)
    for seq, at, role, person, desk, kind, words, digest in conn.execute(
        "SELECT seq, at, role, actor, desk, kind, facts, hash FROM journal ORDER BY seq"
    ):
        if seq != last.seq + 1:
            return Break(last.seq + 1, "gap")
        if link(last.hash, [seq, at, role, person, desk, kind, words]) != digest:
            return Break(seq, "hash")
        last = Head(seq, digest)
    return None


def code(digest: bytes) -> str:
    """Twelve hex digits in groups of four, for the screen and the papers: 7F2C·91A0·33DE."""
    text = digest.hex().upper()[:12]
    return "·".join(text[i : i + 4] for i in (0, 4, 8))
