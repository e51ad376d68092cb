"""The HTTP face of ballot papers: the issue desk, a box with its printings and register, one POST a deed."""

from typing import Annotated, Literal

import msgspec
from flask import Blueprint, Response

from congress_app.core import access, clock, inputs, responses, wording
from congress_app.core.access import Role
from congress_app.core.context import database, jobs
from congress_app.core.db import Answer
from congress_app.core.file_types import DOCX, PDF, XLSX
from congress_app.tellers import actions, batch_routes, desk, papers, queries, rules
from congress_app.tellers.store import Printing

blueprint = Blueprint("tellers", __name__)
batch_routes.wire(blueprint)

READERS = (Role.TELLER, Role.SECRETARIAT, Role.CHAIR)
ISSUERS = (Role.TELLER, Role.SECRETARIAT)
DeskName = Annotated[str, msgspec.Meta(max_length=40, pattern=inputs.SAID)]
Copies = Annotated[int, msgspec.Meta(ge=1, le=rules.MOST_COPIES)]
Sheets = Annotated[int, msgspec.Meta(ge=0, le=rules.MOST_COPIES)]
Language = Literal["vi", "en"]


class PrintWish(inputs.Deed, kw_only=True, frozen=True):
    """A printing; `issuer` and `place` empty: as the congress says of itself."""

    copies: Copies
    layout: rules.Layout
    language: Language = "vi"
    issuer: Annotated[tuple[inputs.Line, ...], msgspec.Meta(max_length=3)] = ()
    place: inputs.Line = ""
    reason: inputs.Line = ""


class Proof(inputs.Query, kw_only=True, frozen=True):
    """How a proof should look; `issuer` with line breaks between."""

    layout: rules.Layout = rules.Layout.A4
    language: Language = "vi"
    issuer: inputs.Text = ""
    place: inputs.Line = ""


class AtDesk(inputs.Deed, kw_only=True, frozen=True):
    """What every deed of an issue desk says."""

    desk: DeskName


class Issue(AtDesk, kw_only=True, frozen=True):
    """A badge that was read (`token`: whatever the scanner typed), or a delegate found by name."""

    token: inputs.Line = ""
    delegate: inputs.Id | None = None


class IssueMany(AtDesk, kw_only=True, frozen=True):
    """The sheets of these people of a delegation, to one of them."""

    taker: inputs.Id
    delegates: Annotated[list[inputs.Id], msgspec.Meta(max_length=2000)]


class Spoiled(AtDesk, kw_only=True, frozen=True):
    """Whose sheet is exchanged."""

    delegate: inputs.Id


class TakenBack(Spoiled, kw_only=True, frozen=True):
    """Whose sheet goes back to the pile, and why."""

    reason: inputs.Line


class Unused(inputs.Deed, kw_only=True, frozen=True):
    """How many sheets are left over."""

    unused: Sheets


class Sought(inputs.Query, kw_only=True, frozen=True):
    """What was typed at which box."""

    q: inputs.Line = ""
    box: Annotated[int, msgspec.Meta(ge=0, le=2**53)] = 0


@blueprint.get("/tellers")
@access.reads(*READERS)
def issue_desk() -> Response:
    """The issue desk."""
    return responses.page("tellers/issue.html", topics=("papers",))


@blueprint.get("/tellers/boxes/<int:box>")
@access.reads(*READERS)
def box_page(box: int) -> Response:
    """One box: its ballot, printings, register and numbers, as a page or as JSON."""
    with database().read() as reading:
        about = {"box": queries.box(reading, box), "printing": desk.printing(reading, box, clock.now())}
    if responses.wants_page():
        return responses.page("tellers/box.html", topics=("papers",), about=about)
    return responses.answer(about)


@blueprint.get("/tellers/boxes/<int:box>/roll")
@access.reads(*READERS)
def roll(box: int) -> Response:
    """Who may vote and who has a sheet."""
    with database().read() as reading:
        queries.box(reading, box)
        return responses.answer({"roll": queries.roll(reading, box)})


@blueprint.get("/tellers/boxes/<int:box>/delegations/<int:delegation>")
@access.reads(*READERS)
def delegation(box: int, delegation: int) -> Response:
    """The people of a delegation, as the desk hands their sheets to one of them."""
    with database().read() as reading:
        queries.box(reading, box)
        return responses.answer(desk.delegation(reading, box, delegation))


@blueprint.get("/tellers/search")
@access.reads(*READERS)
def search() -> Response:
    """At most eight people for what was typed."""
    asked = inputs.query(Sought)
    with database().read() as reading:
        found = desk.found(reading, asked.box, asked.q.strip()) if asked.q.strip() else []
        return responses.answer({"people": found})


@blueprint.post("/tellers/boxes/<int:box>/print")
@access.deeds(*ISSUERS)
def print_ballots(box: int) -> Response:
    """Enter a printing in the register; the file is asked for by its number."""
    body = inputs.read(PrintWish)
    issuer = tuple(line.strip() for line in body.issuer if line.strip())
    with database().read() as reading:
        head = desk.head(reading, body.language, clock.now(), issuer, body.place.strip())
    what = Printing(body.copies, body.layout.value, body.language, "", head, body.reason.strip())
    return responses.answer(actions.print_ballots(database(), access.actor(), body.nonce, box, what))


@blueprint.get("/tellers/boxes/<int:box>/printings/<int:place>.pdf")
@access.reads(*ISSUERS)
def ballots(box: int, place: int) -> Response:
    """The ballots of one printing."""
    with database().read() as reading:
        payload = papers.ballots(reading, box, place)
    drawn = jobs().file("ballots", papers.BALLOTS, payload)
    name = papers.name("Ballots", payload["box"]["title"], wording.language(), "pdf")
    return responses.file(drawn, name, PDF, inline=True)


@blueprint.get("/tellers/boxes/<int:box>/ballot.docx")
@access.reads(*ISSUERS)
def ballot_document(box: int) -> Response:
    """One ballot as a document, for a printing house."""
    asked = inputs.query(Proof)
    issuer = tuple(line.strip() for line in asked.issuer.splitlines() if line.strip())[:3]
    with database().read() as reading:
        head = desk.head(reading, asked.language, clock.now(), issuer, asked.place.strip())
        payload = papers.specimen(reading, box, head, asked.layout.value, asked.language)
    drawn = jobs().file("ballots", papers.BALLOT_WORD, payload)
    name = papers.name("Ballots", payload["box"]["title"], wording.language(), "docx")
    return responses.file(drawn, name, DOCX)


@blueprint.get("/tellers/boxes/<int:box>/specimen.pdf")
@access.reads(*READERS)
def specimen(box: int) -> Response:
    """A proof of the ballot with SPECIMEN across it."""
    asked = inputs.query(Proof)
    issuer = tuple(line.strip() for line in asked.issuer.splitlines() if line.strip())[:3]
    with database().read() as reading:
        head = desk.head(reading, asked.language, clock.now(), issuer, asked.place.strip())
        payload = papers.specimen(reading, box, head, asked.layout.value, asked.language)
    drawn = jobs().file("ballots", papers.BALLOTS, payload)
    name = papers.name("Specimen ballot", payload["box"]["title"], wording.language(), "pdf")
    return responses.file(drawn, name, PDF, inline=True)


@blueprint.get("/tellers/boxes/<int:box>/register.pdf")
@access.reads(*READERS)
def register(box: int) -> Response:
    """The register of printings and of who received a sheet, to sign."""
    return _register(box, papers.REGISTER, "pdf", PDF)


@blueprint.get("/tellers/boxes/<int:box>/register.xlsx")
@access.reads(*READERS)
def register_sheet(box: int) -> Response:
    """The same as a workbook."""
    return _register(box, papers.REGISTER_SHEET, "xlsx", XLSX)


def _register(box: int, target: str, ending: str, mime: str) -> Response:
    lang = wording.language()
    with database().read() as reading:
        payload = papers.register(reading, box, lang, clock.now())
    drawn = jobs().file("register", target, payload)
    name = papers.name("Register of ballot papers", payload["box"]["title"], lang, ending)
    return responses.file(drawn, name, mime, inline=ending == "pdf")


@blueprint.post("/tellers/boxes/<int:box>/issue")
@access.deeds(*ISSUERS)
def issue(box: int) -> Response:
    """Give one person a sheet."""
    body = inputs.read(Issue)
    made = actions.issue(database(), access.actor(body.desk.strip()), body.nonce, box, body.token, body.delegate)
    return _painted(made)


@blueprint.post("/tellers/boxes/<int:box>/issue-delegation")
@access.deeds(*ISSUERS)
def issue_delegation(box: int) -> Response:
    """Give one member of a delegation the sheets of the others."""
    body = inputs.read(IssueMany)
    actor = access.actor(body.desk.strip())
    return _painted(actions.issue_delegation(database(), actor, body.nonce, box, body.taker, body.delegates))


@blueprint.post("/tellers/boxes/<int:box>/spoil")
@access.deeds(*ISSUERS)
def spoil(box: int) -> Response:
    """Take a spoiled sheet back and give another."""
    body = inputs.read(Spoiled)
    return _painted(actions.exchange(database(), access.actor(body.desk.strip()), body.nonce, box, body.delegate))


@blueprint.post("/tellers/boxes/<int:box>/take-back")
@access.deeds(*ISSUERS)
def take_back(box: int) -> Response:
    """A sheet given by mistake goes back to the pile."""
    body = inputs.read(TakenBack)
    actor = access.actor(body.desk.strip())
    return _painted(actions.take_back(database(), actor, body.nonce, box, body.delegate, body.reason))


@blueprint.post("/tellers/boxes/<int:box>/unused")
@access.deeds(*ISSUERS)
def unused(box: int) -> Response:
    """Write down how many sheets are left over."""
    body = inputs.read(Unused)
    return responses.answer(actions.count_unused(database(), access.actor(), body.nonce, box, body.unused))


def _painted(made: Answer) -> Response:
    with database().read() as reading:
        return responses.answer(desk.answered(reading, made))
