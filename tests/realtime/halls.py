"""Starting a small hall as its own process, and asking it things."""

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.request import Request, urlopen

from tests.realtime.raw_tablet import RawTablet, unverified

HALL = Path(__file__).with_name("small_hall.py")


class Hall:
    """One running server and the questions a test asks it."""

    def __init__(self, port: int, process: "subprocess.Popen[bytes]", *, tls: bool) -> None:
        self.port = port
        self.process = process
        self.tls = tls

    def tablet(self, *, receive_buffer: int = 0) -> RawTablet:
        """A connected tablet."""
        return RawTablet(self.port, tls=self.tls, receive_buffer=receive_buffer)

    def ask(self, path: str, method: str = "GET") -> dict[str, Any]:
        """One small request."""
        address = f"http{'s' if self.tls else ''}://127.0.0.1:{self.port}{path}"
        with urlopen(Request(address, method=method), timeout=10, context=unverified()) as answer:
            told: dict[str, Any] = json.load(answer)
        return told

    def answers(self) -> bool:
        """Whether the server is up."""
        try:
            self.ask("/here")
        except URLError:
            return False
        return True

    def send(self, count: int, *, first: int = 0, size: int = 10, ordinary: int = 0) -> int:
        """Send numbered messages; how many clients the last broadcast was handed to."""
        path = f"/send?first={first}&count={count}&size={size}&ordinary={ordinary}"
        reached: int = self.ask(path, "POST")["reached"]
        return reached


def until(true: Callable[[], bool], seconds: float = 10) -> None:
    """Poll a condition up to a deadline."""
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end
        time.sleep(0.01)


@contextmanager
def running(loop: str = "eventlet", *, send_buffer: int = 0, pem: tuple[str, ...] = ()) -> Iterator[Hall]:
    """A server of that loop for the length of a test, ended by SIGTERM with exit code 0 and nothing on stderr."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, str(HALL), str(port), str(send_buffer), *pem]
    settings = {**os.environ, "CONGRESS_LOOP": loop}
    with subprocess.Popen(command, env=settings, stderr=subprocess.PIPE) as process:
        hall = Hall(port, process, tls=bool(pem))
        try:
            until(hall.answers)
            yield hall
        finally:
            process.terminate()
            _, complaints = process.communicate(timeout=10)
    assert process.returncode == 0
    if loop != "threading":  # werkzeug logs every request there
        assert complaints == b""
