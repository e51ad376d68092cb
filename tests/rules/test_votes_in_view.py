"""How long tablets and screens show a vote: while it is open, and after until the congress turns to something else."""

import pytest

from congress_app.voting.rules import in_view

NINE, TEN, ELEVEN = (f"2026-01-20T{hour:02d}:00:00.000+07:00" for hour in (9, 10, 11))


@pytest.mark.parametrize(
    ("state", "since", "turned", "shown"),
    [
        ("open", None, ELEVEN, True),
        ("closed", TEN, NINE, True),
        ("published", TEN, NINE, True),
        ("published", TEN, "", True),
        ("published", TEN, ELEVEN, False),
        ("closed", TEN, ELEVEN, False),
    ],
)
def test_in_view(state, since, turned, shown):
    assert in_view(state, since, turned) is shown
