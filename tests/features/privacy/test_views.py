"""Whoever reads what is sensitive leaves a line in the journal, wherever it is read; who may not see it leaves none."""

import io
import time
from collections.abc import Callable

import openpyxl
import pytest

from congress_app.core.db import PROGRAM, Database
from congress_app.delegates import actions as delegates
from tests.builders import Visitor

KNOWN = {
    "full_name": "Trần Thị Ánh",
    "religion": "Phật giáo",
    "born": "1969-05-17",
    "sex": "F",
    "delegation": "ĐB xã A",
}


def views(db: Database) -> list[str]:
    with db.read() as reading:
        rows = reading.all(
            "SELECT json_extract(facts, '$.where') FROM journal WHERE kind = 'record_viewed' ORDER BY seq"
        )
    return [row[0] for row in rows]


@pytest.mark.parametrize(
    ("address", "where"),
    [
        ("/delegates/1", ["record"]),
        ("/delegates.xlsx", ["delegates.xlsx"]),
        ("/quality/people/1", ["quality"]),
        ("/quality/findings.xlsx", ["findings.xlsx"]),
        ("/report/people?section=ethnicity&line=all", ["report.ethnicity"]),
        ("/report/people.xlsx?section=age&line=all", ["report.age"]),
        ("/report/people?section=presence&line=all", []),
    ],
)
def test_a_reader_of_values_leaves_a_line(
    founded: Database, as_role: Callable[..., Visitor], address: str, where: list[str]
) -> None:
    delegates.add(founded, PROGRAM, None, KNOWN)
    assert as_role("secretariat").get(address).status_code == 200
    assert views(founded) == where


@pytest.mark.parametrize("address", ["/delegates/1", "/quality/people/1", "/quality/findings.xlsx"])
def test_a_reader_who_sees_no_values_leaves_none(
    founded: Database, as_role: Callable[..., Visitor], address: str
) -> None:
    delegates.add(founded, PROGRAM, None, KNOWN)
    answer = as_role("inspector").get(address)
    assert answer.status_code == 200
    assert b"1969-05-17" not in answer.data
    assert views(founded) == []


def test_a_register_that_is_given_back_leaves_a_line(founded: Database, as_role: Callable[..., Visitor]) -> None:
    secretary, book, written = as_role("secretariat"), openpyxl.Workbook(), io.BytesIO()
    for row in (["STT", "Họ và tên", "Đoàn đại biểu"], [1, "Trần Thị Ánh", "ĐB xã A"], [2, "Lê Văn An", "ĐB xã A"]):
        book.active.append(row)
    book.save(written)
    sent = secretary.upload("/delegates/import/preview", written.getvalue(), name="a.xlsx", kind="EL").json
    while secretary.get(f"/delegates/import/{sent['draft']}").json["state"] == "running":
        time.sleep(0.05)
    assert secretary.deed("/delegates/import/confirm", draft=sent["draft"]).json["added"] == 2
    (kept,) = secretary.get("/delegates/sources").json["files"]
    assert secretary.get(f"/delegates/sources/{kept['sha256']}.xlsx").status_code == 200
    assert views(founded) == ["register.xlsx"]
