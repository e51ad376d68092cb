"""What the list says today of the people of one kept register, and who made it say so; read in a child process.

Only readings; the comparison is in `differences`, the paper in `giving_back`.
"""

import json
from typing import Any

from congress_app.core import wording
from congress_app.core.db import Reading, Row
from congress_app.delegates import queries


class Today:
    """The people of the list by number, the rows of the file that are theirs, and their last changes."""

    def __init__(self, reading: Reading, kept: Row, lang: str) -> None:
        self.lang = lang
        self.name: str = kept["name"]
        self.sha256: str = kept["sha256"]
        self.at: str = kept["added_at"]
        self.mapping: dict[str, Any] = json.loads(kept["mapping"] or '{"sheets": {}}')
        self.people = {int(one["id"]): one for one in queries.whole_list(reading)}
        rows = reading.all("SELECT sheet, row, delegate FROM source_row WHERE sha256 = ?", (self.sha256,))
        self.rows = {(row["sheet"], row["row"]): int(row["delegate"]) for row in rows}
        added = reading.all("SELECT id, source_sha256, added_at FROM delegate")
        self.added = {int(row["id"]): (row["source_sha256"], row["added_at"]) for row in added}
        changes = reading.all("SELECT * FROM delegate_change ORDER BY id")
        self.changes = {(int(row["delegate"]), row["field"]): row for row in changes}
        files = reading.all("SELECT sha256, name FROM source_file")
        self._files = {str(row["sha256"]): str(row["name"]) for row in files}

    def say(self, msgid: str, **facts: object) -> str:
        """A plain string in the language of the reader."""
        return wording.text(self.lang, msgid, **facts)

    def who(self, delegate: int, field: str) -> tuple[str, str]:
        """Who changed this field last, and when; empty where nobody did since this file came."""
        change = self.changes.get((delegate, field))
        if change is None or change["source"] == f"file:{self.sha256}":
            return "", ""
        by = change["name"] or change["role"]
        kind, _, of = change["source"].partition(":")
        if kind == "file":
            by = " · ".join(part for part in (by, self._files.get(of, "")) if part)
        return by, day_time(change["at"])

    def reason(self, delegate: int) -> str:
        """Why a person is off the list, as it was written down."""
        change = self.changes.get((delegate, "reason"))
        return str(change["after"]) if change else ""


def day_time(at: str) -> str:
    """An instant as people write it: 22/11/2026 07:41."""
    return f"{at[8:10]}/{at[5:7]}/{at[:4]} {at[11:16]}"
