"""The upright badges: A6, four on a sheet, and A7, which is the same drawing smaller.

Everything stays 5 mm inside the edge of the sheet, so that an office printer needs no bleed.
"""

from congress_app.credentials import badge_parts as parts
from congress_app.credentials.badge_parts import INK, QUIET, WHITE, Badge, Look, Style, Words
from congress_app.printing import fonts, shapes
from congress_app.printing.drawing import MM, Canvas, colour, once, panel

WIDTH, HEIGHT, INSET = 105 * MM, 148.5 * MM, 5 * MM
INNER = WIDTH - 2 * INSET
CODE = 30.0  # mm
SMALLER = 0.68  # of the A6 drawing, in the middle of an A7: its panels stay 4.7 mm inside
A7_WIDTH, A7_HEIGHT = 74 * MM, 105 * MM


def smaller(canvas: Canvas) -> None:
    """Let what follows be drawn on an A7."""
    canvas.translate((A7_WIDTH - WIDTH * SMALLER) / 2, (A7_HEIGHT - HEIGHT * SMALLER) / 2)
    canvas.scale(SMALLER, SMALLER)


def draw_banner(canvas: Canvas, badge: Badge, look: Look) -> None:
    """Head on the colour of the congress; portrait and code side by side, then the name, the class at the foot."""
    style = badge.style
    once(canvas, f"head-{style.kind}-upright", lambda: head(canvas, look, style))
    parts.portrait(canvas, badge, look, (9 * MM, 70.5 * MM, 31 * MM, 41 * MM))
    parts.code(canvas, badge, (65 * MM, 80.8 * MM), CODE * MM)
    number = Words(badge.number, fonts.SANS_BOLD, 1, 19, 8, INK)
    parts.stack(canvas, [number], (64 * MM, 69.5 * MM, 32 * MM, 8 * MM), 0)
    between(canvas, badge, look)
    name = Words(badge.name, fonts.SANS_HEAVY, 2, 30, 16, INK, whole=True)
    parts.stack(canvas, [name], (INSET + 2 * MM, 45 * MM, INNER - 4 * MM, 23 * MM), 0)
    parts.stack(canvas, person(badge, look), (INSET + 3 * MM, 23.5 * MM, INNER - 6 * MM, 21 * MM), 3)
    band = (INSET, INSET, INNER, 17 * MM)
    once(canvas, f"class-{style.kind}-upright", lambda: parts.class_band(canvas, style, band, 3 * MM))


def head(canvas: Canvas, look: Look, style: Style) -> None:
    """Congress line on the colour of the theme."""
    box = (INSET, 116 * MM, INNER, 27.5 * MM)
    panel(canvas, box, look.brand, 3 * MM)
    reach = parts.emblem(canvas, look, (10 * MM, 122.5 * MM, 14 * MM, 14 * MM), look.gold)
    left = reach + 3.5 * MM if reach else 11 * MM
    inside = (left, box[1] + 1.5 * MM, WIDTH - left - 9 * MM, box[3] - 3 * MM)
    parts.stack(canvas, head_words(look, style, WHITE, look.gold_soft), inside, 4.5, "left")
    canvas.setStrokeColor(colour(look.gold))
    canvas.setLineWidth(1.2)
    canvas.line(INSET + 3 * MM, 114.4 * MM, WIDTH - INSET - 3 * MM, 114.4 * MM)


def head_words(look: Look, style: Style, ink: str, quiet: str) -> list[Words]:
    """The congress, its place and dates, as far as the class shows them."""
    title = look.title if style.congress else ""
    line = look.line if style.dates else ""
    return [Words(title, fonts.SANS_BOLD, 4, 13.5, 7, ink), Words(line, fonts.SANS, 2, 8.5, 6.5, quiet)]


def between(canvas: Canvas, badge: Badge, look: Look) -> None:
    """The shape of the class and the seat, between portrait and code."""
    middle = 52.5 * MM
    canvas.setFillColor(colour(badge.style.colour))
    shapes.mark(canvas, badge.style.shape, (middle, 103 * MM), 6.5 * MM)
    if badge.seat:
        word = Words(look.seat_word, fonts.SANS, 1, 9, 7, QUIET)
        seat = Words(badge.seat, fonts.SANS_BOLD, 2, 19, 7, INK)
        parts.stack(canvas, [word, seat], (middle - 10.5 * MM, 72 * MM, 21 * MM, 20 * MM), 1)


def person(badge: Badge, look: Look) -> list[Words]:
    """Position and delegation."""
    return [
        Words(badge.position, fonts.SANS, 3, 10.5, 7, QUIET),
        Words(badge.delegation, fonts.SANS_BOLD, 3, 13, 8, look.brand),
    ]


def draw_plain(canvas: Canvas, badge: Badge, look: Look) -> None:
    """White ground: emblem and congress above, the name first, the class framed in its colour beside the code."""
    style = badge.style
    once(canvas, f"head-{style.kind}-upright", lambda: plain_head(canvas, look, style))
    name = Words(badge.name, fonts.SANS_HEAVY, 2, 30, 16, INK, whole=True)
    parts.stack(canvas, [name], (INSET + 2 * MM, 87.5 * MM, INNER - 4 * MM, 22 * MM), 0)
    parts.portrait(canvas, badge, look, (8 * MM, 42 * MM, 32.25 * MM, 43 * MM))
    seat = f"{look.seat_word} {badge.seat}" if badge.seat else ""
    number = f"{look.number_word} {badge.number}" if badge.number else ""
    also = [Words(seat, fonts.SANS_BOLD, 2, 12, 7, INK), Words(number, fonts.SANS_BOLD, 1, 12, 7, INK)]
    parts.stack(canvas, [*person(badge, look), *also], (45 * MM, 42 * MM, 52 * MM, 43 * MM), 5, "left")
    parts.code(canvas, badge, (67 * MM, 7.5 * MM), CODE * MM)
    once(canvas, f"class-{style.kind}-upright", lambda: plain_class(canvas, style))


def plain_head(canvas: Canvas, look: Look, style: Style) -> None:
    """The pattern of the class, the emblem and the congress in the theme's colour, a gold line."""
    parts.pattern(canvas, style, (INSET, 138 * MM, INNER, 5.5 * MM))
    reach = parts.emblem(canvas, look, (8 * MM, 117 * MM, 17 * MM, 17 * MM), look.brand)
    left = reach + 4 * MM if reach else 9 * MM
    inside = (left, 114.5 * MM, WIDTH - left - 8 * MM, 22.5 * MM)
    align = "left" if reach else "centre"
    parts.stack(canvas, head_words(look, style, look.brand, QUIET), inside, 4, align)
    canvas.setStrokeColor(colour(look.gold))
    canvas.setLineWidth(1.2)
    canvas.line(INSET + 3 * MM, 112 * MM, WIDTH - INSET - 3 * MM, 112 * MM)


def plain_class(canvas: Canvas, style: Style) -> None:
    """The class in its colour inside a frame, its shape above it."""
    box = (8 * MM, 7.5 * MM, 53 * MM, 30 * MM)
    canvas.setStrokeColor(colour(style.colour))
    canvas.setLineWidth(2.2)
    canvas.roundRect(*box, 2.5 * MM, stroke=1, fill=0)
    canvas.setFillColor(colour(style.colour))
    shapes.mark(canvas, style.shape, (box[0] + box[2] / 2, 30.5 * MM), 4 * MM)
    inside = (box[0] + 2 * MM, box[1] + 1.5 * MM, box[2] - 4 * MM, 17.5 * MM)
    words = Words(style.words, fonts.SANS_BOLD, 3, 15, 7, style.colour)
    parts.stack(canvas, [words, Words(style.small, fonts.SANS, 2, 8, 6, QUIET)], inside, 2)
