"""The papers of a vote: how the file of one is called. Nothing is drawn here."""

from typing import Any

from congress_app.core import wording
from congress_app.core.file_types import short


def name(record: dict[str, Any], lang: str, ending: str, *, result: bool = False) -> str:
    """A file name people recognise: "Biên bản biểu quyết 3 - Thông qua chương trình.pdf"."""
    title = record["title"][lang] or record["title"]["vi"] or record["title"]["en"]
    what = wording.text(lang, "Record of vote" if ending in ("pdf", "docx") else "Roll of vote")
    what = wording.text(lang, "Result of vote") if result else what
    return f"{what} {record['id']} - {short(title)}.{ending}"
