"""Passages that an offline desk sends late: each is put in its place by when the person passed, not by when it came."""

import sqlite3
from datetime import datetime, timedelta
from pathlib import Path

import pytest
import sqlite_utils

from congress_app.attendance import queries, store
from congress_app.attendance.rules import Direction, Method, Passing
from congress_app.core import clock
from congress_app.core.db import Transaction
from tests.features.attendance.conftest import Hall

START = datetime.fromisoformat("2026-01-20T07:30:00.000+07:00")


def at(minutes: int) -> str:
    return (START + timedelta(minutes=minutes)).isoformat(timespec="milliseconds")


def late(hall: Hall, number: str, direction: Direction, minutes: int) -> None:
    """What an offline desk kept at `minutes` reaches the server now."""

    def write(tx: Transaction) -> None:
        session = tx.one("SELECT session FROM congress")
        assert session is not None
        passing = Passing(direction, "Bàn 2", Method.SCAN, at=at(minutes))
        store.insert_passage(tx, session[0], hall.ids[number], passing)

    hall.change(write)


def inside(hall: Hall) -> set[str]:
    with hall.db.read() as reading:
        present = queries.present_ids(reading)
    return {number for number, delegate in hall.ids.items() if delegate in present}


def test_a_way_in_that_arrives_after_the_way_out_brings_nobody_back(hall: Hall) -> None:
    clock.set_clock(lambda: START + timedelta(minutes=30))
    hall.scan("002")
    hall.scan("002", "OUT")
    late(hall, "002", Direction.IN, 10)
    assert inside(hall) == set()
    people = {each["number"]: each for each in hall.desk.get("/attendance/people").json["people"]}
    assert people["002"]["present"] is False
    assert people["002"]["time_in"] == at(10)
    assert people["002"]["time_out"] == at(30)


def test_a_way_out_that_arrives_late_but_was_the_last_takes_the_person_out(hall: Hall) -> None:
    clock.set_clock(lambda: START + timedelta(minutes=5))
    hall.scan("002")
    hall.scan("003")
    clock.set_clock(lambda: START + timedelta(minutes=60))
    late(hall, "002", Direction.OUT, 40)
    assert inside(hall) == {"003"}
    again = hall.scan("002", "OUT")
    assert (again["code"], again["earlier"]) == ("already_out", {"at": at(40), "desk": "Bàn 2"})
    assert hall.scan("002")["code"] == "checked_in"


def test_at_the_same_instant_the_later_row_is_the_last(hall: Hall) -> None:
    clock.set_clock(lambda: START)
    late(hall, "001", Direction.OUT, 0)
    hall.scan("001")
    assert inside(hall) == {"001"}


def test_both_times_are_kept(hall: Hall) -> None:
    clock.set_clock(lambda: START + timedelta(minutes=60))
    hall.scan("001")
    late(hall, "002", Direction.IN, 10)
    with hall.db.read() as reading:
        rows = reading.all("SELECT at, recorded_at, offline FROM passage ORDER BY id")
    assert [tuple(row) for row in rows] == [(at(60), at(60), 0), (at(10), at(60), 1)]


def test_a_database_of_before_keeps_its_passages_and_its_guards(tmp_path: Path) -> None:
    old = sqlite_utils.Database(tmp_path / "old.db")
    store.migrations.apply(old, stop_before="m002_when_it_was_and_when_it_was_known")
    old.execute(
        "INSERT INTO passage (session, delegate, direction, at, desk, method, note)"
        " VALUES (2, 7, 'IN', '2026-01-20T07:41:22.123+07:00', 'Bàn 1', 'scan', 'x')"
    )
    old.conn.commit()
    store.migrations.apply(old)
    rows = old.execute("SELECT id, delegate, at, recorded_at, offline, operator, note FROM passage").fetchall()
    assert rows == [(1, 7, "2026-01-20T07:41:22.123+07:00", "2026-01-20T07:41:22.123+07:00", 0, None, "x")]
    for sql in ("UPDATE passage SET desk = 'x'", "DELETE FROM passage"):
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            old.execute(sql)
