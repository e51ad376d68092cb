"""The tables of the votes: rows in and out, and nothing decided.

`ballot` keeps one row per delegate and vote (its primary key is the rule "one ballot each"); in a counted vote its
choice stays NULL and only `tally` knows the totals. The roll copies number, name and delegation as they stood when the
vote opened, so that later corrections never change a record.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import sqlite_utils
from sqlite_utils import Migrations

from congress_app.core.db import Row, Source, Transaction
from congress_app.counting.questions import Choice, Outcome, Rule, Sets
from congress_app.voting import frozen

migrations = Migrations("voting")

VOTE = """
CREATE TABLE vote (
  id INTEGER PRIMARY KEY,
  state TEXT NOT NULL CHECK (state IN ('draft', 'open', 'closed', 'published')),
  title_vi TEXT NOT NULL,
  title_en TEXT NOT NULL,
  item INTEGER,                     -- NULL: the vote belongs to no agenda item
  mode TEXT NOT NULL CHECK (mode IN ('named', 'counted')),
  show_tally TEXT NOT NULL CHECK (show_tally IN ('live', 'after_close')),
  rule TEXT NOT NULL,
  choices TEXT NOT NULL,
  absent_throughout INTEGER NOT NULL,
  override TEXT NOT NULL,
  summoned INTEGER,                 -- NULL, like everything below, until the vote reaches that state
  present INTEGER,
  roll INTEGER,
  outcome TEXT,
  roll_sha256 TEXT,
  drafted_at TEXT NOT NULL, drafted_by TEXT NOT NULL,
  opened_at TEXT, opened_by TEXT,
  closed_at TEXT, closed_by TEXT,
  published_at TEXT, published_by TEXT
) STRICT
"""

ROLL = """
CREATE TABLE vote_roll (
  vote INTEGER NOT NULL REFERENCES vote(id),
  delegate INTEGER NOT NULL,
  place INTEGER NOT NULL,
  number TEXT NOT NULL,
  name TEXT NOT NULL,
  delegation INTEGER NOT NULL,
  delegation_name TEXT NOT NULL,
  seat TEXT NOT NULL,
  PRIMARY KEY (vote, delegate)
) STRICT, WITHOUT ROWID
"""

BALLOT = """
CREATE TABLE ballot (
  vote INTEGER NOT NULL,
  delegate INTEGER NOT NULL,
  choice TEXT,                      -- NULL in a counted vote, always
  at TEXT NOT NULL,
  PRIMARY KEY (vote, delegate),
  FOREIGN KEY (vote, delegate) REFERENCES vote_roll(vote, delegate)
) STRICT, WITHOUT ROWID
"""

TALLY = """
CREATE TABLE tally (
  vote INTEGER NOT NULL REFERENCES vote(id),
  choice TEXT NOT NULL,
  n INTEGER NOT NULL CHECK (n >= 0),
  PRIMARY KEY (vote, choice)
) STRICT, WITHOUT ROWID
"""


@migrations()
def m001_votes(db: sqlite_utils.Database) -> None:
    """Votes, their frozen rolls, ballots and totals; the index lets one vote at most be open."""
    for table in (VOTE, ROLL, BALLOT, TALLY):
        db.execute(table)
    db.execute("CREATE UNIQUE INDEX one_open_vote ON vote(state) WHERE state = 'open'")


@migrations()
def m002_the_base_from_the_ledger(db: sqlite_utils.Database) -> None:
    """Who is not counted comes from the presence ledger; a number typed by hand needs a reason and stays possible."""
    db.execute("ALTER TABLE vote ADD COLUMN absent_reason TEXT NOT NULL DEFAULT ''")  # '': the ledger tells
    db.execute("ALTER TABLE vote ADD COLUMN subtractions TEXT")  # NULL until the vote opens, and in votes of before
    db.execute(
        "UPDATE vote SET absent_reason = 'Nhập tay khi soạn nội dung' WHERE state = 'draft' AND absent_throughout > 0"
    )


class Voter(NamedTuple):
    """One line of the roll, as it stood when the vote opened."""

    delegate: int
    number: str
    name: str
    delegation: int
    delegation_name: str
    seat: str


class Definition(NamedTuple):
    """What a draft says: everything that may be changed until the vote opens."""

    title_vi: str
    title_en: str
    item: int | None
    mode: str
    show_tally: str
    rule: Rule
    choices: Sequence[Choice]
    absent_throughout: int
    absent_reason: str = ""


def find(source: Source, vote: int) -> Row | None:
    """One vote."""
    return source.one("SELECT * FROM vote WHERE id = ?", (vote,))


def find_open(source: Source) -> Row | None:
    """The vote that is open, if any."""
    return source.one("SELECT * FROM vote WHERE state = 'open'")


def latest_opened(source: Source) -> Row | None:
    """The vote that was opened last, whatever became of it."""
    return source.one(
        "SELECT * FROM vote WHERE opened_at IS NOT NULL ORDER BY state = 'open' DESC, opened_at DESC, id DESC LIMIT 1"
    )


def every(source: Source) -> list[Row]:
    """All votes, the newest first."""
    return source.all("SELECT * FROM vote ORDER BY id DESC")


def held(source: Source) -> dict[int, int]:
    """How many votes each agenda item has."""
    rows = source.all("SELECT item, COUNT(*) FROM vote WHERE item IS NOT NULL GROUP BY item")
    return {row[0]: row[1] for row in rows}


def tally(source: Source, vote: int) -> dict[str, int]:
    """Totals by choice."""
    return {row["choice"]: row["n"] for row in source.all("SELECT choice, n FROM tally WHERE vote = ?", (vote,))}


def ballot(source: Source, vote: int, delegate: int) -> Row | None:
    """A delegate's ballot, if one was received."""
    return source.one("SELECT choice, at FROM ballot WHERE vote = ? AND delegate = ?", (vote, delegate))


def on_roll(source: Source, vote: int, delegate: int) -> bool:
    """Whether the delegate was on the roll when the vote opened."""
    return source.one("SELECT 1 FROM vote_roll WHERE vote = ? AND delegate = ?", (vote, delegate)) is not None


def roll(source: Source, vote: int) -> list[Row]:
    """The roll in its order, each with `at` (NULL: no ballot) and `choice` (NULL: none, or a counted vote)."""
    return source.all(
        "SELECT r.delegate, r.number, r.name, r.delegation, r.delegation_name, r.seat, b.at, b.choice"
        " FROM vote_roll r LEFT JOIN ballot b ON b.vote = r.vote AND b.delegate = r.delegate"
        " WHERE r.vote = ? ORDER BY r.place",
        (vote,),
    )


def insert(tx: Transaction, draft: Definition) -> int:
    """A new draft."""
    cursor = tx.execute(
        "INSERT INTO vote (state, override, title_vi, title_en, item, mode, show_tally, rule, choices,"
        " absent_throughout, absent_reason, drafted_at, drafted_by)"
        " VALUES ('draft', '', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (*_columns(draft), tx.at, tx.actor.name),
    )
    return int(cursor.lastrowid or 0)


def replace(tx: Transaction, vote: int, draft: Definition) -> None:
    """Other words and another rule for a draft."""
    tx.execute(
        "UPDATE vote SET title_vi = ?, title_en = ?, item = ?, mode = ?, show_tally = ?, rule = ?, choices = ?,"
        " absent_throughout = ?, absent_reason = ? WHERE id = ?",
        (*_columns(draft), vote),
    )


def _columns(draft: Definition) -> tuple[object, ...]:
    choices = [{"code": c.code, "vi": c.vi, "en": c.en, "counts_for": c.counts_for} for c in draft.choices]
    texts = [json.dumps(value, ensure_ascii=False) for value in (frozen.rule_words(draft.rule), choices)]
    absent = (draft.absent_throughout, draft.absent_reason)
    return (draft.title_vi, draft.title_en, draft.item, draft.mode, draft.show_tally, *texts, *absent)


def freeze_roll(tx: Transaction, vote: int, voters: Sequence[Voter]) -> None:
    """Write the roll, in the order given."""
    tx.executemany(
        "INSERT INTO vote_roll (vote, place, delegate, number, name, delegation, delegation_name, seat)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [(vote, place, *voter) for place, voter in enumerate(voters)],
    )


def mark_open(
    tx: Transaction, vote: int, sets: Sets, override: str, subtractions: Sequence[Mapping[str, Any]] = ()
) -> None:
    """The vote is open with these frozen numbers, every total at zero."""
    tx.execute(
        "UPDATE vote SET state = 'open', summoned = ?, present = ?, roll = ?, absent_throughout = ?, subtractions = ?,"
        " override = ?, opened_at = ?, opened_by = ? WHERE id = ?",
        (
            sets.summoned,
            sets.present,
            sets.present,
            sets.absent_throughout,
            json.dumps(list(subtractions), ensure_ascii=False),
            override,
            tx.at,
            tx.actor.name,
            vote,
        ),
    )
    tx.execute(
        "INSERT INTO tally (vote, choice, n) SELECT v.id, json_extract(c.value, '$.code'), 0"
        " FROM vote v, json_each(v.choices) c WHERE v.id = ?",
        (vote,),
    )


def receive(tx: Transaction, vote: int, delegate: int, choice: str) -> bool:
    """Take a ballot in two statements.

    False when the vote is not open, the delegate is not on its roll or has voted, or the choice is unknown. A
    caller that gets False must raise, so that whatever half was written is rolled back.
    """
    taken = tx.execute(
        "INSERT INTO ballot (vote, delegate, choice, at)"
        " SELECT v.id, r.delegate, CASE v.mode WHEN 'named' THEN ? END, ?"
        " FROM vote v JOIN vote_roll r ON r.vote = v.id AND r.delegate = ? WHERE v.id = ? AND v.state = 'open'"
        " ON CONFLICT DO NOTHING",
        (choice, tx.at, delegate, vote),
    )
    if taken.rowcount != 1:
        return False
    return tx.execute("UPDATE tally SET n = n + 1 WHERE vote = ? AND choice = ?", (vote, choice)).rowcount == 1


def mark_closed(tx: Transaction, vote: int, outcome: Outcome, roll_sha256: str) -> None:
    """The vote is closed and its outcome frozen."""
    fields = {name: getattr(outcome, name) for name in Outcome.__dataclass_fields__}
    tx.execute(
        "UPDATE vote SET state = 'closed', outcome = ?, roll_sha256 = ?, closed_at = ?, closed_by = ? WHERE id = ?",
        (json.dumps(fields), roll_sha256, tx.at, tx.actor.name, vote),
    )


def mark_published(tx: Transaction, vote: int) -> None:
    """The result is released."""
    tx.execute(
        "UPDATE vote SET state = 'published', published_at = ?, published_by = ? WHERE id = ?",
        (tx.at, tx.actor.name, vote),
    )
