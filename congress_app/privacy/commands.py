"""Personal data on the command line: end the time of keeping, as the server does when it starts."""

import click

from congress_app.core.commanding import Frame
from congress_app.privacy import actions


@click.group("privacy")
def group() -> None:
    """Personal data."""


@group.command("retention")
@click.pass_obj
def retention(frame: Frame) -> None:
    """Remove what is due to go after the congress; prints what went."""
    removed = actions.end_keeping(frame.db, frame.actor)["removed"]
    for item, count in removed.items():
        click.echo(f"{item}: {count}")
    if not removed:
        click.echo("0")


COMMANDS: list[click.Command] = [group]
