"""Long work in child processes: printing, reading spreadsheets, checking PDFs, so that the hall never waits for it.

A job's input goes to the child on an unnamed file (no trace on disk), progress and result come back through a private
folder that is removed when the program stops or an hour later; what a killed program left goes at the next start.
A job never writes the database.
"""

import fcntl
import importlib
import json
import os
import resource
import secrets
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any

from congress_app.core.errors import CongressError, NotFound, Unexpected

Progress = Callable[[int, int], None]
Payload = dict[str, Any]

MEMORY_LIMIT = 1536 * 1024 * 1024  # a child that needs more has been given something hostile
CPU_SECONDS = 300  # and one that counts longer, too
KEPT_SECONDS = 3600
PREFIX = "congress-jobs-"
LOCK = "alive"
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
                [sys.executable, "-m", "congress_app.core.jobs", target, str(self.folder)],
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


class Jobs:
    """The jobs of this process."""

    def __init__(self) -> None:
        self._jobs: dict[str, Job] = {}
        self._root: Path | None = None
        self._lock: IO[bytes] | None = None
        _bury_the_dead()

    def start(self, kind: str, target: str, payload: Payload, owner: tuple[str, int | None]) -> Job:
        """Begin a job for `owner` (role, id); old ones are swept away first."""
        self._sweep()
        name = secrets.token_hex(8)
        folder = self._settled() / name
        folder.mkdir(mode=0o700)
        job = Job(name, kind, folder, owner)
        job.run(target, payload)
        self._jobs[name] = job
        return job

    def _settled(self) -> Path:
        """The folder of this program's jobs; its lock says that the program lives."""
        if self._root is None:
            self._root = Path(tempfile.mkdtemp(prefix=PREFIX))
            self._lock = (self._root / LOCK).open("wb")
            fcntl.flock(self._lock, fcntl.LOCK_EX)
        return self._root

    def run(self, kind: str, target: str, payload: Payload, seconds: float = 60) -> Payload:
        """Start a job and wait for its result (the request waits, the hall does not)."""
        job = self.start(kind, target, payload, ("program", None))
        try:
            return job.wait(seconds)
        finally:
            self.forget(job)

    def find(self, name: str, owner: tuple[str, int | None]) -> Job:
        """The job of that name if it is this owner's; raises NotFound."""
        job = self._jobs.get(name)
        if job is None or job.owner != owner:
            raise NotFound
        return job

    def forget(self, job: Job) -> None:
        """Stop a job if it runs and remove its files."""
        job.cancel()
        self._jobs.pop(job.id, None)
        shutil.rmtree(job.folder, ignore_errors=True)

    def forget_kinds(self, *kinds: str) -> None:
        """Forget every job of these kinds, whoever owns it."""
        for job in list(self._jobs.values()):
            if job.kind in kinds:
                self.forget(job)

    def close(self) -> None:
        """Stop every job and remove every file."""
        for job in list(self._jobs.values()):
            self.forget(job)
        if self._root is not None and self._lock is not None:
            self._lock.close()
            shutil.rmtree(self._root, ignore_errors=True)
            self._root = None

    def _sweep(self) -> None:
        for job in list(self._jobs.values()):
            if time.monotonic() - job.started > KEPT_SECONDS:
                self.forget(job)


def _bury_the_dead() -> None:
    """Remove the folders of programs of ours that were killed before they could do so themselves."""
    for lock in Path(tempfile.gettempdir()).glob(f"{PREFIX}*/{LOCK}"):
        try:
            with lock.open("rb") as held:
                fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)  # a living program holds it, a dead one cannot
        except OSError:
            continue
        shutil.rmtree(lock.parent, ignore_errors=True)


def _revived(shape: dict[str, Any]) -> CongressError:
    kind = getattr(importlib.import_module(shape["module"]), shape["name"])
    error: CongressError = kind(**shape["facts"])
    return error


def _child(target: str, folder: Path) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_LIMIT, MEMORY_LIMIT))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    os.nice(5)
    payload = json.loads(sys.stdin.buffer.read())

    def progress(done: int, total: int) -> None:
        fresh = folder / "progress.new"
        fresh.write_text(f"{done} {total}")
        fresh.rename(folder / "progress")

    module, _, name = target.partition(":")
    try:
        result = getattr(importlib.import_module(module), name)(payload, progress, folder / "out")
        _keep(folder / "result", result)
    except CongressError as error:
        kind = type(error)
        _keep(folder / "refusal", {"module": kind.__module__, "name": kind.__name__, "facts": error.facts})


def _keep(path: Path, value: object) -> None:
    fresh = path.with_suffix(".new")
    fresh.write_text(json.dumps(value, ensure_ascii=False))
    fresh.rename(path)


if __name__ == "__main__":
    _child(sys.argv[1], Path(sys.argv[2]))
