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
    wifi_ssid: Annotated[str, msgspec.Meta(max_length=32, pattern=inputs.TYPED)] | None = None
    wifi_password: Annotated[str, msgspec.Meta(max_length=63, pattern=inputs.TYPED)] | None = None
    wifi_hidden: bool | None = None
    quorum_numerator: Fraction | None = None
    quorum_denominator: Fraction | None = None
    quorum_strict: bool | None = None
    choices: list[Choice] | None = None
    base_rule: Literal["", "delegates", "members", "summoned"] | None = None
    base_early: bool | None = None
    heads_check_in: bool | None = None


class SittingSaid(inputs.Deed, frozen=True):
    """A sitting as the settings page sends it."""

    kind: Literal["preparatory", "official"]
    title_vi: Title
    title_en: Title
    day: inputs.IsoDate | None = None
    part: Literal["morning", "afternoon", "evening"] | None = None

    def sitting(self) -> rules.Sitting:
        """The same, for the action."""
        return rules.Sitting(self.kind, self.title_vi.strip(), self.title_en.strip(), self.day, self.part)


class Order(inputs.Deed, frozen=True):
    """Every sitting, in the wished order."""

    order: Annotated[list[inputs.Id], msgspec.Meta(max_length=rules.MOST_SITTINGS)]


@blueprint.get("/settings")
@access.reads(Role.SECRETARIAT)
def settings() -> Response:
    """The settings page."""
    with database().read() as reading:
        picture = queries.settings(reading)
        proposed = queries.proposed(reading)
        knows = access.actor().role in (Role.ORGANISER, Role.SECRETARIAT)
        net = queries.wifi(reading) if knows else None
    return responses.page(
        "congress/settings.html",
        settings=picture,
        levels=rules.LEVELS,
        themes=rules.THEMES,
        proposed=proposed,
        net=net,
        knows=knows,
    )


@blueprint.post("/settings")
@access.deeds()
def change() -> Response:
    """Change settings (organiser only)."""
    body = inputs.read(Change)
    given: dict[str, Any] = {
        name: value for name, value in msgspec.to_builtins(body).items() if name != "nonce" and value is not None
    }
    given = {name: int(value) if isinstance(value, bool) else value for name, value in given.items()}
    return responses.answer(actions.change(database(), access.actor(), body.nonce, given))


@blueprint.post("/sessions/<int:session>/start")
@access.deeds(Role.SECRETARIAT)
def start_session(session: int) -> Response:
    """Make a session the current one."""
    body = inputs.read(inputs.Deed)
    return responses.answer(actions.start_session(database(), access.actor(), body.nonce, session))


@blueprint.post("/sessions")
@access.deeds(Role.SECRETARIAT)
def add_sitting() -> Response:
    """Add a sitting."""
    body = inputs.read(SittingSaid)
    return responses.answer(actions.add_sitting(database(), access.actor(), body.nonce, body.sitting()))


@blueprint.post("/sessions/propose")
@access.deeds(Role.SECRETARIAT)
def propose_sittings() -> Response:
    """Add the half-days that the dates propose."""
    body = inputs.read(inputs.Deed)
    return responses.answer(actions.propose_sittings(database(), access.actor(), body.nonce))


@blueprint.post("/sessions/order")
@access.deeds(Role.SECRETARIAT)
def order_sittings() -> Response:
    """Put the sittings in another order."""
    body = inputs.read(Order)
    return responses.answer(actions.order_sittings(database(), access.actor(), body.nonce, body.order))


@blueprint.post("/sessions/<int:session>/change")
@access.deeds(Role.SECRETARIAT)
def change_sitting(session: int) -> Response:
    """Change a sitting."""
    body = inputs.read(SittingSaid)
    return responses.answer(actions.change_sitting(database(), access.actor(), body.nonce, session, body.sitting()))


@blueprint.post("/sessions/<int:session>/remove")
@access.deeds(Role.SECRETARIAT)
def remove_sitting(session: int) -> Response:
    """Take a sitting that never ran off the list."""
    body = inputs.read(inputs.Deed)
    return responses.answer(actions.remove_sitting(database(), access.actor(), body.nonce, session))
