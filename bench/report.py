"""The credentials report of 1,587 delegates: counting, the live picture, PDF and DOCX, each several times. Run by hand.

python bench/report.py
"""

import json
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench.table import Table, ms
from congress_app.core.db import Database
from congress_app.core.jobs import Jobs
from congress_app.house import open_database
from congress_app.reporting import actions, paper, queries
from congress_app.reporting.rules import Kind
from congress_app.settings import Settings
from tests import builders
from tests.features.reporting import hall

SIZE, AT, TIMES = 1587, "2026-01-20T09:12:00.000+07:00", 7
MUST = 1.0  # seconds for the whole report


def taken(work: Callable[[], object]) -> float:
    """The median of several runs, in seconds."""
    times = []
    for _run in range(TIMES):
        began = time.perf_counter()
        work()
        times.append(time.perf_counter() - began)
    return statistics.median(times)


def afresh(db: Database) -> None:
    """Count everything, nothing remembered."""
    queries._remembered.clear()  # noqa: SLF001 - the first counting after a change of the register is what is measured
    with db.read() as reading:
        queries.picture(reading)


def again(db: Database) -> None:
    """What a person who walks in costs: the register is remembered, the door is read."""
    with db.read() as reading:
        queries.picture(reading)


def measure(db: Database, table: Table) -> None:
    """Every part of the report, and the papers as their child processes give them."""
    with db.read() as reading:
        content = json.loads(json.dumps(queries.content(reading, 0)))
    counting = taken(lambda: afresh(db))
    pdf, docx = (taken(lambda draw=draw: draw(content, "vi", AT)) for draw in (paper.pdf, paper.docx_file))
    table.add("count the report afresh", ms(counting))
    table.add("the live picture after a passage", ms(taken(lambda: again(db))))
    table.add("PDF", ms(pdf))
    table.add("DOCX", ms(docx))
    table.add(
        "whole report: counting, PDF, DOCX", ms(counting + pdf + docx), "< 1 s", reached=counting + pdf + docx < MUST
    )
    jobs = Jobs()
    try:
        for name in ("paper", "document"):
            order = {"content": content, "lang": "vi", "at": AT}
            target = f"congress_app.reporting.{name}:draw"
            table.add(
                f"{name} in a child process",
                ms(taken(lambda target=target, order=order: jobs.run("report", target, order))),
            )
    finally:
        jobs.close()
    table.add("issue a version", ms(taken(lambda: actions.issue(db, hall.COMMITTEE, None, Kind.OFFICIAL))))


def main() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as folder:
        db = open_database(Settings(db=f"{folder}/report.db"))
        builders.found(db)
        people = hall.invented(db, SIZE)
        hall.enter(db, people[: SIZE - 20])
        table = Table()
        measure(db, table)
        table.show()
        db.close()


if __name__ == "__main__":
    main()
