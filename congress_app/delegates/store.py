"""Rows of delegations, delegates, their records and the history of their changes; the only writer of these tables."""

from collections.abc import Iterable, Mapping, Sequence

import sqlite_utils
from sqlite_utils import Migrations

from congress_app.core.collation import fold, sort_key
from congress_app.core.db import Source, Transaction
from congress_app.delegates.rules import ON_LIST, SENSITIVE_FIELDS
from congress_app.delegates.units import unit_key

migrations = Migrations("delegates")

_COLUMNS = ("number", "full_name", "sort_word", "sex", "born", "class", "position", "seat", "weight", "external_id")
_DERIVED = ("sort_key", "name_fold", "search")
Origin = tuple[str, str, int]
"""Where a row came from: SHA-256 of the file, sheet, row number; ("", "", 0) by hand."""
BY_HAND: Origin = ("", "", 0)


@migrations()
def m001_delegates(db: sqlite_utils.Database) -> None:
    """Delegations, delegates, what only the organisers may read of them, and who changed what."""
    db.execute(
        """CREATE TABLE delegation (
          id INTEGER PRIMARY KEY, name TEXT NOT NULL, fold TEXT NOT NULL UNIQUE, position INTEGER NOT NULL
        ) STRICT"""
    )
    db.execute(
        """CREATE TABLE delegate (
          id INTEGER PRIMARY KEY, number TEXT NOT NULL UNIQUE, full_name TEXT NOT NULL, sort_word TEXT NOT NULL,
          sort_key TEXT NOT NULL, name_fold TEXT NOT NULL, search TEXT NOT NULL, sex TEXT NOT NULL, born TEXT NOT NULL,
          delegation INTEGER NOT NULL REFERENCES delegation(id), class TEXT NOT NULL, position TEXT NOT NULL,
          seat TEXT NOT NULL, external_id TEXT NOT NULL, active INTEGER NOT NULL DEFAULT 1,
          source_sha256 TEXT NOT NULL, source_sheet TEXT NOT NULL, source_row INTEGER NOT NULL, added_at TEXT NOT NULL
        ) STRICT"""
    )
    db.execute("CREATE INDEX delegate_by_name ON delegate(sort_key)")
    db.execute("CREATE INDEX delegate_by_delegation ON delegate(delegation)")
    db.execute("CREATE UNIQUE INDEX delegate_by_external ON delegate(external_id) WHERE external_id <> ''")
    private = ", ".join(f"{name} TEXT NOT NULL" for name in SENSITIVE_FIELDS)
    db.execute(f"CREATE TABLE delegate_record (delegate INTEGER PRIMARY KEY REFERENCES delegate(id), {private}) STRICT")
    db.execute(
        """CREATE TABLE delegate_change (
          id INTEGER PRIMARY KEY, delegate INTEGER NOT NULL REFERENCES delegate(id), at TEXT NOT NULL,
          role TEXT NOT NULL, account INTEGER, -- account: NULL for the program itself
          name TEXT NOT NULL, field TEXT NOT NULL, before TEXT NOT NULL, after TEXT NOT NULL
        ) STRICT"""
    )
    db.execute("CREATE INDEX delegate_change_of ON delegate_change(delegate)")


@migrations()
def m002_standing(db: sqlite_utils.Database) -> None:
    """What the credentials committee decided about each person, and whose place an alternate took."""
    db.execute("ALTER TABLE delegate ADD COLUMN standing TEXT NOT NULL DEFAULT 'pending'")
    db.execute("ALTER TABLE delegate ADD COLUMN replaces INTEGER REFERENCES delegate(id)")  # NULL: nobody's place
    db.execute("UPDATE delegate SET standing = 'withdrawn' WHERE active = 0")


@migrations()
def m003_sources(db: sqlite_utils.Database) -> None:
    """Where every value came from, the files it came from, and the ways of reading them that people saved."""
    db.execute(
        """CREATE TABLE source_file (
          sha256 TEXT PRIMARY KEY, name TEXT NOT NULL, size INTEGER NOT NULL, added_at TEXT NOT NULL
        ) STRICT"""
    )
    db.execute(
        """CREATE TABLE value_source (
          delegate INTEGER NOT NULL REFERENCES delegate(id), field TEXT NOT NULL,
          sha256 TEXT NOT NULL,            -- of the file
          sheet TEXT NOT NULL, row INTEGER NOT NULL, col INTEGER NOT NULL,   -- as the office counts them, from 1
          at TEXT NOT NULL,
          PRIMARY KEY (delegate, field)
        ) STRICT, WITHOUT ROWID"""
    )
    db.execute(
        """CREATE TABLE import_profile (
          id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, mapping TEXT NOT NULL, saved_at TEXT NOT NULL
        ) STRICT"""
    )
    db.execute("ALTER TABLE delegate_change ADD COLUMN source TEXT NOT NULL DEFAULT ''")


@migrations()
def m004_kept_files(db: sqlite_utils.Database) -> None:
    """How each kept file was read and what came of it, and which of its rows is which delegate."""
    for column in ("mapping", "kind", "added_by"):
        db.execute(f"ALTER TABLE source_file ADD COLUMN {column} TEXT NOT NULL DEFAULT ''")
    for column in ("added", "changed", "same", "left_out"):
        db.execute(f"ALTER TABLE source_file ADD COLUMN {column} INTEGER NOT NULL DEFAULT 0")
    db.execute(
        """CREATE TABLE source_row (
          sha256 TEXT NOT NULL REFERENCES source_file(sha256), sheet TEXT NOT NULL, row INTEGER NOT NULL,
          delegate INTEGER NOT NULL REFERENCES delegate(id),
          PRIMARY KEY (sha256, sheet, row)
        ) STRICT, WITHOUT ROWID"""
    )


@migrations()
def m005_weight(db: sqlite_utils.Database) -> None:
    """How much a person's vote weighs where votes are weighed (shares of a company); empty: one, as everybody's."""
    db.execute("ALTER TABLE delegate ADD COLUMN weight TEXT NOT NULL DEFAULT ''")


def delegation(tx: Transaction, name: str) -> int:
    """The delegation of that name, made if there is none that is spelled like it."""
    key = unit_key(name)
    row = tx.one("SELECT id FROM delegation WHERE fold = ?", (key,))
    if row is not None:
        return int(row[0])
    made = tx.execute(
        "INSERT INTO delegation (name, fold, position) SELECT ?, ?, COALESCE(MAX(position), 0) + 1 FROM delegation",
        (name, key),
    )
    return int(made.lastrowid or 0)


def drop_empty_delegations(tx: Transaction) -> None:
    """Delegations that nobody belongs to any more leave the list."""
    tx.execute("DELETE FROM delegation WHERE id NOT IN (SELECT delegation FROM delegate)")


def insert(
    tx: Transaction, values: Mapping[str, str], origin: Origin = BY_HAND, keys: tuple[str, str] | None = None
) -> int:
    """Add a delegate; `values` by field name, missing ones empty; `keys` = (sort_key, name_fold) if already known."""
    unit = delegation(tx, values.get("delegation", ""))
    row = [values.get(name, "") for name in _COLUMNS]
    derived = _derived(values, keys)
    names = ", ".join((*_COLUMNS, *_DERIVED, "delegation, source_sha256, source_sheet, source_row, added_at"))
    marks = ", ".join("?" * (len(row) + len(derived) + 5))
    made = tx.execute(f"INSERT INTO delegate ({names}) VALUES ({marks})", (*row, *derived, unit, *origin, tx.at))
    added = int(made.lastrowid or 0)
    private = [values.get(name, "") for name in SENSITIVE_FIELDS]
    tx.execute(f"INSERT INTO delegate_record VALUES (?{', ?' * len(private)})", (added, *private))
    return added


def update(tx: Transaction, delegate: int, changes: Mapping[str, str], whole: Mapping[str, str]) -> None:
    """Give fields new values; `whole` is the delegate after the change, from which the search keys are made."""
    sets = {name: value for name, value in changes.items() if name in _COLUMNS}
    columns: dict[str, object] = {**sets, **dict(zip(_DERIVED, _derived(whole, None), strict=True))}
    if "delegation" in changes:
        columns["delegation"] = delegation(tx, changes["delegation"])
    _set(tx, "delegate", "id", delegate, columns)
    private: dict[str, object] = {name: value for name, value in changes.items() if name in SENSITIVE_FIELDS}
    if private:
        _set(tx, "delegate_record", "delegate", delegate, private)


def set_standing(tx: Transaction, delegate: int, standing: str) -> None:
    """Set the standing; only who is pending or qualified is on the list."""
    tx.execute(
        "UPDATE delegate SET standing = ?, active = ? WHERE id = ?", (standing, int(standing in ON_LIST), delegate)
    )


def set_replaces(tx: Transaction, delegate: int, of: int | None) -> None:
    """Whose place an alternate holds; None: nobody's."""
    tx.execute("UPDATE delegate SET replaces = ? WHERE id = ?", (of, delegate))


def park_number(tx: Transaction, delegate: int) -> None:
    """Free a delegate's number within a transaction that gives it to somebody else and this one another."""
    tx.execute("UPDATE delegate SET number = ? WHERE id = ?", (f"#{delegate}", delegate))


def set_seat(tx: Transaction, delegate: int, seat: str) -> None:
    """Set the seat; nothing people search by depends on it."""
    tx.execute("UPDATE delegate SET seat = ? WHERE id = ?", (seat, delegate))


def forget_sources(tx: Transaction, delegate: int, fields: Iterable[str]) -> None:
    """These values no longer stand as a file had them."""
    tx.executemany("DELETE FROM value_source WHERE delegate = ? AND field = ?", [(delegate, one) for one in fields])


def forget_registers(tx: Transaction) -> int:
    """Rows about kept registers go; the values they brought stay."""
    for table in ("value_source", "source_row"):
        tx.execute(f"DELETE FROM {table}")
    return tx.execute("DELETE FROM source_file").rowcount


def forget_history(tx: Transaction, delegate: int, fields: Sequence[str] | None) -> None:
    """Empty what the history says of these fields (None: of all, also where the person had a hand in it by name and
    in the history of whoever took the place); when it was stays.
    """
    if fields is None:
        tx.execute(
            "UPDATE delegate_change SET before = '', after = '' WHERE field IN ('replaces', 'reason') AND source IN"
            " (SELECT source FROM delegate_change WHERE delegate = ? AND source LIKE 'replacement:%')",
            (delegate,),
        )
        tx.execute("UPDATE delegate_change SET before = '', after = '' WHERE delegate = ?", (delegate,))
        tx.execute("UPDATE delegate_change SET name = '' WHERE role = 'delegate' AND account = ?", (delegate,))
        return
    tx.executemany(
        "UPDATE delegate_change SET before = '', after = '' WHERE delegate = ? AND field = ?",
        [(delegate, field) for field in fields],
    )


def remember(tx: Transaction, delegate: int, changes: Sequence[tuple[str, str, str]], source: str = "") -> None:
    """Keep who changed what, and where it came from: (field, before, after) each."""
    who = tx.actor
    tx.executemany(
        "INSERT INTO delegate_change (delegate, at, role, account, name, field, before, after, source)"
        " VALUES (?,?,?,?,?,?,?,?,?)",
        [
            (
                delegate,
                tx.at,
                who.role,
                who.id,
                who.name,
                field,
                before,
                after,
                source,
            )
            for field, before, after in changes
        ],
    )


def version(source: Source) -> int:
    """Grows with every change of the list; a preview made at another version is out of date."""
    row = source.one("SELECT COALESCE(MAX(id), 0) FROM delegate_change")
    return int(row[0]) if row else 0


def _derived(values: Mapping[str, str], keys: tuple[str, str] | None) -> tuple[str, str, str]:
    name = values.get("full_name", "")
    order, folded = keys or (sort_key(name, values.get("sort_word", "")), fold(name))
    return order, folded, f"{folded} {fold(values.get('number', ''))} {fold(values.get('delegation', ''))}"


def _set(tx: Transaction, table: str, key: str, row: int, columns: Mapping[str, object]) -> None:
    sets = ", ".join(f"{name} = ?" for name in columns)
    tx.execute(f"UPDATE {table} SET {sets} WHERE {key} = ?", (*columns.values(), row))
