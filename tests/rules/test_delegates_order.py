"""Vietnamese order and search: the same as ICU's, on names, odd spellings and foreign people."""

from pathlib import Path

import pytest

from congress_app.core.collation import clean, fold, order_key, sort_key


def test_people_are_ordered_by_given_name() -> None:
    names = ["Trần Thị Yến", "Lê Ánh", "Nguyễn Đào", "Nguyễn Văn An", "Hồ Ân", "Lê Văn An", "Lê Dung", "Cù Em"]
    assert sorted(names, key=sort_key) == [
        "Lê Văn An", "Nguyễn Văn An", "Lê Ánh", "Hồ Ân", "Lê Dung", "Nguyễn Đào", "Cù Em", "Trần Thị Yến",
    ]  # fmt: skip


def test_tones_follow_the_dictionary() -> None:
    assert sorted(["nặng", "nắng", "nẵng", "nẳng", "nằng", "năng"], key=order_key) == [
        "năng", "nằng", "nẳng", "nẵng", "nắng", "nặng",
    ]  # fmt: skip


def test_a_foreign_person_can_be_sorted_by_another_word() -> None:
    people = [("Maria Cantwell", ""), ("Sanford D. Bishop, Jr.", "Bishop"), ("Angus S. King, Jr.", "King")]
    assert min(people, key=lambda one: sort_key(*one))[0].startswith("Sanford")


@pytest.mark.parametrize("name", ["", "Y", "Cher", "山田太郎", "Иванов Пётр", "\u0301", "  ", "H' Hen Niê"])
def test_no_name_breaks_the_key(name: str) -> None:
    assert isinstance(sort_key(name), str)


def test_order_equals_icu() -> None:
    """icu_order.txt: random texts as ICU's collator for Vietnamese (`new Intl.Collator("vi")`) puts them in order."""
    ordered = (Path(__file__).parent / "icu_order.txt").read_text(encoding="utf-8").splitlines()
    assert len(ordered) == 2500
    assert [order_key(one) for one in ordered] == sorted(order_key(one) for one in ordered)


@pytest.mark.parametrize(
    ("text", "key"),
    [("Đào Đức Ân", "dao duc an"), ("ÐÀO", "dao"), ("HOÀ  hòa", "hoa hoa"), ("đ\u00e3", "da"), ("Straße", "strasse")],
)
def test_fold(text: str, key: str) -> None:
    assert fold(text) == key


def test_clean_composes_and_drops_what_cannot_be_seen() -> None:
    assert clean("  Le\u0302\u0301\u00a0Va\u0306n\u200b  A\n") == "Lế Văn A"
