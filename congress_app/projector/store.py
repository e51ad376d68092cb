"""The table of the screens: rows in and out; its only writer.

Also one look-up in the journal, which it never writes.
"""

import sqlite_utils
from sqlite_utils import Migrations

from congress_app.core.db import Row, Source, Transaction
from congress_app.projector.rules import Slide
from congress_app.voting.events import VotePublished

migrations = Migrations("projector")


@migrations()
def m001_screens(db: sqlite_utils.Database) -> None:
    """Every hall has a first screen, which follows the congress until somebody pins a slide."""
    db.execute(
        """CREATE TABLE screen (
          n INTEGER PRIMARY KEY CHECK (n BETWEEN 1 AND 9),
          mode TEXT NOT NULL CHECK (mode IN ('auto', 'pinned')),
          kind TEXT NOT NULL,
          subject INTEGER NOT NULL            -- the vote, item or message shown; 0 when the slide needs none
        ) STRICT"""
    )
    db.execute("INSERT INTO screen VALUES (1, 'auto', 'welcome', 0)")


def find(source: Source, n: int) -> Row | None:
    """One screen."""
    return source.one("SELECT n, mode, kind, subject FROM screen WHERE n = ?", (n,))


def every(source: Source) -> list[Row]:
    """All screens in order."""
    return source.all("SELECT n, mode, kind, subject FROM screen ORDER BY n")


def pin(tx: Transaction, n: int, slide: Slide) -> None:
    """Keep a slide on a screen."""
    tx.execute(
        "UPDATE screen SET mode = 'pinned', kind = ?, subject = ? WHERE n = ?", (slide.kind.value, slide.subject, n)
    )


def follow(tx: Transaction, n: int) -> None:
    """Let a screen follow the congress."""
    tx.execute("UPDATE screen SET mode = 'auto', kind = 'welcome', subject = 0 WHERE n = ?", (n,))


def add(tx: Transaction, n: int) -> None:
    """A new screen, following the congress."""
    tx.execute("INSERT INTO screen VALUES (?, 'auto', 'welcome', 0)", (n,))


def remove(tx: Transaction, n: int) -> None:
    """Take a screen away."""
    tx.execute("DELETE FROM screen WHERE n = ?", (n,))


def seal(source: Source, vote: int) -> bytes | None:
    """The hash of the journal line that published a vote."""
    row = source.one(
        "SELECT hash FROM journal WHERE kind = ? AND json_extract(facts, '$.vote') = ? ORDER BY seq DESC LIMIT 1",
        (VotePublished.kind(), vote),
    )
    return row["hash"] if row else None
