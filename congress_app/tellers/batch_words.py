"""What the counting desk says of a ballot, in both languages: valid or not, why, and what the tellers must look at."""

from typing import Any

from congress_app.core import wording
from congress_app.counting.ballots import REASONS, SEVERAL_EMPTY, Seen
from congress_app.counting.forms import Ballot, Kind, Reason
from congress_app.tellers.batch_reading import Counted

Words = dict[str, str]

ASKED = {SEVERAL_EMPTY: "no box is marked at all; put it on the doubtful pile if the tellers are to decide"}


def reason(code: str) -> Words:
    """A reason for which a ballot is invalid."""
    return wording.both(REASONS[Reason(code)])


def seen(kind: Kind, found: Seen) -> Words:
    """What the server says of a ballot: "valid", "invalid: more names than seats", "for the tellers to decide"."""
    if kind is Kind.DOUBTFUL:
        return wording.both("for the tellers to decide")
    if found.valid:
        return wording.both("valid")
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
