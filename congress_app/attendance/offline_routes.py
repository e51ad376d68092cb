"""What keeps a desk alive without the server: its own list, the pulse, and the scans it tells afterwards."""

from typing import Annotated

import msgspec
from flask import Blueprint, Response, current_app

from congress_app.attendance import offline_actions, queries
from congress_app.attendance.desks import Desks
from congress_app.attendance.late import ScansOfAnotherCongress
from congress_app.attendance.offline import DeskList, congress_key
from congress_app.attendance.offline_actions import Told
from congress_app.attendance.rules import Direction, Method
from congress_app.core import access, clock, inputs, responses
from congress_app.core.access import Role
from congress_app.core.context import database
from congress_app.core.errors import SignInNeeded

Instant = Annotated[int, msgspec.Meta(ge=0, le=4_102_444_800_000)]  # milliseconds since 1970, up to the year 2100
DeskName = Annotated[str, msgspec.Meta(max_length=40, pattern=inputs.SAID)]
Secret = Annotated[str, msgspec.Meta(pattern=r"^([0-9a-f]{64})?\Z")]
MOST = 50


class Copy(inputs.Query, frozen=True):
    """Which copy of the list the desk has: its salt and version."""

    salt: inputs.Short = ""
    version: Annotated[int, msgspec.Meta(ge=0)] = 0


class Sign(inputs.Query, frozen=True):
    """Which desk speaks, and how many scans wait there."""

    desk: Annotated[str, msgspec.Meta(max_length=40, pattern=inputs.TYPED)] = ""
    waiting: Annotated[int, msgspec.Meta(ge=0, le=1_000_000)] = 0
    kiosk: bool = False


class LateScan(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """One scan of an offline desk: `shown` is the SHA-256 of what was scanned, or `delegate` was found by name."""

    nonce: inputs.Nonce
    direction: Direction
    method: Method
    at: Instant
    shown: Secret = ""
    badge: bool = False
    delegate: inputs.Id | None = None

    def told(self) -> Told:
        """The same, for the action."""
        return Told(
            self.nonce, bytes.fromhex(self.shown), self.delegate, self.badge, self.direction, self.method, self.at
        )


class Late(inputs.Deed, frozen=True):
    """Scans that waited, in their order; `sent` is the desk's idea of the server's time now."""

    desk: DeskName
    congress: inputs.Short
    sent: Instant
    scans: Annotated[list[LateScan], msgspec.Meta(min_length=1, max_length=MOST)]


def wire(blueprint: Blueprint) -> None:
    """Add these routes to the blueprint of attendance."""
    blueprint.get("/desk/list")(desk_list)
    blueprint.get("/desk/pulse")(pulse)
    blueprint.get("/desk/desks")(desks)
    blueprint.post("/desk/late")(late)


@access.reads(Role.DESK, Role.SECRETARIAT)
def desk_list() -> Response:
    """What is new in the sealed list since the desk's copy."""
    copy = inputs.query(Copy)
    with database().read() as reading:
        return responses.answer(_list().since(reading, copy.salt, copy.version))


@access.reads(Role.DESK, Role.SECRETARIAT)
def pulse() -> Response:
    """The server's time, the version of the list, and whose page may speak here; a sign of life of the desk."""
    sign = inputs.query(Sign)
    someone = access.person()
    if someone is None:
        raise SignInNeeded
    at = clock.moment()
    said = at.isoformat(timespec="milliseconds")
    _desks().heard(sign.desk.strip(), someone.session, someone.name, sign.waiting, said, kiosk=sign.kiosk)
    with database().read() as reading:
        return responses.answer(
            {
                "now": round(at.timestamp() * 1000),
                "at": said,
                "version": _list().version(reading),
                "congress": congress_key(reading),
                "person": f"{someone.role.value}:{someone.id}",
            }
        )


@access.reads(Role.DESK, Role.SECRETARIAT, Role.CREDENTIALS)
def desks() -> Response:
    """Every desk and its last sign of life."""
    someone = access.person()
    return responses.answer({"desks": _desks().listed(someone.session if someone else 0)})


@access.deeds(Role.DESK, Role.SECRETARIAT)
def late() -> Response:
    """Scans made while the server was away: {answers: [verdict or {refusal, message}, each with its nonce]}."""
    body = inputs.read(Late)
    with database().read() as reading:
        if body.congress != congress_key(reading):
            raise ScansOfAnotherCongress
    desk = body.desk.strip()
    scans = [each.told() for each in body.scans]
    answers = offline_actions.reconcile(database(), access.actor(desk), desk, body.sent, scans)
    with database().read() as reading:
        return responses.answer(
            {"answers": [each if "refusal" in each else queries.verdict(reading, each) for each in answers]}
        )


def _list() -> DeskList:
    kept = current_app.extensions
    if "congress_desk_list" not in kept:
        kept["congress_desk_list"] = DeskList()
    found: DeskList = kept["congress_desk_list"]
    return found


def _desks() -> Desks:
    kept = current_app.extensions
    if "congress_desks" not in kept:
        kept["congress_desks"] = Desks()
    found: Desks = kept["congress_desks"]
    return found
