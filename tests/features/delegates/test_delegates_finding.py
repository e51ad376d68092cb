"""Search as you type: the order in which people are found, by marks, by the beginning, by words, by initials."""

import pytest

from congress_app.core.db import PROGRAM, Answer, Database, Transaction
from congress_app.delegates import queries, store

PEOPLE = (
    ("001", "Nguyễn Văn An", "Đoàn Tân An"),
    ("002", "Nguyễn Văn Ân", "Đoàn Hoà Bình"),
    ("003", "Trần Hoài Ấn", "Đoàn Hoà Bình"),
    ("004", "An Thị Hoại", "Đoàn 50% dự phòng"),
    ("005", "Lê Vũ Anh Thư", "Đoàn Hoà Bình"),
    ("006", "Nông Vi Anh", "Đoàn Hoà Bình"),
    ("025", "Đào Đức Chiến", "Đoàn Văn Lâm"),
)


@pytest.fixture
def register(db: Database) -> Database:
    """The people of `PEOPLE`, and one who withdrew."""

    def deed(tx: Transaction) -> Answer:
        for number, name, unit in (*PEOPLE, ("090", "Nguyễn Văn Ẩn", "Đoàn Hoà Bình")):
            store.insert(tx, {"number": number, "full_name": name, "delegation": unit, "class": "EL"})
        tx.execute("UPDATE delegate SET active = 0 WHERE number = '090'")
        tx.nothing_changed()
        return {}

    db.write(deed, actor=PROGRAM)
    return db


def found(db: Database, typed: str, limit: int = 8) -> list[str]:
    """Numbers of the people found, in their order."""
    with db.read() as reading:
        return [person["number"] for person in queries.find(reading, typed, limit)]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("25", ["025"]),
        ("025", ["025"]),
        ("ân", ["002"]),
        ("Hoài", ["003"]),
        ("hoại", ["004"]),
        ("nguyen van", ["001", "002"]),
        ("Nguyễn Văn Ân", ["002"]),
        ("dao duc", ["025"]),
        ("chien dao", ["025"]),
        ("nva", ["001", "006", "002"]),
        ("NVA", ["001", "006", "002"]),
        ("lvat", ["005"]),
    ],
)
def test_who_comes_first(register: Database, typed: str, first: list[str]) -> None:
    assert found(register, typed)[: len(first)] == first


def test_marks_before_the_beginning_before_words(register: Database) -> None:
    # The word "An" as it is written, by given name; words that begin so; who is off the list after their equals.
    assert found(register, "an", 7) == ["001", "004", "006", "002", "003", "005", "090"]
    assert found(register, "n")[:2] == ["001", "006"]


@pytest.mark.parametrize("typed", ["%", "_", "\\", "50%", "'", '"', "", "  ", "a" * 300, "ﷺ", "nv%"])
def test_odd_texts_are_only_texts(register: Database, typed: str) -> None:
    expected = {"50%": ["004"], "%": ["004"]}
    result = found(register, typed)
    assert result == expected.get(typed, result)
    assert len(result) <= 8


def test_the_limit(register: Database) -> None:
    assert len(found(register, "n", 3)) == 3
