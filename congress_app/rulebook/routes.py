"""HTTP face of the rule book: the page with every profile in sentences, the form of a copy, the deeds."""

from flask import Blueprint, Response

from congress_app.core import access, inputs, responses, wording
from congress_app.core.access import STAFF, Role
from congress_app.core.context import database
from congress_app.counting.profile import BadProfile
from congress_app.rulebook import actions, copy_form, hints, pages, queries, rules
from congress_app.rulebook.bodies import Change, Copy

blueprint = Blueprint("rulebook", __name__)


@blueprint.get("/rules")
@access.reads(*STAFF)
def book() -> Response:
    """The rule book, open at the profile the congress goes by."""
    with database().read() as reading:
        return _page(pages.book(reading, queries.current_code(reading), wording.language()))


@blueprint.get("/rules/<code>")
@access.reads(*STAFF)
def profile(code: str) -> Response:
    """The rule book, open at this profile."""
    with database().read() as reading:
        return _page(pages.book(reading, code, wording.language()))


@blueprint.get("/rules/<code>/edit")
@access.reads()
def edit(code: str) -> Response:
    """The form of a copy; the inspector reads it."""
    with database().read() as reading:
        found = queries.profile(reading, code)
        if queries.is_shipped(code):
            raise rules.ShippedProfileFixed
        shown = pages.shown(reading, found, wording.language())
        held = queries.held(reading)
    groups = copy_form.form(found, wording.language())
    return responses.page("rulebook/edit.html", shown=shown, groups=groups, held=held, may=_organiser())


@blueprint.post("/rules/<code>/copy")
@access.deeds()
def copy(code: str) -> Response:
    """Copy a profile."""
    body = inputs.read(Copy)
    name = {"vi": body.name.vi, "en": body.name.en}
    return responses.answer(actions.copy(database(), access.actor(), body.nonce, code, name))


@blueprint.post("/rules/<code>/change")
@access.deeds()
def change(code: str) -> Response:
    """Change a copy."""
    body = inputs.read(Change)
    texts = {
        what: {"vi": said.vi, "en": said.en}
        for what, said in (("name", body.name), ("note", body.note))
        if said is not None
    }
    try:
        answer = actions.change(
            database(), access.actor(), body.nonce, code, body.settings, texts=texts, checked=body.checked
        )
    except BadProfile as problem:
        raise hints.wrong(str(problem.facts["field"]), wording.language()) from problem
    return responses.answer(answer)


@blueprint.post("/rules/<code>/choose")
@access.deeds()
def choose(code: str) -> Response:
    """Go by this profile."""
    body = inputs.read(inputs.Deed)
    return responses.answer(actions.choose(database(), access.actor(), body.nonce, code))


def _page(picture: pages.Picture) -> Response:
    return responses.page("rulebook/rules.html", book=picture, may=_organiser())


def _organiser() -> bool:
    someone = access.person()
    return someone is not None and someone.role is Role.ORGANISER
