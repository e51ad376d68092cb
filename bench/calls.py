"""HTTP as tablets and desks speak it: keep-alive connections, one request at a time, measured to the last byte."""

import asyncio
import json
import secrets
import ssl
import time
from typing import Any


class Line(asyncio.Protocol):
    """One keep-alive connection."""

    def __init__(self) -> None:
        self._buffer = b""
        self._answer: asyncio.Future[tuple[int, bytes]] | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep the way out."""
        self._out: asyncio.WriteTransport = transport  # type: ignore[assignment]

    def data_received(self, data: bytes) -> None:
        """Collect until the body is whole."""
        self._buffer += data
        head, found, body = self._buffer.partition(b"\r\n\r\n")
        if not found or self._answer is None:
            return
        length = int(head.lower().partition(b"content-length:")[2].partition(b"\r\n")[0])
        if len(body) >= length:
            self._buffer = b""
            answer, self._answer = self._answer, None
            answer.set_result((int(head[9:12]), body))

    def connection_lost(self, exc: Exception | None) -> None:
        """An answer that will not come is an error."""
        if self._answer is not None and not self._answer.done():
            self._answer.set_exception(exc or ConnectionResetError())

    async def ask(self, request: bytes) -> tuple[int, bytes, float]:
        """Send a request; status, body, seconds."""
        started = time.perf_counter()
        self._answer = asyncio.get_running_loop().create_future()
        self._out.write(request)
        status, body = await self._answer
        return status, body, time.perf_counter() - started

    def close(self) -> None:
        """Hang up."""
        self._out.close()


async def line(port: int, context: ssl.SSLContext | None) -> Line:
    """An open connection."""
    loop = asyncio.get_running_loop()
    _, made = await loop.create_connection(Line, "127.0.0.1", port, ssl=context)
    return made


def get(path: str, cookie: str = "") -> bytes:
    """A GET as bytes."""
    return f"GET {path} HTTP/1.1\r\nHost: localhost\r\nCookie: {cookie}\r\n\r\n".encode()


def post(path: str, cookie: str, body: dict[str, Any] | None = None, person: str = "1") -> bytes:
    """A deed as bytes, with the headers that a tablet's browser sends; `person` is whose page it is."""
    text = json.dumps({"nonce": secrets.token_hex(16), **(body or {})})
    return (
        f"POST {path} HTTP/1.1\r\nHost: localhost\r\nConnection: keep-alive\r\nContent-Length: {len(text)}\r\n"
        "User-Agent: Mozilla/5.0 (Linux; Android 13; SM-T225) AppleWebKit/537.36 Chrome/119.0 Safari/537.36\r\n"
        f"Content-Type: application/json\r\nAccept: application/json\r\nX-Congress: {person}\r\nOrigin: http://localhost\r\n"
        "Sec-Fetch-Site: same-origin\r\nSec-Fetch-Mode: cors\r\nSec-Fetch-Dest: empty\r\nReferer: http://localhost/tablet\r\n"
        f"Accept-Encoding: gzip, deflate\r\nAccept-Language: vi-VN,vi;q=0.9,en;q=0.8\r\nCookie: {cookie}\r\n\r\n{text}"
    ).encode()


def cookie(token: str, context: ssl.SSLContext | None) -> str:
    """The session cookie as the browser sends it back."""
    return f"{'__Host-' if context else ''}sid={token}"


def trusting() -> ssl.SSLContext:
    """A client that trusts the certificate made for this run."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


def share(values: list[float], part: float) -> float:
    """The value below which `part` of them lie."""
    return sorted(values)[min(len(values) - 1, int(len(values) * part))]


def plain_post(path: str, text: str) -> bytes:
    """A POST of this text and nothing more."""
    body = text.encode()
    return f"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body
