"""What a specialist needs to draw on a sheet without knowing the PDF library: canvas, lengths, colours, pictures."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from congress_app.printing import fonts
from congress_app.printing.streaming import place_photo, straight_into

__all__ = [
    "MM",
    "SHEET",
    "Canvas",
    "Color",
    "colour",
    "finish",
    "once",
    "open_canvas",
    "panel",
    "picture",
    "transparent",
]

MM = mm
SHEET: tuple[float, float] = A4


def colour(code: str) -> Color:
    """A colour from its #rrggbb code."""
    return HexColor(code)


def open_canvas(out: Path, title: str) -> Canvas:
    """An A4 file on disk, compressed, with the project's typefaces ready."""
    fonts.ready()
    options: dict[str, Any] = {"initialFontName": fonts.SERIF, "invariant": 1, "lang": "vi"}
    canvas = Canvas(str(out), pagesize=A4, pageCompression=1, **options)
    canvas.setTitle(title)
    canvas.setCreator("Congress Day")
    return canvas


def finish(canvas: Canvas, out: Path) -> None:
    """Write the file, piece by piece: a hundred megabytes of photos need no hundred megabytes of memory."""
    with out.open("wb") as file, straight_into(file):
        canvas._filename = file  # type: ignore[attr-defined]  # noqa: SLF001 — its own way to a file gathers all of it
        canvas.save()


def once(canvas: Canvas, name: str, paint: Callable[[], None]) -> None:
    """What is the same on every badge is written into the file once and then only named."""
    if not canvas.hasForm(name):
        canvas.beginForm(name)
        paint()
        canvas.endForm()
    canvas.doForm(name)


def panel(canvas: Canvas, box: tuple[float, float, float, float], fill: str, radius: float = 0.0) -> None:
    """A filled rectangle (x, y, width, height in points), with round corners if wished."""
    canvas.setFillColor(HexColor(fill))
    if radius:
        canvas.roundRect(*box, radius, stroke=0, fill=1)
    else:
        canvas.rect(*box, stroke=0, fill=1)


def picture(canvas: Canvas, file: Path, box: tuple[float, float, float, float], radius: float) -> None:
    """A JPEG that fills the box (cut, never stretched), with round corners."""
    x, y, width, height = box
    name, wide, high = place_photo(canvas, file)
    scale = max(width / wide, height / high)
    canvas.saveState()
    frame = canvas.beginPath()
    frame.roundRect(x, y, width, height, radius)
    canvas.clipPath(frame, stroke=0, fill=0)
    canvas.translate(x + (width - wide * scale) / 2, y + (height - high * scale) / 2)
    canvas.scale(wide * scale, high * scale)
    canvas.doForm(name)
    canvas.restoreState()


def transparent(canvas: Canvas, file: Path, box: tuple[float, float, float, float]) -> None:
    """A PNG as large as the box allows, in its middle, what is clear in it left clear."""
    x, y, width, height = box
    wide, high = ImageReader(str(file)).getSize()
    scale = min(width / wide, height / high)
    left, low = x + (width - wide * scale) / 2, y + (height - high * scale) / 2
    canvas.drawImage(str(file), left, low, wide * scale, high * scale, mask="auto")
