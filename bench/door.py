"""The door: what eight desks can record, and what a scan costs while a thousand tablets are connected.

`python bench/door.py [--tablets 1000] [--seconds 20] [--tls]`. First 200 scans a second at eight desks for 1,587
delegates, then the desks as fast as they are answered, then fifty a second in a full hall. Scans come at fixed times
whether or not the one before was answered; a late answer counts from when the badge was held to the scanner.
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

DESKS = 8
DELEGATES = 1587
RUSH = 200
RATE = 50
LIMIT = 0.05


class Door:
    """The desks, each with its own connections."""

    def __init__(self, made: Prepared, port: int, *, tls: bool) -> None:
        self.made = made
        self.port = port
        self.context = calls.trusting() if tls else None
        self.latencies: list[float] = []
        self._free: list[calls.Line] = []
        # Everybody in, then everybody out, and so on.
        self._people = ((badge, direction) for direction in cycle(("IN", "OUT")) for badge in made.badges)

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

    async def rush(self, seconds: int, rate: int = RATE) -> None:
        """Scan at a fixed rate."""
        began = time.perf_counter()
        scans = []
        for number in range(seconds * rate):
            await asyncio.sleep(max(0.0, began + number / rate - time.perf_counter()))
            badge, direction = next(self._people)
            scans.append(asyncio.create_task(self.scan(number, badge, direction)))
        await asyncio.gather(*scans)

    async def press(self, seconds: int) -> float:
        """Every desk scans as soon as it is answered; scans per second."""
        began, done = time.perf_counter(), 0

        async def desk(number: int) -> None:
            nonlocal done
            while time.perf_counter() - began < seconds:
                badge, direction = next(self._people)
                await self.scan(number, badge, direction)
                done += 1

        await asyncio.gather(*(desk(number) for number in range(DESKS)))
        return done / (time.perf_counter() - began)


async def eight(made: Prepared, port: int, seconds: int, *, tls: bool) -> tuple[list[float], float]:
    """Latencies at 200 scans a second; then how many a second the desks record when they press."""
    context = calls.trusting() if tls else None
    office = Tablets(topics=["congress", "headcount"])
    await office.connect(address(port, tls=tls), [calls.cookie(made.desk, context)] * DESKS, context)
    door = Door(made, port, tls=tls)
    await door.rush(2, DESKS)  # connections are open, everything is loaded
    door.latencies.clear()
    await door.rush(seconds, RUSH)
    steady = list(door.latencies)
    pressed = await door.press(seconds // 2)
    office.leave()
    return steady, pressed


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
    """Two servers: one for the desks alone, one for a full hall."""
    mark = " (TLS)" if tls else ""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        pem = running.certificate(folder) if tls else None
        made = prepare(folder, DELEGATES, votes=0, checked_in=False)
        port = running.free_port()
        with running.process(running.hall(made.path, port, pem), port, folder):
            steady, pressed = uvloop.run(eight(made, port, seconds, tls=tls))
    p99 = calls.share(steady, 0.99)
    what = f"{RUSH} scans/s, {DESKS} desks, {DELEGATES} delegates"
    table.add(f"{what}, p50{mark}", ms(median(steady)))
    table.add(f"… p99 of {len(steady)} scans, no errors", ms(p99), "< 50 ms", reached=p99 < LIMIT)
    table.add(f"scans/s when {DESKS} desks press{mark}", f"{pressed:.0f}", "≥ 200", reached=pressed >= RUSH)
    full(table, count, seconds, tls=tls)


def full(table: Table, count: int, seconds: int, *, tls: bool) -> None:
    """Fifty scans a second with `count` tablets connected."""
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
