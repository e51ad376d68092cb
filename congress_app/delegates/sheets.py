"""The list of delegates as a spreadsheet that this program can read again.

Every cell is text, so nothing can run as a formula; sensitive columns are there only when asked for.
"""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import xlsxwriter

from congress_app.core import wording
from congress_app.delegates import queries, words
from congress_app.delegates.drafts import snapshot
from congress_app.delegates.rules import FIELDS, OPEN_FIELDS

_WIDTHS = {
    "full_name": 30,
    "delegation": 34,
    "position": 34,
    "class": 24,
    "notes": 30,
    "email": 26,
    "number": 9,
    "sex": 8,
    "seat": 9,
}


def work(payload: dict[str, Any], progress: Callable[[int, int], None], out: Path) -> dict[str, Any]:
    """The child's part: {db, lang, private, weighed} to a workbook at `out`; gives {people}."""
    with snapshot(Path(payload["db"])) as reading:
        people = [one for one in queries.whole_list(reading) if one["active"] == "1"]
    progress(0, len(people))
    fields = [
        name for name in (FIELDS if payload["private"] else OPEN_FIELDS) if name != "weight" or payload["weighed"]
    ]
    write(people, fields, payload["lang"], out)
    return {"people": len(people)}


def write(people: Sequence[Mapping[str, str]], fields: Sequence[str], lang: str, out: Path) -> None:
    """A sheet with one headings row and one row per delegate."""
    book = xlsxwriter.Workbook(
        str(out), {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    )
    page = book.add_worksheet(wording.text(lang, "Delegates"))
    head = book.add_format(
        {
            "bold": True,
            "bg_color": "#F6E3B0",
            "border": 1,
            "border_color": "#CBBFB0",
            "text_wrap": True,
            "valign": "vcenter",
        }
    )
    cell = book.add_format({"valign": "top", "text_wrap": True, "num_format": "@"})
    for column, name in enumerate(fields):
        page.set_column(column, column, _WIDTHS.get(name, 16))
        page.write_string(0, column, words.field(name, lang), head)
    for row, one in enumerate(people, start=1):
        for column, name in enumerate(fields):
            if one[name]:
                page.write_string(row, column, words.value(name, one[name], lang), cell)
    page.freeze_panes(1, 2)
    page.autofilter(0, 0, max(1, len(people)), len(fields) - 1)
    page.set_landscape()
    page.set_paper(9)
    page.repeat_rows(0)
    page.fit_to_pages(1, 0)
    book.close()
