"""A database made before there were batches, cards and paper: its votes, ballots and results stay as they were."""

import json
import sqlite3

import pytest
import sqlite_utils

from congress_app.core import schema
from congress_app.core.connections import connect
from congress_app.core.db import PROGRAM, Database
from congress_app.house import stores
from congress_app.voting import actions, exports, queries, store
from tests import builders

OUTCOME = {
    "passed": True, "base": 10, "needed": 6, "for_votes": 7, "cast": 8, "quorum_needed": 0, "quorum_ok": True,
}  # fmt: skip
RULE = {"base": "summoned", "numerator": 1, "denominator": 2, "strict": True, "quorum": None}
CHOICES = [
    {"code": "agree", "vi": "Nhất trí", "en": "Agree", "counts_for": True},
    {"code": "other", "vi": "Ý kiến khác", "en": "Other view", "counts_for": False},
]
PEOPLE = range(1, 11)


def only(migrations, *names):
    """The same migrations up to those named."""
    from sqlite_utils import Migrations

    before = Migrations(migrations.name)
    for each in migrations._migrations:
        if each.name in names:
            before._migrations.append(each)
    return before


@pytest.fixture
def old(tmp_path):
    """A database with the tables of before: a published named vote, and an open one with two ballots."""
    path = tmp_path / "before.db"
    before = [
        only(each, "m001_votes", "m002_the_base_from_the_ledger") if each is store.migrations else each
        for each in stores()
    ]
    schema.prepare(path, before)
    conn = connect(path, writable=True)
    for vote, state in ((1, "published"), (2, "open")):
        closed = "'2026-01-20T09:00:00.000+07:00', 'Thư ký'" if vote == 1 else "NULL, NULL"
        conn.execute(
            "INSERT INTO vote (id, state, title_vi, title_en, mode, show_tally, rule, choices, absent_throughout,"
            " override, summoned, present, roll, outcome, roll_sha256, drafted_at, drafted_by, opened_at, opened_by,"
            f" closed_at, closed_by, published_at, published_by, absent_reason, subtractions) VALUES (?, ?, 'Cũ', '',"
            " 'named', 'after_close', ?, ?, 0, '', 10, 8, 10, ?, ?, '2026-01-20T08:00:00.000+07:00', '',"
            f" '2026-01-20T08:30:00.000+07:00', '', {closed}, {closed}, '', '[]')",
            (
                vote, state, json.dumps(RULE), json.dumps(CHOICES),
                json.dumps(OUTCOME) if vote == 1 else None, "ab" * 32 if vote == 1 else None,
            ),
        )  # fmt: skip
        conn.executemany(
            "INSERT INTO vote_roll VALUES (?, ?, ?, ?, ?, 1, 'Đoàn Tân An', '')",
            [(vote, each, each - 1, f"{each:03d}", f"Đại biểu {each}") for each in PEOPLE],
        )
        cast = [(each, "agree" if each <= 7 else "other") for each in range(1, 9 if vote == 1 else 3)]
        conn.executemany(
            "INSERT INTO ballot VALUES (?, ?, ?, '2026-01-20T08:31:00.000+07:00')", [(vote, *each) for each in cast]
        )
        counts = {"agree": 7, "other": 1} if vote == 1 else {"agree": 2, "other": 0}
        conn.executemany("INSERT INTO tally VALUES (?, ?, ?)", [(vote, *each) for each in counts.items()])
    conn.close()
    return path


def test_the_old_tables_are_really_those_of_before(old):
    with sqlite3.connect(old) as conn:
        names = {row[1] for row in conn.execute("PRAGMA table_info(vote)")}
    assert "shape" not in names
    assert "absent_reason" in names


@pytest.fixture
def db(old):
    schema.prepare(old, stores())
    database = Database(old)
    yield database
    database.close()


def test_a_published_result_is_painted_as_it_was(db):
    with db.read() as reading:
        shown = queries.vote(reading, 1)
    result = shown["result"]
    assert (shown["shape"], shown["manner"], shown["state"], shown["annulled"]) == (
        "question", "tablets", "published", None,
    )  # fmt: skip
    assert [(row["code"], row["votes"]) for row in result["rows"]] == [("agree", 7), ("other", 1)]
    assert (result["passed"], result["base"], result["needed"], result["cast"]) == (True, 10, 6, 8)
    assert result["questions"][0]["rows"] == result["rows"]
    assert result["channels"] == {"tablets": 8, "paper": 0, "cards": 0}


def test_an_open_vote_goes_on(db):
    actor = builders_actor(3)
    actions.cast(db, actor, builders.nonce(), 2, "other")
    with pytest.raises(Exception, match="already_voted"):
        actions.cast(db, builders_actor(1), builders.nonce(), 2, "other")
    assert actions.close(db, PROGRAM, None, 2) == {"vote": 2, "cast": 3, "passed": False}


def builders_actor(delegate):
    from congress_app.core.db import Actor

    return Actor("delegate", delegate)


def test_an_old_vote_is_exported_and_repeated(db):
    with db.read() as reading:
        found = exports.plain(reading, 1)
    assert (found["questions"][0]["counts"], len(found["ballots"])) == ({"agree": 7, "other": 1}, 8)
    again = actions.repeat(db, PROGRAM, None, 1)["vote"]
    with db.read() as reading:
        assert queries.vote(reading, again)["repeats"] == 1


def test_migrating_twice_changes_nothing(db, old):
    schema.prepare(old, stores())
    assert sqlite_utils.Database(old)["tally"].count == 4
