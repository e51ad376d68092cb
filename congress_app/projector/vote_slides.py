"""The slides of a vote: open, over, annulled; one question, a batch, free options, a show of cards.

Every word comes in both languages. Nothing is decided or counted here: a tally stands only where the vote's own picture
holds one; results are in `result_slides`.
"""

from typing import Any

from congress_app.attendance import queries as attendance
from congress_app.core import wording
from congress_app.core.db import Source
from congress_app.projector.rules import Kind, Slide
from congress_app.voting import queries as voting

Picture = dict[str, Any]


def vote(reading: Source, slide: Slide) -> Picture:
    """A vote that is open, is being counted, or waits for its result; a draft as it will look."""
    shown = voting.progress(reading, slide.subject)
    if shown["annulled"]:
        return annulled(shown)
    sets = voting.vote(reading, slide.subject)["sets"] or _sets_now(reading)
    state = _state(shown)
    return {
        "state": "open" if state == "open" else "closed",
        "title": shown["title"],
        "cast": shown["cast"],
        "roll": sets["roll"],
        "cards": shown["manner"] == "cards",
        "rows": bars(shown["rows"]) if len(shown["questions"]) == 1 else None,
        "questions": _asked(shown),
        "closes_at": shown["closes_at"] if state == "open" else None,
        "foot": [
            {"label": wording.both("Summoned"), "value": sets["summoned"]},
            {"label": wording.both("Present"), "value": sets["present"]},
        ],
        "words": {**_words(state, shown["manner"]), "more": wording.both("… and {n} more")},
    }


def _state(shown: Picture) -> str:
    """open, counting (the tablets have stopped, cards and paper go on) or closed."""
    if shown["state"] not in ("open", "draft"):
        return "closed"
    return "counting" if shown["casting_ended_at"] and shown["manner"] == "mixed" else "open"


def _words(state: str, manner: str) -> Picture:
    hints = {"tablets": "Please vote on your tablet", "cards": "Please raise your voting card",
             "mixed": "Please vote on your tablet, or put your ballot into the box"}  # fmt: skip
    told = {
        "open": ("Vote open", hints[manner]),
        "counting": ("Tablets have finished", "Cards and paper ballots are being counted"),
        "closed": ("The vote is over", "The result is about to be announced"),
    }
    title, hint = told[state]
    return {
        "state": wording.both(title),
        "hint": wording.both(hint),
        "turnout": wording.both("delegates may vote") if manner == "cards" else wording.both("delegates have voted"),
        "left": wording.both("Still open for"),
    }


def _asked(shown: Picture) -> list[Picture]:
    """The questions of a batch; the options of a vote that chooses among them; nothing of a single question."""
    if len(shown["questions"]) > 1:
        return [{"n": each["n"], "title": each["title"]} for each in shown["questions"]]
    if shown["shape"] == "options":
        return [{"n": n, "title": each["label"]} for n, each in enumerate(shown["choices"], 1)]
    return []


def _sets_now(reading: Source) -> Picture:
    """What a draft would open with; a vote that is open has its own frozen numbers."""
    hall = attendance.headcount(reading)
    return {"summoned": hall["summoned"], "present": hall["present"], "roll": hall["present"]}


def annulled(shown: Picture) -> Picture:
    """A vote that counts no more says so, with the reason; its numbers are gone from the hall."""
    reason = shown["annulled"]["reason"]
    return {
        "kind": Kind.RESULT.value,
        "title": shown["title"],
        "annulled": True,
        "passed": False,
        "verdict": wording.both("Vote annulled"),
        "lines": [wording.both("Reason: {reason}", reason=reason)],
        "rows": [],
        "chosen": "",
        "questions": [],
        "words": {},
    }


def bars(rows: list[Picture] | None) -> list[Picture] | None:
    """The answers with their votes and shares, as they are drawn; None where no tally may be seen."""
    if rows is None:
        return None
    return [{name: row[name] for name in ("code", "label", "votes", "share")} for row in rows]
