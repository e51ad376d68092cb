"""How a ballot looks: sizes of paper, colours, the head with the place for the stamp, the title in its band.

Every ballot of a printing is the same drawing: nothing here takes a number, a person or the time.
"""

from dataclasses import dataclass
from typing import Any, NamedTuple

from congress_app.core import wording
from congress_app.counting.forms import Form
from congress_app.printing import fonts
from congress_app.printing.drawing import MM, Canvas, colour
from congress_app.printing.text import composed, draw_line, draw_lines, fit

INK, QUIET = "#1a1614", "#6b625c"


class Tint(NamedTuple):
    """The colour of an election: dark for lines, pale for grounds; bars at the ends of its band tell it on grey too."""

    dark: str
    pale: str
    bars: int


TINTS = {
    "red": Tint("#a3161c", "#fbe2e0", 1),
    "blue": Tint("#14508c", "#dfeaf7", 2),
    "green": Tint("#1d6b3a", "#dff1e4", 3),
    "orange": Tint("#a8540a", "#fdead3", 4),
    "violet": Tint("#5c2f86", "#ece2f6", 5),
    "grey": Tint("#4a4a4a", "#ececec", 6),
}


@dataclass(frozen=True, slots=True)
class Paper:
    """A size of paper and the sizes of letters on it, in points."""

    width: float
    height: float
    margin: float
    head: float
    title: float
    line: float
    name: float
    name_least: float
    row: float
    row_least: float
    stamp: tuple[float, float]


A5 = Paper(148 * MM, 210 * MM, 10 * MM, 9, 15, 10.5, 12.5, 7.5, 9.5 * MM, 5.9 * MM, (27 * MM, 19 * MM))
A4 = Paper(210 * MM, 297 * MM, 15 * MM, 11.5, 20, 13, 14, 8, 11.5 * MM, 5.4 * MM, (38 * MM, 26 * MM))
TITLES = {Form.B4: "OPINION BALLOT", Form.QUESTIONS: "VOTING PAPER"}
ADVICE = {
    Form.B1: "Strike through the whole name of everybody you do not vote for; leave at most {seats} standing.",
    Form.B2: "Put an X in one of the two boxes beside each name.",
    Form.B3: "Put an X in one of the two boxes.",
    Form.B4: "Put an X in one of the two boxes beside each name.",
    Form.QUESTIONS: "Put an X in one box for each question.",
}


@dataclass(frozen=True, slots=True)
class Ballot:
    """What stands on the ballot: `box` as queries.box gives it, `head` {issuer, authority, place, party}, language."""

    box: dict[str, Any]
    head: dict[str, Any]
    lang: str
    specimen: bool = False

    @property
    def tint(self) -> Tint:
        """The colour of this election."""
        return TINTS[self.box["colour"]["code"]]

    def say(self, words: str, **facts: object) -> str:
        """A sentence in the language of the ballot."""
        return wording.text(self.lang, words, **facts)

    def own(self, value: dict[str, str]) -> str:
        """A bilingual value in the language of the ballot, else in the other."""
        return value.get(self.lang) or value.get("vi") or value.get("en") or ""


def told(ballot: Ballot) -> tuple[str, list[str], str, str]:
    """The words of the head: title, the lines under it, how many are listed, how to vote."""
    title = ballot.say(TITLES.get(Form(ballot.box["form"]), "BALLOT PAPER"))
    return title, _lines(ballot), _count(ballot), _advice(ballot)


def frame(canvas: Canvas, paper: Paper, ballot: Ballot) -> None:
    """A line in the colour of the election around the page."""
    inset = paper.margin * 0.55
    canvas.setStrokeColor(colour(ballot.tint.dark))
    canvas.setLineWidth(1.4)
    canvas.rect(inset, inset, paper.width - 2 * inset, paper.height - 2 * inset, stroke=1, fill=0)


def top(canvas: Canvas, paper: Paper, ballot: Ballot) -> float:
    """Head, band with the title and the lines under it; answers where the list may begin."""
    under = _head(canvas, paper, ballot) - 3.5 * MM
    under = _band(canvas, paper, ballot, under) - 2 * MM
    middle, room = paper.width / 2, paper.width - 2 * paper.margin
    canvas.setFillColor(colour(INK))
    for line in _lines(ballot):
        words = fit(line, fonts.SERIF_BOLD, room, lines=3, largest=paper.line + 1, smallest=paper.line - 2)
        under = draw_lines(canvas, words, middle, under, align="centre", leading=1.22)
    count = fit(_count(ballot), fonts.SERIF_ITALIC, room, lines=1, largest=paper.line, smallest=7)
    under = draw_lines(canvas, count, middle, under - 0.6 * MM, align="centre", leading=1.3)
    canvas.setFillColor(colour(INK))
    advice = fit(_advice(ballot), fonts.SERIF, room, lines=2, largest=paper.line - 1, smallest=7)
    return draw_lines(canvas, advice, middle, under - 0.4 * MM, align="centre", leading=1.2) - 2.5 * MM


def _head(canvas: Canvas, paper: Paper, ballot: Ballot) -> float:
    """Place for the stamp in the upper left corner, the organisation beside it, the authority at the right."""
    upper, left = paper.height - paper.margin, paper.margin
    wide, high = paper.stamp
    _stamp(canvas, paper, ballot, (left, upper - high, wide, high))
    room = paper.width - 2 * paper.margin - wide - 3 * MM
    share = 0.47 if ballot.head["authority"] else 0.52
    beside = left + wide + 3 * MM
    canvas.setFillColor(colour(INK))
    low = _column(canvas, ballot.head["issuer"], (beside + room * share / 2, room * share - 2 * MM), upper, paper.head)
    right = (beside + room * (1 + share) / 2, room * (1 - share))
    under = upper
    if ballot.head["authority"]:
        largest = paper.head + 0.5
        words = fit(ballot.head["authority"], fonts.SERIF_BOLD, right[1], lines=1, largest=largest, smallest=6)
        under = draw_lines(canvas, words, right[0], upper, align="centre")
        length = canvas.stringWidth(words.lines[0], words.font, words.size)
        canvas.setStrokeColor(colour(INK))
        canvas.setLineWidth(0.7)
        canvas.line(right[0] - length / 2, under - 1, right[0] + length / 2, under - 1)
        under -= 1.2 * MM
    place = fit(ballot.head["place"], fonts.SERIF_ITALIC, right[1], lines=2, largest=paper.head, smallest=6)
    under = draw_lines(canvas, place, right[0], under, align="centre")
    return min(low, under, upper - high)


def _stamp(canvas: Canvas, paper: Paper, ballot: Ballot, box: tuple[float, float, float, float]) -> None:
    canvas.setStrokeColor(colour(QUIET))
    canvas.setLineWidth(0.6)
    canvas.setDash(2, 2)
    canvas.rect(*box, stroke=1, fill=0)
    canvas.setDash()
    canvas.setFillColor(colour(QUIET))
    words = "Stamp of the convening committee" if ballot.head["party"] else "Stamp of the convening body"
    note = fit(ballot.say(words), fonts.SERIF_ITALIC, box[2] - 3 * MM, lines=2, largest=paper.head - 1.5, smallest=5)
    draw_lines(canvas, note, box[0] + box[2] / 2, box[1] + box[3] / 2 + note.height() / 2, align="centre")


def _column(canvas: Canvas, lines: list[str], place: tuple[float, float], upper: float, size: float) -> float:
    """Lines under each other, the last one bold; answers where they end."""
    for number, line in enumerate(lines):
        face = fonts.SERIF_BOLD if number == len(lines) - 1 else fonts.SERIF
        words = fit(line, face, place[1], lines=3, largest=size, smallest=6)
        upper = draw_lines(canvas, words, place[0], upper, align="centre", leading=1.16)
    return upper


def _band(canvas: Canvas, paper: Paper, ballot: Ballot, upper: float) -> float:
    """The title on the pale ground of the election, its bars at both ends."""
    high = paper.title * 1.9
    left, wide = paper.margin, paper.width - 2 * paper.margin
    canvas.setFillColor(colour(ballot.tint.pale))
    canvas.rect(left, upper - high, wide, high, stroke=0, fill=1)
    canvas.setFillColor(colour(ballot.tint.dark))
    bar = 1.5 * MM
    for number in range(ballot.tint.bars):
        shift = number * bar * 1.8
        canvas.rect(left + shift, upper - high, bar, high, stroke=0, fill=1)
        canvas.rect(left + wide - shift - bar, upper - high, bar, high, stroke=0, fill=1)
    canvas.setFillColor(colour(INK))
    title = composed(ballot.say(TITLES.get(Form(ballot.box["form"]), "BALLOT PAPER")))
    middle = (paper.width / 2, upper - high / 2 - paper.title * 0.35)
    draw_line(canvas, title, (fonts.SERIF_BOLD, paper.title), middle, "centre")
    return upper - high


def _lines(ballot: Ballot) -> list[str]:
    said = [ballot.own(line) for line in ballot.box["heading"]] or [ballot.own(ballot.box["title"]).upper()]
    first = [ballot.say("on the persons standing or nominated")] if ballot.box["form"] == Form.B4 else []
    return [line for line in (*first, *said) if line]


def _count(ballot: Ballot) -> str:
    box = ballot.box
    if box["form"] == Form.QUESTIONS:
        return ballot.say("({n} questions)", n=len(box["questions"])) if len(box["questions"]) > 1 else ""
    facts = {"n": len(box["rows"]), "seats": box["seats"]}
    if box["form"] == Form.B4:
        return ballot.say("(List of {n} comrades)" if ballot.head["party"] else "(List of {n} persons)", **facts)
    if ballot.head["party"]:
        return ballot.say("(List of {n} comrades, {seats} to be elected)", **facts)
    return ballot.say("(List of {n} persons, {seats} to be elected)", **facts)


def _advice(ballot: Ballot) -> str:
    said = ballot.say(ADVICE[Form(ballot.box["form"])], seats=ballot.box["seats"])
    return f"{said} {ballot.say('Write nothing else and do not sign.')}"


def specimen(canvas: Canvas, paper: Paper, ballot: Ballot) -> None:
    """SPECIMEN across the page, under everything, so that a proof is never taken for a ballot."""
    canvas.saveState()
    canvas.translate(paper.width / 2, paper.height / 2)
    canvas.rotate(50)
    canvas.setFillColor(colour("#dcd6d0"))
    canvas.setFont(fonts.SERIF_BOLD, paper.width / 7)
    canvas.drawCentredString(0, -paper.width / 20, ballot.say("SPECIMEN"))
    canvas.restoreState()
