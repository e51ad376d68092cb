"""One ballot as a DOCX, for a printing house or an office that sets its own paper: the words and boxes of the PDF.

It bears no mark, number or code; how many were printed from it is entered in the register as printed elsewhere.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from congress_app.core.job_child import made
from congress_app.core.jobs import Progress
from congress_app.counting.forms import Form
from congress_app.printing.outline import Block, Frame, table
from congress_app.printing.word import word
from congress_app.tellers import ballot_look
from congress_app.tellers.ballot_look import Ballot

EMPTY_BOX = "☐"
MADE = "1980-01-01T00:00:00+00:00"  # the properties of the file tell no time


def draw(payload: dict[str, Any], progress: Progress, out: Path) -> dict[str, Any]:
    """Write {box, head, language} as a DOCX to `out`; answers {bytes}."""
    ballot = Ballot(payload["box"], payload["head"], payload["language"])
    return made(word(_frame(ballot), _blocks(ballot)), progress, out)


def _frame(ballot: Ballot) -> Frame:
    title, lines, _count, _advice = ballot_look.told(ballot)
    stamp = "Stamp of the convening committee" if ballot.head["party"] else "Stamp of the convening body"
    return Frame(
        issuer=(f"({ballot.say(stamp)})", *ballot.head["issuer"]),
        authority=ballot.head["authority"],
        place=ballot.head["place"],
        number="",
        title=title,
        subject="\n".join(lines),
        signed=(),
        foot="",
        at=MADE,
    )


def _blocks(ballot: Ballot) -> Iterator[Block]:
    _title, _lines, count, advice = ballot_look.told(ballot)
    if count:
        yield Block("centred", count)
    yield Block("centred", advice)
    yield from _questions(ballot) if ballot.box["form"] == Form.QUESTIONS else _names(ballot)


def _names(ballot: Ballot) -> Iterator[Block]:
    striking = ballot.box["form"] == Form.B1
    boxes = () if striking else (EMPTY_BOX, EMPTY_BOX)
    heads = ("No.", "Full name") if striking else ("No.", "Full name", "Agree", "Disagree")
    rows = tuple((str(n), _name(row), *boxes) for n, row in enumerate(ballot.box["rows"], 1))
    columns = tuple(ballot.say(each).upper() for each in heads)
    yield table(columns, rows, (1, 9) if striking else (1, 6, 2, 2.6), "cl" if striking else "clcc")


def _name(row: dict[str, str]) -> str:
    name = row["label"].upper()
    return f"{name} ({row['born']})" if row.get("born") else name


def _questions(ballot: Ballot) -> Iterator[Block]:
    for each in ballot.box["questions"]:
        number = f"{each['n']}. " if len(ballot.box["questions"]) > 1 else ""
        yield Block("heading", f"{number}{ballot.own(each['title'])}")
        for choice in each["choices"]:
            yield Block("plain", f"{EMPTY_BOX} {ballot.own(choice)}")
