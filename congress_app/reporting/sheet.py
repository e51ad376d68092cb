"""The people behind a number as a spreadsheet for the committee. Every cell is text: nothing can run as a formula."""

import io
from pathlib import Path
from typing import Any

import xlsxwriter

from congress_app.core import wording
from congress_app.core.job_child import made
from congress_app.core.jobs import Progress

TOP = 3


def draw(payload: dict[str, Any], progress: Progress, out: Path) -> dict[str, Any]:
    """Write the workbook of {people, lang} to `out`; answers {bytes}."""
    return made(workbook(payload["people"], payload["lang"]), progress, out)


def workbook(people: dict[str, Any], lang: str) -> bytes:
    """`people` as `people.behind` gives them."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    page = book.add_worksheet(wording.text(lang, "Delegates"))
    face = {"font_name": "Times New Roman", "font_size": 12, "valign": "vcenter"}
    strong = book.add_format({**face, "bold": True, "font_size": 14})
    head = book.add_format({**face, "bold": True, "border": 1, "align": "center", "bg_color": "#F6E3B0"})
    cell = book.add_format({**face, "border": 1})
    page.write_string(0, 0, f"{people['subject']}: {people['title']} ({len(people['rows'])})", strong)
    columns = [("No.", 6), ("Badge no.", 12), ("Full name", 32), ("Delegation", 36)]
    names = [wording.text(lang, name) for name, _width in columns] + [people["column"]] * bool(people["column"])
    for place, name in enumerate(names):
        page.set_column(place, place, columns[place][1] if place < len(columns) else 30)
        page.write_string(TOP - 1, place, name, head)
    for n, row in enumerate(people["rows"], 1):
        values = (str(n), row["number"], row["name"], row["unit"], row["value"])
        for place in range(len(names)):
            page.write_string(TOP + n - 1, place, values[place], cell)
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.repeat_rows(TOP - 1)
    page.freeze_panes(TOP, 0)
    book.close()
    return out.getvalue()
