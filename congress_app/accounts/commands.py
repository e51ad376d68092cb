"""`accounts` on the command line: list and add staff, reset a password, print a one-time sign-in link.

For the organiser at the laptop itself, for instance when every password is forgotten.
"""

import click

from congress_app.accounts import actions, queries, rules
from congress_app.core.commanding import Frame

PASSWORD = click.option(
    "--password", prompt=True, hide_input=True, confirmation_prompt=True, help="Asked for if left out."
)


@click.group()
def accounts() -> None:
    """Staff accounts."""


@accounts.command("list")
@click.pass_obj
def listed(frame: Frame) -> None:
    """List the accounts."""
    with frame.db.read() as reading:
        for row in queries.accounts(reading):
            click.echo(f"{row['id']:>4}  {row['role']:<12} {row['name']}{'  (closed)' if row['closed_at'] else ''}")


@accounts.command()
@click.argument("name")
@click.argument("role", type=click.Choice(rules.STAFF_ROLES))
@PASSWORD
@click.pass_obj
def add(frame: Frame, name: str, role: str, password: str) -> None:
    """Add an account."""
    made = actions.add(frame.db, frame.actor, None, name=name.strip(), role=role, password=password)
    click.echo(f"{made['account']}")


@accounts.command()
@click.argument("name")
@PASSWORD
@click.pass_obj
def password(frame: Frame, name: str, password: str) -> None:
    """Set a new password; screens signed in with the old one are signed out."""
    actions.reset_password(frame.db, frame.actor, None, _number(frame, name), password)


@accounts.command()
@click.argument("name")
@click.pass_obj
def link(frame: Frame, name: str) -> None:
    """Print the part of a one-time sign-in link that follows the server's address."""
    click.echo(f"/s#{actions.make_link(frame.db, frame.actor, _number(frame, name))}")


def _number(frame: Frame, name: str) -> int:
    with frame.db.read() as reading:
        row = queries.account_by_name(reading, name)
    if row is None:
        raise rules.NoSuchAccount
    return int(row["id"])


COMMANDS: list[click.Command] = [accounts]
