"""Makes every cell of a sheet readable before anything is understood: old fonts converted, spelling of bytes mended.

A cell that reads well in two ways follows the cells beside it in its row and above and below it in its column.
The file itself is untouched: the rows it gives are copies, and every cell that changed is noted with its codes.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from congress_app.delegates.legacy import code_of, could_be, decoded, likelihood
from congress_app.delegates.reading import Cell
from congress_app.delegates.spelling import mended

Place = tuple[int, int]


@dataclass
class Readable:
    """Rows to understand, and what was done to which cell: (row, column), both from 0, to (as it stood, codes)."""

    rows: list[list[Cell]]
    done: dict[Place, tuple[str, tuple[str, ...]]] = field(default_factory=dict)


def readable(rows: Sequence[Sequence[Cell]]) -> Readable:
    """A sheet's rows with every text readable."""
    codes = _codes(rows)
    made = Readable([list(row) for row in rows])
    for at, row in enumerate(made.rows):
        for column, cell in enumerate(row):
            if not isinstance(cell, str) or not cell:
                continue
            code = codes.get((at, column), "")
            text, done = mended(decoded(cell, code) if code else cell)
            if text != cell:
                row[column] = text
            if code or done:
                made.done[at, column] = (cell, (code, *done) if code else done)
    return made


def _codes(rows: Sequence[Sequence[Cell]]) -> dict[Place, str]:
    """The old code of every cell that is written in one."""
    sure: dict[Place, str] = {}
    open_cells: list[tuple[Place, str]] = []
    seen: Counter[int] = Counter()
    for at, row in enumerate(rows):
        for column, cell in enumerate(row):
            if not isinstance(cell, str) or cell.isascii():
                continue
            seen[column] += 1
            code = code_of(cell)
            if code:
                sure[at, column] = code
            else:
                open_cells.append(((at, column), cell))
    return sure | _neighbours(sure, open_cells, seen) if sure else sure


def _neighbours(sure: dict[Place, str], open_cells: list[tuple[Place, str]], seen: Counter[int]) -> dict[Place, str]:
    """Codes of cells that read well both ways: the likelier reading, and beside old text the old one if both are."""
    in_row = {at: code for (at, _column), code in sure.items()}
    columns: dict[int, Counter[str]] = {}
    for (_at, column), code in sure.items():
        columns.setdefault(column, Counter())[code] += 1
    mostly = {
        column: found.most_common(1)[0][0]
        for column, found in columns.items()
        if found.most_common(1)[0][1] * 2 > seen[column]
    }
    more: dict[Place, str] = {}
    for (at, column), text in open_cells:
        for code in dict.fromkeys(filter(None, (in_row.get(at, ""), mostly.get(column, "")))):
            if could_be(text, code) and likelihood(decoded(text, code)) >= likelihood(text):
                more[at, column] = code
    return more
