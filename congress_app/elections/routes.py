"""The HTTP face of the elections: the list, the page of one election, its photos, and the deeds that need no ballot.

Deeds about ballots and further rounds are in `ballot_routes`, papers and exports in `paper_routes`.
"""

from pathlib import Path

from flask import Blueprint, Response

from congress_app.core import access, by_hash, inputs, responses
from congress_app.core.access import Role
from congress_app.core.context import database
from congress_app.core.errors import NotFound
from congress_app.credentials import photos
from congress_app.credentials import queries as credentials
from congress_app.elections import (
    actions,
    ballot_routes,
    bodies,
    candidate_actions,
    list_actions,
    paper_routes,
    queries,
)
from congress_app.elections.rules import READERS
from congress_app.elections.shown import Kind

blueprint = Blueprint("elections", __name__)

STAFF = tuple(Role(code) for code in READERS)
EVERYBODY = (*STAFF, Role.DESK, Role.CREDENTIALS, Role.DELEGATE, Role.PROJECTOR)


@blueprint.get("/elections")
@access.reads(*STAFF)
def index() -> Response:
    """The elections of the congress, as a page or as JSON."""
    with database().read() as reading:
        start = queries.listed(reading)
    if responses.wants_page():
        return responses.page("elections/list.html", topics=("elections", "ballots_count"), start=start)
    return responses.answer(start)


@blueprint.get("/elections/form")
@access.reads(Role.SECRETARIAT)
def form() -> Response:
    """What the form of an election starts from."""
    with database().read() as reading:
        return responses.answer(queries.starting_points(reading))


@blueprint.get("/elections/<int:election>")
@access.reads(*STAFF)
def show(election: int) -> Response:
    """Everything about one election, as a page or as JSON."""
    with database().read() as reading:
        found = queries.election(reading, election)
    if responses.wants_page():
        topics = ("elections", "ballots_count", "votes", "headcount")
        return responses.page("elections/election.html", topics=topics, election=found)
    return responses.answer(found)


@blueprint.get("/elections/<int:election>/candidates/<int:candidate>/photo")
@access.reads(*EVERYBODY)
def photo(election: int, candidate: int) -> Response:
    """The register's photo of a candidate, for everybody who is signed in."""
    with database().read() as reading:
        delegate = queries.portrait_of(reading, election, candidate)
        sha256 = credentials.portraits(reading).get(delegate) if delegate is not None else None
    file = photos.file(Path(database().path), sha256) if sha256 else None
    if file is None or not file.exists():
        raise NotFound
    response = Response(file.read_bytes(), content_type="image/jpeg")
    response.headers["Cache-Control"] = "private, max-age=300"
    return response


@blueprint.get("/elections/<int:election>/candidates", defaults={"kind": "list"})
@blueprint.get("/elections/<int:election>/result", defaults={"kind": "result"})
@access.reads(*EVERYBODY)
def part(election: int, kind: str) -> Response:
    """The list of candidates, or the announced result; asked for by its hash the browser keeps it for a year."""
    wanted = inputs.query(by_hash.Known).hash
    with database().read() as reading:
        return by_hash.answer(queries.part(reading, election, Kind(kind), wanted), wanted)


@blueprint.post("/elections")
@access.deeds(Role.SECRETARIAT)
def make() -> Response:
    """Make an election."""
    body = inputs.read(bodies.Draft)
    made = actions.make(database(), access.actor(), body.nonce, body.definition(), body.profile, body.said())
    return responses.answer(made, 201)


@blueprint.post("/elections/<int:election>/change")
@access.deeds(Role.SECRETARIAT)
def change(election: int) -> Response:
    """Change what is elected."""
    body = inputs.read(bodies.Draft)
    said = body.said()
    return responses.answer(actions.change(database(), access.actor(), body.nonce, election, body.definition(), said))


@blueprint.post("/elections/<int:election>/number")
@access.deeds(Role.SECRETARIAT)
def number(election: int) -> Response:
    """Decide the number."""
    body = inputs.read(bodies.Number)
    hands, said = body.hands(), body.said()
    return responses.answer(actions.number(database(), access.actor(), body.nonce, election, body.seats, hands, said))


def _adopt(purpose: str, election: int) -> Response:
    body = inputs.read(inputs.Deed)
    return responses.answer(actions.adopt(database(), access.actor(), body.nonce, election, purpose))


@blueprint.post("/elections/<int:election>/adopt-number")
@access.deeds(Role.SECRETARIAT)
def adopt_number(election: int) -> Response:
    """Take over the vote on the number."""
    return _adopt("number", election)


@blueprint.post("/elections/<int:election>/adopt-list")
@access.deeds(Role.SECRETARIAT)
def adopt_list(election: int) -> Response:
    """Take over the vote on the list."""
    return _adopt("list", election)


@blueprint.post("/elections/<int:election>/adopt-tellers")
@access.deeds(Role.SECRETARIAT)
def adopt_tellers(election: int) -> Response:
    """Take over the vote on the tellers."""
    return _adopt("tellers", election)


@blueprint.post("/elections/<int:election>/adopt-withdrawal")
@access.deeds(Role.SECRETARIAT)
def adopt_withdrawal(election: int) -> Response:
    """Take over the vote on a withdrawal."""
    return _adopt("withdrawal", election)


@blueprint.post("/elections/<int:election>/adopt-elect")
@access.deeds(Role.SECRETARIAT)
def adopt_elect(election: int) -> Response:
    """Take over the vote of an election with cards raised."""
    return _adopt("elect", election)


@blueprint.post("/elections/<int:election>/nominations")
@access.deeds(Role.SECRETARIAT)
def nominations(election: int) -> Response:
    """Open nominations."""
    body = inputs.read(inputs.Deed)
    return responses.answer(list_actions.open_nominations(database(), access.actor(), body.nonce, election))


@blueprint.post("/elections/<int:election>/nominate")
@access.deeds(Role.SECRETARIAT)
def nominate(election: int) -> Response:
    """Nominate somebody."""
    body = inputs.read(bodies.Nomination)
    done = candidate_actions.nominate(database(), access.actor(), body.nonce, election, body.proposal(), body.said())
    return responses.answer(done, 201)


@blueprint.post("/elections/<int:election>/candidates/<int:candidate>/change")
@access.deeds(Role.SECRETARIAT)
def correct(election: int, candidate: int) -> Response:
    """Correct what the list says of a candidate."""
    body = inputs.read(bodies.Correction)
    return responses.answer(
        candidate_actions.correct(database(), access.actor(), body.nonce, election, candidate, body.values())
    )


@blueprint.post("/elections/<int:election>/candidates/<int:candidate>/retract")
@access.deeds(Role.SECRETARIAT)
def retract(election: int, candidate: int) -> Response:
    """A nomination was entered by mistake."""
    body = inputs.read(bodies.Overriding)
    return responses.answer(
        candidate_actions.retract(database(), access.actor(), body.nonce, election, candidate, body.reason)
    )


@blueprint.post("/elections/<int:election>/withdraw")
@access.deeds(Role.SECRETARIAT)
def withdraw(election: int) -> Response:
    """Somebody asks to withdraw."""
    body = inputs.read(bodies.About)
    return responses.answer(
        candidate_actions.withdraw(database(), access.actor(), body.nonce, election, body.candidate, body.reason)
    )


@blueprint.post("/elections/<int:election>/propose")
@access.deeds(Role.SECRETARIAT, Role.CHAIR)
def propose(election: int) -> Response:
    """What the presidium says of a withdrawal."""
    body = inputs.read(bodies.Proposing)
    done = candidate_actions.propose(
        database(), access.actor(), body.nonce, election, body.candidate, may=body.may, reason=body.reason
    )
    return responses.answer(done)


@blueprint.post("/elections/<int:election>/decide")
@access.deeds(Role.SECRETARIAT)
def decide(election: int) -> Response:
    """The congress decides on a withdrawal."""
    body = inputs.read(bodies.DecidingAbout)
    done = list_actions.decide(
        database(), access.actor(), body.nonce, election, body.candidate, body.voted(), body.said()
    )
    return responses.answer(done)


@blueprint.post("/elections/<int:election>/support")
@access.deeds(Role.SECRETARIAT)
def support(election: int) -> Response:
    """Record who supports a candidate."""
    body = inputs.read(bodies.Supporting)
    return responses.answer(
        candidate_actions.support(database(), access.actor(), body.nonce, election, body.candidate, body.votes)
    )


@blueprint.post("/elections/<int:election>/consolidate")
@access.deeds(Role.SECRETARIAT)
def consolidate(election: int) -> Response:
    """Draw up the list."""
    body = inputs.read(bodies.Listing)
    return responses.answer(
        list_actions.consolidate(database(), access.actor(), body.nonce, election, body.chosen, body.said())
    )


@blueprint.post("/elections/<int:election>/reopen")
@access.deeds(Role.SECRETARIAT)
def reopen(election: int) -> Response:
    """Open nominations again."""
    body = inputs.read(bodies.Overriding)
    return responses.answer(list_actions.reopen(database(), access.actor(), body.nonce, election, body.reason))


@blueprint.post("/elections/<int:election>/list")
@access.deeds(Role.SECRETARIAT)
def vote_on_list(election: int) -> Response:
    """The congress votes on the list."""
    body = inputs.read(bodies.Deciding)
    return responses.answer(
        list_actions.vote_on_list(database(), access.actor(), body.nonce, election, body.voted(), body.said())
    )


@blueprint.post("/elections/<int:election>/elect")
@access.deeds(Role.SECRETARIAT)
def elect(election: int) -> Response:
    """Elect with cards raised."""
    body = inputs.read(bodies.Electing)
    done = list_actions.elect(
        database(), access.actor(), body.nonce, election, body.voted(), body.said(), by_person=body.by_person
    )
    return responses.answer(done)


ballot_routes.wire(blueprint)
paper_routes.wire(blueprint)
