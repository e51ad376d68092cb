"""The HTTP face of the votes: the list, the record page and its papers, and one POST for each deed."""

from flask import Blueprint, Response

from congress_app.core import access, by_hash, inputs, responses, wording
from congress_app.core.access import Role
from congress_app.core.context import database, jobs
from congress_app.core.file_types import CSV, DOCX, PDF, XLSX
from congress_app.counting import export_files
from congress_app.rulebook import queries as rulebook
from congress_app.voting import actions, beginnings, exports, override_actions, papers, pushed, queries, running_actions
from congress_app.voting.bodies import Ballot, Cards, Draft, Nudge, Opening, Prolonging, Reason, Returned
from congress_app.voting.store import Definition

blueprint = Blueprint("voting", __name__)

DECIDERS = (Role.SECRETARIAT, Role.CHAIR)
READERS = (Role.SECRETARIAT, Role.DESK, Role.TELLER, Role.CHAIR)
EVERYBODY = (*READERS, Role.CREDENTIALS, Role.PROJECTOR, Role.DELEGATE)


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
        return responses.answer(beginnings.starting_points(reading))


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


@blueprint.get("/votes/<int:vote>/result")
@access.reads(*EVERYBODY)
def result(vote: int) -> Response:
    """The published result with every number, as tablets fetch it; asked for by its hash the browser keeps it."""
    with database().read() as reading:
        return by_hash.answer(pushed.result(reading, vote), inputs.query(by_hash.Known).hash)


@blueprint.get("/votes/<int:vote>/record.pdf", defaults={"kind": "pdf"})
@blueprint.get("/votes/<int:vote>/record.docx", defaults={"kind": "docx"})
@access.reads(*READERS)
def paper(vote: int, kind: str) -> Response:
    """The record on paper, or as a document the office can go on writing in; drawn in a child process."""
    lang = wording.language()
    with database().read() as reading:
        record = queries.counted(reading, vote)
    payload = {"record": record, "lang": lang, "kind": kind}
    drawn = jobs().file("record", "congress_app.voting.record:draw", payload)
    if kind == "docx":
        return responses.file(drawn, papers.name(record, lang, kind), DOCX)
    return responses.file(drawn, papers.name(record, lang, kind), PDF, inline=True)


@blueprint.get("/votes/<int:vote>/roll.xlsx")
@access.reads(*READERS)
def roll(vote: int) -> Response:
    """The roll of a closed named vote with every choice, as a spreadsheet."""
    lang = wording.language()
    with database().read() as reading:
        record = queries.named_roll(reading, vote)
    drawn = jobs().file("roll", "congress_app.voting.sheet:draw", {"record": record, "lang": lang})
    return responses.file(drawn, papers.name(record, lang, "xlsx"), XLSX)


@blueprint.get("/votes/<int:vote>/result.json")
@access.reads(*READERS)
def result_json(vote: int) -> Response:
    """The result with everything it was counted from, to count again."""
    with database().read() as reading:
        found = exports.plain(reading, vote)
    name = papers.name(found, wording.language(), "json", result=True)
    return responses.file(export_files.as_json(found), name, responses.JSON)


@blueprint.get("/votes/<int:vote>/result.csv")
@access.reads(*READERS)
def result_csv(vote: int) -> Response:
    """The ballots of a named vote, sorted; of a counted one only the names of the columns."""
    with database().read() as reading:
        found = exports.plain(reading, vote)
    name = papers.name(found, wording.language(), "csv", result=True)
    return responses.file(export_files.as_csv(exports.columns(found), found["ballots"]), name, CSV)


@blueprint.get("/votes/<int:vote>/result.xlsx")
@access.reads(*READERS)
def result_xlsx(vote: int) -> Response:
    """The result as a spreadsheet."""
    lang = wording.language()
    with database().read() as reading:
        record = queries.counted(reading, vote)
    drawn = jobs().file("result", "congress_app.voting.result_sheet:draw", {"record": record, "lang": lang})
    return responses.file(drawn, papers.name(record, lang, "xlsx", result=True), XLSX)


@blueprint.post("/votes")
@access.deeds(Role.SECRETARIAT)
def draft() -> Response:
    """Prepare a vote."""
    body = inputs.read(Draft)
    return responses.answer(actions.draft(database(), access.actor(), body.nonce, _defined(body)))


@blueprint.post("/votes/<int:vote>/change")
@access.deeds(Role.SECRETARIAT)
def change(vote: int) -> Response:
    """Change a draft."""
    body = inputs.read(Draft)
    return responses.answer(actions.change(database(), access.actor(), body.nonce, vote, _defined(body)))


def _defined(body: Draft) -> Definition:
    """The draft with what it leaves to its profile."""
    with database().read() as reading:
        profile = rulebook.profile(reading, body.profile) if body.profile else rulebook.current(reading)
        return body.definition(profile, beginnings.default_choices(reading, profile))


@blueprint.post("/votes/<int:vote>/open")
@access.deeds(Role.SECRETARIAT)
def open_vote(vote: int) -> Response:
    """Open a vote."""
    body = inputs.read(Opening)
    return responses.answer(actions.open_vote(database(), access.actor(), body.nonce, vote, body.override))


@blueprint.post("/votes/<int:vote>/override")
@access.deeds(*DECIDERS)
def ask_override(vote: int) -> Response:
    """Ask to open without a quorum."""
    body = inputs.read(Reason)
    return responses.answer(override_actions.ask(database(), access.actor(), body.nonce, vote, body.reason))


@blueprint.post("/votes/<int:vote>/override/second")
@access.deeds(*DECIDERS)
def agree_override(vote: int) -> Response:
    """Agree, as the second person, to open without a quorum."""
    body = inputs.read(inputs.Deed)
    return responses.answer(override_actions.agree(database(), access.actor(), body.nonce, vote))


@blueprint.post("/votes/<int:vote>/cast")
@access.only(Role.DELEGATE)
def cast(vote: int) -> Response:
    """Receive a ballot."""
    body = inputs.read(Ballot)
    return responses.answer(actions.cast(database(), access.actor(), body.nonce, vote, body.given(), body.before()))


@blueprint.post("/votes/<int:vote>/nudge")
@access.deeds(Role.SECRETARIAT, Role.CHAIR, Role.DESK)
def nudge(vote: int) -> Response:
    """Remind those who have not voted."""
    body = inputs.read(Nudge)
    return responses.answer(running_actions.nudge(database(), access.actor(), body.nonce, vote, body.delegation))


@blueprint.post("/votes/<int:vote>/extend")
@access.deeds(*DECIDERS)
def extend(vote: int) -> Response:
    """Prolong the countdown."""
    body = inputs.read(Prolonging)
    return responses.answer(running_actions.extend(database(), access.actor(), body.nonce, vote, body.seconds))


@blueprint.post("/votes/<int:vote>/stop")
@access.deeds(Role.SECRETARIAT)
def stop(vote: int) -> Response:
    """End the tablets of a mixed vote."""
    body = inputs.read(inputs.Deed)
    return responses.answer(running_actions.stop(database(), access.actor(), body.nonce, vote))


@blueprint.post("/votes/<int:vote>/cards")
@access.deeds(Role.SECRETARIAT)
def cards(vote: int) -> Response:
    """Write down what was shown by cards."""
    body = inputs.read(Cards)
    unanimous, blocks = body.told()
    return responses.answer(running_actions.tell_cards(database(), access.actor(), body.nonce, vote, unanimous, blocks))


@blueprint.post("/votes/<int:vote>/paper")
@access.deeds(Role.SECRETARIAT, Role.TELLER)
def paper_back(vote: int) -> Response:
    """Tell how many ballots on paper came back."""
    body = inputs.read(Returned)
    return responses.answer(running_actions.paper_back(database(), access.actor(), body.nonce, vote, body.returned))


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


@blueprint.post("/votes/<int:vote>/repeat")
@access.deeds(Role.SECRETARIAT)
def repeat(vote: int) -> Response:
    """Draft a vote again because its count is disputed."""
    body = inputs.read(inputs.Deed)
    return responses.answer(actions.repeat(database(), access.actor(), body.nonce, vote))


@blueprint.post("/votes/<int:vote>/annul")
@access.deeds(*DECIDERS)
def annul(vote: int) -> Response:
    """Take a vote out of what counts, with the reason."""
    body = inputs.read(Reason)
    return responses.answer(actions.annul(database(), access.actor(), body.nonce, vote, body.reason))
