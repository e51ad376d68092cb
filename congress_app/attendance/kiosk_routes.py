"""HTTP face of the kiosk: its page, its scans, leaving it; and the guard that keeps a kiosk from everything else.

The guard is the server's: whatever somebody types into the browser of a kiosk leads back to the kiosk.
"""

from typing import Annotated, Literal

import msgspec
from flask import Blueprint, Response, redirect, request
from werkzeug.wrappers import Response as AnyResponse

from congress_app.attendance import actions, kiosk_actions, kiosk_rules, kiosk_store, queries
from congress_app.attendance.rules import Direction, Method, Passing
from congress_app.core import access, inputs, responses
from congress_app.core.access import Person, Role
from congress_app.core.context import database, throttle
from congress_app.core.db import Row
from congress_app.core.errors import SignInNeeded

DeskName = Annotated[str, msgspec.Meta(max_length=40, pattern=inputs.SAID)]
Pin = Annotated[str, msgspec.Meta(pattern=r"^\d{4,8}\Z")]
STAFF = (Role.DESK, Role.SECRETARIAT, Role.ORGANISER)
OPEN = frozenset(
    {
        "static", "attendance.kiosk", "attendance.kiosk_scan", "attendance.kiosk_leave", "attendance.pulse",
        "accounts.sign_out", "accounts.script_wording", "accounts.choose_language", "realtime.pictures", "seating.hall",
        "credentials.photo_file",
    }
)  # fmt: skip


class Opening(inputs.Deed, frozen=True):
    """Which desk is left to the delegates, and the PIN that takes it back."""

    desk: DeskName
    pin: Pin


class Held(inputs.Deed, frozen=True):
    """What the kiosk read."""

    text: inputs.Line
    direction: Direction = Direction.IN
    how: Literal["scan", "camera"] = "scan"


class Leaving(inputs.Deed, frozen=True):
    """The PIN."""

    pin: Pin


def wire(blueprint: Blueprint) -> None:
    """Hang these routes and the guard on the feature's blueprint."""
    blueprint.get("/desk/kiosk")(kiosk)
    blueprint.post("/desk/kiosk")(kiosk_open)
    blueprint.post("/desk/kiosk/scan")(kiosk_scan)
    blueprint.post("/desk/kiosk/leave")(kiosk_leave)
    blueprint.before_app_request(guard)


def guard() -> AnyResponse | None:
    """Before every request: a kiosk does nothing but scan."""
    if request.endpoint in OPEN:
        return None
    someone = access.person()
    if someone is None or someone.role not in STAFF or _kiosk_of(someone) is None:
        return None
    if responses.wants_page():
        return redirect("/desk/kiosk")
    raise kiosk_rules.KioskOnly


def _kiosk_of(someone: Person) -> Row | None:
    return kiosk_store.find(database(), someone.session)


def _here() -> tuple[Person, Row]:
    someone = access.person()
    if someone is None:
        raise SignInNeeded
    kiosk = _kiosk_of(someone)
    if kiosk is None:
        raise kiosk_rules.NoKiosk
    return someone, kiosk


@access.reads(Role.DESK, Role.SECRETARIAT)
def kiosk() -> AnyResponse:
    """The page of a kiosk; a device that is none goes to the desk."""
    someone = access.person()
    found = _kiosk_of(someone) if someone else None
    if found is None:
        return redirect("/desk")
    responses.allow_wasm()
    return responses.page("attendance/kiosk.html", desk=found["desk"])


@access.deeds(Role.DESK, Role.SECRETARIAT)
def kiosk_open() -> Response:
    """Leave this desk to the delegates."""
    body = inputs.read(Opening)
    someone = access.person()
    if someone is None:
        raise SignInNeeded
    desk = body.desk.strip()
    answer = kiosk_actions.open_kiosk(database(), access.actor(desk), body.nonce, someone.session, desk, body.pin)
    return responses.answer(answer)


@access.deeds(Role.DESK, Role.SECRETARIAT)
def kiosk_scan() -> Response:
    """A delegate held a badge to it; the answer names nobody but the bearer of a valid badge."""
    body = inputs.read(Held)
    _, kiosk = _here()
    passing = Passing(body.direction, kiosk["desk"], Method.KIOSK)
    answer = actions.scan(database(), access.actor(kiosk["desk"]), body.nonce, body.text, passing)
    with database().read() as reading:
        return responses.answer(kiosk_rules.greeting(queries.verdict(reading, answer)))


@access.deeds(Role.DESK, Role.SECRETARIAT)
def kiosk_leave() -> Response:
    """Take the desk back; five tries a minute."""
    body = inputs.read(Leaving)
    someone, kiosk = _here()
    address = request.remote_addr or ""
    throttle().check("kiosk", str(someone.session), address)
    answer = kiosk_actions.leave(database(), access.actor(kiosk["desk"]), body.nonce, someone.session, body.pin)
    throttle().forget("kiosk", str(someone.session), address)
    return responses.answer(answer)
