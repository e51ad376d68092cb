"""The export of a result as the files people take away: JSON to count again, CSV of the ballots. Adds nothing to it."""

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

EXCEL_READS_UTF8 = "\ufeff"


def as_json(found: Mapping[str, Any]) -> bytes:
    """The file result.json, as people may read it."""
    return json.dumps(found, ensure_ascii=False, indent=1).encode()


def as_csv(heading: Sequence[object], ballots: Iterable[Sequence[object]]) -> bytes:
    """The file result.csv: the heading, then one line for each ballot, in the order given.

    What a spreadsheet would take for a formula (a number like "=1+1" in the register) gets an apostrophe before it.
    """
    out = io.StringIO()
    lines = csv.writer(out, lineterminator="\r\n")
    lines.writerow(heading)
    lines.writerows([_text(cell) for cell in ballot] for ballot in ballots)
    return (EXCEL_READS_UTF8 + out.getvalue()).encode()


def _text(cell: object) -> object:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell
