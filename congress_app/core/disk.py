"""Files that are on the disk before anybody is told so: written for this user alone, whole or not at all.

It knows nothing about what is in a file, and never deletes one.
"""

import os
import secrets
from pathlib import Path


def write_new(path: Path, content: bytes) -> None:
    """A new file, on the disk when this returns; raises FileExistsError."""
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def put(path: Path, content: bytes) -> None:
    """Write a file that is named after its content; twice is once. Its folder must exist."""
    if path.exists():
        return
    fresh = path.with_suffix(f".{secrets.token_hex(4)}.part")
    write_new(fresh, content)
    fresh.replace(path)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """A rename is durable only when the folder is; systems that cannot open folders make it so by themselves."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
