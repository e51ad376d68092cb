"""Badges and PINs on the command line: print, revoke, give a PIN. The same deeds as on the screens."""

from pathlib import Path

import click

from congress_app.congress import queries as congress
from congress_app.core.commanding import Frame
from congress_app.core.db import Database
from congress_app.credentials import actions, badges, ordering, queries, rules
from congress_app.delegates import queries as delegates


@click.group("credentials")
def commands() -> None:
    """Badges and PINs of delegates."""


@commands.command("print")
@click.argument("out", type=click.Path(dir_okay=False, writable=True, path_type=Path))
@click.option(
    "--layout",
    type=click.Choice(("design", *rules.LAYOUTS)),
    default="design",
    help="As designed for each class, or all in one size (on a sheet: four a6, eight a7, ten card).",
)
@click.option("--only-new/--all", default=True, help="Only who holds no badge; --all replaces and revokes the others.")
@click.option("--address", default=None, help="Address in the QR (default: the congress's; empty: the token alone).")
@click.pass_obj
def print_badges(frame: Frame, out: Path, layout: str, only_new: bool, address: str | None) -> None:
    """Issue badges and write them to OUT."""
    db: Database = frame.db
    with db.read() as reading:
        everybody = [card["id"] for card in delegates.everybody(reading)]
        base = congress.settings(reading).get("address", "") if address is None else address
    issued = actions.issue_badges(db, frame.actor, None, everybody, reissue=not only_new)
    with db.read() as reading:
        payload = ordering.payload(reading, Path(db.path), issued.tokens, ordering.Wish(layout, base))
    with click.progressbar(length=len(issued.tokens), label=str(out)) as bar:
        made = badges.draw(payload, lambda done, _total: bar.update(done - bar.pos), out)
    click.echo(f"{made['badges']} badges, {made['sheets']} sheets: {out}")


@commands.command("revoke")
@click.argument("number")
@click.pass_obj
def revoke(frame: Frame, number: str) -> None:
    """Revoke the badge of delegate NUMBER."""
    with frame.db.read() as reading:
        delegate = queries.delegate_of_number(reading, number)
    actions.revoke_badge(frame.db, frame.actor, None, delegate)
    click.echo(f"{number}: revoked")


@commands.command("pin")
@click.argument("number")
@click.pass_obj
def pin(frame: Frame, number: str) -> None:
    """Give delegate NUMBER a new PIN and show it once."""
    with frame.db.read() as reading:
        delegate = queries.delegate_of_number(reading, number)
    click.echo(actions.issue_pin(frame.db, frame.actor, delegate))


COMMANDS = (commands,)
