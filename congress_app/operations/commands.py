"""`backup` on the command line: the same checked copy as the button makes."""

from pathlib import Path

import click

from congress_app.core.commanding import Frame
from congress_app.core.jobs import Jobs
from congress_app.operations import actions


@click.command()
@click.argument("folder", required=False, type=click.Path(file_okay=False, path_type=Path))
@click.pass_obj
def backup(frame: Frame, folder: Path | None) -> None:
    """Write a checked copy of the database into FOLDER (default: beside the database)."""
    jobs = Jobs()
    try:
        made = actions.backup(frame.db, jobs, frame.actor, folder)
    finally:
        jobs.close()
    click.echo(f"{made['path']}  {made['size']} bytes  sha256 {made['sha256']}")


COMMANDS: list[click.Command] = [backup]
