"""The list of delegates on the command line: import a register (a dry run unless confirmed), export, list."""

import tempfile
from pathlib import Path
from typing import Any

import click

from congress_app.core import wording
from congress_app.core.commanding import Frame
from congress_app.delegates import actions, drafts, queries, sheets, words
from congress_app.delegates.rules import CLASSES, FIELDS

LANGUAGE = click.option(
    "--lang", type=click.Choice(wording.LANGUAGES), default="vi", show_default=True, help="Language of the answer."
)


@click.group("delegates")
def delegates() -> None:
    """The list of delegates: import, export, list."""


@delegates.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--confirm", is_flag=True, help="Write what the dry run shows.")
@click.option(
    "--with-unreadable", is_flag=True, help="Also take rows with an unreadable cell, leaving that cell empty."
)
@click.option(
    "--class",
    "kind",
    type=click.Choice(list(CLASSES)),
    default="EL",
    show_default=True,
    help="Class of people whose row names none.",
)
@LANGUAGE
@click.pass_obj
def import_file(frame: Frame, file: Path, *, confirm: bool, with_unreadable: bool, kind: str, lang: str) -> None:
    """Show what FILE (XLSX, XLS, ODS, CSV) would add and change; write it only with --confirm."""
    db = frame.db
    with tempfile.TemporaryDirectory(prefix="congress-import-") as folder:
        draft = Path(folder) / "draft"
        head = drafts.write(db.path, file, file.name, kind, draft)
        for row in drafts.page(draft, "", 0, 1_000_000)[1]:
            _say(row, lang)
        counts = " · ".join(f"{wording.text(lang, _STATUSES[name])}: {count}" for name, count in head["counts"].items())
        click.echo(counts)
        if not confirm:
            click.echo(wording.text(lang, "Nothing was written. Repeat with --confirm to write it."))
            return
        done = actions.confirm_import(db, frame.actor, None, draft, mendable=with_unreadable)
    click.echo(wording.text(lang, "Written: {added} added, {changed} changed, {skipped} left out.", **done))


_STATUSES = {"new": "New", "changed": "Changed", "same": "Unchanged", "problem": "Problems", "skipped": "Skipped"}


def _say(row: dict[str, Any], lang: str) -> None:
    """One line for what a person should look at: problems and changes, not what is new or the same."""
    name = row["record"].get("full_name", row["said"])
    for remark in row["remarks"] if row["status"] == "problem" else []:
        what, todo = words.REMARKS[remark["code"]]
        if remark["level"] != "note":
            place = f"{row['sheet']} {remark['column']}{row['row']}".strip()
            click.echo(f"! {place}  {name}: {wording.text(lang, what)} [{remark['said']}] {wording.text(lang, todo)}")
    for field, before, after, _at in row["changes"] if row["status"] == "changed" else []:
        shown = f"{words.value(field, before, lang) or '—'} → {words.value(field, after, lang)}"
        click.echo(f"~ {row['row']}  {name}: {words.field(field, lang)} {shown}")


@delegates.command("export")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@LANGUAGE
@click.pass_obj
def export_file(frame: Frame, file: Path, lang: str) -> None:
    """Write the whole list with every column to FILE (XLSX)."""
    with frame.db.read() as reading:
        people = [one for one in queries.whole_list(reading) if one["active"] == "1"]
    sheets.write(people, FIELDS, lang, file)
    click.echo(f"{file}: {len(people)}")


@delegates.command("list")
@click.argument("words_of_search", metavar="[WORDS]...", nargs=-1)
@LANGUAGE
@click.pass_obj
def list_people(frame: Frame, words_of_search: tuple[str, ...], lang: str) -> None:
    """Say who is on the list, in name order; WORDS search names, numbers and delegations without tone marks."""
    with frame.db.read() as reading:
        found = queries.listed(
            reading, " ".join(words_of_search), None, "", active=True, order="name", first=0, limit=1_000_000
        )  # fmt: skip
    for one in found["rows"]:
        click.echo(f"{one['number']:>5}  {one['name']}  ·  {one['delegation']}  ·  {one['class_label'][lang]}")
    click.echo(str(found["matched"]))


COMMANDS = (delegates,)
