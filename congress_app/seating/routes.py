"""HTTP face of the seat map: the page, the plan, who sits where, the deeds, the poster and the list by name."""

from typing import Annotated, Literal

import msgspec
from flask import Blueprint, Response

from congress_app.congress.queries import banner
from congress_app.core import access, inputs, responses, wording
from congress_app.core.access import Role
from congress_app.core.context import database, jobs
from congress_app.core.file_types import PDF
from congress_app.seating import actions, queries
from congress_app.seating.rules import KINDS, LARGEST_HALL, MOST_BLOCKS, MOST_ROWS, MOST_SEATS, Block

blueprint = Blueprint("seating", __name__)

Count = Annotated[int, msgspec.Meta(ge=1, le=60)]
Kind = Literal["presidium", "delegates", "guests", "press"]
Entrance = Literal["back", "back-left", "back-right", "front-left", "front-right"]
Size = Literal["A4", "A3", "A2", "A1"]
SeatName = Annotated[str, msgspec.Meta(max_length=30, pattern=inputs.TYPED)]


class BlockSaid(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """One block as the page sends it."""

    code: Annotated[str, msgspec.Meta(min_length=1, max_length=4, pattern=inputs.SAID)]
    name_vi: inputs.Short
    name_en: inputs.Short
    kind: Kind
    rows: Annotated[int, msgspec.Meta(ge=1, le=MOST_ROWS)]
    per_row: Annotated[int, msgspec.Meta(ge=1, le=MOST_SEATS)]
    band: Count
    place: Count
    missing: Annotated[list[tuple[Count, Count]], msgspec.Meta(max_length=LARGEST_HALL)] = []

    def block(self) -> Block:
        """The same as a value of the plan; letters in capitals."""
        names = (self.code.strip().upper(), self.name_vi.strip(), self.name_en.strip())
        return Block(*names, self.kind, self.rows, self.per_row, self.band, self.place, frozenset(self.missing))


class Plan(inputs.Deed, frozen=True):
    """The whole plan."""

    blocks: Annotated[list[BlockSaid], msgspec.Meta(max_length=MOST_BLOCKS)]
    entrance: Entrance


class Moves(inputs.Deed, frozen=True):
    """Who moves: (person, the seat the page shows for them, the new seat or "")."""

    moves: Annotated[list[tuple[inputs.Id, SeatName, SeatName]], msgspec.Meta(min_length=1, max_length=2000)]


class Auto(inputs.Deed, frozen=True):
    """Whether people who sit are seated anew."""

    everybody: bool = False


class Clearing(inputs.Deed, frozen=True):
    """Whose seats are taken; None: everybody's."""

    delegation: inputs.Id | None = None


class Paper(inputs.Query, frozen=True):
    """On which paper."""

    paper: Size = "A3"


@blueprint.get("/seating")
@access.reads(Role.SECRETARIAT, Role.CREDENTIALS, Role.DESK)
def page() -> Response:
    """The seat map."""
    someone = access.person()
    may = someone is not None and someone.role in (Role.ORGANISER, Role.SECRETARIAT)
    with database().read() as reading:
        start = {"people": queries.people(reading), "may": may, "kinds": list(KINDS)}
    return responses.page("seating/seating.html", topics=("seats",), start=start)


@blueprint.get("/seating/people")
@access.reads(Role.SECRETARIAT, Role.CREDENTIALS, Role.DESK)
def people() -> Response:
    """Who is on the list, with seats."""
    with database().read() as reading:
        return responses.answer({"people": queries.people(reading)})


@blueprint.get("/seating/hall")
@access.reads(Role.SECRETARIAT, Role.CREDENTIALS, Role.DESK, Role.CHAIR, Role.TELLER, Role.DELEGATE)
def hall() -> Response:
    """The plan alone, without anybody on it: for the arrow at the desk and on the tablet."""
    with database().read() as reading:
        return responses.answer(queries.hall(reading))


@blueprint.post("/seating/plan")
@access.deeds(Role.SECRETARIAT)
def plan() -> Response:
    """Another plan of the hall."""
    body = inputs.read(Plan)
    blocks = [one.block() for one in body.blocks]
    return responses.answer(actions.plan(database(), access.actor(), body.nonce, blocks, body.entrance))


@blueprint.post("/seating/assign")
@access.deeds(Role.SECRETARIAT)
def assign() -> Response:
    """Give and take seats by hand."""
    body = inputs.read(Moves)
    return responses.answer(actions.assign(database(), access.actor(), body.nonce, body.moves))


@blueprint.post("/seating/auto")
@access.deeds(Role.SECRETARIAT)
def auto() -> Response:
    """Seat by delegation."""
    body = inputs.read(Auto)
    return responses.answer(actions.auto(database(), access.actor(), body.nonce, everybody=body.everybody))


@blueprint.post("/seating/clear")
@access.deeds(Role.SECRETARIAT)
def clear() -> Response:
    """Take the seats of a delegation, or all."""
    body = inputs.read(Clearing)
    return responses.answer(actions.clear(database(), access.actor(), body.nonce, body.delegation))


@blueprint.get("/seating/poster.pdf")
@access.reads(Role.SECRETARIAT, Role.CREDENTIALS, Role.DESK)
def poster() -> Response:
    """The seat map as a poster for the foyer."""
    return _drawn("work_poster", inputs.query(Paper).paper)


@blueprint.get("/seating/list.pdf")
@access.reads(Role.SECRETARIAT, Role.CREDENTIALS, Role.DESK)
def name_list() -> Response:
    """Who sits where, by name, for the entrance."""
    return _drawn("work_list", "A4")


def _drawn(worker: str, paper: str) -> Response:
    lang = wording.language()
    with database().read() as reading:
        about = banner(reading)
        payload = {
            "hall": queries.hall(reading), "people": queries.people(reading), "paper": paper, "lang": lang,
            "congress": about["name"][lang] if about else "", "place": about["place"] if about else "",
            "theme": about["theme"] if about else "neutral",
        }  # fmt: skip
    content = jobs().file("seating", f"congress_app.seating.papers:{worker}", payload)
    name = wording.text(lang, "Seat map" if worker == "work_poster" else "Seats by name")
    return responses.file(content, f"{name}.pdf", PDF)
