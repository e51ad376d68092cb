"""The part of the store that an import needs: people by the thousand, the kept files, and the saved ways of reading.

Every statement runs once for many rows; what can be made ready beforehand arrives ready from `prepared`.
"""

import json
from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any, NamedTuple

from congress_app.core.collation import fold
from congress_app.core.db import Row, Source, Transaction
from congress_app.delegates import store
from congress_app.delegates.prepared import OPEN, ORDERED, Altered, Cell, Fresh
from congress_app.delegates.rules import SENSITIVE_FIELDS

_COLUMNS = (
    "id", "number", *OPEN, "sort_key", "name_fold", "search", "delegation", "source_sha256", "source_sheet",
    "source_row", "added_at",
)  # fmt: skip
_INSERT = f"INSERT INTO delegate ({', '.join(_COLUMNS)}) VALUES ({', '.join('?' * len(_COLUMNS))})"
_RECORD = f"INSERT INTO delegate_record VALUES (?{', ?' * len(SENSITIVE_FIELDS)})"
_CHANGE = (
    "INSERT INTO delegate_change (delegate, at, role, account, name, field, before, after, source)"
    " VALUES (?,?,?,?,?,?,?,?,?)"
)
_SOURCE = "INSERT OR REPLACE INTO value_source (delegate, field, sha256, sheet, row, col, at) VALUES (?,?,?,?,?,?,?)"
_ROW = "INSERT OR REPLACE INTO source_row (sha256, sheet, row, delegate) VALUES (?,?,?,?)"


class From(NamedTuple):
    """The file of an import, its sheets, and the number of each delegation it names (by their place in `Prepared`)."""

    sha256: str
    file: str
    sheets: Sequence[str]
    units: Sequence[int]


def delegations(tx: Transaction, names: Sequence[str], used: set[int]) -> list[int]:
    """The number of each delegation, made where it is `used` and there is none; 0 for one that is not used."""
    return [store.delegation(tx, name) if place in used else 0 for place, name in enumerate(names)]


def add(tx: Transaction, people: Sequence[Fresh], numbers: Sequence[str], origin: From) -> None:
    """Add people with their numbers, their records, where each value stood, and the first line of their history."""
    first = _next_id(tx)
    tx.executemany(
        _INSERT,
        [
            (first + place, number, *one.values, one.keys[0], one.keys[1],
             f"{one.keys[1]} {fold(number)} {one.keys[2]}", origin.units[one.unit], origin.sha256,
             origin.sheets[one.sheet], one.row, tx.at)
            for place, (one, number) in enumerate(zip(people, numbers, strict=True))
        ],
    )  # fmt: skip
    tx.executemany(_RECORD, [(first + place, *one.record) for place, one in enumerate(people)])
    who = (tx.at, tx.actor.role, tx.actor.id, tx.actor.name)
    source = f"file:{origin.sha256}"
    tx.executemany(
        _CHANGE,
        [(first + place, *who, "added", "", f"{origin.file} · {one.row}", source) for place, one in enumerate(people)],
    )
    _keep_cells(tx, [(first + place, one.sheet, one.cells) for place, one in enumerate(people)], origin)
    _keep_rows(tx, [(first + place, one.sheet, one.row) for place, one in enumerate(people)], origin)


def change(tx: Transaction, people: Sequence[Altered], origin: From) -> None:
    """Give people their new values, remember the old ones, and where each new one stood."""
    _set(tx, "delegate", "id", [(one.id, _columns(one, origin)) for one in people])
    _set(tx, "delegate_record", "delegate", [(one.id, dict(one.record)) for one in people])
    who = (tx.at, tx.actor.role, tx.actor.id, tx.actor.name)
    source = f"file:{origin.sha256}"
    tx.executemany(_CHANGE, [(one.id, *who, *told, source) for one in people for told in one.changes])
    for one in people:
        store.forget_sources(tx, one.id, [field for field, _before, _after in one.changes])
    _keep_cells(tx, [(one.id, one.sheet, one.cells) for one in people], origin)
    _keep_rows(tx, [(one.id, one.sheet, one.row) for one in people], origin)


def recognise(tx: Transaction, rows: Sequence[tuple[int, int, int]], origin: From) -> None:
    """Remember which rows are people as the list already has them: (delegate, sheet, row)."""
    _keep_rows(tx, rows, origin)


def keep_file(tx: Transaction, sha256: str, told: Mapping[str, Any]) -> None:
    """Remember a file: {name, size, mapping, kind, added, changed, same, left_out}.

    A second time adds to what it added and changed.
    """
    tx.execute(
        "INSERT INTO source_file"
        " (sha256, name, size, added_at, mapping, kind, added_by, added, changed, same, left_out)"
        " VALUES (?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT(sha256) DO UPDATE SET mapping = excluded.mapping,"
        " kind = excluded.kind, added = added + excluded.added, changed = changed + excluded.changed,"
        " same = excluded.same, left_out = excluded.left_out",
        (sha256, told["name"], told["size"], tx.at, json.dumps(told["mapping"], ensure_ascii=False), told["kind"],
         tx.actor.name, told["added"], told["changed"], told["same"], told["left_out"]),
    )  # fmt: skip


def file(source: Source, sha256: str) -> Row | None:
    """What is remembered of a kept file."""
    return source.one("SELECT * FROM source_file WHERE sha256 = ?", (sha256,))


def profiles(source: Source) -> list[dict[str, Any]]:
    """Every saved way of reading, by name: {id, name, profile, saved_at}."""
    rows = source.all("SELECT id, name, mapping, saved_at FROM import_profile ORDER BY name")
    return [
        {"id": row["id"], "name": row["name"], "profile": json.loads(row["mapping"]), "saved_at": row["saved_at"]}
        for row in rows
    ]


def profile_name(source: Source, profile: int) -> str | None:
    """The name of a saved way of reading, or None."""
    row = source.one("SELECT name FROM import_profile WHERE id = ?", (profile,))
    return str(row[0]) if row else None


def profile_of(source: Source, name: str) -> int | None:
    """The saved way of reading of that name, however it is spelled."""
    rows = source.all("SELECT id, name FROM import_profile")
    return next((int(row["id"]) for row in rows if fold(row["name"]) == fold(name)), None)


def save_profile(tx: Transaction, name: str, profile: Mapping[str, Any]) -> int:
    """Keep a way of reading under a new name."""
    made = tx.execute(
        "INSERT INTO import_profile (name, mapping, saved_at) VALUES (?,?,?)",
        (name, json.dumps(profile, ensure_ascii=False), tx.at),
    )
    return int(made.lastrowid or 0)


def renew_profile(tx: Transaction, profile: int, mapping: Mapping[str, Any]) -> None:
    """Let a saved way of reading be this one from now on."""
    kept = json.dumps(mapping, ensure_ascii=False)
    tx.execute("UPDATE import_profile SET mapping = ?, saved_at = ? WHERE id = ?", (kept, tx.at, profile))


def rename_profile(tx: Transaction, profile: int, name: str) -> None:
    """Give a saved way of reading another name."""
    tx.execute("UPDATE import_profile SET name = ? WHERE id = ?", (name, profile))


def delete_profile(tx: Transaction, profile: int) -> None:
    """Throw a saved way of reading away."""
    tx.execute("DELETE FROM import_profile WHERE id = ?", (profile,))


def _next_id(tx: Transaction) -> int:
    row = tx.one("SELECT COALESCE(MAX(id), 0) + 1 FROM delegate")
    return int(row[0]) if row else 1


def _keep_cells(tx: Transaction, people: Sequence[tuple[int, int, Sequence[Cell]]], origin: From) -> None:
    sha256, at, sheets = origin.sha256, tx.at, origin.sheets
    tx.executemany(
        _SOURCE,
        [
            (delegate, ORDERED[field], sha256, sheets[sheet], row, column, at)
            for delegate, sheet, cells in people
            for field, row, column in cells
        ],
    )


def _keep_rows(tx: Transaction, rows: Sequence[tuple[int, int, int]], origin: From) -> None:
    tx.executemany(_ROW, [(origin.sha256, origin.sheets[sheet], row, delegate) for delegate, sheet, row in rows])


def _columns(one: Altered, origin: From) -> dict[str, object]:
    return {**one.columns, **({"delegation": origin.units[one.unit]} if one.unit >= 0 else {})}


def _set(tx: Transaction, table: str, key: str, rows: Sequence[tuple[int, dict[str, Any]]]) -> None:
    """Update many rows, those that change the same columns by one statement."""
    filled = sorted((row for row in rows if row[1]), key=lambda row: sorted(row[1]))
    for columns, group in groupby(filled, key=lambda row: sorted(row[1])):
        sets = ", ".join(f"{name} = ?" for name in columns)
        tx.executemany(
            f"UPDATE {table} SET {sets} WHERE {key} = ?",
            [(*(values[name] for name in columns), delegate) for delegate, values in group],
        )
