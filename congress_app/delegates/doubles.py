"""Finds people who stand in one file twice, and rows that may well be one person, without crying wolf at namesakes.

The later of two sure rows is kept out; what is only likely is a remark, and both rows come in.
"""

from collections import defaultdict
from collections.abc import Sequence

from congress_app.core.collation import fold
from congress_app.delegates.lines import Line
from congress_app.delegates.names import key as spelled
from congress_app.delegates.names import one_apart, same_marks
from congress_app.delegates.units import unit_key

MOST_NAMESAKES = 100
"""How many rows of one name a row is held against; a file with more is no list of people."""


def mark(people: Sequence[Line]) -> None:
    """Remarks duplicate_person (stop), shared_cccd (the number is left out) and probable_duplicate (a note)."""
    _sure(people)
    _shared_numbers(people)
    _likely([line for line in people if not _stopped(line)])


def name_key(line: Line) -> str:
    """A person's name as names are compared."""
    return fold(spelled(line.record["full_name"]))


def _sure(people: Sequence[Line]) -> None:
    seen: dict[tuple[str, ...], list[Line]] = defaultdict(list)
    for line in people:
        keys = _identities(line)
        first = next(
            (
                other
                for key in keys
                for other in seen[key][:MOST_NAMESAKES]
                if not _differ(line, other) and _sounds(key, line, other)
            ),
            None,
        )
        if first is not None:
            line.stop("full_name", "duplicate_person", _where(line, first))
        for key in keys:
            seen[key].append(line)


def _sounds(key: tuple[str, ...], line: Line, other: Line) -> bool:
    """Whether a name that two rows share without marks is one with them too; a number they share makes it so."""
    return key[0] != "person" or same_marks(line.record["full_name"], other.record["full_name"])


def _identities(line: Line) -> list[tuple[str, ...]]:
    record = line.record
    keys: list[tuple[str, ...]] = []
    if record["external_id"]:
        keys.append(("external", record["external_id"]))
    if len(record["cccd"]) in (9, 12):
        keys.append(("cccd", record["cccd"], name_key(line)))
    if record["born"] and not record["external_id"] and record["full_name"]:
        more = () if len(record["born"]) == 10 else (record["position"], record["phone"])
        keys.append(("person", name_key(line), record["born"], unit_key(record["delegation"]), *more))
    return keys


def _differ(one: Line, other: Line) -> bool:
    """Whether two rows of one name say that they are different people."""
    if any(one.record[name] and other.record[name] and one.record[name] != other.record[name] for name in ("sex",)):
        return True
    first, second = one.record["cccd"], other.record["cccd"]
    return bool(first and second and first != second and len(first) == len(second))


def _shared_numbers(people: Sequence[Line]) -> None:
    """One identity number at two different names: one of them is wrong, and nobody knows which."""
    holders: dict[str, list[Line]] = defaultdict(list)
    for line in people:
        if line.record["cccd"] and not _stopped(line):
            holders[line.record["cccd"]].append(line)
    for number, lines in holders.items():
        for line in lines:
            others = ", ".join(_where(line, other) for other in lines if other is not line)
            if others:
                line.note("cccd", "shared_cccd", f"{number} ({others})", level="cell")
                line.record["cccd"] = ""


def _likely(people: Sequence[Line]) -> None:
    """The same name and full birth in two delegations, or the same name and delegation with nothing to tell apart."""
    _misspelled(people)
    named: dict[str, list[Line]] = defaultdict(list)
    for line in people:
        for other in named[name_key(line)][-MOST_NAMESAKES:]:
            if not _differ(line, other) and _alike(line, other) and not _told_apart(line, other):
                line.note("full_name", "probable_duplicate", _where(line, other))
                break
        named[name_key(line)].append(line)


def _misspelled(people: Sequence[Line]) -> None:
    """Two names a letter apart with one full birth, one delegation and nothing that tells them apart."""
    born: dict[tuple[str, str], list[Line]] = defaultdict(list)
    for line in people:
        if len(line.record["born"]) != 10 or not line.record["full_name"]:
            continue
        others = born[line.record["born"], unit_key(line.record["delegation"])]
        for other in others[-MOST_NAMESAKES:]:
            if (
                not _differ(line, other)
                and not _phones_differ(line, other)
                and one_apart(name_key(line), name_key(other))
            ):
                line.note("full_name", "probable_duplicate", _where(line, other))
                break
        others.append(line)


def _phones_differ(one: Line, other: Line) -> bool:
    first, second = one.record["phone"], other.record["phone"]
    return bool(first and second and first != second)


def _told_apart(one: Line, other: Line) -> bool:
    """Whether other marks on the name and another telephone tell two people ("Tuấn" and "Tuân")."""
    return _phones_differ(one, other) and not same_marks(one.record["full_name"], other.record["full_name"])


def _alike(one: Line, other: Line) -> bool:
    """Whether two rows of one name agree in birth, telephone or delegation as one person's would."""
    first, second = one.record["born"], other.record["born"]
    here = unit_key(one.record["delegation"]) == unit_key(other.record["delegation"])
    phones = {one.record["phone"], other.record["phone"]}
    same_phone = len(phones) == 1 and "" not in phones
    if not one.record["full_name"]:
        return False
    if first and second:
        near = first.startswith(second) or second.startswith(first)
        return (first == second and (here or len(first) == 10)) or (near and (same_phone or here))
    return here and (same_phone or "" in phones)


def _stopped(line: Line) -> bool:
    return any(remark.level == "stop" for remark in line.remarks)


def _where(line: Line, other: Line) -> str:
    """The other row, with its sheet if that is another one."""
    return str(other.row) if line.sheet == other.sheet else f"{other.sheet}!{other.row}"
