"""The eight invariants: each is found broken by itself, told in both languages, and none is broken in a sound count."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from congress_app.core import wording
from congress_app.counting.forms import Form
from congress_app.counting.reconcile import RULES, Figures, broken, told
from congress_app.counting.tally import Row, Tally
from tests.rules.counting_cases import heaps

STRUCK = Tally(Form.B1, 240, 237, 3, {"over": 2, "signed": 1}, (Row(200), Row(180), Row(90)))
BOXES = Tally(Form.B2, 240, 240, 0, {}, (Row(200, 30, 10), Row(240)))
SOUND = Figures(260, 17, 1, 242, 240, 243, STRUCK, 2, Form.B1)


def codes(figures: Figures, differing: int = 0) -> list[str]:
    return [each.code for each in broken(figures, differing)]


def test_a_sound_count() -> None:
    assert codes(SOUND) == []
    assert codes(replace(SOUND, tally=BOXES, form=Form.B2)) == []


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"unused": 16}, "I1"),
        ({"spoiled": 2}, "I1"),
        ({"returned": 243, "tally": replace(STRUCK, valid=240)}, "I2"),
        ({"returned": 241}, "I3"),
        ({"tally": replace(STRUCK, doubtful=1)}, "I3"),
        ({"tally": replace(STRUCK, by_reason={"over": 2})}, "I4"),
        ({"tally": replace(STRUCK, rows=(Row(230), Row(230), Row(15)))}, "I5"),
        ({"tally": replace(STRUCK, rows=(Row(238), Row(1), Row(1)))}, "I5"),
        ({"form": Form.B2, "tally": replace(BOXES, rows=(Row(200, 30, 10), Row(239)))}, "I6"),
        ({"present": 241}, "I7"),
    ],
)  # fmt: skip
def test_each_rule_is_found_broken_by_itself(change: dict, code: str) -> None:
    assert codes(replace(SOUND, **change)) == [code]


def test_entries_that_differ() -> None:
    found = broken(SOUND, 3)
    assert [(each.code, each.facts) for each in found] == [("I8", {"differing": 3})]


def test_names_beyond_the_seats_where_the_profile_lets_them_stand() -> None:
    free = replace(SOUND, tally=replace(STRUCK, rows=(Row(230), Row(230), Row(15))), over_invalid=False)
    assert codes(free) == []
    assert codes(replace(free, tally=replace(STRUCK, rows=(Row(238), Row(0), Row(0))))) == ["I5"]


def test_every_rule_speaks_both_languages() -> None:
    assert list(RULES) == ["I1", "I2", "I3", "I4", "I5", "I6", "I7", "I8"]
    assert all(words in wording.catalogue("vi") for words in RULES.values())
    said = told(broken(replace(SOUND, returned=243, tally=replace(STRUCK, valid=240)), 0)[0])
    assert said == {
        "vi": "Thu về 243 phiếu nhưng chỉ phát ra 242 phiếu: dừng kiểm phiếu, báo cáo Đoàn Chủ tịch quyết định.",
        "en": "243 ballots came back, but only 242 were issued: stop, the presidium decides.",
    }


@given(heaps(), st.integers(0, 30), st.integers(0, 30), st.integers(0, 5))
def test_a_tally_of_decided_ballots_always_adds_up(heap, unused: int, kept: int, spoiled: int) -> None:
    tally = heap.tally()
    issued = tally.returned + kept
    figures = Figures(issued + unused + spoiled, unused, spoiled, issued, tally.returned, issued, tally, heap.seats, heap.form,
                      over_invalid=heap.validity.over_invalid)  # fmt: skip
    assert codes(figures) == (["I3"] if tally.doubtful else [])
