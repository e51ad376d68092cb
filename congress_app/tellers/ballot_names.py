"""The list of names on a ballot: rows as high as the paper allows, in one column or two, on further pages if need be.

Form B1 leaves room to strike a name through; B2, B3 and B4 have two real, empty boxes beside every name.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

from congress_app.counting.forms import Form
from congress_app.printing import fonts
from congress_app.printing.drawing import MM, Canvas, colour
from congress_app.printing.text import Fitted, composed, draw_lines, fit, width
from congress_app.tellers.ballot_look import INK, Ballot, Paper

Row = tuple[int, dict[str, str]]
GAP = 4 * MM


class Block(NamedTuple):
    """What one page of a list holds: its rows, in so many columns, each row so high."""

    rows: tuple[Row, ...]
    columns: int
    height: float


def blocks(paper: Paper, form: str, rows: Sequence[dict[str, str]], first: float, later: float) -> list[Block]:
    """Split a list over pages: `first` and `later` are the heights free on the first page and on the others.

    One column if the rows keep their least height, else two, else as few pages as can be; rows are equally high on all.
    """
    columns = 1 if len(rows) <= _fits(paper, first, paper.row_least) else _most_columns(paper, form)
    least = _split(paper, rows, columns, (first, later), paper.row_least)
    height = paper.row
    while height > paper.row_least:
        made = _split(paper, rows, columns, (first, later), height)
        if len(made) == len(least):
            return made
        height -= 0.1 * MM
    return least


def _split(
    paper: Paper, rows: Sequence[dict[str, str]], columns: int, room: tuple[float, float], height: float
) -> list[Block]:
    left: list[Row] = list(enumerate(rows, 1))
    made: list[Block] = []
    while left:
        most = columns * _fits(paper, room[min(len(made), 1)], height)
        made.append(Block(tuple(left[:most]), columns, height))
        left = left[most:]
    return made


def _most_columns(paper: Paper, form: str) -> int:
    return 2 if form == Form.B1 or paper.width > 150 * MM else 1


def _fits(paper: Paper, room: float, height: float) -> int:
    return max(1, int((room - _top(paper)) / height))


def _top(paper: Paper) -> float:
    return max(paper.row_least * 1.15, 7.2 * MM)


def draw(canvas: Canvas, paper: Paper, ballot: Ballot, block: Block, upper: float) -> None:
    """One page of the list, downwards from `upper`."""
    wide = (paper.width - 2 * paper.margin - GAP * (block.columns - 1)) / block.columns
    per = -(-len(block.rows) // block.columns)
    for column in range(block.columns):
        part = block.rows[column * per : (column + 1) * per]
        _column(canvas, paper, ballot, part, (paper.margin + column * (wide + GAP), upper, wide, block.height))


def _widths(paper: Paper, form: str, wide: float) -> list[float]:
    number = 11 * MM if paper.width > 150 * MM else 9.5 * MM
    if form == Form.B1:
        return [number, wide - number]
    box = 26 * MM if wide > 150 * MM else 18 * MM if wide > 100 * MM else 15 * MM
    return [number, wide - number - 2 * box, box, box]


def _column(
    canvas: Canvas, paper: Paper, ballot: Ballot, rows: Sequence[Row], place: tuple[float, float, float, float]
) -> None:
    left, upper, wide, high = place
    widths, top = _widths(paper, ballot.box["form"], wide), _top(paper)
    canvas.setFillColor(colour(ballot.tint.pale))
    canvas.rect(left, upper - top, wide, top, stroke=0, fill=1)
    canvas.setFillColor(colour(INK))
    heads = ("NO.", "FULL NAME", "AGREE", "DISAGREE")[: len(widths)]
    x = left
    for words, room in zip(heads, widths, strict=True):
        size = min(paper.line - 1, 10)
        said = fit(ballot.say(words), fonts.SERIF_BOLD, room - 1.5 * MM, lines=2, largest=size, smallest=5.5)
        draw_lines(canvas, said, x + room / 2, upper - (top - said.height(1.1)) / 2, align="centre", leading=1.1)
        x += room
    for place_of, (number, row) in enumerate(rows):
        _row(canvas, paper, (number, row), widths, (left, upper - top - place_of * high, high))
    _rules(canvas, ballot, widths, (left, upper, wide, top, high, len(rows)))


def _row(canvas: Canvas, paper: Paper, row: Row, widths: Sequence[float], place: tuple[float, float, float]) -> None:
    left, upper, high = place
    number, person = row
    size = min(paper.name, high * 0.56)
    middle = upper - high / 2
    canvas.setFillColor(colour(INK))
    line = Fitted((str(number),), fonts.SERIF, size)
    draw_lines(canvas, line, left + widths[0] / 2, middle + size / 2, align="centre", leading=1)
    _name(canvas, person, (left + widths[0] + 2 * MM, middle, widths[1] - 4 * MM), size, paper.name_least)
    x = left + widths[0] + widths[1]
    side = min(high * 0.62, 6 * MM)
    for room in widths[2:]:
        empty_box(canvas, x + (room - side) / 2, middle - side / 2, side)
        x += room


def _name(canvas: Canvas, person: dict[str, Any], place: tuple[float, float, float], size: float, least: float) -> None:
    """The name in capitals, the birth date after it where one is given; the letters shrink before a line breaks."""
    left, middle, room = place
    name = composed(person["label"]).upper()
    born = f" ({person['born']})" if person.get("born") else ""
    said = fit(name + born, fonts.SERIF_BOLD, room, lines=1, largest=size, smallest=least)
    if said.lines[0] != composed(name + born):
        said = fit(name + born, fonts.SERIF_BOLD, room, lines=2, largest=least, smallest=5.5)
        draw_lines(canvas, said, left, middle + said.height(1.1) / 2, leading=1.1)
        return
    draw_lines(canvas, Fitted((name,), said.font, said.size), left, middle + said.size / 2, leading=1)
    if born:
        after = left + width(name + " ", said.font, said.size)
        face = fonts.covering(fonts.SERIF, born)
        draw_lines(canvas, Fitted((born.strip(),), face, said.size), after, middle + said.size / 2, leading=1)


def empty_box(canvas: Canvas, x: float, y: float, side: float) -> None:
    """A white square to put an X in."""
    canvas.setStrokeColor(colour(INK))
    canvas.setFillColor(colour("#ffffff"))
    canvas.setLineWidth(1)
    canvas.rect(x, y, side, side, stroke=1, fill=1)


def _rules(
    canvas: Canvas, ballot: Ballot, widths: Sequence[float], place: tuple[float, float, float, float, float, int]
) -> None:
    left, upper, wide, top, high, count = place
    low = upper - top - high * count
    canvas.setStrokeColor(colour(INK))
    canvas.setLineWidth(0.5)
    for number in range(count):
        y = upper - top - high * number
        canvas.line(left, y, left + wide, y)
    x = left
    for room in widths[:-1]:
        x += room
        canvas.line(x, upper, x, low)
    canvas.setLineWidth(1)
    canvas.setStrokeColor(colour(ballot.tint.dark))
    canvas.rect(left, low, wide, upper - low, stroke=1, fill=0)
