"""Messages over HTTP: send and take back; reading them is a live topic."""

import msgspec
from flask import Blueprint, Response

from congress_app.core import access, inputs, responses
from congress_app.core.access import Role
from congress_app.core.context import database
from congress_app.messages import actions, queries

blueprint = Blueprint("messages", __name__)


class Words(msgspec.Struct, forbid_unknown_fields=True):
    """A text in two languages; one may be empty."""

    vi: inputs.Text = ""
    en: inputs.Text = ""


class Send(inputs.Deed, frozen=True, kw_only=True):
    """A message to all tablets."""

    text: Words
    urgent: bool = False


@blueprint.get("/messages/phrases")
@access.reads(Role.SECRETARIAT)
def phrases() -> Response:
    """Ready sentences for a message."""
    return responses.answer(queries.phrases())


@blueprint.post("/messages")
@access.deeds(Role.SECRETARIAT)
def send() -> Response:
    """Send a message to every tablet."""
    body = inputs.read(Send)
    text = {"vi": body.text.vi, "en": body.text.en}
    return responses.answer(actions.send(database(), access.actor(), body.nonce, text, urgent=body.urgent), 201)


@blueprint.post("/messages/<int:message>/withdraw")
@access.deeds(Role.SECRETARIAT)
def withdraw(message: int) -> Response:
    """Take a message off the tablets."""
    body = inputs.read(inputs.Deed)
    return responses.answer(actions.withdraw(database(), access.actor(), body.nonce, message))
