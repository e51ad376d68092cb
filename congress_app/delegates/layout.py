"""How a file is to be read, as a mapping that people can look at, correct and keep for the next time.

A mapping is plain JSON: {"sheets": {"<sheet>": {"head": <row of the last heading, from 1; 0 for none>,
"columns": {"<letters>": "<field>"}}}}; sheets it does not name are left out. Nothing here reads a person's row.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from congress_app.delegates import cells
from congress_app.delegates.headings import Headings, find
from congress_app.delegates.lines import letter, place
from congress_app.delegates.reading import Cell, Sheet
from congress_app.delegates.rules import FIELDS

COLUMN_FIELDS = (
    *FIELDS,
    "serial", "family", "given", "born_male", "born_female", "born_day", "born_month", "born_year", "sex_male",
    "sex_female", "name_born", "sex_ethnicity", "admitted_official", "class_ex", "class_el", "class_ap", "class_al",
    "chamber", "district", "ignore",
)  # fmt: skip
"""Everything a column can be taken for; the screen of a mapping offers these."""
SAMPLES, TOP = 6, 15


def mapping_of(found: Headings) -> dict[str, Any]:
    """The mapping that says what these headings say."""
    return {"head": found.last + 1, "columns": {letter(at): name for at, name in sorted(found.columns.items())}}


def headings_of(sheet: Sheet, asked: Mapping[str, Any]) -> Headings:
    """Headings as a mapping wants them; what it says of columns or fields that do not exist is left aside."""
    last = min(max(0, int(asked.get("head", 0))), len(sheet.rows)) - 1
    columns = {
        place(str(letters)): str(name)
        for letters, name in dict(asked.get("columns", {})).items()
        if place(str(letters)) >= 0 and name in COLUMN_FIELDS
    }
    guessed = find(sheet.rows)
    if guessed is not None and guessed.last == last:
        return Headings(guessed.first, last, columns, guessed.labels)
    row = sheet.rows[last] if last >= 0 else []
    labels = {at: str(cell) for at, cell in enumerate(row) if str(cell).strip()}
    return Headings(last, last, columns, labels)


def survey(sheet: Sheet, found: Headings | None) -> dict[str, Any]:
    """What the screen of a mapping shows of a sheet: its columns with samples, and its first rows as they are.

    {sheet, head, rows, columns: [{letter, label, field, samples}], top: [{row, cells}]}; `head` is 0 without headings.
    """
    body = sheet.rows[found.last + 1 :] if found else sheet.rows
    width = max((len(row) for row in sheet.rows[:200]), default=0)
    shown = [row for row in body if sum(1 for cell in row if str(cell).strip()) > 1][:SAMPLES]
    return {
        "sheet": sheet.name,
        "head": found.last + 1 if found else 0,
        "rows": len(sheet.rows),
        "columns": [
            {
                "letter": letter(at),
                "label": found.labels.get(at, "") if found else "",
                "field": found.columns.get(at, "ignore") if found else "ignore",
                "samples": [_sample(row, at) for row in shown],
            }
            for at in range(width)
            if any(_sample(row, at) for row in sheet.rows[:200])
        ],
        "top": [
            {"row": at, "cells": [_sample(row, column) for column in range(min(len(row), 30))]}
            for at, row in enumerate(sheet.rows[:TOP], start=1)
        ],
    }


def _sample(row: Sequence[Cell], at: int) -> str:
    return cells.text(row[at])[:60] if at < len(row) else ""
