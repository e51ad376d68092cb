"""Compares a register with the list of delegates: which rows are new, changed, the same, or a problem.

Pure decisions on values; it writes nothing and opens no file. A match needs more than a number: a number that
belongs to somebody else is a problem, never an overwrite.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from congress_app.core.collation import fold
from congress_app.delegates import doubles
from congress_app.delegates.lines import Line, Register, Remark
from congress_app.delegates.rules import differences
from congress_app.delegates.units import spellings, unit_key

Known = Mapping[str, str]
"""A delegate on the list: every field as text, with "id" and "active"."""


@dataclass
class Verdict:
    """One row and what it would do: status new/changed/same/problem/skipped; `would` is what a row with only
    unreadable cells does if it is let in all the same ("" if it cannot be).
    """

    line: Line
    status: str
    would: str = ""
    id: int | None = None
    changes: list[tuple[str, str, str]] = field(default_factory=list)


class _List:
    """The delegates on the list, found by number, by external id and by who they are."""

    def __init__(self, known: Iterable[Known]) -> None:
        self.by_number: dict[str, Known] = {}
        self.by_external: dict[str, Known] = {}
        self.by_name: dict[tuple[str, str], list[Known]] = defaultdict(list)
        self.units: dict[str, str] = {}
        for one in known:
            self.by_number[one["number"]] = one
            if one["external_id"]:
                self.by_external[one["external_id"]] = one
            self.by_name[fold(one["full_name"]), unit_key(one["delegation"])].append(one)
            self.units.setdefault(unit_key(one["delegation"]), one["delegation"])


def compare(register: Register, known: Iterable[Known], also_units: Iterable[str] = ()) -> list[Verdict]:
    """A verdict for every line, in the order of the file."""
    there = _List(known)
    units = {unit_key(name): name for name in also_units} | there.units
    people = [line for line in register.lines if not line.skipped]
    _same_spelling(people, units)
    weak = register.running_count
    if weak and _restarts(people):
        for line in people:
            line.record["number"] = ""
    _duplicates(people)
    taken: dict[str, Line] = {}
    return [
        Verdict(line, "skipped") if line.skipped else _verdict(line, there, weak=weak, taken=taken)
        for line in register.lines
    ]


def _same_spelling(people: Sequence[Line], known: dict[str, str]) -> None:
    keep = spellings((line.record["delegation"] for line in people if line.record["delegation"]), known)
    for line in people:
        said = line.record["delegation"]
        kept = keep.get(unit_key(said), said) if said else ""
        if kept != said:
            line.record["delegation"] = kept
            if fold(kept) != fold(said):
                line.note("delegation", "unit_alias", said, kept)


def _restarts(people: Sequence[Line]) -> bool:
    """Whether a running count starts again for every group, or is no count at all: then it numbers nobody."""
    counts = Counter(line.record["number"] for line in people if line.record["number"])
    repeated = sum(count for count in counts.values() if count > 1)
    return counts.get("001", 0) > 1 or repeated * 5 > len(people)


def _duplicates(people: Sequence[Line]) -> None:
    """Numbers used twice stop every row that has them; people listed twice are the business of `doubles`."""
    rows: dict[str, list[Line]] = defaultdict(list)
    for line in people:
        if line.record["number"]:
            rows[line.record["number"]].append(line)
    for number, lines in rows.items():
        for line in lines[1:] and lines:
            others = ", ".join(str(other.row) for other in lines if other is not line)
            line.stop("number", "duplicate_number", f"{number} ({others})")
    doubles.mark(people)


def _verdict(line: Line, there: _List, *, weak: bool, taken: dict[str, Line]) -> Verdict:
    found = _match(line, there, weak=weak)
    if found is not None:
        _claim(line, found, taken)
    number = line.record["number"]
    holder = there.by_number.get(number)
    if number and holder is not None and holder is not found:
        if not weak:
            line.stop("number", "number_taken", f"{number} · {holder['full_name']}")
        elif found is None:
            line.remarks.append(Remark("number", "", number, "number_reassigned"))
        line.record["number"] = ""
    if found is not None and weak:
        line.record["number"] = ""
    changes = differences(found, line.record) if found is not None else []
    if found is not None and found["active"] != "1":
        line.remarks.append(Remark("full_name", "", "", "withdrawn"))
    would = "new" if found is None else "changed" if changes else "same"
    levels = {remark.level for remark in line.remarks}
    status = "problem" if levels & {"stop", "cell"} else would
    return Verdict(
        line, status, "" if "stop" in levels else would, int(found["id"]) if found is not None else None, changes
    )


def _claim(line: Line, found: Known, taken: dict[str, Line]) -> None:
    other = taken.setdefault(found["id"], line)
    if other is not line and "duplicate_person" not in {remark.code for remark in line.remarks}:
        line.stop("full_name", "duplicate_person", str(other.row))


def _match(line: Line, there: _List, *, weak: bool) -> Known | None:
    record = line.record
    holder = there.by_number.get(record["number"]) if record["number"] else None
    if holder is not None and _alike(holder, record, weak=weak):
        return holder
    if record["external_id"] and record["external_id"] in there.by_external:
        return there.by_external[record["external_id"]]
    namesakes = [
        one for one in there.by_name[fold(record["full_name"]), unit_key(record["delegation"])] if _may_be(one, record)
    ]
    exact = [one for one in namesakes if one["born"] == record["born"]]
    if len(exact) == 1 or (not exact and len(namesakes) == 1):
        return (exact or namesakes)[0]
    if len(namesakes) > 1:
        line.stop("full_name", "ambiguous", record["full_name"])
    return None


def _may_be(one: Known, record: Mapping[str, str]) -> bool:
    """Whether nothing on the two says that they are different people."""
    for name in ("external_id", "cccd"):
        if one.get(name) and record[name] and one[name] != record[name]:
            return False
    first, second = one["born"], record["born"]
    return not first or not second or first.startswith(second) or second.startswith(first)


def _alike(one: Known, record: Mapping[str, str], *, weak: bool) -> bool:
    """Whether the holder of a number can be the person of the row (a spelling or one field may have been mended)."""
    if record["external_id"] and one["external_id"]:
        return record["external_id"] == one["external_id"]
    mine, theirs = fold(record["full_name"]), fold(one["full_name"])
    if mine == theirs:
        return _may_be(one, record) if weak else True
    if record["born"] and record["born"] == one["born"]:
        return True
    if weak:
        return False
    common = set(mine.split()) & set(theirs.split())
    return len(common) * 2 > max(len(mine.split()), len(theirs.split())) and _may_be(one, record)
