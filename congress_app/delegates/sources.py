"""Pictures of where values came from: the kept files with their counts, and for one delegate every value's origin.

A cell is named as spreadsheets name it; the contents of the files are never shown here.
"""

from collections.abc import Mapping
from typing import Any

from congress_app.core.db import Row, Source
from congress_app.delegates import queries
from congress_app.delegates.lines import letter
from congress_app.delegates.rules import FIELDS, DelegateUnknown
from congress_app.delegates.telling import cell

Picture = dict[str, Any]


def files(source: Source) -> list[Picture]:
    """Every kept register, the newest first: {sha256, name, size, at, by, added, changed, same, left_out, values,
    people, gone}; `values` still stand on the list as the file had them, `gone` of its people are off the list.
    """
    values = {row[0]: row[1] for row in source.all("SELECT sha256, COUNT(*) FROM value_source GROUP BY sha256")}
    people = {
        row[0]: (row[1], row[2])
        for row in source.all(
            "SELECT r.sha256, COUNT(DISTINCT r.delegate), COUNT(DISTINCT CASE WHEN d.active = 0 THEN d.id END)"
            " FROM source_row r JOIN delegate d ON d.id = r.delegate GROUP BY r.sha256"
        )
    }
    rows = source.all("SELECT * FROM source_file ORDER BY added_at DESC, name")
    return [_file(row, values.get(row["sha256"], 0), *people.get(row["sha256"], (0, 0))) for row in rows]


def _file(row: Row, values: int, people: int, gone: int) -> Picture:
    kept = ("sha256", "name", "size", "added", "changed", "same", "left_out")
    return {
        **{name: row[name] for name in kept},
        "at": row["added_at"],
        "by": row["added_by"],
        "values": values,
        "people": people,
        "gone": gone,
    }


def origins(source: Source, delegate: int) -> dict[str, Picture]:
    """Where each value of a delegate came from: {field: {how, at, by, …}}.

    `how` is "file" (with file, sha256, cell; the cell is "" where only the row is known), "typed" (with by), or the
    feature that gave it ("delegate", "merge", "seating" …). Raises DelegateUnknown.
    """
    values = {**queries.fields(source, delegate), **queries.record(source, delegate)}
    there = {
        row["field"]: row
        for row in source.all(
            "SELECT v.*, f.name AS file, f.added_by AS by FROM value_source v LEFT JOIN source_file f"
            " ON f.sha256 = v.sha256 WHERE v.delegate = ?",
            (delegate,),
        )
    }
    changed = _last_changes(source, delegate)
    first = _first(source, delegate, changed)
    return {
        field: _from_file(there[field]) if field in there else _by_change(changed[field]) if field in changed else first
        for field in FIELDS
        if values[field]
    }


def _from_file(row: Row) -> Picture:
    return {
        "how": "file",
        "file": row["file"] or "",
        "sha256": row["sha256"],
        "cell": cell(row["sheet"], letter(row["col"] - 1), row["row"]),
        "at": row["at"],
        "by": row["by"] or "",
    }


def _by_change(change: Row) -> Picture:
    return {"how": _how(change["source"]), "at": change["at"], "by": change["name"] or change["role"]}


def _how(source: str) -> str:
    """What a change's source says, without the number that may follow it; typed by hand when it says nothing."""
    kind = source.partition(":")[0]
    return "import" if kind == "file" else kind or "typed"


def _last_changes(source: Source, delegate: int) -> dict[str, Row]:
    rows = source.all("SELECT * FROM delegate_change WHERE delegate = ? ORDER BY id", (delegate,))
    return {row["field"]: row for row in rows}


def _first(source: Source, delegate: int, changed: Mapping[str, Row]) -> Picture:
    """Where a value came from that nobody changed since the person was added: that row of that file, or that hand."""
    row = source.one(
        "SELECT d.source_sha256, d.source_sheet, d.source_row, d.added_at, f.name AS file FROM delegate d"
        " LEFT JOIN source_file f ON f.sha256 = d.source_sha256 WHERE d.id = ?",
        (delegate,),
    )
    if row is None:
        raise DelegateUnknown
    added = changed.get("added")
    by = (added["name"] or added["role"]) if added is not None else ""
    if row["source_sha256"]:
        return {
            "how": "file",
            "file": row["file"] or (added["after"].rpartition(" · ")[0] if added is not None else ""),
            "sha256": row["source_sha256"] if row["file"] else "",
            "cell": "",
            "sheet": row["source_sheet"],
            "row": row["source_row"],
            "at": row["added_at"],
            "by": by,
        }
    return {"how": "typed", "at": row["added_at"], "by": by}
