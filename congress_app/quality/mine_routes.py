"""HTTP face of the delegate's own record: read it, confirm it, say what is wrong, take that back."""

from typing import Annotated

import msgspec
from flask import Blueprint, Response

from congress_app.core import access, inputs, responses, wording
from congress_app.core.access import Role
from congress_app.core.context import database
from congress_app.quality import actions, mine


class Confirmation(inputs.Deed, frozen=True):
    """The state of the record that was shown."""

    upto: Annotated[int, msgspec.Meta(ge=0, le=2**53)]


class Dispute(inputs.Deed, frozen=True):
    """A field, the right value, and a word to the office; one of the two may be empty."""

    field: inputs.Short
    proposed: inputs.Line = ""
    note: inputs.Line = ""


def wire(blueprint: Blueprint) -> None:
    """Add these routes to the feature's blueprint."""
    blueprint.add_url_rule("/me/record", view_func=own_record)
    blueprint.add_url_rule("/me/record/confirm", view_func=confirm_own, methods=["POST"])
    blueprint.add_url_rule("/me/record/dispute", view_func=dispute_own, methods=["POST"])
    blueprint.add_url_rule("/me/record/disputes/<int:number>/take-back", view_func=take_back, methods=["POST"])


@access.only(Role.DELEGATE)
def own_record() -> Response:
    """The delegate's own record."""
    with database().read() as reading:
        return responses.answer(mine.record(reading, access.actor().id or 0, wording.language()))


@access.only(Role.DELEGATE)
def confirm_own() -> Response:
    """All of it is right."""
    body = inputs.read(Confirmation)
    actor = access.actor()
    return responses.answer(actions.confirm(database(), actor, body.nonce, actor.id or 0, body.upto))


@access.only(Role.DELEGATE)
def dispute_own() -> Response:
    """One value is wrong."""
    body = inputs.read(Dispute)
    return responses.answer(
        actions.dispute(database(), access.actor(), body.nonce, body.field, body.proposed, body.note)
    )


@access.only(Role.DELEGATE)
def take_back(number: int) -> Response:
    """The value is right after all."""
    body = inputs.read(inputs.Deed)
    return responses.answer(actions.take_back(database(), access.actor(), body.nonce, number))
