"""The papers and files of an election over HTTP, all drawn in child processes."""

from collections.abc import Callable
from typing import Literal

from flask import Blueprint, Response

from congress_app.core import access, responses, wording
from congress_app.core.access import Role
from congress_app.core.context import database, jobs
from congress_app.core.db import Reading
from congress_app.core.errors import NotFound
from congress_app.core.file_types import CSV, DOCX, PDF, XLSX, short
from congress_app.counting import export_files
from congress_app.elections import exports, papers, records
from congress_app.elections.rules import READERS
from congress_app.elections.shape import Record

STAFF = tuple(Role(code) for code in READERS)
MIMES = {"pdf": PDF, "docx": DOCX, "xlsx": XLSX}
SOURCES: dict[str, tuple[Literal["minutes", "announcement", "candidates"], Callable[[Reading, int], Record]]] = {
    "minutes": ("minutes", records.counted),
    "announcement": ("announcement", records.announced),
    "candidates": ("candidates", records.record),
    "opinion": ("minutes", records.opinion_record),
}
"""Paper to its outline and what it is drawn from."""


def wire(blueprint: Blueprint) -> None:
    """Give these views their addresses."""
    at = "/elections/<int:election>"
    blueprint.add_url_rule(f"{at}/result.json", view_func=result_json)
    blueprint.add_url_rule(f"{at}/result.csv", view_func=result_csv)
    blueprint.add_url_rule(f"{at}/result.xlsx", view_func=result_xlsx)
    blueprint.add_url_rule(f"{at}/<which>.<kind>", view_func=paper)


@access.reads(*STAFF)
def paper(election: int, which: str, kind: str) -> Response:
    """Counting minutes, the announcement, the list of candidates, the minutes of an opinion ballot; PDF or DOCX."""
    if which not in SOURCES or kind not in ("pdf", "docx"):
        raise NotFound
    outline, read = SOURCES[which]
    lang = wording.language()
    with database().read() as reading:
        record = read(reading, election)
    drawn = jobs().file(outline, papers.DRAWN_HERE, {"record": record, "paper": outline, "kind": kind, "lang": lang})
    return responses.file(drawn, papers.name(outline, kind, record, lang), MIMES[kind], inline=kind == "pdf")


@access.reads(*STAFF)
def result_json(election: int) -> Response:
    """The result with everything it was counted from, to count again."""
    with database().read() as reading:
        found = exports.plain(reading, election)
    return responses.file(export_files.as_json(found), _name(found["title"], "json"), responses.JSON)


@access.reads(*STAFF)
def result_csv(election: int) -> Response:
    """The ballots, sorted."""
    with database().read() as reading:
        found = exports.plain(reading, election)
    ballots = export_files.as_csv(exports.COLUMNS, found["ballots"])
    return responses.file(ballots, _name(found["title"], "csv"), CSV)


@access.reads(*STAFF)
def result_xlsx(election: int) -> Response:
    """The result as a spreadsheet."""
    lang = wording.language()
    with database().read() as reading:
        record = exports.table(reading, election)
    drawn = jobs().file("result", "congress_app.elections.sheet:draw", {"record": record, "lang": lang})
    return responses.file(drawn, _name(record["title"], "xlsx"), MIMES["xlsx"])


def _name(title: dict[str, str], kind: str) -> str:
    lang = wording.language()
    return f"{wording.text(lang, 'Result')} - {short(title[lang])}.{kind}"
