"""Elections start in a hall of thirty official delegates, all of them checked in."""

import pytest

from tests.features.elections.polling import Polling, people


@pytest.fixture
def polling(founded, as_role) -> Polling:
    """Thirty delegates present: places 0 to 29."""
    delegates = people(founded, ["EL"] * 30)
    found = Polling(founded, as_role, delegates)
    found.come_in(*range(30))
    return found
