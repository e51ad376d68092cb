"""Everybody votes at the same moment: ballots per second, each answered after its durable commit.

`python bench/cast.py [--delegates 1000 1600] [--tls]`. One keep-alive connection per delegate; the same burst against a
route that does nothing shows what HTTP alone costs in the same run.
"""

import argparse
import asyncio
import json
import ssl
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import Any

import calls
import running
import uvloop
from prepared import Prepared, prepare
from table import Table, ms

ROUNDS = 7
USUAL = 1000  # more than so many may take a second
PAUSE = 0.5


class Bursts:
    """Requests per second and every latency, of several bursts."""

    def __init__(self) -> None:
        self.rates: list[float] = []
        self.latencies: list[float] = []

    async def fire(self, lines: list[calls.Line], requests: list[bytes]) -> None:
        """Send one request on every line at once and wait for all answers; any refusal is an error."""
        began = time.perf_counter()
        answers = await asyncio.gather(*(one.ask(text) for one, text in zip(lines, requests, strict=True)))
        self.rates.append(len(lines) / (time.perf_counter() - began))
        self.latencies += [seconds for _, _, seconds in answers]
        refused = [body for status, body, _ in answers if status != 200]
        if refused:
            raise RuntimeError(refused[0])


async def burst(made: Prepared, port: int, context: ssl.SSLContext | None) -> tuple[Bursts, Bursts]:
    """Casting, and doing nothing, in turn."""
    cookies = [calls.cookie(token, context) for token in made.delegates]
    lines = [await calls.line(port, context) for _ in cookies]
    office = await calls.line(port, context)
    organiser = calls.cookie(made.organiser, context)
    casting, nothing = Bursts(), Bursts()

    def deeds(path: str, body: dict[str, Any]) -> list[bytes]:
        return [calls.post(path, each, body, who) for each, who in zip(cookies, made.persons, strict=True)]

    await Bursts().fire(lines, deeds("/bench/nothing", {}))
    for vote in made.votes:
        await expect(office, calls.post(f"/votes/{vote}/open", organiser))
        await asyncio.sleep(PAUSE)
        await nothing.fire(lines, deeds("/bench/nothing", {"choice": "agree"}))
        await asyncio.sleep(PAUSE)
        await casting.fire(lines, deeds(f"/votes/{vote}/cast", {"choice": "agree"}))
        await asyncio.sleep(PAUSE)
        closed = await expect(office, calls.post(f"/votes/{vote}/close", organiser))
        if closed["cast"] != len(lines):
            raise RuntimeError(closed)
        await expect(office, calls.post(f"/votes/{vote}/publish", organiser))
    return casting, nothing


async def expect(office: calls.Line, request: bytes) -> dict[str, Any]:
    """A deed of the secretary that must succeed."""
    status, body, _ = await office.ask(request)
    if status != 200:
        raise RuntimeError(body)
    told: dict[str, Any] = json.loads(body)
    return told


def measure(table: Table, count: int, *, tls: bool) -> None:
    """One server, several votes."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        pem = running.certificate(folder) if tls else None
        made = prepare(folder, count, votes=ROUNDS)
        port = running.free_port()
        with running.process(running.hall(made.path, port, pem), port, folder):
            casting, nothing = uvloop.run(burst(made, port, calls.trusting() if tls else None))
    rate, idle = median(casting.rates), median(nothing.rates)
    p99 = calls.share(casting.latencies, 0.99)
    mark = " (TLS)" if tls else ""
    table.add(f"{count} ballots at once, per second{mark}", f"{rate:.0f}", "≥ 2000", reached=rate >= 2000)
    table.add("… p50 of the answers", ms(median(casting.latencies)))
    most = 0.6 if count <= USUAL else 1.0
    table.add("… p99 of the answers", ms(p99), f"< {most * 1000:.0f} ms", reached=p99 < most)
    table.add("… a route that does nothing, per second", f"{idle:.0f}")
    table.add("… ballots ÷ nothing", f"{rate / idle:.2f}", "≥ 0.6", reached=rate / idle >= 0.6)


def main() -> None:
    """Measure once."""
    wanted = argparse.ArgumentParser(description=__doc__)
    wanted.add_argument("--delegates", type=int, nargs="+", default=[1000, 1600])
    wanted.add_argument("--tls", action="store_true")
    asked = wanted.parse_args()
    running.many_files()
    table = Table()
    for count in asked.delegates:
        measure(table, count, tls=asked.tls)
    table.show()


if __name__ == "__main__":
    main()
