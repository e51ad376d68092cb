"""Pictures of the messages: what stands on the tablets now, newest first; and sentences to begin with."""

from typing import Any

from congress_app.core import wording
from congress_app.core.db import Source
from congress_app.messages import store
from congress_app.messages.phrases import PHRASES

Picture = dict[str, Any]

SHOWN = 10
"""More than this nobody reads on a tablet; the journal keeps them all."""


def current(source: Source) -> Picture:
    """{messages: [{id, text: {vi, en}, at, urgent}]}: the newest messages that were not withdrawn, newest first."""
    return {
        "messages": [
            {
                "id": row["id"],
                "text": {"vi": row["text_vi"], "en": row["text_en"]},
                "at": row["sent_at"],
                "urgent": bool(row["urgent"]),
            }
            for row in store.newest(source, SHOWN)
        ]
    }


def phrases() -> Picture:
    """{phrases: [{name: {vi, en}, text: {vi, en}, urgent}]}: ready sentences for the composer."""
    return {
        "phrases": [
            {"name": wording.both(each.name), "text": wording.both(each.text), "urgent": each.urgent}
            for each in PHRASES
        ]
    }
