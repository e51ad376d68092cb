"""Reads the tables of a web page as rows: what many web systems export as ".xls" is a page with one table.

Only text is taken: no script, no link, no style and no file that the page names is ever followed.
"""

import re
from html.parser import HTMLParser

from congress_app.delegates.rules import TooManyRows

MOST_ROWS, MOST_COLUMNS = 20_000, 200
_UNSEEN = frozenset({"script", "style", "head", "title", "noscript", "template"})
_BREAKS = frozenset({"br", "p", "div", "li"})


def tables(page: str) -> list[list[list[str]]]:
    """The rows of every table of a page, cells that span others standing once; [] where a page has no table.

    Raises TooManyRows.
    """
    reader = _Page()
    reader.feed(page)
    reader.close()
    return [_upright(rows) for rows in reader.tables if any(any(cell.text.strip() for cell in row) for row in rows)]


class _Cell:
    def __init__(self, across: int, down: int) -> None:
        self.text, self.across, self.down = "", across, down


class _Page(HTMLParser):
    """Collects cells by table and row; a table inside a cell ends with the cell's own text."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[list[list[_Cell]]] = []
        self.cell: _Cell | None = None
        self.unseen = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A table, a row or a cell begins, or text breaks into another line."""
        if tag == "table":
            self.tables.append([])
            self.cell = None
        elif tag == "tr":
            self._row()
        elif tag in ("td", "th"):
            said = dict(attrs)
            self.cell = _Cell(_span(said.get("colspan"), MOST_COLUMNS), _span(said.get("rowspan"), MOST_ROWS))
            if not self.tables or not self.tables[-1]:
                self._row()
            self.tables[-1][-1].append(self.cell)
        elif tag in _BREAKS and self.cell is not None and self.cell.text:
            self.cell.text += "\n"
        elif tag in _UNSEEN:
            self.unseen = tag

    def _row(self) -> None:
        if not self.tables:
            self.tables.append([])
        self.tables[-1].append([])
        self.cell = None
        if sum(map(len, self.tables[-50:])) > MOST_ROWS:
            raise TooManyRows(field="file", rows=MOST_ROWS, limit_mb=20)

    def handle_endtag(self, tag: str) -> None:
        """A cell, a row or a table ends."""
        if tag in ("td", "th", "tr", "table"):
            self.cell = None
        if tag == self.unseen:
            self.unseen = ""

    def handle_data(self, data: str) -> None:
        """Text of a cell."""
        if self.cell is not None and not self.unseen:
            self.cell.text += re.sub(r"\s+", " ", data)


def _span(said: str | None, most: int) -> int:
    return min(int(said), most) if said and said.isascii() and said.isdigit() and int(said) > 0 else 1


def _upright(rows: list[list[_Cell]]) -> list[list[str]]:
    """Rows with every cell in its column: what a cell spans beside and below itself is empty."""
    made: list[list[str]] = []
    busy: dict[int, int] = {}
    for row in rows:
        line: list[str] = []
        waiting = iter(row)
        below = {at: left - 1 for at, left in busy.items() if left > 1}
        cell = next(waiting, None)
        while cell is not None and len(line) < MOST_COLUMNS:
            if len(line) in busy:
                line.append("")
                continue
            for at in range(len(line), len(line) + cell.across):
                if cell.down > 1:
                    below[at] = cell.down - 1
            line += [cell.text.strip(), *("" for _ in range(cell.across - 1))]
            cell = next(waiting, None)
        made.append(line[:MOST_COLUMNS])
        busy = below
    return made
