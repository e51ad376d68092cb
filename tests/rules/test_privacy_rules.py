"""Working days to answer in, and what is due to go when."""

import pytest

from congress_app.privacy import rules

DEFAULTS = {item.code: item.days for item in rules.ITEMS}


@pytest.mark.parametrize(
    ("asked", "due"),
    [
        ("2026-11-23", "2026-11-25"),
        ("2026-11-26", "2026-11-30"),
        ("2026-11-27", "2026-12-01"),
        ("2026-11-28", "2026-12-01"),
        ("2026-11-29", "2026-12-01"),
    ],
)
def test_two_working_days(asked, due):
    assert rules.answer_by(asked) == due


def test_nothing_goes_while_the_congress_sits():
    for today in ("2026-01-19", "2026-01-22"):
        assert rules.due(dict.fromkeys(DEFAULTS, 0), "2026-01-22", today) == []


def test_only_sign_ins_go_by_themselves():
    assert rules.due(DEFAULTS, "2026-01-22", "2026-01-23") == []
    assert rules.due(DEFAULTS, "2026-01-22", "2026-01-24") == ["sign_ins"]
    assert rules.due(DEFAULTS, "2026-01-22", "2036-01-24") == ["sign_ins"]
    assert rules.due({**DEFAULTS, "photos": 30}, "2026-01-22", "2026-02-22") == ["sign_ins", "photos"]


@pytest.mark.parametrize(
    "days", [{}, {**DEFAULTS, "sign_ins": -2}, {**DEFAULTS, "photos": 3651}, {**DEFAULTS, "more": 1}]
)
def test_a_time_nobody_can_mean_is_refused(days):
    with pytest.raises(rules.KeepingInvalid):
        rules.check_keeping(days)
