"""Fixtures of every test: a real database in a temporary folder, the real application, people at their screens."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

os.environ.setdefault("CONGRESS_LOOP", "threading")

from congress_app.core import clock
from congress_app.core.db import Database
from congress_app.house import House, build
from congress_app.settings import Settings
from tests import builders


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    """The whole application over an empty database, publishing left to the test."""
    built = build(Settings(db=str(tmp_path / "congress.db"), loop="threading"), background=False)
    built.app.testing = False  # refusals and bugs answer as they do in the hall
    yield built
    built.close()


@pytest.fixture
def db(house: House) -> Database:
    """The database of the application."""
    return house.db


@pytest.fixture
def founded(db: Database) -> Database:
    """The database of a congress whose official session is running."""
    builders.found(db)
    return db


@pytest.fixture
def visitor(house: House) -> Callable[[], builders.Visitor]:
    """Makes browsers of people who are not signed in."""
    return lambda: builders.Visitor(house.app.test_client())


@pytest.fixture
def as_role(house: House) -> Callable[..., builders.Visitor]:
    """Makes browsers of signed-in people: `as_role("desk")`, or `as_role("delegate", person=7)`."""

    def make(role: str, person: int | None = None, lang: str = "en") -> builders.Visitor:
        someone = builders.Visitor(house.app.test_client(), lang)
        someone.client.set_cookie("sid", builders.session_token(house.db, role, person))
        return someone

    return make


@pytest.fixture(autouse=True)
def _own_clock() -> Iterator[None]:
    """No test leaves its clock behind."""
    yield
    clock.set_clock(None)
