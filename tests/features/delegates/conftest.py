"""Who uses the list of delegates in these tests."""

from collections.abc import Callable

import pytest

from congress_app.core.db import Database
from tests.builders import Visitor
from tests.features.delegates.secretary import Secretary


@pytest.fixture
def secretary(founded: Database, as_role: Callable[..., Visitor]) -> Secretary:
    """A signed-in secretary of a running congress."""
    return Secretary(as_role("secretariat"))
