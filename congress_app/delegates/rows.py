"""Turns the sheets of a file into records: one person per row, every oddity noted at its cell.

Rows that are no people (totals, signatures, repeated headings, lines over groups) are told apart and kept as skipped.
Nothing here knows who is already on the list.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from congress_app.core import clock
from congress_app.delegates import cells, dates, ethnic, units
from congress_app.delegates.bands import Bands, office_over, over_the_sheet
from congress_app.delegates.headings import find, further
from congress_app.delegates.layout import headings_of, mapping_of, survey
from congress_app.delegates.lines import Line, Register, letter
from congress_app.delegates.persons import Person, Setting
from congress_app.delegates.reading import Cell, Sheet
from congress_app.delegates.stretches import readable

DATED = ("born", "born_male", "born_female", "admitted", "official")
_DOTTED = re.compile(r"\d+\.\d+\.?")
_PLAIN_SHEET = re.compile(
    r"(?:sheet|trang[_ ]?tính|bảng|table|page|tab|ds|dsđb|danh sách|data|list|people|delegates|đại "
    r"biểu|tổng hợp|tong hop|\W)*[\d\W_]*",
    re.IGNORECASE,
)


def gather(book: Sequence[Sheet], mapping: Mapping[str, Any] | None = None) -> Register | None:
    """Every person of every sheet that has headings, or that a mapping names; None if there is no such sheet."""
    register = Register()
    today = clock.now()[:10]
    read = []
    for sheet in book:
        made = readable(sheet.rows)
        asked = mapping["sheets"].get(sheet.name) if mapping is not None else None
        clear = sheet._replace(rows=made.rows)
        found = headings_of(clear, asked) if asked else find(clear.rows) if mapping is None else None
        register.preview.append(survey(clear, found))
        if found is None:
            register.sheets_left += [sheet.name] if sheet.rows else []
            continue
        register.mapping["sheets"][sheet.name] = mapping_of(found)
        settings = [
            Setting(one, sheet.name, from_1904=sheet.from_1904, today=today, done=made.done, unknown=sheet.unknown)
            for one in (found, *further(clear.rows, found))
        ]
        read.append((sheet, clear, settings))
    units_over = _offices(
        [(sheet.name, clear.rows[: max(0, settings[0].found.first)]) for sheet, clear, settings in read]
    )
    for (sheet, clear, settings), unit in zip(read, units_over, strict=True):
        before: _Rows | None = None
        for setting, after in zip(settings, [*settings[1:], None], strict=True):
            end = after.found.first if after else len(clear.rows)
            before = _Rows(sheet, clear, setting, end, unit=unit, before=before)
            _add(register, before)
    _same_groups(register.lines)
    return register if read else None


def _offices(titles: Sequence[tuple[str, Sequence[Sequence[Cell]]]]) -> list[str]:
    """The delegation of each sheet where every delegation has a sheet: as its name says, or an office over its list."""
    if len(titles) < 2:
        return ["" for _ in titles]
    names = ["" if _PLAIN_SHEET.fullmatch(name) else name.strip() for name, _rows in titles]
    offices = [office_over(rows) for _name, rows in titles]
    several = len(set(offices)) > 1
    return [name or (office if several else "") for name, office in zip(names, offices, strict=True)]


def _add(register: Register, rows: "_Rows") -> None:
    found = rows.setting.found
    register.lines += rows.lines()
    register.month_first += sorted(rows.setting.month_first)
    register.columns += [(letter(at), label, found.columns.get(at, "")) for at, label in sorted(found.labels.items())]
    register.running_count |= "number" not in rows.setting.at


class _Rows:
    """The rows of one table: below its headings and above the row `end`, where the sheet or another table begins.

    `unit` is the delegation of the whole sheet, `before` the table above this one, whose last lines over groups hold
    on.
    """

    def __init__(
        self, sheet: Sheet, clear: Sheet, setting: Setting, end: int, *, unit: str, before: "_Rows | None"
    ) -> None:
        self.sheet, self.setting = sheet, setting
        found = setting.found
        self.first = found.last + 1
        self.body = clear.rows[self.first : end]
        self.bands = Bands(found, clear.rows[max(0, found.first) : found.last + 1])
        setting.month_first = {
            name for name in DATED if name in setting.at and dates.is_month_first(self._column(name))
        }
        births = [cell for name in DATED[:3] for cell in self._column(name)]
        setting.births_expected = len(births) * 2 > len(self._column("full_name") or self._column("given"))
        if before is None:
            said, self.kind = over_the_sheet(clear.rows[: max(0, found.first)])
            self.unit = said or unit
        else:
            self.unit, self.kind = before.unit, before.kind
            self.bands.group, self.bands.kind = before.bands.group, before.bands.kind
        counts = [cells.text(cell) for cell in self._column("serial")]
        self.bands.dotted = sum(map(bool, map(_DOTTED.fullmatch, counts))) > sum(map(str.isdigit, counts))
        self.name_columns = [at for name, at in setting.at.items() if name in ("full_name", "family", "given")]
        self.merged = self._merged_units()
        self.filled_down = self._is_filled_down()

    def lines(self) -> list[Line]:
        """The lines of the sheet below its headings, empty rows left out."""
        lines, last = [], ""
        for index, row in enumerate(self.body):
            if not any(str(cell).strip() for cell in row):
                continue
            at = self.first + index
            line = Line(self.sheet.name, at + 1)
            line.said = " · ".join(_plain(cell)[:80] for cell in self.sheet.rows[at][:60] if str(cell).strip())[:200]
            line.skipped = self.bands.is_no_person(row)
            if line.skipped == "other" and any((at, column) in self.sheet.unknown for column in self.name_columns):
                line.skipped = ""
            if line.skipped:
                last = "" if line.skipped == "group" else last
            else:
                last = self._person(line, row, index, last)
            lines.append(line)
        return lines

    def _person(self, line: Line, row: Sequence[Cell], index: int, last: str) -> str:
        """Read one person; gives the delegation that rows below it without one belong to."""
        above = self.merged.get(index, "") or (last if self.filled_down else "")
        over = self.bands.group or self.unit
        Person(self.setting, line, row).read(above or units.proper(over), self.bands.kind or self.kind)
        return line.record["delegation"]

    def _column(self, name: str) -> list[Cell]:
        at = self.setting.at.get(name)
        return [] if at is None else [row[at] for row in self.body if at < len(row) and str(row[at]).strip()]

    def _merged_units(self) -> dict[int, str]:
        """The delegation of rows whose cell is joined with one above, by index in the body."""
        at = self.setting.at.get("delegation")
        found: dict[int, str] = {}
        reached = 0
        for (top, left), (bottom, right) in sorted(self.sheet.merges):
            if at is not None and left <= at <= right and bottom > top and 0 <= top - self.first < len(self.body):
                said = cells.text(self.body[top - self.first][at]) if at < len(self.body[top - self.first]) else ""
                last = min(bottom, self.first + len(self.body))
                found |= {index - self.first: said for index in range(max(top, reached) + 1, last + 1) if said}
                reached = max(reached, last)
        return found

    def _is_filled_down(self) -> bool:
        """Whether a delegation is written only at its first person: many empty cells, no name twice in a row."""
        at = self.setting.at.get("delegation")
        named = self._column("full_name") or self._column("given")
        said = [cells.text(cell) for cell in self._column("delegation")]
        return (
            at is not None
            and 2 <= len(said) <= len(named) * 7 // 10
            and len(set(said)) == len(said)
            and self._starts_filled(at)
        )

    def _starts_filled(self, at: int) -> bool:
        name = self.setting.at.get("full_name", self.setting.at.get("given", -1))
        first = next((row for row in self.body if 0 <= name < len(row) and str(row[name]).strip()), [])
        return at < len(first) and bool(str(first[at]).strip())


def _plain(cell: Cell) -> str:
    return cells.text(cell)


def _same_groups(lines: Sequence[Line]) -> None:
    """One spelling for every ethnic group: the one the register mostly has, if it is one that may stay."""
    counted: dict[str, dict[str, int]] = {}
    for line in lines:
        said = line.record.get("ethnicity", "")
        group = ethnic.group_of(said) if said else ""
        if group:
            counted.setdefault(group, {}).setdefault(said, 0)
            counted[group][said] += 1
    kept = {
        group: max(
            ([said for said in found if ethnic.kept_spelling(said)] or [group]),
            key=lambda said: (found.get(said, 0), said == group),
        )
        for group, found in counted.items()
    }
    for line in lines:
        said = line.record.get("ethnicity", "")
        now = kept.get(ethnic.group_of(said), said) if said else ""
        if now != said:
            line.record["ethnicity"] = now
            line.note("ethnicity", "ethnic_alias", said, now)
