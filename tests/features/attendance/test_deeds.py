"""What makes the deeds of the door safe: the nonce, two desks at once, who may, what cannot be read, what stays."""

import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest

from congress_app.attendance.events import DelegateEntered
from tests.builders import Visitor, nonce
from tests.features.attendance.conftest import Hall


def test_the_same_nonce_is_one_passage_and_the_same_answer(hall: Hall) -> None:
    key = nonce()
    first = hall.scan("001", nonce=key)
    assert hall.scan("001", nonce=key) == first
    assert hall.count("passage") == 1
    assert hall.count("scan_failure") == 0


def test_a_nonce_for_another_badge_is_refused(hall: Hall) -> None:
    key = nonce()
    hall.scan("001", nonce=key)
    body = {"text": hall.tokens["002"], "direction": "IN", "desk": "Bàn 1", "method": "scan"}
    refused = hall.desk.deed("/desk/scan", nonce=key, **body)
    assert (refused.status_code, refused.json["code"]) == (409, "nonce_reused")


def test_two_desks_at_once_let_one_in(hall: Hall, as_role: Callable[..., Visitor]) -> None:
    desks = [as_role("desk") for _ in range(6)]

    def scan(place: int) -> str:
        body = {"text": hall.tokens["001"], "direction": "IN", "desk": f"Bàn {place}", "method": "scan"}
        code: str = desks[place].deed("/desk/scan", **body).json["code"]
        return code

    with ThreadPoolExecutor(6) as crowd:
        codes = sorted(crowd.map(scan, range(6)))
    assert codes == ["already_in"] * 5 + ["checked_in"]
    assert hall.count("passage") == 1


@pytest.mark.parametrize("role", ["teller", "chair", "inspector", "projector", "delegate"])
def test_only_desk_secretariat_and_organiser_record(hall: Hall, as_role: Callable[..., Visitor], role: str) -> None:
    someone = as_role(role, 1 if role == "delegate" else None)
    body = {"text": hall.tokens["001"], "direction": "IN", "desk": "Bàn 1", "method": "scan"}
    assert someone.deed("/desk/scan", **body).status_code == 403
    named = {"delegate": hall.ids["001"], "direction": "IN", "desk": "Bàn 1", "method": "search"}
    assert someone.deed("/desk/person", **named).status_code == 403
    assert hall.count("passage") == 0


def test_nobody_reads_the_door_without_signing_in(hall: Hall, visitor: Callable[[], Visitor]) -> None:
    for path in ("/desk/search?q=a", "/desk/recent?desk=1", "/attendance/people", "/attendance.xlsx"):
        assert visitor().get(path).status_code == 401


@pytest.mark.parametrize(
    "change",
    [
        {"direction": "SIDEWAYS"}, {"desk": ""}, {"desk": "   "}, {"desk": "x" * 41}, {"text": "x" * 301}, {"text": 7},
        {"method": "magic"}, {"nonce": "short"}, {"role": "organiser"}, {"note": "x" * 301},
    ],
)  # fmt: skip
def test_what_cannot_be_read_names_the_field(hall: Hall, change: dict[str, object]) -> None:
    body = {"text": "x", "direction": "IN", "desk": "Bàn 1", "method": "scan", **change}
    refused = hall.desk.deed("/desk/scan", **body)
    assert (refused.status_code, refused.json["code"]) == (400, "invalid_input")
    assert refused.json["facts"]["field"] in change


def test_malformed_json(hall: Hall) -> None:
    for raw in (b"", b"{", b"[]", b'"x"', b"\xff\xfe"):
        answer = hall.desk.client.post("/desk/scan", data=raw, headers={"X-Congress": "1"})
        assert answer.status_code == 400


def test_rows_of_the_door_are_never_changed(hall: Hall) -> None:
    hall.scan("001")
    hall.scan("nobody")
    for table in ("passage", "scan_failure"):
        for sql in (f"UPDATE {table} SET desk = 'x'", f"DELETE FROM {table}"):
            with pytest.raises(sqlite3.IntegrityError, match="append-only"):
                hall.change(lambda tx, sql=sql: tx.execute(sql))  # type: ignore[misc]


def test_the_journal_keeps_the_passage_and_never_the_token(hall: Hall) -> None:
    hall.scan("001")
    hall.scan("004", "OUT")
    with hall.db.read() as reading:
        lines = [dict(row) for row in reading.all("SELECT * FROM journal")]
        failures = [dict(row) for row in reading.all("SELECT * FROM scan_failure")]
        receipts = [dict(row) for row in reading.all("SELECT * FROM receipt")]
    whole = repr((lines, failures, receipts))
    assert DelegateEntered.kind() in whole
    assert "passage_refused" in whole
    assert hall.tokens["001"] not in whole
    assert hall.tokens["004"] not in whole
    entry = next(line for line in lines if line["kind"] == "delegate_entered")
    assert "Bàn 1" in repr(entry)
