"""The preview of an import: made by a child process, kept as a file for an hour, read page by page.

The first line of the file tells the whole, every further line is one row; nothing here writes to the database.
"""

import base64
import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

from congress_app.core.collation import fold, sort_key
from congress_app.core.connections import connect
from congress_app.core.db import Reading
from congress_app.delegates import queries
from congress_app.delegates.importing import Verdict, compare
from congress_app.delegates.reading import read
from congress_app.delegates.rows import gather
from congress_app.delegates.rules import HeadingsMissing

STATUSES = ("new", "changed", "same", "problem", "skipped")
Head = dict[str, Any]
Row = dict[str, Any]


def work(payload: dict[str, Any], progress: Callable[[int, int], None], out: Path) -> Head:
    """The child's part: read {content (base64), name, class, db}, compare with the list, write the preview."""
    progress(0, 3)
    content = base64.b64decode(payload["content"])
    head = write(Path(payload["db"]), content, payload["name"], payload["class"], out, progress)
    progress(3, 3)
    return head


def write(
    db: Path,
    content: bytes,
    name: str,
    default_class: str,
    out: Path,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
) -> Head:
    """Read a register, compare it with the list in `db` and write the preview to `out`; gives its head."""
    register = gather(read(content))
    if register is None:
        raise HeadingsMissing(field="file")
    progress(1, 3)
    with snapshot(db) as reading:
        known, units, version = queries.whole_list(reading), queries.unit_names(reading), queries.version(reading)
    verdicts = compare(register, known, units)
    progress(2, 3)
    head = {
        "file": name,
        "sha256": hashlib.sha256(content).hexdigest(),
        "class": default_class,
        "version": version,
        "counts": dict.fromkeys(STATUSES, 0) | dict(Counter(one.status for one in verdicts)),
        "mendable": dict(
            Counter(one.would for one in verdicts if one.status == "problem" and one.would in ("new", "changed"))
        ),
        "columns": register.columns,
        "month_first": register.month_first,
        "sheets_left": register.sheets_left,
        "new_delegations": _new_units(verdicts, units),
    }
    lines = (f"{one.status}\t{json.dumps(_row(one), ensure_ascii=False)}\n" for one in verdicts)
    with out.open("w", encoding="utf-8") as file:
        file.write(json.dumps(head, ensure_ascii=False) + "\n")
        file.writelines(lines)
    return head


@contextmanager
def snapshot(db: Path) -> Iterator[Reading]:
    """The database as a child process sees it: for reading only."""
    conn = connect(db, writable=False)
    try:
        conn.execute("BEGIN")
        yield Reading(conn)
    finally:
        conn.close()


def _new_units(verdicts: list[Verdict], known: list[str]) -> list[str]:
    names = dict.fromkeys(
        one.line.record["delegation"] for one in verdicts if one.would == "new" and one.line.record["delegation"]
    )
    return [name for name in names if name not in set(known)]


def _row(one: Verdict) -> Row:
    record = {name: value for name, value in one.line.record.items() if value}
    row = {
        "sheet": one.line.sheet, "row": one.line.row, "status": one.status, "would": one.would, "id": one.id,
        "record": record,
        "changes": one.changes, "remarks": [asdict(remark) for remark in one.line.remarks], "skipped": one.line.skipped,
        "said": one.line.said if one.status in ("skipped", "problem") else "",
    }  # fmt: skip
    if one.would == "new":
        name = record.get("full_name", "")
        row["keys"] = (sort_key(name, record.get("sort_word", "")), fold(name))
    return row


def head(path: Path) -> Head:
    """What the preview says of the whole file."""
    with path.open(encoding="utf-8") as file:
        found: Head = json.loads(file.readline())
    return found


def page(path: Path, status: str, first: int, limit: int) -> list[Row]:
    """Rows of a status ("" for all), `limit` of them from the `first`-th on."""
    with path.open(encoding="utf-8") as file:
        file.readline()
        chosen = [line for line in file if not status or line.startswith(f"{status}\t")]
    return [json.loads(line.partition("\t")[2]) for line in chosen[first : first + limit]]


def wanted(path: Path, *, mendable: bool) -> Iterator[Row]:
    """The rows an import would write; with `mendable` also those with only unreadable cells."""
    statuses = ("new\t", "changed\t", "problem\t") if mendable else ("new\t", "changed\t")
    with path.open(encoding="utf-8") as file:
        file.readline()
        for line in file:
            if line.startswith(statuses):
                row: Row = json.loads(line.partition("\t")[2])
                if row["would"] in ("new", "changed"):
                    yield row
