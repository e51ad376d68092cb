"""Files that are no list of people, or a hostile one: refused in time and by name, or read as far as they make sense."""

import io
import zipfile
from typing import cast

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from congress_app.core.errors import CongressError
from congress_app.delegates.lines import Register
from congress_app.delegates.reading import read
from congress_app.delegates.rows import gather
from tests.rules.offices import workbook

HEAD = ["STT", "Họ và tên", "Đơn vị", "Số CCCD"]
PERSON = [1, "Lê Văn An", "Xã Bản Bo", "012070000001"]


def made(**cells: object) -> bytes:
    """A workbook of two rows with these cells written over them."""
    book = openpyxl.Workbook()
    page = cast("Worksheet", book.active)
    for row in (HEAD, PERSON):
        page.append(row)
    for place, value in cells.items():
        page[place] = value
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def register(content: bytes) -> Register:
    found = gather(read(content))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"<html><p>Ho ten</p></html>", "file_is_no_register"),
        (b"From: x\r\nMIME-Version: 1.0\r\n\r\n<html></html>", "file_is_no_register"),
        (b"STT,Ho ten\n1,Le \xed\xa0\x80 An\n", "file_is_no_register"),
        (b"<table>" + b"<tr><td>x" * 20_100, "too_many_rows"),
        (b'\xef\xbb\xbf<?xml version="1.0"?><Workbook/>', "file_is_no_register"),
        (b"STT,Ho ten\n1,Le\x00 An\n", "file_is_no_register"),
        ("STT,Họ tên\n1,Lê An\n".encode("utf-16-le") + b"\x00\xd8\x00\x00", "file_is_no_register"),
        (made(XFD1048576="x"), "too_many_rows"),
        (made(A1048576="x", ZZ1="x"), "too_many_rows"),
    ],
)
def test_what_cannot_be_a_list_is_refused(content: bytes, code: str) -> None:
    with pytest.raises(CongressError) as refusal:
        read(content)
    assert refusal.value.code() == code


def test_an_open_quotation_mark_is_named_by_its_line() -> None:
    with pytest.raises(CongressError) as refusal:
        read('STT,Họ và tên,Đơn vị\n1,Lê Ba,Xã A\n2,"Lê An,Xã A\n3,Vũ Ba,Xã B\n'.encode())
    assert (refusal.value.code(), refusal.value.facts["row"]) == ("quote_open", 3)


def test_a_part_that_lies_about_its_size_is_refused() -> None:
    content = bytearray(made())
    with zipfile.ZipFile(io.BytesIO(bytes(content))) as archive:
        part = archive.getinfo("xl/worksheets/sheet1.xml")
    place = content.rfind(b"xl/worksheets/sheet1.xml")
    content[place - 22 : place - 18] = (part.file_size // 2).to_bytes(4, "little")
    with pytest.raises(CongressError) as refusal:
        read(bytes(content))
    assert refusal.value.code() == "file_broken"


def test_formulas_without_a_value_are_problems_at_their_cell() -> None:
    remarks = register(made(C2='=B2&"x"')).lines[0].remarks
    assert [(one.field, one.column, one.code, one.level) for one in remarks] == [
        ("delegation", "C", "formula_empty", "cell")
    ]


def test_a_formatted_row_far_below_is_no_giant() -> None:
    book = openpyxl.load_workbook(io.BytesIO(made()))
    cast("Worksheet", book.active)["C1000000"].font = openpyxl.styles.Font(bold=True)
    out = io.BytesIO()
    book.save(out)
    assert [line.record["full_name"] for line in register(out.getvalue()).lines] == ["Lê Văn An"]


def test_text_that_looks_like_a_command_stays_text() -> None:
    content = workbook({"DS": [[*HEAD, "Chức vụ"], [*PERSON, "=cmd|' /C calc'!A0"]]})
    line = register(content).lines[0]
    assert line.record["position"] == "=cmd|' /C calc'!A0"
    assert [(one.code, one.level) for one in line.remarks] == [("formula_text", "note")]


def test_two_hundred_columns_and_a_cell_of_thirty_thousand_letters() -> None:
    head, row = [f"Cột {n}" for n in range(200)], ["" for _ in range(200)]
    head[5], row[5], head[180], row[180], head[190] = "Họ và tên", "Lê Văn An", "Đơn vị", "Xã A", "Ghi chú"
    row[190] = "x" * 30_000
    line = register(workbook({"DS": [head, row]})).lines[0]
    assert (line.record["delegation"], [(one.code, one.column) for one in line.remarks]) == (
        "Xã A",
        [("too_long", "GI")],
    )


def test_macro_workbooks_are_read_for_their_values_only() -> None:
    content = io.BytesIO(made())
    with zipfile.ZipFile(content, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"Sub AutoOpen()")
    assert register(content.getvalue()).lines[0].record["cccd"] == "012070000001"


def test_a_web_page_called_a_spreadsheet_is_read_by_its_table() -> None:
    page = """<html><head><title>x</title><style>td{}</style></head><body><h3>DANH SÁCH</h3><table border=1>
    <tr><th rowspan=2>STT</th><th rowspan=2>Họ và tên</th><th colspan=2>Ngày sinh</th></tr>
    <tr><th>Nam</th><th>Nữ</th></tr>
    <tr><td>1</td><td>Trần&nbsp;Ba<script>no()</script></td><td>1/2/1980</td><td></td></tr>
    <tr><td>2</td><td>Vũ <b>Tư</b></td><td></td><td>1/3/1981</td></tr></table></body></html>"""
    lines = register(page.encode()).lines
    told = [(line.record["full_name"], line.record["sex"], line.record["born"]) for line in lines]
    assert told == [("Trần Ba", "M", "1980-02-01"), ("Vũ Tư", "F", "1981-03-01")]


def test_thousands_of_joined_cells_over_each_other_do_not_keep_anybody_waiting() -> None:
    sheet = read(workbook({"DS": [HEAD, PERSON, [2, "Vũ Ba", "", ""]]}))[0]
    chaos = tuple(((1, 2), (20_000 + at, 2)) for at in range(20_000))
    found = gather([sheet._replace(merges=chaos)])
    assert found is not None
    assert [line.record["delegation"] for line in found.lines] == ["Xã Bản Bo", "Xã Bản Bo"]


def test_a_name_that_is_a_failed_formula_is_a_problem_at_its_cell() -> None:
    remarks = register(made(A3=2, B3="=#REF!")).lines[1].remarks
    assert {(one.code, one.column) for one in remarks} >= {("formula_empty", "B"), ("name_missing", "")}


def test_a_dash_says_that_nothing_is_known() -> None:
    head = [*HEAD, "Điện thoại", "Chức vụ"]
    line = register(workbook({"DS": [head, [1, "- Lê Văn An", "–", "-", "-", "/"]]})).lines[0]
    told = [line.record[name] for name in ("full_name", "delegation", "cccd", "phone", "position")]
    assert (told, line.remarks) == (["Lê Văn An", "", "", "", ""], [])
