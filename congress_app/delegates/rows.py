"""Turns the rows of a register into records: one person per row, every oddity noted at its cell.

Rows that are no people (totals, signatures, repeated headings, group lines) are told apart and kept as skipped.
Nothing here knows who is already on the list.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from congress_app.core.collation import fold
from congress_app.delegates import cells
from congress_app.delegates.headings import Headings, find, words
from congress_app.delegates.layout import headings_of, mapping_of, survey
from congress_app.delegates.legacy import looks_like_tcvn3
from congress_app.delegates.lines import Line, Register, Remark, letter
from congress_app.delegates.reading import Cell, Sheet
from congress_app.delegates.rules import LIMIT, LIMITS, number

_TOTAL = re.compile(
    r"(tong|cong)( so| cong| trang| toan)*( \d.*|$)|(tong so|tong cong|cong trang)\b.*|(sub)?total.*|sum( .*)?"
)
_SIGNED = re.compile(
    r"(t m|tm|k t|kt|nguoi lap|lap bieu|xac nhan|noi nhan|ky ten|thu truong)\b.*|.*\bngay \d* ?thang \d* ?nam\b.*"
)
_GROUP = re.compile(r"^\s*([IVXLC]+|[A-Z]|\d{1,2})\s*[.\-)/:]\s*(?=\S)")
_UNIT = re.compile(
    r"(đảng bộ|đoàn (đại biểu|xã|phường|tỉnh|khối)|đơn vị|xã|phường|sở|ban|khối|cơ quan|tỉnh|tổ|nhóm|các|danh sách)\b"
)
_PLAIN_FIELDS = (
    "sort_word",
    "position",
    "seat",
    "email",
    "ethnicity",
    "religion",
    "education",
    "theory",
    "party",
    "notes",
    "external_id",
)
_SURNAMES = frozenset(
    (  # noqa: SIM905 - a list of words is read as words
        "nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dao doan trinh dinh lam ha mai cao luu "
        "luong thai chau ta phung to vuong quach tang kieu trieu nong be la lu lo giang sung vang mua thao lau ma dieu"
    ).split()
)


def gather(book: Sequence[Sheet], mapping: Mapping[str, Any] | None = None) -> Register | None:
    """Every person of every sheet that has headings, or that a mapping names; None if there is no such sheet."""
    register = Register()
    for sheet in book:
        asked = mapping["sheets"].get(sheet.name) if mapping is not None else None
        found = headings_of(sheet, asked) if asked else find(sheet.rows) if mapping is None else None
        register.preview.append(survey(sheet, found))
        if found is None:
            register.sheets_left += [sheet.name] if sheet.rows else []
            continue
        register.mapping["sheets"][sheet.name] = mapping_of(found)
        reader = _Sheet(sheet, found)
        register.lines += reader.lines()
        register.month_first += sorted(reader.month_first)
        register.columns += [
            (letter(at), label, found.columns.get(at, "")) for at, label in sorted(found.labels.items())
        ]
        register.running_count |= reader.runs
    return register if register.mapping["sheets"] else None


class _Sheet:
    """Reads one sheet under its headings."""

    def __init__(self, sheet: Sheet, found: Headings) -> None:
        self.sheet = sheet
        self.found = found
        self.body = sheet.rows[found.last + 1 :]
        self.at = {name: column for column, name in found.columns.items()}
        self.runs = "number" not in self.at
        self.month_first = {
            name for name in ("born", "born_male", "born_female", "admitted", "official")
            if name in self.at and cells.is_month_first([self._raw(row, name) for row in self.body])
        }  # fmt: skip
        self.group = ""
        self.signed = False

    def lines(self) -> list[Line]:
        """The lines of the sheet below its headings, empty rows left out."""
        lines = []
        for index, row in enumerate(self.body, start=self.found.last + 2):
            if any(str(cell).strip() for cell in row):
                lines.append(self._line(Line(self.sheet.name, index), row))
        return lines

    def _line(self, line: Line, row: list[Cell]) -> Line:
        line.said = " · ".join(cells.text(cell)[:80] for cell in row if str(cell).strip())[:200]
        line.skipped = self._no_person(row)
        if not line.skipped:
            self._read(line, row)
        return line

    def _no_person(self, row: list[Cell]) -> str:  # noqa: PLR0911 - one way out per kind of row
        filled = [(column, cell) for column, cell in enumerate(row) if str(cell).strip()]
        first = words(filled[0][1])
        mapped = [column for column, _ in filled if column in self.found.columns]
        if len(filled) <= 4 and _TOTAL.fullmatch(first):
            return "total"
        if all(words(cell) == words(self.found.labels.get(column, "").rpartition(" / ")[2]) for column, cell in filled):
            return "headings"
        if len(filled) > 2 and [words(cell) for _, cell in filled] == [str(n) for n in range(1, len(filled) + 1)]:
            return "column_numbers"
        if len(filled) <= 3 and any(_SIGNED.fullmatch(words(cell)) for _, cell in filled):
            self.signed = True
            return "signature"
        if self.signed and not self._cell(row, "serial", "number"):
            return "signature"
        if len(filled) <= 2 and len(self.found.columns) >= 3 and not self._cell(row, "full_name", "given"):
            return self._group(filled)
        if len(mapped) <= 1 and len(self.found.columns) >= 3 and not self._lone_name(filled):
            return self._group(filled)
        return ""

    def _lone_name(self, filled: list[tuple[int, Cell]]) -> bool:
        """Whether the one cell of a row is a person's name: where a column names delegations and it names none."""
        column, cell = filled[0]
        said = cells.text(cell)
        unit = _GROUP.match(said) or _UNIT.match(said.casefold())
        return "delegation" in self.at and column == self.at.get("full_name") and not unit

    def _group(self, filled: list[tuple[int, Cell]]) -> str:
        """A line over a group of people names their delegation where no column does."""
        said = cells.text(filled[-1][1])
        if len(filled) == 2 and not re.fullmatch(r"[IVXLC]+|[A-Z]|\d{1,2}", cells.text(filled[0][1]).strip(" .)")):
            return "other"
        self.group = _GROUP.sub("", said).strip(" :")
        return "group"

    def _cell(self, row: list[Cell], *names: str) -> str:
        for name in names:
            column = self.at.get(name)
            if column is not None and column < len(row) and str(row[column]).strip():
                return cells.text(row[column])
        return ""

    def _raw(self, row: list[Cell], name: str) -> Cell:
        column = self.at.get(name)
        return row[column] if column is not None and column < len(row) else ""

    def _read(self, line: Line, row: list[Cell]) -> None:
        record = line.record
        line.cells = {
            {"born_male": "born", "born_female": "born", "given": "full_name", "serial": "number"}.get(name, name): (
                line.row,
                column + 1,
            )
            for name, column in self.at.items()
            if column < len(row) and str(row[column]).strip()
        }
        record["number"] = number(self._cell(row, "number", "serial"))
        self._name(line, row)
        for name in _PLAIN_FIELDS:
            record.setdefault(name, self._cell(row, name))
        record["delegation"] = self._cell(row, "delegation") or ("" if "delegation" in self.at else self.group)
        district = self._cell(row, "district")
        record["position"] = record["position"] or " ".join(
            part for part in (self._cell(row, "chamber"), district) if part
        )
        self._sex_and_birth(line, row)
        self._keep(line, row, "class", cells.kind(self._raw(row, "class")))
        self._keep(line, row, "phone", cells.phone(self._raw(row, "phone")))
        self._keep(line, row, "cccd", cells.cccd(self._raw(row, "cccd")))
        for name in ("admitted", "official"):
            self._keep(line, row, name, cells.day(self._raw(row, name), month_first=name in self.month_first))
        self._judge(line, row)

    def _keep(self, line: Line, row: list[Cell], name: str, read: cells.Read, source: str = "") -> None:
        line.record[name] = read.value
        if read.remark:
            column = self.at.get(source or name)
            level = (
                "cell"
                if read.remark.startswith(("impossible", "unreadable", "class_", "sex_unk", "cccd_le"))
                else "note"
            )
            where = letter(column) if column is not None else ""
            line.remarks.append(
                Remark(name, where, cells.text(self._raw(row, source or name))[:120], read.remark, level, read.value)
            )

    def _name(self, line: Line, row: list[Cell]) -> None:
        surname, given = self._cell(row, "family"), self._cell(row, "given")
        whole = self._raw(row, "full_name")
        english = "given" in self.at and "name" in words(self.found.labels.get(self.at["given"], ""))
        if not str(whole).strip():
            vietnamese = fold(surname).split(" ")[0] in _SURNAMES
            whole = f"{given} {surname}" if english and not vietnamese else f"{surname} {given}"
        source = "full_name" if "full_name" in self.at else "given" if "given" in self.at else "family"
        self._keep(line, row, "full_name", cells.name(whole), source)
        last = line.record["full_name"].split(" ")[-1]
        line.record["sort_word"] = (
            surname
            if english and surname and surname != last and surname.split(" ")[0] in line.record["full_name"]
            else ""
        )

    def _sex_and_birth(self, line: Line, row: list[Cell]) -> None:
        male, female = self._raw(row, "born_male"), self._raw(row, "born_female")
        source = "born_male" if str(male).strip() else "born_female" if str(female).strip() else "born"
        day = cells.day(self._raw(row, source), month_first=source in self.month_first)
        self._keep(line, row, "born", day, source)
        self._keep(line, row, "sex", cells.sex(self._raw(row, "sex")))
        if str(male).strip() and str(female).strip():
            line.record["sex"] = line.record["born"] = ""
            line.remarks.append(
                Remark("sex", letter(self.at["born_male"]), f"{male} | {female}"[:120], "two_births", "cell")
            )
        elif source != "born":
            line.record["sex"] = line.record["sex"] or ("M" if source == "born_male" else "F")
        for name, code in (("sex_male", "M"), ("sex_female", "F")):
            line.record["sex"] = line.record["sex"] or (code if self._cell(row, name) else "")

    def _judge(self, line: Line, row: list[Cell]) -> None:
        record = line.record
        if not record["full_name"]:
            line.stop("full_name", "name_missing")
        for remark in line.remarks:
            if remark.code == "name_digits":
                remark.level = "stop"
        for name, value in record.items():
            limit = LIMITS.get(name, LIMIT)
            if len(value) > limit:
                line.stop(name, "too_long", value[:60] + "…")
            elif value.startswith("="):
                line.stop(name, "formula", value[:60])
        old = next((c for c, cell in enumerate(row) if isinstance(cell, str) and looks_like_tcvn3(cell)), None)
        if old is not None:
            line.stop(self.found.columns.get(old, "full_name"), "tcvn3", str(row[old])[:60])
        told_by_column = not self._cell(row, "sex") and ("born_male" in self.at or "born_female" in self.at)
        if told_by_column and cells.sex_is_doubtful(record["sex"], record["full_name"], record["cccd"]):
            line.remarks.append(Remark("sex", self._letter_of("born_male"), record["sex"], "sex_doubtful"))
            record["sex"] = ""
        if cells.cccd_disagrees(record["cccd"], record["sex"], record["born"]):
            line.remarks.append(Remark("cccd", self._letter_of("cccd"), record["cccd"], "cccd_disagrees"))

    def _letter_of(self, name: str) -> str:
        column = self.at.get(name)
        return letter(column) if column is not None else ""
