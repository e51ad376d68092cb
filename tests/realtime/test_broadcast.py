"""Broadcasts keep order, never interleave frames and never wait: real sockets, real server, in every loop."""

import json
from collections.abc import Iterator
from urllib.request import urlopen

import pytest

from tests.realtime.halls import Hall, running, until
from tests.realtime.raw_tablet import RawTablet

SMALL = 8192
LARGE = 50_000


@pytest.fixture(params=["plain", "tls"])
def narrow(request: pytest.FixtureRequest, pem: tuple[str, ...]) -> Iterator[Hall]:
    """A server whose sockets take only a few kilobytes, without and with TLS."""
    with running("eventlet", send_buffer=SMALL, pem=pem if request.param == "tls" else ()) as hall:
        yield hall


def numbers(tablet: RawTablet, count: int) -> list[int]:
    """The numbers of the next messages; each must be whole. Engine.IO's own pings are answered in passing."""
    found: list[int] = []
    for text in tablet.texts():
        if text == "2":
            tablet.say("3")
            continue
        event, (number, letters) = json.loads(text.removeprefix("42"))
        assert event == "note"
        assert set(letters) <= {"b"} or set(letters) <= {"e"}
        found.append(number)
        if len(found) == count:
            break
    return found


@pytest.mark.parametrize("loop", ["eventlet", "gevent", "threading"])
@pytest.mark.parametrize("size", [10, 1_000, 100_000])
def test_broadcasts_and_ordinary_messages_keep_their_order(loop: str, size: int) -> None:
    with running(loop) as hall, hall.tablet() as one, hall.tablet() as two:
        assert hall.send(20, size=size, ordinary=3) == 2
        assert numbers(one, 20) == list(range(20))
        assert numbers(two, 20) == list(range(20))


def test_a_full_socket_gets_every_frame_whole_and_in_order(narrow: Hall) -> None:
    with narrow.tablet(receive_buffer=SMALL) as slow:
        for batch in range(3):
            narrow.send(10, first=10 * batch, size=LARGE, ordinary=4)
            slow.ping()
        until(lambda: narrow.ask("/here")["behind"] == 1)
        assert numbers(slow, 30) == list(range(30))
        narrow.send(1, first=30)
        assert numbers(slow, 1) == [30]
        assert slow.pongs == 3


def test_a_slow_tablet_does_not_delay_the_others(narrow: Hall) -> None:
    with narrow.tablet(receive_buffer=SMALL), narrow.tablet() as quick:
        for number in range(20):
            assert narrow.send(1, first=number, size=LARGE) == 2
            assert numbers(quick, 1) == [number]


def test_a_tablet_that_vanished_is_passed_by(narrow: Hall) -> None:
    with narrow.tablet() as stays:
        gone = narrow.tablet(receive_buffer=SMALL)
        narrow.send(5, size=LARGE)
        gone.socket.close()
        narrow.send(5, first=5, size=LARGE)
        assert numbers(stays, 10) == list(range(10))
        until(lambda: narrow.ask("/here")["connected"] == 1)
        assert narrow.send(1, first=10) == 1


def test_a_tablet_without_websocket_polls_the_same_messages() -> None:
    with running("eventlet") as hall:
        polling = f"http://127.0.0.1:{hall.port}/socket.io/?EIO=4&transport=polling"
        with urlopen(polling, timeout=10) as answer:
            sid = json.loads(answer.read()[1:])["sid"]
        with urlopen(f"{polling}&sid={sid}", data=b"40", timeout=10) as answer:
            assert answer.read() == b"OK"
        with urlopen(f"{polling}&sid={sid}", timeout=10) as answer:
            assert answer.read().startswith(b"40")
        assert hall.send(2) == 1
        with urlopen(f"{polling}&sid={sid}", timeout=10) as answer:
            packets = answer.read().decode().split("\x1e")
        assert [json.loads(packet[2:])[1][0] for packet in packets] == [0, 1]
