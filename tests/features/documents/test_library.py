"""Documents through HTTP: an upload becomes a draft, is released, read by ranges, withdrawn; each reader gets only what is theirs."""

import hashlib
import os
import stat
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from congress_app.core.db import Database
from congress_app.documents import queries
from congress_app.house import House
from tests.builders import Visitor, nonce
from tests.features.documents import papers

Screens = Callable[..., Visitor]
REPORT = papers.report(3)


@pytest.fixture
def secretary(founded: Database, as_role: Screens) -> Visitor:
    return as_role("secretariat")


def add(who: Visitor, content: bytes = REPORT, **query: Any) -> dict[str, Any]:
    answer = who.upload("/documents", content, **{"name": "Bao_cao chinh tri.pdf", **query})
    assert answer.status_code == 201, answer.text
    body: dict[str, Any] = answer.json
    return body


def released(db: Database) -> list[dict[str, Any]]:
    with db.read() as reading:
        documents: list[dict[str, Any]] = queries.released(reading)["documents"]
    return documents


def test_an_upload_becomes_a_draft_with_a_title_from_its_name(founded: Database, secretary: Visitor) -> None:
    body = add(secretary)
    assert (body["pages"], body["stripped"]) == (3, [])
    with founded.read() as reading:
        (draft,) = queries.library(reading)["documents"]
    assert (draft["title"]["vi"], draft["state"], draft["sha256"]) == ("Bao cao chinh tri", "draft", body["sha256"])
    assert released(founded) == []


def test_the_file_lies_durably_beside_the_database_under_its_hash(founded: Database, secretary: Visitor) -> None:
    sha256 = add(secretary)["sha256"]
    folder = Path(f"{founded.path}.files")
    kept = folder / sha256[:2] / f"{sha256}.pdf"
    assert hashlib.sha256(kept.read_bytes()).hexdigest() == sha256
    assert list((folder / "incoming").iterdir()) == []
    assert {stat.S_IMODE(each.stat().st_mode) for each in (folder, kept.parent)} == {0o700}


def test_the_same_upload_with_the_same_nonce_gives_the_same_answer(founded: Database, secretary: Visitor) -> None:
    key = nonce()
    assert add(secretary, nonce=key) == add(secretary, nonce=key)
    other = secretary.upload("/documents", papers.report(4), name="khac.pdf", nonce=key)
    assert (other.status_code, other.json["code"]) == (409, "nonce_reused")


def test_the_same_contents_twice_are_refused(secretary: Visitor) -> None:
    add(secretary)
    again = secretary.upload("/documents", REPORT, name="lan hai.pdf")
    assert (again.status_code, again.json["code"]) == (409, "document_already_here")
    assert again.json["facts"]["title"] == "Bao cao chinh tri"


REFUSED = [
    (b"", 400, "document_empty"),
    (b"khong phai PDF", 400, "document_not_pdf"),
    (papers.encrypted(), 400, "document_encrypted"),
    (REPORT[: len(REPORT) // 2], 400, "document_damaged"),
    (papers.without_pages(), 400, "document_without_pages"),
    (b"%PDF-1.7" + bytes(51 * 1024 * 1024), 413, "too_large"),
]


@pytest.mark.parametrize(("content", "status", "code"), REFUSED, ids=[case[2] for case in REFUSED])
def test_bad_files_are_refused_in_words(
    founded: Database, as_role: Screens, content: bytes, status: int, code: str
) -> None:
    words = set()
    for lang in ("vi", "en"):
        answer = as_role("secretariat", lang=lang).upload("/documents", content, name="a.pdf")
        assert (answer.status_code, answer.json["code"]) == (status, code)
        words.add(answer.json["message"])
    assert len(words - {code}) == 2
    assert not list(Path(f"{founded.path}.files").glob("*/*"))


@pytest.mark.parametrize("query", [{"name": "a" * 301}, {"nonce": "short"}, {"item": "x"}, {"item": -1}])
def test_bad_queries_are_refused(secretary: Visitor, query: dict[str, Any]) -> None:
    answer = secretary.upload("/documents", REPORT, **{"name": "a.pdf", **query})
    assert (answer.status_code, answer.json["code"]) == (400, "invalid_input")


def test_an_unknown_agenda_item_is_refused_and_leaves_no_file(founded: Database, secretary: Visitor) -> None:
    answer = secretary.upload("/documents", REPORT, name="a.pdf", item=99)
    assert (answer.status_code, answer.json["code"]) == (404, "agenda_item_unknown")
    assert not list(Path(f"{founded.path}.files").glob("*/*"))


def test_what_a_power_cut_left_half_done_is_swept(founded: Database, secretary: Visitor) -> None:
    incoming = Path(f"{founded.path}.files") / "incoming"
    incoming.mkdir(parents=True)
    (incoming / "old").write_bytes(b"half")
    os.utime(incoming / "old", (1, 1))
    (incoming / "young").write_bytes(b"half")
    add(secretary)
    assert [path.name for path in incoming.iterdir()] == ["young"]


def test_release_and_withdrawal(founded: Database, secretary: Visitor, as_role: Screens) -> None:
    delegate = as_role("delegate", person=1)
    body = add(secretary)
    path = f"/documents/{body['sha256']}.pdf"
    assert delegate.get(path, buffered=True).status_code == 404
    assert secretary.get(path, buffered=True).status_code == 200
    step = f"/documents/{body['document']}"
    assert secretary.deed(f"{step}/release").json["state"] == "released"
    assert [each["sha256"] for each in released(founded)] == [body["sha256"]]
    assert delegate.get(path, buffered=True).status_code == 200
    assert secretary.deed(f"{step}/withdraw").json["state"] == "withdrawn"
    assert delegate.get(path, buffered=True).status_code == 404
    assert released(founded) == []
    assert secretary.deed(f"{step}/release").status_code == 200


def test_the_bytes_are_served_by_ranges_and_kept_for_a_year(secretary: Visitor) -> None:
    body = add(secretary)
    path = f"/documents/{body['sha256']}.pdf"
    whole = secretary.get(path, buffered=True)
    assert whole.content_type == "application/pdf"
    assert hashlib.sha256(whole.data).hexdigest() == body["sha256"]
    assert whole.headers["Cache-Control"] == "private, max-age=31536000, immutable"
    assert "sandbox" in whole.headers["Content-Security-Policy"]
    assert whole.headers["X-Content-Type-Options"] == "nosniff"
    part = secretary.get(path, buffered=True, headers={"Range": "bytes=100-199"})
    assert (part.status_code, part.data) == (206, whole.data[100:200])
    assert part.headers["Content-Range"] == f"bytes 100-199/{len(whole.data)}"
    beyond = secretary.get(
        path, buffered=True, headers={"Range": f"bytes={len(whole.data) + 5}-", "Accept": "application/json"}
    )
    assert beyond.status_code in (400, 416)
    again = secretary.get(path, buffered=True, headers={"If-None-Match": whole.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")


def test_a_title_in_two_lines_still_names_the_file(secretary: Visitor) -> None:
    body = add(secretary)
    title = {"vi": "Báo cáo\r\nchính trị", "en": 'Political "report"\nSet-Cookie: x=1'}
    assert secretary.deed(f"/documents/{body['document']}/change", title=title).status_code == 200
    answer = secretary.get(f"/documents/{body['sha256']}.pdf", buffered=True)
    assert answer.status_code == 200
    assert "Set-Cookie" not in answer.headers


@pytest.mark.parametrize("name", ["0" * 64, "..%2F..%2Fcongress", "x"])
def test_unknown_hashes_are_not_found(secretary: Visitor, name: str) -> None:
    assert secretary.get(f"/documents/{name}.pdf").status_code == 404


def test_nobody_reads_without_signing_in(secretary: Visitor, visitor: Callable[[], Visitor]) -> None:
    assert visitor().get(f"/documents/{add(secretary)['sha256']}.pdf").status_code == 401


@pytest.mark.parametrize(("role", "status"), [("chair", 200), ("inspector", 200), ("desk", 404), ("teller", 404)])
def test_who_reads_drafts(secretary: Visitor, as_role: Screens, role: str, status: int) -> None:
    assert as_role(role).get(f"/documents/{add(secretary)['sha256']}.pdf", buffered=True).status_code == status


@pytest.mark.parametrize("role", ["chair", "inspector", "desk", "delegate"])
def test_only_the_secretariat_writes(founded: Database, as_role: Screens, role: str) -> None:
    someone = as_role(role, person=1 if role == "delegate" else None)
    assert someone.upload("/documents", REPORT, name="a.pdf").status_code == 403


def test_a_draft_can_be_thrown_away_a_released_one_cannot(founded: Database, secretary: Visitor) -> None:
    body = add(secretary)
    step = f"/documents/{body['document']}"
    secretary.deed(f"{step}/release")
    answer = secretary.deed(f"{step}/remove")
    assert (answer.status_code, answer.json["code"]) == (409, "document_step_impossible")
    draft = add(secretary, papers.report(2))
    assert secretary.deed(f"/documents/{draft['document']}/remove").status_code == 200
    assert not (Path(f"{founded.path}.files") / draft["sha256"][:2] / f"{draft['sha256']}.pdf").exists()


def test_attaching_counts_on_the_agenda_and_keeps_the_item(founded: Database, secretary: Visitor) -> None:
    item = secretary.deed("/agenda/items", session=2, title={"vi": "Báo cáo chính trị", "en": ""}).json["item"]
    body = add(secretary, item=item)
    held = secretary.deed(f"/agenda/items/{item}/remove")
    assert (held.status_code, held.json["facts"]["documents"]) == (409, 1)
    changed = secretary.deed(
        f"/documents/{body['document']}/change", title={"vi": "", "en": "Political report"}, item=0
    )
    assert changed.status_code == 200
    assert secretary.deed(f"/agenda/items/{item}/remove").status_code == 200
    with founded.read() as reading:
        (draft,) = queries.library(reading)["documents"]
    assert (draft["title"], draft["item"]) == ({"vi": "", "en": "Political report"}, None)


def test_order_within_an_item(founded: Database, secretary: Visitor) -> None:
    first = add(secretary, papers.report(1))["document"]
    second = add(secretary, papers.report(2))["document"]
    assert secretary.deed(f"/documents/{second}/move", to="up").status_code == 200
    with founded.read() as reading:
        assert [each["id"] for each in queries.library(reading)["documents"]] == [second, first]
    again = secretary.deed(f"/documents/{second}/move", to="up")
    assert (again.status_code, again.json["code"]) == (409, "document_move_impossible")


def test_a_hostile_file_that_kills_its_checker_is_a_refusal(
    house: House, secretary: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("congress_app.documents.actions.CHECKER", "congress_app.documents.checking:no_such_worker")
    answer = secretary.upload("/documents", REPORT, name="a.pdf")
    assert (answer.status_code, answer.json["code"]) == (400, "document_damaged")


def test_two_uploads_of_the_same_file_at_once_make_one_document(house: House, secretary: Visitor) -> None:
    statuses: list[int] = []

    def send() -> None:
        client = house.app.test_client()
        client.set_cookie("sid", secretary.client.get_cookie("sid").value)  # type: ignore[union-attr]
        statuses.append(Visitor(client).upload("/documents", REPORT, name="a.pdf").status_code)

    threads = [threading.Thread(target=send) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(statuses) == [201, 409, 409]
