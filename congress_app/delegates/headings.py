"""Finds the headings of a list below its title rows, on one to four lines, and says which column means what.

A heading spreads over the empty cells to its right where the lines below go on, as merged cells do. It never reads
people's rows, except to tell headings from them and dates from crosses under "Nam" and "Nữ".
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from congress_app.delegates import vocabulary
from congress_app.delegates.reading import Cell

LOOK_AHEAD = 60  # rows searched for headings
DEEPEST = 4  # lines of one heading
REPEATED = ("ignore", "position", "notes")
_BIRTH = re.compile(r"\bsinh\b|\bbirth\b|\bborn\b|\bngay thang nam\b|\bns\b")
_PARTY = re.compile(r"\bvao dang\b|\bket nap\b|\bngay vao\b|\bparty\b|^dang( vien)?$|\bngay vao dang\b")
_SEXES = {"nam": "male", "nu": "female", "male": "male", "female": "female", "men": "male", "women": "female"}
_DATE_PARTS = {"ngay": "born_day", "thang": "born_month", "nam": "born_year"} | {
    "day": "born_day", "month": "born_month", "year": "born_year",
}  # fmt: skip
_CLASSES = {
    "duong nhien": "class_ex", "dn": "class_ex", "ex officio": "class_ex", "bau": "class_el", "duoc bau": "class_el",
    "bau cu": "class_el", "elected": "class_el", "chi dinh": "class_ap", "cd": "class_ap", "appointed": "class_ap",
    "du khuyet": "class_al", "dk": "class_al", "alternate": "class_al", "chinh thuc": "class_el",
}  # fmt: skip
_OF_SEX = re.compile(r"[\s(\-/:]+(nam|nữ|male|female)\s*\)?$")
_CROSS = re.compile(r"[xX+✓✔v1✗×]")


@dataclass(frozen=True)
class Headings:
    """Where the headings are and what they mean: `first`..`last` are row indexes, `columns` maps column to field."""

    first: int
    last: int
    columns: dict[int, str]
    labels: dict[int, str] = field(default_factory=dict)

    def column(self, name: str) -> int | None:
        """The column of a field, or None."""
        return next((column for column, found in self.columns.items() if found == name), None)


def words(cell: Cell) -> str:
    """A heading as plain words."""
    return vocabulary.words(str(cell))


def meaning(cell: Cell) -> str:
    """The field a single heading names, or ""."""
    found = vocabulary.meaning(str(cell))
    return "" if found == "ignore" else found


def find(rows: Sequence[Sequence[Cell]]) -> Headings | None:
    """The headings of a sheet: the lines that name the most fields, the fewest of them, the first such."""
    best: Headings | None = None
    for index in range(min(LOOK_AHEAD, len(rows))):
        if not any(vocabulary.meaning(str(cell)) for cell in rows[index] if cell != ""):
            continue
        for found in _blocks(rows, index):
            if _names_people(found) and (best is None or _worth(found) > _worth(best)):
                best = found
    return _by_content(best, rows) if best else None


def _blocks(rows: Sequence[Sequence[Cell]], index: int) -> list[Headings]:
    """The headings that begin on this row: of one line, of two, and so on while the next row goes on with them."""
    found = [_block(rows, index, 1)]
    for depth in range(2, DEEPEST + 1):
        if index + depth > len(rows) or not _goes_on(rows, index, depth):
            break
        found.append(_block(rows, index, depth))
    return found


def _worth(found: Headings) -> int:
    return sum(1 for name in found.columns.values() if name != "ignore")


def _names_people(found: Headings) -> bool:
    fields = set(found.columns.values())
    named = fields & {"full_name", "given", "family", "name_born"}
    return bool(named) and (len(fields - {"ignore"}) >= 2 or len(found.labels) == 1)


def _block(rows: Sequence[Sequence[Cell]], first: int, depth: int) -> Headings:
    paths = _paths(rows[first : first + depth])
    labels = {column: " / ".join(path) for column, path in paths.items()}
    columns = _unique({column: _named(path) for column, path in paths.items()})
    return Headings(first, first + depth - 1, columns, labels)


def _paths(lines: Sequence[Sequence[Cell]]) -> dict[int, list[str]]:
    """For each column the headings above it, top first; an empty cell takes its left neighbour's where more follows."""
    width = max(len(line) for line in lines)
    grid = [[str(line[at]).strip() if at < len(line) else "" for at in range(width)] for line in lines]
    for depth, line in enumerate(grid[:-1]):
        for at in range(1, width):
            below = any(grid[further][at] for further in range(depth + 1, len(grid)))
            above = all(not grid[higher][at] or grid[higher][at] == grid[higher][at - 1] for higher in range(depth))
            if not line[at] and below and above:
                line[at] = line[at - 1]
    return {at: path for at in range(width) if (path := [line[at] for line in grid if line[at]])}


def _goes_on(rows: Sequence[Sequence[Cell]], first: int, depth: int) -> bool:
    """Whether the row after the block is one more line of headings: known words, no figures, no person's name."""
    line = rows[first + depth - 1]
    filled = {at: str(cell).strip() for at, cell in enumerate(line) if str(cell).strip()}
    if not filled or any(char.isdigit() for text in filled.values() for char in text):
        return False
    if any(len(text) > 60 or not isinstance(line[at], str) for at, text in filled.items()):
        return False
    above = _block(rows, first, depth - 1)
    name_at = above.column("full_name")
    if name_at in filled and vocabulary.meaning(filled[name_at]) not in ("family", "given", "full_name"):
        return False
    paths = _paths(rows[first : first + depth])
    known = sum(1 for at in filled if _named(paths[at]) or words(filled[at]) in _SEXES)
    alone = sum(1 for text in filled.values() if vocabulary.meaning(text) or words(text) in _WORDS_BELOW)
    return known * 2 >= len(filled) and alone * 2 >= len(filled)


_WORDS_BELOW = {*_SEXES, *_DATE_PARTS, *_CLASSES, "du bi", "dang", "chinh quyen", "doan the", "di dong", "co dinh"}


def _named(path: Sequence[str]) -> str:  # noqa: PLR0911 - one way out per kind of heading
    lower, above = path[-1], " ".join(path[:-1])
    said, top = words(lower), words(above) if above else ""
    if _BIRTH.search(top) and said in _DATE_PARTS and lower.strip().lower() != "nam":
        return _DATE_PARTS[said]
    beside = _OF_SEX.search(lower.casefold())
    if beside and _BIRTH.search(words(lower[: beside.start()])):
        return "born_" + _SEXES[words(beside.group(1))]
    if top and said in _SEXES:
        return ("born_" if _BIRTH.search(top) else "sex_") + _SEXES[said]
    if said in _SEXES:
        return f"sex_{_SEXES[said]}"
    if top and said in _CLASSES and any(vocabulary.meaning(part) == "class" for part in path[:-1]):
        return _CLASSES[said]
    if _PARTY.search(top) and said:
        return _of_party(said, lower)
    if top.startswith("ho") and "ten" in top and said:
        return vocabulary.meaning(lower)
    return vocabulary.meaning(lower) or vocabulary.meaning(f"{above} {lower}") or _inherited(path)


def _of_party(said: str, lower: str) -> str:
    if "chinh thuc" in said or "official" in said:
        return "official"
    if re.search(r"du bi|vao|ket nap|ngay|admi|probation", said):
        return "admitted"
    return vocabulary.meaning(lower)


def _inherited(path: Sequence[str]) -> str:
    """A second line that says nothing known ("Chức vụ / Đảng") leaves the position over it what it is."""
    above = vocabulary.meaning(path[-2]) if len(path) > 1 else ""
    return above if above in ("position", "phone", "delegation") else ""


def _unique(columns: dict[int, str]) -> dict[int, str]:
    """Each field once: the first column that names it keeps it."""
    seen: set[str] = set()
    kept: dict[int, str] = {}
    for column, name in columns.items():
        if name and (name in REPEATED or name not in seen):
            seen.add(name)
            kept[column] = name
    return kept


def _by_content(found: Headings, rows: Sequence[Sequence[Cell]]) -> Headings:
    """Dates under "Nam" and "Nữ" are births, crosses are the sex, whatever the line above calls them."""
    columns = dict(found.columns)
    for at, name in found.columns.items():
        if name not in ("sex_male", "sex_female", "born_male", "born_female"):
            continue
        cells = [row[at] for row in rows[found.last + 1 : found.last + 200] if at < len(row) and str(row[at]).strip()]
        crosses = sum(1 for cell in cells if isinstance(cell, str) and _CROSS.fullmatch(cell.strip()))
        if cells:
            columns[at] = ("sex_" if crosses * 2 > len(cells) else "born_") + name.rpartition("_")[2]
            if not any(_dated(cell) for cell in cells):
                columns[at] = "sex_" + name.rpartition("_")[2]
    return Headings(found.first, found.last, columns | _name_in_two(found, rows), found.labels)


def _name_in_two(found: Headings, rows: Sequence[Sequence[Cell]]) -> dict[int, str]:
    """A heading "Họ và tên" joined over two columns, nothing below it: family and middle names, given name."""
    at = found.column("full_name")
    if at is None or found.labels.get(at + 1, "") not in ("", found.labels[at]) or at + 1 in found.columns:
        return {}
    people = [row for row in rows[found.last + 1 : found.last + 200] if at < len(row) and str(row[at]).strip()]
    beside = [str(row[at + 1]).strip() for row in people if at + 1 < len(row) and str(row[at + 1]).strip()]
    single = [word for word in beside if " " not in word and word.replace("'", "").isalpha()]
    if len(single) * 5 >= len(people) * 4 and people:
        return {at: "family", at + 1: "given"}
    return {}


def _dated(cell: Cell) -> bool:
    return not isinstance(cell, str) or sum(1 for char in cell if char.isdigit()) >= 4
