"""Opens the database file the one right way, and copies it while it is in use.

Nothing is read or written here beyond settings of the connection; deeds and snapshots are in core.db.
"""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path


def connect(path: Path | str, *, writable: bool) -> sqlite3.Connection:
    """Open the database the one right way: WAL, full durability, foreign keys, rows by name."""
    conn = sqlite3.connect(path, isolation_level=None, check_same_thread=False, timeout=5, cached_statements=512)
    conn.row_factory = sqlite3.Row
    conn.execute("PRAGMA foreign_keys=ON")
    conn.execute("PRAGMA temp_store=MEMORY")
    if writable:
        conn.execute("PRAGMA journal_mode=WAL")
        conn.execute("PRAGMA synchronous=FULL")
        conn.execute("PRAGMA secure_delete=ON")
    else:
        conn.execute("PRAGMA query_only=ON")
    return conn


def empty_log(path: Path | str, patience: int = 5000) -> bool:
    """Bring what waits in the write-ahead log into the database and leave the log empty, so that nothing erased is
    left in it; answers whether that was possible (a snapshot that is open somewhere else holds the log for a while).

    `patience`: milliseconds to wait for such a snapshot, during which nobody can write.
    """
    with closing(connect(path, writable=True)) as conn:
        conn.execute(f"PRAGMA busy_timeout={patience:d}")
        return not conn.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]


def backup_into(source: Path, target: Path, progress: Callable[[int, int], None]) -> None:
    """Copy a database that may be in use into a new file, page by page; `progress` hears (done, total) pages."""
    with closing(sqlite3.connect(source)) as live, closing(sqlite3.connect(target)) as copy:
        live.backup(copy, pages=500, progress=lambda _status, left, total: progress(total - left, total))
