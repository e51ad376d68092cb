"""A small register at the door: people of three kinds, badges, and a desk that is signed in."""

from collections.abc import Callable
from typing import Any

import pytest

from congress_app.core.db import PROGRAM, Answer, Database, Transaction
from congress_app.credentials import store as badges
from congress_app.credentials.rules import new_token, token_hash
from congress_app.delegates import store as delegates
from tests.builders import Visitor

NAMES = (
    ("001", "Nguyễn Thị Hoài Ân", "Đoàn Đảng bộ xã Tân An", "EL", "B-14"),
    ("002", "Đào Đức Chiến", "Đoàn Đảng bộ xã Tân An", "EX", ""),
    ("003", "Lê Văn Đạt", "Đoàn Đảng bộ phường Hoà Bình", "AP", "C-01"),
    ("004", "Hồ Thuý Yến", "Đoàn Đảng bộ phường Hoà Bình", "GU", ""),
)


class Hall:
    """The people of `NAMES` by number, each with a live badge, and a desk."""

    def __init__(self, db: Database, desk: Visitor) -> None:
        self.db = db
        self.desk = desk
        self.ids: dict[str, int] = {}
        self.tokens: dict[str, str] = {}

    def register(self) -> None:
        """Write the register."""

        def deed(tx: Transaction) -> Answer:
            for number, name, unit, kind, seat in NAMES:
                values = {"number": number, "full_name": name, "delegation": unit, "class": kind, "seat": seat}
                self.ids[number] = delegates.insert(tx, values)
                self.tokens[number] = new_token()
                badges.insert_badges(tx, [(self.ids[number], token_hash(self.tokens[number]))])
            tx.nothing_changed()
            return {}

        self.db.write(deed, actor=PROGRAM)

    def change(self, write: Callable[[Transaction], Any]) -> None:
        """Change the register or a badge by hand."""

        def deed(tx: Transaction) -> Answer:
            write(tx)
            tx.nothing_changed()
            return {}

        self.db.write(deed, actor=PROGRAM)

    def scan(self, number: str, direction: str = "IN", desk: str = "Bàn 1", **more: Any) -> dict[str, Any]:
        """Scan somebody's badge at a desk; the answer."""
        body = {"text": self.tokens.get(number, number), "direction": direction, "desk": desk, "method": "scan", **more}
        answer = self.desk.deed("/desk/scan", **body)
        assert answer.status_code == 200, answer.text
        found: dict[str, Any] = answer.json
        return found

    def count(self, table: str) -> int:
        """Rows of a table."""
        with self.db.read() as reading:
            row = reading.one(f"SELECT COUNT(*) FROM {table}")
        assert row is not None
        return int(row[0])


@pytest.fixture
def hall(founded: Database, as_role: Callable[..., Visitor]) -> Hall:
    """Four people with badges, the official session running, one desk."""
    made = Hall(founded, as_role("desk"))
    made.register()
    return made
