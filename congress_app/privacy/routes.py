"""HTTP face of personal data: the page, a person's file, requests, erasure, how long things are kept."""

from typing import Annotated, Literal

import msgspec
from flask import Blueprint, Response

from congress_app.core import access, clock, inputs, responses, wording
from congress_app.core.access import Role
from congress_app.core.context import database, jobs
from congress_app.credentials import photos
from congress_app.credentials.queries import portraits
from congress_app.privacy import actions, queries, rules

blueprint = Blueprint("privacy", __name__)

Days = Annotated[int, msgspec.Meta(ge=rules.NEVER, le=rules.LONGEST)]
Reason = Annotated[str, msgspec.Meta(min_length=1, max_length=300, pattern=inputs.SAID)]


class Wish(inputs.Deed, frozen=True, kw_only=True):
    """Who asked for what."""

    delegate: inputs.Id
    wish: Literal["export", "correct", "erase"]
    note: inputs.Line = ""


class Outcome(inputs.Deed, frozen=True, kw_only=True):
    """How a request was answered."""

    outcome: Reason


class Erasure(inputs.Deed, frozen=True, kw_only=True):
    """Why, and whether the name goes too."""

    reason: Reason
    whole: bool = False


class Keeping(inputs.Deed, frozen=True, kw_only=True):
    """Days by item; -1: until removed by hand."""

    sign_ins: Days
    contact: Days
    record: Days
    photos: Days
    registers: Days


@blueprint.get("/privacy")
@access.reads(Role.SECRETARIAT)
def page() -> Response:
    """Personal data: requests, who read what, how long things are kept."""
    someone = access.person()
    may = someone is not None and someone.role in (Role.ORGANISER, Role.SECRETARIAT)
    with database().read() as reading:
        start = {**queries.overview(reading, clock.now()[:10]), "may": may, "organiser": _organises()}
    return responses.page("privacy/privacy.html", start=start)


@blueprint.get("/privacy/state")
@access.reads(Role.SECRETARIAT)
def state() -> Response:
    """The same as JSON, after a deed."""
    with database().read() as reading:
        return responses.answer(queries.overview(reading, clock.now()[:10]))


@blueprint.get("/privacy/<int:delegate>.zip")
@access.only(Role.ORGANISER, Role.SECRETARIAT)
def file(delegate: int) -> Response:
    """Everything kept of one person, for that person: JSON, a readable PDF, the photo."""
    actions.hand_out(database(), access.actor(), delegate)
    lang = wording.language()
    with database().read() as reading:
        kept = queries.everything(reading, delegate)
        photo = portraits(reading).get(delegate, "")
    where = str(photos.file(database().path, photo)) if photo else ""
    payload = {"kept": kept, "lang": lang, "photo": where, "at": clock.now()}
    content = jobs().file("privacy", "congress_app.privacy.papers:work", payload)
    name = f"{wording.text(lang, 'personal-data')}-{kept['person']['number']}.zip"
    return responses.file(content, name, "application/zip")


@blueprint.post("/privacy/requests")
@access.deeds(Role.SECRETARIAT)
def request() -> Response:
    """Note a request."""
    body = inputs.read(Wish)
    told = actions.request(database(), access.actor(), body.nonce, body.delegate, body.wish, body.note.strip())
    return responses.answer(told)


@blueprint.post("/privacy/requests/<int:number>/answer")
@access.deeds(Role.SECRETARIAT)
def answered(number: int) -> Response:
    """A request was answered."""
    body = inputs.read(Outcome)
    return responses.answer(actions.answer(database(), access.actor(), body.nonce, number, body.outcome.strip()))


@blueprint.post("/privacy/<int:delegate>/erase")
@access.deeds()
def erase(delegate: int) -> Response:
    """Erase; the organiser alone."""
    body = inputs.read(Erasure)
    told = actions.erase(database(), access.actor(), body.nonce, delegate, body.reason.strip(), whole=body.whole)
    jobs().forget_kinds("delegates.preview", "photos")  # they hold rows and names as they were
    return responses.answer(told)


@blueprint.post("/privacy/keeping")
@access.deeds()
def keeping() -> Response:
    """How long things are kept; the organiser alone."""
    body = inputs.read(Keeping)
    days = {item.code: getattr(body, item.code) for item in rules.ITEMS}
    return responses.answer(actions.set_keeping(database(), access.actor(), body.nonce, days))


@blueprint.post("/privacy/end")
@access.deeds()
def end() -> Response:
    """Remove what is due; the organiser alone."""
    body = inputs.read(inputs.Deed)
    return responses.answer(actions.end_keeping(database(), access.actor(), body.nonce))


def _organises() -> bool:
    someone = access.person()
    return someone is not None and someone.role is Role.ORGANISER
