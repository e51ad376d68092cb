"""A countdown is exact at the server: no ballot from its end on, the vote closes by itself, also after a restart."""

from datetime import datetime, timedelta

import pytest

from congress_app.core import clock
from congress_app.core.db import PROGRAM, Database
from congress_app.voting import queries
from congress_app.voting.countdown import Countdown
from congress_app.voting.running_actions import close_due
from tests.features.voting import hall as build

NOON = datetime.fromisoformat("2026-01-20T12:00:00.000+07:00")


@pytest.fixture
def at():
    """Sets the clock to so many seconds after noon."""

    def move(seconds):
        clock.set_clock(lambda: NOON + timedelta(seconds=seconds))

    move(0)
    return move


def state(hall, vote):
    with hall.db.read() as reading:
        return queries.vote(reading, vote)["state"]


def test_the_end_is_on_every_tablet(hall, at):
    build.opened(hall.secretary, seconds=60)
    with hall.db.read() as reading:
        card = queries.on_tablets(reading)["vote"]
    assert (card["seconds"], card["closes_at"]) == (60, "2026-01-20T12:01:00.000+07:00")


def test_no_ballot_from_the_end_on_even_before_anybody_closes(hall, at):
    vote = build.opened(hall.secretary, seconds=60)
    at(59.999)
    assert hall.cast(vote, 0).status_code == 200
    at(60)
    assert hall.cast(vote, 1).json["code"] == "vote_closed"
    assert state(hall, vote) == "open"


def test_it_closes_by_itself_with_what_was_received(hall, at):
    vote = build.opened(hall.secretary, seconds=60)
    hall.cast(vote, 0)
    ticker = Countdown(hall.db)
    assert ticker.tick() == 5.0
    at(58)
    assert ticker.tick() == pytest.approx(2.0)
    assert state(hall, vote) == "open"
    at(60)
    ticker.tick()
    record = build.record(hall.secretary, vote)
    assert (record["state"], record["result"]["cast"], record["by"]["closed"]) == ("closed", 1, "")


def test_what_came_due_while_the_program_was_down_closes_at_the_start(hall, at):
    vote = build.opened(hall.secretary, seconds=60)
    at(3600)
    again = Database(hall.db.path)
    Countdown(again).tick()
    again.close()
    assert state(hall, vote) == "closed"


def test_prolonging_moves_the_end(hall, at):
    vote = build.opened(hall.secretary, seconds=60)
    at(50)
    told = hall.secretary.deed(f"/votes/{vote}/extend", seconds=30)
    assert told.json == {"vote": vote, "closes_at": "2026-01-20T12:01:30.000+07:00"}
    at(61)
    assert close_due(hall.db, PROGRAM) == {"vote": 0}
    assert hall.cast(vote, 0).status_code == 200


def test_prolonging_a_vote_without_a_countdown_begins_one(hall, at):
    vote = build.opened(hall.secretary)
    at(50)
    assert hall.secretary.deed(f"/votes/{vote}/extend", seconds=30).json["closes_at"].endswith("12:01:20.000+07:00")


def test_what_is_over_is_not_prolonged(hall, at):
    vote = build.opened(hall.secretary, seconds=60)
    at(60)
    assert hall.secretary.deed(f"/votes/{vote}/extend", seconds=30).json["code"] == "vote_closed"


@pytest.mark.parametrize("seconds", [9, 3601])
def test_a_countdown_nobody_could_keep_is_refused(hall, seconds):
    answer = hall.secretary.deed("/votes", title_vi="Thông qua", rule=build.SUMMONED_HALF, seconds=seconds)
    assert (answer.status_code, answer.json["code"]) == (400, "bad_countdown")


def test_a_mixed_vote_only_stops_its_tablets(hall, at):
    vote = build.opened(hall.secretary, seconds=60, manner="mixed")
    at(60)
    Countdown(hall.db).tick()
    with hall.db.read() as reading:
        picture = queries.vote(reading, vote)
    assert (picture["state"], picture["casting_ended_at"]) == ("open", "2026-01-20T12:01:00.000+07:00")


def test_a_tick_that_fails_tries_again(hall, at, monkeypatch):
    from congress_app.voting import running_actions

    vote = build.opened(hall.secretary, seconds=60)
    at(60)
    with monkeypatch.context() as broken:
        broken.setattr(running_actions, "close_due", lambda *_: 1 / 0)
        assert Countdown(hall.db).tick() == 1.0
    Countdown(hall.db).tick()
    assert state(hall, vote) == "closed"
