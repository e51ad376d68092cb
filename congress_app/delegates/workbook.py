"""Writes cells of a register as they were: text stays text, numbers and days stay what they are, nothing is a formula.

Used by the files that go back to an office; knows nothing of delegates.
"""

import re
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import xlsxwriter

from congress_app.delegates.reading import Cell

LONGEST = 32_767
"""Characters an XLSX cell holds."""
_FORBIDDEN = re.compile(r"[\[\]:*?/\\']")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
PLAIN: dict[str, Any] = {"valign": "top", "text_wrap": True}


def book(out: Path) -> xlsxwriter.Workbook:
    """A workbook that never makes a formula, a link or a number out of text."""
    return xlsxwriter.Workbook(
        str(out), {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    )


def sheet_names(names: Iterable[str]) -> dict[str, str]:
    """The names of sheets as XLSX allows them: no forbidden signs, at most 31 characters, no two alike."""
    made: dict[str, str] = {}
    for name in names:
        plain = _FORBIDDEN.sub(" ", name).strip()[:31] or "DS"
        said, count = plain, 1
        while said.casefold() in {each.casefold() for each in made.values()}:
            count += 1
            said = f"{plain[:27]} {count}"
        made[name] = said
    return made


class Pen:
    """Writes cells of one workbook; formats are made once per look and kind of value."""

    def __init__(self, made: xlsxwriter.Workbook) -> None:
        self._book = made
        self._formats: dict[tuple[object, ...], Any] = {}

    def write(self, page: Any, row: int, column: int, value: Cell, **look: Any) -> None:
        """Put a value into a cell (both from 0) as what it is."""
        if isinstance(value, bool):
            page.write_boolean(row, column, value, self._format("", look))
        elif isinstance(value, int | float):
            whole = float(value).is_integer()
            page.write_number(row, column, value, self._format("0" if whole else "General", look))
        elif isinstance(value, datetime) and (value.hour or value.minute):
            page.write_datetime(row, column, value, self._format("dd/mm/yyyy hh:mm", look))
        elif isinstance(value, date):
            page.write_datetime(row, column, value, self._format("dd/mm/yyyy", look))
        elif isinstance(value, time | timedelta):
            page.write_datetime(row, column, value, self._format("hh:mm", look))
        elif value != "" or look:
            self.text(page, row, column, str(value), **look)

    def text(self, page: Any, row: int, column: int, said: str, **look: Any) -> None:
        """Put text into a cell; what a spreadsheet would take for a formula is marked as text for ever."""
        quoted = {"quote_prefix": True} if said.startswith(_FORMULA) else {}
        page.write_string(row, column, said[:LONGEST], self._format("@", {**look, **quoted}))

    def _format(self, number: str, look: dict[str, Any]) -> Any:
        key = (number, *sorted(look.items()))
        if key not in self._formats:
            shape = {**PLAIN, **look, **({"num_format": number} if number else {})}
            self._formats[key] = self._book.add_format(shape)
        return self._formats[key]
