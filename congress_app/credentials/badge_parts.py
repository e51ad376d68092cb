"""What both badge faces share: the values on a badge, the colours of the congress, class marks, portrait, code."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from congress_app.printing import fonts, qr, shapes, text
from congress_app.printing.drawing import MM, Canvas, colour, panel, picture

INK, QUIET, LINE, WELL, WHITE = "#1f1a17", "#6f655d", "#e0d6c9", "#f7f1e6", "#ffffff"

CLASS_MARKS: Mapping[str, tuple[str, str]] = {
    "EX": ("#8f1318", "star"),
    "EL": ("#b02318", "circle"),
    "AP": ("#9c3a0c", "square"),
    "AL": ("#7d5a00", "triangle"),
    "PM": ("#5d5a12", "hexagon"),
    "TM": ("#5d5a12", "hexagon"),
    "XM": ("#5d5a12", "hexagon"),
    "GU": ("#17508f", "diamond"),
    "PR": ("#17714a", "pentagon"),
    "SV": ("#4b5a66", "bar"),
    "SE": ("#26221f", "square"),
    "TE": ("#0b5f66", "hexagon"),
}
UNKNOWN_MARK = ("#4b5a66", "bar")


@dataclass(frozen=True, slots=True)
class Badge:
    """One badge: `code` is the text in the QR, `photo` a file or ""; the class comes as code and as words."""

    number: str
    name: str
    initials: str
    delegation: str
    position: str
    seat: str
    kind: str
    kind_words: str
    kind_small: str
    photo: str
    code: str

    @property
    def mark(self) -> tuple[str, str]:
        """Colour and shape of the class."""
        return CLASS_MARKS.get(self.kind, UNKNOWN_MARK)


@dataclass(frozen=True, slots=True)
class Look:
    """Congress line and small line of the head, the word before the seat, and the theme's colours."""

    title: str
    line: str
    seat_word: str
    brand: str
    gold: str
    gold_soft: str
    star: bool


THEMES = {
    "ceremonial": ("#8f1318", "#e3b341", "#f6e3b0", True),
    "neutral": ("#1d4063", "#8fb8de", "#d9e7f5", False),
}


def look_of(congress: Mapping[str, str]) -> Look:
    """{title, line, seat_word, theme} with the colours of the theme."""
    brand, gold, soft, star = THEMES.get(congress["theme"], THEMES["neutral"])
    words = (congress["title"], congress["line"], congress["seat_word"])
    return Look(*words, brand, gold, soft, star)


def portrait(canvas: Canvas, badge: Badge, box: tuple[float, float, float, float]) -> None:
    """The photo cut to the box, or large initials on a quiet ground."""
    radius = 1.5 * MM
    if badge.photo:
        picture(canvas, Path(badge.photo), box, radius)
    else:
        panel(canvas, box, WELL, radius)
        canvas.setFillColor(colour(badge.mark[0]))
        size = box[2] * 0.42
        middle = (box[0] + box[2] / 2, box[1] + box[3] / 2 - size * 0.36)
        text.draw_line(canvas, badge.initials, (fonts.SANS_BOLD, size), middle, "centre")
    canvas.setStrokeColor(colour(LINE))
    canvas.setLineWidth(0.6)
    canvas.roundRect(*box, radius, stroke=1, fill=0)


def code(canvas: Canvas, badge: Badge, corner: tuple[float, float], size: float) -> None:
    """The QR on white, black, exactly the text of the badge."""
    canvas.setFillColor(colour("#000000"))
    qr.draw(canvas, qr.matrix(badge.code), corner[0], corner[1], size)


def name_block(name: str, room: float, sizes: tuple[float, float, float]) -> text.Fitted:
    """The name on two lines from the largest size down to the middle one, then on three down to the smallest."""
    largest, middle, smallest = sizes
    two = text.fit(name, fonts.SANS_HEAVY, room, lines=2, largest=largest, smallest=middle)
    if text.stays_whole(text.composed(name), two.font, two.size, room, 2):
        return two
    return text.fit(name, fonts.SANS_HEAVY, room, lines=3, largest=middle, smallest=smallest)


def centred(
    canvas: Canvas, blocks: list[tuple[text.Fitted, str]], box: tuple[float, float, float, float], gap: float
) -> None:
    """Blocks of lines one under the other, the whole in the middle of the box."""
    leading = 1.16
    height = sum(block.height(leading) for block, _ in blocks) + gap * max(len(blocks) - 1, 0)
    top = box[1] + (box[3] + height) / 2
    for block, ink in blocks:
        canvas.setFillColor(colour(ink))
        top = text.draw_lines(canvas, block, box[0] + box[2] / 2, top, align="centre", leading=leading) - gap


def class_band(canvas: Canvas, badge: Badge, box: tuple[float, float, float, float], radius: float) -> None:
    """The class in words on its colour, its shape at both ends."""
    x, y, width, height = box
    fill, shape = badge.mark
    panel(canvas, box, fill, radius)
    canvas.setFillColor(colour(WHITE))
    size = height * 0.22
    for middle in (x + height * 0.62, x + width - height * 0.62):
        shapes.mark(canvas, shape, (middle, y + height / 2), size)
    room = width - height * 2.2
    words = text.fit(badge.kind_words, fonts.SANS_BOLD, room, lines=1, largest=height * 0.42, smallest=5)
    blocks = [(words, WHITE)]
    if badge.kind_small:
        small = text.fit(badge.kind_small, fonts.SANS, room, lines=1, largest=height * 0.19, smallest=4)
        blocks.append((small, WHITE))
    centred(canvas, blocks, (x, y, width, height), height * 0.02)
