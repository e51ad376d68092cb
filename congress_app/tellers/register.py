"""The register of a ballot on paper: what was printed, who received a sheet, what was exchanged or taken back.

It says who received a sheet and never which: nothing in it could be found on a ballot. Composes and computes nothing.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from congress_app.core import wording
from congress_app.core.job_child import made
from congress_app.core.jobs import Progress
from congress_app.printing import outline
from congress_app.printing.official import pdf
from congress_app.printing.outline import Block, Frame, Signed

Content = dict[str, Any]
Words = Callable[..., str]
LAYOUTS = {"a5": "A5", "a5x2": "A4, two on a sheet", "a4": "A4", "elsewhere": "made elsewhere"}


def draw(payload: Content, progress: Progress, out: Path) -> Content:
    """Write the PDF of papers.register to `out`; answers {bytes}."""
    return made(pdf(frame(payload), blocks(payload)), progress, out)


def _words(content: Content) -> Words:
    def say(sentence: str, **facts: object) -> str:
        return wording.text(content["lang"], sentence, **facts)

    return say


def _own(content: Content, value: dict[str, str]) -> str:
    return value[content["lang"]] or value["vi"] or value["en"]


def frame(content: Content) -> Frame:
    """What stands around the register."""
    say = _words(content)
    hand = say("(signature, full name)")
    head = content["head"]
    return Frame(
        issuer=tuple(head["issuer"]),
        authority=head["authority"],
        place=head["place"],
        number="",
        title=say("Register of ballot papers"),
        subject=_own(content, content["box"]["title"]),
        signed=(Signed(say("GIVEN OUT BY"), note=hand), Signed(say("FOR THE TELLERS"), note=hand)),
        foot=say("Journal line {n} · {code}", n=content["journal"]["seq"], code=content["journal"]["code"]),
        at=content["at"],
    )


def blocks(content: Content) -> list[Block]:
    """Numbers, printings, who received a sheet, what happened at the desk."""
    return [*_figures(content), *_printings(content), *_people(content), *_acts(content)]


def _figures(content: Content) -> list[Block]:
    say, numbers = _words(content), content["figures"]
    none = say("not counted yet")
    pairs = [
        (say("Colour of the ballot"), content["box"]["colour"]["label"][content["lang"]]),
        (say("Sheets printed"), str(numbers["printed"])),
        (say("May vote, present"), str(numbers["present"])),
        (say("Sheets issued"), str(numbers["issued"])),
        (say("Spoiled sheets exchanged"), str(numbers["spoiled"])),
        (say("Sheets left unused"), none if numbers["unused"] is None else str(numbers["unused"])),
        (say("Ballots returned"), none if numbers["returned"] is None else str(numbers["returned"])),
    ]
    return [Block("heading", say("1. Numbers")), outline.facts(*pairs)]


def _printings(content: Content) -> list[Block]:
    say = _words(content)
    rows = tuple(
        (
            str(each["place"]),
            _moment(each["at"]),
            str(each["copies"]),
            f"{each['colour']['label'][content['lang']]}, {say(LAYOUTS[each['layout']])}",
            each["by"],
            each["reason"],
        )
        for each in content["printings"]
    )
    columns = tuple(say(each) for each in ("No.", "Time", "Copies", "Paper", "By", "Reason"))
    heading = Block("heading", say("2. Printings"))
    if not rows:
        return [heading, outline.text(say("Nothing was printed."))]
    return [heading, outline.table(columns, rows, (1.6, 3, 2.2, 4, 4, 5), "cccl")]


def _people(content: Content) -> list[Block]:
    say = _words(content)
    rows = tuple(
        (
            str(place),
            line["number"],
            line["name"],
            line["delegation_name"],
            line["at"][11:16] if line["at"] else "",
            say("through {name}", name=line["taker"]) if line["taker"] and line["taker"] != line["name"] else "",
        )
        for place, line in enumerate(content["roll"], 1)
    )
    columns = tuple(
        say(each) for each in ("No.", "Badge no.", "Full name", "Delegation", "Received at", "Signed for receipt")
    )
    heading = Block("heading", say("3. Who received a sheet"))
    return [heading, outline.table(columns, rows, (1.6, 2, 5, 5, 2.6, 4), "ccllc")]


def _acts(content: Content) -> list[Block]:
    say = _words(content)
    names = {line["delegate"]: line for line in content["roll"]}
    kinds = {"exchanged": "Spoiled sheet exchanged", "taken_back": "Given by mistake, taken back"}
    rows = tuple(
        (
            each["at"][11:16],
            f"{names[each['delegate']]['number']} {names[each['delegate']]['name']}",
            say(kinds[each["kind"]]),
            each["reason"],
            each["by"],
        )
        for each in content["acts"]
        if each["kind"] in kinds
    )
    heading = Block("heading", say("4. Exchanged and taken back"))
    if not rows:
        return [heading, outline.text(say("None."))]
    columns = tuple(say(each) for each in ("Time", "Delegate", "What", "Reason", "By"))
    return [heading, outline.table(columns, rows, (2, 5, 4, 4, 3), "c")]


def _moment(iso: str) -> str:
    return f"{iso[11:16]} {iso[8:10]}/{iso[5:7]}/{iso[:4]}"
