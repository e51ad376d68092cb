"""The slide with the result of a vote: one question with its arithmetic, a batch line by line, the channels beside it.

A result stands here only after it was published; nothing is decided or counted.
"""

from congress_app.core import journal, wording
from congress_app.core.db import Source
from congress_app.projector import store
from congress_app.projector.rules import Kind, Slide
from congress_app.projector.vote_slides import Picture, annulled, bars, vote
from congress_app.voting import queries as voting


def result(reading: Source, slide: Slide) -> Picture:
    """The result of a vote, with its arithmetic; of a batch, one line for each question."""
    shown = voting.progress(reading, slide.subject)
    if shown["annulled"]:
        return annulled(shown)
    found = voting.result(reading, slide.subject)
    if found is None:
        return {"kind": Kind.VOTE.value, **vote(reading, slide)}
    seal = store.seal(reading, slide.subject)
    several = len(found["questions"]) > 1
    return {
        "title": shown["title"],
        "passed": found["passed"],
        "verdict": wording.both("Unanimous by show of cards") if found["unanimous"] else found["verdict"],
        "lines": [] if several else found["lines"],
        "rows": [] if several else bars(found["rows"]),
        "chosen": found["questions"][0]["chosen"],
        "questions": [_decided(each) for each in found["questions"]] if several else [],
        "foot": _foot(found),
        "code": journal.code(seal) if seal else "",
        "words": {"code": wording.both("Journal"), "favour": wording.both("in favour")},
    }


def _decided(question: Picture) -> Picture:
    row = next((each for each in question["rows"] if each["counts_for"]), question["rows"][0])
    return {**{name: question[name] for name in ("n", "title", "passed", "verdict")},
            "votes": question["for_votes"], "share": row["share"]}  # fmt: skip


def _foot(found: Picture) -> list[Picture]:
    channels = found["channels"]
    names = {"tablets": "Tablets", "paper": "Paper ballots", "cards": "Cards"}
    used = [name for name in names if channels[name]]
    apart = [{"label": wording.both(names[name]), "value": channels[name]} for name in used] if len(used) > 1 else []
    return [
        {"label": wording.both("Summoned"), "value": found["summoned"]},
        {"label": wording.both("Present"), "value": found["present"]},
        {"label": wording.both("Votes cast"), "value": found["cast"]},
        *apart,
    ]
