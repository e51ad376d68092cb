"""How badges may look: every class told apart, white words readable, badges inside their sheet."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from congress_app.core.errors import InvalidInput
from congress_app.credentials import designs
from congress_app.credentials.layouts import LAYOUTS, layout_of
from congress_app.delegates.rules import CLASSES


@pytest.mark.parametrize("theme", ["ceremonial", "neutral"])
def test_the_usual_design_knows_every_class_and_is_readable(theme: str) -> None:
    usual = designs.default(theme)
    designs.check(usual)
    assert set(usual.classes) == set(CLASSES)
    assert usual.emblem == ("star" if theme == "ceremonial" else "none")


def test_a_kept_design_comes_back_as_it_was() -> None:
    usual = designs.default("ceremonial")
    guest = replace(usual.classes["GU"], size="card", face="plain", title="Khách quý", lines=("seat", "number"))
    changed = replace(usual, photos=False, classes={**usual.classes, "GU": guest})
    assert designs.read(designs.kept(changed), "neutral") == changed


@pytest.mark.parametrize(
    ("part", "value"), [("face", "x"), ("size", "a3"), ("shape", "heart"), ("colour", "red"), ("colour", "#ffe000")]
)
def test_what_no_badge_can_look_like_is_refused_by_class_and_field(part: str, value: str) -> None:
    one = replace(designs.ClassDesign(), **{part: value})
    with pytest.raises(InvalidInput) as refused:
        designs.check_class("GU", one)
    assert refused.value.facts["field"] == f"classes.GU.{part}"


def test_an_own_emblem_needs_a_picture() -> None:
    with pytest.raises(InvalidInput):
        designs.check(designs.Design(emblem="own"))


@given(st.integers(0, 0xFFFFFF))
def test_contrast_lies_between_one_and_twenty_one(colour: int) -> None:
    assert 1 <= designs.contrast(f"#{colour:06x}") <= 21.01


@pytest.mark.parametrize("size", LAYOUTS)
@pytest.mark.parametrize("sheet", ["a4", "single"])
def test_badges_lie_inside_their_sheet_and_never_over_each_other(size: str, sheet: str) -> None:
    layout = layout_of(size, sheet)
    places = [layout.place(number) for number in range(layout.per_sheet)]
    assert len(set(places)) == layout.per_sheet == {"a4": {"a6": 4, "a7": 8, "card": 10}[size], "single": 1}[sheet]
    for x, y in places:
        assert x >= 0
        assert y >= 0
        assert x + layout.width <= layout.sheet[0] + 1e-6
        assert y + layout.height <= layout.sheet[1] + 1e-6
        assert all(abs(x - a) >= layout.width or abs(y - b) >= layout.height for a, b in places if (a, b) != (x, y))
