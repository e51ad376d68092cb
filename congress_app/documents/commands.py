"""Documents on the command line: add a PDF as a draft, list the library."""

from pathlib import Path

import click

from congress_app.core.commanding import Frame
from congress_app.core.jobs import Jobs
from congress_app.documents import actions, queries


@click.group("documents")
def documents() -> None:
    """The documents of the congress: add, list."""


@documents.command("add")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--title", default="", help="Title in Vietnamese (default: the name of the file).")
@click.option("--title-en", default="", help="Title in English.")
@click.option("--item", type=click.IntRange(min=1), help="Identifier of the agenda item it belongs to.")
@click.option("--release", is_flag=True, help="Show it on the tablets at once.")
@click.pass_obj
def add(frame: Frame, file: Path, title: str, title_en: str, item: int | None, *, release: bool) -> None:
    """Check FILE (a PDF) and take it into the library as a draft."""
    upload = actions.Upload(file.read_bytes(), file.name, title, title_en, item, frame.settings.upload_limit_mb)
    jobs = Jobs()
    try:
        done = actions.add(frame.db, jobs, frame.actor, None, upload)
    finally:
        jobs.close()
    if release:
        actions.release(frame.db, frame.actor, None, done["document"])
    click.echo(
        f"{done['document']}  {done['pages']} p.  sha256 {done['sha256']}  {' '.join(done['stripped'])}".rstrip()
    )


@documents.command("list")
@click.pass_obj
def list_documents(frame: Frame) -> None:
    """Print the library: number, state, pages, title."""
    with frame.db.read() as reading:
        library = queries.library(reading)
    for each in library["documents"]:
        title = each["title"]["vi"] or each["title"]["en"]
        click.echo(f"{each['id']:4}  {each['state']:9}  {each['pages']:4} p.  {title}")


COMMANDS: list[click.Command] = [documents]
