"""Jobs (progress, result file, cancel), the backup button, and the health answer for whoever watches the machine."""

import re

from flask import Blueprint, Response, send_file

from congress_app.congress import queries as congress
from congress_app.core import access, inputs, responses
from congress_app.core.access import Role
from congress_app.core.context import database, jobs
from congress_app.core.errors import NotFound
from congress_app.core.file_types import PDF, XLSX
from congress_app.operations import actions

blueprint = Blueprint("operations", __name__)

_TYPES = {"pdf": PDF, "xlsx": XLSX}
_NAME = re.compile(r"[^\w .-]+")
STAFF = tuple(access.STAFF)


def _owner() -> tuple[str, int | None]:
    actor = access.actor()
    return actor.role, actor.id


@blueprint.get("/jobs/<job>")
@access.reads(*STAFF)
def job(job: str) -> Response:
    """State and progress of one's own job: {state, kind, done, total, result}."""
    return responses.answer(jobs().find(job, _owner()).state())


@blueprint.get("/jobs/<job>/file")
@access.reads(*STAFF)
def job_file(job: str) -> Response:
    """The file a finished job made; its result names it (`name`)."""
    found = jobs().find(job, _owner())
    state = found.state()
    if state["state"] != "done" or not found.file.exists():
        raise NotFound
    name = _NAME.sub("-", str((state["result"] or {}).get("name", f"{found.kind}.pdf")))
    mime = _TYPES.get(name.rpartition(".")[2], "application/octet-stream")
    response = send_file(found.file, mimetype=mime, as_attachment=True, download_name=name)
    response.headers["Cache-Control"] = "no-store"
    return response


@blueprint.post("/jobs/<job>/cancel")
@access.deeds(*(STAFF))
def cancel(job: str) -> Response:
    """Stop one's own job and remove what it made."""
    inputs.read(inputs.Deed)
    jobs().forget(jobs().find(job, _owner()))
    return responses.answer({})


@blueprint.post("/backup")
@access.deeds(Role.SECRETARIAT)
def backup() -> Response:
    """Write a checked copy of the database beside it."""
    inputs.read(inputs.Deed)
    made = actions.backup(database(), jobs(), access.actor())
    return responses.answer({"name": made["name"], "size": made["size"], "sha256": made["sha256"]})


@blueprint.get("/health")
@access.public
def health() -> Response:
    """Whether the program answers and reads its database; nothing about the congress."""
    with database().read() as reading:
        return responses.answer({"ok": True, "founded": congress.exists(reading)})
