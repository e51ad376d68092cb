"""The papers of an election: draws an outline as PDF or DOCX in a child process, and names the file."""

from pathlib import Path
from typing import Any

from congress_app.core import wording
from congress_app.core.file_types import short
from congress_app.core.job_child import made
from congress_app.core.jobs import Progress
from congress_app.elections import announcement, minutes, nominations
from congress_app.elections.framing import subject
from congress_app.elections.shape import Record
from congress_app.printing.official import pdf
from congress_app.printing.word import word

DRAWN_HERE = "congress_app.elections.papers:draw"
OUTLINES = {"minutes": minutes.outline, "announcement": announcement.outline, "candidates": nominations.outline}
NAMES = {
    "minutes": "Counting minutes",
    "announcement": "Announcement of the result",
    "candidates": "List of candidates",
}


def draw(payload: dict[str, Any], progress: Progress, out: Path) -> dict[str, Any]:
    """Write {record, paper: minutes | announcement | candidates, kind: pdf | docx, lang} to `out`; answers {bytes}."""
    return made(file(payload["paper"], payload["kind"], payload["record"], payload["lang"]), progress, out)


def file(paper: str, kind: str, record: Record, lang: str) -> bytes:
    """One of the papers as PDF or DOCX."""
    around, blocks = OUTLINES[paper](record, lang)
    return word(around, blocks) if kind == "docx" else pdf(around, blocks)


def name(paper: str, kind: str, record: Record, lang: str) -> str:
    """A file name people recognise: "Biên bản kiểm phiếu 3 - Bầu Ban Chấp hành.pdf"."""
    return f"{wording.text(lang, NAMES[paper])} {record['number']} - {short(subject(record, lang))}.{kind}"
