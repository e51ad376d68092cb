"""The door on the command line: how many are in the hall, and the attendance list as a file. It records nobody."""

from pathlib import Path

import click

from congress_app.attendance import ledger_pictures, queries, sheet
from congress_app.congress.queries import session_at
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


@group.command("at")
@click.argument("instant")
@click.pass_obj
def at(frame: Frame, instant: str) -> None:
    """Print who was in the hall at INSTANT: "2026-01-20 09:30" in the time zone of the congress."""
    try:
        with frame.db.read() as reading:
            moment = ledger_pictures.instant(reading, instant)
    except ValueError:
        raise click.BadParameter(
            'Write the instant as "2026-01-20 09:30". / Ghi thời điểm như "2026-01-20 09:30".'
        ) from None
    with frame.db.read() as reading:
        session = session_at(reading, moment)
        found = ledger_pictures.hall(reading, session, moment, None) if session else None
    if found is None:
        click.echo("Chưa có buổi họp nào bắt đầu. / No sitting had started.")
        return
    click.echo(f"{moment}: {found['present']}/{found['summoned']} (+{found['others']})")
    for lang in ("vi", "en"):
        click.echo(found["quorum"]["words"][lang])
    for each in found["people"]:
        if each["present"]:
            click.echo(f"{each['number']:>5}  {each['name']}  ({each['delegation']})")


@group.command("base")
@click.pass_obj
def base(frame: Frame) -> None:
    """Print the summoned base of a vote, each subtraction with its people."""
    with frame.db.read() as reading:
        found = ledger_pictures.base_with_people(reading)
    click.echo(f"{found['summoned']:>5}  {found['rule_label']['vi']} / {found['rule_label']['en']}")
    for less in found["subtractions"]:
        click.echo(f"−{less['count']:>4}  {less['label']['vi']} / {less['label']['en']}")
        for each in less["people"]:
            click.echo(f"         {each['number']}  {each['name']}  ({each['delegation']})")
    click.echo(f"={found['base']:>4}")


COMMANDS: list[click.Command] = [group]
