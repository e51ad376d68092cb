"""The one door for writes: group commit, savepoints, receipts, nested deeds, failures of the disk."""

import sqlite3
import threading
from dataclasses import dataclass

import pytest

from congress_app.core import journal
from congress_app.core.db import PROGRAM, Actor, Database
from congress_app.core.errors import NonceReused, Refused, Unavailable
from congress_app.core.events import Fact
from congress_app.core.schema import prepare


@dataclass(frozen=True, slots=True)
class Marked(Fact):
    n: int


class No(Refused):
    """A refusal for these tests."""


@pytest.fixture
def door(tmp_path):
    path = tmp_path / "door.db"
    prepare(path, [])
    conn = sqlite3.connect(path)
    conn.execute("CREATE TABLE mark (n INTEGER PRIMARY KEY)")
    conn.close()
    opened = Database(path)
    yield opened
    opened.close()


def mark(n, *, refuse=False):
    def deed(tx):
        tx.execute("INSERT INTO mark VALUES (?)", (n,))
        tx.record(Marked(n=n))
        if refuse:
            raise No
        return {"n": n}

    return deed


def marks(door):
    with door.read() as reading:
        return [row[0] for row in reading.all("SELECT n FROM mark ORDER BY n")]


def test_many_threads_share_commits_and_all_are_answered(door):
    commits = []
    door.offload = lambda commit: (commits.append(1), commit())[1]
    start = threading.Barrier(40)
    answers = []

    def one(n):
        start.wait()
        answers.append(door.write(mark(n), actor=PROGRAM, nonce=f"nonce-{n:020}", about=("mark", n))["n"])

    threads = [threading.Thread(target=one, args=(n,)) for n in range(40)]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]
    assert sorted(answers) == marks(door) == list(range(40))
    assert len(commits) < 40, "deeds that wait together share a commit"
    with door.read() as reading:
        assert reading.as_of == 40
        assert reading.verify_journal() is None


def test_a_refused_deed_rolls_back_alone(door):
    door.write(mark(1), actor=PROGRAM)
    with pytest.raises(No):
        door.write(mark(2, refuse=True), actor=PROGRAM)
    door.write(mark(3), actor=PROGRAM)
    assert marks(door) == [1, 3]


def test_the_same_nonce_gives_the_same_answer_and_does_nothing_again(door):
    first = door.write(mark(1), actor=PROGRAM, nonce="n" * 20, about=("mark", 1))
    assert door.write(mark(1), actor=PROGRAM, nonce="n" * 20, about=("mark", 1)) == first
    assert marks(door) == [1]


def test_a_nonce_about_something_else_or_from_somebody_else_is_refused(door):
    door.write(mark(1), actor=PROGRAM, nonce="n" * 20, about=("mark", 1))
    with pytest.raises(NonceReused):
        door.write(mark(2), actor=PROGRAM, nonce="n" * 20, about=("mark", 2))
    with pytest.raises(NonceReused):
        door.write(mark(1), actor=Actor("desk", 7), nonce="n" * 20, about=("mark", 1))


def test_a_refused_nonce_may_be_used_again(door):
    with pytest.raises(No):
        door.write(mark(1, refuse=True), actor=PROGRAM, nonce="n" * 20, about=("mark", 1))
    assert door.write(mark(1), actor=PROGRAM, nonce="n" * 20, about=("mark", 1)) == {"n": 1}


def test_a_deed_without_a_fact_is_a_bug(door):
    with pytest.raises(RuntimeError, match="no fact"):
        door.write(lambda _tx: {}, actor=PROGRAM)


def test_a_deed_inside_a_deed_is_a_bug(door):
    def nested(tx):
        tx.record(Marked(n=9))
        return door.write(mark(1), actor=PROGRAM)

    with pytest.raises(RuntimeError, match="another deed"):
        door.write(nested, actor=PROGRAM)


def test_when_the_commit_fails_nobody_is_told_it_worked(door):
    def broken(_commit):
        raise OSError("disk gone")

    whole = door.offload
    door.offload = broken
    with pytest.raises(Unavailable):
        door.write(mark(1), actor=PROGRAM, nonce="n" * 20, about=("mark", 1))
    door.offload = whole
    assert marks(door) == []
    assert door.write(mark(1), actor=PROGRAM, nonce="n" * 20, about=("mark", 1)) == {"n": 1}


def test_readings_are_snapshots(door):
    with door.read() as reading:
        door.write(mark(1), actor=PROGRAM)
        assert reading.all("SELECT n FROM mark") == []
        assert reading.as_of == 0
    assert marks(door) == [1]


def test_readers_cannot_write(door):
    with door.read() as reading, pytest.raises(sqlite3.OperationalError):
        reading.all("INSERT INTO mark VALUES (1)")


def test_durability_settings(door):
    assert door._writer.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
    assert door._writer.execute("PRAGMA synchronous").fetchone()[0] == 2


@pytest.mark.parametrize("harm", ["UPDATE journal SET facts='{}' WHERE seq=3", "DELETE FROM journal WHERE seq=3"])
def test_the_journal_refuses_change_and_finds_it_when_forced(door, harm):
    for n in range(6):
        door.write(mark(n), actor=PROGRAM)
    with pytest.raises(sqlite3.DatabaseError, match="append-only"):
        door._writer.execute(harm)
    conn = sqlite3.connect(door.path)
    conn.execute("DROP TRIGGER journal_no_update")
    conn.execute("DROP TRIGGER journal_no_delete")
    conn.execute(harm)
    conn.commit()
    conn.close()
    with door.read() as reading:
        broken = reading.verify_journal()
    assert broken == journal.Break(3, "hash" if harm.startswith("UPDATE") else "gap")


def test_listeners_hear_of_durable_facts_only(door):
    heard = []
    door.on_commit(lambda facts, head: heard.append(([fact.n for fact in facts], head)))
    door.write(mark(1), actor=PROGRAM)
    with pytest.raises(No):
        door.write(mark(2, refuse=True), actor=PROGRAM)
    assert heard == [([1], 1)]
