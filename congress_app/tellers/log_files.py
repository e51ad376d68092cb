"""What the entry log is drawn from: its lines, the head of an official paper, the line of the journal it ends at."""

from typing import Any

from congress_app.core import journal
from congress_app.core.db import Reading
from congress_app.tellers import desk, entry_pictures

PDF = "congress_app.tellers.log_paper:draw"
WORD = "congress_app.tellers.log_paper:draw_word"
SHEET = "congress_app.tellers.log_sheet:draw"


def payload(reading: Reading, box: int, lang: str, at: str) -> dict[str, Any]:
    """{log, head, journal, lang, at} for a child process. Raises BoxNotFound, CountUnfinished."""
    last = reading.head()
    return {
        "log": entry_pictures.log(reading, box),
        "head": desk.head(reading, lang, at),
        "journal": {"seq": last.seq, "code": journal.code(last.hash)},
        "lang": lang,
        "at": at,
    }
