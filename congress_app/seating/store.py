"""Rows of the plan of the hall; the only writer of its tables. The seat of a person is a value of the register."""

import json
from collections.abc import Sequence

import sqlite_utils
from sqlite_utils import Migrations

from congress_app.core.db import Row, Source, Transaction
from congress_app.seating.rules import Block

migrations = Migrations("seating")


@migrations()
def m001_hall(db: sqlite_utils.Database) -> None:
    """The blocks of the hall, and where people come in."""
    db.execute(
        """CREATE TABLE hall_block (
          code TEXT PRIMARY KEY, name_vi TEXT NOT NULL, name_en TEXT NOT NULL, kind TEXT NOT NULL,
          rows INTEGER NOT NULL, per_row INTEGER NOT NULL, band INTEGER NOT NULL, place INTEGER NOT NULL,
          missing TEXT NOT NULL            -- JSON: [[row, seat], …] where there is none
        ) STRICT"""
    )
    db.execute("CREATE TABLE hall (id INTEGER PRIMARY KEY CHECK (id = 1), entrance TEXT NOT NULL) STRICT")
    db.execute("INSERT INTO hall (id, entrance) VALUES (1, 'back')")


def blocks(source: Source) -> list[Block]:
    """The blocks, from the stage backwards."""
    return [_block(row) for row in source.all("SELECT * FROM hall_block ORDER BY band, place, code")]


def _block(row: Row) -> Block:
    missing = frozenset((int(at), int(seat)) for at, seat in json.loads(row["missing"]))
    names = (row["code"], row["name_vi"], row["name_en"], row["kind"])
    return Block(*names, row["rows"], row["per_row"], row["band"], row["place"], missing)


def entrance(source: Source) -> str:
    """Where people come in: one of rules.ENTRANCES."""
    row = source.one("SELECT entrance FROM hall")
    return str(row[0]) if row else "back"


def replace(tx: Transaction, hall: Sequence[Block], door: str) -> None:
    """Another plan in place of the one before."""
    tx.execute("DELETE FROM hall_block")
    tx.executemany(
        "INSERT INTO hall_block (code, name_vi, name_en, kind, rows, per_row, band, place, missing)"
        " VALUES (?,?,?,?,?,?,?,?,?)",
        [
            (one.code, one.name_vi, one.name_en, one.kind, one.rows, one.per_row, one.band, one.place,
             json.dumps(sorted(one.missing)))
            for one in hall
        ],
    )  # fmt: skip
    tx.execute("UPDATE hall SET entrance = ?", (door,))
