"""Copies the congress while the hall works, and checks the copy before it counts as one.

Runs in a child process: the database through SQLite's own backup, never byte by byte; then the documents and photos,
which are named by their content and therefore only added, never changed.
"""

import hashlib
import os
import shutil
from pathlib import Path

from congress_app.core import journal
from congress_app.core.connections import backup_into, connect
from congress_app.core.job import Payload
from congress_app.core.jobs import Progress
from congress_app.operations.rules import BackupFailed

CHUNK = 1024 * 1024


def copy(payload: Payload, progress: Progress, _out: Path) -> Payload:
    """{source, target, files} → {name, files, size, sha256}.

    Raises BackupFailed when the copy's pages or journal do not fit.
    """
    target = Path(payload["target"])
    fresh = target.with_name(target.name + ".part")
    fresh.unlink(missing_ok=True)
    try:
        backup_into(Path(payload["source"]), fresh, progress)
        _check(fresh)
        with fresh.open("rb") as written:
            os.fsync(written.fileno())
        fresh.chmod(0o600)
        fresh.rename(target)
        files = _copy_files(Path(payload["files"]), target.with_name("files"))
    except OSError as error:
        raise BackupFailed(name=target.name) from error
    return {"name": target.name, "files": files, "size": target.stat().st_size, "sha256": fingerprint(target)}


def _copy_files(source: Path, target: Path) -> int:
    """Add what is not there yet; gives how many files the copy holds."""
    held = 0
    for path in source.rglob("*") if source.exists() else ():
        if path.is_file() and "incoming" not in path.parts and not path.name.endswith(".part"):
            place = target / path.relative_to(source)
            held += 1
            if not place.exists():
                place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                fresh = place.with_name(place.name + ".part")
                shutil.copyfile(path, fresh)
                fresh.chmod(0o600)
                fresh.rename(place)
    return held


def _check(path: Path) -> None:
    conn = connect(path, writable=False)
    try:
        sound = conn.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        if not sound or journal.verify(conn) is not None:
            raise BackupFailed(name=path.name)
    finally:
        conn.close()


def fingerprint(path: Path) -> str:
    """SHA-256 of a file."""
    digest = hashlib.sha256()
    with path.open("rb") as content:
        while chunk := content.read(CHUNK):
            digest.update(chunk)
    return digest.hexdigest()
