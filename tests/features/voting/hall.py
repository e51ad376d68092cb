"""A hall for the tests of the votes: a founded congress, delegates on the list, some of them checked in, votes in any state."""

from typing import Any

from congress_app.attendance import store
from congress_app.attendance.rules import Direction, Method, Passing
from congress_app.congress.queries import current_session
from congress_app.core.db import PROGRAM, Answer, Database, Transaction
from congress_app.delegates import store as delegate_rows
from tests import builders

TITLE = "Thông qua số lượng Ban Chấp hành khoá mới: 51 đồng chí"
SUMMONED_HALF = {"base": "summoned", "numerator": 1, "denominator": 2, "strict": True, "quorum": None}
PRESENT_HALF = {**SUMMONED_HALF, "base": "present"}


def people(db: Database, summoned: int = 10, guests: int = 0) -> list[int]:
    """Put delegates (three delegations) and guests on the list; answers their numbers, delegates first."""
    added: list[int] = []

    def deed(tx: Transaction) -> Answer:
        for n in range(summoned + guests):
            kind = "GU" if n >= summoned else ("EX", "EL", "EL", "AP")[n % 4]
            values = {
                "number": f"{n + 1:03d}",
                "full_name": f"{('Nguyễn Thị', 'Trần Văn', 'Đào Đức')[n % 3]} {('Ân', 'Bình', 'Chiến', 'Đức')[n % 4]}",
                "delegation": ("Đoàn Tân An", "Đoàn Ea Kao", "Đoàn Thạnh Lợi")[n % 3],
                "class": kind,
                "seat": f"A-{n + 1:02d}",
            }
            added.append(delegate_rows.insert(tx, values))
        tx.nothing_changed()
        return {}

    db.write(deed, actor=PROGRAM)
    return added


def pass_door(db: Database, delegates: list[int], direction: Direction = Direction.IN) -> None:
    """Let people through the door of the running session."""

    def deed(tx: Transaction) -> Answer:
        session = current_session(tx)
        assert session is not None
        for delegate in delegates:
            store.insert_passage(tx, session["id"], delegate, Passing(direction, "1", Method.SEARCH, ""))
        tx.nothing_changed()
        return {}

    db.write(deed, actor=PROGRAM)


def draft(secretary: builders.Visitor, **changes: Any) -> int:
    """Draft a vote; answers its number."""
    answer = secretary.deed("/votes", **{"title_vi": TITLE, "title_en": "", "rule": SUMMONED_HALF, **changes})
    assert answer.status_code == 200, answer.json
    return int(answer.json["vote"])


def opened(secretary: builders.Visitor, **changes: Any) -> int:
    """Draft and open a vote."""
    vote = draft(secretary, **changes)
    answer = secretary.deed(f"/votes/{vote}/open")
    assert answer.status_code == 200, answer.json
    return vote


def record(reader: builders.Visitor, vote: int) -> Any:
    """The record of a vote as JSON."""
    return reader.get(f"/votes/{vote}").json


def decided(asking: builders.Visitor, agreeing: builders.Visitor, vote: int, reason: str) -> None:
    """Two people decide to open a vote without its quorum."""
    asked = asking.deed(f"/votes/{vote}/override", reason=reason)
    assert asked.status_code == 200, asked.json
    agreed = agreeing.deed(f"/votes/{vote}/override/second")
    assert agreed.status_code == 200, agreed.json


YES_NO = [
    {"code": "yes", "label": {"vi": "Tán thành", "en": "Yes"}, "counts_for": True},
    {"code": "no", "label": {"vi": "Không tán thành", "en": "No"}},
]


def questions(count: int) -> list[dict[str, Any]]:
    """So many questions of a batch, each with the answers of the draft."""
    return [{"title_vi": f"Nghị quyết {n}", "title_en": f"Resolution {n}"} for n in range(1, count + 1)]
