"""Who was in the hall at any instant: as known now and as known then, in stays, as a page and on the command line."""

import io
import random
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner
from python_calamine import CalamineWorkbook

from congress_app.attendance import ledger, store
from congress_app.attendance.commands import COMMANDS
from congress_app.attendance.rules import Direction, Method, Passing
from congress_app.congress.actions import start_session
from congress_app.congress.queries import sessions
from congress_app.core import clock
from congress_app.core.commanding import Frame
from congress_app.core.db import PROGRAM, Transaction
from congress_app.settings import Settings
from tests.builders import Visitor
from tests.features.attendance.conftest import Hall

START = datetime.fromisoformat("2026-01-20T07:30:00.000+07:00")


def at(minutes: float) -> str:
    return (START + timedelta(minutes=minutes)).isoformat(timespec="milliseconds")


@pytest.fixture
def day(hall: Hall) -> Hall:
    """The morning begins at minute 0; the clock is ours."""
    clock.set_clock(lambda: START)
    with hall.db.read() as reading:
        first = sessions(reading)[0]["id"]
    start_session(hall.db, PROGRAM, None, first)
    return hall


def passes(hall: Hall, number: str, direction: str, minute: float, told: float | None = None) -> None:
    """Somebody passes at a minute, kept at once or (offline) at the minute `told`."""
    clock.set_clock(lambda: START + timedelta(minutes=minute if told is None else told))
    with hall.db.read() as reading:
        row = reading.one("SELECT session FROM congress")
    assert row is not None
    when = None if told is None else at(minute)
    passing = Passing(Direction(direction), "Bàn 1", Method.SCAN, at=when)
    hall.change(lambda tx: store.insert_passage(tx, row[0], hall.ids[number], passing))


def inside(hall: Hall, minute: float, known: float | None = None) -> set[str]:
    with hall.db.read() as reading:
        found = ledger.present_at(reading, at(minute), at(known) if known is not None else ledger.ALWAYS)
    return {number for number, one in hall.ids.items() if one in found}


def test_the_hall_at_an_instant(day: Hall) -> None:
    passes(day, "001", "IN", 5)
    passes(day, "002", "IN", 10)
    passes(day, "001", "OUT", 20)
    assert [inside(day, minute) for minute in (4, 5, 10, 19.9, 20)] == [
        set(), {"001"}, {"001", "002"}, {"001", "002"}, {"002"},
    ]  # fmt: skip
    assert inside(day, -1) == set()


def test_what_an_offline_desk_tells_later_was_not_known_before(day: Hall) -> None:
    passes(day, "001", "IN", 5)
    passes(day, "002", "IN", 6, told=40)
    assert inside(day, 30, known=30) == {"001"}
    assert inside(day, 30) == inside(day, 30, known=40) == {"001", "002"}


def test_another_sitting_begins_empty_and_an_earlier_instant_keeps_its_people(day: Hall) -> None:
    passes(day, "001", "IN", 5)
    clock.set_clock(lambda: START + timedelta(minutes=300))
    with day.db.read() as reading:
        second = sessions(reading)[1]["id"]
    start_session(day.db, PROGRAM, None, second)
    assert inside(day, 299) == {"001"}
    assert inside(day, 301) == set()
    with day.db.read() as reading:
        first = sessions(reading)[0]["id"]
        assert ledger.stays(reading, first) == [ledger.Stay(day.ids["001"], at(5), at(300))]
        assert ledger.attended(reading) == {day.ids["001"]}


def test_every_instant_of_random_mornings_agrees_with_the_stays(day: Hall) -> None:
    dice = random.Random(20260120)
    for minute in range(1, 80):
        number = dice.choice(list(day.ids))
        passes(day, number, dice.choice(["IN", "OUT"]), minute, told=minute + dice.choice([0, 0, 15]))
    with day.db.read() as reading:
        found = ledger.stays(reading, sessions(reading)[0]["id"])
    for minute in range(100):
        now = at(minute)
        staying = {stay.delegate for stay in found if stay.start <= now and (stay.end is None or now < stay.end)}
        assert {day.ids[number] for number in inside(day, minute)} == staying, minute


def test_the_page_and_its_picture(day: Hall, as_role: Callable[..., Visitor]) -> None:
    passes(day, "001", "IN", 5)
    passes(day, "004", "IN", 6)
    passes(day, "001", "OUT", 30)
    reader = as_role("credentials")
    page = reader.page("/attendance/ledger")
    assert page.status_code == 200
    with day.db.read() as reading:
        first = sessions(reading)[0]["id"]
    picture = reader.get("/attendance/ledger/hall", query_string={"session": first, "at": at(10)}).json
    assert (picture["present"], picture["others"], picture["summoned"]) == (1, 1, 3)
    assert picture["quorum"]["missing"] == 1
    assert picture["curve"] == [[at(5), 1], [at(30), 0]]
    person = next(each for each in picture["people"] if each["number"] == "001")
    assert (person["present"], person["stays"]) == (True, [[at(5), at(30)]])
    assert [each["present"] for each in picture["delegations"]] == [1, 0]
    book = reader.get("/attendance/ledger.xlsx", query_string={"session": first, "at": at(10), "lang": "vi"})
    rows = CalamineWorkbook.from_filelike(io.BytesIO(book.data)).get_sheet_by_index(0).to_python()
    assert rows[0][0] == "DANH SÁCH CÓ MẶT TRONG HỘI TRƯỜNG"
    assert any("Nguyễn Thị Hoài Ân" in row for row in rows)


@pytest.mark.parametrize("bad", ["yesterday", "2026-01-20 07:00", "2026-01-20T07:00:00.000Z"])
def test_an_instant_nobody_can_read_is_refused(day: Hall, as_role: Callable[..., Visitor], bad: str) -> None:
    refused = as_role("secretariat").get("/attendance/ledger/hall", query_string={"session": 1, "at": bad})
    assert (refused.status_code, refused.json["facts"]["field"]) == (400, "at")


@pytest.mark.parametrize("role", ["desk", "teller", "projector"])
def test_the_ledger_is_for_those_who_answer_for_it(day: Hall, as_role: Callable[..., Visitor], role: str) -> None:
    for path in (
        "/attendance/ledger",
        "/attendance/ledger/hall?session=1",
        "/attendance/snapshots",
        "/attendance/base",
    ):
        assert as_role(role).get(path).status_code == 403


def test_sixteen_hundred_people_over_six_sittings(tmp_path: Path, day: Hall) -> None:
    rows = [
        (sitting, person, direction, at(sitting * 240 + person % 30 + shift), at(sitting * 240 + person % 30 + shift))
        for sitting in range(10, 16)
        for person in range(1600)
        for shift, direction in ((0, "IN"), (60, "OUT"), (70, "IN"))
    ]

    def write(tx: Transaction) -> None:
        tx.executemany(
            "INSERT INTO passage (session, delegate, direction, at, recorded_at, offline, desk, method, note)"
            " VALUES (?,?,?,?,?,0,'1','scan','')",
            rows,
        )
        for sitting in range(10, 16):
            tx.execute("INSERT INTO session_run (session, at) VALUES (?, ?)", (sitting, at(sitting * 240)))

    day.change(write)
    with day.db.read() as reading:
        plan = [row[3] for row in reading.all(f"EXPLAIN QUERY PLAN {ledger._INSIDE}", (10, "9", "9", 1, "9", "9", 1))]
        assert all("passage_presence" in step for step in plan if step.startswith("SEARCH"))
        assert len(ledger.present_at(reading, at(12 * 240 + 120))) == 1600


def test_the_hall_and_the_base_on_the_command_line(day: Hall) -> None:
    passes(day, "001", "IN", 5)
    frame = Frame(Settings(), lambda *_: None, lambda work: work(), lambda *_: day.db)
    then = (START + timedelta(minutes=10)).isoformat()
    told = CliRunner().invoke(COMMANDS[0], ["at", then], obj=frame)
    assert told.exit_code == 0, told.output
    assert ": 1/3 (+0)" in told.output
    assert "Nguyễn Thị Hoài Ân" in told.output
    before = CliRunner().invoke(COMMANDS[0], ["at", "2020-01-01 08:00"], obj=frame)
    assert "No sitting had started." in before.output
    assert CliRunner().invoke(COMMANDS[0], ["at", "tomorrow"], obj=frame).exit_code == 2
    base = CliRunner().invoke(COMMANDS[0], ["base"], obj=frame)
    assert base.output.splitlines()[0].startswith("    3  Đại hội đại biểu")
    assert base.output.splitlines()[-1] == "=   3"


def test_an_instant_may_be_said_in_another_offset(day: Hall, as_role: Callable[..., Visitor]) -> None:
    passes(day, "001", "IN", 5)
    with day.db.read() as reading:
        first = sessions(reading)[0]["id"]
    said = {"session": first, "at": "2026-01-20T00:40:00.000+00:00"}
    picture = as_role("chair").get("/attendance/ledger/hall", query_string=said).json
    assert (picture["present"], picture["at"]) == (1, "2026-01-20T07:40:00.000+07:00")
