"""Which slides there are, and which one a screen that follows the congress shows.

The choice is made afresh from the state of the congress each time; nothing here remembers or writes.
"""

from enum import StrEnum
from typing import NamedTuple

from congress_app.core.errors import InvalidInput, NotFound, Refused

MOST_SCREENS = 9


class Kind(StrEnum):
    """Everything a screen can show."""

    WELCOME = "welcome"
    AGENDA = "agenda"
    ITEM = "item"
    HEADCOUNT = "headcount"
    VOTE = "vote"
    RESULT = "result"
    MESSAGE = "message"
    REPORT = "report"
    WIFI = "wifi"
    CANDIDATES = "candidates"
    BALLOTS = "ballots"
    ELECTED = "elected"
    ELECTION_TABLE = "election_table"
    TIE = "tie"
    NEXT_ROUND = "next_round"
    COUNTING = "counting"  # how far the count of a box of paper ballots is
    BLANK = "blank"


OF_ELECTIONS = frozenset({Kind.CANDIDATES, Kind.BALLOTS, Kind.ELECTED, Kind.ELECTION_TABLE, Kind.TIE, Kind.NEXT_ROUND})
ABOUT_SOMETHING = frozenset({Kind.VOTE, Kind.RESULT, Kind.MESSAGE, Kind.REPORT, Kind.COUNTING}) | OF_ELECTIONS
PAGE_ROOM = 100
"""How many pages of an election have room in the subject of a slide."""


class Slide(NamedTuple):
    """A kind of slide and the vote, item or message it is about (0: none, or for an item the current one)."""

    kind: Kind
    subject: int = 0


class VoteState(NamedTuple):
    """What the screens need to know of the vote in view.

    `since`: when its result was published or it was annulled, "" before; an annulled vote holds nothing back.
    """

    id: int
    state: str
    since: str = ""
    annulled: bool = False


class ElectionState(NamedTuple):
    """The slide of the election in view; `since`: when its result was announced, "" while its ballots are out."""

    slide: Slide
    since: str


class ScreenUnknown(NotFound):
    """The hall has no screen of that number."""


class SlideIncomplete(InvalidInput):
    """The slide needs to be told which vote or message it shows."""


class SlideSubjectUnknown(NotFound):
    """The vote, item or message to be shown does not exist."""


class ResultNotPublished(Refused):
    """A result reaches the hall only after it was published."""


class VoteNotYetOpen(Refused):
    """A vote reaches the hall only when it has been opened."""


class TooManyScreens(Refused):
    """The hall has as many screens as the program serves."""


class LastScreen(Refused):
    """The last screen of the hall stays."""


def check_slide(slide: Slide) -> None:
    """A slide about something must name it."""
    if slide.kind in ABOUT_SOMETHING and slide.subject == 0:
        raise SlideIncomplete(field="subject")


def check_showable(kind: Kind, vote_state: str) -> None:
    """No draft reaches the hall, and no result before it was published."""
    if kind is Kind.RESULT and vote_state != "published":
        raise ResultNotPublished
    if kind is Kind.VOTE and vote_state == "draft":
        raise VoteNotYetOpen


def slide_subject(about: int, page: int) -> int:
    """The subject of a slide about a page of an election."""
    return about * PAGE_ROOM + page


def slide_of(subject: int) -> tuple[int, int]:
    """(election, page) of `slide_subject`."""
    return divmod(subject, PAGE_ROOM)


def automatic(vote: VoteState | None, item: int | None, election: ElectionState | None = None) -> Slide:
    """What a screen shows by itself: a vote until its result is published, ballots that are out, the latest result.

    Without any of them the item, else the welcome.
    """
    undecided = vote is not None and vote.state != "published" and not vote.annulled
    if election and not undecided and (vote is None or not election.since or election.since > vote.since):
        return election.slide
    if vote:
        return Slide(Kind.RESULT if vote.state == "published" else Kind.VOTE, vote.id)
    return Slide(Kind.ITEM, item) if item else Slide(Kind.WELCOME)
