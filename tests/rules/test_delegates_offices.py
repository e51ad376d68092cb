"""Registers of sixteen offices against their answers: every fault found, every person right, and no false alarm."""

import pytest

from congress_app.delegates.importing import compare
from congress_app.delegates.reading import read
from congress_app.delegates.rows import gather
from congress_app.delegates.words import REMARKS
from tests.rules import offices, offices_more

OFFICES = offices.OFFICES | offices_more.MORE


@pytest.mark.parametrize("name", OFFICES)
def test_every_person_is_right_and_every_fault_found(name: str) -> None:
    office = OFFICES[name]()
    register = gather(read(office.content))
    assert register is not None
    verdicts = compare(register, [])
    several = any(isinstance(at, tuple) for at in office.people)
    lines = {
        (one.line.sheet, one.line.row) if several else one.line.row: one.line
        for one in verdicts
        if not one.line.skipped
    }
    told = {at: {field: line.record[field] for field in office.people.get(at, {})} for at, line in lines.items()}
    assert told == {at: dict(office.people.get(at, {})) for at in lines}
    assert set(office.people) <= set(lines)
    assert {at: {one.code for one in line.remarks} for at, line in lines.items() if line.remarks} == dict(office.odd)
    assert all(remark.code in REMARKS for line in lines.values() for remark in line.remarks)
    assert len(lines) == len(set(office.people) | set(office.odd))


@pytest.mark.parametrize("name", OFFICES)
def test_a_mapping_that_was_guessed_reads_the_same_again(name: str) -> None:
    book = read(OFFICES[name]().content)
    guessed = gather(book)
    assert guessed is not None
    again = gather(book, guessed.mapping)
    assert again is not None
    assert [line.record for line in again.lines] == [line.record for line in guessed.lines]
