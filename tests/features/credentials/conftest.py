"""Delegates of these tests, and the ways to get them a badge and a PIN."""

from collections.abc import Callable, Sequence

import pytest

from congress_app.core.db import PROGRAM, Database
from congress_app.credentials import actions
from congress_app.delegates import actions as delegates

PEOPLE = (
    ("001", "Đào Đức Ân", "EX", "Đoàn Tân An", "Bí thư Đảng ủy", "A-01"),
    ("002", "Nguyễn Thị Hoài Ân", "EL", "Đoàn Tân An", "Phó Chủ tịch Hội đồng nhân dân", "B-14"),
    ("003", "H' Bia Niê Kđăm Ŭ", "GU", "Khách mời", "", ""),
)


class Badges:
    """Issues badges and PINs to the delegates of a test."""

    def __init__(self, db: Database, people: Sequence[int]) -> None:
        self.db = db
        self.people = people

    def issue(self, *chosen: int, reissue: bool = False) -> dict[int, str]:
        """Clear tokens by delegate."""
        return dict(actions.issue_badges(self.db, PROGRAM, None, chosen or self.people, reissue=reissue).tokens)

    def pin(self, delegate: int) -> str:
        """A new PIN."""
        return actions.issue_pin(self.db, PROGRAM, delegate)


@pytest.fixture
def people(founded: Database) -> list[int]:
    """Numbers of three delegates in a running congress."""
    names = ("number", "full_name", "class", "delegation", "position", "seat")
    return [
        int(delegates.add(founded, PROGRAM, None, dict(zip(names, person, strict=True)))["id"]) for person in PEOPLE
    ]


@pytest.fixture
def badges(founded: Database, people: list[int]) -> Badges:
    """How this test gets its badges."""
    return Badges(founded, people)


@pytest.fixture
def wrong() -> Callable[[str], str]:
    """A PIN that is not the given one."""
    return lambda pin: f"{(int(pin) + 1) % 10**6:06d}"
