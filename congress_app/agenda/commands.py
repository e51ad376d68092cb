"""The agenda on the command line: list it, read it from a spreadsheet."""

from pathlib import Path

import click

from congress_app.agenda import actions, importing, queries
from congress_app.congress import queries as congress
from congress_app.congress.rules import NotFounded
from congress_app.core.commanding import Frame

KINDS = click.Choice(["preparatory", "official"])
MARKS = {"done": "✓", "current": "▶", "coming": " "}


@click.group("agenda")
def agenda() -> None:
    """The agenda of the congress: list, import."""


@agenda.command("list")
@click.pass_obj
def list_items(frame: Frame) -> None:
    """Print every session's items with state, planned times, number and title."""
    with frame.db.read() as reading:
        plan = queries.plan(reading)
    for session in plan["sessions"]:
        click.echo(f"{session['title']['vi']} / {session['title']['en']}")
        for item in session["items"]:
            times = "–".join(moment[11:] for moment in (item["starts"], item["ends"]) if moment)
            title = item["title"]["vi"] or item["title"]["en"]
            click.echo(f" {MARKS[item['state']]} {times:11} {'   ' * item['depth']}{item['number']}. {title}")


@agenda.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--session", "kind", type=KINDS, default="official", show_default=True, help="Session to add the items to."
)
@click.option("--day", help="Day of the times (2026-01-20; default: the first day of the congress).")
@click.pass_obj
def import_file(frame: Frame, file: Path, kind: str, day: str | None) -> None:
    """Add the items of FILE (XLSX or CSV: number, title vi, title en, start, end, presenter) to a session."""
    with frame.db.read() as reading:
        banner, sessions = congress.banner(reading), congress.sessions(reading)
    session = next((each for each in sessions if each["kind"] == kind), None)
    if session is None:
        raise NotFounded
    lines = importing.read(file.read_bytes(), day or banner["starts"])
    done = actions.load(frame.db, frame.actor, None, session["id"], lines)
    click.echo(f"{done['items']} → {session['title']['vi']} / {session['title']['en']}")


COMMANDS: list[click.Command] = [agenda]
