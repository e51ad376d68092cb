"""Everything kept of one person as a file for that person: a readable PDF, the same as JSON, the photo.

Runs in a child process and writes nothing but its file.
"""

import json
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from congress_app.core import wording
from congress_app.core.jobs import Progress
from congress_app.delegates import words
from congress_app.printing.paper import Paper

MOST_COLUMNS = 6
COLUMNS = {
    "at": "Time", "direction": "Direction", "desk": "Desk", "field": "Field", "before": "Before", "after": "After",
    "name": "By", "role": "Role", "reason": "Reason", "note": "Note", "vote": "Vote", "choice": "Answer",
    "issued_at": "Issued", "revoked_at": "Revoked", "sheet": "Sheet", "row": "Row", "session": "Session",
    "code": "Code", "kind": "Kind", "state": "State", "proposed": "Proposed", "recorded_at": "Kept at",
}  # fmt: skip
"""Columns people meet most; the others stand under the name they have in the database."""


PLUMBING = frozenset({"id", "delegate", "active", "source_sha256", "source_sheet", "source_row", "account"})
"""Numbers of rows and the like: in the JSON, not on paper."""


def work(payload: dict[str, Any], _progress: Progress, out: Path) -> dict[str, Any]:
    """`payload`: {kept (as queries.everything), lang, photo (path or ""), at}; the job's file is the ZIP."""
    kept, lang = payload["kept"], payload["lang"]
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("personal-data.json", json.dumps(kept, ensure_ascii=False, indent=1))
        archive.writestr("personal-data.pdf", draw(kept, lang, payload["at"]))
        photo = Path(payload["photo"]) if payload["photo"] else None
        if photo and photo.exists():
            archive.write(photo, "photo.jpg")
    return {}


def draw(kept: Mapping[str, Any], lang: str, at: str) -> bytes:
    """The PDF: what is kept, table by table, one line under the other where a table is wide."""
    person = kept["person"]
    paper = Paper(wording.text(lang, "PERSONAL DATA KEPT"), subject=f"{person['name']} · {person['number']}")
    day = f"{at[8:10]}/{at[5:7]}/{at[:4]} {at[11:16]}"
    paper.text(wording.text(lang, "Everything the program keeps about this person, as of {day}.", day=day))
    for table in kept["tables"]:
        paper.heading(wording.text(lang, table["heading"]))
        names = [name for name in table["columns"] if name not in PLUMBING]
        columns = [_label(name, lang) for name in names]
        lines = [dict(zip(table["columns"], row, strict=True)) for row in table["rows"]]
        if len(columns) <= MOST_COLUMNS:
            rows = [[_said(name, line[name], lang) for name in names] for line in lines]
            paper.table(columns, rows, widths=[1] * len(columns))
            continue
        for line in lines:
            told = [(_label(name, lang), _said(name, line[name], lang)) for name in names]
            if any(said for _label, said in told):
                paper.facts([(label, said) for label, said in told if said])
    if kept["journal"]:
        paper.heading(wording.text(lang, "Lines of the journal"))
        deeds = [[one["at"][:19].replace("T", " "), one["role"], one["kind"]] for one in kept["journal"]]
        paper.table([wording.text(lang, name) for name in ("Time", "Role", "Kind")], deeds, widths=(2, 2, 3))
    return paper.pdf()


def _label(name: str, lang: str) -> str:
    if name in COLUMNS:
        return wording.text(lang, COLUMNS[name])
    return words.field(name, lang) if name in words.FIELDS else name


def _said(name: str, value: object, lang: str) -> str:
    if value is None:
        return ""
    return words.value(name, str(value), lang) if name in words.FIELDS else str(value)
