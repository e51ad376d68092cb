"""Pictures of the screens: what each one shows now, and what a slide would look like before it is put on.

A screen that follows the congress is derived here, on every asking; nothing is ever written to move it.
"""

from typing import Any

from congress_app.agenda import queries as agenda
from congress_app.congress import queries as congress
from congress_app.core.db import Row, Source
from congress_app.projector import election_slides, rules, slides, store
from congress_app.projector.rules import Kind, Slide, VoteState
from congress_app.voting import queries as voting

Picture = dict[str, Any]


def slide(reading: Source, n: int | str) -> Picture:
    """The picture on screen `n`: {n, mode, kind, …all that the slide shows}; blank when the hall has no such screen."""
    number = int(n) if str(n).isdecimal() else 0
    row = store.find(reading, number)
    if row is None:
        return {"n": number, "mode": "auto", **slides.paint(reading, Slide(Kind.BLANK))}
    return _shown(reading, row)


def screens(reading: Source) -> Picture:
    """Every screen for the control page: {screens: [{n, mode, slide}], most, wifi: is there one to show}."""
    shown = [_shown(reading, row) for row in store.every(reading)]
    return {
        "screens": [{"n": each["n"], "mode": each["mode"], "slide": each} for each in shown],
        "most": rules.MOST_SCREENS,
        "wifi": congress.wifi(reading) is not None,
    }


def exists(source: Source, n: int) -> bool:
    """Whether the hall has a screen of that number."""
    return store.find(source, n) is not None


def numbers(source: Source) -> list[int]:
    """The numbers of the screens, in order."""
    return [row["n"] for row in store.every(source)]


def preview(reading: Source, wanted: Slide) -> Picture:
    """The picture a slide would give, for the secretariat's eyes only: {n: 0, mode, kind, …}.

    Raises SlideIncomplete, SlideSubjectUnknown.
    """
    rules.check_slide(wanted)
    if not slides.exists(reading, wanted):
        raise rules.SlideSubjectUnknown
    return {"n": 0, "mode": "pinned", **slides.paint(reading, wanted)}


def _in_view(last: Picture) -> VoteState:
    annulled = last["annulled"]
    since = annulled["at"] if annulled else last["published_at"] or ""
    return VoteState(last["id"], last["state"], since, annulled is not None)


def followed(reading: Source) -> Slide:
    """The slide of every screen that follows the congress."""
    last = voting.on_tablets(reading)["vote"]
    programme = agenda.programme(reading)
    return rules.automatic(_in_view(last) if last else None, programme["current"], election_slides.in_view(reading))


def _shown(reading: Source, row: Row) -> Picture:
    pinned = row["mode"] == "pinned"
    wanted = Slide(Kind(row["kind"]), row["subject"]) if pinned else followed(reading)
    return {"n": row["n"], "mode": row["mode"], **slides.paint(reading, wanted)}
