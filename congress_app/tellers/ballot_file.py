"""A printing of ballots as one PDF: the ballot is drawn once into the file and every copy only names it.

So sixteen hundred copies take no longer than one and no two can differ. Draws what it is given and decides nothing.
"""

from pathlib import Path
from typing import Any

from congress_app.core.jobs import Progress
from congress_app.counting.forms import Form
from congress_app.printing import fonts
from congress_app.printing.drawing import MM, Canvas, finish, open_canvas
from congress_app.printing.text import draw_line
from congress_app.tellers import ballot_look, ballot_names, ballot_questions
from congress_app.tellers.ballot_look import A4, A5, Ballot, Paper
from congress_app.tellers.rules import Layout

PAPERS: dict[str, Paper] = {Layout.A5: A5, Layout.A5_TWO: A5, Layout.A4: A4}


def draw(payload: dict[str, Any], progress: Progress, out: Path) -> dict[str, Any]:
    """{box, head, layout, language, copies, specimen} as a PDF; answers {pages of one ballot, sheets, bytes}."""
    ballot = Ballot(payload["box"], payload["head"], payload["language"], payload["specimen"])
    paper = PAPERS[payload["layout"]]
    canvas = open_canvas(out, ballot.own(ballot.box["title"]))
    names = _forms(canvas, paper, ballot)
    if payload["layout"] == Layout.A5_TWO:
        sheets = _pairs(canvas, names, payload["copies"])
    else:
        sheets = _singles(canvas, paper, names, payload["copies"])
    finish(canvas, out)
    progress(payload["copies"], payload["copies"])
    return {"pages": len(names), "sheets": sheets, "bytes": out.stat().st_size}


def _parts(canvas: Canvas, paper: Paper, ballot: Ballot) -> list[Any]:
    """What each page of the ballot holds below its head; the head is drawn to know how high it is."""
    upper = ballot_look.top(canvas, paper, ballot)
    foot = paper.margin + 2 * MM
    first, later = upper - foot, paper.height - paper.margin - foot
    if ballot.box["form"] == Form.QUESTIONS:
        return list(ballot_questions.pages(paper, ballot, first, later))
    return list(ballot_names.blocks(paper, ballot.box["form"], ballot.box["rows"], first, later))


def _forms(canvas: Canvas, paper: Paper, ballot: Ballot) -> list[str]:
    """Draw every page of the ballot once, as a part of the file that pages may name."""
    parts = _parts(_measuring(), paper, ballot)
    names = []
    for place, part in enumerate(parts, 1):
        name = f"ballot-{place}"
        canvas.beginForm(name, 0, 0, paper.width, paper.height)
        _page(canvas, paper, ballot, part, place, len(parts))
        canvas.endForm()
        names.append(name)
    return names


def _measuring() -> Canvas:
    """A sheet that is never written: the head is drawn on it to know where the list begins."""
    return open_canvas(Path("unwritten.pdf"), "")


def _page(canvas: Canvas, paper: Paper, ballot: Ballot, part: Any, place: int, pages: int) -> None:
    if ballot.specimen:
        ballot_look.specimen(canvas, paper, ballot)
    ballot_look.frame(canvas, paper, ballot)
    upper = ballot_look.top(canvas, paper, ballot) if place == 1 else paper.height - paper.margin
    if ballot.box["form"] == Form.QUESTIONS:
        ballot_questions.draw(canvas, paper, ballot, part, upper)
    else:
        ballot_names.draw(canvas, paper, ballot, part, upper)
    if pages > 1:
        words = ballot.say("Page {n}/{total}", n=place, total=pages)
        draw_line(canvas, words, (fonts.SERIF, 9), (paper.width / 2, paper.margin * 0.72), "centre")


def _singles(canvas: Canvas, paper: Paper, names: list[str], copies: int) -> int:
    for _copy in range(copies):
        for name in names:
            canvas.setPageSize((paper.width, paper.height))
            canvas.doForm(name)
            canvas.showPage()
    return copies * len(names)


def _pairs(canvas: Canvas, names: list[str], copies: int) -> int:
    """Two beside each other on A4 lying down, with marks where the sheet is cut."""
    wide, high = A4.height, A4.width
    for _sheet in range(copies // 2):
        for name in names:
            canvas.setPageSize((wide, high))
            canvas.doForm(name)
            canvas.saveState()
            canvas.translate(wide / 2, 0)
            canvas.doForm(name)
            canvas.restoreState()
            canvas.setLineWidth(0.4)
            canvas.line(wide / 2, 0, wide / 2, 5 * MM)
            canvas.line(wide / 2, high - 5 * MM, wide / 2, high)
            canvas.showPage()
    return copies // 2 * len(names)
