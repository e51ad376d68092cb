"""Every test of the votes starts in a hall of ten delegates, eight of them checked in, and one guest."""

from collections.abc import Callable
from typing import NamedTuple

import pytest

from congress_app.core.db import Database
from tests import builders
from tests.features.voting import hall as build


class Hall(NamedTuple):
    """The hall and who acts in it."""

    db: Database
    delegates: list[int]
    guest: int
    secretary: builders.Visitor
    voter: Callable[[int], builders.Visitor]

    def cast(self, vote: int, who: int, choice: str = "agree", **more: str):
        """The n-th delegate casts."""
        return self.voter(who).deed(f"/votes/{vote}/cast", choice=choice, **more)


@pytest.fixture
def hall(founded: Database, as_role: Callable[..., builders.Visitor]) -> Hall:
    """Ten summoned, eight present (the last two are not), one guest present."""
    *delegates, guest = build.people(founded, 10, guests=1)
    build.pass_door(founded, [*delegates[:8], guest])
    known: dict[int, builders.Visitor] = {}

    def voter(n: int) -> builders.Visitor:
        if n not in known:
            known[n] = as_role("delegate", person=delegates[n] if n < len(delegates) else guest)
        return known[n]

    return Hall(founded, delegates, guest, as_role("secretariat"), voter)
