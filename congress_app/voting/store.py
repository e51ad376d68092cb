"""The votes themselves: their tables, and rows of `vote` in and out. Nothing is decided here.

`ballots`, `cards` and `overrides` read and write the other tables. `ballot` keeps one row per delegate and vote (its
primary key is the rule "one ballot each"); in a counted vote its choice stays NULL and only `tally` knows the totals.
The roll copies number, name and delegation as they stood when the vote opened, so that later corrections never change
a record.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any, NamedTuple

import sqlite_utils
from sqlite_utils import Migrations

from congress_app.core.db import Row, Source, Transaction
from congress_app.counting.profile import Profile, from_plain, plain
from congress_app.counting.questions import Choice, OptionsOutcome, Outcome, Rule, Sets
from congress_app.voting import definition, frozen
from congress_app.voting.card_tables import COUNT, GUARDS, SHEET
from congress_app.voting.channel_tables import BALLOT_COLUMNS, COLUMNS, KEEP_TOTALS, OVERRIDE, ROLL_COLUMNS, TOTALS
from congress_app.voting.rules import Manner, Question, Shape
from congress_app.voting.tables import BALLOT, ROLL, TALLY, VOTE

migrations = Migrations("voting")


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


@migrations()
def m003_questions_cards_paper(db: sqlite_utils.Database) -> None:
    """Several questions on a ballot, cards and paper beside tablets, countdown, weights, repeating and annulling."""
    for table, columns in (("vote", COLUMNS), ("vote_roll", ROLL_COLUMNS), ("ballot", BALLOT_COLUMNS)):
        for column in columns:
            db.execute(f"ALTER TABLE {table} ADD COLUMN {column}")
    for statement in (TOTALS, KEEP_TOTALS, "DROP TABLE tally", "ALTER TABLE totals RENAME TO tally"):
        db.execute(statement)
    for statement in (SHEET, COUNT, OVERRIDE, *GUARDS):
        db.execute(statement)
    db.execute("CREATE INDEX vote_repeats ON vote(repeats) WHERE repeats IS NOT NULL")


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
    shape: str = Shape.QUESTION.value
    manner: str = Manner.TABLETS.value
    questions: Sequence[Question] = ()  # empty: the title with the choices is the one question
    changeable: bool = False
    weighted: bool = False
    seconds: int | None = None  # None: closed by hand
    profile: Profile | None = None  # None: the one the congress goes by

    def asked(self) -> Sequence[Question]:
        """The questions, always at least one."""
        return self.questions or (Question(self.title_vi, self.title_en, self.choices),)


class Opening(NamedTuple):
    """What is frozen when a vote opens: the sets in people, and those by which it is decided (weights, perhaps)."""

    heads: Sets
    sets: Sets
    roll: int
    subtractions: Sequence[Mapping[str, Any]]
    override: str
    closes_at: str | None
    casting_ended_at: str | None


PLAIN = (
    "title_vi", "title_en", "item", "mode", "show_tally", "absent_throughout", "absent_reason", "shape", "manner",
    "changeable", "weighted", "seconds",
)  # fmt: skip


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


def opened(source: Source) -> int:
    """How many votes were opened so far; each keeps the rules it was held by."""
    row = source.one("SELECT COUNT(*) FROM vote WHERE opened_at IS NOT NULL")
    return int(row[0]) if row else 0


def repeated_by(source: Source, vote: int) -> int | None:
    """The vote that repeats this one and was not annulled, if any; else the last annulled one."""
    row = source.one(
        "SELECT id FROM vote WHERE repeats = ? ORDER BY annulled_at IS NULL DESC, id DESC LIMIT 1", (vote,)
    )
    return int(row[0]) if row else None


def due(source: Source, at: str) -> Row | None:
    """The open vote whose countdown is over and whose tablets still stand open."""
    return source.one("SELECT * FROM vote WHERE state = 'open' AND casting_ended_at IS NULL AND closes_at <= ?", (at,))


def insert(tx: Transaction, draft: Definition, repeats: int | None = None) -> int:
    """A new draft; `repeats` is the vote it is another attempt of."""
    kept = columns(draft)
    cursor = tx.execute(
        f"INSERT INTO vote (state, override, repeats, drafted_at, drafted_by, {', '.join(kept)})"
        f" VALUES ('draft', '', ?, ?, ?, {', '.join('?' * len(kept))})",
        (repeats, tx.at, tx.actor.name, *kept.values()),
    )
    return int(cursor.lastrowid or 0)


def replace(tx: Transaction, vote: int, draft: Definition) -> None:
    """Other words and another rule for a draft."""
    put(tx, vote, columns(draft))


def definition_of(row: Row) -> Definition:
    """What a vote's row says, as a draft would say it; its rule profile too."""
    words = definition.profile_of(row)
    return Definition(
        **{name: row[name] for name in PLAIN if name not in ("changeable", "weighted")},
        changeable=bool(row["changeable"]),
        weighted=bool(row["weighted"]),
        rule=definition.rule_of(row),
        choices=definition.choices_of(row),
        questions=definition.questions_of(row) if row["questions"] else (),
        profile=from_plain(words) if words else None,
    )


def columns(draft: Definition) -> dict[str, object]:
    """What a draft says, as the columns of its row."""
    asked = [
        {"title_vi": each.title_vi, "title_en": each.title_en, "choices": definition.choice_words(each.choices)}
        for each in draft.questions
    ]
    return {
        **{name: getattr(draft, name) for name in PLAIN},
        "rule": _json(definition.rule_words(draft.rule)),
        "choices": _json(definition.choice_words(draft.choices)),
        "questions": _json(asked) if asked else None,
        "asked": max(1, len(asked)),
        "profile": _json(plain(draft.profile)) if draft.profile else None,
    }


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def mark_open(tx: Transaction, vote: int, what: Opening) -> None:
    """The vote is open with these frozen numbers."""
    heads = what.heads
    fields = {
        "state": "open",
        "summoned": heads.summoned,
        "present": heads.present,
        "roll": what.roll,
        "absent_throughout": heads.absent_throughout,
        "sets": _json(asdict(what.sets)),
        "subtractions": _json(list(what.subtractions)),
        "override": what.override,
        "opened_at": tx.at,
        "opened_by": tx.actor.name,
        "closes_at": what.closes_at,
        "casting_ended_at": what.casting_ended_at,
    }
    put(tx, vote, fields)


def put(tx: Transaction, vote: int, fields: Mapping[str, object]) -> None:
    """Write these columns of a vote."""
    tx.execute(f"UPDATE vote SET {', '.join(f'{name} = ?' for name in fields)} WHERE id = ?", (*fields.values(), vote))


def mark_closed(
    tx: Transaction, vote: int, outcomes: Sequence[Outcome | OptionsOutcome], counted: Mapping[str, Any], roll: str
) -> None:
    """The vote is closed, its outcomes and what every channel brought are frozen; `roll` is the digest of the roll."""
    words = [frozen.outcome_words(each) for each in outcomes]
    fields = {
        "state": "closed",
        "outcome": _json(words[0] if len(words) == 1 else words),
        "counted": _json(counted),
        "roll_sha256": roll,
        "closed_at": tx.at,
        "closed_by": tx.actor.name,
    }
    put(tx, vote, fields)


def mark_published(tx: Transaction, vote: int) -> None:
    """The result is released."""
    put(tx, vote, {"state": "published", "published_at": tx.at, "published_by": tx.actor.name})


def mark_annulled(tx: Transaction, row: Row, reason: str) -> None:
    """The vote counts no more; an open one is closed without a verdict."""
    fields = {"annulled_at": tx.at, "annulled_by": tx.actor.name, "annulled_reason": reason}
    if row["state"] == "open":
        fields |= {"state": "closed", "closed_at": tx.at, "closed_by": tx.actor.name}
    put(tx, row["id"], fields)


def nudge(tx: Transaction, vote: int, delegation: int | None) -> None:
    """One reminder more, for everybody or for one delegation."""
    tx.execute("UPDATE vote SET nudges = nudges + 1, nudged_delegation = ? WHERE id = ?", (delegation, vote))
