"""The HTTP face of the votes: the list, the record page and its papers, and one POST for each deed."""

from flask import Blueprint, Response

from congress_app.core import access, inputs, responses, wording
from congress_app.core.access import Role
from congress_app.core.context import database, jobs
from congress_app.voting import actions, papers, queries
from congress_app.voting.bodies import Ballot, Draft, Opening

blueprint = Blueprint("voting", __name__)

READERS = (Role.SECRETARIAT, Role.DESK, Role.TELLER, Role.CHAIR)


@blueprint.get("/votes")
@access.reads(*READERS)
def index() -> Response:
    """The list of votes."""
    return responses.page("voting/list.html", topics=("votes", "turnout"))


@blueprint.get("/votes/form")
@access.reads(Role.SECRETARIAT)
def form() -> Response:
    """What the form of a draft starts from."""
    with database().read() as reading:
        return responses.answer(queries.starting_points(reading))


@blueprint.get("/votes/waiting")
@access.reads(*READERS)
def waiting() -> Response:
    """Who has not voted yet, by delegation; never how anybody voted."""
    with database().read() as reading:
        return responses.answer(queries.not_yet_voted(reading))


@blueprint.get("/votes/<int:vote>")
@access.reads(*READERS)
def show(vote: int) -> Response:
    """The record of one vote, as a page or as JSON."""
    with database().read() as reading:
        record = queries.record(reading, vote)
    if responses.wants_page():
        return responses.page("voting/record.html", topics=("votes", "turnout"), record=record)
    return responses.answer(record)


@blueprint.get("/votes/<int:vote>/record.pdf")
@access.reads(*READERS)
def paper(vote: int) -> Response:
    """The record on paper, drawn in a child process."""
    lang = wording.language()
    with database().read() as reading:
        record = queries.concluded(reading, vote)
    drawn = papers.in_child(jobs(), "record", "congress_app.voting.record:draw", {"record": record, "lang": lang})
    return responses.file(drawn, papers.name(record, lang, "pdf"), "application/pdf", inline=True)


@blueprint.get("/votes/<int:vote>/roll.xlsx")
@access.reads(*READERS)
def roll(vote: int) -> Response:
    """The roll of a closed named vote with every choice, as a spreadsheet."""
    lang = wording.language()
    with database().read() as reading:
        record = queries.named_roll(reading, vote)
    drawn = papers.in_child(jobs(), "roll", "congress_app.voting.sheet:draw", {"record": record, "lang": lang})
    return responses.file(drawn, papers.name(record, lang, "xlsx"), papers.XLSX)


@blueprint.post("/votes")
@access.deeds(Role.SECRETARIAT)
def draft() -> Response:
    """Prepare a vote."""
    body = inputs.read(Draft)
    with database().read() as reading:
        what = body.definition(queries.default_choices(reading))
    return responses.answer(actions.draft(database(), access.actor(), body.nonce, what))


@blueprint.post("/votes/<int:vote>/change")
@access.deeds(Role.SECRETARIAT)
def change(vote: int) -> Response:
    """Change a draft."""
    body = inputs.read(Draft)
    with database().read() as reading:
        what = body.definition(queries.default_choices(reading))
    return responses.answer(actions.change(database(), access.actor(), body.nonce, vote, what))


@blueprint.post("/votes/<int:vote>/open")
@access.deeds(Role.SECRETARIAT)
def open_vote(vote: int) -> Response:
    """Open a vote."""
    body = inputs.read(Opening)
    return responses.answer(actions.open_vote(database(), access.actor(), body.nonce, vote, body.override))


@blueprint.post("/votes/<int:vote>/cast")
@access.only(Role.DELEGATE)
def cast(vote: int) -> Response:
    """Receive a ballot."""
    body = inputs.read(Ballot)
    return responses.answer(actions.cast(database(), access.actor(), body.nonce, vote, body.choice))


@blueprint.post("/votes/<int:vote>/close")
@access.deeds(Role.SECRETARIAT)
def close(vote: int) -> Response:
    """Close a vote."""
    body = inputs.read(inputs.Deed)
    return responses.answer(actions.close(database(), access.actor(), body.nonce, vote))


@blueprint.post("/votes/<int:vote>/publish")
@access.deeds(Role.SECRETARIAT, Role.CHAIR)
def publish(vote: int) -> Response:
    """Release a result."""
    body = inputs.read(inputs.Deed)
    return responses.answer(actions.publish(database(), access.actor(), body.nonce, vote))
