"""The log of decisions as a spreadsheet that the committee prints and signs. It holds no field of the guarded record.

Every cell is written as text, so nothing typed as a reason can run as a formula.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import xlsxwriter

from congress_app.core import wording
from congress_app.core.jobs import Progress
from congress_app.delegates.rules import STANDINGS

_COLUMNS = (
    ("No.", 6), ("When", 18), ("Badge no.", 10), ("Full name", 30), ("Before", 22), ("After", 26), ("Reason", 50),
    ("Decision made by", 26),
)  # fmt: skip
_HEAD = 3


def work(payload: dict[str, Any], _progress: Progress, out: Path) -> dict[str, Any]:
    """The job: `payload` has decisions (as in standings.decisions), congress and lang; the workbook is its file."""
    out.write_bytes(b"")
    draw(out, payload["decisions"], payload["congress"], payload["lang"])
    return {}


def draw(out: Path, decisions: Sequence[Mapping[str, Any]], congress: str, lang: str) -> None:
    """Write the workbook, the oldest decision first."""
    book = xlsxwriter.Workbook(str(out), {"strings_to_formulas": False, "strings_to_urls": False})
    page = book.add_worksheet(wording.text(lang, "Decisions"))
    plain = {"font_name": "Times New Roman", "font_size": 12, "valign": "vcenter"}
    title = book.add_format({**plain, "font_size": 15, "bold": True, "align": "center"})
    head = book.add_format({**plain, "bold": True, "border": 1, "bg_color": "#F6E3B0", "text_wrap": True})
    cell = book.add_format({**plain, "border": 1, "text_wrap": True})
    page.merge_range(0, 0, 0, len(_COLUMNS) - 1, congress, book.add_format({**plain, "bold": True, "align": "center"}))
    page.merge_range(1, 0, 1, len(_COLUMNS) - 1, wording.text(lang, "DECISIONS ON THE STANDING OF DELEGATES"), title)
    for column, (name, width) in enumerate(_COLUMNS):
        page.set_column(column, column, width)
        page.write_string(_HEAD, column, wording.text(lang, name), head)
    for place, each in enumerate(reversed(decisions), 1):
        for column, said in enumerate((str(place), *_line(each, lang))):
            page.write_string(_HEAD + place, column, said, cell)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.repeat_rows(_HEAD)
    page.freeze_panes(_HEAD + 1, 4)
    book.close()


def _line(each: Mapping[str, Any], lang: str) -> tuple[str, ...]:
    at = each["at"]
    when = f"{at[8:10]}/{at[5:7]}/{at[:4]} {at[11:16]}"
    before, after = (told(each["field"], each[side], lang) for side in ("before", "after"))
    return when, each["number"], each["person"], before, after, each["reason"], each["by"] or each["role"]


def told(field: str, said: str, lang: str) -> str:
    """A standing in words, or whose place was taken."""
    if field == "standing":
        return wording.text(lang, STANDINGS[said]) if said in STANDINGS else said
    return wording.text(lang, "in the place of {name}", name=said) if said else "–"
