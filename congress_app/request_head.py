"""Reads the head of an HTTP request, strictly: what two programs could understand differently is refused.

It replaces the mail parser that Python's HTTP servers use, which costs a quarter of a ballot. It never reads a body.
"""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

MOST_HEADERS = 100
LARGEST_BODY = 128 * 1024 * 1024  # every page checks its own limit; this is the wall in front of all of them
VERSIONS = {b"HTTP/1.0": "HTTP/1.0", b"HTTP/1.1": "HTTP/1.1"}

_TOKEN = re.compile(rb"[!#$%&'*+\-.^_`|~0-9A-Za-z]+")
_TARGET = re.compile(rb"/[!-~]*")
_ONCE = frozenset({"content-length", "host", "content-type", "cookie"})


class Refusal(Exception):
    """The request is not worth a page: `status` says why."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


class Fields:
    """The header fields: a list of pairs, and look-up by name; as much of email.Message as eventlet asks for."""

    __slots__ = ("_headers", "_values")
    type = ""  # what eventlet takes for the content type of a body that names none

    def __init__(self, pairs: list[tuple[str, str]], values: dict[str, str]) -> None:
        self._headers = pairs
        self._values = values

    def get(self, name: str, default: str | None = None) -> str | None:
        """The value of a field, or `default`."""
        return self._values.get(name.lower(), default)


class Head(NamedTuple):
    """A request line and its fields."""

    method: str
    target: str
    version: str
    fields: Fields

    def ends_connection(self) -> bool:
        """Whether the client wants no further request on this connection."""
        wish = (self.fields.get("connection") or "").lower()
        return "close" in wish if self.version == "HTTP/1.1" else "keep-alive" not in wish


def read(line: bytes, more: Callable[[], bytes]) -> Head:
    """The head that begins with this request line; `more` gives line after line. Raises Refusal."""
    words = line.rstrip(b"\r\n").split(b" ")
    if len(words) != 3 or not _TOKEN.fullmatch(words[0]) or not _TARGET.fullmatch(words[1]):
        raise Refusal(400)
    version = VERSIONS.get(words[2])
    if version is None:
        raise Refusal(505)
    fields = _fields(more)
    _check_body(fields)
    # "//host/…" would be taken for another server's address further on
    target = words[1].decode("ascii")
    return Head(words[0].decode("ascii"), "/" + target.lstrip("/"), version, fields)


def _fields(more: Callable[[], bytes]) -> Fields:
    pairs: list[tuple[str, str]] = []
    values: dict[str, str] = {}
    while (line := more()) not in (b"\r\n", b"\n"):
        raw, colon, rest = line.partition(b":")
        name = _name(raw)
        text = rest.strip(b" \t\r\n")
        if not name or not colon or not line.endswith(b"\n") or b"\r" in text or b"\0" in text:
            raise Refusal(400)
        key = name.lower()
        if key in values and key in _ONCE:
            raise Refusal(400)
        value = text.decode("latin-1")
        pairs.append((name, value))
        values[key] = value
        if len(pairs) > MOST_HEADERS:
            raise Refusal(431)
    return Fields(pairs, values)


@lru_cache(maxsize=256)
def _name(raw: bytes) -> str:
    """The name of a field; "" when it is none (a space before the colon, a folded line)."""
    return raw.decode("ascii") if _TOKEN.fullmatch(raw) else ""


def _check_body(fields: Fields) -> None:
    if fields.get("transfer-encoding") is not None:
        raise Refusal(411)  # a body of unknown length; no browser sends one
    length = fields.get("content-length")
    if length is None:
        return
    if not (length.isascii() and length.isdecimal()):
        raise Refusal(400)
    if len(length) > 12 or int(length) > LARGEST_BODY:
        raise Refusal(413)
