"""A vote opens: how long until every connected tablet has the picture, beside a C broadcaster and Node's socket.io.

`python bench/fanout.py [--tablets 1000] [--tls]`. The clock of a comparison starts when the server begins to send (in
every server alike) and ends when the last tablet has the message; the whole way from the secretary's POST is told too.
"""

import argparse
import asyncio
import json
import shutil
import ssl
import subprocess
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from statistics import median
from typing import Any

import calls
import picows
import running
import uvloop
from prepared import Prepared, prepare
from table import Table, ms
from tablets import TEXT, TOPICS, Tablets

ROUNDS = 15
PAUSE = 0.15
NODE = running.HERE / "node"


class Timing:
    """Seconds of each round: from the start of sending, and from the POST."""

    def __init__(self) -> None:
        self.sending: list[float] = []
        self.whole: list[float] = []


async def ours(made: Prepared, port: int, context: ssl.SSLContext | None) -> tuple[Timing, bytes]:
    """Open and close votes in the real program; the timings, and the picture as it came."""
    timing, hall, seen = Timing(), Tablets(topics=TOPICS), [b""]
    address = f"{'wss' if context else 'ws'}://127.0.0.1:{port}/socket.io/?EIO=4&transport=websocket"
    await hall.connect(address, [calls.cookie(token, context) for token in made.delegates], context)
    office = await calls.line(port, context)
    organiser = calls.cookie(made.organiser, context)
    for vote in made.votes:
        opened = f'"id":{vote},"state":"open"'.encode()

        def fits(text: bytes, opened: bytes = opened) -> bool:
            if opened not in text:
                return False
            seen[0] = text
            return True

        hall.wait_for(fits)
        began = time.time()
        asked = asyncio.create_task(office.ask(calls.post(f"/votes/{vote}/open", organiser)))
        last = await hall.last()
        status, body, _ = await asked
        if status != 200:
            raise RuntimeError(body)
        _, body, _ = await office.ask(calls.get("/bench/published?topic=vote"))
        timing.sending.append(last - json.loads(body)["at"])
        timing.whole.append(last - began)
        await office.ask(calls.post(f"/votes/{vote}/close", organiser))
        await office.ask(calls.post(f"/votes/{vote}/publish", organiser))
        await asyncio.sleep(PAUSE)
    hall.leave()
    return timing, seen[0]


async def rival(hall: Tablets, address: str, count: int, send: Callable[[int], Awaitable[float]]) -> Timing:
    """The same number of tablets on another server; `send` says when the sending began."""
    timing = Timing()
    await hall.connect(address, [""] * count, None)
    for number in range(ROUNDS):
        hall.wait_for(lambda _text: True)
        asked = asyncio.ensure_future(send(number))
        last = await hall.last()
        timing.sending.append(last - await asked)
        await asyncio.sleep(PAUSE)
    hall.leave()
    return timing


async def c_broadcaster(port: int, count: int, text: bytes) -> Timing:
    """The broadcaster of rival_c.py."""
    told: asyncio.Queue[float] = asyncio.Queue()

    class Control(picows.WSListener):  # type: ignore[misc]
        def on_ws_frame(self, _transport: picows.WSTransport, frame: picows.WSFrame) -> None:
            told.put_nowait(float(frame.get_payload_as_ascii_text()))

    control, _ = await picows.ws_connect(Control, f"ws://127.0.0.1:{port}/control")

    async def send(_number: int) -> float:
        control.send(TEXT, text)
        return await told.get()

    return await rival(Tablets(plain=True), f"ws://127.0.0.1:{port}/", count, send)


async def node(port: int, count: int, text: bytes) -> Timing:
    """socket.io on Node."""
    office = await calls.line(port, None)
    picture = json.loads(text[2:])[1]

    async def send(_number: int) -> float:
        _, body, _ = await office.ask(calls.plain_post("/", json.dumps(picture)))
        return float(json.loads(body)["at"])

    return await rival(Tablets(), f"ws://127.0.0.1:{port}/socket.io/?EIO=4&transport=websocket", count, send)


def with_node() -> bool:
    """Whether Node is here, with socket.io installed beside the rival."""
    if shutil.which("npm") is None:
        return False
    if not (NODE / "node_modules").exists():
        subprocess.run(
            ["npm", "install", "--no-package-lock", "--no-audit", "--no-fund", "--silent"], cwd=NODE, check=True
        )
    return True


def measure(table: Table, count: int, *, tls: bool) -> None:
    """All three, one after the other, on the same machine in the same run."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        pem = running.certificate(folder) if tls else None
        made = prepare(folder, count, votes=ROUNDS)
        context = calls.trusting() if tls else None
        port = running.free_port()
        with running.process(running.hall(made.path, port, pem), port, folder):
            own, text = uvloop.run(ours(made, port, context))
        port = running.free_port()
        with running.process([sys.executable, str(running.HERE / "rival_c.py"), str(port)], port, folder):
            best = uvloop.run(c_broadcaster(port, count, text))
        js: Timing | None = None
        if with_node():
            port = running.free_port()
            with running.process(["node", str(NODE / "rival.js"), str(port)], port, folder):
                js = uvloop.run(node(port, count, text))
    report(table, count, own, best, js, limit=2.0 if tls else 1.5, mark=" (TLS)" if tls else "")


def report(table: Table, count: int, own: Timing, best: Timing, js: Timing | None, *, limit: float, mark: str) -> None:
    """The rows of this measurement; every figure is the median of the rounds, with the slowest beside it."""
    mine, c = median(own.sending), median(best.sending)
    told = f"{ms(mine)} (slowest {ms(max(own.sending))})"
    table.add(f"vote opens, {count} tablets have it{mark}", told)
    table.add(
        "… from the secretary's POST to the last tablet", f"{ms(median(own.whole))} (slowest {ms(max(own.whole))})"
    )
    table.add("… C broadcaster (picows, uvloop)", f"{ms(c)} (slowest {ms(max(best.sending))})")
    table.add("… ours ÷ C", f"{mine / c:.2f}", f"≤ {limit}", reached=mine / c <= limit)
    if js is not None:
        slow = median(js.sending)
        table.add("… Node socket.io", f"{ms(slow)} (slowest {ms(max(js.sending))})")
        table.add(
            "… Node ÷ ours",
            f"{slow / mine:.2f}",
            "≥ 1.5" if not mark else "",
            reached=slow / mine >= 1.5 if not mark else None,
        )


def main() -> None:
    """Measure once."""
    wanted: Any = argparse.ArgumentParser(description=__doc__)
    wanted.add_argument("--tablets", type=int, nargs="+", default=[1000, 3000])
    wanted.add_argument("--tls", action="store_true")
    asked = wanted.parse_args()
    running.many_files()
    table = Table()
    for count in asked.tablets:
        measure(table, count, tls=asked.tls)
    table.show()


if __name__ == "__main__":
    main()
