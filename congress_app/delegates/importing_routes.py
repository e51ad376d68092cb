"""HTTP face of an import: hand over a register, look through its preview page by page, confirm it.

The register is read in a child process; until it is confirmed nothing of it is in the database.
"""

import base64
from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec
from flask import Blueprint, Response

from congress_app.core import access, inputs, responses, wording
from congress_app.core.access import Role
from congress_app.core.context import database, jobs, settings
from congress_app.core.errors import NotFound
from congress_app.delegates import actions, drafts, queries, rules, words

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
Kind = Literal["EX", "EL", "AP", "AL", "PM", "TM", "XM", "GU", "PR", "SV", "SE", "TE"]


class Upload(inputs.Query, frozen=True):
    """Name of the file, and the class of people whose row names none."""

    name: Annotated[str, msgspec.Meta(max_length=300)] = ""
    kind: Kind = "EL"


class Page(inputs.Query, frozen=True):
    """Which rows of a preview: by status, from the first-th on."""

    show: Literal["", "new", "changed", "same", "problem", "skipped"] = ""
    first: Annotated[int, msgspec.Meta(ge=0, le=1_000_000)] = 0
    limit: Annotated[int, msgspec.Meta(ge=1, le=200)] = 100


class Confirmation(inputs.Deed, frozen=True):
    """Which preview to write; `mendable`: also rows whose only problem is an unreadable cell."""

    draft: inputs.Short
    mendable: bool = False


def wire(blueprint: Blueprint) -> None:
    """Add these routes to the feature's blueprint."""
    blueprint.add_url_rule("/delegates/import", view_func=import_page)
    blueprint.add_url_rule("/delegates/import/preview", view_func=preview, methods=["POST"])
    blueprint.add_url_rule("/delegates/import/<draft>", view_func=draft_rows)
    blueprint.add_url_rule("/delegates/import/<draft>/rejected.xlsx", view_func=rejected)
    blueprint.add_url_rule("/delegates/import/confirm", view_func=confirm, methods=["POST"])


@access.only(Role.ORGANISER, Role.SECRETARIAT)
def import_page() -> Response:
    """Choose a file, see what it would do, confirm."""
    with database().read() as reading:
        listed = queries.overview(reading)["total"]
    classes = [{"code": code, "label": queries.class_label(code)} for code in rules.CLASSES]
    return responses.page(
        "delegates/import.html", start={"listed": listed, "kinds": classes, "limit_mb": settings().register_limit_mb}
    )


@access.deeds(Role.SECRETARIAT)
def preview() -> Response:
    """Take a register and start reading it: {draft}."""
    asked = inputs.query(Upload)
    content = inputs.upload(settings().register_limit_mb)
    payload = {
        "content": base64.b64encode(content).decode(),
        "name": asked.name,
        "class": asked.kind,
        "db": str(database().path),
    }
    actor = access.actor()
    job = jobs().start("delegates.preview", "congress_app.delegates.drafts:work", payload, (actor.role, actor.id))
    return responses.answer({"draft": job.id})


@access.only(Role.ORGANISER, Role.SECRETARIAT)
def draft_rows(draft: str) -> Response:
    """{state: "running"} while the file is read; then {state: "done", head, first, rows} with every word translated."""
    asked = inputs.query(Page)
    path, head = _finished(draft)
    if path is None:
        return responses.answer({"state": "running"})
    lang = wording.language()
    rows = [_told(row, head["class"], lang) for row in drafts.page(path, asked.show, asked.first, asked.limit)]
    return responses.answer({"state": "done", "head": _head(head, lang), "first": asked.first, "rows": rows})


@access.deeds(Role.SECRETARIAT)
def confirm() -> Response:
    """Write a preview: {added, changed, skipped}."""
    body = inputs.read(Confirmation)
    path, _head = _finished(body.draft)
    if path is None:
        raise rules.DraftUnfinished
    return responses.answer(
        actions.confirm_import(database(), access.actor(), body.nonce, path, mendable=body.mendable)
    )


@access.only(Role.ORGANISER, Role.SECRETARIAT)
def rejected(draft: str) -> Response:
    """The problems of a preview as a spreadsheet, for the office that sent the register."""
    path, _head_of = _finished(draft)
    if path is None:
        raise rules.DraftUnfinished
    lang = wording.language()
    content = made_by_child("delegates.rejected", "work_rejected", {"draft": str(path), "lang": lang})
    return responses.file(content, wording.text(lang, "Problems") + ".xlsx", XLSX)


def made_by_child(kind: str, worker: str, payload: dict[str, Any]) -> bytes:
    """The file that a worker of `sheets` makes in a child process."""
    actor = access.actor()
    job = jobs().start(kind, f"congress_app.delegates.sheets:{worker}", payload, (actor.role, actor.id))
    try:
        job.wait(60)
        return job.file.read_bytes()
    finally:
        jobs().forget(job)


def _finished(draft: str) -> tuple[Path | None, dict[str, Any]]:
    actor = access.actor()
    try:
        job = jobs().find(draft, (actor.role, actor.id))
    except NotFound as error:
        raise rules.DraftUnknown from error
    if job.kind != "delegates.preview":
        raise rules.DraftUnknown
    state = job.state()
    if state["state"] == "failed":
        raise rules.FileBroken(field="file")
    return (job.file, state["result"]) if state["state"] == "done" else (None, {})


def _head(head: dict[str, Any], lang: str) -> dict[str, Any]:
    columns = [{"letter": at, "heading": said, "label": words.column(name, lang)}
               for at, said, name in head["columns"]]  # fmt: skip
    months = [words.column(name, lang) for name in head["month_first"]]
    return {**head, "columns": columns, "month_first": months}


def _told(row: dict[str, Any], default_class: str, lang: str) -> dict[str, Any]:
    record = row["record"]
    remarks = [
        {
            **remark,
            "label": words.field(remark["field"], lang),
            "what": wording.text(lang, what),
            "todo": wording.text(lang, todo) if todo else "",
        }
        for remark in row["remarks"]
        for what, todo in (words.REMARKS[remark["code"]],)
    ]
    changes = [
        {
            "label": words.field(name, lang),
            "before": words.value(name, before, lang),
            "after": words.value(name, after, lang),
        }
        for name, before, after in row["changes"]
    ]
    gist = (
        ("class", record.get("class", default_class)),
        ("position", record.get("position")),
        ("born", record.get("born")),
    )
    return {
        "row": row["row"], "sheet": row["sheet"], "status": row["status"], "would": row["would"], "said": row["said"],
        "number": record.get("number", ""), "name": record.get("full_name", ""),
        "delegation": record.get("delegation", ""),
        "gist": [words.value(name, said, lang) for name, said in gist if said],
        "remarks": remarks,
        "changes": changes,
        "skipped": wording.text(lang, words.SKIPPED[row["skipped"]]) if row["skipped"] else "",
        "record": [
            {"label": words.field(name, lang), "value": words.value(name, said, lang)} for name, said in record.items()
        ],
    }  # fmt: skip
