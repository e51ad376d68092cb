"""What all badge faces share: the values on a badge, the colours of the congress, portrait, code, class, stacked lines.

Nothing is cut off a name: it shrinks, then takes more lines.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from congress_app.printing import fonts, qr, shapes, text
from congress_app.printing.drawing import MM, Canvas, colour, panel, picture, transparent

INK, QUIET, LINE, WELL, WHITE = "#1f1a17", "#6f655d", "#e0d6c9", "#f7f1e6", "#ffffff"
LEADING = 1.16
SHRINKS = (1.0, 0.92, 0.85, 0.78, 0.72, 0.66, 0.6, 0.54, 0.48, 0.42, 0.36)
Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Style:
    """The badge of one class: face, size, colour and shape, the class in words (and small in the other language)."""

    kind: str
    face: str
    size: str
    colour: str
    shape: str
    words: str
    small: str
    congress: bool = True
    dates: bool = True


@dataclass(frozen=True, slots=True)
class Badge:
    """One badge: `code` is the text in the QR, `photo` a file or ""; what its class leaves out is ""."""

    number: str
    name: str
    initials: str
    delegation: str
    position: str
    seat: str
    photo: str
    code: str
    style: Style


@dataclass(frozen=True, slots=True)
class Look:
    """Congress line and small line of the head, words, the emblem ("star", "none" or a file), the theme's colours."""

    title: str
    line: str
    seat_word: str
    number_word: str
    emblem: str
    photos: bool
    brand: str
    gold: str
    gold_soft: str


THEMES = {
    "ceremonial": ("#8f1318", "#e3b341", "#f6e3b0"),
    "neutral": ("#1d4063", "#8fb8de", "#d9e7f5"),
}


def look_of(congress: Mapping[str, str]) -> Look:
    """{title, line, seat_word, number_word, emblem, photos, theme} with the colours of the theme."""
    words = {name: value for name, value in congress.items() if name not in ("theme", "photos")}
    brand, gold, soft = THEMES.get(congress["theme"], THEMES["neutral"])
    return Look(**words, photos=bool(congress["photos"]), brand=brand, gold=gold, gold_soft=soft)


class Words(NamedTuple):
    """Words of a stack: what, face, at most how many lines, between which sizes, in which ink; `whole`: never cut."""

    said: str
    font: str
    lines: int
    largest: float
    smallest: float
    ink: str
    whole: bool = False


def portrait(canvas: Canvas, badge: Badge, look: Look, box: Box) -> None:
    """The photo cut to the box; without one large initials; the shape of the class where photos are off."""
    radius = 1.5 * MM
    middle = (box[0] + box[2] / 2, box[1] + box[3] / 2)
    if look.photos and badge.photo:
        picture(canvas, Path(badge.photo), box, radius)
    else:
        panel(canvas, box, WELL, radius)
        canvas.setFillColor(colour(badge.style.colour))
        if look.photos:
            size = box[2] * 0.42
            at = (middle[0], middle[1] - size * 0.36)
            text.draw_line(canvas, badge.initials, (fonts.SANS_BOLD, size), at, "centre")
        else:
            shapes.mark(canvas, badge.style.shape, middle, box[2] * 0.28)
    canvas.setStrokeColor(colour(LINE))
    canvas.setLineWidth(0.6)
    canvas.roundRect(*box, radius, stroke=1, fill=0)


def code(canvas: Canvas, badge: Badge, corner: tuple[float, float], size: float) -> None:
    """The QR on white, black, exactly the text of the badge."""
    canvas.setFillColor(colour("#000000"))
    qr.draw(canvas, qr.matrix(badge.code), corner[0], corner[1], size)


def emblem(canvas: Canvas, look: Look, box: Box, ink: str) -> float:
    """The emblem in the middle of the box; answers how far it reaches to the right (0 without one)."""
    if look.emblem == "none":
        return 0.0
    middle = (box[0] + box[2] / 2, box[1] + box[3] / 2)
    if look.emblem == "star":
        canvas.setFillColor(colour(ink))
        shapes.star(canvas, middle, min(box[2], box[3]) / 2)
    else:
        transparent(canvas, Path(look.emblem), box)
    return box[0] + box[2]


def fitted(words: Words, room: float, factor: float = 1.0) -> text.Fitted:
    """The words at the largest size that fits the room; whole words in more lines rather than cut."""
    largest, smallest = words.largest * factor, words.smallest * factor
    if not words.whole:
        return text.fit(words.said, words.font, room, lines=words.lines, largest=largest, smallest=smallest)
    plain = text.composed(words.said)
    face = fonts.covering(words.font, plain)
    for more in range(3):
        steps = max(round((largest - smallest) / 0.5), 1)
        for step in range(steps + 1):
            size = max(largest - 0.5 * step, smallest)
            if text.stays_whole(plain, face, size, room, words.lines + more):
                return text.Fitted(tuple(text.balanced(plain, face, size, room)), face, size)
        largest, smallest = smallest, smallest * 0.75
    return text.Fitted(tuple(text.wrap(plain, face, smallest, room)), face, smallest)


def stack(canvas: Canvas, words: Sequence[Words], box: Box, gap: float, align: str = "centre") -> None:
    """Words one under the other, in the middle of the box; all of them shrink together until they fit its height."""
    shown = [one for one in words if one.said]
    for factor in SHRINKS:
        blocks = [(fitted(one, box[2], factor), one.ink) for one in shown]
        height = sum(block.height(LEADING) for block, _ in blocks) + gap * factor * max(len(blocks) - 1, 0)
        if height <= box[3]:
            break
    x = box[0] + (box[2] / 2 if align == "centre" else 0.0)
    top = box[1] + (box[3] + height) / 2
    for block, ink in blocks:
        canvas.setFillColor(colour(ink))
        top = text.draw_lines(canvas, block, x, top, align=align, leading=LEADING) - gap * factor


def class_words(style: Style, height: float, ink: str) -> list[Words]:
    """The class as words of a stack for a band of that height."""
    words = Words(style.words, fonts.SANS_BOLD, 1, height * 0.42, 4.5, ink)
    return [words, Words(style.small, fonts.SANS, 1, max(height * 0.19, 5.5), 4, ink)]


def class_band(canvas: Canvas, style: Style, box: Box, radius: float) -> None:
    """The class in words on its colour, its shape at both ends."""
    x, y, width, height = box
    panel(canvas, box, style.colour, radius)
    canvas.setFillColor(colour(WHITE))
    for middle in (x + height * 0.62, x + width - height * 0.62):
        shapes.mark(canvas, style.shape, (middle, y + height / 2), height * 0.22)
    inside = (x + height * 1.1, y, width - height * 2.2, height)
    stack(canvas, class_words(style, height, WHITE), inside, height * 0.02)


def pattern(canvas: Canvas, style: Style, box: Box) -> None:
    """The colour of the class with its shape in a row, along the longer side: told apart without seeing colours."""
    x, y, width, height = box
    panel(canvas, box, style.colour)
    canvas.setFillColor(colour(WHITE))
    size = min(width, height)
    count = int(max(width, height) / (size * 2))
    for place in range(count):
        along = (place + 0.5) * max(width, height) / count
        middle = (x + along, y + height / 2) if width > height else (x + width / 2, y + along)
        shapes.mark(canvas, style.shape, middle, size * 0.24)
