"""The rows of a preview that have problems, as the office wrote them, with a column that says what to correct.

Everything above the headings stays in its row and every column in its place, so that the corrected file is read the
same way. Nothing is cleaned here: the office gets its own cells back.
"""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from congress_app.core import wording
from congress_app.delegates import drafts, telling, workbook
from congress_app.delegates.lines import place
from congress_app.delegates.reading import Cell, Sheet, read

HEADING = {"bold": True, "bg_color": "#F6E3B0", "border": 1, "border_color": "#CBBFB0", "valign": "vcenter"}
BAD = {"bg_color": "#FBD5CC", "border": 1, "border_color": "#A4301F"}
REASON = {"font_color": "#7F2012", "bg_color": "#FFF6E0"}


class _Bad(NamedTuple):
    """A row to send back: its columns with problems (from 0), and what is wrong and to do, line by line."""

    columns: set[int]
    reason: str


def work(payload: dict[str, Any], progress: Callable[[int, int], None], out: Path) -> dict[str, Any]:
    """The child's part: {draft, source, lang, mendable} to a workbook at `out`; gives {rows}."""
    draft = Path(payload["draft"])
    mapping = drafts.head(draft)["mapping"]["sheets"]
    book = {sheet.name: sheet for sheet in read(Path(payload["source"]).read_bytes())}
    bad: dict[str, dict[int, _Bad]] = {}
    _count, problems = drafts.page(draft, "problem", 0, 1_000_000)
    for row in problems:
        if not (payload["mendable"] and row["would"]):
            bad.setdefault(row["sheet"], {})[row["row"]] = _bad(row, mapping[row["sheet"]]["columns"], payload["lang"])
    groups = _groups(draft)
    progress(1, 2)
    made = workbook.book(out)
    names = workbook.sheet_names(bad)
    for name, rows in bad.items():
        above = set() if "delegation" in mapping[name]["columns"].values() else _above(groups.get(name, []), rows)
        writer = _Page(made, names[name], book[name], mapping[name]["head"])
        writer.write(rows, above, wording.text(payload["lang"], "To be corrected"))
    made.close()
    return {"rows": sum(len(rows) for rows in bad.values())}


def _bad(row: Mapping[str, Any], columns: Mapping[str, str], lang: str) -> _Bad:
    at = {field: letters for letters, field in columns.items()}
    wrong = [one for one in row["remarks"] if one["level"] != "note"]
    letters = [one["column"] or at.get(one["field"]) or at.get("full_name") or at.get("given", "") for one in wrong]
    told = [telling.remark({**one, "column": found}, row, lang) for one, found in zip(wrong, letters, strict=True)]
    quoted = (f"“{one['said']}” " if one["said"] else "" for one in told)
    lines = (
        f"{one['cell']}: {said}{one['what']} {one['todo']}".strip(" :") for one, said in zip(told, quoted, strict=True)
    )
    return _Bad({place(found) for found in letters if found}, "\n".join(dict.fromkeys(lines)))


def _groups(draft: Path) -> dict[str, list[int]]:
    """The rows of each sheet that name the delegation of the people below them."""
    found: dict[str, list[int]] = {}
    for row in drafts.page(draft, "skipped", 0, 1_000_000)[1]:
        if row["skipped"] == "group":
            found.setdefault(row["sheet"], []).append(row["row"])
    return found


def _above(groups: Sequence[int], rows: Mapping[int, _Bad]) -> set[int]:
    """For each row the group it stands under."""
    return {max(before) for row in rows if (before := [group for group in groups if group < row])}


class _Page:
    """One sheet of the answer."""

    def __init__(self, made: Any, name: str, sheet: Sheet, head: int) -> None:
        self._page = made.add_worksheet(name)
        self._pen = workbook.Pen(made)
        self._rows = sheet.rows
        self._head = head
        self._reason = max((len(row) for row in sheet.rows), default=0)

    def write(self, bad: Mapping[int, _Bad], also: set[int], reason: str) -> None:
        """The rows down to the headings as they stand, then the rows to correct under their groups."""
        for at in range(self._head):
            self._row(at, self._rows[at], HEADING if at == self._head - 1 else {"bold": True})
        if self._head:
            # In the upper line of a two-line heading, where it cannot be taken for a part of the lower one.
            self._pen.text(self._page, max(0, self._head - 2), self._reason, reason, **HEADING)
        shown = sorted({*bad, *also})
        for at, number in enumerate(shown, start=self._head):
            self._row(at, self._rows[number - 1], {}, bad.get(number))
        self._layout(shown)

    def _row(self, at: int, row: Sequence[Cell], look: dict[str, Any], bad: _Bad | None = None) -> None:
        for column, value in enumerate(row):
            self._pen.write(self._page, at, column, value, **(BAD if bad and column in bad.columns else look))
        if bad:
            for column in bad.columns:
                if column >= len(row):
                    self._pen.text(self._page, at, column, "", **BAD)
            self._pen.text(self._page, at, self._reason, bad.reason, **REASON)

    def _layout(self, shown: Sequence[int]) -> None:
        sample = [self._rows[number - 1] for number in shown[:200]]
        for column in range(self._reason):
            widest = max((len(str(row[column])) for row in sample if column < len(row)), default=0)
            self._page.set_column(column, column, min(40, max(6, widest + 2)))
        self._page.set_column(self._reason, self._reason, 60)
        self._page.freeze_panes(self._head, 0)
