"""The badges page, printing, replacing and revoking, PINs at the desk, photos, and the page a badge opens."""

import secrets
from collections import OrderedDict
from pathlib import Path
from typing import Annotated, Literal

import msgspec
from flask import Blueprint, Response, request

from congress_app.accounts.rules import SESSION_HOURS
from congress_app.congress import queries as congress
from congress_app.core import access, inputs, responses
from congress_app.core.access import Role
from congress_app.core.context import addresses, database, jobs
from congress_app.core.errors import Unavailable
from congress_app.credentials import actions, badge_routes, ordering, photo_routes, queries, rules, standing_routes

blueprint = Blueprint("credentials", __name__)
standing_routes.wire(blueprint)
badge_routes.wire(blueprint)
photo_routes.wire(blueprint)

DEVICE = "device"
KEPT_ANSWERS = 40
_started: OrderedDict[str, dict[str, object]] = OrderedDict()

Address = Annotated[str, msgspec.Meta(max_length=200, pattern=r"^(https?://[^\s/#]+/?)?$")]
Pin = Annotated[str, msgspec.Meta(pattern=r"^[0-9]{6}$")]
Layout = Literal["design", "a6", "a7", "card"]
Sheet = Literal["a4", "single"]
Reason = Annotated[str, msgspec.Meta(max_length=200, pattern=inputs.TYPED)]
Chosen = Annotated[list[inputs.Id], msgspec.Meta(min_length=1, max_length=20_000)]
ADDRESS_FIELD = "address"


class Printing(inputs.Deed, frozen=True):
    """Whose badges, in which size and order, on which sheet, which address in the QR, whether old badges are replaced
    and why.
    """

    delegates: Chosen
    layout: Layout = "design"
    address: Address = ""
    sheet: Sheet = "a4"
    order: Literal["delegation", "number"] = "delegation"
    reissue: bool = False
    reason: Reason = ""


class Reissue(inputs.Deed, frozen=True):
    """One replaced badge."""

    layout: Layout = "design"
    address: Address = ""
    sheet: Sheet = "a4"
    reason: Reason = ""


class SignIn(inputs.Deed, frozen=True):
    """What the badge page sends."""

    token: inputs.Line
    pin: Pin


@blueprint.get("/badges")
@access.reads(Role.SECRETARIAT)
def badges_page() -> Response:
    """Who has a badge, and what to print."""
    with database().read() as reading:
        picture = {**queries.register(reading), "sizes": queries.sizes(reading)}
        fixed = congress.settings(reading).get(ADDRESS_FIELD, "")
    mine = own_addresses()
    return responses.page("credentials/badges.html", register=picture, address=fixed or mine[0], mine=mine)


def own_addresses() -> list[str]:
    """Addresses of this server, those a tablet can reach first: a badge that says localhost opens nothing."""
    found = dict.fromkeys([request.host_url.rstrip("/"), *addresses()])
    return sorted(found, key=rules.only_here)


@blueprint.get("/badges/register")
@access.reads(Role.SECRETARIAT)
def register() -> Response:
    """The same list, asked afresh."""
    with database().read() as reading:
        return responses.answer({**queries.register(reading), "sizes": queries.sizes(reading)})


@blueprint.post("/badges/print")
@access.deeds(Role.SECRETARIAT)
def print_badges() -> Response:
    """Issue badges and print them in the background; the same nonce again gives the same job."""
    body = inputs.read(Printing)
    wish = ordering.Wish(body.layout, body.address, body.sheet, body.order)
    return _print(body.nonce, body.delegates, wish, reissue=body.reissue, reason=body.reason)


@blueprint.post("/badges/<int:delegate>/reissue")
@access.deeds(Role.SECRETARIAT, Role.DESK)
def reissue(delegate: int) -> Response:
    """A new badge for one person; the old one is revoked at once."""
    body = inputs.read(Reissue)
    wish = ordering.Wish(body.layout, body.address, body.sheet)
    return _print(body.nonce, [delegate], wish, reissue=True, reason=body.reason)


@blueprint.post("/badges/<int:delegate>/revoke")
@access.deeds(Role.SECRETARIAT, Role.DESK)
def revoke(delegate: int) -> Response:
    """The badge opens no door any more."""
    body = inputs.read(inputs.Deed)
    return responses.answer(actions.revoke_badge(database(), access.actor(), body.nonce, delegate))


@blueprint.post("/pins/<int:delegate>")
@access.deeds(Role.DESK, Role.SECRETARIAT)
def issue_pin(delegate: int) -> Response:
    """A PIN for a delegate, shown once; it replaces the one before and lifts a block."""
    inputs.read(inputs.Deed)
    return responses.answer({"pin": actions.issue_pin(database(), access.actor(), delegate)})


@blueprint.get("/b")
@access.public
def badge_page() -> Response:
    """What the camera of a tablet opens; the token stays behind # and never reaches a log."""
    responses.allow_wasm()
    response = responses.page("credentials/badge.html")
    if not request.cookies.get(DEVICE):
        device = secrets.token_hex(16)
        kept = 30 * 86400
        response.set_cookie(DEVICE, device, kept, secure=request.is_secure, httponly=True, samesite="Strict")
    return response


@blueprint.post("/b")
@access.public
def sign_in() -> Response:
    """Badge and PIN open the delegate's session on this device and end the one on any other."""
    body = inputs.read(SignIn)
    token = actions.sign_in(database(), body.token, body.pin, request.cookies.get(DEVICE, "")[:64])
    response = responses.answer({"next": "/tablet"})
    access.keep_session(response, token, SESSION_HOURS)
    return response


def _print(nonce: str, chosen: list[int], wish: ordering.Wish, *, reissue: bool, reason: str) -> Response:
    known = _started.get(nonce)
    actor = access.actor()
    issued = actions.issue_badges(database(), actor, nonce, chosen, reissue=reissue, reason=reason, sheet=wish.sheet)
    if not issued.tokens:
        if known is None:
            raise Unavailable  # the first request with this nonce is still drawing: ask again
        return responses.answer(known)
    with database().read() as reading:
        payload = ordering.payload(reading, Path(database().path), issued.tokens, wish)
    job = jobs().start("badges", "congress_app.credentials.badges:draw", payload, (actor.role, actor.id))
    _started[nonce] = {**issued.answer, "job": job.id}
    while len(_started) > KEPT_ANSWERS:
        _started.popitem(last=False)
    return responses.answer(_started[nonce])
