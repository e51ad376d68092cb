"""HTTP face of the rule book: the page with every profile in sentences, the form of a copy, the deeds."""

from typing import Annotated, Any

import msgspec
from flask import Blueprint, Response

from congress_app.core import access, inputs, responses, wording
from congress_app.core.access import STAFF, Role
from congress_app.core.context import database
from congress_app.counting.profile import BadProfile
from congress_app.rulebook import actions, fields, pages, queries, rules

blueprint = Blueprint("rulebook", __name__)

Path = Annotated[str, msgspec.Meta(max_length=80, pattern=r"^[a-z_.]*\Z")]
Settings = Annotated[dict[Path, Any], msgspec.Meta(max_length=len(fields.FIELDS))]


class Said(msgspec.Struct, forbid_unknown_fields=True):
    """A text in both languages."""

    vi: Annotated[str, msgspec.Meta(max_length=rules.LONGEST_NOTE, pattern=inputs.TYPED)]
    en: Annotated[str, msgspec.Meta(max_length=rules.LONGEST_NOTE, pattern=inputs.TYPED)]


class Copy(inputs.Deed, frozen=True):
    """The name of a new copy."""

    name: Said


class Change(inputs.Deed, frozen=True):
    """Settings by their paths, the name and note of a copy, and the settings that were compared with the text."""

    settings: Settings = msgspec.field(default_factory=dict)
    checked: Annotated[list[Path], msgspec.Meta(max_length=len(fields.FIELDS))] = msgspec.field(default_factory=list)
    name: Said | None = None
    note: Said | None = None


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
    groups = pages.form(found, wording.language())
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
        raise _named(str(problem.facts["field"])) from problem
    return responses.answer(answer)


@blueprint.post("/rules/<code>/choose")
@access.deeds()
def choose(code: str) -> Response:
    """Go by this profile."""
    body = inputs.read(inputs.Deed)
    return responses.answer(actions.choose(database(), access.actor(), body.nonce, code))


def _named(path: str) -> rules.RuleSettingWrong:
    """A refused value with the name of its setting, in the reader's language."""
    lang = wording.language()
    return rules.RuleSettingWrong(field=path, name=fields.label(path, lang), hint=fields.hint(path, lang))


def _page(picture: pages.Picture) -> Response:
    return responses.page("rulebook/rules.html", book=picture, may=_organiser())


def _organiser() -> bool:
    someone = access.person()
    return someone is not None and someone.role is Role.ORGANISER
