"""HTTP face of an import: hand over a register, say how its columns are to be read, look through it, confirm it.

The register is read in a child process; until it is confirmed nothing of it is in the database. The words of a
preview are put together in `telling`.
"""

from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec
from flask import Blueprint, Response

from congress_app.core import access, inputs, responses, wording
from congress_app.core.access import Role
from congress_app.core.context import database, jobs, settings
from congress_app.core.db import Reading
from congress_app.core.errors import NotFound
from congress_app.core.file_types import XLSX
from congress_app.delegates import (
    actions,
    columns,
    drafts,
    importing_actions,
    importing_store,
    originals,
    queries,
    rules,
    telling,
)
from congress_app.delegates.layout import COLUMN_FIELDS

Kind = Literal["EX", "EL", "AP", "AL", "PM", "TM", "XM", "GU", "PR", "SV", "SE", "TE"]
Profile = Annotated[int, msgspec.Meta(ge=0, le=2**53)]
Letters = Annotated[str, msgspec.Meta(pattern="^[A-Z]{1,3}$")]
Field = Annotated[str, msgspec.Meta(pattern=f"^({'|'.join(COLUMN_FIELDS)})$")]


class Upload(inputs.Query, frozen=True):
    """Name of the file, the class of people whose row names none, and the profile to read by (0: none)."""

    name: Annotated[str, msgspec.Meta(max_length=300)] = ""
    kind: Kind = "EL"
    profile: Profile | None = None


class SheetMapping(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """How one sheet is read: the last row of its headings, and what each column is."""

    head: Annotated[int, msgspec.Meta(ge=0, le=20_000)]
    columns: Annotated[dict[Letters, Field], msgspec.Meta(max_length=200)]


class Mapping(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """How a file is read; sheets that are not named are left out."""

    sheets: Annotated[dict[inputs.Line, SheetMapping], msgspec.Meta(max_length=100)]


class Again(inputs.Deed, frozen=True, kw_only=True):
    """Read an upload once more: by this mapping, or by a profile, or (neither) by what is guessed."""

    upload: inputs.Short
    name: inputs.Line = ""
    kind: Kind = "EL"
    mapping: Mapping | None = None
    profile: Profile | None = None


class Page(inputs.Query, frozen=True):
    """Which rows of a preview: by status and search, from the first-th on."""

    show: Literal["", "new", "changed", "same", "problem", "noted", "skipped"] = ""
    q: Annotated[str, msgspec.Meta(max_length=200)] = ""
    first: Annotated[int, msgspec.Meta(ge=0, le=1_000_000)] = 0
    limit: Annotated[int, msgspec.Meta(ge=1, le=200)] = 100


class Refused(inputs.Query, frozen=True):
    """Which rows to send back: all with a problem, or (mendable) only those that cannot be let in."""

    mendable: bool = False


class Confirmation(inputs.Deed, frozen=True):
    """Which preview to write; `mendable`: also rows whose only problem is an unreadable cell."""

    draft: inputs.Short
    mendable: bool = False


class SavedAs(inputs.Deed, frozen=True):
    """Save how a preview was read; `instead`: in the place of a profile that has this name."""

    draft: inputs.Short
    name: inputs.Line
    instead: bool = False


class Renamed(inputs.Deed, frozen=True):
    """Another name for a profile."""

    name: inputs.Line


def wire(blueprint: Blueprint) -> None:
    """Add these routes to the feature's blueprint; uploads that a killed program left go when the program starts."""
    blueprint.record_once(lambda state: originals.Originals(state.app.extensions["congress_db"].path).sweep())
    for address, view, methods in (
        ("", import_page, ["GET"]),
        ("/preview", preview, ["POST"]),
        ("/read", read_again, ["POST"]),
        ("/confirm", confirm, ["POST"]),
        ("/profiles", profiles, ["GET"]),
        ("/profiles", save_profile, ["POST"]),
        ("/profiles/<int:profile>/rename", rename_profile, ["POST"]),
        ("/profiles/<int:profile>/delete", delete_profile, ["POST"]),
        ("/<draft>", draft_rows, ["GET"]),
        ("/<draft>/rejected.xlsx", rejected, ["GET"]),
    ):
        blueprint.add_url_rule(f"/delegates/import{address}", view_func=view, methods=methods)


@access.only(Role.ORGANISER, Role.SECRETARIAT)
def import_page() -> Response:
    """Choose a file, see how it is read and what it would do, confirm."""
    with database().read() as reading:
        listed = queries.overview(reading)["total"]
        saved = _profiles(reading)
    classes = [{"code": code, "label": queries.class_label(code)} for code in rules.CLASSES]
    return responses.page(
        "delegates/import.html",
        start={
            "listed": listed,
            "kinds": classes,
            "limit_mb": settings().register_limit_mb,
            "profiles": saved,
            "choices": columns.choices(wording.language()),
        },
    )


@access.deeds(Role.SECRETARIAT)
def preview() -> Response:
    """Take a register and start reading it: {draft, upload}; `upload` reads it again without sending it again."""
    asked = inputs.query(Upload)
    content = inputs.upload(settings().register_limit_mb)
    actor, shelf = access.actor(), originals.Originals(database().path)
    upload: str = database().offload(lambda: shelf.receive(content, actor))
    return _start(upload, asked.name, asked.kind, drafts.Way(profile=asked.profile))


@access.deeds(Role.SECRETARIAT)
def read_again() -> Response:
    """Read an upload by another mapping or profile: {draft, upload}; the draft before stays as it is."""
    body = inputs.read(Again)
    mapping = msgspec.to_builtins(body.mapping) if body.mapping else None
    if mapping is not None:
        columns.check(mapping)
    return _start(body.upload, body.name, body.kind, drafts.Way(mapping, body.profile))


def _start(upload: str, name: str, kind: str, way: drafts.Way) -> Response:
    actor = access.actor()
    payload = {
        "source": str(originals.Originals(database().path).waiting(upload, actor)),
        "name": name,
        "class": kind,
        "db": str(database().path),
        "mapping": way.mapping,
        "profile": way.profile,
    }
    job = jobs().start("delegates.preview", "congress_app.delegates.drafts:work", payload, (actor.role, actor.id))
    return responses.answer({"draft": job.id, "upload": upload})


@access.only(Role.ORGANISER, Role.SECRETARIAT)
def draft_rows(draft: str) -> Response:
    """{state: "running"} while the file is read; then {state: "done", upload, head, first, matched, rows}, in words."""
    asked = inputs.query(Page)
    path, head = _finished(draft)
    if path is None:
        return responses.answer({"state": "running"})
    lang = wording.language()
    matched, rows = drafts.page(path, asked.show, asked.first, asked.limit, asked.q)
    return responses.answer(
        {
            "state": "done",
            "upload": originals.token(Path(head["source"])),
            "head": telling.head(head, lang),
            "first": asked.first,
            "matched": matched,
            "rows": [telling.row(row, head["class"], lang) for row in rows],
        }
    )


@access.deeds(Role.SECRETARIAT)
def confirm() -> Response:
    """Write a preview: {added, changed, skipped}."""
    body = inputs.read(Confirmation)
    path, _head = _done(body.draft)
    return responses.answer(
        actions.confirm_import(database(), access.actor(), body.nonce, path, mendable=body.mendable)
    )


@access.only(Role.ORGANISER, Role.SECRETARIAT)
def rejected(draft: str) -> Response:
    """The rows of a preview that have problems, as the office wrote them, with a column that says what to correct."""
    asked = inputs.query(Refused)
    path, head = _done(draft)
    waiting = Path(head["source"])
    source = waiting if waiting.is_file() else originals.Originals(database().path).find(head["sha256"])
    if source is None:
        raise rules.UploadUnknown
    lang = wording.language()
    payload = {"draft": str(path), "source": str(source), "lang": lang, "mendable": asked.mendable}
    content = made_by_child("delegates.rejected", "rejected:work", payload)
    name = f"{Path(head['file']).stem} - {wording.text(lang, 'rows to correct')}.xlsx"
    return responses.file(content, name, XLSX)


def made_by_child(kind: str, worker: str, payload: dict[str, Any]) -> bytes:
    """The file that a worker of this feature ("module:function") makes in a child process."""
    return jobs().file(kind, f"congress_app.delegates.{worker}", payload, 120)


@access.only(Role.ORGANISER, Role.SECRETARIAT)
def profiles() -> Response:
    """The saved ways of reading: {profiles: [{id, name, columns, saved_at}]}."""
    with database().read() as reading:
        return responses.answer({"profiles": _profiles(reading)})


@access.deeds(Role.SECRETARIAT)
def save_profile() -> Response:
    """Save how a preview was read: {id, name}."""
    body = inputs.read(SavedAs)
    _path, head = _done(body.draft)
    profile = head["profile_to_save"]
    return responses.answer(
        importing_actions.save_profile(database(), access.actor(), body.nonce, body.name, profile, instead=body.instead)
    )


@access.deeds(Role.SECRETARIAT)
def rename_profile(profile: int) -> Response:
    """Give a saved way of reading another name."""
    body = inputs.read(Renamed)
    return responses.answer(
        importing_actions.rename_profile(database(), access.actor(), body.nonce, profile, body.name)
    )


@access.deeds(Role.SECRETARIAT)
def delete_profile(profile: int) -> Response:
    """Throw a saved way of reading away."""
    body = inputs.read(inputs.Deed)
    return responses.answer(importing_actions.delete_profile(database(), access.actor(), body.nonce, profile))


def _profiles(reading: Reading) -> list[dict[str, Any]]:
    return [
        {"id": one["id"], "name": one["name"], "saved_at": one["saved_at"],
         "columns": sum(len(sheet["columns"]) for sheet in one["profile"]["sheets"].values())}
        for one in importing_store.profiles(reading)
    ]  # fmt: skip


def _finished(draft: str) -> tuple[Path | None, dict[str, Any]]:
    """The preview and what it says of the whole; None while it is being made. Raises DraftUnknown, and its refusal."""
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


def _done(draft: str) -> tuple[Path, dict[str, Any]]:
    path, head = _finished(draft)
    if path is None:
        raise rules.DraftUnfinished
    return path, head
