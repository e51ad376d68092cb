"""The card of 86 × 54 mm, ten on a sheet: the same parts as the A6 badge, for holders of the size of a bank card."""

from congress_app.credentials.badge_parts import INK, QUIET, WHITE, Badge, Look, class_band, code, name_block, portrait
from congress_app.printing import fonts, shapes, text
from congress_app.printing.drawing import MM, Canvas, colour, once, panel

WIDTH, INSET = 86 * MM, 1.5 * MM


def draw_card(canvas: Canvas, badge: Badge, look: Look) -> None:
    """One card with its lower left corner at the origin."""
    once(canvas, "head", lambda: head(canvas, look))
    portrait(canvas, badge, (3 * MM, 11.3 * MM, 21 * MM, 28 * MM))
    code(canvas, badge, (60 * MM, 16.5 * MM), 23 * MM)
    canvas.setFillColor(colour(INK))
    number = text.fit(badge.number, fonts.SANS_BOLD, 24 * MM, lines=1, largest=11, smallest=6)
    text.draw_lines(canvas, number, 71.5 * MM, 15.2 * MM, align="centre")
    person(canvas, badge, look)
    band = (INSET, INSET, WIDTH - 2 * INSET, 8 * MM)
    once(canvas, f"class-{badge.kind}", lambda: class_band(canvas, badge, band, 1.8 * MM))


def head(canvas: Canvas, look: Look) -> None:
    """Congress line on the colour of the theme."""
    panel(canvas, (INSET, 41.8 * MM, WIDTH - 2 * INSET, 10.7 * MM), look.brand, 1.8 * MM)
    left = 5 * MM
    if look.star:
        canvas.setFillColor(colour(look.gold))
        shapes.star(canvas, (7.4 * MM, 47 * MM), 3.2 * MM)
        left = 13 * MM
    room = WIDTH - left - 4 * MM
    title = text.fit(look.title, fonts.SANS_BOLD, room, lines=2, largest=8.5, smallest=5)
    line = text.fit(look.line, fonts.SANS, room, lines=1, largest=5.5, smallest=4)
    top = 47.2 * MM + (title.height() + line.height()) / 2
    canvas.setFillColor(colour(WHITE))
    under = text.draw_lines(canvas, title, left, top)
    canvas.setFillColor(colour(look.gold_soft))
    text.draw_lines(canvas, line, left, under)


def person(canvas: Canvas, badge: Badge, look: Look) -> None:
    """Name, position, delegation and seat between portrait and code, from the top."""
    left, room = 26.5 * MM, 31 * MM
    blocks = [(name_block(badge.name, room, (14, 9, 6)), INK, 2.0)]
    if badge.position:
        blocks.append((text.fit(badge.position, fonts.SANS, room, lines=2, largest=6.5, smallest=5), QUIET, 2.0))
    if badge.delegation:
        delegation = text.fit(badge.delegation, fonts.SANS_BOLD, room, lines=2, largest=7.5, smallest=5)
        blocks.append((delegation, look.brand, 2.0))
    if badge.seat:
        seat = text.fit(f"{look.seat_word} {badge.seat}", fonts.SANS_BOLD, room, lines=1, largest=7.5, smallest=5)
        blocks.append((seat, INK, 0.0))
    top = 39.6 * MM
    for block, ink, gap in blocks:
        canvas.setFillColor(colour(ink))
        top = text.draw_lines(canvas, block, left, top, leading=1.16) - gap
