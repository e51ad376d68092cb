"""Vietnamese order and search: the same as ICU's, on names, odd spellings and foreign people."""

import json
import random
import shutil
import subprocess

import pytest

from congress_app.core.collation import clean, fold, order_key, sort_key

NODE = shutil.which("node")
SYLLABLES = [
    "An",
    "Ánh",
    "Ân",
    "Ấn",
    "Ẩn",
    "Anh",
    "Bình",
    "Bích",
    "Bá",
    "Cường",
    "Dung",
    "Dũng",
    "Đào",
    "Đạo",
    "Đức",
    "Em",
    "Êm",
    "Giang",
    "Gia",
    "Hòa",
    "Hoà",
    "Hoa",
    "Hồng",
    "Hổ",
    "Hưng",
    "Huy",
    "K'",
    "Kha",
    "Khôi",
    "Lê",
    "Lệ",
    "Mỹ",
    "Mý",
    "Ngọc",
    "Nguyễn",
    "Ngô",
    "Oanh",
    "Ơn",
    "Ông",
    "Phú",
    "Phủ",
    "Quý",
    "Quỳ",
    "Rơ",
    "Sơn",
    "Thị",
    "Thuý",
    "Thúy",
    "Thủy",
    "Trần",
    "Tường",
    "Ứng",
    "Ưng",
    "Ủng",
    "Vũ",
    "Võ",
    "Vỏ",
    "Xuân",
    "Y",
    "Ý",
    "Ỷ",
    "Yến",
    "H'",
    "Đỗ",
    "Đô",
    "DUNG",
    "đào",
    "Zoë",
    "Muñoz",
    "Renée",
    "Ångström",
    "O'Neil",
    "Smith-Jones",
    "Jr.",
    "François",
    "Dvořák",
]


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


@pytest.mark.skipif(NODE is None, reason="ICU is asked through Node where it is there")
def test_order_equals_icu() -> None:
    dice = random.Random(8)
    texts = [" ".join(dice.choices(SYLLABLES, k=dice.randint(1, 4))) for _ in range(5000)]
    script = "const t=JSON.parse(require('fs').readFileSync(0));t.sort(new Intl.Collator('vi').compare);console.log(JSON.stringify(t))"
    done = subprocess.run(
        [str(NODE), "-e", script], input=json.dumps(texts), capture_output=True, text=True, check=True
    )
    assert [order_key(one) for one in json.loads(done.stdout)] == sorted(order_key(one) for one in texts)


@pytest.mark.parametrize(
    ("text", "key"),
    [("Đào Đức Ân", "dao duc an"), ("ÐÀO", "dao"), ("HOÀ  hòa", "hoa hoa"), ("đ\u00e3", "da"), ("Straße", "strasse")],
)
def test_fold(text: str, key: str) -> None:
    assert fold(text) == key


def test_clean_composes_and_drops_what_cannot_be_seen() -> None:
    assert clean("  Le\u0302\u0301\u00a0Va\u0306n\u200b  A\n") == "Lế Văn A"
