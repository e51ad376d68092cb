"""Photos sent together: kept aside until somebody has looked at whose they are, then kept or forgotten.

A batch is a folder beside the database: `sent/` as it came, `ready/` the cut pictures, `found.jsonl` one line a file.
A line names the file as the office named it; none of it reaches a log or the journal.
"""

import hashlib
import json
import re
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, BinaryIO

from congress_app.core import clock
from congress_app.core.errors import CongressError, InvalidInput
from congress_app.credentials import photo_archives, photos
from congress_app.credentials.photo_matching import Person, register_of, verdict
from congress_app.credentials.rules import (
    PHOTOS_AT_ONCE,
    PhotoArchiveUnreadable,
    PhotoBatchUnknown,
    PhotosMissing,
    PhotosTooMany,
)

Line = dict[str, Any]
KEPT_SECONDS = 12 * 3600
PROCESSOR_SECONDS = 200  # of one child; a child that counts longer than 300 is stopped
CHUNK = 1024 * 1024
_NAME = re.compile(r"[0-9a-f]{16}")


def folder(database: Path) -> Path:
    """Where batches wait; backups leave it out."""
    return photos.folder(database).with_name("incoming") / "photos"


def begin(database: Path, name: str) -> None:
    """A new batch of that name (the same one again changes nothing); batches of yesterday go."""
    sweep(database)
    root = folder(database)
    root.mkdir(mode=0o700, parents=True, exist_ok=True)
    for part in ("sent", "ready"):
        (root / name / part).mkdir(mode=0o700, parents=True, exist_ok=True)


def sweep(database: Path, kept: float = KEPT_SECONDS) -> None:
    """Remove batches that are older than `kept` seconds (0: every one)."""
    root = folder(database)
    for old in root.iterdir() if root.exists() else ():
        if not kept or clock.moment().timestamp() - old.stat().st_mtime > kept:
            shutil.rmtree(old, ignore_errors=True)


def find(database: Path, name: str) -> Path:
    """The folder of a batch; raises PhotoBatchUnknown."""
    place = folder(database) / name
    if not _NAME.fullmatch(name) or not place.is_dir():
        raise PhotoBatchUnknown
    return place


def name_for(nonce: str) -> str:
    """The name of the batch that a request with this nonce begins."""
    return hashlib.sha256(nonce.encode()).hexdigest()[:16]


def take(batch: Path, key: str, name: str, source: BinaryIO, length: int) -> int:
    """Keep one file as it comes, piece by piece; the same key again is the same file. Answers how many there are."""
    sent = batch / "sent"
    if sum(1 for _ in sent.glob("*.name")) >= PHOTOS_AT_ONCE:
        raise PhotosTooMany(field="file", most=PHOTOS_AT_ONCE)
    fresh, left = sent / f"{key}.part", length
    with fresh.open("wb") as file:
        while left > 0 and (part := source.read(min(CHUNK, left))):
            file.write(part)
            left -= len(part)
    if left:
        fresh.unlink()
        raise InvalidInput(field="file")  # the sender went away in the middle
    fresh.rename(sent / key)
    (sent / f"{key}.name").write_text(name, encoding="utf-8")
    return sum(1 for _ in sent.glob("*.name"))


def read(payload: dict[str, Any], progress: Callable[[int, int], None], _out: Path) -> dict[str, Any]:
    """Worker: {batch, people: [{…Person}]} → {read, rest}; `rest`: the child has worked long enough, start another."""
    batch = Path(payload["batch"])
    register = register_of(Person(**person) for person in payload["people"])
    done = {line["key"] for line in lines(batch)}
    total, count = expected(batch), len(done)
    if total == 0:
        raise PhotosMissing
    with (batch / "found.jsonl").open("a", encoding="utf-8") as found:
        for key, name, wrong, raw in sources(batch):
            if key in done:
                continue
            told = verdict(name, register)
            line = {"key": key, "file": name, **picture(batch, wrong, raw), "delegate": told.delegate, "by": told.by}
            line |= {"doubt": told.doubt, "candidates": list(told.candidates)}
            line["reason"] = line["reason"] or told.reason
            found.write(json.dumps(line, ensure_ascii=False) + "\n")
            count += 1
            progress(count, total)
            if time.process_time() > PROCESSOR_SECONDS:
                return {"read": count, "rest": count < total}
    return {"read": count, "rest": False}


def picture(batch: Path, wrong: str, raw: bytes) -> Line:
    """Cut a picture: {sha256, small, reason}; without a picture `sha256` is "" and `reason` says why."""
    if wrong:
        return {"sha256": "", "small": False, "reason": wrong}
    try:
        finished, small = photos.portrait(raw)
    except CongressError as refusal:
        return {"sha256": "", "small": False, "reason": refusal.code()}
    except MemoryError:
        return {"sha256": "", "small": False, "reason": "large"}
    sha256 = hashlib.sha256(finished).hexdigest()
    (batch / "ready" / f"{sha256}.jpg").write_bytes(finished)
    return {"sha256": sha256, "small": small, "reason": ""}


def sources(batch: Path) -> Iterator[tuple[str, str, str, bytes]]:
    """(key, name, what is wrong, content) of every photo, those inside archives too."""
    for label in sorted((batch / "sent").glob("*.name"), key=lambda path: path.read_text("utf-8")):
        file, name = label.with_suffix(""), label.read_text(encoding="utf-8")
        with file.open("rb") as opened:
            packed = photo_archives.is_archive(opened.read(4))
        if packed:
            for place, (inside, wrong, raw) in enumerate(photo_archives.entries(file)):
                yield f"{file.name}/{place}", inside, wrong, raw
        elif name.lower().endswith(".zip"):
            raise PhotoArchiveUnreadable(field="file")
        elif not photo_archives.junk(name):
            yield file.name, name, "", file.read_bytes()


def expected(batch: Path) -> int:
    """How many photos the batch holds."""
    total = 0
    for label in (batch / "sent").glob("*.name"):
        with label.with_suffix("").open("rb") as opened:
            packed = photo_archives.is_archive(opened.read(4))
        total += photo_archives.count(label.with_suffix("")) if packed else 1
    return total


def lines(batch: Path) -> list[Line]:
    """What was found so far, file by file; a line that a stopped child left half-written does not count."""
    found = batch / "found.jsonl"
    if not found.exists():
        return []
    whole = found.read_text("utf-8").rpartition("\n")[0]
    return [json.loads(line) for line in whole.split("\n") if line.startswith("{") and line.endswith("}")]


def settle(batch: Path) -> None:
    """What came is no longer needed once it was confirmed; what was found stays for a repeated answer."""
    shutil.rmtree(batch / "sent", ignore_errors=True)


def forget(batch: Path) -> None:
    """Remove a batch."""
    shutil.rmtree(batch, ignore_errors=True)
