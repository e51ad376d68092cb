"""What the server holds in memory with a thousand tablets connected, and after a vote has reached them.

`python bench/memory.py [--tablets 1000] [--tls]`. Runs run.py itself, not the measuring hall.
"""

import argparse
import asyncio
import tempfile
from pathlib import Path

import calls
import running
import uvloop
from connect import address
from prepared import Prepared, prepare
from table import Table
from tablets import TOPICS, Tablets

LIMIT_MB = 200
QUIET = 1.0


async def fill(made: Prepared, port: int, pid: int, *, tls: bool) -> tuple[float, float]:
    """Megabytes before anybody came, and with everybody there after one vote was opened and cast."""
    context = calls.trusting() if tls else None
    cookies = [calls.cookie(each, context) for each in made.delegates]
    empty = running.resident_mb(pid)
    hall = Tablets(topics=TOPICS)
    await hall.connect(address(port, tls=tls), cookies, context)
    office = await calls.line(port, context)
    vote = made.votes[0]
    await office.ask(calls.post(f"/votes/{vote}/open", calls.cookie(made.organiser, context)))
    lines = [await calls.line(port, context) for _ in cookies]
    ballots = [calls.post(f"/votes/{vote}/cast", each, {"choice": "agree"}) for each in cookies]
    await asyncio.gather(*(line.ask(ballot) for line, ballot in zip(lines, ballots, strict=True)))
    for line in lines:
        line.close()
    await asyncio.sleep(QUIET)
    full = running.resident_mb(pid)
    hall.leave()
    return empty, full


def measure(table: Table, count: int, *, tls: bool) -> None:
    """One server."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        pem = running.certificate(folder) if tls else None
        made = prepare(folder, count, votes=1)
        port = running.free_port()
        command = running.hall(made.path, port, pem, script=running.ROOT / "run.py")
        with running.process(command, port, folder) as server:
            empty, full = uvloop.run(fill(made, port, server.pid, tls=tls))
    mark = " (TLS)" if tls else ""
    table.add(f"memory with {count} tablets, after a vote{mark}", f"{full:.0f} MB", "< 200 MB", reached=full < LIMIT_MB)
    table.add("… with nobody there", f"{empty:.0f} MB")
    table.add("… per tablet", f"{(full - empty) * 1024 / count:.0f} KB")


def main() -> None:
    """Measure once."""
    wanted = argparse.ArgumentParser(description=__doc__)
    wanted.add_argument("--tablets", type=int, default=1000)
    wanted.add_argument("--tls", action="store_true")
    asked = wanted.parse_args()
    running.many_files()
    table = Table()
    measure(table, asked.tablets, tls=asked.tls)
    table.show()


if __name__ == "__main__":
    main()
