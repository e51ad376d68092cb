"""Questions on a ballot: each with its words and an empty box before every answer, in the order they are counted in."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from congress_app.printing import fonts
from congress_app.printing.drawing import MM, Canvas, colour
from congress_app.printing.text import Fitted, draw_lines, fit, width
from congress_app.tellers.ballot_look import INK, Ballot, Paper
from congress_app.tellers.ballot_names import empty_box

PAD = 2.2 * MM


class Asked(NamedTuple):
    """A question measured: its title, its answers in rows of one to a line or several, its height."""

    title: Fitted
    answers: tuple[tuple[Fitted, ...], ...]
    side: float
    height: float


def pages(paper: Paper, ballot: Ballot, first: float, later: float) -> list[list[Asked]]:
    """The questions measured and split over pages; a question never splits. Letters shrink until one page is enough."""
    for size in (paper.line + 1.5, paper.line + 0.5, paper.line - 0.5, paper.line - 1.5):
        asked = [_measured(paper, ballot, each, size) for each in ballot.box["questions"]]
        if sum(each.height for each in asked) <= first:
            return [asked]
    made: list[list[Asked]] = [[]]
    room = first
    for each in asked:
        if made[-1] and each.height > room:
            made.append([])
            room = later
        made[-1].append(each)
        room -= each.height
    return made


def _measured(paper: Paper, ballot: Ballot, question: dict[str, Any], size: float) -> Asked:
    room = paper.width - 2 * paper.margin - 2 * PAD
    alone = len(ballot.box["questions"]) == 1
    words = ballot.own(question["title"])
    said = words if alone else f"{question['n']}. {words}"
    title = fit(said, fonts.SERIF_BOLD, room, lines=6, largest=size, smallest=7)
    side = max(size * 1.15, 4.2 * MM)
    answers = [
        fit(ballot.own(choice), fonts.SERIF, room - side - 2 * MM, lines=3, largest=size, smallest=7)
        for choice in question["choices"]
    ]
    lines = _lines(answers, room, side)
    height = title.height() + sum(_high(line, side) for line in lines) + 3 * PAD
    return Asked(title, lines, side, height)


def _lines(answers: Sequence[Fitted], room: float, side: float) -> tuple[tuple[Fitted, ...], ...]:
    """All answers beside each other if every one fits its share, else one under the other."""
    share = room / len(answers)
    beside = all(len(each.lines) == 1 and _wide(each) + side + 3 * MM <= share for each in answers)
    return (tuple(answers),) if beside else tuple((each,) for each in answers)


def _wide(said: Fitted) -> float:
    return max(width(line, said.font, said.size) for line in said.lines)


def _high(line: Sequence[Fitted], side: float) -> float:
    return max(side * 1.35, *(each.height() + 1 * MM for each in line))


def draw(canvas: Canvas, paper: Paper, ballot: Ballot, asked: Sequence[Asked], upper: float) -> None:
    """The questions of one page, each in its frame, downwards from `upper`."""
    left, wide = paper.margin, paper.width - 2 * paper.margin
    for each in asked:
        under = upper - each.title.height() - 1.6 * PAD
        canvas.setFillColor(colour(ballot.tint.pale))
        canvas.rect(left, under, wide, upper - under, stroke=0, fill=1)
        canvas.setFillColor(colour(INK))
        draw_lines(canvas, each.title, left + PAD, upper - 0.8 * PAD)
        y = under - 0.4 * PAD
        for line in each.answers:
            high = _high(line, each.side)
            share = (wide - 2 * PAD) / len(line)
            for place, answer in enumerate(line):
                x = left + PAD + place * share
                empty_box(canvas, x, y - high / 2 - each.side / 2, each.side)
                canvas.setFillColor(colour(INK))
                draw_lines(canvas, answer, x + each.side + 2 * MM, y - (high - answer.height()) / 2)
            y -= high
        canvas.setStrokeColor(colour(ballot.tint.dark))
        canvas.setLineWidth(0.9)
        canvas.rect(left, upper - each.height, wide, each.height, stroke=1, fill=0)
        upper -= each.height
