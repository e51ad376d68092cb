"""The tablets come all at once: how long until the last one has its first pictures.

`python bench/connect.py [--tablets 3000] [--tls]`. Every tablet connects at the same moment, with its own session,
and asks for the pictures that the delegate's page watches.
"""

import argparse
import tempfile
from pathlib import Path

import calls
import running
import uvloop
from prepared import Prepared, prepare
from table import Table
from tablets import TOPICS, Tablets

LIMIT = 6.0


def address(port: int, *, tls: bool) -> str:
    """Where a tablet's socket goes."""
    return f"{'wss' if tls else 'ws'}://127.0.0.1:{port}/socket.io/?EIO=4&transport=websocket"


async def arrive(made: Prepared, port: int, *, tls: bool) -> float:
    """Connect everybody; seconds."""
    context = calls.trusting() if tls else None
    hall = Tablets(topics=TOPICS)
    took = await hall.connect(address(port, tls=tls), [calls.cookie(each, context) for each in made.delegates], context)
    hall.leave()
    return took


def measure(table: Table, count: int, *, tls: bool) -> None:
    """One server, everybody."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        pem = running.certificate(folder) if tls else None
        made = prepare(folder, count, votes=1)
        port = running.free_port()
        with running.process(running.hall(made.path, port, pem), port, folder):
            took = uvloop.run(arrive(made, port, tls=tls))
    mark = " (TLS)" if tls else ""
    table.add(f"{count} tablets connect, all have their pictures{mark}", f"{took:.1f} s", "< 6 s", reached=took < LIMIT)


def main() -> None:
    """Measure once."""
    wanted = argparse.ArgumentParser(description=__doc__)
    wanted.add_argument("--tablets", type=int, default=3000)
    wanted.add_argument("--tls", action="store_true")
    asked = wanted.parse_args()
    running.many_files()
    table = Table()
    measure(table, asked.tablets, tls=asked.tls)
    table.show()


if __name__ == "__main__":
    main()
