"""The entry log as a workbook, one line each, to be sorted and filtered.

Every cell is written as text or as a number, so nothing typed at a station can run as a formula.
"""

from pathlib import Path
from typing import Any

import xlsxwriter

from congress_app.core import wording
from congress_app.core.jobs import Progress
from congress_app.tellers import log_words

COLUMNS = (
    ("No.", 7), ("Time", 22), ("Batch", 8), ("Station", 14), ("Ballot no.", 9), ("What", 30), ("Entered as", 52),
    ("Note", 40), ("By", 24), ("Marks", 34),
)  # fmt: skip
TOP = 2


def draw(payload: dict[str, Any], progress: Progress, out: Path) -> dict[str, Any]:
    """Write the workbook of log_files.payload to `out`; answers {rows}."""
    lang, log = payload["lang"], payload["log"]
    book = xlsxwriter.Workbook(str(out), {"strings_to_formulas": False, "strings_to_urls": False})
    page = book.add_worksheet(wording.text(lang, "Entry log"))
    face = {"font_name": "Times New Roman", "font_size": 12, "valign": "vcenter"}
    head = book.add_format({**face, "bold": True, "border": 1, "align": "center", "bg_color": "#F6E3B0"})
    cell = book.add_format({**face, "border": 1})
    title = log["title"][lang] or log["title"]["vi"] or log["title"]["en"]
    page.write_string(0, 0, f"{wording.text(lang, 'Entry log')} - {title}", book.add_format({**face, "bold": True}))
    for column, (name, width) in enumerate(COLUMNS):
        page.set_column(column, column, width)
        page.write_string(TOP, column, wording.text(lang, name), head)
    for place, line in enumerate(log["lines"], 1):
        page.write_number(TOP + place, 0, place, cell)
        for column, said in enumerate(_said(line, log["form"], lang), 1):
            page.write_string(TOP + place, column, said, cell)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.repeat_rows(TOP)
    page.freeze_panes(TOP + 1, 0)
    page.autofilter(TOP, 0, TOP + max(1, len(log["lines"])), len(COLUMNS) - 1)
    book.close()
    progress(1, 1)
    return {"rows": len(log["lines"])}


def _said(line: dict[str, Any], form: str, lang: str) -> tuple[str, ...]:
    number, place = ("" if line[name] is None else str(line[name]) for name in ("number", "position"))
    told = (log_words.deed(line, lang), log_words.ballot(line, form, lang), line["note"], line["by"], line["marks"])
    return (f"{line['at'][:10]} {line['at'][11:19]}", number, line["station"], place, *told)
