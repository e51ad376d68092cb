"""kill -9 while 500 delegates cast: every acknowledged ballot is there once, the vote is still open, nobody votes twice."""

import http.client
import json
import secrets
import threading
from collections.abc import Iterator
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
from congress_app.voting.store import Definition
from tests import builders
from tests.features.voting import hall
from tests.hall.server import Server, until

VOTERS = 500
AT_ONCE = 40
ENOUGH = 120  # acknowledged ballots before the machine dies
CHOICES = [
    Choice("agree", "Nhất trí", "Agree", counts_for=True),
    Choice("disagree", "Không nhất trí", "Disagree"),
    Choice("other", "Ý kiến khác", "Other view"),
]


class Ballot(NamedTuple):
    """One delegate's ballot as the tablet keeps it until it is answered."""

    delegate: int
    token: str
    nonce: str
    choice: str


class Prepared(NamedTuple):
    """A database with an open vote, and a ballot in the hand of everybody on its roll."""

    path: Path
    vote: int
    ballots: list[Ballot]


@pytest.fixture
def prepared(tmp_path: Path) -> Prepared:
    path = tmp_path / "congress.db"
    db = open_database(Settings(db=str(path)))
    builders.found(db)
    delegates = hall.people(db, VOTERS)
    hall.pass_door(db, delegates)
    rule = Rule(Base.SUMMONED, Part(1, 2, strict=True))
    vote = actions.draft(db, PROGRAM, None, Definition(hall.TITLE, "", None, "named", "live", rule, CHOICES, 0))["vote"]
    actions.open_vote(db, PROGRAM, None, vote)
    ballots = [
        Ballot(each, builders.session_token(db, "delegate", each), secrets.token_hex(16), CHOICES[n % 3].code)
        for n, each in enumerate(delegates)
    ]
    db.close()
    return Prepared(path, vote, ballots)


class Hall:
    """Tablets that cast on a few lines at once; what was acknowledged is kept."""

    def __init__(self, port: int, vote: int, ballots: list[Ballot]) -> None:
        self.port = port
        self.vote = vote
        self.waiting = iter(ballots)
        self.turn = threading.Lock()
        self.acknowledged: dict[int, dict[str, object]] = {}
        self.refused: list[object] = []
        self.lines = [threading.Thread(target=self._cast_on) for _ in range(AT_ONCE)]

    def start(self) -> None:
        for line in self.lines:
            line.start()

    def finish(self) -> None:
        for line in self.lines:
            line.join(timeout=30)
            assert not line.is_alive()

    def _next(self) -> Ballot | None:
        with self.turn:
            return next(self.waiting, None)

    def _cast_on(self) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            while (ballot := self._next()) is not None:
                self._cast(connection, ballot)
        except (OSError, http.client.HTTPException):
            pass  # the machine died; this tablet got no answer
        finally:
            connection.close()

    def _cast(self, connection: http.client.HTTPConnection, ballot: Ballot) -> None:
        body = json.dumps({"nonce": ballot.nonce, "choice": ballot.choice})
        headers = {"X-Congress": "1", "Content-Type": "application/json", "Cookie": f"sid={ballot.token}"}
        connection.request("POST", f"/votes/{self.vote}/cast", body, headers)
        answer = connection.getresponse()
        told = json.loads(answer.read())
        if answer.status == 200:
            self.acknowledged[ballot.delegate] = told
        else:
            self.refused.append(told)


@pytest.fixture
def server(prepared: Prepared) -> Iterator[Server]:
    running = Server(prepared.path)
    yield running
    if running.process.poll() is None:
        running.kill()


def kept(db: Database, vote: int) -> tuple[dict[int, tuple[str, str]], int]:
    """The ballots on the disk (delegate -> choice and time), and the sum of the totals."""
    with db.read() as reading:
        rows = reading.all("SELECT delegate, choice, at FROM ballot WHERE vote = ?", (vote,))
        assert reading.verify_journal() is None
        shown = queries.on_tablets(reading)["vote"]
        assert (shown["id"], shown["state"]) == (vote, "open")
        return {row["delegate"]: (row["choice"], row["at"]) for row in rows}, queries.turnout(reading)["cast"]


def test_every_acknowledged_ballot_survives_once(prepared: Prepared, server: Server) -> None:
    before = Hall(server.port, prepared.vote, prepared.ballots)
    before.start()
    until(lambda: len(before.acknowledged) >= ENOUGH, 30, "acknowledged ballots")
    server.kill()
    before.finish()
    assert ENOUGH <= len(before.acknowledged) < VOTERS
    assert before.refused == []

    again = Server(prepared.path, server.port)
    try:
        everybody_sends_again(prepared, again, before)
    finally:
        again.kill()


def everybody_sends_again(prepared: Prepared, server: Server, before: Hall) -> None:
    db = open_database(Settings(db=str(prepared.path)))
    chosen = {ballot.delegate: ballot.choice for ballot in prepared.ballots}
    ballots, total = kept(db, prepared.vote)
    assert len(ballots) == total, "as many ballots as the totals say"
    for delegate, told in before.acknowledged.items():
        assert ballots[delegate] == (chosen[delegate], told["at"]), "an acknowledged ballot is as it was acknowledged"

    after = Hall(server.port, prepared.vote, prepared.ballots)
    after.start()
    after.finish()
    assert after.refused == []
    assert len(after.acknowledged) == VOTERS, "everybody's tablet sent its ballot again and was answered"
    for delegate, told in before.acknowledged.items():
        assert after.acknowledged[delegate] == told, "the same answer as before the machine died"
    ballots, total = kept(db, prepared.vote)
    assert {delegate: choice for delegate, (choice, _at) in ballots.items()} == chosen
    assert total == VOTERS
    db.close()
