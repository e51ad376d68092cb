"""HTTP face of the kept registers: which files came in, and each as the office's own workbook with today's values.

The list shows no personal data and the inspector reads it; the workbooks are for organiser and secretariat only.
"""

from pathlib import Path

from flask import Blueprint, Response

from congress_app.core import access, responses, wording
from congress_app.core.access import Role
from congress_app.core.context import database
from congress_app.core.file_types import XLSX
from congress_app.delegates import actions, importing_routes, importing_store, originals, sources
from congress_app.delegates.rules import SourceUnknown

PRIVATE = frozenset({Role.ORGANISER, Role.SECRETARIAT})


def wire(blueprint: Blueprint) -> None:
    """Add these routes to the feature's blueprint."""
    blueprint.add_url_rule("/delegates/sources", view_func=kept_files)
    blueprint.add_url_rule("/delegates/sources/<sha256>.xlsx", view_func=given_back)


@access.reads(Role.SECRETARIAT)
def kept_files() -> Response:
    """The registers that came in: {files: [{sha256, name, size, at, by, counts …}]}, or the page that shows them."""
    with database().read() as reading:
        files = sources.files(reading)
    if not responses.wants_page():
        return responses.answer({"files": files})
    someone = access.person()
    may = someone is not None and someone.role in PRIVATE
    return responses.page("delegates/sources.html", start={"files": files, "may": may})


@access.only(Role.ORGANISER, Role.SECRETARIAT)
def given_back(sha256: str) -> Response:
    """The office's own workbook with the values of today, changed cells highlighted and explained."""
    db = database()
    path = originals.Originals(db.path).find(sha256)
    with db.read() as reading:
        kept = importing_store.file(reading, sha256)
    if path is None or kept is None:
        raise SourceUnknown
    actions.view(db, access.actor(), None, "register.xlsx")
    lang = wording.language()
    payload = {"db": str(db.path), "sha256": sha256, "source": str(path), "lang": lang}
    content = importing_routes.made_by_child("delegates.given_back", "giving_back:work", payload)
    name = f"{Path(kept['name']).stem} - {wording.text(lang, 'with changes')}.xlsx"
    return responses.file(content, name, XLSX)
