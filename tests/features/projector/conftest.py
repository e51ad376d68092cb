"""A hall with an agenda of three items, ten delegates of whom eight are present, and somebody who runs the screens."""

from collections.abc import Callable
from typing import Any, NamedTuple

import pytest

from congress_app.congress.queries import current_session
from congress_app.core.db import Database
from congress_app.projector import queries
from tests import builders
from tests.features.voting import hall as build


class Hall(NamedTuple):
    """The hall and who acts in it."""

    db: Database
    delegates: list[int]
    items: list[int]
    secretary: builders.Visitor
    as_role: Callable[..., builders.Visitor]

    def screen(self, n: int = 1) -> dict[str, Any]:
        """What a screen shows now."""
        with self.db.read() as reading:
            return queries.slide(reading, n)

    def go_to(self, at: int) -> None:
        """Make the n-th item current."""
        answer = self.secretary.deed(f"/agenda/items/{self.items[at]}/make-current")
        assert answer.status_code == 200, answer.json

    def show(self, kind: str, subject: int = 0, n: int = 1):
        """Pin a slide."""
        return self.secretary.deed(f"/projector/{n}/show", kind=kind, subject=subject)

    def cast(self, vote: int, count: int, choice: str = "agree") -> None:
        """The first delegates cast."""
        for delegate in self.delegates[:count]:
            answer = self.as_role("delegate", person=delegate).deed(f"/votes/{vote}/cast", choice=choice)
            assert answer.status_code == 200, answer.json


@pytest.fixture
def hall(founded: Database, as_role: Callable[..., builders.Visitor]) -> Hall:
    """Items "1", "2", "3"; nothing current yet."""
    delegates = build.people(founded, 10)
    build.pass_door(founded, delegates[:8])
    secretary = as_role("secretariat")
    with founded.read() as reading:
        session = current_session(reading)
    assert session is not None
    items = []
    for title in ("Khai mạc", "Báo cáo chính trị", "Số lượng Ban Chấp hành"):
        answer = secretary.deed("/agenda/items", session=session["id"], title={"vi": title, "en": ""})
        assert answer.status_code < 300, answer.json
        items.append(answer.json["item"])
    return Hall(founded, delegates, items, secretary, as_role)
