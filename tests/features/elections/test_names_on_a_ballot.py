"""A name that nobody can read off a ballot, or that hides who it is, does not get on a list."""

import pytest


@pytest.fixture
def nominating(polling):
    polling.make(seats=3)
    polling.do("number", seats=3, how="recorded", unanimous=True)
    polling.do("nominations")
    return polling


@pytest.mark.parametrize("name", ["A\u202eB", "Trần\u200b An", "\u2066An", "\u200b", "1234", "...", "An\x85\u200e"])
def test_marks_that_nobody_sees_are_refused_by_name(nominating, name):
    answer = nominating.post("nominate", source="floor", name=name)
    assert (answer.status_code, answer.json["code"], answer.json["facts"]["field"]) == (400, "invalid_input", "name")


@pytest.mark.parametrize("name", ["", "  ", "\n"])
def test_no_name_at_all_is_missing(nominating, name):
    assert nominating.refused("nominate", source="floor", name=name) == "name_missing"


def test_a_name_stands_on_one_line_and_correcting_asks_the_same(nominating):
    one = nominating.do("nominate", source="floor", name="  Trần\n Thị\tẨn ")["candidate"]
    assert nominating.picture()["candidates"][0]["name"] == "Trần Thị Ẩn"
    assert nominating.refused(f"candidates/{one}/change", name="Trần\u200bẨn") == "invalid_input"
    assert nominating.refused(f"candidates/{one}/change", name=" ") == "name_missing"
    assert nominating.refused("nominate", source="floor", name="Trần  Thị Ẩn") == "candidate_twice"
