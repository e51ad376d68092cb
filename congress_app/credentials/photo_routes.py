"""Photos: one at a person, or many sent together, looked through and then kept; and every photo by its hash."""

import base64
from pathlib import Path
from typing import Annotated

import msgspec
from flask import Blueprint, Response, request

from congress_app.core import access, inputs, responses
from congress_app.core.access import Role
from congress_app.core.context import database, jobs
from congress_app.core.errors import InvalidInput, NotFound, TooLarge
from congress_app.credentials import actions, photo_actions, photo_batches, photo_results, photos, rules
from congress_app.delegates import queries as delegates

MEGABYTE = 1024 * 1024
Key = Annotated[str, msgspec.Meta(max_length=80, pattern=r"^[0-9A-Za-z_-]{16,64}(/[0-9]{1,6})?$")]
Keys = Annotated[list[Key], msgspec.Meta(max_length=rules.PHOTOS_AT_ONCE)]


class Upload(inputs.Query, frozen=True):
    """A photo handed over as the raw body; `along` in percent: which part of a long picture is kept."""

    nonce: inputs.Nonce
    name: inputs.Line = ""
    along: Annotated[int, msgspec.Meta(ge=0, le=100)] = 35


class Choice(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """A file that somebody gave to a person by hand."""

    key: Key
    delegate: inputs.Id


class Confirmation(inputs.Deed, frozen=True):
    """What is kept: all sure matches but those `left` out, the doubtful ones `accepted`, and choices by hand."""

    chosen: Annotated[list[Choice], msgspec.Meta(max_length=rules.PHOTOS_AT_ONCE)] = msgspec.field(default_factory=list)
    accepted: Keys = msgspec.field(default_factory=list)
    left: Keys = msgspec.field(default_factory=list)
    replace: bool = False


def wire(blueprint: Blueprint) -> None:
    """Add these routes to the feature's blueprint; batches of yesterday go when the program starts."""
    blueprint.record_once(lambda state: photo_batches.sweep(Path(state.app.extensions["congress_db"].path)))
    blueprint.add_url_rule("/delegates/<int:delegate>/photo", view_func=photo, methods=["POST"])
    blueprint.add_url_rule("/photos/<sha256>.jpg", view_func=photo_file)
    blueprint.add_url_rule("/badges/photos", view_func=photos_page)
    blueprint.add_url_rule("/badges/photos", view_func=begin, methods=["POST"])
    blueprint.add_url_rule("/badges/photos/<batch>", view_func=found)
    blueprint.add_url_rule("/badges/photos/<batch>/files", view_func=take, methods=["POST"])
    blueprint.add_url_rule("/badges/photos/<batch>/read", view_func=read, methods=["POST"])
    blueprint.add_url_rule("/badges/photos/<batch>/confirm", view_func=confirm, methods=["POST"])
    blueprint.add_url_rule("/badges/photos/<batch>/forget", view_func=forget, methods=["POST"])
    blueprint.add_url_rule("/badges/photos/<batch>/<sha256>.jpg", view_func=found_photo)


@access.deeds(Role.SECRETARIAT)
def photo(delegate: int) -> Response:
    """A delegate's photo: a JPEG or PNG, checked and cut in a child process."""
    query = inputs.query(Upload)
    raw = base64.b64encode(inputs.upload(rules.PHOTO_LIMIT_MB)).decode()
    payload = {"picture": raw, "along": query.along / 100}
    checked = jobs().run("photo", "congress_app.credentials.photos:check", payload, seconds=30)
    picture = base64.b64decode(checked["picture"])
    return responses.answer(actions.keep_photo(database(), access.actor(), query.nonce, delegate, picture))


@access.reads(Role.SECRETARIAT, Role.DESK, Role.CHAIR, Role.TELLER, Role.CREDENTIALS)
def photo_file(sha256: str) -> Response:
    """A photo by its hash; it never changes, so the browser may keep it."""
    return _picture(photos.file(Path(database().path), sha256), sha256)


def _picture(file: Path, sha256: str) -> Response:
    if len(sha256) != 64 or not set(sha256) <= set("0123456789abcdef") or not file.exists():
        raise NotFound
    response = Response(file.read_bytes(), content_type="image/jpeg")
    response.headers["Cache-Control"] = "private, max-age=31536000, immutable"
    return response


@access.only(Role.ORGANISER, Role.SECRETARIAT)
def photos_page() -> Response:
    """Send many photos, see whose they are, keep them."""
    with database().read() as reading:
        cards = delegates.everybody(reading)
    people = [{key: card[key] for key in photo_results.SHOWN} for card in cards]
    return responses.page("credentials/badges_photos.html", people=people, limit_mb=rules.PHOTO_ARCHIVE_MB)


@access.deeds(Role.SECRETARIAT)
def begin() -> Response:
    """A new batch: {batch}; its name comes from the nonce, so the same request again is the same batch."""
    body = inputs.read(inputs.Deed)
    name = photo_batches.name_for(body.nonce)
    photo_batches.begin(Path(database().path), name)
    return responses.answer({"batch": name})


@access.deeds(Role.SECRETARIAT)
def take(batch: str) -> Response:
    """One file of a batch, a photo or a ZIP of photos, as the raw body: {files}."""
    query = inputs.query(Upload)
    place = photo_batches.find(Path(database().path), batch)
    length = request.content_length or 0
    if length > rules.PHOTO_ARCHIVE_MB * MEGABYTE:
        raise TooLarge(limit_mb=rules.PHOTO_ARCHIVE_MB)
    if not length:
        raise InvalidInput(field="file")
    stream = request.environ["wsgi.input"]
    return responses.answer({"files": photo_batches.take(place, query.nonce, query.name, stream, length)})


@access.deeds(Role.SECRETARIAT)
def read(batch: str) -> Response:
    """Begin, or go on, to find whose photos these are: {job}."""
    inputs.read(inputs.Deed)
    place = photo_batches.find(Path(database().path), batch)
    with database().read() as reading:
        payload = {"batch": str(place.resolve()), "people": photo_results.people(reading)}
    actor = access.actor()
    job = jobs().start("photos", "congress_app.credentials.photo_batches:read", payload, (actor.role, actor.id))
    return responses.answer({"job": job.id})


@access.only(Role.ORGANISER, Role.SECRETARIAT)
def found(batch: str) -> Response:
    """Whose photos these seem to be; nothing is kept yet."""
    place = photo_batches.find(Path(database().path), batch)
    with database().read() as reading:
        return responses.answer(photo_results.found(reading, place))


@access.only(Role.ORGANISER, Role.SECRETARIAT)
def found_photo(batch: str, sha256: str) -> Response:
    """A cut picture of a batch."""
    place = photo_batches.find(Path(database().path), batch)
    return _picture(place / "ready" / f"{sha256}.jpg", sha256)


@access.deeds(Role.SECRETARIAT)
def confirm(batch: str) -> Response:
    """Keep the photos: {kept, replaced, left}."""
    body = inputs.read(Confirmation)
    place = photo_batches.find(Path(database().path), batch)
    with database().read() as reading:
        known = {card["id"]: card for card in delegates.everybody(reading)}
    by_hand = {choice.key: choice.delegate for choice in body.chosen}
    pairs = photo_results.chosen(place, known, by_hand, body.accepted, body.left)
    ready, actor = place / "ready", access.actor()
    kept = photo_actions.keep_photos(database(), actor, body.nonce, ready, pairs, replace=body.replace)
    photo_batches.settle(place)
    return responses.answer(kept)


@access.deeds(Role.SECRETARIAT)
def forget(batch: str) -> Response:
    """Throw the batch away; nothing was kept of it."""
    inputs.read(inputs.Deed)
    photo_batches.forget(photo_batches.find(Path(database().path), batch))
    return responses.answer({})
