"""Registers for these tests: spreadsheets and comma-separated text, made here, of invented people."""

import csv
import io
from collections.abc import Sequence
from datetime import date

import xlsxwriter

HEAD = (
    "STT",
    "Họ và tên",
    "Giới tính",
    "Ngày sinh",
    "Đơn vị",
    "Chức vụ",
    "Loại đại biểu",
    "Số CCCD",
    "Điện thoại",
    "Dân tộc",
)
PEOPLE = (
    ("1", "Đào Đức Ân", "Nam", "12/5/1969", "Đảng bộ xã Mường Hoa", "Bí thư Đảng uỷ", "ĐB đương nhiên", "001069000111", "0912345678", "Kinh"),
    ("2", "Trần Thị Ánh", "Nữ", "1975-02-28", "Đảng bộ xã Mường Hoa", "Phó Bí thư", "Bầu", "", "", "Tày"),
    ("3", "Lê Văn An", "Nam", "1980", "Đảng bộ phường Cầu Đất", "Chủ tịch UBND", "Bầu", "", "", ""),
    ("4", "H' Hen Niê", "Nữ", "01/01/1990", "Đảng bộ phường Cầu Đất", "", "Chỉ định", "", "", "Ê-đê"),
)  # fmt: skip


def comma(rows: Sequence[Sequence[str]], head: Sequence[str] = HEAD, sign: str = ",") -> str:
    """Rows under a heading as comma-separated text."""
    out = io.StringIO()
    csv.writer(out, delimiter=sign).writerows([head, *rows])
    return out.getvalue()


def sheet(
    rows: Sequence[Sequence[object]], name: str = "DS", *, formulas: Sequence[tuple[int, int, str, str]] = ()
) -> bytes:
    """Rows as a workbook; `formulas` are (row, column, formula, shown value)."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False})
    page = book.add_worksheet(name)
    day = book.add_format({"num_format": "dd/mm/yyyy"})
    for at, row in enumerate(rows):
        for column, cell in enumerate(row):
            if isinstance(cell, date):
                page.write_datetime(at, column, cell, day)
            elif isinstance(cell, (int, float)):
                page.write_number(at, column, cell)
            elif cell:
                page.write_string(at, column, str(cell))
    for at, column, formula, value in formulas:
        page.write_formula(at, column, formula, None, value)
    book.close()
    return out.getvalue()


def office_list() -> bytes:
    """A list as a provincial office sends it: titles, a two-line heading, births under the sex, totals, a signature."""
    rows: list[list[object]] = [
        ["ĐẢNG BỘ TỈNH", "", "", "", "", "", "", "ĐẢNG CỘNG SẢN VIỆT NAM"],
        [],
        ["DANH SÁCH ĐẠI BIỂU DỰ ĐẠI HỘI"],
        ["TT", "Họ và tên", "Ngày, tháng, năm sinh", "", "Đơn vị", "Ngày vào Đảng", "", "CCCD"],
        ["", "", "Nam", "Nữ", "", "Dự bị", "Chính thức", ""],
        [1, "Vũ Thị Hưởng", "", "05/09/1978", "Đảng bộ xã Tân Lập", "03.02.2001", date(2002, 2, 3), 1178000321.0],
        [2, "LÒ VĂN PHƯƠNG", date(1971, 3, 4), "", "ĐB xã Tân Lập", "", "", "014071000222"],
        ["Cộng trang: 2 đại biểu"],
        [3, "Ng« ThÞ T©m", "", "12/05/1992", "Đảng bộ xã Tân Lập", "", "", ""],
        [4, "Cao Bá Quyền", "31/02/1962", "", "Đảng bộ Quân sự", "", "", ""],
        [5, "Vũ Thị Hưởng", "", "05/09/1978", "Đảng bộ xã Tân Lập", "", "", ""],
        [6, "Hà\u00a0Văn  Lự ", 1966, "", "Đảng bộ Quân sự", "", "", "0012"],
        ["Tổng số: 6 đại biểu"],
        ["", "", "", "", "", "", "T/M BAN TỔ CHỨC"],
        ["", "", "", "", "", "", "Nguyễn Văn Ký"],
    ]
    return sheet(rows)
