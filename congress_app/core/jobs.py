"""Long work in child processes: printing, reading spreadsheets, checking PDFs, so that the hall never waits for it.

A job's input goes to the child on an unnamed file (no trace on disk), progress and result come back through a private
folder that is removed when the program stops or an hour later; what a killed program left goes at the next start.
A job never writes the database.
"""

import fcntl
import secrets
import shutil
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import IO

from congress_app.core.errors import NotFound
from congress_app.core.job import Job, Payload

Progress = Callable[[int, int], None]

KEPT_SECONDS = 3600
PREFIX = "congress-jobs-"
LOCK = "alive"


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

    def file(self, kind: str, target: str, payload: Payload, seconds: float = 60) -> bytes:
        """Start a job, wait, and read the file it made; raises JobFailed or what the child refused."""
        job = self.start(kind, target, payload, ("program", None))
        try:
            job.wait(seconds)
            return job.file.read_bytes()
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
