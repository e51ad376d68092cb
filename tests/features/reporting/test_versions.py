"""A version freezes the numbers for ever, says who issued it, and is the same paper byte by byte whenever it is asked."""

import hashlib
import io
import json
import sqlite3

import docx
import pypdfium2
import pytest

from congress_app.credentials import standing_actions as standings
from tests.builders import nonce
from tests.features.reporting import hall
from tests.features.reporting.test_live import change, counts, picture


def first_page(content: bytes) -> str:
    """What stands on the first page of a PDF, spaces made single."""
    return " ".join(pypdfium2.PdfDocument(content)[0].get_textpage().get_text_range().split())


def issue(someone, kind: str = "official", **more):
    return someone.deed("/report/versions", kind=kind, **more)


def test_a_version_keeps_its_numbers_while_the_hall_goes_on(founded, people, as_role) -> None:
    committee = as_role("credentials")
    version = issue(committee, "preparatory").json["version"]
    hall.enter(founded, people[90:])
    standings.decide(founded, hall.COMMITTEE, None, people, "qualified")
    change(committee, sections=["sex"])
    frozen = committee.get(f"/report/versions/{version}").json
    assert (counts(frozen, "presence")["present"], counts(frozen, "standing")["pending"]) == (90, 100)
    assert counts(picture(founded), "presence")["present"] == 100
    rows = committee.get(f"/report/people?section=presence&line=unknown&version={version}").json["rows"]
    assert {row["number"] for row in rows} == {f"{n:04d}" for n in range(91, 101)}


def test_versions_are_numbered_by_kind_and_listed_with_who_and_when(founded, people, as_role) -> None:
    committee = as_role("credentials")
    for kind in ("preparatory", "official", "supplement", "supplement"):
        assert issue(committee, kind).status_code == 200
    listed = picture(founded)["versions"]
    assert [one["label"]["vi"] for one in listed] == [
        "Báo cáo bổ sung số 2", "Báo cáo bổ sung số 1", "Báo cáo chính thức số 1", "Báo cáo trù bị số 1",
    ]  # fmt: skip
    assert all(one["by"] and one["issued_at"] and len(one["sha256"]) == 64 for one in listed)


def test_the_digest_is_over_what_is_kept_and_nothing_can_change_it(founded, people, as_role) -> None:
    answer = issue(as_role("credentials")).json
    with founded.read() as reading:
        row = reading.one("SELECT content, sha256 FROM report_version")
        line = reading.one("SELECT facts FROM journal WHERE kind = 'report_issued'")
    assert hashlib.sha256(row["content"].encode()).hexdigest() == row["sha256"] == answer["sha256"]
    facts = json.loads(line["facts"])
    assert (facts["summoned"], facts["present"], facts["sha256"]) == (100, 90, answer["sha256"])
    raw = sqlite3.connect(founded.path)
    for sql in ("UPDATE report_version SET sha256 = ''", "DELETE FROM report_version"):
        with pytest.raises(sqlite3.IntegrityError):
            raw.execute(sql)
    raw.close()


def test_the_same_nonce_issues_once(founded, people, as_role) -> None:
    committee, key = as_role("credentials"), nonce()
    assert issue(committee, nonce=key).json == issue(committee, nonce=key).json
    assert len(picture(founded)["versions"]) == 1


def test_what_may_not_be_issued_is_refused(founded, as_role) -> None:
    committee = as_role("credentials")
    assert issue(committee).json["code"] == "report_without_delegates"
    hall.invented(founded, 3)
    assert issue(committee, "supplement").json["code"] == "supplement_too_early"
    assert issue(committee, "final").json["code"] == "invalid_input"
    assert issue(as_role("chair")).status_code == 403
    assert committee.get("/report/versions/9").json["code"] == "report_version_unknown"


def test_papers_of_a_version_are_the_same_bytes_after_everything_changed(founded, people, as_role) -> None:
    committee = as_role("credentials", lang="vi")
    change(committee, head="Nguyễn Thị Hoài Ân", number="05-BC/BTTTC", place="Bình Lâm")
    version = issue(committee).json["version"]
    before = [committee.get(f"/report/versions/{version}/report.{ending}").data for ending in ("pdf", "docx")]
    hall.enter(founded, people[90:])
    change(committee, head="Người khác")
    after = [committee.get(f"/report/versions/{version}/report.{ending}").data for ending in ("pdf", "docx")]
    assert before == after
    text = first_page(after[0])
    assert "Số 05-BC/BTTTC" in text
    assert "Bình Lâm, ngày" in text
    last = "\n".join(cell.text for cell in docx.Document(io.BytesIO(after[1])).tables[-1].rows[0].cells)
    assert "Nguyễn Thị Hoài Ân" in last


def test_the_draft_says_that_it_is_one(founded, people, as_role) -> None:
    chair = as_role("chair", lang="vi")
    answer = chair.get("/report/draft.pdf")
    assert answer.content_type == "application/pdf"
    assert "(Dự thảo)" in first_page(answer.data)
