"""One tablet's websocket, able to take a ready-made frame without waiting.

Engine.IO writes through a queue and a green thread per client; a wire lets a broadcast skip both when the
socket is idle. It never waits, never interleaves two frames and never opens or accepts a connection.
"""

from collections.abc import Callable
from ssl import SSLWantReadError, SSLWantWriteError
from typing import Any

SHORT = 125
MEDIUM = 0xFFFF
WOULD_BLOCK = (BlockingIOError, SSLWantReadError, SSLWantWriteError)


class Rest(bytes):
    """The unsent tail of a frame: it goes out as it is, before anything else on that socket."""

    __slots__ = ()


def text_frame(text: str) -> bytes:
    """Frame one message as a server sends it (RFC 6455 section 5.2): final, text, unmasked, not compressed."""
    body = text.encode()
    if len(body) <= SHORT:
        head = bytes((0x81, len(body)))
    elif len(body) <= MEDIUM:
        head = b"\x81\x7e" + len(body).to_bytes(2)
    else:
        head = b"\x81\x7f" + len(body).to_bytes(8)
    return head + body


class Wire:
    """Stands between Engine.IO and the websocket: the same three methods, and `offer` for broadcasts."""

    __slots__ = ("_lock", "_now", "_websocket", "socket")

    def __init__(self, websocket: Any) -> None:
        self._websocket = websocket
        # The lock every writer of this socket takes; it has no owner, so another green thread may release it.
        self._lock = websocket._sendlock  # noqa: SLF001
        self.socket = websocket.socket
        self._now = writes_at_once(self.socket)

    def wait(self) -> str | bytes | None:
        """Wait for the next message of the client; None when it is gone."""
        message: str | bytes | None = self._websocket.wait()
        return message

    def send(self, message: str | bytes) -> None:
        """Write one message, or the rest of a frame, waiting while the socket is full."""
        if not isinstance(message, Rest):
            self._websocket.send(message)
            return
        try:
            self.socket.sendall(message)
        finally:
            self._lock.release()

    def close(self) -> None:
        """Close the websocket."""
        self._websocket.close()

    def offer(self, frame: bytes) -> bytes | None:
        """Write the frame now without waiting: b"" when all of it is out, its rest when the socket filled up.

        None when somebody else is writing: then the message must take its turn in the queue. A rest is the
        caller's duty: the socket stays locked until `send(Rest(…))`, so that not even a pong can slip into the
        middle of a frame. Under TLS a refused write is a rest too, although nothing was counted as sent: OpenSSL
        has already sealed the record and must be given the same bytes again.
        """
        if self._websocket.websocket_closed or self._lock.locked():
            return None
        try:
            sent = self._now(frame)
        except WOULD_BLOCK:
            sent = 0
        except OSError:
            return b""  # the client is gone; its own reader notices and cleans up
        if sent == len(frame):
            return b""
        self._lock.acquire(blocking=False)
        return Rest(frame[sent:])


def writes_at_once(sock: Any) -> Callable[[bytes], int]:
    """The write of the real socket under a green one: it raises instead of switching to another green thread."""
    plain = getattr(sock, "fd", None)
    if plain is not None:
        return plain.send  # type: ignore[no-any-return]
    return super(type(sock), sock).send  # type: ignore[no-any-return]
