"""HTTP face of the presence ledger: the hall at an instant, absences, whole delegations, sealed snapshots."""

from datetime import datetime
from typing import Annotated, Literal

import msgspec
from flask import Blueprint, Response

from congress_app.attendance import absences, ledger_actions, ledger_pictures, ledger_rules, seals
from congress_app.attendance.ledger_store import Absence
from congress_app.congress.queries import sessions
from congress_app.core import access, clock, inputs, responses, wording
from congress_app.core.access import Role
from congress_app.core.context import database, jobs
from congress_app.core.errors import InvalidInput
from congress_app.core.file_types import XLSX

READERS = (Role.SECRETARIAT, Role.CREDENTIALS, Role.CHAIR)
KEEPERS = (Role.SECRETARIAT, Role.CREDENTIALS)
FIRST_YEAR, LAST_YEAR = 1970, 2100  # the instants a ledger may be asked for

Instant = Annotated[str, msgspec.Meta(pattern=r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}[+-]\d{2}:\d{2}\Z")]
People = Annotated[list[inputs.Id], msgspec.Meta(min_length=1, max_length=ledger_rules.MOST_PEOPLE)]


class Asked(inputs.Query, kw_only=True, frozen=True):
    """Which sitting at which instant, as known when; `at` left out: now."""

    session: inputs.Id
    at: Instant | None = None
    known: Instant | None = None


class AbsenceSaid(inputs.Deed, kw_only=True, frozen=True):
    """The same absence of one or more people; `session` 0: the whole congress."""

    people: People
    session: Annotated[int, msgspec.Meta(ge=0, le=2**53)]
    kind: Literal["excused", "unexcused", "none"]
    reason: inputs.Line = ""
    ground: Literal["", "elsewhere", "exempt", "suspended"] = ""
    accepted: bool | None = None


class WholeDelegation(inputs.Deed, kw_only=True, frozen=True):
    """Whom the secretariat saw on the confirmation."""

    people: People


def wire(blueprint: Blueprint) -> None:
    """Hang these routes on the feature's blueprint."""
    for path, view, methods in (
        ("/attendance/base", base, ["GET"]),
        ("/attendance/ledger", ledger, ["GET"]),
        ("/attendance/ledger/hall", hall, ["GET"]),
        ("/attendance/ledger.xlsx", ledger_spreadsheet, ["GET"]),
        ("/attendance/absences/<int:delegate>", absence_history, ["GET"]),
        ("/attendance/absences", record_absence, ["POST"]),
        ("/attendance/delegations/<int:delegation>/check-in", check_in, ["POST"]),
        ("/attendance/snapshots", snapshots, ["GET"]),
        ("/attendance/snapshots/<int:number>", snapshot, ["GET"]),
    ):
        blueprint.add_url_rule(path, view_func=view, methods=methods)


@access.reads(*READERS)
def base() -> Response:
    """The summoned base with the people behind each subtraction."""
    with database().read() as reading:
        return responses.answer(ledger_pictures.base_with_people(reading))


@access.reads(*READERS)
def ledger() -> Response:
    """The page of the ledger."""
    with database().read() as reading:
        start = {"sittings": ledger_pictures.sittings(reading), "now": clock.now()}
    return responses.page("attendance/ledger.html", start=start)


@access.reads(*READERS)
def hall() -> Response:
    """The hall of a sitting at an instant, as JSON."""
    asked = _asked()
    with database().read() as reading:
        return responses.answer(ledger_pictures.hall(reading, asked.session, asked.at or clock.now(), asked.known))


def _asked() -> Asked:
    """What is asked, its instants held against the calendar. Raises InvalidInput(field=…)."""
    asked = inputs.query(Asked)
    for field, said in (("at", asked.at), ("known", asked.known)):
        try:
            told = datetime.fromisoformat(said) if said else clock.moment()
        except ValueError as error:
            raise InvalidInput(field=field) from error
        if not FIRST_YEAR <= told.year <= LAST_YEAR:
            raise InvalidInput(field=field)
    return asked


@access.reads(*READERS)
def ledger_spreadsheet() -> Response:
    """The people of the hall at an instant with every stay, as a spreadsheet."""
    asked, lang = _asked(), wording.language()
    at = asked.at or clock.now()
    with database().read() as reading:
        picture = ledger_pictures.hall(reading, asked.session, at, asked.known)
        title = next((each["title"] for each in sessions(reading) if each["id"] == asked.session), None)
    payload = {"hall": picture, "title": title[lang] if title else "", "lang": lang}
    content = jobs().file("ledger", "congress_app.attendance.ledger_sheet:work", payload)
    name = wording.text(lang, "presence-{day}-{time}.xlsx", day=at[:10], time=at[11:16].replace(":", ""))
    return responses.file(content, name, XLSX)


@access.reads(*KEEPERS)
def absence_history(delegate: int) -> Response:
    """Everything ever recorded of one person's absences."""
    with database().read() as reading:
        return responses.answer({"history": absences.history(reading, delegate)})


@access.deeds(*KEEPERS)
def record_absence() -> Response:
    """Record an absence, or take it back."""
    body = inputs.read(AbsenceSaid)
    what = Absence(body.kind, body.reason.strip(), body.accepted, body.ground)
    answer = ledger_actions.record_absence(database(), access.actor(), body.nonce, body.people, body.session, what)
    return responses.answer(answer)


@access.deeds(Role.SECRETARIAT)
def check_in(delegation: int) -> Response:
    """Check in a whole delegation at once."""
    body = inputs.read(WholeDelegation)
    answer = ledger_actions.check_in_delegation(database(), access.actor(), body.nonce, delegation, body.people)
    return responses.answer(answer)


@access.reads(*READERS)
def snapshots() -> Response:
    """The sealed snapshots, as a page."""
    with database().read() as reading:
        found = seals.listed(reading)
    return responses.page("attendance/snapshots.html", seals=found)


@access.reads(*READERS)
def snapshot(number: int) -> Response:
    """One snapshot held against the ledger as it was known then."""
    with database().read() as reading:
        found = seals.verify(reading, number)
    if found is None:
        raise ledger_rules.SealUnknown
    return responses.answer(found)
