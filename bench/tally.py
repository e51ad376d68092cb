"""A count of 2,000 ballots with 60 names, tallied, decided and explained; three entries of 1,600 compared. Run by hand.

python bench/tally.py
"""

import random
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from table import Table, ms

from congress_app.counting import explain
from congress_app.counting.comparing import compare
from congress_app.counting.election import Candidate, base_of, elect
from congress_app.counting.forms import Ballot, Form, Kind, Reason
from congress_app.counting.profile import Elections
from congress_app.counting.questions import Less, Sets
from congress_app.counting.tally import tally

BALLOTS, NAMES, SEATS, TIMES = 2000, 60, 55, 9
ENTRIES, PASSES = 1600, 3
MUST_COUNT, MUST_COMPARE = 0.1, 0.2  # seconds


def taken(work: Callable[[], object]) -> tuple[float, float]:
    """The median and the slowest of several runs, in seconds; the first one, which reads the catalogues, is not one."""
    work()
    times = []
    for _run in range(TIMES):
        began = time.perf_counter()
        work()
        times.append(time.perf_counter() - began)
    return statistics.median(times), max(times)


def heap(count: int, form: Form, chance: random.Random) -> list[Ballot]:
    """Ballots that all differ: five to nine names struck, or a box each; one in forty invalid."""
    found = []
    for _ballot in range(count):
        if form is Form.B1:
            struck = set(chance.sample(range(NAMES), chance.randint(NAMES - SEATS, NAMES - SEATS + 4)))
            marks = "".join("0" if place in struck else "1" for place in range(NAMES))
        else:
            marks = "".join(chance.choices("ADNB", (90, 8, 1, 1), k=NAMES))
        spoiled = chance.random() < 0.025
        found.append(Ballot(Kind.INVALID, "", Reason.PRIVATE_MARK) if spoiled else Ballot(Kind.MARKED, marks))
    return found


def whole(ballots: list[Ballot], form: Form, names: list[Candidate]) -> list[explain.Bilingual]:
    """From the ballots to the last sentence, as announcing does it."""
    rules = Elections()
    sets = Sets(BALLOTS + 12, BALLOTS, 5, less=(Less("ex_officio_absent", 2), Less("absent_without_alternate", 3)))
    found = tally(ballots, form, NAMES, SEATS, rules.validity)
    result = elect(names, found, base_of(rules.base, sets, found, rules.validity), SEATS, rules)
    return explain.election(result, found, sets, rules, issued=BALLOTS).lines


def measure(table: Table) -> None:
    """Both forms of many names, then the comparison of a whole heap."""
    chance = random.Random(2026)
    names = [Candidate(f"c{n}", f"Nguyễn Văn {n}", "", n) for n in range(1, NAMES + 1)]
    for form in (Form.B1, Form.B2):
        ballots = heap(BALLOTS, form, chance)
        median, slowest = taken(lambda ballots=ballots, form=form: whole(ballots, form, names))
        table.add(
            f"{BALLOTS} ballots {form.value} with {NAMES} names: tallied, decided, explained",
            f"{ms(median)} (slowest {ms(slowest)})", f"< {ms(MUST_COUNT)}", reached=median < MUST_COUNT,
        )  # fmt: skip
    entries = heap(ENTRIES, Form.B1, chance)
    passes = [[Ballot(each.kind, each.marks, each.reason) for each in entries] for _pass in range(PASSES)]
    for place in range(0, ENTRIES, 100):
        passes[place % PASSES][place] = Ballot(Kind.INVALID, "", Reason.SIGNED)
    median, slowest = taken(lambda: compare(passes))
    table.add(
        f"{PASSES} entries of {ENTRIES} ballots compared",
        f"{ms(median)} (slowest {ms(slowest)})", f"< {ms(MUST_COMPARE)}", reached=median < MUST_COMPARE,
    )  # fmt: skip


def main() -> None:
    """One table."""
    table = Table()
    measure(table)
    table.show()


if __name__ == "__main__":
    main()
