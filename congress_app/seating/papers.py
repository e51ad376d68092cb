"""Paper of the seat map: a poster for the foyer and a list by name for the entrance. Runs in child processes.

Shows names, delegations and seats and nothing else of a person.
"""

import colorsys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from reportlab.lib import pagesizes

from congress_app.core import wording
from congress_app.core.jobs import Progress
from congress_app.printing import fonts, text
from congress_app.printing.drawing import Canvas, colour, finish, open_canvas, panel
from congress_app.printing.paper import Paper

Payload = Mapping[str, Any]
SIZES = {name: getattr(pagesizes, name) for name in ("A4", "A3", "A2", "A1")}
INK, QUIET, EMPTY, LINE = "#1f1a17", "#6f655d", "#ffffff", "#b9ada0"
BRANDS = {"ceremonial": "#8f1318", "neutral": "#1d4063"}
LEGEND_COLUMNS = 3


def tint(place: int) -> str:
    """The colour of the delegation at a place of the list: neighbours on the list are far apart on the wheel.

    The same rule as `tint` in static/js/seating/colours.js.
    """
    hue, light = (place * 137.508 % 360) / 360, (0.80, 0.70, 0.86)[place % 3]
    red, green, blue = colorsys.hls_to_rgb(hue, light, 0.62)
    return f"#{round(red * 255):02x}{round(green * 255):02x}{round(blue * 255):02x}"


def work_poster(payload: dict[str, Any], _progress: Progress, out: Path) -> dict[str, Any]:
    """The poster; `payload` as `routes._drawn` makes it: hall, people, paper, lang, congress, place, theme."""
    canvas = open_canvas(out, payload["congress"])
    width, height = pagesizes.landscape(SIZES[payload["paper"]])
    canvas.setPageSize((width, height))
    unit = width / 420  # as if the sheet were A3: 420 wide
    _head(canvas, payload, width, height, unit)
    order = delegations(payload["people"])
    low = _legend(canvas, payload, order, width, unit)
    _hall(canvas, payload, order, (14 * unit, low, width - 28 * unit, height - 34 * unit - low))
    canvas.showPage()
    finish(canvas, out)
    return {}


def delegations(people: Sequence[Mapping[str, Any]]) -> dict[str, tuple[int, int]]:
    """Name to (place on the list from 0, how many of them have a seat); those without any seat are left out."""
    counts: dict[str, int] = {}
    for one in people:
        counts[one["delegation"]] = counts.get(one["delegation"], 0) + bool(one["seat"])
    return {name: (place, count) for place, (name, count) in enumerate(counts.items()) if count}


def _head(canvas: Canvas, payload: Payload, width: float, height: float, unit: float) -> None:
    canvas.setFillColor(colour(BRANDS[payload["theme"]]))
    said = text.fit(
        payload["congress"], fonts.SANS_BOLD, width - 40 * unit, lines=1, largest=9 * unit, smallest=4 * unit
    )
    text.draw_lines(canvas, said, width / 2, height - 9 * unit, align="centre", leading=1.2)
    canvas.setFillColor(colour(INK))
    title = wording.text(payload["lang"], "SEAT MAP")
    line = f"{title} · {payload['place']}" if payload["place"] else title
    small = text.fit(line, fonts.SANS, width - 40 * unit, lines=1, largest=5.5 * unit, smallest=3 * unit)
    text.draw_lines(canvas, small, width / 2, height - 21 * unit, align="centre", leading=1.2)


def _legend(canvas: Canvas, payload: Payload, order: Mapping[str, tuple[int, int]], width: float, unit: float) -> float:
    """Colour, number and name of every delegation at the foot; answers how high it reaches."""
    columns = LEGEND_COLUMNS if len(order) <= 36 else LEGEND_COLUMNS + 2
    rows = -(-len(order) // columns) if order else 0
    step, room = 6.2 * unit, (width - 28 * unit) / columns
    seats = wording.text(payload["lang"], "seats")
    for position, (name, (place, count)) in enumerate(order.items()):
        x = 14 * unit + position // rows * room
        y = 9 * unit + (rows - 1 - position % rows) * step
        panel(canvas, (x, y, 7 * unit, 4.6 * unit), tint(place), unit * 0.8)
        canvas.setFillColor(colour(INK))
        middle = (x + 3.5 * unit, y + 1.2 * unit)
        text.draw_line(canvas, str(place + 1), (fonts.SANS_BOLD, 3.2 * unit), middle, "centre")
        words = text.fit(f"{name} · {count} {seats}", fonts.SANS, room - 12 * unit, lines=1, largest=3.6 * unit,
                         smallest=1.8 * unit)  # fmt: skip
        text.draw_lines(canvas, words, x + 9 * unit, y + 4.4 * unit, align="left", leading=1.2)
    return (14 * unit + rows * step) if rows else 12 * unit


def _hall(
    canvas: Canvas, payload: Payload, order: Mapping[str, tuple[int, int]], box: tuple[float, float, float, float]
) -> None:
    hall = payload["hall"]
    if not hall["blocks"]:
        return
    margin = 2.0  # for row numbers at both sides
    unit = min(box[2] / (hall["width"] + 2 * margin), box[3] / (hall["depth"] + 1.5))
    left = box[0] + (box[2] - hall["width"] * unit) / 2
    top = box[1] + box[3] - (box[3] - hall["depth"] * unit) / 2
    stage = min(hall["width"], 24.0)
    middle = left + hall["width"] * unit / 2
    panel(canvas, (middle - stage * unit / 2, top - hall["stage"] * unit, stage * unit, hall["stage"] * unit),
          BRANDS[payload["theme"]], unit * 0.4)  # fmt: skip
    canvas.setFillColor(colour("#ffffff"))
    words = text.fit(wording.text(payload["lang"], "STAGE"), fonts.SANS_BOLD, stage * unit * 0.9, lines=1,
                     largest=1.5 * unit, smallest=0.5 * unit)  # fmt: skip
    text.draw_lines(canvas, words, middle, top - (hall["stage"] - 1.5) / 2 * unit, align="centre", leading=1.2)
    holders = {one["seat"]: order[one["delegation"]][0] for one in payload["people"] if one["seat"]}
    for block in hall["blocks"]:
        _block(canvas, block, holders, (left + block["x"] * unit, top - block["y"] * unit), unit)


def _block(
    canvas: Canvas, block: Payload, holders: Mapping[str, int], corner: tuple[float, float], unit: float
) -> None:
    x, y = corner
    canvas.setFillColor(colour(INK))
    text.draw_line(canvas, block["code"], (fonts.SANS_HEAVY, 1.2 * unit),
                   (x + block["per_row"] * unit / 2, y + 0.25 * unit), "centre")  # fmt: skip
    gone = {tuple(place) for place in block["missing"]}
    canvas.setLineWidth(0.4)
    for row in range(1, block["rows"] + 1):
        low = y - row * unit
        canvas.setFillColor(colour(QUIET))
        text.draw_line(canvas, str(row), (fonts.SANS, 0.55 * unit), (x - 0.2 * unit, low + 0.32 * unit), "right")
        for seat in range(1, block["per_row"] + 1):
            if (row, seat) in gone:
                continue
            place = holders.get(f"{block['code']}{row}-{seat}")
            canvas.setFillColor(colour(EMPTY if place is None else tint(place)))
            canvas.setStrokeColor(colour(LINE))
            at = (x + (seat - 1) * unit + unit * 0.06, low + unit * 0.06)
            canvas.roundRect(*at, unit * 0.88, unit * 0.88, unit * 0.2, stroke=1, fill=1)
            if place is not None:
                canvas.setFillColor(colour(INK))
                text.draw_line(canvas, str(place + 1), (fonts.SANS_BOLD, 0.46 * unit),
                               (at[0] + unit * 0.44, at[1] + unit * 0.28), "centre")  # fmt: skip


def work_list(payload: dict[str, Any], _progress: Progress, out: Path) -> dict[str, Any]:
    """The list by name: who sits where; `payload` as for the poster."""
    lang = payload["lang"]
    paper = Paper(wording.text(lang, "SEATS BY NAME"), subject=payload["congress"])
    columns = [wording.text(lang, name) for name in ("No.", "Full name", "Badge no.", "Delegation", "Seat")]
    rows = [
        (str(line), one["name"], one["number"], one["delegation"], one["seat"] or "—")
        for line, one in enumerate(sorted(payload["people"], key=lambda one: one["by_name"]), 1)
    ]
    paper.table(columns, rows, widths=(5, 28, 10, 34, 12), align="clclc")
    out.write_bytes(paper.pdf())
    return {}
