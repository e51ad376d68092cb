"""`run.py` as a subprocess: started on a free port, asked until it answers, stopped or killed."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent.parent
DEADLINE = 40.0


def free_port() -> int:
    """A port nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def until(condition: Any, seconds: float = DEADLINE, what: str = "") -> Any:
    """The first true value of `condition()`, asked again and again; fails after the deadline."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        value = condition()
        if value:
            return value
        time.sleep(0.02)
    raise AssertionError(f"not within {seconds} s: {what or condition}")


class Server:
    """One running program."""

    def __init__(self, db: Path, port: int | None = None, *options: str, loop: str = "eventlet") -> None:
        self.db = db
        self.port = port or free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self._said = db.with_name(f"{db.name}.said")
        self._log = self._said.open("w+", encoding="utf-8")
        environment = {**os.environ, "CONGRESS_LOOP": loop, "PYTHONUNBUFFERED": "1"}
        command = [
            sys.executable,
            str(ROOT / "run.py"),
            "--db",
            str(db),
            "--host",
            "127.0.0.1",
            "--port",
            str(self.port),
        ]
        self.process = subprocess.Popen(
            [*command, *options], stdout=self._log, stderr=subprocess.STDOUT, env=environment, cwd=ROOT
        )
        until(self._answers, what=f"server\n{self.said()}")

    def _answers(self) -> bool:
        assert self.process.poll() is None, self.said()
        try:
            with urllib.request.urlopen(f"{self.url}/health", timeout=2) as answer:
                return bool(json.load(answer)["ok"])
        except OSError:
            return False

    def said(self) -> str:
        """What the program printed so far."""
        return self._said.read_text(encoding="utf-8")

    def setup_code(self) -> str:
        """The one-time code printed for an empty database."""
        found = re.search(r"^\s+([0-9B-Z]{8})\s*$", self.said(), re.MULTILINE)
        assert found, self.said()
        return found.group(1)

    def links(self) -> dict[str, str]:
        """The sign-in links printed for a demonstration, by name."""
        return dict(re.findall(r"^\s+(\S.*?) \([a-z]+\)\s{2,}(http\S+/s#\S+)$", self.said(), re.MULTILINE))

    def stop(self) -> str:
        """Ctrl-C, as a person would; gives what was printed."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
            self.process.wait(timeout=15)
        self._log.close()
        return self.said()

    def kill(self) -> None:
        """kill -9."""
        self.process.kill()
        self.process.wait(timeout=10)
        self._log.close()
