"""Search as you type at the desk over 5,000 people: `python bench/search.py [--people 5000] [--tls]`.

Names are typed letter by letter, with marks, without, by initials, by number and by delegation; each letter is one
question over HTTP, asked of the real program with four thousand people in the hall.
"""

import argparse
import asyncio
import random
import tempfile
import time
from pathlib import Path
from statistics import median
from urllib.parse import quote

import calls
import running
import uvloop
from prepared import Prepared, found
from table import Table, ms

from congress_app.core.collation import fold
from congress_app.core.db import Actor, Answer, Database, Transaction
from congress_app.delegates import store
from congress_app.house import open_database
from congress_app.settings import Settings

LIMIT = 0.03
_SPACE = " "
FAMILY = "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đào Trương Lương Hà".split(_SPACE)
MIDDLE = "Thị Văn Đức Hữu Thu Minh Ngọc Quang Thanh Xuân Hoài Kim Bảo Gia Anh Khánh Mai Phương".split(_SPACE)
GIVEN = (
    "An Ân Ấn Anh Ánh Bình Chiến Cường Dũng Duy Đạt Đông Giang Hà Hải Hạnh Hiền Hiếu Hoa Hoài Hùng Hương Khánh Lan Linh"
    " Loan Long Mai Minh Nam Nga Ngân Nhung Phúc Quân Sơn Tâm Thảo Trang Tuấn Vân Yến"
).split(_SPACE)


def people(db: Database, count: int, dice: random.Random) -> list[str]:
    """Write the register and let four fifths of it in; the names."""
    names = [f"{dice.choice(FAMILY)} {dice.choice(MIDDLE)} {dice.choice(GIVEN)}" for _ in range(count)]

    def deed(tx: Transaction) -> Answer:
        for number, name in enumerate(names, 1):
            values = {"number": f"{number:03d}", "full_name": name, "class": "EL", "delegation": f"Đoàn {number % 90}"}
            delegate = store.insert(tx, values)
            if number % 5:
                tx.execute(
                    "INSERT INTO passage (session, delegate, direction, at, recorded_at, offline, desk, operator,"
                    " method, note) VALUES (1, ?, 'IN', ?, ?, 0, 'Cửa 1', 1, 'scan', '')",
                    (delegate, tx.at, tx.at),
                )
        tx.nothing_changed()
        return {}

    db.write(deed, actor=Actor("program"))
    return names


def typed(names: list[str], dice: random.Random) -> list[str]:
    """What stewards type, one text per key."""
    whole: list[str] = []
    for name in dice.sample(names, 60):
        initials = "".join(word[0] for word in fold(name).split())
        whole += [
            name,
            fold(name),
            name.rsplit(" ", 1)[1],
            initials,
            f"{dice.randrange(5000)}",
            f"đoàn {dice.randrange(90)}",
        ]
    return [text[: end + 1] for text in whole for end in range(len(text)) if text[end] != " "]


async def ask(made: Prepared, port: int, texts: list[str], *, tls: bool) -> list[float]:
    """Every text once, at two desks; seconds of each."""
    context = calls.trusting() if tls else None
    cookie = calls.cookie(made.desk, context)
    seconds: list[float] = []

    async def desk(mine: list[str]) -> None:
        line = await calls.line(port, context)
        await line.ask(calls.get("/desk/search?q=a", cookie))
        for text in mine:
            status, _, took = await line.ask(calls.get(f"/desk/search?q={quote(text)}", cookie))
            if status != 200:
                raise RuntimeError(text)
            seconds.append(took)
            await asyncio.sleep(0.005)

    await asyncio.gather(desk(texts[::2]), desk(texts[1::2]))
    return seconds


def measure(table: Table, count: int, *, tls: bool) -> None:
    """One server."""
    dice = random.Random(7)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        pem = running.certificate(folder) if tls else None
        made = Prepared(folder / "bench.db")
        db = open_database(Settings(db=str(made.path)))
        found(db, made)
        names = people(db, count, dice)
        db.close()
        port = running.free_port()
        with running.process(running.hall(made.path, port, pem), port, folder):
            began = time.perf_counter()
            seconds = uvloop.run(ask(made, port, typed(names, dice), tls=tls))
            spent = time.perf_counter() - began
    p99 = calls.share(seconds, 0.99)
    mark = " (TLS)" if tls else ""
    table.add(f"search as you type over {count} people, p50{mark}", ms(median(seconds)))
    table.add(f"… p99 of {len(seconds)} keys in {spent:.0f} s", ms(p99), "< 30 ms", reached=p99 < LIMIT)


def main() -> None:
    """Measure once."""
    wanted = argparse.ArgumentParser(description=__doc__)
    wanted.add_argument("--people", type=int, default=5000)
    wanted.add_argument("--tls", action="store_true")
    asked = wanted.parse_args()
    table = Table()
    measure(table, asked.people, tls=asked.tls)
    table.show()


if __name__ == "__main__":
    main()
