"""The card of 86 × 54 mm, ten on a sheet: the same parts as the A6 badge, for holders of the size of a bank card."""

from congress_app.credentials import badge_parts as parts
from congress_app.credentials.badge_parts import INK, QUIET, WHITE, Badge, Look, Style, Words
from congress_app.printing import fonts
from congress_app.printing.drawing import MM, Canvas, colour, once, panel

WIDTH, INSET = 86 * MM, 1.5 * MM
CODE = 22.0  # mm


def draw_banner(canvas: Canvas, badge: Badge, look: Look) -> None:
    """Head on the colour of the congress; portrait, person and code side by side, the class at the foot."""
    style = badge.style
    once(canvas, f"head-{style.kind}-card", lambda: head(canvas, look, style))
    parts.portrait(canvas, badge, look, (3 * MM, 11.3 * MM, 21 * MM, 28 * MM))
    parts.code(canvas, badge, (60.7 * MM, 17 * MM), CODE * MM)
    number = Words(badge.number, fonts.SANS_BOLD, 1, 11, 6, INK)
    parts.stack(canvas, [number], (60.7 * MM, 10.6 * MM, CODE * MM, 5 * MM), 0)
    parts.stack(canvas, person(badge, look), (26.5 * MM, 10.8 * MM, 31 * MM, 29.2 * MM), 2.5, "left")
    band = (INSET, INSET, WIDTH - 2 * INSET, 8 * MM)
    once(canvas, f"class-{style.kind}-card", lambda: parts.class_band(canvas, style, band, 1.8 * MM))


def head(canvas: Canvas, look: Look, style: Style) -> None:
    """Congress line on the colour of the theme."""
    panel(canvas, (INSET, 41.8 * MM, WIDTH - 2 * INSET, 10.7 * MM), look.brand, 1.8 * MM)
    reach = parts.emblem(canvas, look, (3.8 * MM, 43.5 * MM, 7.2 * MM, 7.2 * MM), look.gold)
    left = reach + 2 * MM if reach else 5 * MM
    inside = (left, 42.3 * MM, WIDTH - left - 4 * MM, 9.7 * MM)
    parts.stack(canvas, head_words(look, style, WHITE, look.gold_soft), inside, 0.8, "left")


def head_words(look: Look, style: Style, ink: str, quiet: str) -> list[Words]:
    """The congress, its place and dates, as far as the class shows them."""
    title = look.title if style.congress else ""
    line = look.line if style.dates else ""
    return [Words(title, fonts.SANS_BOLD, 2, 8.5, 5, ink), Words(line, fonts.SANS, 1, 5.5, 4, quiet)]


def person(badge: Badge, look: Look) -> list[Words]:
    """Name, position, delegation and seat, from the top."""
    return [
        Words(badge.name, fonts.SANS_HEAVY, 2, 14, 9, INK, whole=True),
        Words(badge.position, fonts.SANS, 3, 6.5, 5, QUIET),
        Words(badge.delegation, fonts.SANS_BOLD, 3, 7.5, 5, look.brand),
        Words(f"{look.seat_word} {badge.seat}" if badge.seat else "", fonts.SANS_BOLD, 1, 7.5, 5, INK),
    ]


def draw_plain(canvas: Canvas, badge: Badge, look: Look) -> None:
    """White ground: the pattern of the class along the left edge, its words in its colour at the foot."""
    style = badge.style
    once(canvas, f"head-{style.kind}-card", lambda: plain_head(canvas, look, style))
    parts.portrait(canvas, badge, look, (9 * MM, 12.3 * MM, 21 * MM, 28 * MM))
    parts.code(canvas, badge, (61.5 * MM, 17.5 * MM), CODE * MM)
    number = Words(badge.number, fonts.SANS_BOLD, 1, 11, 6, INK)
    parts.stack(canvas, [number], (61.5 * MM, 11.1 * MM, CODE * MM, 5 * MM), 0)
    parts.stack(canvas, person(badge, look), (32 * MM, 11.6 * MM, 27 * MM, 29.2 * MM), 2.5, "left")
    once(canvas, f"class-{style.kind}-card", lambda: plain_class(canvas, style))


def plain_head(canvas: Canvas, look: Look, style: Style) -> None:
    """The pattern, the emblem and the congress in the theme's colour, a gold line."""
    parts.pattern(canvas, style, (INSET, INSET, 5 * MM, 51 * MM))
    reach = parts.emblem(canvas, look, (9 * MM, 44 * MM, 7.5 * MM, 7.5 * MM), look.brand)
    left = reach + 2 * MM if reach else 9 * MM
    inside = (left, 43 * MM, WIDTH - left - 3 * MM, 9.5 * MM)
    parts.stack(canvas, head_words(look, style, look.brand, QUIET), inside, 0.8, "left")
    canvas.setStrokeColor(colour(look.gold))
    canvas.setLineWidth(0.8)
    canvas.line(9 * MM, 41.9 * MM, WIDTH - 2.5 * MM, 41.9 * MM)


def plain_class(canvas: Canvas, style: Style) -> None:
    """The class in its colour inside a frame."""
    box = (9 * MM, 2.2 * MM, 75 * MM, 8 * MM)
    canvas.setStrokeColor(colour(style.colour))
    canvas.setLineWidth(1.4)
    canvas.roundRect(*box, 1.6 * MM, stroke=1, fill=0)
    inside = (box[0] + 2 * MM, box[1] + 0.4 * MM, box[2] - 4 * MM, box[3] - 0.8 * MM)
    words = Words(style.words, fonts.SANS_BOLD, 1, 10, 5, style.colour)
    parts.stack(canvas, [words, Words(style.small, fonts.SANS, 1, 5, 4, QUIET)], inside, 0.3)
