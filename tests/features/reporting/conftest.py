"""A congress whose hundred invented delegates are on the list, ninety of them in the hall."""

import pytest

from congress_app.core.db import Database
from tests.features.reporting import hall

SIZE, PRESENT = 100, 90


@pytest.fixture
def people(founded: Database) -> list[int]:
    """Their numbers in the database."""
    ids = hall.invented(founded, SIZE)
    hall.enter(founded, ids[:PRESENT])
    return ids
