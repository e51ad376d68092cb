"""The agenda over HTTP: the page the secretariat edits, the drift, and one address per deed."""

from typing import Annotated, Literal

import msgspec
from flask import Blueprint, Response

from congress_app.agenda import actions, queries
from congress_app.core import access, inputs, responses
from congress_app.core.access import Role
from congress_app.core.context import database

blueprint = Blueprint("agenda", __name__)

Label = Annotated[str, msgspec.Meta(max_length=20, pattern=inputs.TYPED)]
Moment = Annotated[str, msgspec.Meta(max_length=16)]
Remark = Annotated[str, msgspec.Meta(max_length=1000, pattern=inputs.TYPED)]


class Title(msgspec.Struct, forbid_unknown_fields=True):
    """A title in two languages; one may be empty."""

    vi: inputs.Line = ""
    en: inputs.Line = ""


class Add(inputs.Deed, frozen=True, kw_only=True):
    """A new item at the end of its level."""

    session: inputs.Id
    parent: inputs.Id | None = None
    number: Label = ""
    title: Title
    starts: Moment = ""
    ends: Moment = ""
    presenter: inputs.Line = ""
    note: Remark = ""


class Change(inputs.Deed, frozen=True, kw_only=True):
    """New values; a field left out stays as it is."""

    number: Label | None = None
    title: Title | None = None
    starts: Moment | None = None
    ends: Moment | None = None
    presenter: inputs.Line | None = None
    note: Remark | None = None


class Move(inputs.Deed, frozen=True, kw_only=True):
    """One step in the tree."""

    to: Literal["up", "down", "in", "out"]


@blueprint.get("/agenda")
@access.reads(Role.SECRETARIAT, Role.CHAIR)
def page() -> Response:
    """The agenda page."""
    return responses.page("agenda/agenda.html", topics=("agenda", "documents"), plan=_plan())


@blueprint.get("/agenda/plan")
@access.reads(Role.SECRETARIAT, Role.CHAIR)
def plan() -> Response:
    """Everything the agenda page shows, as JSON."""
    return responses.answer(_plan())


@blueprint.get("/agenda/drift")
@access.reads(Role.SECRETARIAT, Role.CHAIR, Role.DESK, Role.TELLER)
def drift() -> Response:
    """{drift: {minutes, forecast} | null}: how late the session is now."""
    with database().read() as reading:
        return responses.answer({"drift": queries.drift(reading)})


@blueprint.post("/agenda/items")
@access.deeds(Role.SECRETARIAT)
def add() -> Response:
    """Add an item."""
    body = inputs.read(Add)
    under = actions.Under(body.session, body.parent)
    return responses.answer(actions.add(database(), access.actor(), body.nonce, under, _columns(body)), 201)


@blueprint.post("/agenda/items/<int:item>/change")
@access.deeds(Role.SECRETARIAT)
def change(item: int) -> Response:
    """Change an item."""
    body = inputs.read(Change)
    return responses.answer(actions.change(database(), access.actor(), body.nonce, item, _columns(body)))


@blueprint.post("/agenda/items/<int:item>/move")
@access.deeds(Role.SECRETARIAT)
def move(item: int) -> Response:
    """Move an item one step."""
    body = inputs.read(Move)
    return responses.answer(actions.move(database(), access.actor(), body.nonce, item, body.to))


@blueprint.post("/agenda/items/<int:item>/remove")
@access.deeds(Role.SECRETARIAT)
def remove(item: int) -> Response:
    """Take an item out."""
    body = inputs.read(inputs.Deed)
    return responses.answer(actions.remove(database(), access.actor(), body.nonce, item))


@blueprint.post("/agenda/items/<int:item>/make-current")
@access.deeds(Role.SECRETARIAT)
def make_current(item: int) -> Response:
    """Go to an item."""
    body = inputs.read(inputs.Deed)
    return responses.answer(actions.make_current(database(), access.actor(), body.nonce, item))


@blueprint.post("/agenda/items/<int:item>/finish")
@access.deeds(Role.SECRETARIAT)
def finish(item: int) -> Response:
    """End the current item."""
    body = inputs.read(inputs.Deed)
    return responses.answer(actions.finish(database(), access.actor(), body.nonce, item))


@blueprint.post("/agenda/sessions/<int:session>/number")
@access.deeds(Role.SECRETARIAT)
def number(session: int) -> Response:
    """Number the items of a session by their places."""
    body = inputs.read(inputs.Deed)
    return responses.answer(actions.number(database(), access.actor(), body.nonce, session))


def _plan() -> queries.Picture:
    with database().read() as reading:
        return queries.plan(reading)


def _columns(body: Add | Change) -> dict[str, str]:
    """The fields that were given, as columns."""
    names = ("number", "starts", "ends", "presenter", "note")
    given = {name: value.strip() for name in names if (value := getattr(body, name)) is not None}
    if body.title is not None:
        given |= {"title_vi": body.title.vi.strip(), "title_en": body.title.en.strip()}
    return given
