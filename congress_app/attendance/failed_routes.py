"""HTTP face of the failed scans: the page, its list, its spreadsheet."""

from typing import Annotated

import msgspec
from flask import Blueprint, Response

from congress_app.attendance import failed
from congress_app.attendance.failed_words import names
from congress_app.core import access, clock, inputs, responses, wording
from congress_app.core.access import Role
from congress_app.core.context import database, jobs
from congress_app.core.file_types import XLSX

READERS = (Role.SECRETARIAT, Role.DESK, Role.CREDENTIALS)


class Chosen(inputs.Query, frozen=True):
    """Which of the failed scans; both may be empty."""

    code: inputs.Short = ""
    desk: Annotated[str, msgspec.Meta(max_length=40)] = ""


def wire(blueprint: Blueprint) -> None:
    """Hang these routes on the feature's blueprint."""
    blueprint.get("/attendance/failed")(failed_scans)
    blueprint.get("/attendance/failed/list")(failed_list)
    blueprint.get("/attendance/failed.xlsx")(failed_spreadsheet)


@access.reads(*READERS)
def failed_scans() -> Response:
    """The page."""
    return responses.page("attendance/failed.html", topics=("failures",), names=names())


@access.reads(*READERS)
def failed_list() -> Response:
    """The scans of a code and a desk."""
    chosen = inputs.query(Chosen)
    with database().read() as reading:
        return responses.answer(failed.listed(reading, chosen.code, chosen.desk))


@access.reads(*READERS)
def failed_spreadsheet() -> Response:
    """The same as a spreadsheet."""
    chosen, lang = inputs.query(Chosen), wording.language()
    with database().read() as reading:
        rows = failed.listed(reading, chosen.code, chosen.desk)["rows"]
    now = clock.now()
    title = wording.text(
        lang, "Failed scans until {time} on {day}", time=now[11:16], day=f"{now[8:10]}/{now[5:7]}/{now[:4]}"
    )
    content = jobs().file(
        "failed", "congress_app.attendance.failed_sheet:work", {"rows": rows, "title": title, "lang": lang}
    )
    return responses.file(content, wording.text(lang, "failed-scans-{day}.xlsx", day=now[:10]), XLSX)
