"""Request heads: what browsers send is read; what two programs could understand differently is refused."""

import io

import pytest

from congress_app import request_head
from congress_app.request_head import Refusal, read


def head(text: bytes) -> request_head.Head:
    """Read a whole head."""
    lines = io.BytesIO(text)
    return read(lines.readline(), lines.readline)


def test_what_a_browser_sends() -> None:
    found = head(b"POST /votes/3/cast?a=%C4%91 HTTP/1.1\r\nHost: a\r\nCookie:  sid=x; b=\xe9 \r\nX-Empty:\r\n\r\nbody")
    assert (found.method, found.target, found.version) == ("POST", "/votes/3/cast?a=%C4%91", "HTTP/1.1")
    assert found.fields.get("COOKIE") == "sid=x; b=\xe9"
    assert found.fields.get("x-empty") == ""
    assert found.fields.get("Accept") is None
    assert found.fields.get("Accept", "none") == "none"


def test_a_field_that_may_repeat_keeps_every_value_for_the_page() -> None:
    found = head(b"GET / HTTP/1.1\r\nAccept: a\r\naccept: b\r\n\r\n")
    assert found.fields._headers == [("Accept", "a"), ("accept", "b")]


@pytest.mark.parametrize(
    ("version", "connection", "ends"),
    [
        (b"HTTP/1.1", b"", False),
        (b"HTTP/1.1", b"Connection: keep-alive\r\n", False),
        (b"HTTP/1.1", b"Connection: Upgrade\r\n", False),
        (b"HTTP/1.1", b"Connection: Close\r\n", True),
        (b"HTTP/1.0", b"", True),
        (b"HTTP/1.0", b"Connection: keep-alive\r\n", False),
    ],
)
def test_who_ends_the_connection(version: bytes, connection: bytes, *, ends: bool) -> None:
    assert head(b"GET / " + version + b"\r\n" + connection + b"\r\n").ends_connection() is ends


def test_two_slashes_are_no_other_server() -> None:
    assert head(b"GET //evil.example/x HTTP/1.1\r\n\r\n").target == "/evil.example/x"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (b"GET /\r\n\r\n", 400),
        (b"GET / HTTP/2.0\r\n\r\n", 505),
        (b"GET  / HTTP/1.1\r\n\r\n", 400),
        (b"GET / HTTP/1.1 \r\n\r\n", 400),
        (b"GET http://a/ HTTP/1.1\r\n\r\n", 400),
        (b"GET /\xc4\x91 HTTP/1.1\r\n\r\n", 400),
        (b"G T / HTTP/1.1\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nHost : a\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\n Folded: a\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nA: b\r\n folded\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nNo colon\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\n: a\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nA: b\0c\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nA: b\rC: d\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nHost: a\r\nhost: b\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nCut: sho", 400),
        (b"GET / HTTP/1.1\r\nA: b\r\n", 400),
        (b"POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 1\r\n\r\n", 400),
        (b"POST / HTTP/1.1\r\nContent-Length: +1\r\n\r\n", 400),
        (b"POST / HTTP/1.1\r\nContent-Length: \xb2\r\n\r\n", 400),
        (b"POST / HTTP/1.1\r\nContent-Length: 1_0\r\n\r\n", 400),
        (b"POST / HTTP/1.1\r\nContent-Length: 134217729\r\n\r\n", 413),
        (b"POST / HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n", 411),
        (b"GET / HTTP/1.1\r\n" + b"A: b\r\n" * 101 + b"\r\n", 431),
    ],
)
def test_what_is_refused(text: bytes, status: int) -> None:
    with pytest.raises(Refusal) as refusal:
        head(text)
    assert refusal.value.status == status
