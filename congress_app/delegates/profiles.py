"""Ways of reading that people saved: a mapping that knows its columns by their headings, so that it fits the next file.

Pure decisions on values. A profile is {"sheets": {"<sheet>": {"head", "columns": {letters: field}, "headings":
{heading: field}}}}; a heading is kept as plain words, the second one of the same words as "words#2".
"""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from congress_app.delegates.columns import IGNORED, NAMES
from congress_app.delegates.headings import words
from congress_app.delegates.lines import letter, place
from congress_app.delegates.reading import Cell, Sheet

LOOK_AHEAD = 60
"""Rows of a sheet that may be its headings."""
SURE, POSSIBLE = 0.8, 0.5
"""The part of its headings a profile must find to recognise a file by itself, and to be used when it is chosen."""


class Fit(NamedTuple):
    """How well a profile fits a file: the mapping it gives, and the part of its headings that is there."""

    mapping: dict[str, Any]
    share: float


def headings(rows: Sequence[Sequence[Cell]], head: int) -> dict[int, str]:
    """The heading over each column (from 0), as plain words; `head` is the last heading row, from 1.

    Where that row is empty the row above speaks (a merged cell that reaches down).
    """
    lower = rows[head - 1] if 0 < head <= len(rows) else []
    upper = rows[head - 2] if 1 < head <= len(rows) else []
    found: dict[int, str] = {}
    times: dict[str, int] = {}
    for column in range(max(len(lower), len(upper))):
        said = _said(lower, column) or _said(upper, column)
        if said:
            times[said] = times.get(said, 0) + 1
            found[column] = said if times[said] == 1 else f"{said}#{times[said]}"
    return found


def make(book: Sequence[Sheet], mapping: Mapping[str, Any]) -> dict[str, Any]:
    """The profile of a file that was read by this mapping."""
    rows = {sheet.name: sheet.rows for sheet in book}
    return {
        "sheets": {
            name: {
                "head": one["head"],
                "columns": one["columns"],
                "headings": {
                    said: one["columns"][letter(column)]
                    for column, said in headings(rows[name], one["head"]).items()
                    if one["columns"].get(letter(column), IGNORED) != IGNORED
                },
            }
            for name, one in mapping["sheets"].items()
            if name in rows
        },
        "left_out": [sheet.name for sheet in book if sheet.rows and sheet.name not in mapping["sheets"]],
    }


def fit(profile: Mapping[str, Any], book: Sequence[Sheet], least: float = POSSIBLE) -> Fit | None:
    """How a profile would read a file; None if no sheet has (`least` of) its headings."""
    sheets: dict[str, Any] = {}
    shares: list[float] = []
    for sheet in book:
        if sheet.name in profile["left_out"] and sheet.name not in profile["sheets"]:
            continue
        found = max(
            (_on_sheet(one, sheet.rows, same=name == sheet.name) for name, one in profile["sheets"].items()),
            key=lambda each: each[0],
            default=(0.0, {}),
        )
        if found[0] >= least:
            shares.append(found[0])
            sheets[sheet.name] = found[1]
    return Fit({"sheets": sheets}, min(shares)) if sheets else None


def recognised(saved: Sequence[Mapping[str, Any]], book: Sequence[Sheet]) -> tuple[Mapping[str, Any], Fit] | None:
    """The saved profile whose headings this file has, the fullest first; None if none is sure."""
    sure = [(one, found) for one in saved if (found := fit(one["profile"], book, SURE))]
    return max(sure, key=lambda pair: (pair[1].share, _columns(pair[1].mapping)), default=None)


def _columns(mapping: Mapping[str, Any]) -> int:
    return sum(len(one["columns"]) for one in mapping["sheets"].values())


def _on_sheet(one: Mapping[str, Any], rows: Sequence[Sequence[Cell]], *, same: bool) -> tuple[float, dict[str, Any]]:
    """The part of the headings a sheet has, and the mapping that follows; without headings only by the same name."""
    wanted: Mapping[str, str] = one["headings"]
    if not wanted:
        return (POSSIBLE if same else 0.0), {"head": one["head"], "columns": dict(one["columns"])}
    best: tuple[float, dict[str, Any]] = (0.0, {})
    for head in range(1, min(len(rows), LOOK_AHEAD) + 1):
        there = {said: column for column, said in headings(rows, head).items()}
        columns = {letter(there[said]): field for said, field in wanted.items() if said in there}
        share = len(columns) / len(wanted)
        if share > best[0] and NAMES & set(columns.values()):
            best = (share, {"head": head, "columns": dict(sorted(columns.items(), key=lambda pair: place(pair[0])))})
    return best


def _said(row: Sequence[Cell], column: int) -> str:
    return words(row[column])[:80] if column < len(row) else ""
