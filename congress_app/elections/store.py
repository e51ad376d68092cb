"""Rows of elections: the only writer of their tables. Nothing is decided here.

Columns that change are named by the callers through `put`; what a round was given (office, profile, previous round)
never changes.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import sqlite_utils
from sqlite_utils import Migrations

from congress_app.core.db import Row, Source, Transaction
from congress_app.elections import tables

migrations = Migrations("elections")


@migrations()
def m001_elections(db: sqlite_utils.Database) -> None:
    """Elections with candidates, decisions, tellers, boxes and a history that only grows."""
    for statement in (*tables.TABLES, *tables.GUARDS):
        db.execute(statement)


class Definition(NamedTuple):
    """What an election is made of; `profile` is the plain rule profile."""

    title_vi: str
    title_en: str
    office: str
    seats: int
    manner: str
    item: int | None
    profile: Mapping[str, Any]
    colour: str


class Person(NamedTuple):
    """Somebody nominated, as the list will show them."""

    source: str
    delegate: int | None
    nominator: int | None
    name: str
    sort_word: str
    born: str
    position: str
    unit: str
    profile_vi: str
    profile_en: str
    document: int | None
    planned: bool


ELECTION_FIELDS = frozenset({
    "state", "resumes", "title_vi", "title_en", "seats", "item", "profile", "manner", "office", "colour", "chosen",
    "outcome", "signers", "approval", "approval_note", "signed_at", "announced_at", "announced_by", "annulled_at",
})  # fmt: skip
CANDIDATE_FIELDS = frozenset({
    "name", "sort_word", "born", "position", "unit", "profile_vi", "profile_en", "document", "planned", "place",
    "retracted", "asked_at", "asked_reason", "proposal", "proposal_reason", "withdrawn", "support", "attending",
    "support_how",
})  # fmt: skip
BOX_FIELDS = frozenset({
    "sets", "returned", "shortfall", "reported_at", "presidium", "opened_at", "closed_at", "counted_at", "tally",
})  # fmt: skip


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _set(tx: Transaction, table: str, key: str, row: int, allowed: frozenset[str], values: Mapping[str, Any]) -> None:
    if not values.keys() <= allowed:
        raise RuntimeError(f"{table} has no such column to change")
    columns = ", ".join(f"{name} = ?" for name in values)
    tx.execute(f"UPDATE {table} SET {columns} WHERE {key} = ?", (*values.values(), row))


def find(source: Source, election: int) -> Row | None:
    """One election."""
    return source.one("SELECT * FROM election WHERE id = ?", (election,))


def every(source: Source) -> list[Row]:
    """All elections and rounds, in the order they were made."""
    return source.all("SELECT * FROM election ORDER BY id")


def ballots_out(source: Source) -> bool:
    """Whether the ballots of an election are with the people: issued, and the box not opened yet."""
    return source.one("SELECT 1 FROM election WHERE state IN ('issuing', 'voting')") is not None


def rounds_after(source: Source, election: int) -> list[Row]:
    """The rounds made from this one."""
    return source.all("SELECT * FROM election WHERE previous = ? ORDER BY id", (election,))


def held(source: Source) -> dict[int, int]:
    """How many elections each agenda item has."""
    rows = source.all("SELECT item, COUNT(*) FROM election WHERE item IS NOT NULL GROUP BY item")
    return {row[0]: row[1] for row in rows}


def insert(
    tx: Transaction, what: Definition, state: str, number: int = 1, *, tie: bool = False, previous: int | None = None
) -> int:
    """A new election or round."""
    cursor = tx.execute(
        "INSERT INTO election (state, title_vi, title_en, office, seats, manner, item, profile, colour, round, tie,"
        " previous, made_at, made_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            *(state, *what[:6], _json(what.profile), what.colour, number, int(tie), previous),
            *(tx.at, tx.actor.name),
        ),
    )
    return int(cursor.lastrowid or 0)


def put(tx: Transaction, election: int, **values: Any) -> None:
    """Change columns of an election."""
    _set(tx, "election", "id", election, ELECTION_FIELDS, values)


def note(
    tx: Transaction,
    election: int,
    deed: str,
    before: str,
    after: str,
    *,
    warnings: Sequence[str] = (),
    reason: str = "",
    detail: Mapping[str, Any] | None = None,
) -> None:
    """One line of the history."""
    tx.execute(
        "INSERT INTO election_step (election, deed, before, after, warnings, reason, detail, at, by, role)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            *(election, deed, before, after, _json(list(warnings)), reason, _json(detail or {})),
            *(tx.at, tx.actor.name, tx.actor.role),
        ),
    )


def steps(source: Source, election: int) -> list[Row]:
    """The history, the oldest first."""
    return source.all("SELECT * FROM election_step WHERE election = ? ORDER BY id", (election,))


def nominate(tx: Transaction, election: int, who: Person) -> int:
    """A new candidate."""
    cursor = tx.execute(
        "INSERT INTO candidate (election, source, delegate, nominator, name, sort_word, born, position, unit,"
        " profile_vi, profile_en, document, planned) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (election, *who[:-1], int(who.planned)),
    )
    return int(cursor.lastrowid or 0)


def candidates(source: Source, election: int) -> list[Row]:
    """Everybody ever nominated: the list in ballot order first, then the others as they came."""
    return source.all("SELECT * FROM candidate WHERE election = ? ORDER BY place IS NULL, place, id", (election,))


def candidate(source: Source, election: int, number: int) -> Row | None:
    """One candidate of an election."""
    return source.one("SELECT * FROM candidate WHERE id = ? AND election = ?", (number, election))


def put_candidate(tx: Transaction, candidate: int, **values: Any) -> None:
    """Change columns of a candidate."""
    _set(tx, "candidate", "id", candidate, CANDIDATE_FIELDS, values)


def draw_up(tx: Transaction, election: int, ordered: Sequence[int]) -> None:
    """The list in ballot order; everybody else is off it."""
    tx.execute("UPDATE candidate SET place = NULL WHERE election = ?", (election,))
    tx.executemany("UPDATE candidate SET place = ? WHERE id = ?", [(n, who) for n, who in enumerate(ordered, 1)])


class Decision(NamedTuple):
    """What the congress is asked, and how; `vote` None when it was recorded by hands or not voted at all."""

    purpose: str
    how: str
    proposal: Mapping[str, Any]
    candidate: int | None = None
    vote: int | None = None
    counts: Mapping[str, Any] | None = None
    passed: bool | None = None
    note: str = ""


def decide(tx: Transaction, election: int, what: Decision) -> int:
    """Keep a decision, or a vote that will bring one."""
    cursor = tx.execute(
        "INSERT INTO election_decision (election, purpose, how, proposal, candidate, vote, counts, passed, note, at,"
        " by, decided_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            *(election, what.purpose, what.how, _json(what.proposal), what.candidate, what.vote),
            *(None if what.counts is None else _json(what.counts), None if what.passed is None else int(what.passed)),
            *(what.note, tx.at, tx.actor.name, None if what.passed is None else tx.at),
        ),
    )
    return int(cursor.lastrowid or 0)


def settle(tx: Transaction, decision: int, *, passed: bool) -> None:
    """A decision that waited for its vote has it."""
    tx.execute(
        "UPDATE election_decision SET passed = ?, decided_at = ? WHERE id = ? AND passed IS NULL",
        (int(passed), tx.at, decision),
    )


def decisions(source: Source, election: int) -> list[Row]:
    """Every decision, the oldest first."""
    return source.all("SELECT * FROM election_decision WHERE election = ? ORDER BY id", (election,))


def waiting(source: Source, election: int, purpose: str, candidate: int | None = None) -> Row | None:
    """The decision that waits for its vote."""
    return source.one(
        "SELECT * FROM election_decision WHERE election = ? AND purpose = ? AND candidate IS ? AND passed IS NULL",
        (election, purpose, candidate),
    )


def appoint(tx: Transaction, election: int, members: Sequence[int], head: int) -> None:
    """These are the tellers, in this order."""
    tx.execute("DELETE FROM election_teller WHERE election = ?", (election,))
    tx.executemany(
        "INSERT INTO election_teller (election, delegate, place, leads) VALUES (?, ?, ?, ?)",
        [(election, who, place, int(who == head)) for place, who in enumerate(members, 1)],
    )


def tellers(source: Source, election: int) -> list[Row]:
    """The tellers, their head first."""
    return source.all("SELECT * FROM election_teller WHERE election = ? ORDER BY leads DESC, place", (election,))


def keep_box(
    tx: Transaction, election: int, box: int, purpose: str, rows: Sequence[int], form: str, counters: Sequence[str] = ()
) -> None:
    """Keep a box of this election, for ever."""
    tx.execute(
        "INSERT INTO election_box (box, election, purpose, rows, form, counters) VALUES (?, ?, ?, ?, ?, ?)",
        (box, election, purpose, _json(list(rows)), form, _json(list(counters))),
    )


def put_box(tx: Transaction, box: int, **values: Any) -> None:
    """Change columns of a box."""
    _set(tx, "election_box", "box", box, BOX_FIELDS, values)


def boxes(source: Source, election: int, purpose: str) -> list[Row]:
    """The boxes of an election for that purpose, the oldest first."""
    return source.all("SELECT * FROM election_box WHERE election = ? AND purpose = ? ORDER BY box", (election, purpose))


def of_box(source: Source, box: int) -> Row | None:
    """The election's row of a box."""
    return source.one("SELECT * FROM election_box WHERE box = ?", (box,))
