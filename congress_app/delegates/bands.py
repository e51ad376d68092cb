"""Tells the rows of people from all the others in a list: totals, signatures, repeated headings, lines over groups.

A line over a group may name the delegation or the class of the people below it. No person's cell is read here.
"""

import re
from collections.abc import Sequence

from congress_app.delegates import cells, units
from congress_app.delegates.headings import Headings, words
from congress_app.delegates.reading import Cell

_TOTAL = re.compile(
    r"(?:tổng|cộng|tổng cộng|tổng số)(?:\s+(?:số|cộng|trang|toàn|chung|đại biểu|danh sách)\b)*[\s:.]*(?:\d.*|$)|"
    r"(?:tổng số|tổng cộng|cộng trang|cộng dồn|mang sang|chuyển sang|cộng nhóm)\b.*|"
    r"danh sách (?:này )?(?:gồm|có)\b.*|(?:sub|grand )?total\b.*|sum\b.*|(?:page )?count:?.*|(?:tong|"
    r"cong)(?: so| cong| trang)*[\s:.]*(?:\d.*|$)"
)
_SIGNED = re.compile(
    r"(?:t\s?/\s?m|tm|k\s?/\s?t|kt|tl|tuq|người lập|lập bảng|lập biểu|xác nhận|nơi nhận|ký tên|thủ "
    r"trưởng|\(?ký,? (?:và )?ghi rõ|"
    r"prepared by|signed|signature|approved by|certified)\b.*|"
    r".*\bngày[\s.…_]*\d*[\s.…_]*tháng[\s.…_]*\d*[\s.…_]*năm\b.*"
)
_NOTE = re.compile(r"(?:\*|\(\*\)|ghi chú|lưu ý|note|chú thích|chú ý)[\s:.*]*.*")
_GROUP = re.compile(r"^\s*(?:[IVXLC]+|[A-ZĐ]|\d{1,2}(?:\.\d{1,2})?)\s*[.\-)/:]\s*(?=\S)")
_ORDINAL = re.compile(r"[IVXLC]+|[A-ZĐa-zđ]|\d{1,2}\.\d{1,2}|\d{1,2}")
_UNIT = re.compile(
    r"(?:[ivxlc]+|[a-zđ]|\d{1,2})?[.)\-/: ]*(?:đảng bộ|đảng ủy|đảng uỷ|đoàn|đơn vị|xã|phường|thị trấn|"
    r"thị xã|huyện|quận|thành phố|sở|ban|khối|cơ quan|"
    r"tỉnh|tổ|nhóm|các|danh sách|chi bộ|chi đoàn|liên chi|công đoàn|cđcs|trường|lớp|khoa|phòng|công "
    r"ty|ubnd|hội|delegation|"
    r"unit|department|group|team|division|đại biểu)\b"
)
_OFFICE = re.compile(
    r"(?:đảng bộ|đảng ủy|đảng uỷ|chi bộ|xã|phường|thị trấn|thị xã|huyện|quận|đặc khu|sở|trường|công ty|công đoàn|"
    r"hội|ubnd|phòng|khoa|lớp|viện|bệnh viện|department|company|school)\s+(?!viên\b)\S"
)
_CLASS_GROUP = re.compile(
    r"đại biểu|khách|báo chí|phục vụ|dự khuyết|đương nhiên|chỉ định|delegates?|guests?|press|alternates?|staff"
)
_COLUMN_NUMBER = re.compile(r"[\[(]?(?:\d{1,2}|[A-ZĐa-z])[\])]?(?:\s*=.*)?")


class Bands:
    """Goes down the rows of one sheet and keeps what the last lines over groups said."""

    def __init__(self, found: Headings, heads: Sequence[Sequence[Cell]]) -> None:
        self.found = found
        self.at = {name: column for column, name in reversed(found.columns.items())}
        self.lower = {column: words(label.rpartition(" / ")[2]) for column, label in found.labels.items()}
        self.dates = {
            column for column, name in found.columns.items() if name.startswith(("born", "admitted", "official"))
        }
        self.heads = {words(cell) for row in heads for cell in row} - {""}
        self.group = ""
        self.kind = ""
        self.signed = False
        self.dotted = False  # people are numbered 1.1, 1.2 … below groups 1, 2 …

    def is_no_person(self, row: Sequence[Cell]) -> str:  # noqa: PLR0911 - one way out per kind of row
        """Why a row is no person ("total", "headings", "column_numbers", "signature", "group", "other"), or ""."""
        filled = [(column, cell) for column, cell in enumerate(row) if cell != "" and str(cell).strip()]
        if len(filled) >= 5 and self._plainly_a_person(row):
            self.signed = False
            return ""
        first = cells.text(filled[0][1])
        if self._is_total(first, row, filled):
            return "total"
        if self._is_heading(filled):
            return "headings"
        if len(filled) > 2 and all(_COLUMN_NUMBER.fullmatch(cells.text(cell)) for _, cell in filled):
            return "column_numbers"
        dated = self.dates if self._told(row, "full_name", "given") else frozenset()
        if len(filled) <= 4 and any(
            at not in dated and _SIGNED.fullmatch(cells.text(cell).casefold()) for at, cell in filled
        ):
            self.signed = True
            return "signature"
        if self.signed and not self._numbered(row):
            return "signature"
        if len(filled) == 1 and filled[0][0] == self.at.get("serial") and first.isdigit():
            return "other"
        if len(filled) <= 2 and _NOTE.fullmatch(first.casefold()) and not self._told(row, "full_name", "given"):
            return "other"
        if len(self.found.columns) >= 2 and self._is_line_over(filled):
            return self._over(filled)
        self.signed = False
        return ""

    def _plainly_a_person(self, row: Sequence[Cell]) -> bool:
        """Whether a running number and a name of several words stand where they should."""
        serial, name = self.at.get("serial"), self.at.get("full_name")
        if serial is None or name is None or max(serial, name) >= len(row):
            return False
        said = cells.text(row[name])
        return cells.text(row[serial]).isdigit() and " " in said and words(said) not in self.heads

    def _is_total(self, first: str, row: Sequence[Cell], filled: Sequence[tuple[int, Cell]]) -> bool:
        if not _TOTAL.fullmatch(first.casefold()):
            return False
        figures = sum(1 for _, cell in filled[1:] if not re.fullmatch(r"[\d.,\s%]+.*", cells.text(cell)))
        return figures <= 1 and (len(filled) <= 6 or not self._told(row, "full_name"))

    def _is_heading(self, filled: Sequence[tuple[int, Cell]]) -> bool:
        said: list[str] = []
        strange = 0
        for column, cell in filled:
            said.append(words(cell))
            strange += said[-1] not in self.heads and said[-1] not in self.lower.get(column, "")
            if strange * 5 > len(filled) + 4:
                return False
        labels = [self.lower.get(column, "") for column, _ in filled]
        if said == labels:
            return True
        known = [word for word in said if word]
        return len(known) >= 2 and len(self.heads.intersection(known)) * 5 >= len(set(known)) * 4

    def _is_line_over(self, filled: Sequence[tuple[int, Cell]]) -> bool:
        """Whether nothing in the row but a text (with its ordinal and counts) stands there: the name of a group."""
        texts = [(column, cells.text(cell)) for column, cell in filled]
        worded = [(column, said) for column, said in texts if any(char.isalpha() for char in said) and len(said) > 1]
        worded = [(column, said) for column, said in worded if not _ORDINAL.fullmatch(said.strip(" .)"))]
        if len(worded) != 1 or len(texts) > 4:
            return False
        column, said = worded[0]
        others = [(at, other) for at, other in texts if at != column]
        if column not in (
            self.at.get("full_name"),
            self.at.get("given"),
            self.at.get("family"),
            self.at.get("name_born"),
        ):
            return not others or all(_ORDINAL.fullmatch(other.strip(" .)")) or other.isdigit() for _, other in others)
        return self._named_like_group(said, others)

    def _named_like_group(self, said: str, others: Sequence[tuple[int, str]]) -> bool:
        serial = next((other for at, other in others if at in (self.at.get("serial"), self.at.get("number"))), "")
        unlike = [other for at, other in others if other != serial and not other.isdigit()]
        looks = bool(
            _UNIT.match(said.casefold())
            or _GROUP.match(said)
            or (_CLASS_GROUP.search(said.casefold()) and len(said) > 8)
        )
        if serial and not serial.strip(".0 ").isdigit() and _ORDINAL.fullmatch(serial.strip(" .)")) and not unlike:
            return looks or not others[1:]
        if self.dotted and serial.isdigit() and len(others) == 1:
            return True
        if not others:
            return looks or ("delegation" not in self.at and len(self.at) >= 3 and "serial" in self.at)
        return looks and not unlike and not serial.strip(".0 ").isdigit()

    def _over(self, filled: Sequence[tuple[int, Cell]]) -> str:
        """What the line says of the people below it."""
        said = next(
            text
            for _, cell in filled
            if len(text := cells.text(cell)) > 1 and not _ORDINAL.fullmatch(text.strip(" .)"))
        )
        name = units.bare(_GROUP.sub("", said))
        kind = cells.kind(name).value
        if _NOTE.fullmatch(said.casefold()):
            return "other"
        if _CLASS_GROUP.search(name.casefold()) and not re.match(r"đoàn|đơn vị|delegation", name.casefold()):
            self.kind = kind
        else:
            self.group = name
        return "group"

    def _numbered(self, row: Sequence[Cell]) -> bool:
        """Whether a figure stands where people are counted or numbered."""
        columns = (self.at.get("serial"), self.at.get("number"))
        return any(at is not None and at < len(row) and any(map(str.isdigit, str(row[at]))) for at in columns)

    def _told(self, row: Sequence[Cell], *names: str) -> bool:
        columns = (self.at.get(name) for name in names)
        return any(column is not None and column < len(row) and str(row[column]).strip() for column in columns)


def office_over(rows: Sequence[Sequence[Cell]]) -> str:
    """The office that a list names above its title, the lowest one where several stand over each other."""
    said = [cells.text(cell) for row in rows for cell in row if str(cell).strip()]
    found = [text for text in said if len(text) < 120 and _OFFICE.match(text.casefold())]
    return units.proper(units.bare(found[-1])) if found else ""


def over_the_sheet(rows: Sequence[Sequence[Cell]]) -> tuple[str, str]:
    """What the title rows above the headings say of everybody below: (delegation, class), "" for what they do not."""
    unit = kind = ""
    for row in rows:
        for cell in row:
            said = cells.text(cell)
            low = said.casefold()
            named = re.match(
                r"(?:đoàn đại biểu|đơn vị|đoàn|delegation|unit|chi đoàn|công đoàn cơ sở)\s*([:\-]?)\s*(?=\S)", low
            )
            if named and len(said) < 120:
                unit = units.bare(said[named.end() :] if named[1] or low.startswith(("đơn vị", "unit")) else said)
            grouped = _GROUP.match(said)
            if grouped and _CLASS_GROUP.search(low) and cells.kind(said[grouped.end() :]).value:
                kind = cells.kind(said[grouped.end() :]).value
            if low.startswith(("danh sách", "list of")) and cells.kind(said).value in (
                "AL",
                "GU",
                "PR",
                "SE",
                "SV",
                "TE",
            ):
                kind = cells.kind(said).value
    return unit, kind
