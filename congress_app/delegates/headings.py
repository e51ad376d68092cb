"""Finds the headings of a list below its title rows, on one to four lines, and says which column means what.

A heading spreads over the empty cells to its right where the lines below go on, as merged cells do. It never reads
people's rows, except to tell headings from them and dates from crosses under "Nam" and "Nữ".
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from congress_app.delegates import contents, vocabulary
from congress_app.delegates.reading import Cell

LOOK_AHEAD = 60  # rows searched for headings
DEEPEST = 4  # lines of one heading
REPEATED = ("ignore", "position", "notes")
_BIRTH = re.compile(r"\bsinh\b|\bbirth\b|\bborn\b|\bngay thang nam\b|\bns\b")
_PARTY = re.compile(r"\bvao dang\b|\bket nap\b|\bngay vao\b|\bparty\b|^dang( vien)?$|\bngay vao dang\b")
_DATE_PARTS = {"ngay": "born_day", "thang": "born_month", "nam": "born_year"} | {
    "day": "born_day", "month": "born_month", "year": "born_year",
}  # fmt: skip
_CLASSES = {
    "duong nhien": "class_ex", "dn": "class_ex", "ex officio": "class_ex", "bau": "class_el", "duoc bau": "class_el",
    "bau cu": "class_el", "elected": "class_el", "chi dinh": "class_ap", "cd": "class_ap", "appointed": "class_ap",
    "du khuyet": "class_al", "dk": "class_al", "alternate": "class_al", "chinh thuc": "class_el",
}  # fmt: skip
_OF_SEX = re.compile(r"[\s(\-/:]+(nam|nữ|male|female)\s*\)?$")
_GENERAL = {"education": re.compile(r"van hoa|hoc van|pho thong|tdvh|tdhv"), "full_name": re.compile(r"khai sinh"),
            "weight": re.compile(r"^(?!tong|total)")}  # fmt: skip
"""Headings that give way to another of the same field: schooling to a degree, the name at birth to the one in use,
shares owned to all those voted with."""
_CLASS_BARE = re.compile(r"^(?:dai bieu |db |do )+(?=\S)")


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
            if _names_people(found) and (best is None or _is_better(found, best)):
                best = found
    return _by_content(best, rows) if best else None


def find_at(rows: Sequence[Sequence[Cell]], index: int) -> Headings | None:
    """Headings that begin on this very row, as those of a second table do; None if it has none."""
    if _known(rows[index]) < 3:
        return None
    best: Headings | None = None
    for found in _blocks(rows, index):
        if _names_people(found) and (best is None or _is_better(found, best)):
            best = found
    return _by_content(best, rows) if best else None


def further(rows: Sequence[Sequence[Cell]], first: Headings) -> list[Headings]:
    """The headings of more tables below the first, where their columns stand otherwise; columns that are headed as in
    the first table mean what they mean there.
    """
    meant = {words(label): name for at, label in first.labels.items() if (name := first.columns.get(at, ""))}
    tables: list[Headings] = []
    now = first
    for index in range(first.last + 1, len(rows)):
        if index <= now.last or sum(1 for cell in rows[index] if cell != "") < 3 or not _all_words(rows[index]):
            continue
        found = find_at(rows, index)
        if found is not None and any(not _heads(now, at, label) for at, label in found.labels.items()):
            columns = {at: meant.get(words(found.labels[at]), name) for at, name in found.columns.items()}
            now = Headings(found.first, found.last, columns, found.labels)
            tables.append(now)
    return tables


def _heads(table: Headings, at: int, label: str) -> bool:
    """Whether a heading that comes again stands over the same column as before, be it only one of its lines."""
    return {words(part) for part in label.split(" / ")} <= {
        words(part) for part in table.labels.get(at, "").split(" / ")
    }


def _known(row: Sequence[Cell]) -> int:
    """How many fields a row would name if it were a line of headings."""
    return len({vocabulary.meaning(str(cell)) for cell in row if cell != ""} - {"", "ignore"})


def _all_words(row: Sequence[Cell]) -> bool:
    return all(isinstance(cell, str) and not any(map(str.isdigit, cell)) for cell in row)


def _is_better(found: Headings, best: Headings) -> bool:
    """Whether headings say more than the best so far; lines that go on with them belong to them in any case."""
    deeper = found.first == best.first and found.last > best.last
    return _worth(found) > _worth(best) or (deeper and _worth(found) == _worth(best))


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
    named = {column: _named(path) for column, path in paths.items()}
    for column, path in paths.items():
        if words(path[-1]) == "dt":
            named[column] = contents.ethnic_or_phone(
                path[-1], [row[column] for row in rows[first + depth :][:100] if column < len(row)]
            )
    columns = _unique(named, {column: words(label) for column, label in labels.items()})
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
    known = sum(1 for at in filled if _named(paths[at]) or words(filled[at]) in contents.SEXES)
    alone = sum(
        1 for text in filled.values() if vocabulary.meaning(text) or _CLASS_BARE.sub("", words(text)) in _WORDS_BELOW
    )
    return known * 2 >= len(filled) and alone * 2 >= len(filled)


_WORDS_BELOW = {
    *contents.SEXES,
    *_DATE_PARTS,
    *_CLASSES,
    "du bi",
    "dang",
    "chinh quyen",
    "doan the",
    "di dong",
    "co dinh",
}


def _named(path: Sequence[str]) -> str:  # noqa: PLR0911 - one way out per kind of heading
    lower, above = path[-1], " ".join(path[:-1])
    said, top = words(lower), words(above) if above else ""
    if _BIRTH.search(top) and said in _DATE_PARTS and lower.strip().lower() != "nam":
        return _DATE_PARTS[said]
    beside = _OF_SEX.search(lower.casefold())
    if beside and _BIRTH.search(words(lower[: beside.start()])):
        return "born_" + contents.SEXES[words(beside.group(1))]
    if top and said in contents.SEXES:
        return ("born_" if _BIRTH.search(top) else "sex_") + contents.SEXES[said]
    if said in contents.SEXES:
        return f"sex_{contents.SEXES[said]}"
    said_class = _CLASS_BARE.sub("", said)
    if top and said_class in _CLASSES and any(vocabulary.meaning(part) == "class" for part in path[:-1]):
        return _CLASSES[said_class]
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


def _unique(columns: dict[int, str], labels: dict[int, str]) -> dict[int, str]:
    """Each field once: the first column that names it keeps it, one that names it only in general last."""
    seen: set[str] = set()
    kept: dict[int, str] = {}

    def general(column: int) -> bool:
        pattern = _GENERAL.get(columns[column])
        return pattern is not None and pattern.search(labels[column]) is not None

    for column in sorted(columns, key=general):
        name = columns[column]
        if name and (name in REPEATED or name not in seen):
            seen.add(name)
            kept[column] = name
    return kept


def _by_content(found: Headings, rows: Sequence[Sequence[Cell]]) -> Headings:
    """The headings, where what stands below them says better what they mean."""
    below = rows[found.last + 1 : found.last + 200]
    again = next((at for at, row in enumerate(below) if _all_words(row) and _known(row) > 2), len(below))
    below = below[:again] or below
    return Headings(found.first, found.last, contents.told(found.columns, found.labels, below), found.labels)
