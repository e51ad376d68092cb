"""Real websockets against the real server, under eventlet and under gevent: they only listen, and end with the session."""

import json

import pytest
import websocket

from congress_app.accounts import actions as accounts
from congress_app.core.db import PROGRAM, Actor, Database
from congress_app.house import open_database
from congress_app.messages import actions as messages
from congress_app.settings import Settings
from tests import builders
from tests.hall.server import Server


@pytest.fixture(params=["eventlet", "gevent"])
def hall(request, tmp_path):
    db = open_database(Settings(db=str(tmp_path / "congress.db")))
    builders.found(db)
    server = Server(tmp_path / "congress.db", None, loop=request.param)
    yield db, server
    server.stop()
    db.close()


@pytest.fixture
def listen(hall):
    """Opens sockets for a session token and closes them at the end."""
    ears: list[Ear] = []

    def make(token: str | None) -> Ear:
        ears.append(Ear(hall[1], token))
        return ears[-1]

    yield make
    for ear in ears:
        ear.socket.close()


class Ear:
    """A socket that speaks Engine.IO and Socket.IO by hand."""

    def __init__(self, server: Server, token: str | None) -> None:
        cookie = f"sid={token}" if token else None
        url = f"ws://127.0.0.1:{server.port}/socket.io/?EIO=4&transport=websocket"
        self.socket = websocket.create_connection(url, timeout=15, cookie=cookie, origin=server.url)
        assert self.socket.recv().startswith("0")
        self.socket.send("40")
        self.greeting = self._next()

    def _next(self) -> str:
        while (text := self.socket.recv()) == "2":
            self.socket.send("3")
        return text

    def watch(self, *names: str) -> None:
        self.socket.send("42" + json.dumps(["watch", list(names)]))

    def event(self, wanted: str) -> dict:
        """The next event of that name; pulses in between are passed over."""
        while True:
            text = self._next()
            if text.startswith("42"):
                name, body = json.loads(text[2:])
                if name == wanted:
                    return body


def test_pictures_are_pushed_to_those_who_may_see_them(hall, listen):
    db, server = hall
    ear = listen(builders.session_token(db, "delegate", 1))
    assert ear.greeting.startswith("40")
    ear.watch("votes", "screens", "messages", "no-such-topic")
    first = ear.event("picture")
    assert (first["topic"], first["picture"]["messages"]) == ("messages", [])
    send_over_http(db, server)
    pushed = ear.event("picture")
    assert (pushed["topic"], len(pushed["picture"]["messages"])) == ("messages", 1)
    assert pushed["as_of"] > first["as_of"]


def send_over_http(db: Database, server: Server) -> None:
    import urllib.request

    request = urllib.request.Request(
        f"{server.url}/messages",
        data=json.dumps(
            {"nonce": builders.nonce(), "text": {"vi": "Mời đại biểu về chỗ", "en": ""}, "urgent": False}
        ).encode(),
        headers={
            "X-Congress": "1",
            "Cookie": f"sid={builders.session_token(db, 'secretariat')}",
            "Content-Type": "application/json",
        },
    )
    with urllib.request.urlopen(request, timeout=10) as answer:
        assert answer.status in (200, 201)


def test_nobody_connects_without_a_session(listen):
    for token in (None, "x" * 43):
        assert listen(token).greeting.startswith("44")


def test_a_deed_of_another_process_arrives_with_the_heartbeat(hall, listen):
    db, _server = hall
    ear = listen(builders.session_token(db, "chair"))
    ear.watch("messages")
    ear.event("picture")
    messages.send(db, PROGRAM, None, {"vi": "từ dòng lệnh", "en": ""}, urgent=False)
    assert len(ear.event("picture")["picture"]["messages"]) == 1


def test_an_ended_session_hears_nothing_more(hall, listen):
    db, _server = hall
    token = builders.session_token(db, "chair")
    ear = listen(token)
    ear.watch("messages")
    ear.event("picture")
    accounts.sign_out(db, Actor("chair", 1), 1)
    ear.watch("agenda")
    with pytest.raises((websocket.WebSocketException, OSError)):
        hear_to_the_end(ear)


def hear_to_the_end(ear: Ear) -> None:
    """Read until the server hangs up; no picture may come any more."""
    while text := str(ear.socket.recv()):
        assert "agenda" not in text
    raise websocket.WebSocketConnectionClosedException
