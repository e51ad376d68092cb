"""Pictures of the documents: what delegates may open, what the secretariat keeps, and which file belongs to a hash."""

import json
from pathlib import Path
from typing import Any, NamedTuple

from congress_app.agenda import queries as agenda
from congress_app.core.db import Database, Row, Source
from congress_app.documents import store
from congress_app.documents.files import Shelf

Picture = dict[str, Any]


class File(NamedTuple):
    """A document's contents: where they lie and what to call them."""

    path: Path
    title: dict[str, str]


def released(source: Source) -> Picture:
    """{documents: [{id, title, item, sha256, size, pages, released_at}]} in order: what the tablets offer."""
    return {"documents": [_document(row) for row in store.every(source, released=True)]}


def library(source: Source) -> Picture:
    """As `released`, with drafts and withdrawn ones: each also {state, filename, stripped, added_at, added_by}."""
    return {"documents": [{**_document(row), **_keeping(row)} for row in store.every(source, released=False)]}


def places(source: Source) -> list[Picture]:
    """Where a document can be attached: [{id, title, items: [{id, number, depth, title}]}] per session."""
    return [
        {
            "id": session["id"],
            "title": session["title"],
            "items": [{key: item[key] for key in ("id", "number", "depth", "title")} for item in session["items"]],
        }
        for session in agenda.plan(source)["sessions"]
    ]


def file(db: Database, sha256: str, *, drafts: bool) -> File | None:
    """The contents of that hash, or None when there is no such document for this reader."""
    with db.read() as reading:
        row = store.by_hash(reading, sha256)
    if row is None or not (drafts or row["state"] == "released"):
        return None
    path = Shelf(db.path).path(sha256)
    return File(path, {"vi": row["title_vi"], "en": row["title_en"]}) if path.exists() else None


def _document(row: Row) -> Picture:
    return {
        "id": row["id"],
        "title": {"vi": row["title_vi"], "en": row["title_en"]},
        "item": row["item"],
        "sha256": row["sha256"],
        "size": row["size"],
        "pages": row["pages"],
        "released_at": row["released_at"],
    }


def _keeping(row: Row) -> Picture:
    return {
        "state": row["state"],
        "filename": row["filename"],
        "stripped": json.loads(row["stripped"]),
        "added_at": row["added_at"],
        "added_by": row["added_by"],
    }


agenda.hang(
    "documents",
    held=lambda source: store.counts(source, released=False),
    shown=lambda source: store.counts(source, released=True),
)
