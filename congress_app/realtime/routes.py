"""Pictures over HTTP, for pages being born and for tablets whose network lets no socket through."""

from typing import Annotated, Any

import msgspec
from flask import Blueprint, Response, current_app

from congress_app.attendance.queries import is_kiosk
from congress_app.core import access, inputs, responses
from congress_app.core.access import Person, Role
from congress_app.core.context import database
from congress_app.core.db import Reading
from congress_app.realtime import topics

blueprint = Blueprint("realtime", __name__)

STEWARDS = frozenset({Role.DESK, Role.SECRETARIAT, Role.ORGANISER})
"""Who may leave a desk to the delegates."""


class Wanted(inputs.Query, frozen=True):
    """Names of topics, separated by commas."""

    topics: Annotated[str, msgspec.Meta(max_length=400)] = ""


@blueprint.get("/pictures")
@access.public
def pictures() -> Response:
    """The wanted pictures, those this person may see: {topic: {as_of, picture}}."""
    wanted = tuple(name for name in inputs.query(Wanted).topics.split(",") if name)
    return responses.answer(show(wanted, access.person()))


def watcher(reading: Reading, person: Person | None) -> Role | None:
    """As whom somebody watches; a desk that is left to the delegates watches as nobody, whoever signed it in."""
    if person is None or (person.role in STEWARDS and is_kiosk(reading, person.session)):
        return None
    return person.role


def show(names: tuple[str, ...], person: Person | None) -> dict[str, dict[str, Any]]:
    """Pictures of the topics this person may watch, all from one snapshot."""
    gallery: topics.Gallery = current_app.extensions["congress_gallery"]
    with database().read() as reading:
        role = watcher(reading, person)
        return {name: gallery.picture(reading, name) for name in names if topics.may_watch(name, role)}
