"""How badges look: per class a face, a size, a colour with its shape, a title and the lines that appear.

Values in, values or refusals out; never sees a table, a file or a person.
"""

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from congress_app.core.errors import InvalidInput
from congress_app.delegates.rules import CLASSES

FACES = ("banner", "plain")
"""banner: head on the colour of the congress; plain: white ground, which saves ink."""
SIZES = ("a6", "a7", "card")
SHAPES = ("star", "circle", "square", "triangle", "hexagon", "diamond", "pentagon", "bar")
LINES = ("congress", "dates", "delegation", "position", "seat", "number", "second")
"""Lines a class may leave out; `second` is the class in the other language. The name is always there."""
EMBLEMS = ("star", "none", "own")
CONTRAST = 4.5  # WCAG 2.2, 1.4.3: white words on the colour of the class

MARKS: Mapping[str, tuple[str, str]] = {
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
"""Colour and shape of each class until the office chooses others."""

_COLOUR = re.compile(r"#[0-9a-f]{6}")


class ColourTooPale(InvalidInput):
    """White words could not be read on this colour."""


@dataclass(frozen=True, slots=True)
class ClassDesign:
    """The badge of one class; `title` "" is the name of the class."""

    face: str = "banner"
    size: str = "a6"
    colour: str = "#4b5a66"
    shape: str = "bar"
    title: str = ""
    lines: tuple[str, ...] = LINES


@dataclass(frozen=True, slots=True)
class Design:
    """All badges: photos or not, the emblem (`sha256` of one's own), the first language, and each class."""

    photos: bool = True
    emblem: str = "star"
    sha256: str = ""
    language: str = "vi"
    classes: Mapping[str, ClassDesign] = field(default_factory=dict)


def default(theme: str) -> Design:
    """The design nobody has changed yet: a star where the congress is ceremonial."""
    classes = {code: ClassDesign(colour=MARKS[code][0], shape=MARKS[code][1]) for code in CLASSES}
    return Design(emblem="star" if theme == "ceremonial" else "none", classes=classes)


def read(kept: Mapping[str, Any], theme: str) -> Design:
    """A design from what was kept, a class it does not name as in `default`."""
    usual = default(theme)
    if not kept:
        return usual
    classes = {code: class_of(kept["classes"][code]) for code in CLASSES if code in kept["classes"]}
    whole = {name: kept[name] for name in ("photos", "emblem", "sha256", "language")}
    return Design(**whole, classes={**usual.classes, **classes})


def class_of(values: Mapping[str, Any]) -> ClassDesign:
    """One class from what was kept or sent."""
    lines = tuple(line for line in LINES if line in values["lines"])
    return ClassDesign(**{**values, "lines": lines})


def kept(design: Design) -> dict[str, Any]:
    """The design as it is kept and journalled."""
    return asdict(design)


def check(design: Design) -> None:
    """Raises InvalidInput or ColourTooPale with the class and the field that are wrong."""
    if design.emblem not in EMBLEMS or (design.emblem == "own" and not design.sha256):
        raise InvalidInput(field="emblem")
    for code, one in design.classes.items():
        check_class(code, one)


def check_class(code: str, one: ClassDesign) -> None:
    """The same for one class."""
    for name, value, known in (("face", one.face, FACES), ("size", one.size, SIZES), ("shape", one.shape, SHAPES)):
        if value not in known:
            raise InvalidInput(field=f"classes.{code}.{name}")
    if code not in CLASSES or not _COLOUR.fullmatch(one.colour):
        raise InvalidInput(field=f"classes.{code}.colour")
    if contrast(one.colour) < CONTRAST:
        raise ColourTooPale(field=f"classes.{code}.colour", colour=one.colour)


def contrast(colour: str) -> float:
    """How well white reads on #rrggbb: 1 (not at all) to 21."""
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
