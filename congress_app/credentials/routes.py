"""The badges page, printing, replacing and revoking, PINs at the desk, photos, and the page a badge opens."""

import base64
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
from congress_app.core.errors import NotFound, Unavailable
from congress_app.credentials import actions, ordering, photos, queries, rules

blueprint = Blueprint("credentials", __name__)

DEVICE = "device"
KEPT_ANSWERS = 40
_started: OrderedDict[str, dict[str, object]] = OrderedDict()

Address = Annotated[str, msgspec.Meta(max_length=200, pattern=r"^(https?://[^\s/#]+/?)?$")]
Pin = Annotated[str, msgspec.Meta(pattern=r"^[0-9]{6}$")]
Layout = Literal["a6", "card"]
Chosen = Annotated[list[inputs.Id], msgspec.Meta(min_length=1, max_length=20_000)]
ADDRESS_FIELD = "address"


class Printing(inputs.Deed, frozen=True):
    """Whose badges, how laid out, which address in the QR, and whether old badges are replaced."""

    delegates: Chosen
    layout: Layout
    address: Address = ""
    reissue: bool = False


class Reissue(inputs.Deed, frozen=True):
    """One replaced badge."""

    layout: Layout = "card"
    address: Address = ""


class SignIn(inputs.Deed, frozen=True):
    """What the badge page sends."""

    token: inputs.Line
    pin: Pin


class Upload(inputs.Query, frozen=True):
    """A photo handed over as the raw body."""

    nonce: inputs.Nonce
    name: inputs.Line = ""


@blueprint.get("/badges")
@access.reads(Role.SECRETARIAT)
def badges_page() -> Response:
    """Who has a badge, and what to print."""
    with database().read() as reading:
        picture = queries.register(reading)
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
        return responses.answer(queries.register(reading))


@blueprint.post("/badges/print")
@access.deeds(Role.SECRETARIAT)
def print_badges() -> Response:
    """Issue badges and print them in the background; the same nonce again gives the same job."""
    body = inputs.read(Printing)
    return _print(body.nonce, body.delegates, body.layout, body.address, reissue=body.reissue)


@blueprint.post("/badges/<int:delegate>/reissue")
@access.deeds(Role.SECRETARIAT, Role.DESK)
def reissue(delegate: int) -> Response:
    """A new badge for one person; the old one is revoked at once."""
    body = inputs.read(Reissue)
    return _print(body.nonce, [delegate], body.layout, body.address, reissue=True)


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


@blueprint.post("/delegates/<int:delegate>/photo")
@access.deeds(Role.SECRETARIAT)
def photo(delegate: int) -> Response:
    """A delegate's photo: a JPEG or PNG, checked and cut in a child process."""
    query = inputs.query(Upload)
    raw = base64.b64encode(inputs.upload(rules.PHOTO_LIMIT_MB)).decode()
    checked = jobs().run("photo", "congress_app.credentials.photos:check", {"picture": raw}, seconds=30)
    picture = base64.b64decode(checked["picture"])
    return responses.answer(actions.keep_photo(database(), access.actor(), query.nonce, delegate, picture))


@blueprint.get("/photos/<sha256>.jpg")
@access.reads(Role.SECRETARIAT, Role.DESK, Role.CHAIR, Role.TELLER)
def photo_file(sha256: str) -> Response:
    """A photo by its hash; it never changes, so the browser may keep it."""
    if len(sha256) != 64 or not set(sha256) <= set("0123456789abcdef"):
        raise NotFound
    file = photos.file(Path(database().path), sha256)
    if not file.exists():
        raise NotFound
    response = Response(file.read_bytes(), content_type="image/jpeg")
    response.headers["Cache-Control"] = "private, max-age=31536000, immutable"
    return response


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


def _print(nonce: str, chosen: list[int], layout: str, address: str, *, reissue: bool) -> Response:
    known = _started.get(nonce)
    actor = access.actor()
    issued = actions.issue_badges(database(), actor, nonce, chosen, reissue=reissue)
    if not issued.tokens:
        if known is None:
            raise Unavailable  # the first request with this nonce is still drawing: ask again
        return responses.answer(known)
    with database().read() as reading:
        payload = ordering.payload(reading, Path(database().path), issued.tokens, layout, address)
    job = jobs().start("badges", "congress_app.credentials.badges:draw", payload, (actor.role, actor.id))
    _started[nonce] = {**issued.answer, "job": job.id}
    while len(_started) > KEPT_ANSWERS:
        _started.popitem(last=False)
    return responses.answer(_started[nonce])
