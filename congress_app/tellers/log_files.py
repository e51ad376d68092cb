"""The entry log as files: asks a child process for them and names them. Nothing is drawn here."""

import re
from typing import Any

from congress_app.core import wording
from congress_app.core.jobs import Jobs

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PATIENCE = 120.0


def in_child(jobs: Jobs, target: str, payload: dict[str, Any]) -> bytes:
    """The file that `target` ("module:function") draws from {log, lang}; raises JobFailed."""
    job = jobs.start("entry_log", target, payload, ("program", None))
    try:
        job.wait(PATIENCE)
        return job.file.read_bytes()
    finally:
        jobs.forget(job)


def name(log: dict[str, Any], lang: str, ending: str) -> str:
    """A file name people recognise: "Nhật ký nhập phiếu 3 - Bầu Ban Chấp hành.pdf"."""
    title = log["title"][lang] or log["title"]["vi"] or log["title"]["en"]
    short = re.sub(r'[\\/:*?"<>|\x00-\x1f]+', " ", title)[:60].strip()
    return f"{wording.text(lang, 'Entry log')} {log['id']} - {short}.{ending}"
