"""Text that fits its place: composed letters, widths, balanced lines, sizes that shrink before anything is cut.

Pure measuring; draws only through the canvas it is given.
"""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from congress_app.printing import fonts

ELLIPSIS = "…"
TIE = "\u00a0"


@dataclass(frozen=True, slots=True)
class Fitted:
    """Lines at the size (points) at which they fit, in the face that has all their letters."""

    lines: tuple[str, ...]
    font: str
    size: float

    def height(self, leading: float = 1.2) -> float:
        """Height of the block in points."""
        return len(self.lines) * self.size * leading


def composed(text: str) -> str:
    """NFC, single spaces, no control characters: decomposed tone marks print beside their letters.

    A no-break space stays: it keeps two words on one line.
    """
    even = (" " if letter.isspace() and letter != TIE else letter for letter in unicodedata.normalize("NFC", text))
    kept = "".join(letter for letter in even if unicodedata.category(letter) not in {"Cc", "Cf"})
    return " ".join(word for word in kept.split(" ") if word).strip()


@lru_cache(maxsize=20_000)
def advance(text: str, font: str) -> float:
    """Width at one point; widths grow evenly with the size (no kerning is drawn), so one measure serves all sizes."""
    fonts.ready()
    return float(stringWidth(text, font, 1000)) / 1000


def width(text: str, font: str, size: float) -> float:
    """Width in points."""
    return advance(text, font) * size


def wrap(text: str, font: str, size: float, room: float) -> list[str]:
    """Break at spaces; a word longer than the room is broken between letters."""
    lines: list[str] = []
    line, reach, gap = "", 0.0, advance(" ", font) * size
    for word in text.split(" "):
        wide = advance(word, font) * size
        if line and reach + gap + wide <= room:
            line, reach = f"{line} {word}", reach + gap + wide
            continue
        if line:
            lines.append(line)
        line, reach = word, wide
        while reach > room and len(line) > 1:
            head = cut(line, font, size, room, mark="")
            lines.append(head)
            line = line[len(head) :]
            reach = width(line, font, size)
    return [*lines, line] if line else lines


def balanced(text: str, font: str, size: float, room: float) -> list[str]:
    """The same number of lines as `wrap`, with the narrowest longest line: no word left alone, none broken for it."""
    greedy = wrap(text, font, size, room)
    if len(greedy) < 2:
        return greedy
    widest = max(advance(word, font) * size for word in text.split(" "))
    low, high = min(room, max(room / len(greedy), widest)), room
    for _ in range(6):
        middle = (low + high) / 2
        if len(wrap(text, font, size, middle)) > len(greedy):
            low = middle
        else:
            high = middle
    return wrap(text, font, size, high)


def cut(text: str, font: str, size: float, room: float, mark: str = ELLIPSIS) -> str:
    """The longest beginning of `text` that fits with the mark after it; at least one letter."""
    kept = len(text)
    while kept > 1 and width(text[:kept].rstrip() + mark, font, size) > room:
        kept -= 1
    return text[:kept].rstrip() + mark if mark else text[:kept]


@lru_cache(maxsize=5_000)
def fit(text: str, font: str, room: float, *, lines: int, largest: float, smallest: float) -> Fitted:
    """Largest size (steps of half a point) at which `text` takes at most `lines`; cut with … only at the smallest."""
    words = composed(text)
    face = fonts.covering(font, words)
    size = largest
    while size > smallest and not stays_whole(words, face, size, room, lines):
        size -= 0.5
    broken = balanced(words, face, size, room)
    if len(broken) > lines:
        rest = " ".join(broken[lines - 1 :])
        broken = [*broken[: lines - 1], cut(rest, face, size, room)]
    return Fitted(tuple(broken), face, size)


def stays_whole(text: str, font: str, size: float, room: float, lines: int) -> bool:
    """Whether the text fits without breaking inside a word."""
    if any(width(word, font, size) > room for word in text.split(" ")):
        return False
    return len(wrap(text, font, size, room)) <= lines


def draw_lines(
    canvas: Canvas, fitted: Fitted, x: float, top: float, *, align: str = "left", leading: float = 1.2
) -> float:
    """Draw the lines downwards from `top`; answers the y under the last one. `align`: left, centre or right of x."""
    canvas.setFont(fitted.font, fitted.size)
    put = {"left": canvas.drawString, "centre": canvas.drawCentredString, "right": canvas.drawRightString}[align]
    step = fitted.size * leading
    for number, line in enumerate(fitted.lines):
        put(x, top - number * step - fitted.size * 0.92, line)
    return top - step * len(fitted.lines)


def draw_line(
    canvas: Canvas, words: str, face: tuple[str, float], at: tuple[float, float], align: str = "left"
) -> None:
    """One line of text on its baseline."""
    line = composed(words)
    font = fonts.covering(face[0], line)
    draw_lines(canvas, Fitted((line,), font, face[1]), at[0], at[1] + face[1] * 0.92, align=align)
