"""Turns committed facts into pushed pictures: each stale topic is painted once from one snapshot, at its own pace.

It is the only place that emits. A failure here is logged and never reaches the person whose deed was committed.
"""

import logging
import threading
import time
from collections.abc import Iterable, Sequence
from typing import Any, Protocol

from congress_app.accounts.events import SessionsEnded
from congress_app.core import clock
from congress_app.core.db import Database, Reading
from congress_app.core.events import Fact
from congress_app.realtime import topics

LOG = logging.getLogger("congress.realtime")
PULSE_SECONDS = 5.0


class Emitter(Protocol):
    """Where pictures go: the sockets (or, in a unit test, a list)."""

    def watched(self) -> Iterable[str]:
        """Names of topics that somebody watches now."""

    def send(self, topic: str, message: dict[str, Any]) -> None:
        """Give a picture to everybody who watches the topic."""

    def pulse(self, message: dict[str, Any]) -> None:
        """Give the heartbeat to everybody."""

    def move(self, sessions: Sequence[int], why: str) -> None:
        """Tell these sessions that they are over, and why."""


class Publisher:
    """One per program: `committed` is told of facts, `run` does the work in the background."""

    def __init__(self, db: Database, emitter: Emitter, gallery: topics.Gallery) -> None:
        self._db = db
        self._gallery = gallery
        self._emitter = emitter
        self._stale: set[str] = set()
        self._ended: list[SessionsEnded] = []
        self._painted: dict[str, float] = {}
        self._wake = threading.Event()
        self._head = 0
        self._pulse_at = 0.0
        self._running = True

    def committed(self, facts: Sequence[Fact], head: int) -> None:
        """Note what became stale; quick, and never raises."""
        self._head = max(self._head, head)
        kinds = {type(fact) for fact in facts}
        self._stale.update(name for name, topic in topics.TOPICS.items() if kinds.intersection(topic.stale))
        for fact in facts:
            if isinstance(fact, SessionsEnded):
                self._ended.append(fact)
        self._wake.set()

    def changed(self, name: str) -> None:
        """A topic that is not in the database (connected tablets) became stale."""
        self._stale.add(name)
        self._wake.set()

    def run(self) -> None:
        """Publish until `stop`."""
        while self._running:
            self._wake.wait(self._patience())
            self._wake.clear()
            try:
                self.publish()
            except Exception:
                LOG.exception("publishing failed; the deeds stand")

    def stop(self) -> None:
        """End `run` soon."""
        self._running = False
        self._wake.set()

    def publish(self) -> None:
        """Send every due picture, the ended sessions and, when it is time, the heartbeat."""
        now = time.monotonic()
        self._move()
        if now >= self._pulse_at:
            self._pulse_at = now + PULSE_SECONDS
            self._heartbeat()
        due = {name for name in self._stale if now >= self._due(name)}
        self._stale -= due
        self._paint(due, now)

    def _paint(self, due: set[str], now: float) -> None:
        names = [name for name in self._emitter.watched() if name.partition(":")[0] in due]
        if not names:
            return
        with self._db.read() as reading:
            for name in sorted(names, key=_hall_first):  # each is on its way before the next is painted
                message = self._picture(reading, name)
                self._painted[name.partition(":")[0]] = now
                if message is not None:
                    self._emitter.send(name, {"topic": name, **message})

    def _picture(self, reading: Reading, name: str) -> dict[str, Any] | None:
        """One topic as it stands; None when it cannot be painted, which must not keep the others from the hall."""
        try:
            return self._gallery.picture(reading, name)
        except Exception:
            LOG.exception("the picture %s cannot be painted", name)
            return None

    def _heartbeat(self) -> None:
        with self._db.read() as reading:
            head = reading.as_of
        if head > self._head:  # another process (the command line) wrote: everything may be stale
            self._head = head
            self._stale.update(topics.TOPICS)
        self._emitter.pulse({"as_of": head, "at": clock.now()})

    def _move(self) -> None:
        ended, self._ended = self._ended, []
        for fact in ended:
            self._emitter.move(fact.sessions, fact.why)

    def _due(self, name: str) -> float:
        return self._painted.get(name, 0.0) + topics.TOPICS[name].pace

    def _patience(self) -> float:
        now = time.monotonic()
        times = [self._pulse_at, *(self._due(name) for name in self._stale)]
        return max(0.0, min(times) - now)


def _hall_first(name: str) -> tuple[int, str]:
    order = {"vote": 0, "projector": 1}
    return order.get(name.partition(":")[0], 2), name
