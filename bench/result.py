"""A result is released: how long until the last connected tablet has it, from the POST of "publish".

`python bench/result.py [--tablets 1600] [--tls]`. Everybody has voted before; the answer to the POST is part of it.
"""

import argparse
import asyncio
import ssl
import tempfile
import time
from pathlib import Path
from statistics import median

import calls
import running
import uvloop
from prepared import Prepared, prepare
from table import Table, ms
from tablets import TOPICS, Tablets

ROUNDS = 7
PAUSE = 0.3
MUST = 0.3


async def released(made: Prepared, port: int, context: ssl.SSLContext | None) -> list[float]:
    """Seconds of each round, from the POST to the last tablet."""
    hall, seconds = Tablets(topics=TOPICS), []
    address = f"{'wss' if context else 'ws'}://127.0.0.1:{port}/socket.io/?EIO=4&transport=websocket"
    cookies = [calls.cookie(token, context) for token in made.delegates]
    await hall.connect(address, cookies, context)
    lines = [await calls.line(port, context) for _ in range(50)]
    office = await calls.line(port, context)
    organiser = calls.cookie(made.organiser, context)
    for vote in made.votes:
        await office.ask(calls.post(f"/votes/{vote}/open", organiser))
        ballots = [
            calls.post(f"/votes/{vote}/cast", cookie, {"choice": "agree"}, who)
            for cookie, who in zip(cookies, made.persons, strict=True)
        ]
        await asyncio.gather(*(_send(line, ballots[n :: len(lines)]) for n, line in enumerate(lines)))
        await office.ask(calls.post(f"/votes/{vote}/close", organiser))
        await asyncio.sleep(PAUSE)
        told = f'"id":{vote},"state":"published"'.encode()
        hall.wait_for(lambda text, told=told: told in text)
        began = time.time()
        asked = asyncio.create_task(office.ask(calls.post(f"/votes/{vote}/publish", organiser)))
        last = await hall.last()
        status, body, _ = await asked
        if status != 200:
            raise RuntimeError(body)
        seconds.append(last - began)
        await asyncio.sleep(PAUSE)
    hall.leave()
    return seconds


async def _send(line: calls.Line, requests: list[bytes]) -> None:
    for each in requests:
        status, body, _ = await line.ask(each)
        if status != 200:
            raise RuntimeError(body)


def measure(table: Table, count: int, *, tls: bool) -> None:
    """One server, several votes."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        pem = running.certificate(folder) if tls else None
        made = prepare(folder, count, votes=ROUNDS)
        port = running.free_port()
        with running.process(running.hall(made.path, port, pem), port, folder):
            seconds = uvloop.run(released(made, port, calls.trusting() if tls else None))
    slowest = max(seconds)
    mark = " (TLS)" if tls else ""
    told = f"{ms(median(seconds))} (slowest {ms(slowest)})"
    table.add(
        f"result on the last of {count} tablets after publish{mark}", told, "< 300 ms", reached=median(seconds) < MUST
    )


def main() -> None:
    """Measure once."""
    wanted = argparse.ArgumentParser(description=__doc__)
    wanted.add_argument("--tablets", type=int, default=1600)
    wanted.add_argument("--tls", action="store_true")
    asked = wanted.parse_args()
    running.many_files()
    table = Table()
    measure(table, asked.tablets, tls=asked.tls)
    table.show()


if __name__ == "__main__":
    main()
