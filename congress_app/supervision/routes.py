"""The journal for those who supervise: a page, its lines, its verification, its export. Everything here only reads."""

from typing import Annotated

import msgspec
from flask import Blueprint, Response

from congress_app.core import access, inputs, responses, wording
from congress_app.core.context import database, jobs
from congress_app.core.file_types import XLSX
from congress_app.supervision import queries
from congress_app.supervision.queries import Filter

blueprint = Blueprint("supervision", __name__)

PATIENCE = 120.0

Day = Annotated[str, msgspec.Meta(pattern=r"^(\d{4}-\d{2}-\d{2})?$")]
Before = Annotated[int, msgspec.Meta(ge=0, le=2**53)]


class Wanted(inputs.Query, frozen=True):
    """Which lines to show."""

    area: inputs.Short = ""
    role: inputs.Short = ""
    day: Day = ""
    search: inputs.Line = ""
    before: Before = 0


@blueprint.get("/journal")
@access.reads()
def journal() -> Response:
    """The journal page, which is also the home of the inspector."""
    with database().read() as reading:
        first = queries.lines(reading, Filter(), wording.language())
        offered = queries.choices(reading)
    return responses.page("supervision/journal.html", topics=("screens",), first=first, offered=offered)


@blueprint.get("/journal/lines")
@access.reads()
def lines() -> Response:
    """A page of lines."""
    wanted = inputs.query(Wanted)
    chosen = Filter(wanted.area, wanted.role, wanted.day, wanted.search)
    with database().read() as reading:
        return responses.answer(queries.lines(reading, chosen, wording.language(), wanted.before))


@blueprint.get("/journal/verify")
@access.reads()
def verify() -> Response:
    """Check the chain, outside the loop."""
    db = database()
    with db.read() as reading:
        return responses.answer(db.offload(lambda: queries.verification(reading)))


@blueprint.get("/journal/journal.xlsx")
@access.reads()
def export() -> Response:
    """The whole journal as a spreadsheet, drawn in a child process."""
    lang = wording.language()
    payload = {"path": str(database().path.resolve()), "lang": lang}
    content = jobs().file("journal", "congress_app.supervision.sheet:draw", payload, PATIENCE)
    return responses.file(content, f"{wording.text(lang, 'Journal')}.xlsx", XLSX)
