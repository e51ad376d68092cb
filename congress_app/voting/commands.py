"""`votes` on the command line: the list of votes, and the record of one as a PDF."""

import json
from pathlib import Path

import click

from congress_app.core import wording
from congress_app.core.commanding import Frame
from congress_app.core.jobs import Jobs
from congress_app.voting import queries

LANGUAGE = click.option(
    "--lang", type=click.Choice(wording.LANGUAGES), default="vi", show_default=True, help="Language of the output."
)


@click.group()
def votes() -> None:
    """Open votes: list them, write their records."""


@votes.command("list")
@LANGUAGE
@click.option("--json", "as_json", is_flag=True, help="Everything, as JSON.")
@click.pass_obj
def listing(frame: Frame, lang: str, *, as_json: bool) -> None:
    """Every vote with its state and, once closed, its verdict."""
    with frame.db.read() as reading:
        found = queries.votes(reading)["votes"]
    if as_json:
        click.echo(json.dumps(found, ensure_ascii=False, indent=2))
        return
    for vote in found:
        result = vote["result"]
        verdict = f"  {result['verdict'][lang]}: {result['lines'][1][lang]}" if result else ""
        title = vote["title"][lang] or vote["title"]["vi"] or vote["title"]["en"]
        click.echo(f"{vote['id']:>4}  {vote['state']:<9}  {title}{verdict}")


@votes.command()
@click.argument("number", type=click.IntRange(min=1), metavar="ID")
@click.argument("out", type=click.Path(dir_okay=False, path_type=Path), metavar="OUT.pdf")
@LANGUAGE
@click.pass_obj
def record(frame: Frame, number: int, out: Path, lang: str) -> None:
    """Write the record of a closed vote to OUT.pdf."""
    with frame.db.read() as reading:
        picture = queries.concluded(reading, number)
    jobs = Jobs()
    try:
        drawn = jobs.file("record", "congress_app.voting.record:draw", {"record": picture, "lang": lang})
    finally:
        jobs.close()
    out.write_bytes(drawn)
    click.echo(f"{out}  {len(drawn)} bytes")


COMMANDS: list[click.Command] = [votes]
