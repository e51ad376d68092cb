"""The register of a ballot as a workbook: who received a sheet and when, with room to sign; the printings behind it.

Every cell is written as text or as a number, so nothing typed into a register can run as a formula.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import xlsxwriter
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from congress_app.core import wording
from congress_app.core.jobs import Progress

Content = dict[str, Any]
COLUMNS = (
    ("No.", 6), ("Badge no.", 10), ("Full name", 30), ("Delegation", 34), ("Received at", 12), ("Received through", 26),
    ("Desk", 12), ("Signed for receipt", 20),
)  # fmt: skip
PRINTINGS = (("No.", 6), ("Time", 18), ("Copies", 10), ("Colour", 14), ("Paper", 12), ("By", 24), ("Reason", 40))
FACE = {"font_name": "Times New Roman", "font_size": 12}


def draw(payload: Content, progress: Progress, out: Path) -> Content:
    """Write the workbook of papers.register to `out`; answers {rows}."""
    book = xlsxwriter.Workbook(str(out), {"strings_to_formulas": False, "strings_to_urls": False})
    lang = payload["lang"]
    people = [
        (place, line["number"], line["name"], line["delegation_name"], line["at"][11:16] if line["at"] else "",
         line["taker"] if line["taker"] != line["name"] else "", line["desk"], "")
        for place, line in enumerate(payload["roll"], 1)
    ]  # fmt: skip
    title = payload["box"]["title"][lang] or payload["box"]["title"]["vi"] or payload["box"]["title"]["en"]
    page = _page(book, wording.text(lang, "Who received a sheet"), COLUMNS, lang, title, payload)
    _rows(book, page, people)
    prints = [
        (each["place"], f"{each['at'][11:16]} {each['at'][:10]}", each["copies"], each["colour"]["label"][lang],
         each["layout"].upper(), each["by"], each["reason"])
        for each in payload["printings"]
    ]  # fmt: skip
    _rows(book, _page(book, wording.text(lang, "Printings"), PRINTINGS, lang, title, payload), prints)
    book.close()
    progress(1, 1)
    return {"rows": len(people)}


def _page(
    book: Workbook, name: str, columns: tuple[tuple[str, int], ...], lang: str, title: str, content: Content
) -> Worksheet:
    page = book.add_worksheet(name)
    strong = book.add_format({**FACE, "bold": True, "align": "center", "font_size": 13})
    quiet = book.add_format({**FACE, "italic": True, "align": "center"})
    last = len(columns) - 1
    page.merge_range(0, 0, 0, last, content["congress"][lang] or content["congress"]["vi"], strong)
    page.merge_range(1, 0, 1, last, wording.text(lang, "Register of ballot papers"), strong)
    page.merge_range(2, 0, 2, last, title, quiet)
    head = book.add_format({**FACE, "bold": True, "align": "center", "border": 1, "text_wrap": True})
    for place, (words, width) in enumerate(columns):
        page.set_column(place, place, width)
        page.write_string(4, place, wording.text(lang, words), head)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.repeat_rows(4)
    page.freeze_panes(5, 0)
    page.set_footer("&C&P/&N")
    return page


def _rows(book: Workbook, page: Worksheet, rows: Sequence[tuple[object, ...]]) -> None:
    words = book.add_format({**FACE, "border": 1, "text_wrap": True, "valign": "vcenter"})
    middle = book.add_format({**FACE, "border": 1, "align": "center", "valign": "vcenter"})
    for place, row in enumerate(rows, 5):
        page.set_row(place, 21)
        for column, value in enumerate(row):
            if isinstance(value, int):
                page.write_number(place, column, value, middle)
            else:
                page.write_string(place, column, str(value), words)
