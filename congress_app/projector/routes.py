"""The big screens over HTTP: the stage page, its preview for the secretariat, and the deeds that move the screens."""

from typing import Annotated

import msgspec
from flask import Blueprint, Response

from congress_app.core import access, inputs, responses
from congress_app.core.access import Role
from congress_app.core.context import database
from congress_app.core.errors import NotAllowed
from congress_app.projector import actions, queries, rules
from congress_app.projector.rules import Kind, Slide

blueprint = Blueprint("projector", __name__)

Subject = Annotated[int, msgspec.Meta(ge=0, le=2**53)]


class Show(inputs.Deed, frozen=True):
    """The slide to put on: its kind, and the vote, item or message it is about."""

    kind: Kind
    subject: Subject = 0


class Wanted(inputs.Query, frozen=True):
    """The slide to be previewed."""

    kind: Kind
    subject: Subject = 0


@blueprint.get("/projector/<int:n>")
@access.reads(Role.PROJECTOR, Role.SECRETARIAT, Role.DESK, Role.TELLER, Role.CHAIR)
def stage(n: int) -> Response:
    """The page of a big screen."""
    with database().read() as reading:
        if not queries.exists(reading, n):
            raise rules.ScreenUnknown(screen=n)
    return responses.page("projector/stage.html", topics=(f"projector:{n}",), screen=n)


@blueprint.get("/projector/preview")
@access.reads(Role.SECRETARIAT, Role.CHAIR)
def preview() -> Response:
    """What a slide would look like."""
    wanted = inputs.query(Wanted)
    if wanted.kind is Kind.WIFI and access.actor().role not in (Role.ORGANISER, Role.SECRETARIAT):
        raise NotAllowed(role=access.actor().role)  # the password is seen by others only once the hall sees it
    with database().read() as reading:
        return responses.answer(queries.preview(reading, Slide(wanted.kind, wanted.subject)))


@blueprint.post("/projector/<int:n>/show")
@access.deeds(Role.SECRETARIAT)
def show(n: int) -> Response:
    """Put a slide on a screen."""
    body = inputs.read(Show)
    return responses.answer(actions.show(database(), access.actor(), body.nonce, n, Slide(body.kind, body.subject)))


@blueprint.post("/projector/<int:n>/auto")
@access.deeds(Role.SECRETARIAT)
def auto(n: int) -> Response:
    """Let a screen follow the congress."""
    body = inputs.read(inputs.Deed)
    return responses.answer(actions.go_auto(database(), access.actor(), body.nonce, n))


@blueprint.post("/projector")
@access.deeds(Role.SECRETARIAT)
def add() -> Response:
    """Add a screen."""
    body = inputs.read(inputs.Deed)
    return responses.answer(actions.add_screen(database(), access.actor(), body.nonce))


@blueprint.post("/projector/<int:n>/remove")
@access.deeds(Role.SECRETARIAT)
def remove(n: int) -> Response:
    """Take a screen away."""
    body = inputs.read(inputs.Deed)
    return responses.answer(actions.remove_screen(database(), access.actor(), body.nonce, n))
