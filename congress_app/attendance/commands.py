"""The door on the command line: how many are in the hall, and the attendance list as a file. It records nobody."""

from pathlib import Path

import click

from congress_app.attendance import queries, sheet
from congress_app.core import clock
from congress_app.core.commanding import Frame


@click.group("attendance")
def group() -> None:
    """Who is in the hall."""


@group.command("count")
@click.pass_obj
def count(frame: Frame) -> None:
    """Print summoned, present and the quorum, in both languages, and every delegation."""
    with frame.db.read() as reading:
        picture = queries.headcount(reading)
    click.echo(f"{picture['present']}/{picture['summoned']} (+{picture['others']})")
    click.echo(picture["quorum"]["words"]["vi"])
    click.echo(picture["quorum"]["words"]["en"])
    for each in picture["delegations"]:
        click.echo(f"{each['present']:>5}/{each['summoned']:<5} {each['name']}")


@group.command("export")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--lang", type=click.Choice(["vi", "en"]), default="vi", show_default=True, help="Language of the list.")
@click.pass_obj
def export(frame: Frame, file: Path, lang: str) -> None:
    """Write the attendance list to FILE (XLSX)."""
    with frame.db.read() as reading:
        people = queries.attendance(reading)
        head = queries.sheet_head(reading, lang, clock.now())
    file.write_bytes(sheet.draw(people, head, lang))
    click.echo(f"{file}: {len(people)}")


COMMANDS: list[click.Command] = [group]
