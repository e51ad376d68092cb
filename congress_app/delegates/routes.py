"""HTTP face of the list of delegates: the pages, the list for the search, one delegate, the export, the deeds."""

from typing import Annotated, Any, Literal

import msgspec
from flask import Blueprint, Response

from congress_app.core import access, inputs, responses, wording
from congress_app.core.access import Role
from congress_app.core.context import database
from congress_app.core.file_types import XLSX
from congress_app.delegates import actions, importing_routes, queries, rules, sources, sources_routes, words

blueprint = Blueprint("delegates", __name__)
importing_routes.wire(blueprint)
sources_routes.wire(blueprint)

PRIVATE = frozenset({Role.ORGANISER, Role.SECRETARIAT})


class Search(inputs.Query, frozen=True):
    """What the list is asked: words, filters, order, and from which row."""

    q: Annotated[str, msgspec.Meta(max_length=200)] = ""
    delegation: inputs.Id | None = None
    kind: Literal["", "EX", "EL", "AP", "AL", "PM", "TM", "XM", "GU", "PR", "SV", "SE", "TE"] = ""
    state: Literal["listed", "withdrawn"] = "listed"
    order: Literal["name", "number", "delegation", "class"] = "name"
    first: Annotated[int, msgspec.Meta(ge=0, le=1_000_000)] = 0
    limit: Annotated[int, msgspec.Meta(ge=1, le=200)] = 100


class Fields(inputs.Deed, frozen=True):
    """Fields of a delegate; those left out stay as they are."""

    number: inputs.Line | None = None
    full_name: inputs.Line | None = None
    sort_word: inputs.Line | None = None
    sex: inputs.Line | None = None
    born: inputs.Line | None = None
    delegation: inputs.Line | None = None
    kind: inputs.Line | None = None
    position: inputs.Line | None = None
    seat: inputs.Line | None = None
    weight: inputs.Line | None = None
    external_id: inputs.Line | None = None
    phone: inputs.Line | None = None
    email: inputs.Line | None = None
    ethnicity: inputs.Line | None = None
    religion: inputs.Line | None = None
    cccd: inputs.Line | None = None
    education: inputs.Line | None = None
    theory: inputs.Line | None = None
    admitted: inputs.Line | None = None
    official: inputs.Line | None = None
    party: inputs.Line | None = None
    notes: inputs.Text | None = None

    def given(self) -> dict[str, str]:
        """The fields that were sent, by their names on the list (`class` travels as `kind`)."""
        sent = {name: getattr(self, name) for name in self.__struct_fields__ if name != "nonce"}
        return {("class" if name == "kind" else name): value for name, value in sent.items() if value is not None}


class Withdrawal(inputs.Deed, frozen=True):
    """Why a delegate is taken off the list."""

    reason: inputs.Line = ""


@blueprint.get("/delegates")
@access.reads(Role.SECRETARIAT)
def delegates() -> Response:
    """The list with search and filters."""
    with database().read() as reading:
        overview = queries.overview(reading)
        listed = queries.listed(reading, "", None, "", active=True, order="name", first=0, limit=100)
        weighed = queries.weighed(reading)
    return responses.page(
        "delegates/list.html",
        start={**overview, **listed, "kinds": kinds(), "may": _role() in PRIVATE, "weighed": weighed},
    )


def kinds() -> list[dict[str, Any]]:
    """Every class with its label, for choices."""
    return [{"code": code, "label": queries.class_label(code)} for code in rules.CLASSES]


@blueprint.get("/delegates/list")
@access.reads(Role.SECRETARIAT)
def list_rows() -> Response:
    """Rows for a search, with the counts beside it."""
    asked = inputs.query(Search)
    with database().read() as reading:
        listed = queries.listed(
            reading, asked.q, asked.delegation, asked.kind,
            active=asked.state == "listed", order=asked.order, first=asked.first, limit=asked.limit,
        )  # fmt: skip
        return responses.answer({**queries.overview(reading), **listed})


@blueprint.get("/delegates/<int:delegate>")
@access.reads(Role.SECRETARIAT)
def delegate(delegate: int) -> Response:
    """One delegate: open fields, history, and for organiser and secretariat the record."""
    lang = wording.language()
    private = _role() in PRIVATE
    with database().read() as reading:
        fields = queries.fields(reading, delegate)
        record = queries.record(reading, delegate) if private else None
        history = [_told(change, lang, private=private) for change in queries.history(reading, delegate)]
        card = queries.card(reading, delegate)
        origins = sources.origins(reading, delegate)
        weighed = queries.weighed(reading)
    if private:
        actions.view(database(), access.actor(), delegate, "record")
    else:
        fields = {**fields, "born": "", "sex": ""}
        origins = {name: told for name, told in origins.items() if name not in rules.PRIVATE_IN_JOURNAL}
    if not weighed:
        fields = {**fields, "weight": ""}
    picture = {"card": card, "fields": fields, "record": record, "history": history, "origins": origins}
    return responses.answer(picture)


def _told(change: dict[str, Any], lang: str, *, private: bool) -> dict[str, Any]:
    field = change["field"]
    hidden = not private and field in rules.PRIVATE_IN_JOURNAL
    shown = {side: "" if hidden else words.value(field, change[side], lang) for side in ("before", "after")}
    return {**change, **shown, "label": words.field(field, lang)}


@blueprint.get("/delegates.xlsx")
@access.reads(Role.SECRETARIAT)
def export() -> Response:
    """The list as a spreadsheet; sensitive columns only for organiser and secretariat."""
    lang = wording.language()
    with database().read() as reading:
        weighed = queries.weighed(reading)
    payload = {"db": str(database().path), "lang": lang, "private": _role() in PRIVATE, "weighed": weighed}
    if payload["private"]:
        actions.view(database(), access.actor(), None, "delegates.xlsx")
    content = importing_routes.made_by_child("delegates.export", "sheets:work", payload)
    return responses.file(content, wording.text(lang, "Delegates") + ".xlsx", XLSX)


@blueprint.post("/delegates/add")
@access.deeds(Role.SECRETARIAT)
def add() -> Response:
    """Add one delegate."""
    body = inputs.read(Fields)
    return responses.answer(actions.add(database(), access.actor(), body.nonce, body.given()))


@blueprint.post("/delegates/<int:delegate>/change")
@access.deeds(Role.SECRETARIAT)
def change(delegate: int) -> Response:
    """Change fields of a delegate."""
    body = inputs.read(Fields)
    return responses.answer(actions.change(database(), access.actor(), body.nonce, delegate, body.given()))


@blueprint.post("/delegates/<int:delegate>/withdraw")
@access.deeds(Role.SECRETARIAT)
def withdraw(delegate: int) -> Response:
    """Take a delegate off the list."""
    body = inputs.read(Withdrawal)
    return responses.answer(actions.withdraw(database(), access.actor(), body.nonce, delegate, body.reason))


@blueprint.post("/delegates/<int:delegate>/restore")
@access.deeds(Role.SECRETARIAT)
def restore(delegate: int) -> Response:
    """Put a withdrawn delegate back."""
    body = inputs.read(inputs.Deed)
    return responses.answer(actions.restore(database(), access.actor(), body.nonce, delegate))


def _role() -> Role | None:
    someone = access.person()
    return someone.role if someone else None
