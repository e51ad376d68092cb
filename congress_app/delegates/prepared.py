"""What a confirmed import writes, made ready in the child process, so that the hall waits as little as possible.

Shapes and pure conversions; `actions.confirm_import` hands them to the stores. Fields are named by their place in
ORDERED, sheets and delegations by their place in the lists of the whole.
"""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec

from congress_app.core.collation import fold, sort_key
from congress_app.delegates.importing import Verdict
from congress_app.delegates.lines import Line
from congress_app.delegates.rules import FIELDS, SENSITIVE_FIELDS

ORDERED = tuple(sorted(FIELDS))
_PLACE = {name: place for place, name in enumerate(ORDERED)}
Cell = tuple[int, int, int]
"""Where a value stood: field, row, column (both from 1)."""


class Fresh(msgspec.Struct, array_like=True, frozen=True):
    """A person to add: their open values after the number, search keys, delegation, origin, record and cells."""

    mended: bool
    number: str
    values: list[str]
    keys: tuple[str, str, str]
    unit: int
    sheet: int
    row: int
    record: list[str]
    cells: list[Cell]


class Altered(msgspec.Struct, array_like=True, frozen=True):
    """A person to change: columns of the list and of the record, delegation (-1: the same), changes, origin, cells."""

    mended: bool
    id: int
    columns: dict[str, str]
    record: dict[str, str]
    unit: int
    changes: list[tuple[str, str, str]]
    sheet: int
    row: int
    cells: list[Cell]


class Prepared(msgspec.Struct, frozen=True):
    """A whole import, ready to write; `same` are (delegate, sheet, row) of people the file has as the list has them."""

    units: list[str]
    sheets: list[str]
    fresh: list[Fresh]
    altered: list[Altered]
    same: list[tuple[int, int, int]]


OPEN = ("full_name", "sort_word", "sex", "born", "class", "position", "seat", "weight", "external_id")
"""The order of `Fresh.values`."""
_SEARCHED = frozenset({"full_name", "sort_word", "number", "delegation"})


def prepare(verdicts: Iterable[Verdict], known: Sequence[Mapping[str, str]], default_class: str) -> Prepared:
    """Every row that an import would write, with or without the rows that have unreadable cells."""
    before = {int(one["id"]): one for one in known}
    units, sheets = _Places(), _Places()
    made = Prepared(units.names, sheets.names, [], [], [])
    for one in verdicts:
        mended = one.status == "problem"
        if one.would == "new":
            made.fresh.append(_fresh(one.line, mended, default_class, units, sheets))
        elif one.would == "changed" and one.id is not None:
            made.altered.append(_altered(one, mended, before[one.id], units, sheets))
        elif one.would == "same" and one.id is not None:
            made.same.append((one.id, sheets[one.line.sheet], one.line.row))
    return made


def write(prepared: Prepared, path: Path) -> None:
    """Keep it for the confirmation."""
    path.write_bytes(msgspec.json.encode(prepared))


def read(path: Path) -> Prepared:
    """What `write` kept."""
    return msgspec.json.decode(path.read_bytes(), type=Prepared)


class _Places:
    """Names by the order in which they first came."""

    def __init__(self) -> None:
        self.names: list[str] = []
        self._at: dict[str, int] = {}

    def __getitem__(self, name: str) -> int:
        at = self._at.get(name)
        if at is None:
            at = self._at[name] = len(self.names)
            self.names.append(name)
        return at


def _fresh(line: Line, mended: bool, default_class: str, units: _Places, sheets: _Places) -> Fresh:
    record = {"class": default_class, **{name: value for name, value in line.record.items() if value}}
    name, unit = record.get("full_name", ""), record.get("delegation", "")
    return Fresh(
        mended=mended,
        number=record.get("number", ""),
        values=[record.get(field, "") for field in OPEN],
        keys=(sort_key(name, record.get("sort_word", "")), fold(name), fold(unit)),
        unit=units[unit],
        sheet=sheets[line.sheet],
        row=line.row,
        record=[record.get(field, "") for field in SENSITIVE_FIELDS],
        cells=_cells(line, (field for field, value in line.record.items() if value)),
    )


def _altered(one: Verdict, mended: bool, before: Mapping[str, str], units: _Places, sheets: _Places) -> Altered:
    after = {field: value for field, _before, value in one.changes}
    columns = {name: value for name, value in after.items() if name in OPEN or name == "number"}
    if _SEARCHED & after.keys():
        columns |= _keys({**before, **after})
    return Altered(
        mended=mended,
        id=int(before["id"]),
        columns=columns,
        record={name: value for name, value in after.items() if name in SENSITIVE_FIELDS},
        unit=units[after["delegation"]] if "delegation" in after else -1,
        changes=one.changes,
        sheet=sheets[one.line.sheet],
        row=one.line.row,
        cells=_cells(one.line, after),
    )


def _keys(whole: Mapping[str, str]) -> dict[str, str]:
    name = fold(whole["full_name"])
    return {
        "sort_key": sort_key(whole["full_name"], whole["sort_word"]),
        "name_fold": name,
        "search": f"{name} {fold(whole['number'])} {fold(whole['delegation'])}",
    }


def _cells(line: Line, fields: Iterable[str]) -> list[Cell]:
    there: Mapping[str, Any] = line.cells
    return sorted((_PLACE[field], *there[field]) for field in fields if field in there and field in _PLACE)
