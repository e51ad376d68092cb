"""What a failed scan is called, and what came of it, in both languages; for the page's spreadsheet.

The sentences of the page itself are in static/js/door/words.js; codes are the truth of both.
"""

from collections.abc import Mapping
from typing import Any

from congress_app.core import wording
from congress_app.core.wording import both

_NAMES = {
    "already_in": both("Already inside"),
    "already_out": both("Already out"),
    "not_entitled": both("Not entitled to enter"),
    "revoked_badge": both("This badge was revoked"),
    "unknown_badge": both("Badge not recognised"),
    "other_congress": both("Badge of another congress"),
    "no_session_open": both("No session is open"),
}


def names() -> dict[str, dict[str, str]]:
    """Every code with its name."""
    return _NAMES


def outcome(row: Mapping[str, Any], lang: str) -> str:
    """What was done afterwards; empty when nothing is known."""
    then = row["then"]
    if then is None:
        return ""
    facts = {"time": then["at"][11:16], "desk": then["desk"]}
    if then["what"] == "badge":
        return wording.text(lang, "new badge at {time}", **facts)
    if then["what"] == "IN":
        return wording.text(lang, "came in at {time}, {desk}", **facts)
    return wording.text(lang, "went out at {time}, {desk}", **facts)
