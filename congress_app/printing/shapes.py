"""Stars, class marks and crop marks drawn as vectors: no symbol depends on a typeface having it."""

from collections.abc import Iterable, Sequence
from math import cos, pi, sin

from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas

Point = tuple[float, float]


def star_points(centre: Point, radius: float, inner: float = 0.4) -> list[Point]:
    """Ten corners of a five-pointed star standing on two feet."""
    return [
        (
            centre[0] + (radius if corner % 2 == 0 else radius * inner) * sin(corner * pi / 5),
            centre[1] + (radius if corner % 2 == 0 else radius * inner) * cos(corner * pi / 5),
        )
        for corner in range(10)
    ]


def regular_points(centre: Point, radius: float, corners: int, turn: float = 0.0) -> list[Point]:
    """Corners of a regular polygon, the first one up, turned by `turn` of a full circle."""
    return [
        (
            centre[0] + radius * sin(2 * pi * (corner / corners + turn)),
            centre[1] + radius * cos(2 * pi * (corner / corners + turn)),
        )
        for corner in range(corners)
    ]


def fill_polygon(canvas: Canvas, points: Sequence[Point]) -> None:
    """Fill the closed polygon in the present colour."""
    path = canvas.beginPath()
    path.moveTo(*points[0])
    for point in points[1:]:
        path.lineTo(*point)
    path.close()
    canvas.drawPath(path, stroke=0, fill=1)


def star(canvas: Canvas, centre: Point, radius: float) -> None:
    """A five-pointed star in the present fill colour."""
    fill_polygon(canvas, star_points(centre, radius))


def mark(canvas: Canvas, shape: str, centre: Point, radius: float) -> None:
    """A class mark: circle, star, triangle, square, diamond, pentagon, hexagon or bar."""
    if shape == "circle":
        canvas.circle(*centre, radius * 0.9, stroke=0, fill=1)
    elif shape == "star":
        star(canvas, centre, radius * 1.1)
    elif shape == "bar":
        canvas.rect(centre[0] - radius, centre[1] - radius * 0.4, radius * 2, radius * 0.8, stroke=0, fill=1)
    else:
        corners, turn = {"triangle": (3, 0.0), "square": (4, 0.125), "diamond": (4, 0.0), "pentagon": (5, 0.0)}.get(
            shape, (6, 0.0)
        )
        fill_polygon(canvas, regular_points(centre, radius, corners, turn))


def ticks(canvas: Canvas, lines: Iterable[tuple[float, float, float, float]], colour: Color) -> None:
    """Hair lines that say where to cut."""
    canvas.saveState()
    canvas.setStrokeColor(colour)
    canvas.setLineWidth(0.35)
    canvas.lines(list(lines))
    canvas.restoreState()
