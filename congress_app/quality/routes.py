"""HTTP face of the quality desk: its page, the findings, one person, corrections, the export of the findings."""

from typing import Annotated, Literal

import msgspec
from flask import Blueprint, Response

from congress_app.core import access, inputs, responses, wording
from congress_app.core.access import Role
from congress_app.core.context import database, jobs
from congress_app.core.file_types import XLSX
from congress_app.delegates import queries as delegates
from congress_app.delegates import words as names
from congress_app.quality import actions, dispute_routes, merging_routes, mine_routes, persons, queries, rules
from congress_app.quality.queries import Sight, Wanted
from congress_app.quality.readers import may, sight

blueprint = Blueprint("quality", __name__)
for _part in (merging_routes, dispute_routes, mine_routes):
    _part.wire(blueprint)


class Asked(inputs.Query, frozen=True):
    """Which findings; `delegation` is left out for all, "" for people without one."""

    kind: Literal["", "wrong", "missing", "duplicate", "dirt"] = ""
    code: inputs.Short = ""
    field: inputs.Short = ""
    delegation: inputs.Line | None = None
    first: Annotated[int, msgspec.Meta(ge=0, le=1_000_000)] = 0
    limit: Annotated[int, msgspec.Meta(ge=1, le=200)] = 100

    def wanted(self) -> Wanted:
        """The filter."""
        return Wanted(self.kind, self.code, self.field, self.delegation)


class Correction(inputs.Deed, frozen=True):
    """A field, the value the page showed, and the right one."""

    field: inputs.Short
    seen: inputs.Text
    value: inputs.Text


class Acceptance(inputs.Deed, frozen=True):
    """A finding that is right as it stands."""

    code: inputs.Short
    field: inputs.Short
    reason: inputs.Line


class Confirmation(inputs.Deed, frozen=True):
    """The office heard from the delegate that the record is right; `upto` names the state it was read in."""

    upto: Annotated[int, msgspec.Meta(ge=0, le=2**53)]
    note: inputs.Line = ""


class Demanded(inputs.Deed, frozen=True):
    """What a complete record needs."""

    classes: dict[inputs.Short, dict[Literal["required", "wanted"], list[inputs.Short]]]
    delegate_age: int
    admission_age: int
    oldest: int
    probation_months: int
    alive_days: int


@blueprint.get("/quality")
@access.reads(Role.SECRETARIAT, Role.CREDENTIALS)
def desk() -> Response:
    """The page of the quality desk."""
    lang = wording.language()
    with database().read() as reading:
        seen = queries.register(reading)
        start = {
            "overview": queries.overview(reading, seen, lang),
            "list": queries.worklist(seen, Wanted(), lang, sight(), 0, 100),
            "may": may(),
        }
    return responses.page("quality/desk.html", topics=("quality",), start=start)


@blueprint.get("/quality/overview")
@access.reads(Role.SECRETARIAT, Role.CREDENTIALS)
def overview() -> Response:
    """The register's numbers, by field and by delegation."""
    with database().read() as reading:
        return responses.answer(queries.overview(reading, queries.register(reading), wording.language()))


@blueprint.get("/quality/findings")
@access.reads(Role.SECRETARIAT, Role.CREDENTIALS)
def findings() -> Response:
    """Findings to work off, page by page, with the register's numbers beside them."""
    asked, lang = inputs.query(Asked), wording.language()
    with database().read() as reading:
        seen = queries.register(reading)
        listed = queries.worklist(seen, asked.wanted(), lang, sight(), asked.first, asked.limit)
        return responses.answer({**listed, "overview": queries.overview(reading, seen, lang)})


@blueprint.get("/quality/findings.xlsx")
@access.reads(Role.SECRETARIAT, Role.CREDENTIALS)
def export() -> Response:
    """The findings as a spreadsheet to send back to the office, drawn in a child process."""
    asked = inputs.query(Asked)
    lang = wording.language()
    wanted = {"kind": asked.kind, "code": asked.code, "field": asked.field, "delegation": asked.delegation}
    payload = {"path": str(database().path.resolve()), "lang": lang, "sight": sight().value, "wanted": wanted}
    actor = access.actor()
    if sight() is Sight.VALUES:
        actions.view(database(), actor, None, "findings.xlsx")
    content = jobs().file("quality", "congress_app.quality.sheet:draw", payload)
    name = wording.text(lang, "Findings") + (f" - {asked.delegation}" if asked.delegation else "")
    return responses.file(content, f"{name}.xlsx", XLSX)


@blueprint.get("/quality/people/<int:delegate>")
@access.reads(Role.SECRETARIAT, Role.CREDENTIALS)
def person(delegate: int) -> Response:
    """One person: values with their sources, findings, disputes, the whole history."""
    with database().read() as reading:
        told = persons.person(reading, delegate, wording.language(), sight())
        upto = delegates.last_change(reading, delegate)
    if sight() is Sight.VALUES:
        actions.view(database(), access.actor(), delegate, "quality")
    return responses.answer({**told, "upto": upto, "may": may()})


@blueprint.post("/quality/people/<int:delegate>/correct")
@access.deeds(Role.SECRETARIAT)
def correct(delegate: int) -> Response:
    """Give a field its right value."""
    body = inputs.read(Correction)
    return responses.answer(
        actions.correct(database(), access.actor(), body.nonce, delegate, body.field, body.seen, body.value)
    )


@blueprint.post("/quality/people/<int:delegate>/accept")
@access.deeds(Role.SECRETARIAT)
def accept(delegate: int) -> Response:
    """Confirm something that looked wrong as right."""
    body = inputs.read(Acceptance)
    return responses.answer(
        actions.accept_finding(database(), access.actor(), body.nonce, delegate, body.code, body.field, body.reason)
    )


@blueprint.post("/quality/people/<int:delegate>/confirm")
@access.deeds(Role.SECRETARIAT)
def confirm(delegate: int) -> Response:
    """Keep that the delegate confirmed the record by other ways than the tablet."""
    body = inputs.read(Confirmation)
    return responses.answer(
        actions.confirm(database(), access.actor(), body.nonce, delegate, body.upto, rules.reason(body.note))
    )


@blueprint.get("/quality/demands")
@access.reads(Role.SECRETARIAT, Role.CREDENTIALS)
def demands() -> Response:
    """What a complete record needs: {kept, classes, fields}."""
    lang = wording.language()
    with database().read() as reading:
        kept = rules.kept(queries.demands(reading))
    fields = [{"field": field, "label": names.field(field, lang)} for field in rules.COUNTED if field != "full_name"]
    classes = [{"code": code, "label": delegates.class_label(code)} for code in kept["classes"]]
    return responses.answer({"kept": kept, "fields": fields, "classes": classes, "may": may()})


@blueprint.post("/quality/demands")
@access.deeds(Role.SECRETARIAT)
def set_demands() -> Response:
    """Set what a complete record needs."""
    body = inputs.read(Demanded)
    asked = {name: getattr(body, name) for name in body.__struct_fields__ if name != "nonce"}
    return responses.answer(actions.set_demands(database(), access.actor(), body.nonce, asked))
