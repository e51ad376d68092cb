"""The pictures of the slides, one function for each kind, made of what the other features already show.

Every word comes in both languages, because the stage may speak another language than the page that shows a miniature
of it. Nothing is decided here: a tally is shown only where the vote's own picture holds one.
"""

from typing import Any

from congress_app.agenda import queries as agenda
from congress_app.attendance import queries as attendance
from congress_app.congress import queries as congress
from congress_app.core import wording
from congress_app.core.db import Source
from congress_app.messages import queries as messages
from congress_app.projector import count_slides, election_slides, result_slides, vote_slides, wifi
from congress_app.projector.dates import span
from congress_app.projector.rules import OF_ELECTIONS, Kind, Slide
from congress_app.reporting import queries as reporting
from congress_app.reporting.rules import slide_of
from congress_app.voting import queries as voting
from congress_app.voting.rules import VoteNotFound

Picture = dict[str, Any]

AROUND = 14  # programme lines kept before and after the current one; the stage itself decides how many fit


def paint(reading: Source, slide: Slide) -> Picture:
    """The whole picture of a slide: what all slides share, and its own."""
    painter = PAINTERS[slide.kind]
    return {**_shared(reading, slide), **painter(reading, slide)}


def _shared(reading: Source, slide: Slide) -> Picture:
    banner = congress.banner(reading)
    return {
        "kind": slide.kind.value,
        "key": f"{slide.kind.value}:{slide.subject}",
        "subject": slide.subject,
        "lang": banner.get("stage_language", "vi"),
        "name": banner.get("name", {"vi": "", "en": ""}),
        "place": _place(reading),
        "foot": [],
        "code": "",
        "words": {},
    }


def _place(reading: Source) -> dict[str, str] | None:
    programme = agenda.programme(reading)
    item = next((each for each in programme["items"] if each["id"] == programme["current"]), None)
    return wording.both("Item {number}", number=item["number"]) if item and item["number"] else None


def _welcome(reading: Source, _slide: Slide) -> Picture:
    banner = congress.banner(reading)
    session = banner.get("session")
    return {
        "session": session["title"] if session else None,
        "venue": banner.get("place", ""),
        "dates": span(banner["starts"], banner["ends"]) if banner else None,
        "words": {"greeting": wording.both("Welcome to")},
    }


def _agenda(reading: Source, _slide: Slide) -> Picture:
    programme = agenda.programme(reading)
    items = programme["items"]
    now = next((at for at, each in enumerate(items) if each["id"] == programme["current"]), _first_coming(items))
    first, last = max(0, now - AROUND), min(len(items), now + AROUND + 1)
    return {
        "items": [_line(each) for each in items[first:last]],
        "before": first,
        "after": len(items) - last,
        "words": {
            "title": wording.both("Agenda"),
            "empty": wording.both("The agenda has no items yet"),
            "before": wording.both("↑ {n} earlier items"),
            "after": wording.both("↓ {n} more items"),
        },
    }


def _first_coming(items: list[Picture]) -> int:
    return next((at for at, each in enumerate(items) if each["state"] == "coming"), max(0, len(items) - 1))


def _line(item: Picture) -> Picture:
    return {
        "number": item["number"],
        "title": item["title"],
        "starts": item["starts"],
        "state": item["state"],
        "inner": item["parent"] is not None,
    }


def _item(reading: Source, slide: Slide) -> Picture:
    programme = agenda.programme(reading)
    wanted = slide.subject or programme["current"]
    item = next((each for each in programme["items"] if each["id"] == wanted), None)
    if item is None:
        return {"kind": Kind.WELCOME.value, "key": "welcome:0", **_welcome(reading, slide)}
    return {
        "key": f"item:{item['id']}",
        "number": item["number"],
        "title": item["title"],
        "presenter": item["presenter"],
        "starts": item["starts"],
        "ends": item["ends"],
        "papers": _papers(item["documents"]),
    }


def _papers(n: int) -> dict[str, str] | None:
    if n == 0:
        return None
    return wording.both("1 document on the tablets") if n == 1 else wording.both("{n} documents on the tablets", n=n)


def _headcount(reading: Source, _slide: Slide) -> Picture:
    hall = attendance.headcount(reading)
    quorum = hall["quorum"]
    return {
        "present": hall["present"],
        "summoned": hall["summoned"],
        "needed": quorum["needed"],
        "reached": quorum["reached"],
        "verdict": quorum["headline"],
        "line": {lang: words[:1].upper() + words[1:] for lang, words in quorum["detail"].items()},
        "words": {
            "title": wording.both("Delegates present"),
            "under": wording.both("present of the delegates summoned"),
        },
    }


def _message(reading: Source, slide: Slide) -> Picture:
    found = next((each for each in messages.current(reading)["messages"] if each["id"] == slide.subject), None)
    if found is None:
        return {"kind": Kind.WELCOME.value, **_welcome(reading, slide)}
    title = wording.both("Urgent notice") if found["urgent"] else wording.both("Notice")
    return {"text": found["text"], "urgent": found["urgent"], "words": {"title": title}}


def _report(reading: Source, slide: Slide) -> Picture:
    """A page of the credentials report; the first one when the page is gone (a section was taken out)."""
    version, page = slide_of(slide.subject)
    found = reporting.screen(reading, version, page) or reporting.screen(reading, version, 1)
    if found is None:
        return {"kind": Kind.WELCOME.value, "key": "welcome:0", **_welcome(reading, slide)}
    issued = found["version"]
    return {
        **found,
        "foot": [{"label": found["base"], "value": None}],
        "code": issued["sha256"][:12].upper() if issued else "",
        "words": {"code": issued["label"] if issued else wording.both("Live")},
        "versions": [{"id": each["id"], "label": each["label"]} for each in reporting.versions(reading)],
    }


def _wifi(reading: Source, slide: Slide) -> Picture:
    net = congress.wifi(reading)
    if net is None:
        return {"kind": Kind.WELCOME.value, "key": "welcome:0", **_welcome(reading, slide)}
    return wifi.picture(net, congress.address(reading))


def _election(reading: Source, slide: Slide) -> Picture:
    """A slide about an election; the welcome when there is nothing to show any more (it was annulled)."""
    painted = election_slides.paint(reading, slide)
    return painted or {"kind": Kind.WELCOME.value, "key": "welcome:0", **_welcome(reading, slide)}


def _blank(_reading: Source, _slide: Slide) -> Picture:
    return {}


def exists(reading: Source, slide: Slide) -> bool:
    """Whether what the slide is about exists (a slide about nothing always does)."""
    if slide.kind in (Kind.VOTE, Kind.RESULT):
        return vote_state(reading, slide.subject) is not None
    if slide.kind is Kind.REPORT:
        return reporting.screen(reading, *slide_of(slide.subject)) is not None
    if slide.kind is Kind.MESSAGE:
        return any(each["id"] == slide.subject for each in messages.current(reading)["messages"])
    if slide.kind in OF_ELECTIONS or slide.kind is Kind.COUNTING:
        return (count_slides.exists if slide.kind is Kind.COUNTING else election_slides.exists)(reading, slide)
    if slide.kind is Kind.WIFI:
        return congress.wifi(reading) is not None
    return slide.kind is not Kind.ITEM or slide.subject == 0 or agenda.exists(reading, slide.subject)


def vote_state(reading: Source, vote: int) -> str | None:
    """The state of a vote, or None when there is no such vote."""
    try:
        return str(voting.progress(reading, vote)["state"])
    except VoteNotFound:
        return None


PAINTERS = {
    Kind.WELCOME: _welcome,
    Kind.AGENDA: _agenda,
    Kind.ITEM: _item,
    Kind.HEADCOUNT: _headcount,
    Kind.VOTE: vote_slides.vote,
    Kind.RESULT: result_slides.result,
    Kind.MESSAGE: _message,
    Kind.REPORT: _report,
    Kind.WIFI: _wifi,
    Kind.COUNTING: count_slides.paint,
    Kind.BLANK: _blank,
    **dict.fromkeys(OF_ELECTIONS, _election),
}
