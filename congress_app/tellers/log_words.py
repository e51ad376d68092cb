"""The lines of the entry log in words: what was done, how the ballot was marked. Nothing is decided here."""

from typing import Any

from congress_app.core import wording
from congress_app.counting.ballots import REASONS
from congress_app.counting.forms import Form

DEEDS = {
    "divided": "divided into batches",
    "resized": "size of the batch",
    "started": "began to enter",
    "entered": "entered",
    "changed": "corrected",
    "inserted": "put in between",
    "removed": "taken out",
    "handed_in": "handed in",
    "taken_back": "took the pass back",
    "given_up": "pass given up",
    "differs": "compared: ballots open",
    "settled": "compared: settled",
    "entered_again": "entered again from the paper",
    "decided": "decided by the tellers",
    "reopened": "reopened",
}
BOXES = (("D", "disagree"), ("N", "no box"), ("B", "both boxes"))


def deed(line: dict[str, Any], lang: str) -> str:
    """What was done."""
    return wording.text(lang, DEEDS[line["what"]])


def ballot(line: dict[str, Any], form: str, lang: str) -> str:
    """How the ballot was marked, by the numbers of its rows; "" for a line about no ballot."""
    if line["kind"] == "invalid":
        return wording.text(lang, "Invalid: {reason}", reason=wording.text(lang, REASONS[line["reason"]]))
    if line["kind"] == "doubtful":
        return wording.text(lang, "doubtful")
    return _marks(line["marks"], form, lang) if line["marks"] else ""


def content(line: dict[str, Any], form: str, lang: str) -> str:
    """The ballot and what was noted with it."""
    return " · ".join(part for part in (ballot(line, form, lang), line["note"]) if part)


def _marks(marks: str, form: str, lang: str) -> str:
    if form == Form.B1:
        return _struck(marks, lang)
    if form == Form.QUESTIONS:
        return " ".join(marks)
    told = [f"{wording.text(lang, word)} {_names(marks, sign)}" for sign, word in BOXES if sign in marks]
    return " · ".join(told) or wording.text(lang, "agree with all")


def _struck(marks: str, lang: str) -> str:
    standing = marks.count("1")
    if standing == len(marks):
        return wording.text(lang, "no name struck")
    if standing == 0:
        return wording.text(lang, "every name struck")
    if standing * 2 < len(marks):
        return wording.text(lang, "left standing: {names}", names=_names(marks, "1"))
    return wording.text(lang, "struck: {names}", names=_names(marks, "0"))


def _names(marks: str, sign: str) -> str:
    width = len(str(len(marks)))
    return " ".join(f"{row:0{width}d}" for row, each in enumerate(marks, 1) if each == sign)
