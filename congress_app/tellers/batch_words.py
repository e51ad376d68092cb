"""What the counting desk says of a ballot, in both languages: valid or not, why, and what the tellers must look at."""

from collections.abc import Sequence
from typing import Any

from congress_app.core import wording
from congress_app.counting.ballots import REASONS, SEVERAL_EMPTY, Seen
from congress_app.counting.forms import Ballot, Form, Kind, Reason
from congress_app.counting.reconcile import Broken
from congress_app.counting.reconcile import told as contradiction
from congress_app.tellers.batch_reading import Counted

Words = dict[str, str]

ASKED = {SEVERAL_EMPTY: "no box is marked at all; put it on the doubtful pile if the tellers are to decide"}

CHECKS = {
    "I1": "Issued + left over + spoiled = printed",
    "I2": "No more ballots came back than were issued",
    "I3": "Valid + invalid = returned",
    "I4": "The reasons of invalid ballots add up",
    "I5": "No name and no ballot has more votes than possible",
    "I6": "For every name: agree + disagree + not counted = valid",
    "I7": "No more ballots were issued than delegates were present",
    "I8": "All independent entries are the same",
}


def checks(form: Form, wrong: Sequence[Broken]) -> list[dict[str, Any]]:
    """The rules of the count for this form, each with whether it holds: [{code, holds, words}]."""
    left_out = "I6" if form is Form.B1 else "I5"
    said = {each.code: contradiction(each) for each in wrong}
    return [
        {"code": code, "holds": code not in said, "words": said.get(code) or wording.both(words)}
        for code, words in CHECKS.items()
        if code != left_out
    ]


def reason(code: str) -> Words:
    """A reason for which a ballot is invalid."""
    return wording.both(REASONS[Reason(code)])


def seen(kind: Kind, found: Seen) -> Words:
    """What the server says of a ballot: "invalid: more names than seats", "for the tellers to decide"."""
    if kind is Kind.DOUBTFUL:
        return wording.both("for the tellers to decide")
    if found.valid:
        return wording.both("valid ballot")
    why = reason(found.reason) if found.reason else {"vi": "", "en": ""}
    return {lang: wording.text(lang, "invalid: {reason}", reason=why[lang]) for lang in why}


def told(box: Counted, ballot: Ballot) -> dict[str, Any]:
    """What the desk is told of a ballot: {valid, words, question: words of what the tellers must look at | None}."""
    found = box.seen(ballot)
    question = ASKED.get(found.question)
    return {
        "valid": found.valid,
        "words": seen(ballot.kind, found),
        "question": wording.both(question) if question else None,
    }
