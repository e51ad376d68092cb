"""Which of two values a merge proposes: the fuller one, then the newer; what belongs to the place in the congress stays."""

import pytest

from congress_app.quality.merging import better


@pytest.mark.parametrize(
    ("field", "mine", "theirs", "taken"),
    [
        ("phone", ("", 0), ("0912345678", 0), True),
        ("phone", ("0912345678", 0), ("", 9), False),
        ("phone", ("0912345678", 3), ("0912345678", 9), False),
        ("born", ("1980", 9), ("1980-05-17", 0), True),
        ("born", ("1980-05-17", 0), ("1980", 9), False),
        ("born", ("1980-05-17", 0), ("1981", 9), True),  # neither is fuller: the newer one
        ("position", ("Bí thư", 9), ("Bí thư chi bộ thôn 3", 0), True),
        ("position", ("Bí thư chi bộ thôn 3", 0), ("bi thu chi bo", 9), False),
        ("education", ("Đại học", 1), ("Thạc sĩ", 2), True),
        ("education", ("Đại học", 2), ("Thạc sĩ", 1), False),
        ("number", ("001", 0), ("002", 9), False),
        ("seat", ("A-01", 0), ("B-02", 9), False),
        ("seat", ("", 0), ("B-02", 0), True),
    ],
)
def test_the_better_value(field: str, mine: tuple[str, int], theirs: tuple[str, int], taken: bool) -> None:
    assert better(field, mine, theirs) is taken
