"""Pictures of the count of a box: how far it is (for everybody who works here), and its result once all of it counts.

What is entered is shown by `entry_pictures`, to the counting desk alone. `tally` gives nothing before every batch is
settled: there are no partial results.
"""

from datetime import datetime, timedelta
from typing import Any

from congress_app.core.db import Row, Source
from congress_app.counting.reconcile import Broken, Figures
from congress_app.counting.reconcile import broken as contradictions
from congress_app.counting.tally import Tally
from congress_app.counting.tally import tally as counted_of
from congress_app.tellers import batch_rules as rules
from congress_app.tellers import batch_store, entry_store, store
from congress_app.tellers.batch_reading import Counted, counted, settled_ballots

Picture = dict[str, Any]
OF_SHEETS = ("I1", "I2", "I7", "I8")
PACE_OF = 200  # the pace is that of the latest so many entries


def complete(source: Source, box: int) -> bool:
    """Whether every batch of the box counts; it may still hold another number of ballots than was returned."""
    row = store.find(source, box)
    if row is None or row["returned"] is None:
        return False
    batches = batch_store.every(source, box)
    return all(each["state"] == "settled" for each in batches) and bool(batches or row["returned"] == 0)


def finished(source: Source, box: int) -> bool:
    """Whether every returned ballot counts: all batches are settled and hold what was returned."""
    if not complete(source, box):
        return False
    total: int = sum(each["size"] for each in batch_store.every(source, box))
    return total == counted(source, box).returned


def tally(source: Source, box: int) -> Tally | None:
    """What the ballots of a box say; None until every batch counts. Raises BoxNotFound."""
    found = counted(source, box)
    return _tally(source, found) if complete(source, box) else None


def _tally(source: Source, box: Counted) -> Tally:
    return counted_of(settled_ballots(source, box.id), box.form, len(box.answers), box.seats, box.validity)


def differing(source: Source, box: int) -> int:
    """How many ballots do not count yet: entered differently, doubtful and not decided, or not entered by all."""
    return sum(int(each["size"]) - _settled(each) for each in batch_store.every(source, box))


def broken(source: Source, box: int) -> list[Broken]:
    """What keeps the count of a box from being announced (invariants I1 to I8). Raises BoxNotFound.

    Before every batch counts only the sheets are looked at, and I8 says how many ballots are missing: there are no
    partial results.
    """
    found, numbers, row = counted(source, box), store.count(source, box), store.find(source, box)
    figures = Figures(
        printed=numbers["printed"],
        unused=(row["unused"] if row else None) or 0,
        spoiled=numbers["spoiled"],
        issued=numbers["issued"],
        returned=found.returned,
        present=numbers["present"],
        tally=_tally(source, found),
        seats=found.seats,
        form=found.form,
        over_invalid=found.validity.over_invalid,
    )
    if complete(source, box):
        return contradictions(figures, 0)
    left = differing(source, box) or found.returned or 1
    return [each for each in contradictions(figures, left) if each.code in OF_SHEETS]


def progress(source: Source, box: int) -> Picture:
    """How far the count is, never what it says. Raises BoxNotFound.

    {returned, entered, to_enter: entries of all stations, settled: ballots that count, batches, batches_settled,
    divided, differing: batches with open ballots, estimate: ISO time when the last entry is due | None, finished}.
    """
    found = counted(source, box)
    batches, passes = batch_store.every(source, box), batch_store.passes_of_box(source, box)
    entered, wanted = sum(each["entered"] for each in passes), found.returned * found.entries
    return {
        "returned": found.returned,
        "entered": entered,
        "to_enter": wanted,
        "settled": sum(_settled(each) for each in batches),
        "batches": len(batches),
        "batches_settled": sum(each["state"] == "settled" for each in batches),
        "divided": sum(each["size"] for each in batches),
        "differing": sum(each["state"] == "differs" for each in batches),
        "estimate": _estimate(entry_store.latest_times(source, box, PACE_OF), max(0, wanted - entered)),
        "finished": finished(source, box),
    }


def counts(source: Source) -> Picture:
    """The topic `counting`: every box that is counted or was, the newest first.

    {boxes: [{id, subject, subject_id, title, state, form, entries, batch_size, progress, batches: [{number, size,
    stage, needs: stations still missing, passes: [{station, state, entered}]}]}]}
    """
    return {"boxes": [_count(source, row, counted(source, row["id"])) for row in batch_store.boxes(source)]}


def _count(source: Source, row: Row, box: Counted) -> Picture:
    passes: dict[int, list[Picture]] = {}
    for each in batch_store.passes_of_box(source, box.id):
        told = {"station": each["station"], "state": each["state"], "entered": each["entered"]}
        passes.setdefault(each["number"], []).append(told)
    return {
        "id": box.id,
        "subject": row["subject"],
        "subject_id": row["subject_id"],
        "title": {"vi": row["title_vi"] or row["title_en"], "en": row["title_en"] or row["title_vi"]},
        "state": box.state,
        "form": box.form.value,
        "entries": box.entries,
        "batch_size": box.batch_size,
        "progress": progress(source, box.id),
        "batches": [
            _batch(each, passes.get(each["number"], []), box.entries) for each in batch_store.every(source, box.id)
        ],
    }


def _batch(row: Row, passes: list[Picture], entries: int) -> Picture:
    running = sum(each["state"] == "running" for each in passes)
    stage = rules.stage(row["state"], running, len(passes) - running)
    needs = 0 if row["state"] == "settled" else max(0, entries - len(passes))
    return {"number": row["number"], "size": row["size"], "stage": stage.value, "passes": passes, "needs": needs}


def _settled(batch: Row) -> int:
    return int(batch["size"]) if batch["state"] == "settled" else 0


def _estimate(times: list[str], left: int) -> str | None:
    if not times:
        return None
    moments = [datetime.fromisoformat(at) for at in times]
    stamps = [round(each.timestamp() * 1000) for each in moments]
    wait = rules.estimate(stamps, left)
    if wait is None:
        return None
    return (moments[-1] + timedelta(milliseconds=wait)).isoformat(timespec="milliseconds")
