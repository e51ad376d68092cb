"""Everything, one after the other, in one table: `python bench/all.py [--tls]`. Takes about four minutes."""

import argparse

import announcement
import cast
import connect
import door
import fanout
import memory
import result
import running
import search
import start
import tally
from table import Table


def main() -> None:
    """Measure all of it."""
    wanted = argparse.ArgumentParser(description=__doc__)
    wanted.add_argument("--tls", action="store_true")
    tls = wanted.parse_args().tls
    running.many_files()
    table = Table()
    print(running.machine(), flush=True)
    for count in (1000, 3000):
        fanout.measure(table, count, tls=tls)
    for count in (1000, 1600):
        cast.measure(table, count, tls=tls)
    result.measure(table, 1600, tls=tls)
    announcement.measure(table, 1600, tls=tls)
    connect.measure(table, 3000, tls=tls)
    door.measure(table, 1000, 20, tls=tls)
    search.measure(table, 5000, tls=tls)
    memory.measure(table, 1000, tls=tls)
    start.measure(table, tls=tls)
    tally.measure(table)
    print(f"\n{running.machine()}")
    table.show()


if __name__ == "__main__":
    main()
