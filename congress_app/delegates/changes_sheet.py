"""The sheet added to an office's workbook: what the colours mean, every changed cell, who is off the list, who came.

It lays out what others found; everything is written as text.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from congress_app.core import clock
from congress_app.delegates import words
from congress_app.delegates.differences import Difference, Missing
from congress_app.delegates.lines import letter
from congress_app.delegates.telling import cell as named
from congress_app.delegates.today import Today, day_time

CHANGED, CLEANED, HEAD = "FFE08A", "D9E7F5", "F6E3B0"
_WIDTHS = (18, 10, 30, 28, 34, 34, 26, 18)
_FORMULA = ("=", "+", "-", "@")


class Change(NamedTuple):
    """A changed cell: the difference, what stood there, what stands there now, who and when (may be empty)."""

    of: Difference
    before: str
    after: str
    by: str
    when: str


def add(
    book: Workbook, today: Today, changes: Sequence[Change], gone: Sequence[Missing], came: Sequence[Mapping[str, str]]
) -> None:
    """Put the sheet behind the others."""
    page = book.create_sheet(_free_name(book, today.say("Changes")))
    writer = _Writer(page)
    writer.line([today.say("Changes on the list since this file came in")], bold=True, size=14)
    writer.line([today.say("File"), today.name, today.say("came in"), day_time(today.at)])
    writer.line([today.say("Made"), day_time(clock.now())])
    writer.legend(CHANGED, today.say("changed on the list since"))
    writer.legend(CLEANED, today.say("put right when the file was read (letters, dates, lost zeros)"))
    writer.table(
        today.say("Changed cells ({n})", n=len(changes)),
        [today.say(one) for one in ("Cell", "Delegate no.", "Full name", "Field", "Before", "After", "By", "When")],
        (_changed(one, today) for one in changes),
    )
    writer.table(
        today.say("No longer on the list ({n})", n=len(gone)),
        [
            today.say(one)
            for one in ("Row", "Delegate no.", "Full name", "Delegation", "Standing", "Reason", "By", "When")
        ],
        (_gone(one, today) for one in gone),
    )
    writer.table(
        today.say("Added by hand since ({n})", n=len(came)),
        [today.say(one) for one in ("", "Delegate no.", "Full name", "Delegation", "Class", "Position", "By", "When")],
        (_came(one, today) for one in came),
    )
    for column, width in enumerate(_WIDTHS):
        page.column_dimensions[letter(column)].width = width


def _changed(one: Change, today: Today) -> list[str]:
    person = today.people[one.of.person]
    by = today.say("Put right when the file was read") if one.of.cleaned else one.by
    return [
        named(one.of.sheet, letter(one.of.column - 1), one.of.row), person["number"], person["full_name"],
        words.field(one.of.field, today.lang), one.before, one.after, by, one.when,
    ]  # fmt: skip


def _gone(one: Missing, today: Today) -> list[str]:
    person = one.person
    delegate = int(person["id"])
    place = f"{one.sheet} {one.row}".strip()
    return [
        place, person["number"], person["full_name"], person["delegation"],
        words.value("standing", person["standing"], today.lang), today.reason(delegate),
        *today.who(delegate, "standing"),
    ]  # fmt: skip


def _came(person: Mapping[str, str], today: Today) -> list[str]:
    return [
        "", person["number"], person["full_name"], person["delegation"],
        words.value("class", person["class"], today.lang), person["position"],
        *today.who(int(person["id"]), "added"),
    ]  # fmt: skip


def _free_name(book: Workbook, wanted: str) -> str:
    name, count = wanted, 1
    while name.casefold() in {each.casefold() for each in book.sheetnames}:
        count += 1
        name = f"{wanted} {count}"
    return name


class _Writer:
    """Writes line below line, every cell as text."""

    def __init__(self, page: Worksheet) -> None:
        self._page = page
        self._row = 0

    def line(self, said: Iterable[str], *, bold: bool = False, size: int = 11, fill: str = "") -> None:
        """One line of texts, one look."""
        self._row += 1
        for column, value in enumerate(said, start=1):
            cell = self._page.cell(self._row, column)
            cell.value = value
            cell.data_type = "s"  # also where it looks like a formula
            cell.quotePrefix = value.startswith(_FORMULA)
            cell.alignment = Alignment(vertical="top", wrap_text=size == 11 and self._row > 2)
            cell.font = Font(bold=bold, size=size)
            if fill:
                cell.fill = PatternFill("solid", fgColor=fill)

    def legend(self, fill: str, said: str) -> None:
        """A colour and what it means."""
        self._row += 1
        self._page.cell(self._row, 1).fill = PatternFill("solid", fgColor=fill)
        self._page.cell(self._row, 2).value = said

    def table(self, title: str, head: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
        """A title and its lines; an empty table has no heading."""
        self._row += 1
        self.line([title], bold=True)
        lines = list(rows)
        if lines:
            self.line(head, bold=True, fill=HEAD)
        for one in lines:
            self.line(one)
