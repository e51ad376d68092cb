"""How badges look, how a preview of them is drawn, name-cards for desks, and the register of printings."""

import base64
from collections import OrderedDict
from pathlib import Path
from typing import Annotated, Literal

import msgspec
from flask import Blueprint, Response

from congress_app.congress import queries as congress
from congress_app.core import access, inputs, responses, wording
from congress_app.core.access import Role
from congress_app.core.context import addresses, database, jobs
from congress_app.core.errors import NotFound
from congress_app.core.file_types import XLSX
from congress_app.credentials import badge_actions, designs, emblems, ordering, printings, queries, rules
from congress_app.credentials.designs import ClassDesign, Design

KEPT_ANSWERS = 40
_started: OrderedDict[str, dict[str, object]] = OrderedDict()

Kind = Literal["EX", "EL", "AP", "AL", "PM", "TM", "XM", "GU", "PR", "SV", "SE", "TE"]
Line = Literal["congress", "dates", "delegation", "position", "seat", "number", "second"]
Title = Annotated[str, msgspec.Meta(max_length=60, pattern=inputs.TYPED)]
Colour = Annotated[str, msgspec.Meta(pattern=r"^#[0-9a-f]{6}$")]


class ClassWish(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """How badges of one class look."""

    face: Literal["banner", "plain"]
    size: Literal["a6", "a7", "card"]
    colour: Colour
    shape: Literal["star", "circle", "square", "triangle", "hexagon", "diamond", "pentagon", "bar"]
    title: Title
    lines: list[Line]

    def design(self) -> ClassDesign:
        """As a design."""
        return designs.class_of(msgspec.structs.asdict(self))


class DesignWish(inputs.Deed, frozen=True):
    """The whole design."""

    photos: bool
    emblem: Literal["star", "none", "own"]
    language: Literal["vi", "en"]
    classes: dict[Kind, ClassWish]


class Preview(inputs.Query, frozen=True):
    """One class as the page has it now, not yet saved; `lines` with commas between."""

    kind: Kind
    face: Literal["banner", "plain"]
    size: Literal["a6", "a7", "card"]
    colour: Colour
    shape: str = "bar"
    title: Title = ""
    lines: inputs.Line = ""
    photos: Literal["yes", "no"] = "yes"
    emblem: Literal["star", "none", "own"] = "star"
    language: Literal["vi", "en"] = "vi"


class CardsWish(inputs.Deed, frozen=True):
    """Name-cards for whom, on which sheet."""

    delegates: Annotated[list[inputs.Id], msgspec.Meta(min_length=1, max_length=20_000)]
    sheet: Literal["a4", "a5"] = "a4"


class Emblem(inputs.Query, frozen=True):
    """An emblem handed over as the raw body."""

    nonce: inputs.Nonce


def wire(blueprint: Blueprint) -> None:
    """Add these routes to the feature's blueprint."""
    blueprint.add_url_rule("/badges/design", view_func=design_page)
    blueprint.add_url_rule("/badges/design", view_func=save_design, methods=["POST"])
    blueprint.add_url_rule("/badges/design/preview", view_func=preview)
    blueprint.add_url_rule("/badges/emblem", view_func=emblem, methods=["POST"])
    blueprint.add_url_rule("/badges/emblem/<sha256>.png", view_func=emblem_file)
    blueprint.add_url_rule("/badges/name-cards", view_func=name_cards, methods=["POST"])
    blueprint.add_url_rule("/badges/printings", view_func=printings_page)
    blueprint.add_url_rule("/badges/printings.xlsx", view_func=printings_sheet)
    blueprint.add_url_rule("/badges/<int:delegate>/history", view_func=history)


@access.reads(Role.SECRETARIAT)
def design_page() -> Response:
    """How badges look, class by class, with a drawn preview."""
    with database().read() as reading:
        now = designs.kept(queries.design(reading))
        start = {"design": now, "classes": printings.classes(reading), "shapes": designs.SHAPES, "lines": designs.LINES}
    return responses.page("credentials/badges_design.html", start=start)


@access.deeds(Role.SECRETARIAT)
def save_design() -> Response:
    """Keep the design; it holds from the next printing on."""
    body = inputs.read(DesignWish)
    classes: dict[str, ClassDesign] = {kind: wish.design() for kind, wish in body.classes.items()}
    design = Design(body.photos, body.emblem, "", body.language, classes)
    return responses.answer(badge_actions.save_design(database(), access.actor(), body.nonce, design))


@access.reads(Role.SECRETARIAT)
def preview() -> Response:
    """The longest name, a usual one and one without photo, drawn as they would be printed: {pdf (base64), module}."""
    asked = inputs.query(Preview)
    lines = tuple(line for line in designs.LINES if line in asked.lines.split(","))
    one = ClassDesign(asked.face, asked.size, asked.colour, asked.shape, asked.title, lines)
    designs.check_class(asked.kind, one)
    with database().read() as reading:
        kept = queries.design(reading)
        design = Design(asked.photos == "yes", asked.emblem, kept.sha256, asked.language, {asked.kind: one})
        address = congress.settings(reading).get("address", "") or next(iter(addresses()), "")
        payload = ordering.specimens(reading, Path(database().path), asked.kind, design, address)
    return responses.answer(jobs().run("preview", "congress_app.credentials.badges:preview", payload, seconds=30))


@access.deeds(Role.SECRETARIAT)
def emblem() -> Response:
    """The emblem of the congress: a PNG or JPEG, checked and scaled in a child process."""
    query = inputs.query(Emblem)
    raw = base64.b64encode(inputs.upload(rules.EMBLEM_LIMIT_MB)).decode()
    checked = jobs().run("emblem", "congress_app.credentials.emblems:check", {"picture": raw}, seconds=30)
    picture = base64.b64decode(checked["picture"])
    return responses.answer(badge_actions.keep_emblem(database(), access.actor(), query.nonce, picture))


@access.reads(Role.SECRETARIAT)
def emblem_file(sha256: str) -> Response:
    """An emblem by its hash."""
    file = emblems.file(Path(database().path), sha256)
    if len(sha256) != 64 or not set(sha256) <= set("0123456789abcdef") or not file.exists():
        raise NotFound
    response = Response(file.read_bytes(), content_type="image/png")
    response.headers["Cache-Control"] = "private, max-age=31536000, immutable"
    return response


@access.deeds(Role.SECRETARIAT)
def name_cards() -> Response:
    """Print name-cards in the background; the same nonce again gives the same job."""
    body = inputs.read(CardsWish)
    known, actor = _started.get(body.nonce), access.actor()
    made = badge_actions.note_name_cards(database(), actor, body.nonce, body.delegates, body.sheet)
    if known is not None:
        return responses.answer(known)
    with database().read() as reading:
        payload = ordering.name_cards(reading, Path(database().path), made["delegates"], body.sheet)
    job = jobs().start("name_cards", "congress_app.credentials.name_cards:draw", payload, (actor.role, actor.id))
    _started[body.nonce] = {"count": made["count"], "job": job.id}
    while len(_started) > KEPT_ANSWERS:
        _started.popitem(last=False)
    return responses.answer(_started[body.nonce])


@access.reads(Role.SECRETARIAT)
def printings_page() -> Response:
    """Every printing, newest first."""
    with database().read() as reading:
        return responses.page("credentials/badges_printings.html", printings=printings.listed(reading))


@access.reads(Role.SECRETARIAT)
def printings_sheet() -> Response:
    """The same as a workbook, with every badge of every delegate: issued, by whom, revoked, why. No code."""
    lang = wording.language()
    with database().read() as reading:
        payload = {
            "printings": printings.listed(reading),
            "badges": printings.badges(reading),
            "congress": congress.banner(reading)["name"][lang],
            "lang": lang,
        }
    target = "congress_app.credentials.printings_sheet:work"
    made = jobs().run("printings", target, payload)
    name = f"{wording.text(lang, 'Register of badge printing')}.xlsx"
    return responses.file(base64.b64decode(made["content"]), name, XLSX)


@access.reads(Role.SECRETARIAT, Role.DESK)
def history(delegate: int) -> Response:
    """The badges one person was given: {badges: [{issued_at, by, what, revoked_at, reason}]}, newest first."""
    with database().read() as reading:
        return responses.answer({"badges": printings.badges(reading, delegate)})
