"""The paragraph styles of official papers: a Times face at 14 points, as the party's rules of presentation ask."""

from functools import cache
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm

from congress_app.printing import fonts
from congress_app.printing.text import composed

HAIR = HexColor("#3a3330")
CENTRED = {"alignment": TA_CENTER}
BOLD = {"fontName": fonts.SERIF_BOLD}
ITALIC = {"fontName": fonts.SERIF_ITALIC}

KINDS: dict[str, dict[str, Any]] = {
    "body": {"alignment": TA_JUSTIFY, "firstLineIndent": 10 * mm, "spaceAfter": 5, "leading": 19.5},
    "plain": {"alignment": TA_LEFT},
    "strong": {**BOLD},
    "italic": {**ITALIC, "alignment": TA_JUSTIFY, "firstLineIndent": 10 * mm, "spaceAfter": 5},
    "italic-centred": {**ITALIC, **CENTRED, "spaceAfter": 8},
    "centred": {**CENTRED, "spaceAfter": 5},
    "small": {"fontSize": 11.5, "leading": 15, "spaceAfter": 3},
    "list": {"alignment": TA_JUSTIFY, "leftIndent": 10 * mm, "bulletIndent": 5 * mm, "spaceAfter": 3},
    "title": {**CENTRED, **BOLD, "fontSize": 16, "leading": 22, "textTransform": "uppercase"},
    "subject": {**CENTRED, **BOLD, "fontSize": 14, "leading": 19},
    "chapter": {**CENTRED, **BOLD, "spaceBefore": 12, "spaceAfter": 7, "keepWithNext": 1},
    "heading": {**BOLD, "firstLineIndent": 10 * mm, "spaceBefore": 6, "spaceAfter": 5, "keepWithNext": 1},
    "cell": {"fontSize": 12, "leading": 15.5},
    "cell-centre": {**CENTRED, "fontSize": 12, "leading": 15.5},
    "cell-right": {"alignment": TA_RIGHT, "fontSize": 12, "leading": 15.5},
    "cell-head": {**CENTRED, **BOLD, "fontSize": 12, "leading": 15.5},
    "issuer": {**CENTRED, "fontSize": 13, "leading": 17},
    "issuer-strong": {**CENTRED, **BOLD, "fontSize": 13, "leading": 17},
    "authority": {**CENTRED, **BOLD, "fontSize": 14, "leading": 18},
    "place": {**CENTRED, **ITALIC, "fontSize": 13, "leading": 17},
    "signer": {**CENTRED, **BOLD, "fontSize": 13.5, "leading": 18},
    "signer-note": {**CENTRED, **ITALIC, "fontSize": 11.5, "leading": 15},
    "recipient-head": {"fontName": fonts.SERIF_BOLD_ITALIC, "fontSize": 12, "leading": 15},
    "recipient": {"fontSize": 11, "leading": 14, "leftIndent": 4 * mm, "bulletIndent": 0, "bulletFontSize": 11},
}


@cache
def style(kind: str) -> ParagraphStyle:
    """The style of that name."""
    ground: dict[str, Any] = {"fontName": fonts.SERIF, "fontSize": 14, "leading": 19, "bulletFontName": fonts.SERIF}
    return ParagraphStyle(
        kind,
        None,
        **{**ground, "bulletFontSize": 14, "splitLongWords": 1, "allowOrphans": 0, "allowWidows": 0, **KINDS[kind]},
    )


def escaped(text: str) -> str:
    """Plain text made safe for the paragraph reader, in composed letters."""
    return escape(composed(text))
