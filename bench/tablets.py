"""Tablets by the thousand: a light websocket client that speaks Engine.IO and Socket.IO and notes what came when."""

import asyncio
import json
import ssl
import time
from collections.abc import Callable, Sequence

import picows

TOPICS = ["congress", "agenda", "documents", "vote", "messages"]
TEXT = picows.WSMsgType.TEXT


class Tablet(picows.WSListener):  # type: ignore[misc]
    """One tablet of the hall (or of the Node rival, with `topics` empty)."""

    def __init__(self, hall: "Tablets") -> None:
        self.hall = hall
        self.missing = set(hall.topics)

    def on_ws_connected(self, transport: picows.WSTransport) -> None:
        """Say nothing before the server does, unless it is the plain C broadcaster."""
        self.transport = transport
        if self.hall.plain:
            self.hall.ready()

    def on_ws_frame(self, transport: picows.WSTransport, frame: picows.WSFrame) -> None:
        """Engine.IO: 0 open, 2 ping, 40 connected, 42 an event."""
        if frame.msg_type != TEXT:
            return
        text: bytes = frame.get_payload_as_bytes()
        if text.startswith(b"42") or self.hall.plain:
            self.hall.picture(self, text)
        elif text.startswith(b"40"):
            if self.missing:
                transport.send(TEXT, b"42" + json.dumps(["watch", sorted(self.missing)]).encode())
            else:
                self.hall.ready()
        elif text.startswith(b"0"):
            transport.send(TEXT, b"40")
        elif text.startswith(b"2"):
            transport.send(TEXT, b"3")
        elif text.startswith(b"44"):
            raise RuntimeError(text)


class Tablets:
    """All tablets of one measurement."""

    def __init__(self, *, topics: Sequence[str] = (), plain: bool = False) -> None:
        self.topics = topics
        self.plain = plain
        self.here: list[Tablet] = []
        self._ready = 0
        self._everybody = asyncio.Event()
        self._wanted: Callable[[bytes], bool] | None = None
        self._got = 0
        self._last = 0.0
        self._all = asyncio.Event()

    async def connect(self, address: str, cookies: Sequence[str], context: ssl.SSLContext | None) -> float:
        """Connect everybody at once, each with its cookie; seconds until the last one has its first pictures."""
        started = time.perf_counter()
        self._count = len(cookies)
        gates = [self._one(address, cookie, context) for cookie in cookies]
        self.here = await asyncio.gather(*gates)
        await asyncio.wait_for(self._everybody.wait(), 60)
        return time.perf_counter() - started

    async def _one(self, address: str, cookie: str, context: ssl.SSLContext | None) -> Tablet:
        headers = {"Cookie": cookie} if cookie else None
        _, tablet = await picows.ws_connect(
            lambda: Tablet(self), address, ssl_context=context, extra_headers=headers, websocket_handshake_timeout=60
        )
        return tablet

    def ready(self) -> None:
        """One more tablet has everything it asked for."""
        self._ready += 1
        if self._ready == self._count:
            self._everybody.set()

    def picture(self, tablet: Tablet, text: bytes) -> None:
        """A picture came: one of the first, or the one being waited for."""
        if tablet.missing:
            topic = json.loads(text[2:])[1].get("topic")
            tablet.missing.discard(topic)
            if not tablet.missing:
                self.ready()
            return
        if self._wanted is not None and self._wanted(text):
            self._last = time.time()
            self._got += 1
            if self._got == self._count:
                self._all.set()

    def wait_for(self, wanted: Callable[[bytes], bool]) -> None:
        """Start counting the messages that fit."""
        self._wanted, self._got = wanted, 0
        self._all.clear()

    async def last(self) -> float:
        """When the last tablet had it, in seconds since 1970."""
        await asyncio.wait_for(self._all.wait(), 30)
        return self._last

    def leave(self) -> None:
        """Everybody goes home."""
        for tablet in self.here:
            tablet.transport.disconnect(graceful=False)
