"""kill -9 while a station enters a batch: every answered ballot is there, the page delivers the rest, nothing twice."""

import http.client
import json
import threading
from pathlib import Path

from congress_app.house import open_database
from congress_app.settings import Settings
from congress_app.tellers import batch_store, entry_store
from tests import builders
from tests.features.tellers.counting_desk import closed_box
from tests.hall.server import Server, until

SIZE = 150
ENOUGH = 25  # answered ballots before the machine dies
SAID = {"station": "Bàn 1", "device": "ab" * 16}


def ballot(n: int) -> str:
    """A marking that tells its place."""
    return f"{n:012b}"


class Page:
    """What the page of a station does: one stroke after the other, each kept until it is answered."""

    def __init__(self, port: int, token: str, box: int) -> None:
        self.port, self.token, self.path = port, token, f"/tellers/count/{box}/batches/1"
        self.waiting = [
            {**SAID, "nonce": builders.nonce(), "position": n, "known": n - 1, "marks": ballot(n)}
            for n in range(1, SIZE + 1)
        ]
        self.answered: list[int] = []

    def post(self, path: str, body: dict[str, object]) -> dict[str, object]:
        """One deed; raises OSError or HTTPException when nobody answers."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        headers = {"X-Congress": "1", "Content-Type": "application/json", "Cookie": f"sid={self.token}"}
        try:
            connection.request("POST", path, json.dumps(body).encode(), headers)
            answer = connection.getresponse()
            told = json.loads(answer.read())
            assert answer.status == 200, told
            return dict(told)
        finally:
            connection.close()

    def deliver(self) -> None:
        """Bring the strokes in order until all are answered or the server is gone."""
        try:
            while self.waiting:
                told = self.post(f"{self.path}/entries", self.waiting[0])
                self.answered.append(int(str(told["position"])))
                self.waiting.pop(0)
        except (OSError, http.client.HTTPException):
            return


def held(path: Path, box: int) -> list[str]:
    """What the disk holds of the station's pass."""
    db = open_database(Settings(db=str(path)))
    try:
        with db.read() as reading:
            assert reading.verify_journal() is None
            batch = batch_store.find(reading, box, 1)
            assert batch is not None
            return [
                each.marks for each in entry_store.ballots(reading, batch_store.passes(reading, batch["id"])[0]["id"])
            ]
    finally:
        db.close()


def test_every_answered_ballot_survives_and_nothing_is_doubled(tmp_path: Path) -> None:
    path = tmp_path / "congress.db"
    db = open_database(Settings(db=str(path)))
    builders.found(db)
    box = closed_box(db, SIZE, rows=12, batch_size=200)
    token = builders.session_token(db, "teller")
    db.close()
    server = Server(path)
    page = Page(server.port, token, box)
    try:
        page.post("/tellers/count/station", {**SAID, "nonce": builders.nonce()})
        page.post(f"/tellers/count/{box}/divide", {"nonce": builders.nonce()})
        page.post(f"{page.path}/begin", {**SAID, "nonce": builders.nonce()})
        line = threading.Thread(target=page.deliver)
        line.start()
        until(lambda: len(page.answered) >= ENOUGH, 30, "answered ballots")
        server.kill()
        line.join(timeout=30)
    finally:
        if server.process.poll() is None:
            server.kill()
    answered = len(page.answered)
    assert ENOUGH <= answered < SIZE
    on_disk = held(path, box)
    assert on_disk[:answered] == [ballot(n) for n in range(1, answered + 1)]
    assert len(on_disk) <= answered + 1, "at most the one whose answer was lost"

    again = Server(path, server.port)
    try:
        page.deliver()
        assert page.waiting == []
        assert held(path, box) == [ballot(n) for n in range(1, SIZE + 1)]
        assert page.post(f"{page.path}/hand-in", {**SAID, "nonce": builders.nonce()})["state"] == "open"
    finally:
        again.kill()
