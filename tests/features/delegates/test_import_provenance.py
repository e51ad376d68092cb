"""Where every value came from is kept: the file as it was sent, the cell, who typed what; and it is given back."""

import io
import stat
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import openpyxl

from congress_app.core import clock
from congress_app.core.db import PROGRAM, Database
from congress_app.core.jobs import Jobs
from congress_app.operations import actions as operations
from tests.builders import Visitor
from tests.features.delegates.registers import HEAD, PEOPLE, comma, office_list, sheet
from tests.features.delegates.secretary import Secretary


def registers(db: Database) -> list[Path]:
    folder = db.path.with_name(f"{db.path.name}.files") / "registers"
    return [path for path in folder.rglob("*") if path.is_file()]


def person(secretary: Secretary, name: str) -> dict[str, Any]:
    number = secretary.listed(name)["rows"][0]["id"]
    return secretary.visitor.get(f"/delegates/{number}").json


def workbook(secretary: Secretary) -> openpyxl.Workbook:
    files = secretary.visitor.get("/delegates/sources").json["files"]
    answer = secretary.visitor.get(f"/delegates/sources/{files[0]['sha256']}.xlsx")
    assert answer.status_code == 200, answer.data
    return openpyxl.load_workbook(io.BytesIO(answer.data))


def test_the_file_is_kept_for_its_user_alone_and_goes_into_the_backup(
    secretary: Secretary, db: Database, tmp_path: Path
) -> None:
    sent = sheet([HEAD, *PEOPLE])
    draft = secretary.preview(sent, name="ds.xlsx")["draft"]
    assert [path.parent.name for path in registers(db)] == ["incoming"]
    secretary.confirm(draft)
    kept = registers(db)
    assert [path.read_bytes() for path in kept] == [sent]
    assert stat.S_IMODE(kept[0].stat().st_mode) == 0o600
    jobs = Jobs()
    try:
        operations.backup(db, jobs, PROGRAM, tmp_path / "copy")
    finally:
        jobs.close()
    copies = [path for path in (tmp_path / "copy" / "files").rglob("*") if path.name == kept[0].name]
    assert [path.read_bytes() for path in copies] == [sent]
    assert stat.S_IMODE(copies[0].stat().st_mode) == 0o600


def test_a_refused_import_keeps_no_file(secretary: Secretary, db: Database) -> None:
    outdated = secretary.preview(comma(PEOPLE[:2]))["draft"]
    secretary.bring_in(comma(PEOPLE))
    assert secretary.confirm(outdated)["code"] == "draft_outdated"
    assert len([path for path in registers(db) if path.parent.name != "incoming"]) == 1


def test_uploads_nobody_confirmed_go_after_an_hour(secretary: Secretary, db: Database) -> None:
    secretary.preview(comma(PEOPLE))
    later = clock.moment() + timedelta(minutes=61)
    clock.set_clock(lambda: later)
    secretary.visitor.upload("/delegates/import/preview", b" ", name="empty.csv")
    assert [path.read_bytes() for path in registers(db)] == [b" "]


def test_every_value_knows_its_cell_and_who_typed_it(secretary: Secretary, as_role: Callable[..., Visitor]) -> None:
    secretary.bring_in(sheet([["DANH SÁCH"], HEAD, *PEOPLE]), name="ds.xlsx")
    told = person(secretary, "dao duc an")
    assert told["origins"]["cccd"]["cell"] == "DS!H3"
    assert told["origins"]["born"] | {"at": ""} == {
        "how": "file", "file": "ds.xlsx", "cell": "DS!D3", "at": "", "by": "secretariat",
        "sha256": told["origins"]["cccd"]["sha256"],
    }  # fmt: skip
    secretary.visitor.deed(f"/delegates/{told['card']['id']}/change", phone="0900000000")
    assert person(secretary, "dao duc an")["origins"]["phone"]["how"] == "typed"
    inspector = as_role("inspector").get(f"/delegates/{told['card']['id']}").json
    assert not {"cccd", "born", "phone", "sex"} & inspector["origins"].keys()


def test_the_office_gets_its_workbook_back_with_changes_marked(secretary: Secretary) -> None:
    rows = [["DANH SÁCH"], HEAD, *PEOPLE]
    secretary.bring_in(sheet(rows))
    first, second = (secretary.listed(name)["rows"][0]["id"] for name in ("dao duc an", "tran thi anh"))
    visitor = secretary.visitor
    visitor.deed(f"/delegates/{first}/change", phone="=1+1", position="Phó Chủ tịch")
    visitor.deed(f"/delegates/{second}/withdraw", reason="ốm")
    visitor.deed("/delegates/add", full_name="Người Mới", delegation="Xã khác")
    book = workbook(secretary)
    page = book["DS"]
    assert page["A1"].value == "DANH SÁCH"
    assert (page["I3"].value, page["I3"].data_type) == ("=1+1", "s")
    assert page["F3"].value == "Phó Chủ tịch"
    assert "Bí thư Đảng uỷ → Phó Chủ tịch" in page["F3"].comment.text
    assert "secretariat" in page["F3"].comment.text
    marked = {cell.coordinate for row in page.iter_rows() for cell in row if cell.comment}
    assert marked == {"I3", "F3"}
    told = [[cell.value for cell in row] for row in book["Changes"].iter_rows()]
    flat = [cell for row in told for cell in row]
    assert "Trần Thị Ánh" in flat
    assert "ốm" in flat
    assert "Người Mới" in flat


def test_what_cleaning_put_right_is_given_back_in_its_own_colour(secretary: Secretary) -> None:
    draft = secretary.preview(office_list(), name="ds.xlsx")["draft"]
    secretary.confirm(draft, mendable=True)
    page = workbook(secretary)["DS"]
    assert page["B7"].value == "Lò Văn Phương"
    assert page["B7"].fill.fgColor.rgb.endswith("D9E7F5")
    assert page["B6"].comment is None


def test_a_csv_comes_back_as_a_workbook(secretary: Secretary) -> None:
    secretary.bring_in(comma(PEOPLE))
    number = secretary.listed("le van an")["rows"][0]["id"]
    secretary.visitor.deed(f"/delegates/{number}/change", born="1980-05-02")
    page = workbook(secretary).worksheets[0]
    assert [cell.value for cell in page[1]] == list(HEAD)
    assert (page["D4"].value, page["B4"].value) == ("02/05/1980", "Lê Văn An")


def test_the_inspector_sees_the_files_and_not_what_is_in_them(
    secretary: Secretary, as_role: Callable[..., Visitor]
) -> None:
    secretary.bring_in(comma(PEOPLE))
    inspector = as_role("inspector")
    answer = inspector.get("/delegates/sources")
    kept = answer.json["files"][0]
    assert (kept["added"], kept["people"], kept["gone"]) == (4, 4, 0)
    assert "001069000111" not in answer.text
    assert inspector.page("/delegates/sources").status_code == 200
    assert inspector.get(f"/delegates/sources/{kept['sha256']}.xlsx").status_code == 403
    assert secretary.visitor.get(f"/delegates/sources/{'0' * 64}.xlsx").json["code"] == "source_unknown"
    assert secretary.visitor.get("/delegates/sources/..%2Fx.xlsx").status_code == 404
