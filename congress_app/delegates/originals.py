"""The registers as the offices sent them: kept beside the database, each under its SHA-256, written once.

An upload waits in `incoming` until it is confirmed or an hour old; its name says whose it is. Files and folders are
for this program's user alone. Nothing here opens a file's contents.
"""

import hashlib
import re
import secrets
from pathlib import Path

from congress_app.core import clock, disk
from congress_app.core.db import Actor
from congress_app.delegates.rules import UploadUnknown

FORGOTTEN = 3600
"""Seconds an upload waits to be confirmed."""
_TOKEN = re.compile(r"[0-9a-f]{24}")
_SHA256 = re.compile(r"[0-9a-f]{64}")


class Originals:
    """The folder `<database>.files/registers`; a backup takes it along, without `incoming`."""

    def __init__(self, database: Path) -> None:
        self._files = database.with_name(f"{database.name}.files")
        self._root = self._files / "registers"
        self._incoming = self._root / "incoming"

    def path(self, sha256: str) -> Path:
        """Where the register of that hash lies, or would lie."""
        return self._root / sha256[:2] / sha256

    def find(self, sha256: str) -> Path | None:
        """The register of that hash if it is kept."""
        path = self.path(sha256)
        return path if _SHA256.fullmatch(sha256) and path.is_file() else None

    def receive(self, content: bytes, owner: Actor) -> str:
        """Put an upload aside for its reader; gives the token by which `waiting` finds it. Old ones go first."""
        self.sweep()
        self._private(self._incoming)
        token = secrets.token_hex(12)
        disk.write_new(self._waiting(token, owner), content)
        return token

    def waiting(self, token: str, owner: Actor) -> Path:
        """The upload of that token if it is this person's; its hour begins again. Raises UploadUnknown."""
        path = self._waiting(token, owner)
        if not _TOKEN.fullmatch(token) or not path.is_file():
            raise UploadUnknown
        path.touch()
        return path

    def keep(self, source: Path) -> tuple[str, int]:
        """Copy a file into the collection, durably; answers its (SHA-256, size). Kept twice is kept once."""
        content = source.read_bytes()
        sha256 = hashlib.sha256(content).hexdigest()
        target = self.path(sha256)
        if not target.exists():
            self._private(target.parent)
            disk.put(target, content)
            for folder in (self._root, self._files):
                disk.sync_folder(folder)
        return sha256, len(content)

    def drop(self, sha256: str) -> None:
        """Take a register out of the collection."""
        self.path(sha256).unlink(missing_ok=True)

    def discard(self, source: Path) -> None:
        """Throw an upload away; a file that lies anywhere else is not ours and stays."""
        if source.parent == self._incoming:
            source.unlink(missing_ok=True)

    def sweep(self, kept: float = FORGOTTEN) -> None:
        """Throw away uploads that nobody confirmed within the hour (`kept` seconds; 0: every one), also those of a
        program that was killed.
        """
        limit = clock.moment().timestamp() - kept if kept else float("inf")
        for path in self._incoming.glob("*") if self._incoming.exists() else ():
            try:
                if path.stat().st_mtime < limit:
                    path.unlink()
            except FileNotFoundError:
                continue  # it has just been confirmed

    def _waiting(self, token: str, owner: Actor) -> Path:
        return self._incoming / f"{owner.role}-{owner.id}-{token}"

    def _private(self, folder: Path) -> None:
        for each in (self._files, self._root, folder):
            each.mkdir(mode=0o700, exist_ok=True)


def token(waiting: Path) -> str:
    """The token of an upload that waits there."""
    return waiting.name.rpartition("-")[2]
