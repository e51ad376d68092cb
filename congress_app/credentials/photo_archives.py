"""What lies in a ZIP of photos: entries by name and content, read one at a time, never unpacked to disk.

Names are only words here, so "../../x" reaches nothing. Refuses what swells beyond every honest archive.
"""

import lzma
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from congress_app.credentials.rules import (
    PHOTO_ARCHIVE_MB,
    PHOTOS_AT_ONCE,
    PhotoArchiveSwollen,
    PhotoArchiveUnreadable,
    PhotosTooMany,
)

MEGABYTE = 1024 * 1024
LARGEST_PHOTO = 30 * MEGABYTE
LARGEST_WHOLE = 8 * PHOTO_ARCHIVE_MB * MEGABYTE  # photos hardly shrink in a ZIP
RATIO = 100
CHUNK = 256 * 1024
UNICODE_NAME = 0x800
UNICODE_PATH = 0x7075
JUNK = ("__macosx", ".ds_store", "thumbs.db", "desktop.ini")


def is_archive(head: bytes) -> bool:
    """Whether a file begins like a ZIP."""
    return head[:4] in (b"PK\x03\x04", b"PK\x05\x06")


def entries(file: Path) -> Iterator[tuple[str, str, bytes]]:
    """(name, what is wrong with it or "", content) of every picture-like entry.

    Raises PhotoArchiveUnreadable, PhotoArchiveSwollen, PhotosTooMany.
    """
    try:
        with zipfile.ZipFile(file) as archive:
            chosen = [entry for entry in archive.infolist() if not entry.is_dir() and not junk(name_of(entry))]
            check(chosen)
            for entry in chosen:
                yield (name_of(entry), *content(archive, entry))
    except (zipfile.BadZipFile, OSError, RuntimeError) as error:
        raise PhotoArchiveUnreadable(field="file") from error


def count(file: Path) -> int:
    """How many entries will be read; raises as `entries` does."""
    try:
        with zipfile.ZipFile(file) as archive:
            return sum(not entry.is_dir() and not junk(name_of(entry)) for entry in archive.infolist())
    except (zipfile.BadZipFile, OSError, RuntimeError) as error:
        raise PhotoArchiveUnreadable(field="file") from error


def check(chosen: list[zipfile.ZipInfo]) -> None:
    """What the archive says of itself, before anything is unpacked."""
    if len(chosen) > PHOTOS_AT_ONCE:
        raise PhotosTooMany(field="file", most=PHOTOS_AT_ONCE)
    whole = sum(entry.file_size for entry in chosen)
    packed = sum(entry.compress_size for entry in chosen)
    if whole > LARGEST_WHOLE or whole > max(packed, MEGABYTE) * RATIO:
        raise PhotoArchiveSwollen(field="file", limit_mb=LARGEST_WHOLE // MEGABYTE)


def content(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> tuple[str, bytes]:
    """("", content), or why there is none: locked, large, broken. Counts while reading: the head may lie."""
    if entry.flag_bits & 1:
        return "locked", b""
    if entry.file_size > LARGEST_PHOTO:
        return "large", b""
    parts, length = [], 0
    try:
        with archive.open(entry) as stream:
            while part := stream.read(CHUNK):
                parts.append(part)
                length += len(part)
                if length > LARGEST_PHOTO:
                    return "large", b""
    except (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, RuntimeError, ValueError):
        return "broken", b""
    return "", b"".join(parts)


def junk(name: str) -> bool:
    """What operating systems put beside photos."""
    return any(part.lower() in JUNK or part.startswith("._") for part in PurePosixPath(name).parts)


def name_of(entry: zipfile.ZipInfo) -> str:
    """The name as it was meant: UTF-8 where it is; else the Vietnamese code page of Windows, else CP437."""
    if entry.flag_bits & UNICODE_NAME or entry.filename.isascii():
        return entry.filename
    written = unicode_path(entry.extra)
    if written:
        return written
    raw = entry.filename.encode("cp437", "replace")
    for code in ("utf-8", "cp1258"):
        try:
            return raw.decode(code)
        except UnicodeDecodeError:
            continue
    return entry.filename


def unicode_path(extra: bytes) -> str:
    """The name that Info-ZIP keeps in UTF-8 beside the old one, or ""."""
    place = 0
    while place + 4 <= len(extra):
        kind = int.from_bytes(extra[place : place + 2], "little")
        length = int.from_bytes(extra[place + 2 : place + 4], "little")
        if kind == UNICODE_PATH and length > 5:
            return extra[place + 9 : place + 4 + length].decode("utf-8", "replace")
        place += 4 + length
    return ""
