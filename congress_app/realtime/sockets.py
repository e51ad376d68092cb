"""The sockets: who is connected, which topics they watch, and the rooms pictures are sent to.

A client may only say which topics it wants; every deed is an HTTP POST. A socket belongs to one session and ends
with it.
"""

from collections.abc import Iterable, Sequence
from typing import Any

import msgspec
from flask import Flask, request
from flask_socketio import SocketIO, disconnect, join_room
from socketio import Server

from congress_app.accounts import queries as accounts
from congress_app.core import access
from congress_app.core.access import Person, Role
from congress_app.core.db import Database
from congress_app.realtime import topics
from congress_app.realtime.broadcast import broadcast
from congress_app.realtime.routes import show, watcher

EVERYBODY = "everybody"
MOST_TOPICS = 20
BIGGEST_MESSAGE = 8192


class _Json:
    """JSON for the wire by msgspec (Socket.IO asks for an object with dumps and loads)."""

    @staticmethod
    def dumps(value: object, **_options: object) -> str:
        """JSON text."""
        return msgspec.json.encode(value).decode()

    @staticmethod
    def loads(text: str, **_options: object) -> Any:
        """The value of JSON text."""
        return msgspec.json.decode(text)


class Hall:
    """Everybody connected: socket → person, topic → number of watchers. An Emitter for the publisher."""

    def __init__(self, socketio: SocketIO, db: Database) -> None:
        self._socketio = socketio
        self.db = db
        self._people: dict[str, Person] = {}
        self._watching: dict[str, set[str]] = {}
        self.on_change: list[Any] = []

    @property
    def server(self) -> Server:
        """The Socket.IO server under Flask-SocketIO."""
        found = self._socketio.server
        assert isinstance(found, Server)  # noqa: S101 - it is set from the start
        return found

    def connected(self) -> int:
        """Delegates' tablets connected now, each session counted once."""
        return len({person.session for person in self._people.values() if person.role is Role.DELEGATE})

    def enter(self, sid: str, person: Person) -> None:
        """A socket came."""
        self._people[sid] = person
        self._changed()

    def leave(self, sid: str) -> None:
        """A socket went."""
        self._people.pop(sid, None)
        for watchers in self._watching.values():
            watchers.discard(sid)
        self._changed()

    def who(self, sid: str) -> Person | None:
        """The person at a socket, as long as the session lives."""
        person = self._people.get(sid)
        return person if person and accounts.is_live(self.db, person.session) else None

    def watch(self, sid: str, name: str) -> None:
        """A socket watches a topic from now on."""
        self._watching.setdefault(name, set()).add(sid)

    def watched(self) -> Iterable[str]:
        """Names of topics that somebody watches."""
        return [name for name, watchers in self._watching.items() if watchers]

    def send(self, topic: str, message: dict[str, Any]) -> None:
        """Give a picture to everybody who watches the topic."""
        broadcast(self.server, topic, "picture", message)

    def pulse(self, message: dict[str, Any]) -> None:
        """Give the heartbeat to everybody."""
        broadcast(self.server, EVERYBODY, "pulse", message)

    def move(self, sessions: Sequence[int], why: str) -> None:
        """Tell sockets of ended sessions that they are over, then close them."""
        ended = set(sessions)
        for sid in [sid for sid, person in self._people.items() if person.session in ended]:
            self._socketio.emit("moved", {"why": why}, to=sid)
            self.server.disconnect(sid)

    def _changed(self) -> None:
        for listener in self.on_change:
            listener("hall")


def wire(app: Flask, db: Database, loop: str) -> tuple[SocketIO, Hall]:
    """Attach the sockets to the application."""
    socketio = SocketIO(
        app,
        async_mode=loop,
        transports=["websocket"],
        json=_Json,
        manage_session=False,
        max_http_buffer_size=BIGGEST_MESSAGE,
        ping_interval=20,
        ping_timeout=20,
        http_compression=False,
        websocket_compression=False,
        logger=False,
        engineio_logger=False,
    )
    hall = Hall(socketio, db)

    @socketio.on("connect")  # type: ignore[untyped-decorator]
    def _connect() -> bool:
        person = access.person()
        if person is None:
            return False
        hall.enter(request.sid, person)  # type: ignore[attr-defined]
        join_room(EVERYBODY)
        return True

    @socketio.on("disconnect")  # type: ignore[untyped-decorator]
    def _disconnect(*_reason: object) -> None:
        hall.leave(request.sid)  # type: ignore[attr-defined]

    @socketio.on("watch")  # type: ignore[untyped-decorator]
    def _watch(names: object = None) -> None:
        _begin_to_watch(socketio, hall, request.sid, names)  # type: ignore[attr-defined]

    return socketio, hall


def _begin_to_watch(socketio: SocketIO, hall: Hall, sid: str, names: object) -> None:
    """Join the rooms of the topics this person may watch, and send their pictures to this socket."""
    person = hall.who(sid)
    if person is None:
        disconnect()
        return
    if not isinstance(names, list):
        return
    with hall.db.read() as reading:
        role = watcher(reading, person)
    allowed = [name for name in names[:MOST_TOPICS] if isinstance(name, str) and topics.may_watch(name, role)]
    for name in allowed:
        join_room(name)
        hall.watch(sid, name)
    for name, picture in show(tuple(allowed), person).items():
        socketio.emit("picture", {"topic": name, **picture}, to=sid)
