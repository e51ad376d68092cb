"""An election of 63 is announced: how long until the last connected tablet knows, and has fetched every vote of it.

`python bench/announcement.py [--tablets 1600] [--tls]`. The card is pushed; the result is fetched by its hash within
two seconds, as tablets do that have the page of the election open: here all of them have.
"""

import argparse
import asyncio
import random
import re
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

from congress_app.core.db import Actor, Database
from congress_app.elections import actions, candidate_actions, list_actions
from congress_app.elections.by_hands import Hands
from congress_app.elections.candidate_actions import Proposal
from congress_app.elections.course import NOTHING
from congress_app.elections.store import Definition
from congress_app.house import open_database
from congress_app.settings import Settings

ROUNDS = 5
STANDING = 63
PAUSE = 0.5
MUST = 0.3
TOGETHER = 2.0
PROFILE = ("Sinh năm 1975, thạc sĩ quản lý kinh tế; tham gia cấp uỷ từ năm 2010, hoàn thành tốt nhiệm vụ. " * 5)[:400]
BY_HANDS = Hands("recorded", unanimous=True)


def elect(db: Database, organiser: Actor, delegates: list[int]) -> int:
    """An election with cards raised, counted and not announced: its result is as long as that of a paper count."""
    what = Definition(
        "Đoàn Chủ tịch Đại hội", "Presidium of the congress", "presidium", STANDING, "cards", None, {}, ""
    )
    made: int = actions.make(db, organiser, None, what, "", NOTHING)["election"]
    actions.number(db, organiser, None, made, STANDING, BY_HANDS, NOTHING)
    list_actions.open_nominations(db, organiser, None, made)
    for each in delegates[:STANDING]:
        who = Proposal("committee", each, profile_vi=PROFILE, profile_en=PROFILE)
        candidate_actions.nominate(db, organiser, None, made, who, NOTHING)
    list_actions.consolidate(db, organiser, None, made, None, NOTHING)
    list_actions.elect(db, organiser, None, made, BY_HANDS, NOTHING, by_person=False)
    return made


async def announced(
    made: Prepared, elections: list[int], port: int, context: ssl.SSLContext | None
) -> tuple[list[float], list[float]]:
    """Seconds from the POST to the last tablet of each round; seconds of every fetch of a result."""
    hall, seconds, fetched = Tablets(topics=[*TOPICS, "elections"]), [], list[float]()
    address = f"{'wss' if context else 'ws'}://127.0.0.1:{port}/socket.io/?EIO=4&transport=websocket"
    cookies = [calls.cookie(token, context) for token in made.delegates]
    await hall.connect(address, cookies, context)
    lines = [await calls.line(port, context) for _ in cookies]
    office = await calls.line(port, context)
    organiser, card = calls.cookie(made.organiser, context), b""
    for n, election in enumerate(elections, 1):

        def fits(text: bytes, n: int = n) -> bool:
            nonlocal card
            card = text if text.count(b'"state":"announced"') == n else card
            return card is text

        hall.wait_for(fits)
        began = time.time()
        asked = asyncio.create_task(office.ask(calls.post(f"/elections/{election}/announce", organiser)))
        last = await hall.last()
        status, body, _ = await asked
        if status != 200:
            raise RuntimeError(body)
        seconds.append(last - began)
        known = re.findall(rb'"result":\{"hash":"(\w+)"', card)[-1].decode()
        request = f"/elections/{election}/result?hash={known}"
        fetched += await asyncio.gather(*(_fetch(*each, request) for each in zip(lines, cookies, strict=True)))
        await asyncio.sleep(PAUSE)
    hall.leave()
    return seconds, fetched


async def _fetch(line: calls.Line, cookie: str, path: str) -> float:
    """One tablet asks after its own short wait, as packed as a browser takes it."""
    await asyncio.sleep(random.random() * TOGETHER)
    asked = calls.get(path, cookie).replace(b"\r\n\r\n", b"\r\nAccept-Encoding: gzip, deflate\r\n\r\n")
    status, body, took = await line.ask(asked)
    if status != 200 or not body:
        raise RuntimeError(body)
    return took


def measure(table: Table, count: int, *, tls: bool) -> None:
    """One server, several announcements."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        pem = running.certificate(folder) if tls else None
        made = prepare(folder, count, votes=0)
        db = open_database(Settings(db=str(made.path)))
        ids = [int(each.partition(":")[2]) for each in made.persons]
        elections = [elect(db, Actor("organiser", 1, "organiser"), ids) for _ in range(ROUNDS)]
        db.close()
        port = running.free_port()
        with running.process(running.hall(made.path, port, pem), port, folder):
            seconds, fetched = uvloop.run(announced(made, elections, port, calls.trusting() if tls else None))
    mark = " (TLS)" if tls else ""
    told = f"{ms(median(seconds))} (slowest {ms(max(seconds))})"
    what = f"election of {STANDING} announced, on the last of {count} tablets{mark}"
    table.add(what, told, "< 300 ms", reached=median(seconds) < MUST)
    table.add(
        "… each fetches its result within two seconds, p50 / p99 / slowest",
        f"{ms(median(fetched))} / {ms(calls.share(fetched, 0.99))} / {ms(max(fetched))}",
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
