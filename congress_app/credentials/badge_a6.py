"""The A6 badge, four on a sheet: head, portrait and code side by side, the name as large as it fits, class at the foot.

Everything stays 5 mm inside the edge, so that an office printer needs no bleed.
"""

from congress_app.credentials.badge_parts import (
    INK,
    QUIET,
    WHITE,
    Badge,
    Look,
    centred,
    class_band,
    code,
    name_block,
    portrait,
)
from congress_app.printing import fonts, shapes, text
from congress_app.printing.drawing import MM, Canvas, colour, once, panel

WIDTH, INSET = 105 * MM, 5 * MM
INNER = WIDTH - 2 * INSET


def draw_a6(canvas: Canvas, badge: Badge, look: Look) -> None:
    """One badge with its lower left corner at the origin."""
    once(canvas, "head", lambda: head(canvas, look))
    portrait(canvas, badge, (9 * MM, 70.5 * MM, 31 * MM, 41 * MM))
    code(canvas, badge, (65 * MM, 80.8 * MM), 30 * MM)
    canvas.setFillColor(colour(INK))
    number = text.fit(badge.number, fonts.SANS_BOLD, 32 * MM, lines=1, largest=19, smallest=8)
    text.draw_lines(canvas, number, 80 * MM, 77.2 * MM, align="centre")
    between(canvas, badge, look)
    name = name_block(badge.name, INNER - 4 * MM, (30, 16, 9))
    centred(canvas, [(name, INK)], (INSET, 45 * MM, INNER, 23 * MM), 0)
    person(canvas, badge, look)
    band = (INSET, INSET, INNER, 17 * MM)
    once(canvas, f"class-{badge.kind}", lambda: class_band(canvas, badge, band, 3 * MM))


def head(canvas: Canvas, look: Look) -> None:
    """Congress line on the colour of the theme."""
    box = (INSET, 116 * MM, INNER, 27.5 * MM)
    panel(canvas, box, look.brand, 3 * MM)
    left = 11 * MM
    if look.star:
        canvas.setFillColor(colour(look.gold))
        shapes.star(canvas, (17 * MM, 130 * MM), 6.5 * MM)
        left = 27 * MM
    room = WIDTH - left - 10 * MM
    title = text.fit(look.title, fonts.SANS_BOLD, room, lines=3, largest=13.5, smallest=7)
    line = text.fit(look.line, fonts.SANS, room, lines=2, largest=8.5, smallest=6.5)
    gap = 4.5
    top = box[1] + (box[3] + title.height() + gap + line.height()) / 2
    canvas.setFillColor(colour(WHITE))
    under = text.draw_lines(canvas, title, left, top)
    canvas.setFillColor(colour(look.gold_soft))
    text.draw_lines(canvas, line, left, under - gap)
    canvas.setStrokeColor(colour(look.gold))
    canvas.setLineWidth(1.2)
    canvas.line(INSET + 3 * MM, 114.4 * MM, WIDTH - INSET - 3 * MM, 114.4 * MM)


def between(canvas: Canvas, badge: Badge, look: Look) -> None:
    """The shape of the class and the seat, between portrait and code."""
    middle = 51 * MM
    canvas.setFillColor(colour(badge.mark[0]))
    shapes.mark(canvas, badge.mark[1], (middle, 103 * MM), 6.5 * MM)
    if not badge.seat:
        return
    canvas.setFillColor(colour(QUIET))
    text.draw_line(canvas, look.seat_word, (fonts.SANS, 9), (middle, 88 * MM), "centre")
    seat = text.fit(badge.seat, fonts.SANS_BOLD, 20 * MM, lines=2, largest=19, smallest=7)
    canvas.setFillColor(colour(INK))
    text.draw_lines(canvas, seat, middle, 86.5 * MM, align="centre")


def person(canvas: Canvas, badge: Badge, look: Look) -> None:
    """Position and delegation under the name."""
    room = INNER - 6 * MM
    blocks = []
    if badge.position:
        blocks.append((text.fit(badge.position, fonts.SANS, room, lines=2, largest=10.5, smallest=7), QUIET))
    if badge.delegation:
        blocks.append((text.fit(badge.delegation, fonts.SANS_BOLD, room, lines=2, largest=13, smallest=8), look.brand))
    centred(canvas, blocks, (INSET, 23.5 * MM, INNER, 21 * MM), 3)
