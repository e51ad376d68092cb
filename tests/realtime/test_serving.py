"""The server survives what a hall does to it: many, slow, silent, broken and greedy clients, and being stopped."""

import socket
import struct
import subprocess
import time
from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from tests.realtime.halls import Hall, running

EVENTLETS_OWN_LIMIT = 1024


@pytest.fixture(scope="module")
def hall() -> Iterator[Hall]:
    """One server for the tests that leave it as it was."""
    with running() as one:
        yield one


def talk(hall: Hall, *pieces: bytes) -> bytes:
    """Say something on a fresh connection; what the server says until it closes or pauses."""
    with socket.create_connection(("127.0.0.1", hall.port), timeout=5) as line:
        for piece in pieces:
            line.sendall(piece)
        return line.recv(4096)


def whole(line: socket.socket) -> bytes:
    """One whole answer of these pages, in however many pieces it comes."""
    answer = b""
    while not answer.endswith(b"}\n"):
        piece = line.recv(4096)
        assert piece
        answer += piece
    return answer


def test_more_silent_connections_than_eventlet_allows_by_itself(hall: Hall) -> None:
    with ExitStack() as lines:
        for _ in range(EVENTLETS_OWN_LIMIT + 50):
            lines.enter_context(socket.create_connection(("127.0.0.1", hall.port)))
        assert hall.ask("/here")["connected"] == 0


def test_a_request_that_stops_in_the_middle_delays_nobody(hall: Hall) -> None:
    with socket.create_connection(("127.0.0.1", hall.port)) as line:
        line.sendall(b"POST /send HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nhalf")
        started = time.monotonic()
        hall.ask("/here")
        assert time.monotonic() - started < 2


@pytest.mark.parametrize(
    ("request_head", "status"),
    [
        (b"POST /send HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999\r\n\r\n", b"413"),
        (b"POST /send HTTP/1.1\r\nHost: x\r\nContent-Length: " + b"9" * 5000 + b"\r\n\r\n", b"413"),
        (b"POST /send HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n", b"400"),
        (b"POST /send HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n", b"411"),
        (b"GET /" + b"a" * 9000 + b" HTTP/1.1\r\n", b"414"),
        (b"GET / HTTP/1.1\r\nLong: " + b"a" * 9000 + b"\r\n\r\n", b"400"),
        (b"GET / HTTP/1.1\r\n" + b"A: b\r\n" * 20_000 + b"\r\n", b"431"),
        (b"hello\r\n\r\n", b"400"),
    ],
)
def test_what_no_page_would_take_is_refused_at_once(hall: Hall, request_head: bytes, status: bytes) -> None:
    assert status in talk(hall, request_head).split(b"\r\n")[0]
    assert hall.answers()


def test_connections_serve_one_request_after_another(hall: Hall) -> None:
    with socket.create_connection(("127.0.0.1", hall.port), timeout=5) as line:
        for _ in range(3):
            line.sendall(b"GET /here HTTP/1.1\r\nHost: localhost\r\n\r\n")
            assert whole(line).startswith(b"HTTP/1.1 200")


def test_broken_tls_clients_leave_the_server_standing(pem: tuple[str, ...]) -> None:
    with running(pem=pem) as hall:
        for opening in (b"GET / HTTP/1.1\r\nHost: x\r\n\r\n", b"\x16\x03\x01", b""):
            for _ in range(20):
                line = socket.create_connection(("127.0.0.1", hall.port))
                line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                line.sendall(opening)
                line.close()  # with a reset, not a goodbye
        assert hall.answers()


@pytest.mark.parametrize("loop", ["eventlet", "gevent"])
def test_stopping_finishes_what_is_under_way_and_closes_the_rest(loop: str) -> None:
    with running(loop) as hall, hall.tablet() as tablet, ExitStack() as lines:
        idle = lines.enter_context(socket.create_connection(("127.0.0.1", hall.port), timeout=5))
        idle.sendall(b"GET /here HTTP/1.1\r\nHost: localhost\r\n\r\n")
        assert whole(idle)
        busy = lines.enter_context(socket.create_connection(("127.0.0.1", hall.port), timeout=5))
        busy.sendall(b"POST /think?seconds=0.5 HTTP/1.1\r\nHost: localhost\r\n\r\n")
        time.sleep(0.1)
        hall.process.terminate()
        assert b"thought" in whole(busy)
        assert hall.process.wait(10) == 0
        assert idle.recv(4096) == b""
        with pytest.raises((ConnectionError, AssertionError)):  # with or without a goodbye
            tablet.expect("")
        with pytest.raises(ConnectionError):
            socket.create_connection(("127.0.0.1", hall.port), timeout=5)


def test_a_taken_address_is_an_error_not_a_second_server(hall: Hall) -> None:
    command = [*hall.process.args[:2], str(hall.port), "0"]  # type: ignore[index]
    second = subprocess.run(command, capture_output=True, timeout=20, check=False)
    assert b"Address already in use" in second.stderr
    assert hall.answers()
