"""HTTP face of double entries: compare two people, keep them apart, make them one, undo that."""

from flask import Blueprint, Response

from congress_app.core import access, inputs, responses, wording
from congress_app.core.access import Role
from congress_app.core.context import database
from congress_app.core.errors import InvalidInput
from congress_app.quality import actions, merging, merging_actions, persons
from congress_app.quality.queries import Sight
from congress_app.quality.readers import sight


class Apart(inputs.Deed, frozen=True):
    """Why two people who look like one are two."""

    reason: inputs.Line


class Merge(inputs.Deed, frozen=True):
    """Who stays, which fields come from the other, and why it is one person."""

    keep: inputs.Id
    take: list[inputs.Short]
    reason: inputs.Line


def wire(blueprint: Blueprint) -> None:
    """Add these routes to the feature's blueprint."""
    pair = "/quality/pairs/<int:one>/<int:other>"
    blueprint.add_url_rule(pair, view_func=compare)
    blueprint.add_url_rule(f"{pair}/apart", view_func=apart, methods=["POST"])
    blueprint.add_url_rule(f"{pair}/merge", view_func=merge, methods=["POST"])
    blueprint.add_url_rule("/quality/merges", view_func=merges)
    blueprint.add_url_rule("/quality/merges/<int:number>/undo", view_func=undo, methods=["POST"])


@access.reads(Role.SECRETARIAT, Role.CREDENTIALS)
def compare(one: int, other: int) -> Response:
    """Two people side by side."""
    with database().read() as reading:
        told = merging.compare(reading, one, other, wording.language(), sight())
    if sight() is Sight.VALUES:
        for number in (one, other):
            actions.view(database(), access.actor(), number, "quality")
    return responses.answer(told)


@access.deeds(Role.SECRETARIAT)
def apart(one: int, other: int) -> Response:
    """Two people who look like one are two."""
    body = inputs.read(Apart)
    return responses.answer(actions.keep_apart(database(), access.actor(), body.nonce, one, other, body.reason))


@access.deeds(Role.SECRETARIAT)
def merge(one: int, other: int) -> Response:
    """Make two entries one."""
    body = inputs.read(Merge)
    if body.keep not in (one, other):
        raise InvalidInput(field="keep")
    drop = other if body.keep == one else one
    return responses.answer(
        merging_actions.merge(database(), access.actor(), body.nonce, body.keep, drop, body.take, body.reason)
    )


@access.reads(Role.SECRETARIAT, Role.CREDENTIALS)
def merges() -> Response:
    """Every merge, the newest first."""
    with database().read() as reading:
        return responses.answer({"merges": persons.merges(reading)})


@access.deeds(Role.SECRETARIAT)
def undo(number: int) -> Response:
    """Make two of one again."""
    body = inputs.read(inputs.Deed)
    return responses.answer(merging_actions.undo(database(), access.actor(), body.nonce, number))
