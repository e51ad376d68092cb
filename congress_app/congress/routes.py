"""The settings page of the congress, and the start of its sessions."""

from typing import Annotated, Any, Literal

import msgspec
from flask import Blueprint, Response

from congress_app.congress import actions, queries, rules
from congress_app.core import access, inputs, responses
from congress_app.core.access import Role
from congress_app.core.context import database

blueprint = Blueprint("congress", __name__)

Fraction = Annotated[int, msgspec.Meta(ge=1, le=100)]
Title = Annotated[str, msgspec.Meta(max_length=300, pattern=inputs.SAID)]
Wording = Annotated[str, msgspec.Meta(max_length=60, pattern=inputs.SAID)]
Address = Annotated[str, msgspec.Meta(max_length=200, pattern=r"^(https?://[^\s/#]+)?$")]


class Label(msgspec.Struct, forbid_unknown_fields=True):
    """An answer in both languages."""

    vi: Wording
    en: Wording


class Choice(msgspec.Struct, forbid_unknown_fields=True):
    """The congress's own wording of one of the three answers."""

    code: Literal["agree", "disagree", "other"]
    label: Label


class Change(inputs.Deed, frozen=True):
    """What the settings page sends; a field left out stays as it is."""

    name_vi: Title | None = None
    name_en: Title | None = None
    level: Literal["cell", "grassroots", "commune", "province", "ministry", "national", "association"] | None = None
    starts: inputs.IsoDate | None = None
    ends: inputs.IsoDate | None = None
    place: Title | None = None
    theme: Literal["ceremonial", "neutral"] | None = None
    stage_language: Literal["vi", "en"] | None = None
    address: Address | None = None
    quorum_numerator: Fraction | None = None
    quorum_denominator: Fraction | None = None
    quorum_strict: bool | None = None
    choices: list[Choice] | None = None


@blueprint.get("/settings")
@access.reads(Role.SECRETARIAT)
def settings() -> Response:
    """The settings page."""
    with database().read() as reading:
        picture = queries.settings(reading)
    return responses.page("congress/settings.html", settings=picture, levels=rules.LEVELS, themes=rules.THEMES)


@blueprint.post("/settings")
@access.deeds()
def change() -> Response:
    """Change settings (organiser only)."""
    body = inputs.read(Change)
    given: dict[str, Any] = {
        name: value for name, value in msgspec.to_builtins(body).items() if name != "nonce" and value is not None
    }
    if "quorum_strict" in given:
        given["quorum_strict"] = int(given["quorum_strict"])
    return responses.answer(actions.change(database(), access.actor(), body.nonce, given))


@blueprint.post("/sessions/<int:session>/start")
@access.deeds(Role.SECRETARIAT)
def start_session(session: int) -> Response:
    """Make a session the current one."""
    body = inputs.read(inputs.Deed)
    return responses.answer(actions.start_session(database(), access.actor(), body.nonce, session))
