"""The preview of an import: made by a child process, kept as files for an hour, read page by page.

`out` holds the whole in its first line and then one line per row; `out.index` says where each row begins, so that a
page is read without the rest; `out.deed` holds what a confirmation writes. Nothing here writes to the database.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any, NamedTuple

from congress_app.core.collation import fold
from congress_app.core.connections import connect
from congress_app.core.db import Reading
from congress_app.delegates import archives, columns, importing_store, prepared, profiles, queries
from congress_app.delegates.importing import Verdict, compare
from congress_app.delegates.layout import survey
from congress_app.delegates.lines import Line, Register, letter, place
from congress_app.delegates.reading import Sheet, read
from congress_app.delegates.rows import gather
from congress_app.delegates.rules import HeadingsMissing, ProfileUnknown

SAMPLES = 3
"""Values shown of each column, so that a person can tell what it holds."""
NOTED = "+"
STATUSES = ("new", "changed", "same", "problem", "skipped")
Head = dict[str, Any]
Row = dict[str, Any]
Progress = Callable[[int, int], None]


class Way(NamedTuple):
    """How a file is to be read: by this mapping; else by this saved profile (0: by none, None: by one that fits)."""

    mapping: Mapping[str, Any] | None = None
    profile: int | None = None


GUESSED = Way()


def work(payload: dict[str, Any], progress: Progress, out: Path) -> Head:
    """The child's part: read {source, name, class, db, mapping, profile}, compare with the list, write the preview."""
    progress(0, 3)
    way = Way(payload["mapping"], payload["profile"])
    head = write(Path(payload["db"]), Path(payload["source"]), payload["name"], payload["class"], out, way, progress)
    progress(3, 3)
    return head


def write(
    db: Path,
    source: Path,
    name: str,
    default_class: str,
    out: Path,
    way: Way = GUESSED,
    progress: Progress = lambda _done, _total: None,
) -> Head:
    """Read a register, compare it with the list in `db` and write the preview to `out`; gives its head.

    Raises the refusals of `reading`, and HeadingsMissing where no mapping was given and none could be guessed.
    """
    content = source.read_bytes()
    book = read(content)
    with snapshot(db) as reading:
        known, units, version = queries.whole_list(reading), queries.unit_names(reading), queries.version(reading)
        saved = importing_store.profiles(reading)
    mapping, profile = _chosen(way, saved, book)
    register = gather(book, mapping)
    if register is None:
        if mapping is None:
            raise _without_headings(book, name)
        register = Register(sheets_left=[sheet.name for sheet in book], preview=[survey(sheet, None) for sheet in book])
    progress(1, 3)
    verdicts = compare(register, known, units)
    progress(2, 3)
    ready = prepared.prepare(verdicts, known, default_class)
    prepared.write(ready, _beside(out, "deed"))
    head = {
        "file": name,
        "source": str(source),
        "sha256": hashlib.sha256(content).hexdigest(),
        "size": len(content),
        "class": default_class,
        "version": version,
        "counts": dict.fromkeys(STATUSES, 0) | dict(Counter(one.status for one in verdicts)),
        "macros": archives.has_macros(content),
        "noted": sum(map(_noted, verdicts)),
        "mendable": dict(Counter(one.would for one in verdicts if one.status == "problem" and one.would)),
        "mapping": register.mapping,
        "profile": profile,
        "profile_to_save": profiles.make(book, register.mapping),
        "sheets": _sheets(book, register),
        "missing": columns.missing(register.mapping),
        "month_first": register.month_first,
        "new_delegations": [name for name in ready.units if name and name not in set(units)],
    }
    _keep(out, head, verdicts)
    return head


def _without_headings(book: Sequence[Sheet], name: str) -> HeadingsMissing:
    """The refusal of a file that has no headings anywhere, with the sheets that were looked through."""
    sheets = ", ".join(sheet.name for sheet in book if sheet.rows)[:200]
    return HeadingsMissing(field="file", sheets=sheets or name)


@contextmanager
def snapshot(db: Path) -> Iterator[Reading]:
    """The database as a child process sees it: for reading only."""
    conn = connect(db, writable=False)
    try:
        conn.execute("BEGIN")
        yield Reading(conn)
    finally:
        conn.close()


def _chosen(
    way: Way, saved: Sequence[Mapping[str, Any]], book: Sequence[Sheet]
) -> tuple[Mapping[str, Any] | None, dict[str, Any] | None]:
    """The mapping to read by (None: guess), and the profile it came from: {id, name, how: chosen|recognised|misfit}."""
    if way.mapping is not None or way.profile == 0:
        return way.mapping, None
    if way.profile is None:
        found = profiles.recognised(saved, book)
        return (found[1].mapping, _told(found[0], "recognised")) if found else (None, None)
    one = next((each for each in saved if each["id"] == way.profile), None)
    if one is None:
        raise ProfileUnknown
    fitting = profiles.fit(one["profile"], book)
    return (fitting.mapping, _told(one, "chosen")) if fitting else (None, _told(one, "misfit"))


def _told(saved: Mapping[str, Any], how: str) -> dict[str, Any]:
    return {"id": saved["id"], "name": saved["name"], "how": how}


def _sheets(book: Sequence[Sheet], register: Register) -> list[dict[str, Any]]:
    """What the screen of the mapping shows of each sheet that is not empty."""
    rows = {sheet.name: sheet.rows for sheet in book}
    return [
        {
            **one,
            "read": one["sheet"] in register.mapping["sheets"],
            "columns": [
                {
                    **column,
                    "label": column["label"] or _above(rows[one["sheet"]], one["head"], place(column["letter"])),
                    "samples": list(dict.fromkeys(said for said in column["samples"] if said))[:SAMPLES],
                }
                for column in one["columns"]
            ],
        }
        for one in register.preview
        if one["rows"]
    ]


def _above(rows: Sequence[Sequence[Any]], head: int, column: int) -> str:
    """The upper line of a heading whose lower line is empty there (a merged cell that reaches down)."""
    row = rows[head - 2] if head > 1 else []
    return str(row[column]).strip()[:60] if column < len(row) else ""


def _row(one: Verdict) -> Row:
    line = one.line
    return {
        "sheet": line.sheet, "row": line.row, "status": one.status, "would": one.would, "id": one.id,
        "record": {name: value for name, value in line.record.items() if value},
        "changes": [[*told, _letters(line, told[0])] for told in one.changes],
        "remarks": [asdict(remark) for remark in line.remarks], "skipped": line.skipped,
        "said": line.said if one.status in ("skipped", "problem") else "",
    }  # fmt: skip


def _letters(line: Line, field: str) -> str:
    return letter(line.cells[field][1] - 1) if field in line.cells else ""


def _searched(one: Verdict) -> str:
    """What a search of the preview looks through; one line."""
    record = one.line.record
    told = (record.get("full_name", ""), record.get("number", ""), record.get("delegation", ""), one.line.said)
    return " ".join(fold(" ".join(told)).split())[:300]


def _noted(one: Verdict) -> bool:
    """Whether a row is taken although something about it is worth a look."""
    return bool(one.line.remarks) and one.status not in ("problem", "skipped")


def _has(kept: str, status: str) -> bool:
    if status == "noted":
        return kept.endswith(NOTED)
    return not status or kept.removesuffix(NOTED) == status


def _keep(out: Path, head: Head, verdicts: Sequence[Verdict]) -> None:
    """Write the preview and its index: status (with a mark when there are remarks), where the row begins, its length,
    what a search looks through.
    """
    with out.open("wb") as file, _beside(out, "index").open("w", encoding="utf-8") as index:
        file.write(json.dumps(head, ensure_ascii=False).encode() + b"\n")
        for one in verdicts:
            row = json.dumps(_row(one), ensure_ascii=False).encode() + b"\n"
            mark = NOTED if _noted(one) else ""
            index.write(f"{one.status}{mark}\t{file.tell()}\t{len(row)}\t{_searched(one)}\n")
            file.write(row)


def _beside(out: Path, kind: str) -> Path:
    return out.with_name(f"{out.name}.{kind}")


def head(path: Path) -> Head:
    """What the preview says of the whole file."""
    with path.open(encoding="utf-8") as file:
        found: Head = json.loads(file.readline())
    return found


def deed(path: Path) -> prepared.Prepared:
    """What a confirmation of the preview writes."""
    return prepared.read(_beside(path, "deed"))


def page(path: Path, status: str, first: int, limit: int, search: str = "") -> tuple[int, list[Row]]:
    """How many rows have this status ("" for any, "noted": taken with remarks) and every word of the search; `limit` of
    them from the `first`-th.
    """
    asked = fold(search).split()
    with _beside(path, "index").open(encoding="utf-8") as index:
        lines = [line for line in (each.split("\t", 3) for each in index) if _has(line[0], status)]
    chosen = [line for line in lines if all(word in line[3] for word in asked)] if asked else lines
    rows: list[Row] = []
    with path.open("rb") as file:
        for _status, at, length, _said in chosen[first : first + limit]:
            file.seek(int(at))
            rows.append(json.loads(file.read(int(length))))
    return len(chosen), rows
