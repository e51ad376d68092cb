"""Name-cards for desks: a sheet folded to a tent, the name large on both sides, position and delegation small.

Runs in a child process: takes a payload, writes one PDF. Names only: no code, no number.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from congress_app.credentials import badge_parts as parts
from congress_app.credentials.badge_parts import INK, QUIET, Look, Words, look_of
from congress_app.credentials.badges import CUT, Progress
from congress_app.printing import fonts, shapes
from congress_app.printing.drawing import MM, Canvas, colour, finish, once, open_canvas

TICK = 5 * MM


@dataclass(frozen=True, slots=True)
class Tent:
    """One face of a tent in points, how many tents on a sheet, the sheet, and how large its letters are."""

    width: float
    height: float
    per_sheet: int
    sheet: tuple[float, float]
    largest: float


TENTS: Mapping[str, Tent] = {
    "a4": Tent(297 * MM, 105 * MM, 1, (297 * MM, 210 * MM), 96),
    "a5": Tent(210 * MM, 74.25 * MM, 2, (210 * MM, 297 * MM), 66),
}


def draw(payload: dict[str, Any], progress: Progress, out: Path) -> dict[str, Any]:
    """Worker. `payload`: {sheet, congress: {…Look}, people: [{name, position, delegation}]} → {cards, sheets, name}."""
    tent, look, people = TENTS[payload["sheet"]], look_of(payload["congress"]), payload["people"]
    canvas = open_canvas(out, f"{look.title} – {len(people)}")
    for start in range(0, len(people), tent.per_sheet):
        canvas.setPageSize(tent.sheet)
        for place, person in enumerate(people[start : start + tent.per_sheet]):
            foot = tent.sheet[1] - (place + 1) * 2 * tent.height
            both_sides(canvas, tent, look, person, foot)
        canvas.showPage()
        progress(min(start + tent.per_sheet, len(people)), len(people))
    finish(canvas, out)
    sheets = -(-len(people) // tent.per_sheet)
    return {"cards": len(people), "sheets": sheets, "name": f"bang-ten-{len(people)}.pdf"}


def both_sides(canvas: Canvas, tent: Tent, look: Look, person: Mapping[str, str], foot: float) -> None:
    """The same face twice, the upper one upside down, with marks where to fold and where to cut."""
    canvas.saveState()
    canvas.translate(0, foot)
    face(canvas, tent, look, person)
    canvas.translate(tent.width, 2 * tent.height)
    canvas.rotate(180)
    face(canvas, tent, look, person)
    canvas.restoreState()
    fold = foot + tent.height
    marks = [(0, fold, TICK, fold), (tent.width - TICK, fold, tent.width, fold)]
    if foot > 0:
        marks += [(x, foot, x + 2 * TICK, foot) for x in (0, tent.width / 2 - TICK, tent.width - 2 * TICK)]
    shapes.ticks(canvas, marks, colour(CUT))


def face(canvas: Canvas, tent: Tent, look: Look, person: Mapping[str, str]) -> None:
    """One side: the congress small above a line, the name, position and delegation under it."""
    once(canvas, "furniture", lambda: furniture(canvas, tent, look))
    side = tent.width * 0.07
    name = Words(person["name"], fonts.SANS_HEAVY, 1, tent.largest, tent.largest * 0.62, INK, whole=True)
    parts.stack(canvas, [name], (side, tent.height * 0.31, tent.width - 2 * side, tent.height * 0.45), 0)
    small = tent.largest * 0.23
    also = [
        Words(person["position"], fonts.SANS, 2, small, small * 0.5, QUIET),
        Words(person["delegation"], fonts.SANS_BOLD, 2, small, small * 0.5, look.brand),
    ]
    parts.stack(canvas, also, (side, tent.height * 0.09, tent.width - 2 * side, tent.height * 0.21), small * 0.2)


def furniture(canvas: Canvas, tent: Tent, look: Look) -> None:
    """What every face has: emblem and congress in a small head, a line of gold under it and at the foot."""
    height, side = tent.height * 0.12, tent.width * 0.07
    base = tent.height * 0.81
    reach = parts.emblem(canvas, look, (side, base, height, height), look.brand)
    left = reach + 3 * MM if reach else side
    title = Words(look.title, fonts.SANS_BOLD, 2, height * 0.42, height * 0.2, look.brand)
    room = (left, base, tent.width - left - side, height)
    parts.stack(canvas, [title], room, 0, "left" if reach else "centre")
    canvas.setStrokeColor(colour(look.gold))
    canvas.setLineWidth(1.4)
    canvas.line(side, tent.height * 0.785, tent.width - side, tent.height * 0.785)
    canvas.setStrokeColor(colour(look.brand))
    canvas.setLineWidth(3)
    canvas.line(side, tent.height * 0.06, tent.width - side, tent.height * 0.06)
