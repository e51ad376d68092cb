"""Any order of entering, correcting, putting in and taking out leaves what a plain list would; 3 x 1,600 compare in time."""

import time

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from congress_app.core.db import PROGRAM
from congress_app.counting.forms import Ballot, Kind
from congress_app.tellers import batch_store, entry_store, queries
from congress_app.tellers.batch_reading import compared
from tests.features.tellers.counting_desk import Station, closed_box

MARKS = ("1110", "1101", "1011", "0111")
STEPS = st.lists(
    st.tuples(st.sampled_from(["put", "insert", "remove"]), st.integers(1, 9), st.sampled_from(MARKS)), max_size=14
)


def expected(model: list[str], step: str, position: int, marks: str, size: int) -> bool:
    """Take the step on a plain list; False when it must be refused."""
    grows = step == "insert" or (step == "put" and position == len(model) + 1)
    if position > len(model) + (step != "remove") or (grows and len(model) >= size):
        return False
    if step == "remove":
        del model[position - 1]
    elif grows:
        model.insert(position - 1, marks)
    else:
        model[position - 1] = marks
    return True


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(sequence=STEPS)
def test_any_sequence_of_steps_is_a_plain_list(founded, as_role, sequence):
    teller = as_role("teller")
    box = closed_box(founded, 6)
    teller.deed(f"/tellers/count/{box}/divide")
    one = Station(teller, box, f"Bàn {box}")
    one.take()
    one.begin(1)
    model: list[str] = []
    taken = 0
    for step, position, marks in sequence:
        body = {"step": step} if step == "remove" else {"step": step, "marks": marks}
        answer = (
            one.put(1, position, known=taken, **body)
            if step != "remove"
            else one.put(1, position, known=taken, step=step)
        )
        assert (answer.status_code == 200) == expected(model, step, position, marks, 6), answer.json
        taken += answer.status_code == 200
    assert [each["marks"] for each in one.own(1).json["ballots"]] == model
    assert one.own(1).json["steps"] == taken


def test_three_entries_of_1600_ballots_are_compared_and_counted_in_time(founded):
    box = closed_box(founded, 1600, rows=20, entries=3)

    def enter(tx):
        for number in batch_store.make(tx, box, [50] * 32):
            row = batch_store.find(tx, box, number)
            for station in ("Bàn 1", "Bàn 2", "Bàn 3"):
                own = batch_store.start_pass(tx, row["id"], station)
                for position in range(1, 51):
                    struck = (number * 7 + position) % 20
                    marks = "1" * struck + "0" + "1" * (19 - struck)
                    entry_store.put(tx, own, position, Ballot(Kind.MARKED, marks))
                batch_store.move_pass(tx, own, "handed_in")
            batch_store.move(tx, row["id"], "settled")
        tx.nothing_changed()
        return {}

    founded.write(enter, actor=PROGRAM)
    with founded.read() as reading:
        batches = batch_store.every(reading, box)
        began = time.perf_counter()
        assert all(compared(reading, row["id"]).settled for row in batches)
        spent = time.perf_counter() - began
        tally = queries.tally(reading, box)
        assert (tally.returned, tally.valid, sum(row.agree for row in tally.rows)) == (1600, 1600, 1600 * 19)
        assert queries.progress(reading, box)["finished"]
    assert spent < 1.0, f"{spent * 1000:.0f} ms with reading; 200 ms is measured on a machine that does nothing else"
