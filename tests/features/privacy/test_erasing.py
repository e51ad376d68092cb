"""What is left of a person after everything was erased: nothing in any table, file or log that may be emptied."""

import io
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from PIL import Image

from congress_app.core.db import Database
from tests.builders import Visitor

SAID = {
    "full_name": "Trần Thị Ánh Nguyệt", "position": "Bí thư Chi bộ Mường Hoa", "born": "1969-05-17", "sex": "F",
    "ethnicity": "Xơ Đăng ngoài", "religion": "Phật giáo Hoà Hảo", "cccd": "001069424242", "phone": "0987654321",
    "email": "nguyet@example.vn", "notes": "ghi chú của hồ sơ", "external_id": "TCTW-99871",
    "education": "Tiến sĩ khảo cổ", "theory": "Cao cấp khoá 42",
}  # fmt: skip
WRITTEN = [
    "nằm viện lao", "ngày sinh theo giấy khai", "đã nghe qua điện thoại", "tên đúng như căn cước", "hai chị em sinh đôi",
    "gửi đơn bằng tay", "đã trả lời bằng công văn", "rơi ở nhà xe", "thôi làm nhiệm vụ", "xin nghỉ vì con nhỏ",
]  # fmt: skip
IN_THE_JOURNAL = ("full_name", "position")  # the journal is append-only and names who was added and what was changed


def wait(someone: Visitor, address: str) -> Any:
    for _ in range(300):
        told = someone.get(address).json
        if told["state"] != "running":
            return told
        time.sleep(0.05)
    raise AssertionError(address)


def add(someone: Visitor, **fields: str) -> int:
    return int(someone.deed("/delegates/add", delegation="ĐB xã Mường Hoa", **fields).json["id"])


@pytest.fixture
def told(founded: Database, as_role: Callable[..., Visitor]) -> int:
    """Somebody of whom much was said in every place that takes words."""
    secretary, committee, desk = as_role("secretariat"), as_role("credentials"), as_role("desk")
    one = add(secretary, **SAID)
    twin, alternate = add(secretary, full_name="Trần Thị Ánh"), add(secretary, full_name="Lê An", kind="AL")
    own = as_role("delegate", one)
    _photos_wait(secretary)
    deeds = [
        (committee, "/attendance/absences", {"people": [one], "session": 0, "kind": "excused", "reason": WRITTEN[0]}),
        (own, "/me/record/dispute", {"field": "born", "proposed": "1970-01-01", "note": WRITTEN[1]}),
        (secretary, f"/quality/people/{one}/confirm", {"upto": own.get("/me/record").json["upto"], "note": WRITTEN[2]}),
        (secretary, f"/quality/people/{one}/accept", {"code": "ethnicity_unknown", "field": "ethnicity", "reason": WRITTEN[3]}),
        (secretary, f"/quality/pairs/{one}/{twin}/apart", {"reason": WRITTEN[4]}),
        (secretary, "/privacy/requests", {"delegate": one, "wish": "erase", "note": WRITTEN[5]}),
        (secretary, "/privacy/requests/1/answer", {"outcome": WRITTEN[6]}),
        (secretary, "/badges/print", {"delegates": [one]}),
        (desk, f"/badges/{one}/lost", {"reason": WRITTEN[7], "fresh": False}),
        (committee, "/credentials/replace", {"delegate": one, "alternate": alternate, "reason": WRITTEN[8]}),
        (secretary, f"/delegates/{one}/change", {"notes": WRITTEN[9]}),
    ]  # fmt: skip
    for someone, address, body in deeds:
        answer = someone.deed(address, **body)
        assert answer.status_code == 200, (address, answer.json)
    _register_waits(secretary)
    return one


def _photos_wait(secretary: Visitor) -> None:
    picture = io.BytesIO()
    Image.new("RGB", (600, 800), (90, 90, 90)).save(picture, "JPEG")
    batch = secretary.deed("/badges/photos").json["batch"]
    secretary.upload(f"/badges/photos/{batch}/files", picture.getvalue(), name=f"{SAID['cccd']}.jpg")
    wait(secretary, f"/jobs/{secretary.deed(f'/badges/photos/{batch}/read').json['job']}")
    assert secretary.deed(f"/badges/photos/{batch}/confirm").json["kept"] == 1


def _register_waits(secretary: Visitor) -> None:
    book, written = openpyxl.Workbook(), io.BytesIO()
    for row in (["STT", "Họ và tên", "CCCD", "Đoàn đại biểu"], [1, SAID["full_name"], SAID["cccd"], "ĐB xã Mường Hoa"]):
        book.active.append(row)
    book.save(written)
    sent = secretary.upload("/delegates/import/preview", written.getvalue(), name="a.xlsx", kind="EL").json
    wait(secretary, f"/delegates/import/{sent['draft']}")


def traces(db: Database, words: list[str], but: tuple[str, ...] = ()) -> set[tuple[str, str]]:
    """(where, word) of every table and every file of the congress that still says one of the words."""
    found: set[tuple[str, str]] = set()
    with db.read() as reading:
        tables = [row[0] for row in reading.all("SELECT name FROM sqlite_master WHERE type = 'table'")]
        for table in (one for one in tables if one not in but):
            text = "\n".join(str(tuple(row)) for row in reading.all(f"SELECT * FROM {table}"))
            found |= {(table, word) for word in words if word in text}
    for path in db.path.parent.rglob("*"):
        if path.is_file() and not but:
            content = path.read_bytes() + path.name.encode()
            found |= {(path.name, word) for word in words if word.encode() in content}
    return found


def test_nothing_is_left_of_what_was_said_of_a_person(
    told: int, founded: Database, as_role: Callable[..., Visitor]
) -> None:
    said = [*WRITTEN, *(value for name, value in SAID.items() if name not in (*IN_THE_JOURNAL, "sex"))]
    assert {word for _, word in traces(founded, said)} == set(said)
    answer = as_role("organiser").deed(f"/privacy/{told}/erase", reason="Theo yêu cầu", whole=True)
    assert answer.status_code == 200
    assert traces(founded, said) == set()
    names = [SAID[name] for name in IN_THE_JOURNAL]
    assert traces(founded, names, but=("journal",)) == set()


def test_what_waits_to_be_looked_through_goes_unread(
    told: int, founded: Database, as_role: Callable[..., Visitor], house: Any
) -> None:
    as_role("organiser").deed(f"/privacy/{told}/erase", reason="Theo yêu cầu")
    files = founded.path.with_name(f"{founded.path.name}.files")
    assert [path for path in files.rglob("*") if path.is_file()] == []
    assert [
        path for path in Path(house.jobs._root).rglob("out*") if SAID["cccd"] in path.read_text("utf-8", "ignore")
    ] == []


def test_the_rest_of_the_ledger_is_as_fixed_as_before(told: int, founded: Database) -> None:
    for change in ("kind = 'none'", "accepted = 1", "reason = 'another'", "delegate = 2", "at = ''"):
        with pytest.raises(Exception, match="append-only"):
            founded._writer.execute(f"UPDATE absence SET {change}")
    with pytest.raises(Exception, match="append-only"):
        founded._writer.execute("DELETE FROM absence")


def test_entries_that_were_made_one_are_one_person(founded: Database, as_role: Callable[..., Visitor]) -> None:
    secretary, organiser = as_role("secretariat"), as_role("organiser")
    one, other = add(secretary, full_name="Vi Văn Pao"), add(secretary, full_name="Vi Văn Páo", religion="Tin lành")
    merged = secretary.deed(f"/quality/pairs/{one}/{other}/merge", keep=one, take=[], reason="một người")
    assert merged.status_code == 200, merged.json
    assert organiser.deed(f"/privacy/{one}/erase", reason="Theo yêu cầu", whole=True).status_code == 200
    assert traces(founded, ["Tin lành"]) == set()
    assert traces(founded, ["Vi Văn Páo"], but=("journal",)) == set()
