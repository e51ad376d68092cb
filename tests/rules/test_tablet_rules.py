"""A delegate's part in the vote on the tablets."""

import pytest

from congress_app.tablet.rules import Standing, standing


@pytest.mark.parametrize(
    ("vote", "on_roll", "entitled", "expected"),
    [
        (None, False, True, Standing.NO_VOTE),
        (3, True, True, Standing.ON_ROLL),
        (3, True, False, Standing.ON_ROLL),  # the roll was fixed while the class still had a vote
        (3, False, True, Standing.ABSENT),
        (3, False, False, Standing.NOT_ENTITLED),
    ],
)
def test_standing(vote: int | None, on_roll: bool, entitled: bool, expected: Standing) -> None:
    assert standing(vote, on_roll=on_roll, entitled=entitled) is expected
