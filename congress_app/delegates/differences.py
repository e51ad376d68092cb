"""Where the list of delegates differs today from a kept register: cell by cell, and person by person.

Pure comparison on values that others read; it opens no file and writes nothing.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from congress_app.core.collation import clean
from congress_app.delegates.lines import Line, place
from congress_app.delegates.units import unit_key

Person = Mapping[str, str]
_BORN = {"born_male": "M", "born_female": "F"}
_TICKED = {"sex_male": "M", "sex_female": "F"}


class Difference(NamedTuple):
    """One cell that is no longer right: where (from 1), whose, which field, the value it should have.

    `cleaned`: nobody changed the value since; it was put right when the file was read.
    """

    sheet: str
    row: int
    column: int
    person: int
    field: str
    value: str
    cleaned: bool = False


def find(line: Line, columns: Mapping[str, str], person: Person) -> Iterator[Difference]:
    """Every cell of a person's row whose value is another one on the list, or was put right when it was read."""
    number = int(person["id"])
    noted = {remark.field for remark in line.remarks if remark.now}
    for letters, name in columns.items():
        at = place(letters) + 1
        field, was, now = _compared(line, name, at, columns, person)
        if not _same(field, was, now):
            yield Difference(line.sheet, line.row, at, number, field, now)
        elif field in noted and now:
            yield Difference(line.sheet, line.row, at, number, field, now, cleaned=True)


def _compared(line: Line, name: str, at: int, columns: Mapping[str, str], person: Person) -> tuple[str, str, str]:
    """What a cell is about: the field, what the file says of it there, and what the list says that belongs there.

    Equal empty texts for a column that holds no value of the list.
    """
    record = line.record
    if name in record and name in person:
        return name, record[name], person[name]
    if name in _BORN:
        here = line.cells.get("born", (0, 0))[1] == at
        belongs = person["sex"] == _BORN[name] if person["sex"] in _BORN.values() else here
        return "born", record.get("born", "") if here else "", person["born"] if belongs else ""
    if name in _TICKED:
        was, now = ("x" if one.get("sex") == _TICKED[name] else "" for one in (record, person))
        return "sex", was, now
    if name in ("family", "given") and "full_name" not in columns.values() and not record.get("sort_word"):
        was, now = (_half(one.get("full_name", ""), name) for one in (record, person))
        return "full_name", was, now
    return name, "", ""


def _half(whole: str, name: str) -> str:
    """The given name is the last word, what comes before it the surname and the middle name."""
    family, _, given = whole.rpartition(" ")
    return family if name == "family" else given


def _same(field: str, was: str, now: str) -> bool:
    if field == "delegation":
        return unit_key(was) == unit_key(now)
    return clean(was) == clean(now)


class Missing(NamedTuple):
    """A person of the file who is off the list now: sheet, row, and the person."""

    sheet: str
    row: int
    person: Person


def gone(rows: Mapping[tuple[str, int], int], people: Mapping[int, Person]) -> list[Missing]:
    """The people of a file who are off the list, in the order of the file."""
    return [
        Missing(sheet, row, people[delegate])
        for (sheet, row), delegate in sorted(rows.items())
        if delegate in people and people[delegate]["active"] != "1"
    ]


def came(people: Mapping[int, Person], added: Mapping[int, tuple[str, str]], since: str) -> list[Person]:
    """Who was added by hand since the file came; `added` tells of each delegate from which file or "", and when."""
    return [
        person
        for number, person in people.items()
        if person["active"] == "1" and not added[number][0] and added[number][1] >= since
    ]
