"""The delegate's page and what concerns the delegate alone."""

from typing import Any

from flask import Blueprint, Response

from congress_app.core import access, responses
from congress_app.core.access import Role
from congress_app.core.context import database
from congress_app.core.errors import NotFound
from congress_app.tablet import queries

blueprint = Blueprint("tablet", __name__)

TOPICS = ("agenda", "documents", "vote", "elections", "messages")


@blueprint.get("/tablet")
@access.only(Role.DELEGATE)
def home() -> Response:
    """The page that follows the congress."""
    return responses.page("tablet/home.html", topics=TOPICS, me=_own())


@blueprint.get("/me")
@access.only(Role.DELEGATE)
def me() -> Response:
    """The delegate's own card, presence and receipt."""
    return responses.answer(_own())


def _own() -> dict[str, Any]:
    with database().read() as reading:
        found = queries.own(reading, access.actor().id or 0)
    if found is None:
        raise NotFound
    return found
