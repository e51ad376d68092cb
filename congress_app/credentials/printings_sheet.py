"""The register of printings as a workbook: one sheet of printings, one of every badge. It holds no code of a badge.

Every cell is written as text or number, so nothing typed into a register can run as a formula.
"""

import io
from base64 import b64encode
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import xlsxwriter
from xlsxwriter.workbook import Workbook

from congress_app.core import wording
from congress_app.core.jobs import Progress

Row = Mapping[str, Any]
WHATS = {"first": "First print", "reprint": "Reprint", "name_cards": "Name-cards for desks"}
REASONS = {
    "lost": "Lost",
    "damaged": "Damaged",
    "wrong": "Something on it was wrong",
    "replaced": "Replaced by a new one",
}
PRINTINGS = (
    ("Time", 18), ("By", 26), ("What for", 22), ("Reason", 34), ("Paper", 16), ("How many", 10), ("Still valid", 10),
)  # fmt: skip
BADGES = (
    ("Badge no.", 10), ("Full name", 30), ("Delegation", 34), ("Issued", 18), ("By", 26), ("What for", 22),
    ("Revoked", 18), ("Reason", 34),
)  # fmt: skip


def work(payload: dict[str, Any], _progress: Progress, _out: Path) -> dict[str, Any]:
    """Worker: {printings, badges, congress, lang} → {content (base64)}."""
    lang, out = payload["lang"], io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    rows = [printing_row(row, lang) for row in payload["printings"]]
    table(book, (payload["congress"], wording.text(lang, "Register of badge printing"), lang), PRINTINGS, rows)
    rows = [badge_row(row, lang) for row in payload["badges"]]
    table(book, (payload["congress"], wording.text(lang, "Badges given"), lang), BADGES, rows)
    book.close()
    return {"content": b64encode(out.getvalue()).decode()}


def printing_row(row: Row, lang: str) -> list[str | int]:
    """One printing as cells."""
    live: str | int = "" if row["what"] == "name_cards" else row["live"]
    reason = reason_words(row["reason"], lang)
    return [moment(row["at"]), row["by"] or row["role"], what_words(row["what"], lang), reason, sheet_words(row, lang),
            row["count"], live]  # fmt: skip


def badge_row(row: Row, lang: str) -> list[str | int]:
    """One badge as cells."""
    return [row["number"], row["name"], row["delegation"], moment(row["issued_at"]), row["by"],
            what_words(row["what"], lang), moment(row["revoked_at"]), reason_words(row["reason"], lang)]  # fmt: skip


def moment(at: str) -> str:
    """22/11/2026 08:15, or nothing."""
    return f"{datetime.fromisoformat(at).astimezone():%d/%m/%Y %H:%M}" if at else ""


def what_words(what: str, lang: str) -> str:
    """What a printing was for, in words."""
    return wording.catalogue(lang).get(WHATS.get(what, ""), WHATS.get(what, ""))


def reason_words(reason: str, lang: str) -> str:
    """Why, in words; a reason somebody typed stays as typed."""
    said = REASONS.get(reason, reason)
    return wording.catalogue(lang).get(said, said)


def sheet_words(row: Row, lang: str) -> str:
    """The paper."""
    return wording.text(lang, "one on a page") if row["sheet"] == "single" else str(row["sheet"]).upper()


def table(
    book: Workbook, head: tuple[str, str, str], columns: Sequence[tuple[str, int]], rows: Sequence[Sequence[str | int]]
) -> None:
    """A sheet with congress, title, heads and rows; A4 across, heads on every page."""
    congress, title, lang = head
    page = book.add_worksheet(title[:31])
    face = {"font_name": "Times New Roman", "font_size": 12}
    cell = book.add_format({**face, "border": 1, "valign": "top", "text_wrap": True})
    strong = book.add_format({**face, "bold": True, "border": 1, "align": "center", "bg_color": "#F6E3B0"})
    above = book.add_format({**face, "bold": True, "font_size": 14, "align": "center"})
    page.merge_range(0, 0, 0, len(columns) - 1, congress, book.add_format({**face, "align": "center"}))
    page.merge_range(1, 0, 1, len(columns) - 1, title, above)
    for place, (name, width) in enumerate(columns):
        page.set_column(place, place, width)
        page.write_string(3, place, wording.catalogue(lang).get(name, name), strong)
    for line, row in enumerate(rows, 4):
        for place, value in enumerate(row):
            if isinstance(value, int):
                page.write_number(line, place, value, cell)
            else:
                page.write_string(line, place, value, cell)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.repeat_rows(3)
