"""The slide of a count of paper ballots: how many are counted, when it will be done; never what they say."""

from typing import Any

from congress_app.core import wording
from congress_app.core.db import Source
from congress_app.projector.rules import Slide
from congress_app.tellers import queries as tellers
from congress_app.tellers.rules import BoxNotFound

Picture = dict[str, Any]


def paint(reading: Source, slide: Slide) -> Picture:
    """{title, settled, returned, part: of the entering in whole percent, until: ISO time | None, finished}."""
    box, done = tellers.box(reading, slide.subject), tellers.progress(reading, slide.subject)
    part = 100 * done["entered"] // done["to_enter"] if done["to_enter"] else 100
    return {
        "title": box["title"],
        "settled": done["settled"],
        "returned": done["returned"],
        "part": min(100, part),
        "until": None if done["finished"] else done["estimate"],
        "finished": done["finished"],
        "words": {
            "tag": wording.both("Counting the ballots"),
            "of": wording.both("ballots counted"),
            "until": wording.both("expected to be done at about {time}"),
            "done": wording.both("All ballots are counted; the result is announced after the minutes are signed"),
        },
    }


def exists(reading: Source, slide: Slide) -> bool:
    """Whether the box is there and its ballots came back."""
    try:
        return tellers.box(reading, slide.subject)["returned"] is not None
    except BoxNotFound:
        return False
