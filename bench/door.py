"""The door while the hall is full: fifty scans a second at four desks, with a thousand tablets connected.

`python bench/door.py [--tablets 1000] [--seconds 20] [--tls]`. Scans come at fixed times whether or not the one before
was answered; a late answer counts from when the badge was held to the scanner.
"""

import argparse
import asyncio
import json
import tempfile
import time
from itertools import cycle
from pathlib import Path
from statistics import median

import calls
import running
import uvloop
from connect import address
from prepared import Prepared, prepare
from table import Table, ms
from tablets import TOPICS, Tablets

DESKS = 4
RATE = 50
LIMIT = 0.05


class Door:
    """Four desks, each with its own connections."""

    def __init__(self, made: Prepared, port: int, *, tls: bool) -> None:
        self.made = made
        self.port = port
        self.context = calls.trusting() if tls else None
        self.latencies: list[float] = []
        self._free: list[calls.Line] = []

    async def scan(self, number: int, badge: str, direction: str) -> None:
        """One badge at one desk."""
        began = time.perf_counter()
        line = self._free.pop() if self._free else await calls.line(self.port, self.context)
        body = {"text": badge, "direction": direction, "desk": f"Cửa {number % DESKS + 1}", "method": "scan"}
        status, answer, _ = await line.ask(calls.post("/desk/scan", calls.cookie(self.made.desk, self.context), body))
        self.latencies.append(time.perf_counter() - began)
        self._free.append(line)
        if status != 200 or json.loads(answer)["code"] not in ("checked_in", "checked_out"):
            raise RuntimeError(answer)

    async def rush(self, seconds: int) -> None:
        """Scan at the fixed rate: everybody in, then everybody out, and so on."""
        people = ((badge, direction) for direction in cycle(("IN", "OUT")) for badge in self.made.badges)
        began = time.perf_counter()
        scans = []
        for number in range(seconds * RATE):
            await asyncio.sleep(max(0.0, began + number / RATE - time.perf_counter()))
            badge, direction = next(people)
            scans.append(asyncio.create_task(self.scan(number, badge, direction)))
        await asyncio.gather(*scans)


async def day(made: Prepared, port: int, seconds: int, *, tls: bool) -> list[float]:
    """The hall fills up, then the door is used; the desks and the control screen watch the headcount."""
    context = calls.trusting() if tls else None
    hall = Tablets(topics=TOPICS)
    await hall.connect(address(port, tls=tls), [calls.cookie(each, context) for each in made.delegates], context)
    staff = Tablets(topics=["congress", "headcount", "hall"])
    office = [made.desk] * DESKS + [made.organiser]
    await staff.connect(address(port, tls=tls), [calls.cookie(each, context) for each in office], context)
    door = Door(made, port, tls=tls)
    await door.rush(seconds)
    hall.leave()
    staff.leave()
    return door.latencies


def measure(table: Table, count: int, seconds: int, *, tls: bool) -> None:
    """One server."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        pem = running.certificate(folder) if tls else None
        made = prepare(folder, count, votes=0, checked_in=False)
        port = running.free_port()
        with running.process(running.hall(made.path, port, pem), port, folder):
            latencies = uvloop.run(day(made, port, seconds, tls=tls))
    p99 = calls.share(latencies, 0.99)
    mark = " (TLS)" if tls else ""
    table.add(f"{RATE} scans/s with {count} tablets connected, p50{mark}", ms(median(latencies)))
    table.add(f"… p99 of {len(latencies)} scans", ms(p99), "< 50 ms", reached=p99 < LIMIT)


def main() -> None:
    """Measure once."""
    wanted = argparse.ArgumentParser(description=__doc__)
    wanted.add_argument("--tablets", type=int, default=1000)
    wanted.add_argument("--seconds", type=int, default=20)
    wanted.add_argument("--tls", action="store_true")
    asked = wanted.parse_args()
    running.many_files()
    table = Table()
    measure(table, asked.tablets, asked.seconds, tls=asked.tls)
    table.show()


if __name__ == "__main__":
    main()
