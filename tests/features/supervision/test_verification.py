"""The chain of the journal: whole, or broken at a named line."""

import sqlite3
from contextlib import closing

import pytest
from click.testing import CliRunner

from congress_app.core.commanding import Frame
from congress_app.core.db import Database
from congress_app.supervision.commands import journal


def tamper(db: Database, statement: str) -> None:
    """Change the file behind the program's back, as somebody with the laptop could."""
    with closing(sqlite3.connect(db.path)) as conn, conn:
        conn.execute("DROP TRIGGER journal_no_update")
        conn.execute("DROP TRIGGER journal_no_delete")
        conn.execute(statement)


@pytest.fixture
def inspector(founded, as_role):
    return as_role("inspector")


def frame(db: Database) -> Frame:
    """What the command line hands a command, over the test's database."""
    return Frame(None, lambda: None, lambda function: function(), lambda _settings, _offload: db)


def test_an_untouched_journal_is_whole(inspector):
    told = inspector.get("/journal/verify").json
    assert told["ok"] is True
    assert told["broken"] is None
    assert told["lines"] > 0


@pytest.mark.parametrize(
    ("statement", "line", "why"),
    [
        ("UPDATE journal SET facts = replace(facts, 'Official', 'Other') || ' ' WHERE seq = 2", 2, "hash"),
        ("UPDATE journal SET at = '2001-01-01T00:00:00.000+07:00' WHERE seq = 1", 1, "hash"),
        ("DELETE FROM journal WHERE seq = 2", 2, "gap"),
    ],
)
def test_the_first_broken_line_is_named(founded, inspector, statement, line, why):
    tamper(founded, statement)
    told = inspector.get("/journal/verify").json
    assert (told["ok"], told["broken"]) == (False, {"seq": line, "why": why})


def test_on_the_command_line(founded):
    whole = CliRunner().invoke(journal, ["verify"], obj=frame(founded))
    assert whole.exit_code == 0
    assert whole.output.startswith("OK")
    listed = CliRunner().invoke(journal, ["list", "--lang", "en"], obj=frame(founded))
    assert "  1  " in listed.output
    tamper(founded, "UPDATE journal SET kind = 'nothing' WHERE seq = 2")
    broken = CliRunner().invoke(journal, ["verify"], obj=frame(founded))
    assert broken.exit_code == 1
    assert "line 2" in broken.output
