"""HTTP face of the approval queue: what delegates dispute, accepted or refused by the office."""

from flask import Blueprint, Response

from congress_app.core import access, inputs, responses, wording
from congress_app.core.access import Role
from congress_app.core.context import database
from congress_app.quality import actions, persons
from congress_app.quality.readers import sight


class Acceptance(inputs.Deed, frozen=True):
    """The value to keep where it is not written as the delegate proposed it."""

    value: inputs.Line = ""


class Refusal(inputs.Deed, frozen=True):
    """Why the value stays as it is; the delegate reads it."""

    reason: inputs.Line


def wire(blueprint: Blueprint) -> None:
    """Add these routes to the feature's blueprint."""
    blueprint.add_url_rule("/quality/disputes", view_func=disputes)
    blueprint.add_url_rule("/quality/disputes/<int:number>/accept", view_func=accept_dispute, methods=["POST"])
    blueprint.add_url_rule("/quality/disputes/<int:number>/refuse", view_func=refuse_dispute, methods=["POST"])


@access.reads(Role.SECRETARIAT, Role.CREDENTIALS)
def disputes() -> Response:
    """The queue, and what was decided lately."""
    with database().read() as reading:
        return responses.answer(persons.disputes(reading, wording.language(), sight()))


@access.deeds(Role.SECRETARIAT)
def accept_dispute(number: int) -> Response:
    """Take over what the delegate proposed."""
    body = inputs.read(Acceptance)
    return responses.answer(actions.accept_dispute(database(), access.actor(), body.nonce, number, body.value))


@access.deeds(Role.SECRETARIAT)
def refuse_dispute(number: int) -> Response:
    """Leave the value as it is."""
    body = inputs.read(Refusal)
    return responses.answer(actions.refuse_dispute(database(), access.actor(), body.nonce, number, body.reason))
