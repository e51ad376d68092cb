"""Documents over HTTP: the files themselves by their hash, the page of the secretariat, and one address per deed."""

from typing import Annotated, Literal

import msgspec
from flask import Blueprint, Response, send_file

from congress_app.core import access, inputs, responses, wording
from congress_app.core.access import Role
from congress_app.core.context import database, jobs, settings
from congress_app.core.errors import InvalidInput
from congress_app.documents import actions, queries, rules

blueprint = Blueprint("documents", __name__)

LIBRARIANS = frozenset({Role.ORGANISER, Role.SECRETARIAT, Role.CHAIR, Role.INSPECTOR})
"""Who may open drafts; everybody else gets released documents only."""

KEPT = "private, max-age=31536000, immutable"
SANDBOX = "default-src 'none'; sandbox; frame-ancestors 'none'"

Item = Annotated[int, msgspec.Meta(ge=0, le=2**53)]


class Arriving(inputs.Query, frozen=True, kw_only=True):
    """The query string of an upload."""

    nonce: inputs.Nonce
    name: inputs.Line
    title_vi: inputs.Line = ""
    title_en: inputs.Line = ""
    item: Item = 0


class Title(msgspec.Struct, forbid_unknown_fields=True):
    """A title in two languages; one may be empty."""

    vi: inputs.Line = ""
    en: inputs.Line = ""


class Change(inputs.Deed, frozen=True, kw_only=True):
    """New titles, another item (0: none); a field left out stays as it is."""

    title: Title | None = None
    item: Item | None = None


class Move(inputs.Deed, frozen=True, kw_only=True):
    """One place up or down."""

    to: Literal["up", "down"]


@blueprint.get("/documents/<sha256>.pdf")
@access.reads(Role.SECRETARIAT, Role.CHAIR, Role.DESK, Role.TELLER, Role.DELEGATE)
def contents(sha256: str) -> Response:
    """A document's bytes, whole or by ranges; kept by the browser for a year, for its name is its contents."""
    person = access.person()
    drafts = person is not None and person.role in LIBRARIANS
    found = queries.file(database(), sha256, drafts=drafts)
    if found is None:
        raise rules.DocumentUnknown
    name = f"{' '.join(wording.say(found.title).split())}.pdf"  # a title may have been written in two lines
    response = send_file(found.path, "application/pdf", download_name=name, conditional=True, etag=sha256)
    response.headers["Cache-Control"] = KEPT
    response.headers["Content-Security-Policy"] = SANDBOX
    return response


@blueprint.get("/documents/manage")
@access.reads(Role.SECRETARIAT, Role.CHAIR)
def manage() -> Response:
    """The documents page; the chair and the inspector only read it."""
    with database().read() as reading:
        places, library = queries.places(reading), queries.library(reading)
    person = access.person()
    may = person is not None and person.role in (Role.ORGANISER, Role.SECRETARIAT)
    limit = settings().upload_limit_mb
    return responses.page(
        "documents/manage.html",
        topics=("library",),
        office={"places": places, "may": may, "limit_mb": limit, **library},
    )


@blueprint.post("/documents")
@access.deeds(Role.SECRETARIAT)
def add() -> Response:
    """Take an uploaded PDF into the library as a draft."""
    query = inputs.query(Arriving)
    limit = settings().upload_limit_mb
    try:
        content = inputs.upload(limit)
    except InvalidInput as nothing:
        raise rules.DocumentEmpty(field="file") from nothing
    upload = actions.Upload(
        content, query.name, query.title_vi.strip(), query.title_en.strip(), query.item or None, limit
    )
    return responses.answer(actions.add(database(), jobs(), access.actor(), query.nonce, upload), 201)


@blueprint.post("/documents/<int:document>/change")
@access.deeds(Role.SECRETARIAT)
def change(document: int) -> Response:
    """Give a document new titles or another agenda item."""
    body = inputs.read(Change)
    changes: dict[str, str | int | None] = {}
    if body.title is not None:
        changes |= {"title_vi": body.title.vi.strip(), "title_en": body.title.en.strip()}
    if body.item is not None:
        changes["item"] = body.item or None
    return responses.answer(actions.change(database(), access.actor(), body.nonce, document, changes))


@blueprint.post("/documents/<int:document>/move")
@access.deeds(Role.SECRETARIAT)
def move(document: int) -> Response:
    """Move a document one place among those of its item."""
    body = inputs.read(Move)
    return responses.answer(actions.move(database(), access.actor(), body.nonce, document, body.to))


@blueprint.post("/documents/<int:document>/release")
@access.deeds(Role.SECRETARIAT)
def release(document: int) -> Response:
    """Show a document on the tablets."""
    body = inputs.read(inputs.Deed)
    return responses.answer(actions.release(database(), access.actor(), body.nonce, document))


@blueprint.post("/documents/<int:document>/withdraw")
@access.deeds(Role.SECRETARIAT)
def withdraw(document: int) -> Response:
    """Take a document off the tablets."""
    body = inputs.read(inputs.Deed)
    return responses.answer(actions.withdraw(database(), access.actor(), body.nonce, document))


@blueprint.post("/documents/<int:document>/remove")
@access.deeds(Role.SECRETARIAT)
def remove(document: int) -> Response:
    """Throw a draft away."""
    body = inputs.read(inputs.Deed)
    return responses.answer(actions.remove(database(), access.actor(), body.nonce, document))
