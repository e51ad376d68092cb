"""The pages of those who run the day: the control page and the podium page."""

from flask import Blueprint, Response

from congress_app.control import queries
from congress_app.core import access, responses
from congress_app.core.access import Role
from congress_app.core.context import database

blueprint = Blueprint("control", __name__)

COCKPIT = (
    "agenda",
    "library",
    "votes",
    "turnout",
    "messages",
    "headcount",
    "screens",
    "hall",
    "elections",
    "ballots_count",
)
PODIUM = ("agenda", "votes", "turnout", "messages", "headcount", "screens", "elections", "ballots_count")


@blueprint.get("/control")
@access.reads(Role.SECRETARIAT)
def cockpit() -> Response:
    """Everything the secretariat runs the day with, on one page."""
    return responses.page("control/cockpit.html", topics=COCKPIT)


@blueprint.get("/control/day")
@access.reads(Role.SECRETARIAT, Role.CHAIR)
def day() -> Response:
    """The sessions and the drift against the plan."""
    with database().read() as reading:
        return responses.answer(queries.day(reading))


@blueprint.get("/chair")
@access.reads(Role.CHAIR)
def podium() -> Response:
    """What the chair of the presidium reads on the podium."""
    return responses.page("control/chair.html", topics=PODIUM)
