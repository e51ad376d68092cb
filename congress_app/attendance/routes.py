"""The desk page and its deeds, the name search, the attendance page and its spreadsheet."""

from typing import Annotated, Any

import msgspec
from flask import Blueprint, Response

from congress_app.attendance import (
    actions,
    alerts,
    failed_routes,
    head_routes,
    kiosk_routes,
    ledger_routes,
    offline_routes,
    queries,
)
from congress_app.attendance.rules import Direction, Method, Passing
from congress_app.congress.queries import sessions
from congress_app.core import access, clock, inputs, responses, wording
from congress_app.core.access import Role
from congress_app.core.context import database, jobs
from congress_app.core.db import Answer
from congress_app.core.file_types import XLSX

blueprint = Blueprint("attendance", __name__)
offline_routes.wire(blueprint)
failed_routes.wire(blueprint)
kiosk_routes.wire(blueprint)
ledger_routes.wire(blueprint)
head_routes.wire(blueprint)

DeskName = Annotated[str, msgspec.Meta(max_length=40, pattern=inputs.SAID)]
KEEPERS = (Role.ORGANISER, Role.INSPECTOR, Role.SECRETARIAT, Role.CREDENTIALS)
WATCHERS = (Role.SECRETARIAT, Role.CREDENTIALS, Role.DESK, Role.CHAIR)


class AtDesk(inputs.Deed, kw_only=True, frozen=True):
    """What every deed of a desk says."""

    direction: Direction
    desk: DeskName
    method: Method
    note: inputs.Line = ""

    def passing(self) -> Passing:
        """The same, for the action."""
        return Passing(self.direction, self.desk.strip(), self.method, self.note)


class Scan(AtDesk, kw_only=True, frozen=True):
    """`text` is whatever the scanner typed: an address ending in #token, or the bare token."""

    text: inputs.Line


class Named(AtDesk, kw_only=True, frozen=True):
    """A delegate found by name."""

    delegate: inputs.Id


class Sought(inputs.Query, kw_only=True, frozen=True):
    """What the steward typed."""

    q: inputs.Line = ""


class Recent(inputs.Query, kw_only=True, frozen=True):
    """Which desk asks."""

    desk: DeskName


@blueprint.get("/desk")
@access.reads(Role.DESK, Role.SECRETARIAT)
def desk() -> Response:
    """The page of a desk; the only office page that runs WebAssembly (the QR reader)."""
    responses.allow_wasm()
    return responses.page("attendance/desk.html", topics=("headcount", "standings"))


@blueprint.post("/desk/scan")
@access.deeds(Role.DESK, Role.SECRETARIAT)
def scan() -> Response:
    """A badge was read."""
    body = inputs.read(Scan)
    return _painted(actions.scan(database(), access.actor(body.desk), body.nonce, body.text, body.passing()))


@blueprint.post("/desk/person")
@access.deeds(Role.DESK, Role.SECRETARIAT)
def person() -> Response:
    """A person was found by name."""
    body = inputs.read(Named)
    return _painted(actions.name(database(), access.actor(body.desk), body.nonce, body.delegate, body.passing()))


@blueprint.get("/desk/search")
@access.reads(Role.DESK, Role.SECRETARIAT)
def search() -> Response:
    """At most eight people for what was typed."""
    sought = inputs.query(Sought).q.strip()
    with database().read() as reading:
        return responses.answer({"people": queries.found(reading, sought) if sought else []})


@blueprint.get("/desk/recent")
@access.reads(Role.DESK, Role.SECRETARIAT)
def recent() -> Response:
    """The last ten answers of a desk."""
    asked = inputs.query(Recent)
    with database().read() as reading:
        return responses.answer({"recent": queries.recent(reading, asked.desk.strip())})


@blueprint.get("/attendance")
@access.reads(*WATCHERS)
def attendance() -> Response:
    """Who is in the hall: by delegation and by name."""
    return responses.page("attendance/attendance.html", topics=("headcount",), sittings=_sittings())


@blueprint.get("/attendance/people")
@access.reads(*WATCHERS)
def people() -> Response:
    """The attendance list as JSON; why somebody is absent is told to those who keep the absences alone."""
    someone = access.person()
    reasons = someone is not None and someone.role in KEEPERS
    with database().read() as reading:
        return responses.answer({"people": queries.attendance(reading, reasons=reasons)})


@blueprint.get("/attendance/alerts")
@access.reads(Role.SECRETARIAT, Role.DESK, Role.CREDENTIALS, Role.CHAIR)
def door_alerts() -> Response:
    """Who is in the hall, who of them is off the list, and whose PIN is blocked."""
    with database().read() as reading:
        return responses.answer(alerts.alerts(reading))


@blueprint.get("/attendance.xlsx")
@access.reads(*WATCHERS)
def spreadsheet() -> Response:
    """The attendance list to print and sign."""
    lang = wording.language()
    with database().read() as reading:
        payload = {
            "people": queries.attendance(reading),
            "head": queries.sheet_head(reading, lang, clock.now()),
            "lang": lang,
        }
    content = jobs().file("attendance", "congress_app.attendance.sheet:work", payload)
    name = wording.text(lang, "attendance-{day}.xlsx", day=clock.now()[:10])
    return responses.file(content, name, XLSX)


def _sittings() -> list[dict[str, Any]]:
    with database().read() as reading:
        return sessions(reading)


def _painted(answer: Answer) -> Response:
    with database().read() as reading:
        return responses.answer(queries.verdict(reading, answer))
