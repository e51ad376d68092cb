"""Rows of the presence ledger: absences, heads, reports, seals. The only writer of those tables; they only grow."""

from collections.abc import Sequence
from typing import NamedTuple

from congress_app.attendance import ledger_tables
from congress_app.core.db import Row, Source, Transaction

WHOLE = 0
"""The sitting number that stands for the whole congress."""
EVER = 2**62
"""A row number beyond every row."""


class Absence(NamedTuple):
    """What is recorded of one person: kind excused, unexcused or none; ground of base_rules.Ground."""

    kind: str
    reason: str
    accepted: bool | None = None
    ground: str = ""
    source: str = "office"


class Line(NamedTuple):
    """What a head says of one person."""

    delegate: int
    present: bool
    kind: str = ""
    reason: str = ""


class Seal(NamedTuple):
    """One sealed snapshot, in the order of its columns."""

    occasion: str
    number: int
    title_vi: str
    title_en: str
    session: int
    at: str
    journal: int
    passage: int
    absence: int
    summoned: int
    present: int
    others: int
    base: int
    content: str
    sha256: str


def insert_absence(tx: Transaction, delegate: int, session: int, what: Absence) -> None:
    """Keep what is now known of an absence; what was known before stays below it."""
    accepted = None if what.accepted is None else int(what.accepted)
    tx.execute(
        "INSERT INTO absence (delegate, session, kind, ground, reason, accepted, source, at, role, name)"
        " VALUES (?,?,?,?,?,?,?,?,?,?)",
        (delegate, session, what.kind, what.ground, what.reason, accepted, what.source, tx.at, tx.actor.role,
         tx.actor.name),
    )  # fmt: skip


def absences(source: Source, upto: int = EVER) -> list[Row]:
    """The last row of every person and sitting, no later than row `upto`; those taken back are left out."""
    return source.all(
        "SELECT * FROM absence a WHERE a.id <= ? AND a.kind <> 'none' AND NOT EXISTS (SELECT 1 FROM absence b"
        " WHERE b.delegate = a.delegate AND b.session = a.session AND b.id > a.id AND b.id <= ?) ORDER BY a.id",
        (upto, upto),
    )


def absence(source: Source, delegate: int, session: int) -> Row | None:
    """The last row of one person and sitting, a taken-back one too."""
    return source.one(
        "SELECT * FROM absence WHERE delegate = ? AND session = ? ORDER BY id DESC LIMIT 1", (delegate, session)
    )


def absence_history(source: Source, delegate: int) -> list[Row]:
    """Everything ever recorded of one person's absences, the newest first."""
    return source.all("SELECT * FROM absence WHERE delegate = ? ORDER BY id DESC", (delegate,))


def insert_head(tx: Transaction, delegation: int, delegate: int | None) -> None:
    """From now on this delegate is the head of the delegation (None: nobody)."""
    tx.execute(
        "INSERT INTO delegation_head (delegation, delegate, at, name) VALUES (?,?,?,?)",
        (delegation, delegate, tx.at, tx.actor.name),
    )


def heads(source: Source) -> dict[int, int]:
    """Delegation to the delegate who is its head now."""
    rows = source.all("SELECT delegation, delegate FROM delegation_head ORDER BY id")
    return {unit: head for unit, head in {row[0]: row[1] for row in rows}.items() if head is not None}


def is_head(source: Source, delegate: int) -> bool:
    """Whether a delegate is the head of any delegation now."""
    sql = (
        "SELECT 1 FROM delegation_head h WHERE h.delegate = ?"
        " AND NOT EXISTS (SELECT 1 FROM delegation_head g WHERE g.delegation = h.delegation AND g.id > h.id)"
    )
    return source.one(sql, (delegate,)) is not None


def insert_report(tx: Transaction, session: int, delegation: int, head: int, lines: Sequence[Line]) -> int:
    """Keep a head's report; gives its number."""
    made = tx.execute(
        "INSERT INTO head_report (session, delegation, head, at) VALUES (?,?,?,?)", (session, delegation, head, tx.at)
    )
    report = int(made.lastrowid or 0)
    tx.executemany(
        "INSERT INTO head_report_line (report, delegate, present, kind, reason) VALUES (?,?,?,?,?)",
        [(report, line.delegate, int(line.present), line.kind, line.reason) for line in lines],
    )
    return report


def reports(source: Source, session: int) -> list[Row]:
    """The last report of every delegation in a sitting."""
    return source.all(
        "SELECT * FROM head_report r WHERE r.session = ? AND NOT EXISTS (SELECT 1 FROM head_report q"
        " WHERE q.session = r.session AND q.delegation = r.delegation AND q.id > r.id)",
        (session,),
    )


def lines(source: Source, report: int) -> list[Row]:
    """What a report says of everybody, with `decision` (NULL: not settled) where it differed."""
    return source.all(
        "SELECT l.delegate, l.present, l.kind, l.reason, d.decision FROM head_report_line l LEFT JOIN head_difference d"
        " ON d.report = l.report AND d.delegate = l.delegate WHERE l.report = ?",
        (report,),
    )


def insert_decision(tx: Transaction, report: int, delegate: int, decision: str) -> None:
    """Keep how a difference between a report and the scans was settled."""
    tx.execute(
        "INSERT INTO head_difference (report, delegate, decision, at, role, name) VALUES (?,?,?,?,?,?)",
        (report, delegate, decision, tx.at, tx.actor.role, tx.actor.name),
    )


def insert_seal(tx: Transaction, seal: Seal) -> int:
    """Keep a sealed snapshot; gives its number."""
    marks = ", ".join("?" for _ in seal)
    made = tx.execute(f"INSERT INTO presence_seal ({', '.join(Seal._fields)}) VALUES ({marks})", seal)
    return int(made.lastrowid or 0)


def seals(source: Source) -> list[Row]:
    """Every seal without its content, the newest first."""
    names = ", ".join(name for name in Seal._fields if name != "content")
    return source.all(f"SELECT id, {names} FROM presence_seal ORDER BY id DESC")


def seal(source: Source, number: int) -> Row | None:
    """One seal."""
    return source.one("SELECT * FROM presence_seal WHERE id = ?", (number,))


def last_rows(source: Source) -> tuple[int, int, int]:
    """The last row numbers of journal, passage and absence."""
    row = source.one(
        "SELECT (SELECT COALESCE(MAX(seq), 0) FROM journal), (SELECT COALESCE(MAX(id), 0) FROM passage),"
        " (SELECT COALESCE(MAX(id), 0) FROM absence)"
    )
    return (row[0], row[1], row[2]) if row else (0, 0, 0)


def forget(tx: Transaction, delegate: int) -> None:
    """Empty why this person was absent, and the name beside what the person reported; that somebody was absent, of
    which kind, and whether it was accepted stays, because the base was counted with it.
    """
    for table in ledger_tables.EMPTIED:
        tx.execute(f"UPDATE {table} SET reason = '' WHERE delegate = ?", (delegate,))
    reported = "SELECT at FROM head_report WHERE head = ?"
    tx.execute(f"UPDATE absence SET name = '' WHERE role = 'delegate' AND at IN ({reported})", (delegate,))
