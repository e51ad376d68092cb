"""What belongs to one person opens to nobody else of the same role: drafts, uploads, jobs, disputes, delegations."""

import io
import time

import openpyxl
import pytest

FAITH = "Bửu Sơn Kỳ Hương"


@pytest.fixture
def people(founded, as_role) -> list[int]:
    """Two delegates of one delegation and one of another."""
    secretary = as_role("secretariat")
    return [
        secretary.deed("/delegates/add", full_name=name, delegation=unit, religion=faith).json["id"]
        for name, unit, faith in (("Lê An", "Đoàn A", FAITH), ("Vi Bình", "Đoàn A", ""), ("Hà Chi", "Đoàn B", ""))
    ]


def register() -> bytes:
    book, written = openpyxl.Workbook(), io.BytesIO()
    for row in (["STT", "Họ và tên", "Đoàn đại biểu"], [1, "Trần Thị Ánh", "Đoàn A"], [2, "Lê Văn Hùng", "Đoàn A"]):
        book.active.append(row)
    book.save(written)
    return written.getvalue()


def test_a_draft_and_an_upload_are_their_readers_alone(founded, as_role) -> None:
    mine, other = as_role("secretariat"), as_role("secretariat")
    sent = mine.upload("/delegates/import/preview", register(), name="a.xlsx", kind="EL").json
    while mine.get(f"/delegates/import/{sent['draft']}").json["state"] == "running":
        time.sleep(0.05)
    draft = sent["draft"]
    answers = [
        other.get(f"/delegates/import/{draft}"),
        other.get(f"/delegates/import/{draft}/rejected.xlsx"),
        other.deed("/delegates/import/confirm", draft=draft),
        other.deed("/delegates/import/profiles", draft=draft, name="của tôi"),
        other.deed("/delegates/import/read", upload=sent["upload"]),
        other.get(f"/jobs/{draft}"),
        other.get(f"/jobs/{draft}/file"),
        other.deed(f"/jobs/{draft}/cancel"),
    ]
    assert [answer.status_code for answer in answers] == [404] * len(answers)
    assert mine.get(f"/delegates/import/{draft}").json["state"] == "done"


@pytest.mark.parametrize("token", ["../../congress.db", "..%2f..", "", "x" * 60, "0" * 24])
def test_an_upload_is_found_by_its_token_only(founded, as_role, token) -> None:
    answer = as_role("secretariat").deed("/delegates/import/read", upload=token)
    assert (answer.status_code, answer.json["code"]) == (404, "upload_unknown")


def test_a_delegate_decides_about_the_own_record_alone(people, as_role) -> None:
    one, other = as_role("delegate", people[0]), as_role("delegate", people[1])
    number = one.deed("/me/record/dispute", field="position", proposed="Bí thư").json["dispute"]
    assert other.deed(f"/me/record/disputes/{number}/take-back").status_code in (403, 404)
    assert FAITH in one.get("/me/record").get_data(as_text=True)
    assert FAITH not in other.get("/me/record").get_data(as_text=True), "not even among what may be chosen"
    assert one.deed(f"/me/record/disputes/{number}/take-back").status_code == 200


def test_a_head_sees_and_reports_the_own_delegation_alone(founded, people, as_role) -> None:
    secretary = as_role("secretariat")
    as_role("credentials").deed("/credentials/decide", delegates=people, standing="qualified")
    with founded.read() as reading:
        units = {row["name"]: row["id"] for row in reading.all("SELECT id, name FROM delegation")}
    assert secretary.deed(f"/attendance/delegations/{units['Đoàn A']}/head", delegate=people[2]).status_code == 400
    assert secretary.deed(f"/attendance/delegations/{units['Đoàn A']}/head", delegate=people[0]).status_code == 200
    head = as_role("delegate", people[0])
    assert {each["id"] for each in head.get("/tablet/delegation").json["people"]} <= set(people[:2])
    for nobody in (people[1], people[2]):
        assert as_role("delegate", nobody).get("/tablet/delegation").status_code == 403
    stranger = {"delegate": people[2], "kind": "unexcused", "reason": ""}
    assert head.deed("/tablet/delegation/report", absent=[stranger]).status_code in (400, 403, 409)
