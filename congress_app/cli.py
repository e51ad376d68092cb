"""The command line: `python run.py` serves; everything else is grouped by feature and calls the screens' actions.

It draws no page and decides nothing; the groups come from the features' `commands` rooms.
"""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from congress_app import settings as settings_room
from congress_app.core.commanding import Frame
from congress_app.core.db import Database, Offload
from congress_app.settings import Settings

Serve = Callable[..., None]


def _open(settings: Settings, offload: Offload) -> Database:
    from congress_app.house import open_database

    return open_database(settings, offload)


def main(serve: Serve, offload: Offload) -> None:
    """Run the command line with the caller's way of serving."""
    from congress_app.core import wording
    from congress_app.core.errors import CongressError

    try:
        cli(obj={"serve": serve, "offload": offload}, standalone_mode=False)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except click.exceptions.Abort:
        sys.exit(130)
    except CongressError as error:
        click.echo(f"{wording.sentence('vi', error)}\n{wording.sentence('en', error)}", err=True)
        sys.exit(1)
    except settings_room.UnknownSetting as error:
        click.echo(f"congress.toml / CONGRESS_*: {error}", err=True)
        sys.exit(2)


class Commands(click.Group):
    """The features' command groups, imported when asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names of every group and command."""
        return sorted({*super().list_commands(ctx), *_groups()})

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        """The command of that name."""
        return super().get_command(ctx, name) or _groups().get(name)


def _groups() -> dict[str, click.Command]:
    from congress_app.house import FLOORS, room

    found: dict[str, click.Command] = {}
    for floor in FLOORS:
        module = room(floor, "commands")
        if module is not None:
            found.update({command.name: command for command in module.COMMANDS})
    return found


@click.group(cls=Commands, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--db", type=click.Path(dir_okay=False), help="Database file (default: congress.db).")
@click.option("--host", help="Address to listen on (default: all).")
@click.option("--port", type=click.IntRange(1, 65535), help="Port to listen on (default: 8000).")
@click.option("--cert", type=click.Path(exists=True, dir_okay=False), help="TLS certificate chain (PEM).")
@click.option("--key", type=click.Path(exists=True, dir_okay=False), help="TLS private key (PEM).")
@click.option("--demo", is_flag=True, help="Load an invented congress of 300 delegates and serve it.")
@click.pass_context
def cli(ctx: click.Context, /, demo: bool, **given: Any) -> None:
    """Congress Day: one laptop serves a congress hall.

    Without a command it serves: it creates the database on the first start, prints the addresses that tablets can
    open, and what to do next. Ctrl-C stops it.
    """
    folder = Path(given["db"]).parent if given["db"] else Path.cwd()
    loaded = settings_room.load(folder)
    changes = {name: value for name, value in given.items() if value is not None}
    if demo and not given["db"]:
        changes["db"] = "demo.db"
    chosen = Settings(**{**{f: getattr(loaded, f) for f in loaded.__struct_fields__}, **changes})
    if bool(chosen.cert) != bool(chosen.key):
        raise click.UsageError("--cert and --key belong together.")
    ctx.obj = Frame(chosen, ctx.obj["serve"], ctx.obj["offload"], _open)
    if ctx.invoked_subcommand is None:
        from congress_app.serving import run

        run(ctx.obj.settings, ctx.obj.serve, ctx.obj.offload, demo=demo)
