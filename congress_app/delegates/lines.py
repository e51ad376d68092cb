"""The shapes of an import: a remark at a cell, a line of the file, the whole register, and the names of columns.

Only shapes; they are filled by `rows` and its neighbours and compared with the list by `importing`.
"""

from dataclasses import dataclass, field
from typing import Any


@dataclass
class Remark:
    """Something odd at one cell: field, column letter, what stood there, a code, and `now`, the value after cleaning.

    Level "note" only tells, "cell" leaves the cell empty, "stop" keeps the row out.
    """

    field: str
    column: str
    said: str
    code: str
    level: str = "note"
    now: str = ""


@dataclass
class Line:
    """One row of the file: where it stands, the record it gave, its remarks; `skipped` says why it is no person.

    `cells` says where each value stood: field to (row, column), both counted from 1.
    """

    sheet: str
    row: int
    record: dict[str, str] = field(default_factory=dict)
    remarks: list[Remark] = field(default_factory=list)
    skipped: str = ""
    said: str = ""
    cells: dict[str, tuple[int, int]] = field(default_factory=dict)

    def note(self, name: str, code: str, said: str = "", now: str = "", *, level: str = "note") -> None:
        """Remark on a field, at the cell its value came from."""
        column = letter(self.cells[name][1] - 1) if name in self.cells else ""
        self.remarks.append(Remark(name, column, said[:120], code, level, now))

    def stop(self, name: str, code: str, said: str = "") -> None:
        """Note a problem that keeps the row out until the file is mended."""
        self.note(name, code, said, level="stop")


@dataclass
class Register:
    """A whole file: its lines, whether its numbers are only a running count, the sheets without headings, the date
    columns that write the month first, and what each column was taken for: (letter, heading, field or "").

    `mapping` is how the sheets were read (the shape of `layout`); `preview` shows the top of every sheet beside it.
    """

    lines: list[Line] = field(default_factory=list)
    running_count: bool = False
    sheets_left: list[str] = field(default_factory=list)
    month_first: list[str] = field(default_factory=list)
    columns: list[tuple[str, str, str]] = field(default_factory=list)
    mapping: dict[str, Any] = field(default_factory=lambda: {"sheets": {}})
    preview: list[dict[str, Any]] = field(default_factory=list)


def letter(column: int) -> str:
    """A column (from 0) as spreadsheets name it: A to Z, then AA."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def place(letters: str) -> int:
    """The column (from 0) that letters name; -1 for what is no column."""
    if not (letters.isascii() and letters.isalpha() and len(letters) <= 3):
        return -1
    at = 0
    for char in letters.upper():
        at = at * 26 + ord(char) - 64
    return at - 1
