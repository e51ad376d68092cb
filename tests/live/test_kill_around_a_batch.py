"""kill -9 while a batch of five questions is cast, while it is closed, and while its countdown runs."""

import http.client
import json
import secrets
import threading
import time
from collections.abc import Iterator
from contextlib import closing as closed
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import pytest

from congress_app.core.db import PROGRAM, Database
from congress_app.counting.parts import Part
from congress_app.counting.profile import Base
from congress_app.counting.questions import Choice, Rule
from congress_app.house import open_database
from congress_app.settings import Settings
from congress_app.voting import actions, queries
from congress_app.voting.rules import Question
from congress_app.voting.store import Definition
from tests import builders
from tests.features.voting import hall
from tests.hall.server import Server, until

VOTERS = 240
AT_ONCE = 24
ENOUGH = 60  # acknowledged ballots before the machine dies
ANSWERS = [Choice("yes", "Tán thành", "Yes", counts_for=True), Choice("no", "Không tán thành", "No")]
QUESTIONS = [Question(f"Nghị quyết {n}", f"Resolution {n}", ANSWERS) for n in range(1, 6)]


class Prepared(NamedTuple):
    """A database with an open batch vote, and what everybody on its roll will send."""

    path: Path
    vote: int
    tokens: dict[int, str]
    nonces: dict[int, str]

    def answers(self, delegate: int) -> list[str]:
        """What this delegate answers."""
        return ["yes" if (delegate + n) % 3 else "no" for n in range(5)]


def prepare(tmp_path: Path, seconds: int | None = None) -> Prepared:
    path = tmp_path / "congress.db"
    db = open_database(Settings(db=str(path)))
    builders.found(db)
    delegates = hall.people(db, VOTERS)
    hall.pass_door(db, delegates)
    what = Definition(
        "Các nghị quyết", "Resolutions", None, "named", "after_close",
        Rule(Base.SUMMONED, Part(1, 2, strict=True)), ANSWERS, 0,
        shape="batch", questions=QUESTIONS, seconds=seconds,
    )  # fmt: skip
    vote = actions.draft(db, PROGRAM, None, what)["vote"]
    tokens = {each: builders.session_token(db, "delegate", each) for each in delegates}
    actions.open_vote(db, PROGRAM, None, vote)
    db.close()
    return Prepared(path, vote, tokens, {each: secrets.token_hex(16) for each in delegates})


class Hall:
    """Tablets that cast on a few lines at once; what was acknowledged is kept."""

    def __init__(self, port: int, made: Prepared) -> None:
        self.port, self.made = port, made
        self.waiting = iter(made.tokens)
        self.turn = threading.Lock()
        self.acknowledged: dict[int, dict[str, object]] = {}
        self.refused: list[dict[str, object]] = []
        self.lines = [threading.Thread(target=self._cast_on) for _ in range(AT_ONCE)]
        for line in self.lines:
            line.start()

    def finish(self) -> None:
        for line in self.lines:
            line.join(timeout=40)
            assert not line.is_alive()

    def _cast_on(self) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            while (delegate := self._next()) is not None:
                status, told = post(
                    connection, f"/votes/{self.made.vote}/cast", self.made.tokens[delegate],
                    nonce=self.made.nonces[delegate], answers=self.made.answers(delegate),
                )  # fmt: skip
                if status == 200:
                    self.acknowledged[delegate] = told
                else:
                    self.refused.append(told)
        except (OSError, http.client.HTTPException):
            pass  # the machine died; this tablet got no answer
        finally:
            connection.close()

    def _next(self) -> int | None:
        with self.turn:
            return next(self.waiting, None)


def post(connection: http.client.HTTPConnection, path: str, token: str, **body: object) -> tuple[int, dict]:
    headers = {"X-Congress": "1", "Content-Type": "application/json", "Cookie": f"sid={token}"}
    connection.request("POST", path, json.dumps(body), headers)
    answer = connection.getresponse()
    return answer.status, json.loads(answer.read())


@pytest.fixture
def servers() -> Iterator[list[Server]]:
    running: list[Server] = []
    yield running
    for server in running:
        if server.process.poll() is None:
            server.kill()


def on_the_disk(made: Prepared) -> tuple[Database, dict[int, list[str]], list[int]]:
    """The ballots by delegate, and how many people the totals of every question know."""
    db = open_database(Settings(db=str(made.path)))
    with db.read() as reading:
        assert reading.verify_journal() is None
        rows = reading.all("SELECT delegate, choice FROM ballot WHERE vote = ?", (made.vote,))
        sums = reading.all("SELECT SUM(heads) FROM tally WHERE vote = ? GROUP BY question", (made.vote,))
    return db, {row[0]: row[1].split(",") for row in rows}, [row[0] for row in sums]


def test_a_ballot_is_there_with_all_its_answers_or_not_at_all(tmp_path: Path, servers: list[Server]) -> None:
    made = prepare(tmp_path)
    servers.append(Server(made.path))
    before = Hall(servers[0].port, made)
    until(lambda: len(before.acknowledged) >= ENOUGH, 30, "acknowledged ballots")
    servers[0].kill()
    before.finish()
    assert ENOUGH <= len(before.acknowledged) < VOTERS
    assert before.refused == []
    db, ballots, sums = on_the_disk(made)
    db.close()
    assert set(before.acknowledged) <= set(ballots)
    assert sums == [len(ballots)] * 5, "every question knows as many people as there are ballots"
    assert all(given == made.answers(delegate) for delegate, given in ballots.items())

    servers.append(Server(made.path, servers[0].port))
    after = Hall(servers[1].port, made)
    after.finish()
    assert after.refused == []
    assert len(after.acknowledged) == VOTERS
    assert all(after.acknowledged[each] == told for each, told in before.acknowledged.items())
    db, ballots, sums = on_the_disk(made)
    assert (len(ballots), sums) == (VOTERS, [VOTERS] * 5)
    db.close()


@pytest.mark.parametrize("patience", [0.0, 0.02])
def test_closing_is_done_with_every_ballot_or_not_at_all(
    tmp_path: Path, servers: list[Server], patience: float
) -> None:
    made = prepare(tmp_path)
    db = open_database(Settings(db=str(made.path)))
    secretary = builders.session_token(db, "secretariat")
    db.close()
    servers.append(Server(made.path))
    casting = Hall(servers[0].port, made)
    until(lambda: len(casting.acknowledged) >= ENOUGH, 30, "acknowledged ballots")
    told: list[tuple[int, dict]] = []
    key = secrets.token_hex(16)

    def close(port: int) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
        with closed(connection), suppress(OSError, http.client.HTTPException):  # it may die before it answers
            told.append(post(connection, f"/votes/{made.vote}/close", secretary, nonce=key))

    closing = threading.Thread(target=close, args=(servers[0].port,))
    closing.start()
    time.sleep(patience)
    servers[0].kill()
    closing.join(timeout=30)
    casting.finish()
    assert {each["code"] for each in casting.refused} <= {"vote_closed"}
    db, ballots, sums = on_the_disk(made)
    db.close()
    assert set(casting.acknowledged) <= set(ballots)
    assert sums == [len(ballots)] * 5

    servers.append(Server(made.path, servers[0].port))
    close(servers[1].port)
    status, answer = told[-1]
    assert (status, answer["cast"]) == (200, len(ballots)), "in the tally or refused, never neither"
    assert all(each == told[-1] for each in told), "the same closing, told again"
    db = open_database(Settings(db=str(made.path)))
    with db.read() as reading:
        result = queries.result(reading, made.vote)
    db.close()
    for n, each in enumerate(result["questions"]):
        counts = {row["code"]: row["votes"] for row in each["rows"]}
        assert counts["yes"] == sum(given[n] == "yes" for given in ballots.values())
        assert counts["no"] == sum(given[n] == "no" for given in ballots.values())


def test_a_countdown_that_ends_while_the_machine_is_down_closes_at_the_restart(
    tmp_path: Path, servers: list[Server]
) -> None:
    made = prepare(tmp_path, seconds=10)
    began = time.monotonic()
    servers.append(Server(made.path))
    casting = Hall(servers[0].port, made)
    until(lambda: len(casting.acknowledged) >= ENOUGH // 3, 9, "acknowledged ballots")
    servers[0].kill()
    casting.finish()
    time.sleep(max(0.0, 10.5 - (time.monotonic() - began)))
    servers.append(Server(made.path, servers[0].port))
    late = Hall(servers[1].port, made)
    late.finish()
    assert {each["code"] for each in late.refused} == {"vote_closed"}
    assert all(
        late.acknowledged[each] == casting.acknowledged.get(each, told) for each, told in late.acknowledged.items()
    )

    def state() -> str:
        db, _ballots, _sums = on_the_disk(made)
        with db.read() as reading:
            found = str(queries.vote(reading, made.vote)["state"])
        db.close()
        return found

    until(lambda: state() == "closed", 10, "the vote closed by itself")
    db, ballots, _sums = on_the_disk(made)
    with db.read() as reading:
        assert queries.result(reading, made.vote)["cast"] == len(ballots)
    db.close()
