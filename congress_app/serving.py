"""The start of the server as the organiser sees it: addresses, a QR for the first tablet, what to do next.

It prints the set-up code while there is no congress, and sign-in links for a demonstration; nothing secret else.
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from congress_app import hosting
from congress_app.congress import queries as congress
from congress_app.core import wording
from congress_app.core.db import PROGRAM, Offload
from congress_app.house import House, build
from congress_app.privacy import actions as privacy
from congress_app.settings import Settings

Serve = Callable[..., None]


def run(settings: Settings, serve: Serve, offload: Offload, *, demo: bool) -> None:
    """Prepare everything, say it, and serve until Ctrl-C."""
    loop = os.environ.get("CONGRESS_LOOP", settings.loop)
    fresh = not Path(settings.db).exists()
    house = build(Settings(**{**_values(settings), "loop": loop}), offload=offload)
    tls = bool(settings.cert)
    addresses = hosting.addresses(settings.host, settings.port, tls=tls)
    house.app.extensions["congress_addresses"] = addresses
    privacy.end_keeping(house.db, PROGRAM)
    links = _load_demo(house, addresses[0]) if demo else []
    _say(lines(house, settings, addresses, fresh=fresh, links=links))
    pem = (Path(settings.cert), Path(settings.key)) if tls else (None, None)
    try:
        serve(house.app, settings.host, settings.port, *pem)
    except OSError as error:
        raise click.ClickException(f"{settings.host}:{settings.port} — {error.strerror or error}") from error
    finally:
        house.close()
    _say(["", both("The congress server has stopped. Everything is saved.")])


def _values(settings: Settings) -> dict[str, Any]:
    return {name: getattr(settings, name) for name in settings.__struct_fields__}


def _load_demo(house: House, address: str) -> list[tuple[str, str]]:
    from congress_app.operations import demo

    return demo.load(house.db, house.jobs, address)


def lines(
    house: House, settings: Settings, addresses: list[str], *, fresh: bool, links: list[tuple[str, str]]
) -> list[str]:
    """What the terminal shows at the start."""
    from congress_app.printing import terminal

    with house.db.read() as reading:
        banner = congress.banner(reading)
    shown = [
        "",
        f"  {banner['name']['vi'] if banner else 'Congress Day'}",
        f"  {both('Database')}: {Path(settings.db).resolve()}" + (f"  ({both('new')})" if fresh else ""),
        "",
        f"  {both('Tablets open')}:",
        *(f"    {address}" for address in addresses),
        "",
        terminal.qr(addresses[0], colour=sys.stdout.isatty()),
        "",
    ]
    if links:
        shown += [f"  {both('Sign-in links (this demonstration only)')}:", *_table(links), ""]
    elif not banner:
        code = house.app.extensions["congress_setup_code"]
        shown += [f"  {both('Next: open the address and set up the congress with this code')}:", f"    {code}", ""]
    else:
        shown += [f"  {both('Next: open the address and sign in')}.", ""]
    return [*shown, f"  {both('Ctrl-C stops the server')}."]


def both(msgid: str) -> str:
    """A line of the terminal in both languages."""
    return f"{wording.text('vi', msgid)} / {msgid}"


def _table(links: list[tuple[str, str]]) -> list[str]:
    width = max(len(name) for name, _ in links)
    return [f"    {name:<{width}}  {address}" for name, address in links]


def _say(shown: list[str]) -> None:
    for line in shown:
        click.echo(line)
