"""The report over HTTP: its page, its versions, its papers, its settings, and the people behind each number."""

from typing import Annotated, Any

import msgspec
from flask import Blueprint, Response

from congress_app.core import access, clock, inputs, responses, wording
from congress_app.core.access import Role
from congress_app.core.context import database, jobs
from congress_app.core.file_types import DOCX, PDF, XLSX
from congress_app.reporting import actions, people, queries, rules, words
from congress_app.reporting.bodies import Change
from congress_app.reporting.rules import Kind

blueprint = Blueprint("reporting", __name__)

READERS = (Role.SECRETARIAT, Role.CREDENTIALS, Role.CHAIR)
WRITERS = (Role.SECRETARIAT, Role.CREDENTIALS)

Key = Annotated[str, msgspec.Meta(max_length=80, pattern=inputs.SAID)]
Number = Annotated[int, msgspec.Meta(ge=0, le=2**53)]


class Issue(inputs.Deed, frozen=True):
    """Which kind of version to issue."""

    kind: Kind


class Asked(inputs.Query, frozen=True):
    """A line of the report: its section, its code, and the version it stands in (0: live)."""

    section: Key
    line: Key
    version: Number = 0


@blueprint.get("/report")
@access.reads(*READERS)
def live() -> Response:
    """The live report."""
    return responses.page("reporting/report.html", topics=("report",), frozen=None, may=_may())


@blueprint.get("/report/versions/<int:version>")
@access.reads(*READERS)
def version(version: int) -> Response:
    """A version as it was issued, as a page or as JSON."""
    with database().read() as reading:
        frozen = queries.shown(reading, version)
    if responses.wants_page():
        return responses.page("reporting/report.html", topics=("report",), frozen=frozen, may=_may())
    return responses.answer(frozen)


def _may() -> dict[str, Any]:
    """What this reader may do here, and whose people are closed to them; the routes themselves guard both."""
    someone = access.person()
    role = someone.role if someone else None
    return {
        "issue": role in (Role.ORGANISER, Role.CREDENTIALS, Role.SECRETARIAT),
        "closed": [] if role and role.value in rules.MAY_SEE_PEOPLE else sorted(rules.RESTRICTED),
    }


@blueprint.get("/report/settings")
@access.reads(*WRITERS)
def settings() -> Response:
    """How the report is counted and worded."""
    with database().read() as reading:
        found = queries.settings(reading)
        level = queries.level(reading)
    return responses.page(
        "reporting/settings.html", settings=msgspec.to_builtins(found), level=level, sections=queries.offered(level),
        placeholders=words.placeholders(), usual=queries.usual(level),
    )  # fmt: skip


@blueprint.post("/report/settings")
@access.deeds(*WRITERS)
def change() -> Response:
    """Change how the report is counted and worded."""
    body = inputs.read(Change)
    return responses.answer(actions.change(database(), access.actor(), body.nonce, body.settings()))


@blueprint.post("/report/versions")
@access.deeds(*WRITERS)
def issue() -> Response:
    """Issue a version: freeze the report as it stands."""
    body = inputs.read(Issue)
    return responses.answer(actions.issue(database(), access.actor(), body.nonce, body.kind))


@blueprint.get("/report/people")
@access.reads(*READERS)
def behind() -> Response:
    """The people behind a number."""
    return responses.answer(_behind())


@blueprint.get("/report/people.xlsx")
@access.reads(*READERS)
def behind_sheet() -> Response:
    """The same as a spreadsheet."""
    found, lang = _behind(), wording.language()
    drawn = _drawn("people", "congress_app.reporting.sheet:draw", {"people": found, "lang": lang})
    return responses.file(drawn, f"{found['subject']} - {found['title']}.xlsx".replace("/", "-"), XLSX)


def _behind() -> dict[str, Any]:
    asked, role = inputs.query(Asked), access.actor().role
    rules.check_may_see(asked.section, role)
    privy = role in rules.MAY_SEE_PEOPLE
    with database().read() as reading:
        found = people.behind(reading, asked.version, asked.section, asked.line, wording.language(), privy=privy)
    if asked.section in rules.RESTRICTED:
        actions.view(database(), access.actor(), asked.section)
    return found


@blueprint.get("/report/draft.pdf", defaults={"version": 0})
@blueprint.get("/report/versions/<int:version>/report.pdf")
@access.reads(*READERS)
def pdf(version: int) -> Response:
    """The report on paper."""
    drawn, name = _paper(version, "pdf")
    return responses.file(drawn, f"{name}.pdf", PDF, inline=True)


@blueprint.get("/report/draft.docx", defaults={"version": 0})
@blueprint.get("/report/versions/<int:version>/report.docx")
@access.reads(*READERS)
def docx(version: int) -> Response:
    """The report as a document the office can go on writing in."""
    drawn, name = _paper(version, "docx")
    return responses.file(drawn, f"{name}.docx", DOCX)


def _paper(version: int, kind: str) -> tuple[bytes, str]:
    lang, at = wording.language(), clock.now()
    with database().read() as reading:
        content = queries.content(reading, version)
    rules.check_issue(Kind.OFFICIAL, content.get("numbers", {}).get("summoned", 0), version)
    payload = {"content": content, "lang": lang, "at": at, "kind": kind}
    drawn = _drawn("report", "congress_app.reporting.paper:draw", payload)
    label = content["version"]["label"][lang] if version else wording.text(lang, "Draft report")
    return drawn, f"{content['title'][lang]} - {label}"


def _drawn(kind: str, target: str, payload: dict[str, Any]) -> bytes:
    """The file a child process makes of it."""
    return jobs().file(kind, target, payload)
