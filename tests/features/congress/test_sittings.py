"""Sittings: half-days proposed from the dates, added, renamed, ordered, removed while unused; old databases go on."""

import json
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
import sqlite_utils

from congress_app.congress import queries, rules, store
from congress_app.core import schema
from congress_app.core.db import Database
from tests.builders import Visitor

HALF = {
    "kind": "official",
    "title_vi": "Chiều 21",
    "title_en": "Afternoon 21",
    "day": "2026-01-21",
    "part": "afternoon",
}


def listed(db: Database) -> list[dict]:
    with db.read() as reading:
        return queries.sessions(reading)


def test_three_days_propose_six_half_days_the_first_day_preparatory() -> None:
    found = rules.proposal("2026-01-20", "2026-01-22", ("preparatory", "official"))
    assert [(each.kind, each.day, each.part) for each in found] == [
        ("preparatory", "2026-01-20", "morning"), ("preparatory", "2026-01-20", "afternoon"),
        ("official", "2026-01-21", "morning"), ("official", "2026-01-21", "afternoon"),
        ("official", "2026-01-22", "morning"), ("official", "2026-01-22", "afternoon"),
    ]  # fmt: skip
    assert found[3].title_vi == "Phiên chính thức — chiều 21/01/2026"
    assert found[3].title_en == "Official session — afternoon 21/01/2026"


def test_one_day_is_shared_and_one_kind_takes_it_all() -> None:
    one = rules.proposal("2026-01-20", "2026-01-20", ("preparatory", "official"))
    assert [each.kind for each in one] == ["preparatory", "official"]
    assert {each.kind for each in rules.proposal("2026-01-20", "2026-01-21", ("official",))} == {"official"}
    assert {each.kind for each in rules.proposal("2026-01-20", "2026-01-21", ("preparatory",))} == {"preparatory"}


def test_the_proposal_is_added_once(founded: Database, as_role: Callable[..., Visitor]) -> None:
    office = as_role("secretariat")
    assert office.deed("/sessions/propose").json == {"added": 6, "removed": 1}
    assert office.deed("/sessions/propose").json == {"added": 0, "removed": 0}
    assert [each["day"] for each in listed(founded)] == [
        None,
        *sorted(["2026-01-20", "2026-01-21", "2026-01-22"] * 2),
    ]


def test_add_rename_order_and_remove(founded: Database, as_role: Callable[..., Visitor]) -> None:
    office = as_role("secretariat")
    made = office.deed("/sessions", **HALF).json["session"]
    first, second = (each["id"] for each in listed(founded)[:2])
    assert office.deed(f"/sessions/{made}/change", **{**HALF, "title_vi": "Buổi chiều"}).status_code == 200
    assert office.deed("/sessions/order", order=[made, second, first]).status_code == 200
    assert [each["title"]["vi"] for each in listed(founded)] == ["Buổi chiều", "Phiên chính thức", "Phiên trù bị"]
    assert office.deed(f"/sessions/{made}/start").status_code == 200
    assert office.deed(f"/sessions/{made}/remove").json["code"] == "sitting_used"
    assert office.deed(f"/sessions/{first}/remove").status_code == 200
    assert office.deed("/sessions/order", order=[made]).json["code"] == "sittings_wrong"


@pytest.mark.parametrize(
    ("change", "code"),
    [({"title_en": "  "}, "invalid_input"), ({"day": None}, "sittings_wrong"), ({"day": "2026-02-30"}, "invalid_input"),
     ({"part": "night"}, "invalid_input")],
)  # fmt: skip
def test_what_is_no_sitting_is_refused(
    founded: Database, as_role: Callable[..., Visitor], change: dict[str, object], code: str
) -> None:
    refused = as_role("secretariat").deed("/sessions", **{**HALF, **change})
    assert (refused.status_code, refused.json["code"]) == (400, code)
    assert len(listed(founded)) == 2


def test_every_start_is_kept_and_says_what_ran_when(founded: Database, as_role: Callable[..., Visitor]) -> None:
    office = as_role("secretariat")
    preparatory, official = (each["id"] for each in listed(founded))
    office.deed(f"/sessions/{preparatory}/start")
    office.deed(f"/sessions/{official}/start")
    with founded.read() as reading:
        ran = queries.runs(reading)
        assert [session for session, _at in ran] == [official, preparatory, official]
        assert queries.session_at(reading, "2000-01-01T00:00:00.000+07:00") is None
        assert queries.session_at(reading, ran[1][1]) in (preparatory, official)
        assert queries.session_at(reading, "9999") == official


def test_an_old_database_keeps_its_sessions_and_learns_when_they_ran(tmp_path: Path) -> None:
    old = sqlite_utils.Database(tmp_path / "old.db")
    schema.migrations.apply(old)
    store.migrations.apply(old, stop_before="m002_half_days_and_when_they_ran")
    old.execute(
        "INSERT INTO session_of_congress (id, kind, title_vi, title_en, position) VALUES (1, 'official', 'P', 'S', 1)"
    )
    for seq, at in enumerate(("2026-01-20T08:00:00.000+07:00", "2026-01-20T14:00:00.000+07:00"), 1):
        old.execute(
            "INSERT INTO journal VALUES (?, ?, 'program', NULL, NULL, 'session_started', ?, zeroblob(32))",
            (seq, at, json.dumps({"session": 1, "title": "P"})),
        )
    old.conn.commit()
    store.migrations.apply(old)
    assert old.execute("SELECT session, at FROM session_run ORDER BY id").fetchall() == [
        (1, "2026-01-20T08:00:00.000+07:00"), (1, "2026-01-20T14:00:00.000+07:00"),
    ]  # fmt: skip
    assert old.execute("SELECT day, part FROM session_of_congress").fetchall() == [(None, None)]
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        old.execute("DELETE FROM session_run")


def test_the_base_rule_follows_the_level_until_it_is_chosen() -> None:
    assert rules.base_rule("", "cell") == "members"
    assert rules.base_rule("", "province") == "delegates"
    assert rules.base_rule("summoned", "cell") == "summoned"
