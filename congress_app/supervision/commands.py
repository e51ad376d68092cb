"""`journal verify` and `journal list` on the command line; both only read."""

import sys

import click

from congress_app.core.commanding import Frame
from congress_app.supervision import queries
from congress_app.supervision.queries import Filter


@click.group()
def journal() -> None:
    """The hash-chained record of every deed."""


@journal.command()
@click.pass_obj
def verify(frame: Frame) -> None:
    """Check that every line fits the one before it; name the first that does not."""
    with frame.db.read() as reading:
        found = queries.verification(reading)
    if found["broken"]:
        click.echo(f"BROKEN at line {found['broken']['seq']} ({found['broken']['why']})", err=True)
        sys.exit(1)
    click.echo(f"OK  {found['lines']} lines  {found['code']}")


@journal.command("list")
@click.option("--lang", type=click.Choice(["vi", "en"]), default="vi", show_default=True, help="Language of the lines.")
@click.option("--last", type=click.IntRange(1), default=20, show_default=True, help="How many lines, the newest last.")
@click.pass_obj
def list_lines(frame: Frame, lang: str, last: int) -> None:
    """Print the newest lines in words."""
    shown: list[queries.Picture] = []
    before = 0
    with frame.db.read() as reading:
        while len(shown) < last:
            page = queries.lines(reading, Filter(), lang, before)
            shown += page["lines"]
            if page["next"] is None:
                break
            before = page["next"]
    for line in reversed(shown[:last]):
        click.echo(f"{line['seq']:>6}  {line['at']}  {line['role']:<12} {line['actor']:<24} {line['words']}")


COMMANDS: list[click.Command] = [journal]
