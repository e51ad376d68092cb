"""The shelf: contents of documents beside the database, each under its SHA-256, written once and never changed.

A file is on the disk (fsync of file and folder) before anybody is told so. The shelf knows no titles and no readers.
"""

import hashlib
import os
import secrets
from pathlib import Path

from congress_app.core import clock, disk

BLOCK = 1024 * 1024
FORGOTTEN = 3600


class Shelf:
    """The folder `<database>.files`."""

    def __init__(self, database: Path) -> None:
        self._root = database.with_name(f"{database.name}.files")

    def path(self, sha256: str) -> Path:
        """Where the document of that hash lies."""
        return self._root / sha256[:2] / f"{sha256}.pdf"

    def receive(self, content: bytes) -> Path:
        """Put an upload where the checker finds it; `discard` it afterwards."""
        folder = self._private(self._root / "incoming")
        _sweep(folder)
        path = folder / secrets.token_hex(12)
        path.write_bytes(content)
        return path

    def keep(self, source: Path) -> tuple[str, int]:
        """Copy a checked file onto the shelf, durably; answers its (SHA-256, size). Kept twice is kept once."""
        digest, size = _fingerprint(source)
        target = self.path(digest)
        if target.exists() and target.stat().st_size == size:
            return digest, size
        self._private(target.parent)
        fresh = target.with_suffix(f".{secrets.token_hex(4)}")
        with source.open("rb") as read, fresh.open("wb") as write:
            while block := read.read(BLOCK):
                write.write(block)
            write.flush()
            os.fsync(write.fileno())
        fresh.replace(target)
        for folder in (target.parent, self._root, self._root.parent):
            disk.sync_folder(folder)
        return digest, size

    def _private(self, folder: Path) -> Path:
        """A folder of the shelf, for this program's user alone, as the shelf itself is."""
        for each in (self._root, folder):
            each.mkdir(mode=0o700, exist_ok=True)
        return folder

    def drop(self, sha256: str) -> None:
        """Take contents off the shelf; they belong to no document any more."""
        self.path(sha256).unlink(missing_ok=True)

    @staticmethod
    def discard(received: Path) -> None:
        """Throw an upload away after it was checked."""
        received.unlink(missing_ok=True)


def _sweep(folder: Path) -> None:
    """Throw away uploads that a power cut left half done an hour ago or earlier."""
    limit = clock.moment().timestamp() - FORGOTTEN
    for path in folder.iterdir():
        try:
            if path.stat().st_mtime < limit:
                path.unlink()
        except FileNotFoundError:
            continue  # its own upload has just finished


def _fingerprint(path: Path) -> tuple[str, int]:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(BLOCK):
            digest.update(block)
    return digest.hexdigest(), path.stat().st_size
