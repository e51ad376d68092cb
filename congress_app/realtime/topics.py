"""The whole visibility policy of the live pictures: who may watch a topic, what paints it, which facts make it stale.

Audience belongs to the topic; no deed can choose it. A personal matter is never a topic: it is asked over HTTP.
"""

from collections.abc import Callable
from typing import Any, NamedTuple

from congress_app.accounts import events as accounts
from congress_app.agenda import events as agenda
from congress_app.agenda import queries as agenda_queries
from congress_app.attendance import alerts as attendance_alerts
from congress_app.attendance import events as attendance
from congress_app.attendance import failed
from congress_app.attendance import kiosk_events as kiosks
from congress_app.attendance import ledger_events as ledger
from congress_app.attendance import queries as attendance_queries
from congress_app.congress import events as congress
from congress_app.congress import queries as congress_queries
from congress_app.core.access import EVERYONE, STAFF, Role
from congress_app.core.db import Reading
from congress_app.core.events import Fact
from congress_app.credentials import events as credentials
from congress_app.credentials import standing_events as standings
from congress_app.delegates import events as delegates
from congress_app.documents import events as documents
from congress_app.documents import queries as documents_queries
from congress_app.elections import ballot_events as ballots
from congress_app.elections import events as elections
from congress_app.elections import queries as elections_queries
from congress_app.messages import events as messages
from congress_app.messages import queries as messages_queries
from congress_app.operations import events as operations
from congress_app.privacy import events as privacy
from congress_app.projector import events as projector
from congress_app.projector import queries as projector_queries
from congress_app.projector.rules import MOST_SCREENS
from congress_app.quality import events as quality
from congress_app.quality import queries as quality_queries
from congress_app.reporting import events as reporting
from congress_app.reporting import queries as reporting_queries
from congress_app.rulebook import events as rulebook
from congress_app.seating import events as seating
from congress_app.seating import queries as seating_queries
from congress_app.tellers import batch_events as counts
from congress_app.tellers import events as tellers
from congress_app.tellers import queries as tellers_queries
from congress_app.voting import events as voting
from congress_app.voting import pushed as votes_pushed
from congress_app.voting import queries as voting_queries

Painter = Callable[[Reading, str], dict[str, Any]]
Facts = tuple[type[Fact], ...]

PODIUM = frozenset({Role.ORGANISER, Role.SECRETARIAT, Role.CHAIR, Role.INSPECTOR})
STAGE = STAFF | {Role.PROJECTOR}


class Topic(NamedTuple):
    """One live picture. `audience` None: anybody, signed in or not. `pace`: seconds between two paintings."""

    name: str
    audience: frozenset[Role] | None
    paint: Painter | None  # None: painted by the process itself, see Gallery
    stale: Facts
    pace: float = 0.0
    places: frozenset[str] = frozenset({""})  # what may follow the ":"; an invented name would be painted all day


def _plain(painter: Callable[[Reading], dict[str, Any]]) -> Painter:
    return lambda reading, _argument: painter(reading)


TOPICS: dict[str, Topic] = {}


def register(topic: Topic) -> None:
    """Add a topic; the name before ":" is its key (projector:2 is topic "projector" with argument "2")."""
    TOPICS[topic.name] = topic


_congress: Facts = (
    congress.CongressFounded,
    congress.CongressChanged,
    congress.SessionStarted,
    congress.SittingChanged,
)
# Facts that change no live picture, each with its reason; a test insists that every other fact has a topic.
SILENT: dict[type[Fact], str] = {
    accounts.AccountAdded: "the organiser's page is asked afresh",
    accounts.AccountChanged: "the organiser's page is asked afresh",
    accounts.LinkMade: "shown only to its maker",
    accounts.SignedIn: "the hall topic counts sockets, not sessions",
    accounts.SessionsEnded: "the publisher tells the ended sessions themselves",
    credentials.BadgesIssued: "the page that asked has its answer",
    credentials.BadgeRevoked: "the door decides by the badge itself",
    standings.BadgeLost: "the desk that asked has its answer",
    credentials.PhotoChanged: "cards are asked afresh",
    credentials.PhotosKept: "cards are asked afresh",
    credentials.BadgeDesignChanged: "holds from the next printing on",
    credentials.NameCardsPrinted: "the page that asked has its answer",
    rulebook.ProfileCopied: "the page of the rules is asked afresh",
    rulebook.ProfileChanged: "the page of the rules is asked afresh",
    rulebook.ProfileChosen: "holds from the next draft on",
    delegates.ImportProfileSaved: "the import page asks afresh",
    delegates.ImportProfileRenamed: "the import page asks afresh",
    delegates.ImportProfileDeleted: "the import page asks afresh",
    delegates.RecordViewed: "shown on the page of personal data, asked afresh",
    privacy.DataRequested: "the page that asked has its answer",
    privacy.DataRequestAnswered: "the page that asked has its answer",
    privacy.DataHandedOut: "the file is the answer",
    privacy.KeepingChanged: "the page that asked has its answer",
    privacy.KeepingEnded: "cards are asked afresh",
    counts.StationTaken: "the device that asked has its answer",
    counts.BallotDecided: "comparing follows and has its own fact",
    kiosks.KioskOpened: "the device itself turns its page",
    kiosks.KioskLeft: "the device itself turns its page",
    operations.BackupMade: "the page that asked has its answer",
    operations.DemoLoaded: "happens before anybody watches",
    congress.SittingAdded: "the settings and control pages ask afresh",
    congress.SittingRemoved: "the settings and control pages ask afresh",
    congress.SittingsOrdered: "the settings and control pages ask afresh",
    ledger.HeadAppointed: "the page of delegations asks afresh",
    ledger.HeadReported: "the page of delegations asks afresh",
    ledger.DifferenceSettled: "the passage it may write has its own fact",
}

register(Topic("congress", None, _plain(congress_queries.banner), _congress))
_people: Facts = (
    delegates.DelegatesImported,
    delegates.DelegateAdded,
    delegates.DelegateChanged,
    delegates.DelegateWithdrawn,
    delegates.DelegateRestored,
    delegates.RecordErased,
    standings.StandingDecided,
    standings.StandingsDecided,
    standings.DelegateReplaced,
    standings.ReplacementUndone,
    quality.PeopleMerged,
    quality.MergeUndone,
)
_moved: Facts = (attendance.DelegateEntered, attendance.DelegateLeft)
_sealed: Facts = (ledger.PresenceSealed,)  # the alarm of an open vote without a quorum
REPORTERS = PODIUM | {Role.CREDENTIALS}
_counted: Facts = (*_congress, *_people, *_moved, *_sealed)
register(Topic("headcount", STAFF, _plain(attendance_queries.headcount), _counted, pace=0.5))
_committee: Facts = (
    *(*_people, *_moved),
    standings.ComplaintReceived,
    standings.ComplaintSettled,
    credentials.PinIssued,
    credentials.PinRefused,
)
_lookers = frozenset({Role.ORGANISER, Role.SECRETARIAT, Role.DESK, Role.CREDENTIALS, Role.INSPECTOR})
register(Topic("failures", _lookers, _plain(failed.counts), (attendance.PassageRefused,), pace=1.0))
register(Topic("standings", STAFF, _plain(attendance_alerts.standings), (*_congress, *_committee), pace=1.0))
_report: Facts = (*_committee, ledger.AbsenceRecorded, reporting.ReportSettingsChanged, reporting.ReportIssued)
REPORTERS = PODIUM | {Role.CREDENTIALS}
register(Topic("report", REPORTERS, _plain(reporting_queries.picture), (*_congress, *_report), pace=1.0))
_quality: Facts = (
    quality.RecordConfirmed,
    quality.RecordDisputed,
    quality.DisputeTakenBack,
    quality.DisputeAccepted,
    quality.DisputeRefused,
    quality.FindingAccepted,
    quality.KeptApart,
    quality.DemandsChanged,
)
CLEANERS = frozenset({Role.ORGANISER, Role.SECRETARIAT, Role.CREDENTIALS, Role.INSPECTOR})
register(Topic("quality", CLEANERS, _plain(quality_queries.live), (*_congress, *_people, *_quality), pace=5.0))
_seats: Facts = (seating.HallPlanned, seating.SeatsAssigned, *_congress, *_people, *_moved)
register(Topic("seats", STAFF, _plain(seating_queries.seats), _seats, pace=1.0))
_agenda: Facts = (
    agenda.AgendaItemAdded,
    agenda.AgendaItemChanged,
    agenda.AgendaItemMoved,
    agenda.AgendaItemRemoved,
    agenda.AgendaNumbered,
    agenda.AgendaItemMadeCurrent,
    agenda.AgendaItemFinished,
    agenda.AgendaImported,
)
_shelf: Facts = (
    documents.DocumentAdded,
    documents.DocumentChanged,
    documents.DocumentMoved,
    documents.DocumentReleased,
    documents.DocumentWithdrawn,
    documents.DocumentRemoved,
)
_votes: Facts = voting.CHANGES
_cast: Facts = voting.RECEIVED
register(Topic("agenda", EVERYONE, _plain(agenda_queries.programme), (*_congress, *_agenda, *_shelf)))
register(Topic("documents", EVERYONE, _plain(documents_queries.released), _shelf))
register(Topic("library", PODIUM, _plain(documents_queries.library), _shelf))
register(
    Topic("messages", EVERYONE, _plain(messages_queries.current), (messages.MessageSent, messages.MessageWithdrawn))
)
_turns: Facts = (agenda.AgendaItemMadeCurrent, agenda.AgendaItemFinished, congress.SessionStarted)
register(Topic("vote", EVERYONE, _plain(votes_pushed.on_tablets), (*_votes, *_turns)))
register(Topic("votes", STAFF, _plain(votes_pushed.votes), _votes))
register(Topic("turnout", STAFF, _plain(voting_queries.turnout), (*_votes, *_cast, *_moved), pace=0.3))
_papers: Facts = (
    tellers.BoxPrepared,
    tellers.BallotsPrinted,
    tellers.IssuingOpened,
    tellers.LatecomerAdmitted,
    tellers.PaperIssued,
    tellers.PaperTakenBack,
    tellers.PaperExchanged,
    tellers.UnusedCounted,
    tellers.BoxClosed,
    tellers.BoxFrozen,
    tellers.BoxAnnulled,
)
register(Topic("papers", STAFF, _plain(tellers_queries.papers), _papers, pace=0.3))
_counted_boxes: Facts = (*counts.PROGRESS, tellers.BoxClosed, tellers.BoxFrozen, tellers.BoxAnnulled)
register(Topic("counting", STAFF, _plain(tellers_queries.counts), _counted_boxes, pace=0.5))
_elections: Facts = (*elections.CHANGES, *ballots.CHANGES)
_announced: Facts = tuple(fact for fact in _elections if fact not in (*elections.UNSEEN, *ballots.UNSEEN))
register(Topic("elections", EVERYONE, _plain(elections_queries.elections), _announced, pace=0.3))
_ballots: Facts = (*_elections, *_papers, *_counted_boxes)
register(Topic("ballots_count", STAFF, _plain(elections_queries.ballots_count), _ballots, pace=0.5))
register(Topic("hall", STAFF, None, (), pace=1.0))
_slides: Facts = (
    *(*_congress, *_people, *_moved, *counts.PROGRESS),
    *(ledger.AbsenceRecorded, reporting.ReportSettingsChanged, reporting.ReportIssued),
    agenda.AgendaItemAdded,
    agenda.AgendaItemChanged,
    agenda.AgendaItemMoved,
    agenda.AgendaItemRemoved,
    agenda.AgendaNumbered,
    agenda.AgendaImported,
    agenda.AgendaItemMadeCurrent,
    agenda.AgendaItemFinished,
    documents.DocumentChanged,
    documents.DocumentReleased,
    documents.DocumentWithdrawn,
    messages.MessageSent,
    messages.MessageWithdrawn,
    *(*_votes, *_cast, *_ballots),
    projector.SlideShown,
    projector.ScreenFollowed,
    projector.ScreenAdded,
    projector.ScreenRemoved,
)
_screens = frozenset(str(n) for n in range(1, MOST_SCREENS + 1))
register(Topic("screens", PODIUM, _plain(projector_queries.screens), _slides, pace=0.3))
register(Topic("projector", STAGE, projector_queries.slide, _slides, pace=0.3, places=_screens))


def find(name: str) -> tuple[Topic, str] | None:
    """The topic of that name and its argument, or None."""
    key, colon, argument = name.partition(":")
    topic = TOPICS.get(key)
    if topic is None or argument not in topic.places or bool(colon) != bool(argument):
        return None
    return topic, argument


def may_watch(name: str, role: Role | None) -> bool:
    """Whether a person of this role (None: not signed in) may watch the topic."""
    found = find(name)
    if found is None:
        return False
    audience = found[0].audience
    return audience is None or role in audience


class Gallery:
    """The pictures of one program: every picture is made here, once per state of the database.

    `own` paints the topics that the process itself knows (connected tablets), which no snapshot holds.
    """

    def __init__(self, own: dict[str, Callable[[], dict[str, Any]]]) -> None:
        self._own = own
        self._painted: dict[str, tuple[int, dict[str, Any]]] = {}

    def picture(self, reading: Reading, name: str) -> dict[str, Any]:
        """The topic as it stands in this snapshot: {as_of, picture}; KeyError for a name that is no topic."""
        found = find(name)
        if found is None:
            raise KeyError(name)
        topic, argument = found
        if topic.paint is None:
            return {"as_of": reading.as_of, "picture": self._own[topic.name]()}
        known = self._painted.get(name)
        if known is None or known[0] != reading.as_of:
            known = (reading.as_of, topic.paint(reading, argument))
            self._painted[name] = known
        return {"as_of": known[0], "picture": known[1]}
