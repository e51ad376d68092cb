"""A small register with its faults, and the people who work on it."""

from collections.abc import Callable

import pytest

from congress_app.core.db import PROGRAM, Answer, Database, Transaction
from congress_app.delegates import store
from tests.builders import Visitor

RIGHT = {
    "class": "EL", "full_name": "Nguyễn Thị Ân", "sex": "F", "born": "1980-05-17", "delegation": "Đoàn Tân An",
    "position": "Bí thư chi bộ", "phone": "0912345678", "ethnicity": "Kinh", "religion": "Không",
    "cccd": "087180000123", "education": "Đại học", "theory": "Cao cấp", "admitted": "2003-02-03",
    "official": "2004-02-03",
}  # fmt: skip


@pytest.fixture
def put(founded: Database) -> Callable[..., int]:
    """Puts a person on the list: a right record, changed as said."""

    def make(number: str, **changes: str) -> int:
        added: list[int] = []

        def deed(tx: Transaction) -> Answer:
            added.append(store.insert(tx, {**RIGHT, "number": number, **changes}))
            tx.nothing_changed()
            return {}

        founded.write(deed, actor=PROGRAM)
        return added[0]

    return make


@pytest.fixture
def secretary(founded: Database, as_role: Callable[..., Visitor]) -> Visitor:
    """The secretariat."""
    return as_role("secretariat")
