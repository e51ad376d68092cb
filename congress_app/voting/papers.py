"""The papers of a vote: asks a child process for the file, and names it. Nothing is drawn here."""

import re
from typing import Any

from congress_app.core import wording
from congress_app.core.jobs import Jobs

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PATIENCE = 60.0


def in_child(jobs: Jobs, kind: str, target: str, payload: dict[str, Any]) -> bytes:
    """The file that `target` ("module:function") draws from the payload; raises JobFailed."""
    job = jobs.start(kind, target, payload, ("program", None))
    try:
        job.wait(PATIENCE)
        return job.file.read_bytes()
    finally:
        jobs.forget(job)


def name(record: dict[str, Any], lang: str, ending: str, *, result: bool = False) -> str:
    """A file name people recognise: "Biên bản biểu quyết 3 - Thông qua chương trình.pdf"."""
    title = record["title"][lang] or record["title"]["vi"] or record["title"]["en"]
    short = re.sub(r'[\\/:*?"<>|\x00-\x1f]+', " ", title)[:60].strip()
    what = wording.text(lang, "Record of vote" if ending in ("pdf", "docx") else "Roll of vote")
    what = wording.text(lang, "Result of vote") if result else what
    return f"{what} {record['id']} - {short}.{ending}"
