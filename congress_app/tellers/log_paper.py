"""The entry log on paper: every entry, correction and decision with station, time and who, batch by batch.

It composes what it is given and computes nothing.
"""

from itertools import groupby
from pathlib import Path
from typing import Any

from congress_app.core import wording
from congress_app.core.job_child import made
from congress_app.core.jobs import Progress
from congress_app.printing import outline
from congress_app.printing.official import pdf
from congress_app.printing.outline import Block, Frame, Signed
from congress_app.printing.word import word
from congress_app.tellers import log_words

Content = dict[str, Any]
PIECE = 100  # rows of one table: a longer one is laid out slowly
WIDTHS = (0.13, 0.1, 0.11, 0.17, 0.31, 0.18)


def draw(payload: Content, progress: Progress, out: Path) -> Content:
    """Write the PDF of log_files.payload to `out`; answers {bytes}."""
    return made(pdf(frame(payload), blocks(payload)), progress, out)


def draw_word(payload: Content, progress: Progress, out: Path) -> Content:
    """Write the DOCX of log_files.payload to `out`; answers {bytes}."""
    return made(word(frame(payload), blocks(payload)), progress, out)


def frame(content: Content) -> Frame:
    """What stands around the log."""
    lang, head, log = content["lang"], content["head"], content["log"]
    hand = wording.text(lang, "(signature, full name)")
    return Frame(
        issuer=tuple(head["issuer"]),
        authority=head["authority"],
        place=head["place"],
        number="",
        title=wording.text(lang, "Entry log"),
        subject=log["title"][lang] or log["title"]["vi"] or log["title"]["en"],
        signed=(Signed(wording.text(lang, "FOR THE TELLERS"), note=hand),),
        foot=wording.text(
            lang, "Journal line {n} · {code}", n=content["journal"]["seq"], code=content["journal"]["code"]
        ),
        at=content["at"],
    )


def blocks(content: Content) -> list[Block]:
    """The numbers, the names behind the row numbers, and the lines batch by batch."""
    return [*_numbers(content), *_names(content), *_lines(content)]


def _numbers(content: Content) -> list[Block]:
    lang, log = content["lang"], content["log"]
    stations = sorted({line["station"] for line in log["lines"] if line["station"]})
    pairs = (
        (wording.text(lang, "Ballots returned"), str(log["returned"])),
        (wording.text(lang, "Independent entries of every batch"), str(log["entries"])),
        (wording.text(lang, "Stations"), ", ".join(stations)),
        (wording.text(lang, "Lines of the log"), str(len(log["lines"]))),
    )
    return [outline.facts(*pairs)]


def _names(content: Content) -> list[Block]:
    lang, rows = content["lang"], content["log"]["rows"]
    width = len(str(len(rows)))
    told = [f"{place:0{width}d} {_label(row['label'], lang)}" for place, row in enumerate(rows, 1)]
    return [outline.text("; ".join(told) + ".", lead=wording.text(lang, "Numbers in ballot order:"))]


def _label(label: str | dict[str, str], lang: str) -> str:
    return label if isinstance(label, str) else label[lang] or label["vi"] or label["en"]


def _lines(content: Content) -> list[Block]:
    lang = content["lang"]
    heads = tuple(wording.text(lang, each) for each in ("Time", "Station", "Ballot no.", "What", "Entered as", "By"))
    found: list[Block] = []
    ordered = sorted(content["log"]["lines"], key=lambda line: line["number"] or 0)  # stable: time within a batch
    for number, lines in groupby(ordered, key=lambda line: line["number"]):
        title = wording.text(lang, "Batch {n}", n=number) if number else wording.text(lang, "The whole box")
        found.append(Block("heading", title))
        rows = [_row(line, content["log"]["form"], lang) for line in lines]
        found += [
            outline.table(heads, tuple(rows[first : first + PIECE]), WIDTHS, "llclll")
            for first in range(0, len(rows), PIECE)
        ]
    return found


def _row(line: Content, form: str, lang: str) -> tuple[str, ...]:
    place = "" if line["position"] is None else str(line["position"])
    return (
        line["at"][11:19],
        line["station"],
        place,
        log_words.deed(line, lang),
        log_words.content(line, form, lang),
        line["by"],
    )
