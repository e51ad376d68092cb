"""The attendance list: presence and times on the page, the same as a spreadsheet, and on the command line."""

import io
from pathlib import Path

import pytest
from click.testing import CliRunner
from python_calamine import CalamineWorkbook

from congress_app.attendance.commands import COMMANDS
from congress_app.core.commanding import Frame
from congress_app.settings import Settings
from tests.features.attendance.conftest import Hall


def test_presence_first_way_in_last_way_out(hall: Hall) -> None:
    first = hall.scan("001", desk="Bàn 1")
    hall.scan("001", "OUT")
    hall.scan("001", desk="Bàn 2")
    hall.scan("002")
    out = hall.scan("002", "OUT", desk="Bàn 3")
    people = {each["number"]: each for each in hall.desk.get("/attendance/people").json["people"]}
    assert list(people) == ["001", "002", "003", "004"]
    assert people["001"]["present"] is True
    assert people["001"]["time_in"] == first["at"]
    assert (people["001"]["time_out"], people["001"]["desk"]) == (None, "Bàn 2")
    assert (people["002"]["present"], people["002"]["time_out"]) == (False, out["at"])
    assert (people["003"]["time_in"], people["003"]["present"]) == (None, False)
    assert not {"born", "cccd", "ethnicity", "phone", "party"} & set(people["001"])


def test_headcount_per_delegation_and_quorum(hall: Hall) -> None:
    for number in ("001", "002", "004"):
        hall.scan(number)
    picture = hall.desk.get("/pictures?topics=headcount").json["headcount"]["picture"]
    assert (picture["present"], picture["summoned"], picture["others"]) == (2, 3, 1)
    assert [(each["name"], each["present"], each["summoned"]) for each in picture["delegations"]] == [
        ("Đoàn Đảng bộ xã Tân An", 2, 2),
        ("Đoàn Đảng bộ phường Hoà Bình", 0, 1),
    ]
    assert picture["quorum"]["reached"] is True
    assert picture["quorum"]["words"] == {
        "vi": "Đủ số đại biểu theo quy định: cần 2 (2/3), vừa đủ",
        "en": "Quorum reached: needs 2 (2/3), exactly reached",
    }


def test_recent_answers_of_one_desk_newest_first(hall: Hall) -> None:
    for number in ("001", "002", "001", "nobody"):
        hall.scan(number)
    hall.scan("003", desk="Bàn 2")
    recent = hall.desk.get("/desk/recent?desk=Bàn 1").json["recent"]
    assert [each["code"] for each in recent] == ["unknown_badge", "already_in", "checked_in", "checked_in"]
    assert recent[1]["earlier"]["desk"] == "Bàn 1"
    for _ in range(12):
        hall.scan("001")
    assert len(hall.desk.get("/desk/recent?desk=Bàn 1").json["recent"]) == 10


@pytest.mark.parametrize(("lang", "head"), [("vi", "DANH SÁCH ĐIỂM DANH"), ("en", "ATTENDANCE LIST")])
def test_the_spreadsheet_reads_back(hall: Hall, lang: str, head: str) -> None:
    hall.change(lambda tx: tx.execute("UPDATE delegate SET position = '=1+1' WHERE number = '001'"))
    hall.scan("001")
    answer = hall.desk.get(f"/attendance.xlsx?lang={lang}")
    assert answer.status_code == 200
    assert "attachment" in answer.headers["Content-Disposition"]
    rows = CalamineWorkbook.from_filelike(io.BytesIO(answer.data)).get_sheet_by_index(0).to_python()
    assert rows[1][0] == head
    heads = rows[4]
    assert len(heads) == 10
    first = rows[5]
    assert (first[0], first[1], first[2], first[4]) == (1, "001", "Nguyễn Thị Hoài Ân", "=1+1")
    assert first[8] == "Bàn 1"
    assert first[6] != ""
    assert rows[6][6] == ""
    assert len(rows) == 9


def test_commands_count_and_export(hall: Hall, tmp_path: Path) -> None:
    hall.scan("001")
    frame = Frame(Settings(), lambda *_: None, lambda work: work(), lambda *_: hall.db)
    counted = CliRunner().invoke(COMMANDS[0], ["count"], obj=frame)
    assert counted.exit_code == 0, counted.output
    assert counted.output.startswith("1/3 (+0)\nCòn thiếu 1 đại biểu")
    target = tmp_path / "list.xlsx"
    assert CliRunner().invoke(COMMANDS[0], ["export", str(target)], obj=frame).exit_code == 0
    assert len(CalamineWorkbook.from_path(target).get_sheet_by_index(0).to_python()) == 9


@pytest.mark.parametrize("path", ["/desk", "/attendance"])
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_pages_open_in_both_languages(hall: Hall, path: str, lang: str) -> None:
    page = hall.desk.page(f"{path}?lang={lang}")
    assert page.status_code == 200
    assert "style=" not in page.text
    assert ("wasm-unsafe-eval" in page.headers["Content-Security-Policy"]) is (path == "/desk")
