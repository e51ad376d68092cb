"""One job: a child process with its input, its progress, its result and the file it made. Never writes the database.

The input goes to the child on an unnamed file (no trace on disk), progress and result come back through a folder.
"""

import importlib
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from congress_app.core.errors import CongressError, Unexpected

Payload = dict[str, Any]
PROJECT = Path(__file__).resolve().parents[2]


class JobFailed(Unexpected):
    """The child process ended without a result; its log holds the traceback."""


class Job:
    """One child process: state, progress, result, and the file it made."""

    def __init__(self, job: str, kind: str, folder: Path, owner: tuple[str, int | None]) -> None:
        self.id = job
        self.kind = kind
        self.owner = owner
        self.folder = folder
        self.started = time.monotonic()
        self._child: subprocess.Popen[bytes] | None = None

    def run(self, target: str, payload: Payload) -> None:
        """Start `module:function` in a child; it receives `payload`, a progress callback and a path for its file."""
        with tempfile.TemporaryFile() as given, (self.folder / "log").open("wb") as log:
            given.write(json.dumps(payload).encode())
            given.seek(0)
            self._child = subprocess.Popen(
                [sys.executable, "-m", "congress_app.core.job_child", target, str(self.folder)],
                stdin=given,
                stdout=subprocess.DEVNULL,
                stderr=log,
                cwd=PROJECT,
            )

    @property
    def file(self) -> Path:
        """Where the child puts the file it makes."""
        return self.folder / "out"

    def state(self) -> dict[str, Any]:
        """{state: running|done|failed, done, total, result}; a refusal from the child is raised here."""
        done, total = self._progress()
        ended = self._child is not None and self._child.poll() is not None
        if not ended:
            return {"state": "running", "kind": self.kind, "done": done, "total": total, "result": None}
        refusal = self.folder / "refusal"
        if refusal.exists():
            raise _revived(json.loads(refusal.read_text()))
        result = self.folder / "result"
        if not result.exists():
            return {"state": "failed", "kind": self.kind, "done": done, "total": total, "result": None}
        found = json.loads(result.read_text())
        return {"state": "done", "kind": self.kind, "done": total, "total": total, "result": found}

    def wait(self, seconds: float) -> Payload:
        """The child's result, looked for every few milliseconds; raises its refusal, or JobFailed."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            state = self.state()
            if state["state"] == "done":
                result: Payload = state["result"]
                return result
            if state["state"] == "failed":
                raise JobFailed(kind=self.kind)
            time.sleep(0.01)
        self.cancel()
        raise JobFailed(kind=self.kind)

    def cancel(self) -> None:
        """Stop the child."""
        if self._child is not None and self._child.poll() is None:
            self._child.kill()
            self._child.wait()

    def _progress(self) -> tuple[int, int]:
        try:
            done, total = (self.folder / "progress").read_text().split()
        except (FileNotFoundError, ValueError):
            return 0, 0
        return int(done), int(total)


def _revived(shape: dict[str, Any]) -> CongressError:
    kind = getattr(importlib.import_module(shape["module"]), shape["name"])
    error: CongressError = kind(**shape["facts"])
    return error
