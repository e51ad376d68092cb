"""The typefaces of printed papers, read once per process and embedded as subsets.

Never a font of the machine: every laptop prints the same sheet.
"""

from functools import cache
from pathlib import Path

from reportlab import rl_config
from reportlab.lib.fonts import addMapping
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

FOLDER = Path(__file__).parents[2] / "static" / "fonts"

SANS = "CongressSans"
SANS_BOLD = "CongressSans-Bold"
SANS_HEAVY = "CongressSans-ExtraBold"
SERIF = "CongressSerif"
SERIF_BOLD = "CongressSerif-Bold"
SERIF_ITALIC = "CongressSerif-Italic"
SERIF_BOLD_ITALIC = "CongressSerif-BoldItalic"

FILES = {
    SANS: "BeVietnamPro-400.ttf",
    SANS_BOLD: "BeVietnamPro-700.ttf",
    SANS_HEAVY: "BeVietnamPro-800.ttf",
    SERIF: "Tinos-Regular.ttf",
    SERIF_BOLD: "Tinos-Bold.ttf",
    SERIF_ITALIC: "Tinos-Italic.ttf",
    SERIF_BOLD_ITALIC: "Tinos-BoldItalic.ttf",
}
WIDER = {SANS: SERIF, SANS_BOLD: SERIF_BOLD, SANS_HEAVY: SERIF_BOLD}


@cache
def ready() -> None:
    """Register every face; call it before drawing. Streams stay binary (half the time, 20 % smaller)."""
    rl_config.useA85 = 0
    for name, file in FILES.items():
        pdfmetrics.registerFont(TTFont(name, str(FOLDER / file)))
    rl_config.canvas_basefontname = SERIF
    family(SANS, SANS_BOLD, SANS, SANS_BOLD)
    family(SERIF, SERIF_BOLD, SERIF_ITALIC, SERIF_BOLD_ITALIC)


def family(plain: str, bold: str, italic: str, bold_italic: str) -> None:
    """Tell paragraphs which face is the bold and the italic of `plain`."""
    addMapping(plain, 0, 0, plain)
    addMapping(plain, 1, 0, bold)
    addMapping(plain, 0, 1, italic)
    addMapping(plain, 1, 1, bold_italic)


@cache
def letters(font: str) -> frozenset[int]:
    """Code points the face can draw."""
    ready()
    found = pdfmetrics.getFont(font)
    return frozenset(found.face.charToGlyph) if isinstance(found, TTFont) else frozenset()


def covering(font: str, text: str) -> str:
    """`font`, or the wider serif when `font` lacks a letter of `text` (ĭ, ŏ, ƀ in names of the Highlands)."""
    have = letters(font)
    if font not in WIDER or all(ord(letter) in have for letter in text):
        return font
    return WIDER[font]
