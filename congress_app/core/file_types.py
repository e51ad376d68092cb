"""What the files we hand out are called on the wire, and how a title becomes part of a file's name. Opens no file."""

import re

PDF = "application/pdf"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
CSV = "text/csv; charset=utf-8"
LONGEST = 60


def short(title: str) -> str:
    """A title as part of a file's name: no sign that a file system gives a meaning, and not too long."""
    return re.sub(r'[\\/:*?"<>|\x00-\x1f]+', " ", title)[:LONGEST].strip()
