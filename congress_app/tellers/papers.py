"""The papers of a box: what ballots and the register are drawn from, and their names. Nothing is drawn here."""

from typing import Any

from congress_app.congress import queries as congress
from congress_app.core import journal, wording
from congress_app.core.db import Reading
from congress_app.core.file_types import short
from congress_app.tellers import desk, queries
from congress_app.tellers.rules import BadLayout, Layout

BALLOTS = "congress_app.tellers.ballot_file:draw"
BALLOT_WORD = "congress_app.tellers.ballot_word:draw"
REGISTER = "congress_app.tellers.register:draw"
REGISTER_SHEET = "congress_app.tellers.register_sheet:draw"


def ballots(reading: Reading, box: int, place: int) -> dict[str, Any]:
    """What a printing is drawn from, as it was entered. Raises BoxNotFound, BadLayout for one that has no file."""
    for each in queries.printings(reading, box):
        if each["place"] == place and each["layout"] != Layout.ELSEWHERE:
            return _payload(reading, box, each["head"], each["layout"], each["language"], copies=each["copies"])
    raise BadLayout(field="printing")


def specimen(reading: Reading, box: int, head: dict[str, Any], layout: str, language: str) -> dict[str, Any]:
    """A proof of the ballot with SPECIMEN across it. Raises BoxNotFound, BadLayout."""
    if layout not in (Layout.A4, Layout.A5, Layout.A5_TWO):
        raise BadLayout(field="layout")
    return _payload(reading, box, head, layout, language, copies=2 if layout == Layout.A5_TWO else 1, specimen=True)


def _payload(
    reading: Reading,
    box: int,
    head: dict[str, Any],
    layout: str,
    language: str,
    *,
    copies: int,
    specimen: bool = False,
) -> dict[str, Any]:
    about = queries.box(reading, box)
    kept = ("title", "heading", "form", "seats", "rows", "questions", "colour")
    return {
        "box": {name: about[name] for name in kept},
        "head": head,
        "layout": layout,
        "language": language,
        "copies": copies,
        "specimen": specimen,
    }


def register(reading: Reading, box: int, lang: str, at: str) -> dict[str, Any]:
    """What the register of a box is drawn from: box, figures, roll, printings, acts, head, journal.

    Raises BoxNotFound.
    """
    last = reading.head()
    printed = queries.printings(reading, box)
    whole = desk.head(reading, lang, at)
    if printed and printed[-1]["language"] == lang:
        whole = {**whole, "issuer": printed[-1]["head"]["issuer"]}
    return {
        "box": queries.box(reading, box),
        "figures": queries.figures(reading, box),
        "roll": queries.roll(reading, box),
        "printings": printed,
        "acts": queries.acts(reading, box),
        "head": whole,
        "congress": congress.banner(reading)["name"],
        "journal": {"seq": last.seq, "code": journal.code(last.hash)},
        "lang": lang,
        "at": at,
    }


def name(what: str, title: dict[str, str], lang: str, ending: str) -> str:
    """A file name people recognise: "Phiếu bầu - Ban Chấp hành.pdf"; `what` is one of our plain strings."""
    said = title[lang] or title["vi"] or title["en"]
    return f"{wording.text(lang, what)} - {short(said)}.{ending}"
