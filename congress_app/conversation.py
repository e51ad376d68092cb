"""How one connection is treated and how the next one is accepted, on top of eventlet's own server classes.

It imports no event loop: `run.py` joins these with eventlet's. It never knows what a request is about.
"""

import json
from collections.abc import Callable
from http import HTTPStatus
from typing import Any, ClassVar

from congress_app import request_head
from congress_app.core import wording
from congress_app.core.errors import CongressError, InvalidInput, TooLarge


class Door:
    """The listening socket as eventlet's server sees it: an accept that a bad client or a full table cannot end."""

    def __init__(self, listener: Any, sleep: Callable[[float], None]) -> None:
        self._listener = listener
        self._sleep = sleep
        self._open = True
        self.family = listener.family
        self.getsockname = listener.getsockname

    def accept(self) -> Any:
        """The next connection. Resets before accept, broken TLS hellos and "too many open files" are waited out."""
        while True:
            try:
                return self._listener.accept()
            except OSError:
                if not self._open:
                    raise
                self._sleep(0.05)

    def close(self) -> None:
        """Stop accepting."""
        self._open = False
        self._listener.close()


def refused(status: int) -> bytes:
    """The answer to a head that cannot be read: the one shape, in both languages, for the reader's is not known yet."""
    error: CongressError = InvalidInput(field="HTTP")
    if status == HTTPStatus.REQUEST_ENTITY_TOO_LARGE:
        error = TooLarge(limit_mb=request_head.LARGEST_BODY // 1024**2)
    message = " / ".join(wording.sentence(lang, error) for lang in wording.LANGUAGES)
    shape = {"code": error.code(), "message": message, "facts": error.facts, "incident": None}
    body = json.dumps(shape, ensure_ascii=False).encode()
    head = (
        f"HTTP/1.1 {status} {HTTPStatus(status).phrase}\r\nContent-Type: application/json\r\n"
        f"Content-Length: {len(body)}\r\nCache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n"
        "Connection: close\r\n\r\n"
    )
    return head.encode() + body


class Conversation:
    """How one connection is treated, on top of eventlet's HttpProtocol: quiet when it breaks, small when it idles."""

    under_way: ClassVar[dict[int, list[Any]]] = {}
    # An idle tablet keeps its buffers for the whole day; larger bodies and answers pass them by.
    rbufsize = wbufsize = 2048
    # Header names leave as the pages wrote them. Eventlet would rewrite each letter of each, for an eighth of a ballot.
    capitalize_response_headers = property(lambda _self: False, lambda _self, _wish: None)

    def handle(self) -> None:
        """Serve request after request; a client that vanishes, stalls or speaks no TLS is not worth a traceback."""
        self.under_way[id(self)] = self.conn_state  # type: ignore[attr-defined]
        try:
            super().handle()  # type: ignore[misc]
        except OSError:
            self.close_connection = True
        finally:
            del self.under_way[id(self)]

    def parse_request(self) -> bool:
        """Read the head; False when there will be no page (the refusal is sent, the connection ends)."""
        self.close_connection = True
        try:
            head = request_head.read(self.raw_requestline, self.rfile.readline)  # type: ignore[attr-defined]
        except request_head.Refusal as refusal:
            self.requestline, self.command, self.request_version = "", "", "HTTP/1.1"
            self.wfile.write(refused(refusal.status))  # type: ignore[attr-defined]
            self.wfile.flush()  # type: ignore[attr-defined]
            return False
        self.requestline = self.command = head.method
        self.path, self.request_version, self.headers = head.target, head.version, head.fields
        self.close_connection = head.ends_connection()
        return True

    def log_message(self, *_: object) -> None:
        """Say nothing: a malformed request must not be able to fill the organiser's terminal."""

    def finish(self) -> None:
        """Close the connection; that the client was faster does not matter."""
        try:
            super().finish()  # type: ignore[misc]
        except OSError:
            self.connection.close()  # type: ignore[attr-defined]
