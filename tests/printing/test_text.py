"""Letters, lines and sizes of printed text."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from congress_app.printing import fonts, text

NAME = "Nguyễn Thị Hoài Ân"


def test_decomposed_text_is_composed_and_cleaned() -> None:
    assert text.composed(unicodedata.normalize("NFD", NAME) + "\u200b \n\t ") == NAME


def test_a_letter_the_display_face_lacks_moves_the_whole_name_to_the_wider_face() -> None:
    assert fonts.covering(fonts.SANS_BOLD, NAME) == fonts.SANS_BOLD
    assert fonts.covering(fonts.SANS_BOLD, "Y Ŭ Niê") == fonts.SERIF_BOLD


@pytest.mark.parametrize("face", sorted(fonts.FILES))
def test_every_face_has_every_vietnamese_letter(face: str) -> None:
    vowels = [
        base + mark
        for base in "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY"
        for mark in ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
    ]
    wanted = {ord(unicodedata.normalize("NFC", letter)) for letter in vowels} | {ord(letter) for letter in "đĐ–“”…·"}
    assert wanted <= fonts.letters(face)


def test_lines_are_balanced_so_that_no_word_stands_alone() -> None:
    room = text.width("Đại hội đại biểu Đảng bộ tỉnh lần", fonts.SANS, 10) + 0.1
    assert text.wrap("Đại hội đại biểu Đảng bộ tỉnh lần thứ", fonts.SANS, 10, room)[-1] == "thứ"
    first, second = text.balanced("Đại hội đại biểu Đảng bộ tỉnh lần thứ", fonts.SANS, 10, room)
    assert abs(len(first) - len(second)) < 6


def test_balancing_never_breaks_a_word_that_fits() -> None:
    room = text.width("KHÔNG ĐỒNG", fonts.SERIF_BOLD, 9)
    assert text.balanced("ĐỒNG Ý", fonts.SERIF_BOLD, 9, text.width("ĐỒNG", fonts.SERIF_BOLD, 9) + 1) == ["ĐỒNG", "Ý"]
    assert text.balanced("KHÔNG ĐỒNG Ý", fonts.SERIF_BOLD, 9, room) == ["KHÔNG", "ĐỒNG Ý"]


def test_a_long_name_shrinks_before_anything_is_cut() -> None:
    fitted = text.fit("Hoàng Phủ Ngọc Tường Vi Công Tôn Nữ", fonts.SANS_HEAVY, 250, lines=2, largest=30, smallest=8)
    assert fitted.size < 30
    assert " ".join(fitted.lines) == "Hoàng Phủ Ngọc Tường Vi Công Tôn Nữ"


def test_only_at_the_smallest_size_is_text_cut_and_marked() -> None:
    fitted = text.fit("chữ " * 200, fonts.SANS, 100, lines=2, largest=20, smallest=8)
    assert (fitted.size, len(fitted.lines), fitted.lines[-1][-1]) == (8, 2, "…")


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=("Cs",)), max_size=80), st.integers(30, 400))
def test_no_line_is_ever_wider_than_its_room(words: str, room: int) -> None:
    fitted = text.fit(words, fonts.SANS, room, lines=3, largest=20, smallest=6)
    assert len(fitted.lines) <= 3
    assert all(text.width(line, fitted.font, fitted.size) <= room + 0.01 or len(line) <= 2 for line in fitted.lines)
