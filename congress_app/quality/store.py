"""Rows of the quality desk: what is asked of a record, what was confirmed, disputed, accepted and merged.

The only writer of these tables. It never touches a delegate: values are given through the steps of that feature.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any

import sqlite_utils
from sqlite_utils import Migrations

from congress_app.core.db import Row, Source, Transaction

migrations = Migrations("quality")

_WHO = "at TEXT NOT NULL, role TEXT NOT NULL, account INTEGER, name TEXT NOT NULL"  # account: NULL for the program


@migrations()
def m001_quality(db: sqlite_utils.Database) -> None:
    """Demands, confirmations, disputes, accepted findings, people kept apart, merges."""
    db.execute("CREATE TABLE quality_demand (id INTEGER PRIMARY KEY CHECK (id = 1), kept TEXT NOT NULL) STRICT")
    db.execute(
        f"""CREATE TABLE quality_confirmation (
          id INTEGER PRIMARY KEY, delegate INTEGER NOT NULL,
          upto INTEGER NOT NULL,           -- number of the delegate's last change when it was confirmed
          note TEXT NOT NULL, {_WHO}
        ) STRICT"""
    )
    db.execute("CREATE INDEX quality_confirmation_of ON quality_confirmation (delegate, id)")
    db.execute(
        f"""CREATE TABLE quality_dispute (
          id INTEGER PRIMARY KEY, delegate INTEGER NOT NULL, field TEXT NOT NULL,
          before TEXT NOT NULL, proposed TEXT NOT NULL, note TEXT NOT NULL,
          state TEXT NOT NULL CHECK (state IN ('waiting', 'accepted', 'refused', 'taken_back', 'replaced')),
          reason TEXT NOT NULL DEFAULT '',
          decided_at TEXT,                 -- NULL while it waits
          decided_by TEXT,                 -- NULL while it waits
          {_WHO}
        ) STRICT"""
    )
    db.execute("CREATE UNIQUE INDEX quality_dispute_one ON quality_dispute (delegate, field) WHERE state = 'waiting'")
    db.execute(
        f"""CREATE TABLE quality_accepted (
          id INTEGER PRIMARY KEY, delegate INTEGER NOT NULL, code TEXT NOT NULL, field TEXT NOT NULL,
          basis TEXT NOT NULL,             -- digest of the values it was accepted with
          reason TEXT NOT NULL, {_WHO}
        ) STRICT"""
    )
    db.execute("CREATE INDEX quality_accepted_of ON quality_accepted (delegate)")
    db.execute(
        f"""CREATE TABLE quality_apart (
          one INTEGER NOT NULL, other INTEGER NOT NULL, reason TEXT NOT NULL, {_WHO},
          PRIMARY KEY (one, other), CHECK (one < other)
        ) STRICT, WITHOUT ROWID"""
    )
    db.execute(
        f"""CREATE TABLE quality_merge (
          id INTEGER PRIMARY KEY, delegate INTEGER NOT NULL, other INTEGER NOT NULL, reason TEXT NOT NULL,
          standing TEXT NOT NULL,          -- of the other one before the merge
          photo TEXT,                      -- NULL: the photo of the survivor was not replaced; else the one before
          upto INTEGER NOT NULL DEFAULT 0, -- number of the last change the merge itself made
          undone_at TEXT,                  -- NULL: it stands
          undone_by TEXT,                  -- NULL: it stands
          {_WHO}
        ) STRICT"""
    )
    _guard(db)


def _guard(db: sqlite_utils.Database) -> None:
    """Nothing is deleted; what was confirmed, accepted or decided does not change its outcome."""
    for table in ("confirmation", "dispute", "accepted", "apart", "merge"):
        db.execute(
            f"CREATE TRIGGER quality_{table}_no_delete BEFORE DELETE ON quality_{table}"
            f" BEGIN SELECT RAISE(ABORT, 'quality_{table} is append-only'); END"
        )
    for table, columns in (("confirmation", "delegate, upto, at"), ("accepted", "delegate, code, field, basis, at")):
        db.execute(
            f"CREATE TRIGGER quality_{table}_no_update BEFORE UPDATE OF {columns} ON quality_{table}"
            f" BEGIN SELECT RAISE(ABORT, 'quality_{table} is append-only'); END"
        )
    db.execute(
        "CREATE TRIGGER quality_dispute_decided BEFORE UPDATE OF state, decided_at ON quality_dispute"
        " WHEN OLD.state <> 'waiting' BEGIN SELECT RAISE(ABORT, 'a dispute is decided once'); END"
    )
    db.execute(
        "CREATE TRIGGER quality_merge_undone BEFORE UPDATE OF undone_at ON quality_merge"
        " WHEN OLD.undone_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'a merge is undone once'); END"
    )


def demands(source: Source) -> dict[str, Any]:
    """What was set, or nothing."""
    row = source.one("SELECT kept FROM quality_demand")
    found: dict[str, Any] = json.loads(row[0]) if row else {}
    return found


def keep_demands(tx: Transaction, asked: Mapping[str, Any]) -> None:
    """Set what a record needs."""
    tx.execute("INSERT OR REPLACE INTO quality_demand (id, kept) VALUES (1, ?)", (json.dumps(asked),))


def confirm(tx: Transaction, delegate: int, upto: int, note: str) -> None:
    """Keep that a record was found right as it stood after its change number `upto`."""
    tx.execute(
        "INSERT INTO quality_confirmation (delegate, upto, note, at, role, account, name) VALUES (?,?,?,?,?,?,?)",
        (delegate, upto, note, *_who(tx)),
    )


def confirmations(source: Source) -> dict[int, Row]:
    """The last confirmation of everybody who has one: {delegate: {id, upto, at, role, name, note}}."""
    sql = "SELECT MAX(id) AS id, delegate, upto, at, role, name, note FROM quality_confirmation GROUP BY delegate"
    return {row["delegate"]: row for row in source.all(sql)}


def confirmation(source: Source, delegate: int) -> Row | None:
    """The last confirmation of one delegate."""
    sql = "SELECT * FROM quality_confirmation WHERE delegate = ? ORDER BY id DESC LIMIT 1"
    return source.one(sql, (delegate,))


def dispute(tx: Transaction, delegate: int, field: str, before: str, proposed: str, note: str) -> int:
    """A new dispute; one that waits about the same field is replaced by it."""
    tx.execute(
        "UPDATE quality_dispute SET state = 'replaced', decided_at = ?, decided_by = ?"
        " WHERE delegate = ? AND field = ? AND state = 'waiting'",
        (tx.at, tx.actor.name, delegate, field),
    )
    made = tx.execute(
        "INSERT INTO quality_dispute (delegate, field, before, proposed, note, state, at, role, account, name)"
        " VALUES (?,?,?,?,?,'waiting',?,?,?,?)",
        (delegate, field, before, proposed, note, *_who(tx)),
    )
    return int(made.lastrowid or 0)


def decide(tx: Transaction, dispute: int, state: str, reason: str) -> None:
    """End a dispute that waits."""
    tx.execute(
        "UPDATE quality_dispute SET state = ?, reason = ?, decided_at = ?, decided_by = ? WHERE id = ?",
        (state, reason, tx.at, tx.actor.name, dispute),
    )


def close_disputes(tx: Transaction, delegate: int) -> None:
    """Whatever waits about somebody who was merged into another entry waits no longer."""
    tx.execute(
        "UPDATE quality_dispute SET state = 'replaced', decided_at = ?, decided_by = ?"
        " WHERE delegate = ? AND state = 'waiting'",
        (tx.at, tx.actor.name, delegate),
    )


def find_dispute(source: Source, dispute: int) -> Row | None:
    """One dispute."""
    return source.one("SELECT * FROM quality_dispute WHERE id = ?", (dispute,))


def disputes(source: Source, *, waiting: bool, limit: int = 200) -> list[Row]:
    """Those that wait, the oldest first; or those decided by the office, the newest first."""
    if waiting:
        return source.all("SELECT * FROM quality_dispute WHERE state = 'waiting' ORDER BY id LIMIT ?", (limit,))
    sql = "SELECT * FROM quality_dispute WHERE state IN ('accepted', 'refused') ORDER BY decided_at DESC LIMIT ?"
    return source.all(sql, (limit,))


def disputes_of(source: Source, delegate: int) -> list[Row]:
    """Every dispute of one delegate, the newest first."""
    return source.all("SELECT * FROM quality_dispute WHERE delegate = ? ORDER BY id DESC", (delegate,))


def disputed(source: Source) -> dict[int, set[str]]:
    """Fields that delegates dispute and nobody has decided yet."""
    found: dict[int, set[str]] = {}
    for delegate, field in source.all("SELECT delegate, field FROM quality_dispute WHERE state = 'waiting'"):
        found.setdefault(delegate, set()).add(field)
    return found


def accept(tx: Transaction, delegate: int, code: str, field: str, basis: str, reason: str) -> None:
    """Keep that a finding is right as it stands."""
    tx.execute(
        "INSERT INTO quality_accepted (delegate, code, field, basis, reason, at, role, account, name)"
        " VALUES (?,?,?,?,?,?,?,?,?)",
        (delegate, code, field, basis, reason, *_who(tx)),
    )


def accepted(source: Source) -> dict[tuple[int, str, str], Row]:
    """Accepted findings by (delegate, code, field), the last word of each."""
    rows = source.all("SELECT * FROM quality_accepted ORDER BY id")
    return {(row["delegate"], row["code"], row["field"]): row for row in rows}


def keep_apart(tx: Transaction, one: int, other: int, reason: str) -> None:
    """Keep that two people are two; `one` is the smaller id."""
    tx.execute(
        "INSERT INTO quality_apart (one, other, reason, at, role, account, name) VALUES (?,?,?,?,?,?,?)"
        " ON CONFLICT DO NOTHING",
        (one, other, reason, *_who(tx)),
    )


def apart(source: Source) -> dict[tuple[int, int], Row]:
    """Pairs that are two people."""
    return {(row["one"], row["other"]): row for row in source.all("SELECT * FROM quality_apart")}


def merge(tx: Transaction, delegate: int, other: int, reason: str, standing: str, photo: str | None) -> int:
    """Keep a merge; `settle_merge` follows when its changes are made."""
    made = tx.execute(
        "INSERT INTO quality_merge (delegate, other, reason, standing, photo, at, role, account, name)"
        " VALUES (?,?,?,?,?,?,?,?,?)",
        (delegate, other, reason, standing, photo, *_who(tx)),
    )
    return int(made.lastrowid or 0)


def settle_merge(tx: Transaction, merge: int, upto: int) -> None:
    """Keep the number of the last change that the merge itself made."""
    tx.execute("UPDATE quality_merge SET upto = ? WHERE id = ?", (upto, merge))


def undo_merge(tx: Transaction, merge: int) -> None:
    """Keep that a merge was undone."""
    tx.execute("UPDATE quality_merge SET undone_at = ?, undone_by = ? WHERE id = ?", (tx.at, tx.actor.name, merge))


def merges(source: Source) -> list[Row]:
    """Every merge, the newest first."""
    return source.all("SELECT * FROM quality_merge ORDER BY id DESC")


def find_merge(source: Source, merge: int) -> Row | None:
    """One merge."""
    return source.one("SELECT * FROM quality_merge WHERE id = ?", (merge,))


def _who(tx: Transaction) -> tuple[str, str, int | None, str]:
    return tx.at, tx.actor.role, tx.actor.id, tx.actor.name


def forget(tx: Transaction, delegate: int, fields: Sequence[str] | None) -> None:
    """Empty what was said of these fields (None: of all) and every note that stands at no field; when it was and what
    came of it stays. With None the names of the person go too, where the person did something alone.
    """
    said = (
        "UPDATE quality_dispute SET before = '', proposed = '', note = '', reason = '' WHERE delegate = ?",
        "UPDATE quality_accepted SET reason = '' WHERE delegate = ?",
    )
    for sql in said:
        if fields is None:
            tx.execute(sql, (delegate,))
        else:
            tx.executemany(f"{sql} AND field = ?", [(delegate, field) for field in fields])
    tx.execute("UPDATE quality_confirmation SET note = '' WHERE delegate = ?", (delegate,))
    for table, other in (("quality_apart", "one"), ("quality_merge", "delegate")):
        tx.execute(f"UPDATE {table} SET reason = '' WHERE {other} = ? OR other = ?", (delegate, delegate))
    if fields is None:
        _forget_name(tx, delegate)


def _forget_name(tx: Transaction, delegate: int) -> None:
    own = "delegate = ? AND role = 'delegate'"
    tx.execute(f"UPDATE quality_confirmation SET name = '' WHERE {own}", (delegate,))
    tx.execute(
        f"UPDATE quality_dispute SET name = '', decided_by = CASE WHEN state IN ('taken_back', 'replaced') THEN ''"
        f" ELSE decided_by END WHERE {own}",
        (delegate,),
    )
