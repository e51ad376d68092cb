"""Rows with problems go back to the office as it wrote them; corrected there, the same file brings the people in."""

import io
import zipfile
from typing import Any

import openpyxl
import pytest

from tests.features.delegates.registers import HEAD, PEOPLE, comma, office_list, sheet
from tests.features.delegates.secretary import Secretary


def rejected(secretary: Secretary, draft: str, **also: Any) -> openpyxl.Workbook:
    answer = secretary.visitor.get(f"/delegates/import/{draft}/rejected.xlsx", query_string=also)
    assert answer.status_code == 200, answer.data
    return openpyxl.load_workbook(io.BytesIO(answer.data))


def test_corrected_cells_bring_the_people_in(secretary: Secretary) -> None:
    seen = secretary.preview(office_list(), name="ds.xlsx")
    problems = [row for row in seen["rows"] if row["status"] == "problem"]
    impossible = next(row for row in problems if row["name"] == "Cao Bá Quyền")
    secretary.confirm(seen["draft"])
    book = rejected(secretary, seen["draft"])
    page = book["DS"]
    rows = {page.cell(at, 2).value: at for at in range(6, page.max_row + 1)}
    assert len(rows) == len(problems)
    bad = page.cell(rows["Cao Bá Quyền"], 3)
    assert bad.value == "31/02/1962"
    assert bad.fill.fgColor.rgb.endswith("FBD5CC")
    reason = page.cell(rows["Cao Bá Quyền"], page.max_column).value
    assert impossible["remarks"][0]["what"] in reason
    assert impossible["remarks"][0]["todo"] in reason
    bad.value = "28/02/1962"
    mended = io.BytesIO()
    book.save(mended)
    again = secretary.preview(mended.getvalue(), name="sua.xlsx")
    row = next(row for row in again["rows"] if row["name"] == "Cao Bá Quyền")
    assert row["status"] == "new", row["remarks"]
    assert secretary.confirm(again["draft"])["added"] >= 1
    assert secretary.names("cao ba quyen") == ["Cao Bá Quyền"]


def test_with_unreadable_cells_let_in_only_the_others_go_back(secretary: Secretary) -> None:
    seen = secretary.preview(office_list(), name="ds.xlsx")
    stopped = [row for row in seen["rows"] if row["status"] == "problem" and not row["would"]]
    page = rejected(secretary, seen["draft"], mendable=1)["DS"]
    assert page.max_row - 5 == len(stopped)


def test_a_group_line_goes_back_with_its_people(secretary: Secretary) -> None:
    rows = "TT;Họ tên;Năm sinh;Chức vụ\nI. Đoàn Mường Hoa\n1;Vàng A Páo;1980;\nII. Đoàn Cầu Đất\n1;Sùng Thị Mỷ;32/13/1985;\n"
    draft = secretary.preview(rows)["draft"]
    page = rejected(secretary, draft).worksheets[0]
    assert [page.cell(at, 1).value or page.cell(at, 2).value for at in (1, 2, 3)] == ["TT", "II. Đoàn Cầu Đất", "1"]


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_what_looks_like_a_formula_goes_back_as_text(secretary: Secretary, kind: str) -> None:
    rows = [HEAD, ("1", "=HYPERLINK(1)", "", "", "", "@SUM(A1)", "", "", "", ""), PEOPLE[0]]
    content = comma(rows[1:], HEAD).encode() if kind == "csv" else sheet(rows)
    draft = secretary.preview(content, name=f"x.{kind}")["draft"]
    page = rejected(secretary, draft).worksheets[0]
    assert (page["B2"].value, page["B2"].data_type) == ("=HYPERLINK(1)", "s")
    assert all(cell.data_type != "f" for row in page.iter_rows() for cell in row)


def test_rows_that_are_taken_with_a_remark_can_be_looked_at_alone(secretary: Secretary) -> None:
    register = "Họ và tên,Ngày sinh,Đơn vị\nLê Văn An,1970,Xã A\nTRẦN THỊ BÌNH,01/02/1971,Xã A\nVũ Đức Chi,03/04/1972,Xã A\nHồ Dũng,31/02/1973,Xã A\n"
    seen = secretary.preview(register)
    assert (seen["head"]["noted"], seen["head"]["counts"]["new"], seen["head"]["counts"]["problem"]) == (2, 3, 1)
    assert [row["row"] for row in secretary.rows(seen["draft"], "noted")["rows"]] == [2, 3]
    assert [row["row"] for row in secretary.rows(seen["draft"], "new")["rows"]] == [2, 3, 4]


def test_a_row_of_somebody_who_stands_twice_says_where_the_other_is(secretary: Secretary) -> None:
    people = [("001", "Lò Văn Sơn", "Xã Ea Kao", "066085000003"), ("002", "Lò Văn Sơn", "X. Ea Kao", "066085000003")]
    content = comma(people, ("Số thẻ", "Họ và tên", "Đơn vị", "Số CCCD"))
    seen = secretary.preview(content)
    twice = next(row for row in seen["rows"] if row["status"] == "problem")
    said = {one["code"]: one for one in twice["remarks"]}
    assert said["duplicate_person"]["said"] == "row 2"
    assert (said["unit_alias"]["cell"], said["unit_alias"]["now"]) == ("C3", "Xã Ea Kao")
    page = rejected(secretary, seen["draft"]).worksheets[0]
    assert "“row 2”" in page.cell(2, page.max_column).value


def test_macros_are_not_run_and_the_page_says_so(secretary: Secretary) -> None:
    plain = sheet([HEAD, *PEOPLE])
    packed = io.BytesIO(plain)
    with zipfile.ZipFile(packed, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"Sub AutoOpen()")
    assert not secretary.preview(plain, name="x.xlsx")["head"]["macros"]
    seen = secretary.preview(packed.getvalue(), name="x.xlsm")
    assert seen["head"]["macros"]
    assert seen["head"]["counts"]["new"] == len(PEOPLE)
