"""Registers as ten different offices send them, each with its answers: who is on it, and which row is odd in which way.

All people are invented. A register is its bytes, what each row must become, and the remarks each row must get and no
others.
"""

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

import xlsxwriter

from congress_app.delegates import tcvn3, vni

Rows = Sequence[Sequence[object]]


@dataclass
class Office:
    """One register: its bytes, per person's row the fields to expect, per row the codes of remarks to expect."""

    content: bytes
    people: Mapping[int | tuple[str, int], Mapping[str, str]]
    odd: Mapping[int | tuple[str, int], set[str]] = field(default_factory=dict)


def workbook(
    sheets: Mapping[str, Rows], *, joined: Sequence[tuple[str, int, int, int, int]] = (), from_1904: bool = False
) -> bytes:
    """Sheets as XLSX; `joined` are (sheet, first row, first column, last row, last column) from 0."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(
        out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "date_1904": from_1904}
    )
    day = book.add_format({"num_format": "dd/mm/yyyy"})
    for name, rows in sheets.items():
        page = book.add_worksheet(name)
        for at, row in enumerate(rows):
            for column, cell in enumerate(row):
                if isinstance(cell, date):
                    page.write_datetime(at, column, cell, day)
                elif isinstance(cell, (int, float)):
                    page.write_number(at, column, cell)
                elif cell:
                    page.write_string(at, column, str(cell))
        for sheet, top, left, bottom, right in joined:
            if sheet == name:
                page.merge_range(top, left, bottom, right, rows[top][left])
    book.close()
    return out.getvalue()


def commas(rows: Rows, sign: str) -> str:
    """Rows as comma-separated text."""
    out = io.StringIO()
    csv.writer(out, delimiter=sign).writerows(rows)
    return out.getvalue()


def in_code(rows: Rows, code: object) -> list[list[object]]:
    """Rows with every text in an old code."""
    encode = code.encode  # type: ignore[attr-defined]
    return [[encode(cell) if isinstance(cell, str) else cell for cell in row] for row in rows]


def youth_union() -> Office:
    """A whole workbook in TCVN3, names in a font of capitals, the sex as crosses in two columns."""
    rows: list[list[object]] = [
        ["ĐOÀN TNCS HỒ CHÍ MINH"],
        ["Danh sách đại biểu dự đại hội đoàn trường"],
        ["Stt", "Họ và tên", "Giới tính", "", "Năm sinh", "Chi đoàn", "Chức vụ", "Điện thoại"],
        ["", "", "Nam", "Nữ", "", "", "", ""],
        [1, "Nguyễn Thị Hằng", "", "x", 2003, "Chi đoàn Toán", "Bí thư", "0912 345 001"],
        [2, "Phạm Văn Phú", "x", "", 2004, "Chi đoàn Toán", "Phó Bí thư", "0912.345.002"],
        [3, "Lò Thị Ánh", "", "x", 2003, "Chi đoàn Văn", "Uỷ viên", 912345003],
        [4, "Vũ Hùng", "x", "", "2004", "Chi đoàn Văn", "Uỷ viên", ""],
        ["Tổng số: 4 đại biểu"],
    ]
    tv = {"tcvn3", "year_only"}
    unit = ("Chi đoàn Toán", "Chi đoàn Văn")
    return Office(
        workbook({"DS": in_code(rows, tcvn3)}),
        {
            5: {"full_name": "Nguyễn Thị Hằng", "sex": "F", "born": "2003", "delegation": unit[0], "position": "Bí thư", "phone": "0912345001"},
            6: {"full_name": "Phạm Văn Phú", "sex": "M", "delegation": unit[0], "position": "Phó Bí thư", "phone": "0912345002"},
            7: {"full_name": "Lò Thị Ánh", "sex": "F", "delegation": unit[1], "position": "Uỷ viên", "phone": "0912345003"},
            8: {"full_name": "Vũ Hùng", "sex": "M", "born": "2004", "delegation": unit[1]},
        },
        {5: tv, 6: tv, 7: {*tv, "phone_zero"}, 8: tv},
    )  # fmt: skip


def school() -> Office:
    """A school's list in VNI: the name in two columns, the birth in three, the class as unit."""
    rows: list[list[object]] = [
        ["Trường THPT Nguyễn Trãi"],
        ["STT", "Họ và tên đệm", "Tên", "Ngày sinh", "", "", "Lớp", "Dân tộc"],
        ["", "", "", "Ngày", "Tháng", "Năm", "", ""],
        [1, "Trần Thị Ngọc", "Hương", 5, 9, 2008, "12A1", "Mường"],
        [2, "Lê Quý", "Đôn", 31, 2, 2008, "12A1", "Kinh"],
        [3, "Đặng Hoàng", "Việt", "", "", 2009, "12A2", "Mường"],
        [4],
    ]
    return Office(
        workbook({"Lop 12": in_code(rows, vni)}),
        {
            4: {"full_name": "Trần Thị Ngọc Hương", "born": "2008-09-05", "delegation": "12A1", "ethnicity": "Mường"},
            5: {"full_name": "Lê Quý Đôn", "born": "", "ethnicity": "Kinh"},
            6: {"full_name": "Đặng Hoàng Việt", "born": "2009", "delegation": "12A2"},
        },
        {4: {"vni"}, 5: {"vni", "impossible_date"}, 6: {"vni", "year_only"}},
    )


def trade_union() -> Office:
    """A union's list: a heading of three lines, numbers of columns, lines over units and classes, page totals."""
    rows: list[list[object]] = [
        ["LIÊN ĐOÀN LAO ĐỘNG TỈNH"],
        ["TT", "Thông tin đại biểu", "", "", "", "Quá trình", "", "Số CCCD"],
        ["", "Họ và tên", "Ngày, tháng, năm sinh", "", "Chức vụ", "Vào Đảng", "", ""],
        ["", "", "Nam", "Nữ", "", "Ngày kết nạp", "Chính thức", ""],
        ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)"],
        ["A", "ĐẠI BIỂU ĐƯƠNG NHIÊN"],
        ["I", "Công đoàn cơ sở Công ty May 10"],
        [1, "Ông Hoàng Văn Thái", "1.2.1970", "", "Chủ tịch", "3/2/1995", "3/2/1996", "001070000123"],
        [2, "Bà Nông Thị Thêu", "", "15-08-75", "Phó Chủ tịch", "", "", "004175000456"],
        ["Cộng trang: 2"],
        ["TT", "Họ và tên", "Ngày, tháng, năm sinh", "", "Chức vụ", "Vào Đảng", "", "Số CCCD"],
        ["B", "ĐẠI BIỂU ĐƯỢC BẦU"],
        ["II", "Công đoàn Sở Y tế (1 đại biểu)"],
        [3, "PGS.TS. Đỗ Minh Khuê", "12/1968", "", "Giám đốc", "", "", "031168000789"],
        ["", "Tổng cộng", "", "", "", 3],
        ["", "", "", "", "", "Lào Cai, ngày 5 tháng 9 năm 2025"],
        ["", "NGƯỜI LẬP BIỂU", "", "", "", "TM. BAN CHẤP HÀNH"],
        ["Trần Lập", "", "", "", "", "Phạm Chủ Tịch"],
    ]
    first, second = "Công đoàn cơ sở Công ty May 10", "Công đoàn Sở Y tế"
    return Office(
        workbook({"Sheet1": rows}),
        {
            8: {"full_name": "Hoàng Văn Thái", "sex": "M", "born": "1970-02-01", "class": "EX", "delegation": first, "admitted": "1995-02-03"},
            9: {"full_name": "Nông Thị Thêu", "sex": "F", "born": "1975-08-15", "class": "EX", "delegation": first},
            14: {"full_name": "Đỗ Minh Khuê", "sex": "M", "born": "1968-12", "class": "EL", "delegation": second},
        },
        {9: {"century"}, 14: {"title", "year_only", "cccd_disagrees"}},
    )  # fmt: skip


def shareholders() -> Office:
    """A company's meeting in English, semicolons, titles before names, months in words."""
    rows: Rows = [
        ["ACME Holdings - Annual General Meeting"],
        [],
        ["No.", "Shareholder name", "Date of birth", "Gender", "Company", "Capacity", "Email", "Mobile", "Remarks"],
        [
            "1",
            "Mr. John O'Brien",
            "12-Mar-1975",
            "Male",
            "Acme Ltd",
            "Guest",
            "john@acme.test",
            "+1 202 555 0143",
            "=cmd|' /C calc'!A0",
        ],
        ["2", "Ms. Ann Lee", "March 5, 1980", "Female", "Acme Ltd", "Member", "", "", ""],
        ["3", "RENÉ MÜLLER", "1969", "M", "Beta GmbH", "Member", "", "", "vegetarian"],
        ["Total", "3"],
    ]
    return Office(
        commas(rows, ";").encode("utf-8-sig"),
        {
            4: {"full_name": "John O'Brien", "born": "1975-03-12", "sex": "M", "delegation": "Acme Ltd", "class": "GU", "notes": "=cmd|' /C calc'!A0"},
            5: {"full_name": "Ann Lee", "born": "1980-03-05", "sex": "F", "class": "EL"},
            6: {"full_name": "René Müller", "born": "1969", "sex": "M", "delegation": "Beta GmbH"},
        },
        {4: {"formula_text"}, 6: {"all_caps", "year_only"}},
    )  # fmt: skip


def hamlet() -> Office:
    """A tiny table below a letter: the birth stands beside the name in one column."""
    rows: Rows = [
        ["Kính gửi: Ban Tổ chức đại hội"],
        ["Chi bộ bản Nậm Ngà xin gửi danh sách đại biểu như sau:"],
        ["Số TT", "Họ tên, năm sinh", "Dân tộc", "Trình độ", "Ghi chú"],
        ["1", "Giàng A Páo (1975)", "Mèo", "9/12", ""],
        ["2", "Sùng Thị Mỷ, sinh năm 1982", "H'Mông", "ĐH Luật", "mang con nhỏ"],
        ["3", "Vàng A Chu - 03/04/1990", "H'Mông", "TC", ""],
        ["Danh sách này có 3 người./."],
    ]
    return Office(
        commas(rows, "\t").encode("utf-16"),
        {
            4: {"full_name": "Giàng A Páo", "born": "1975", "ethnicity": "H'Mông", "education": "9/12"},
            5: {"full_name": "Sùng Thị Mỷ", "born": "1982", "education": "Đại học Luật", "notes": "mang con nhỏ"},
            6: {"full_name": "Vàng A Chu", "born": "1990-04-03", "education": "Trung cấp"},
        },
        {4: {"year_only", "ethnic_alias"}, 5: {"year_only", "spelled_out"}, 6: {"spelled_out"}},
    )


def by_sheets() -> Office:
    """One sheet for each delegation; the sex is a cross in the one column for women; a title names one delegation."""
    head = ["TT", "Họ và tên", "Nữ", "Năm sinh", "Đ/c"]
    first: Rows = [head, [1, "Lương Thị Xuân", "x", 1980], [2, "Cầm Bá Thước", "", 1971]]
    second: Rows = [["Đoàn đại biểu huyện Mường Tè"], head, [1, "Y Bhiêng Niê", "", 1969], [2, "H' Hen Mlô", "X", 1990]]
    year = {"year_only"}
    return Office(
        workbook({"Huyện Sìn Hồ": first, "Trang_tính2": second, "Ghi chú": [["Không có gì"]]}),
        {
            ("Huyện Sìn Hồ", 2): {"full_name": "Lương Thị Xuân", "sex": "F", "delegation": "Huyện Sìn Hồ"},
            ("Huyện Sìn Hồ", 3): {"full_name": "Cầm Bá Thước", "sex": "M", "delegation": "Huyện Sìn Hồ"},
            ("Trang_tính2", 3): {"full_name": "Y Bhiêng Niê", "sex": "M", "delegation": "Đoàn đại biểu huyện Mường Tè"},
            ("Trang_tính2", 4): {"full_name": "H' Hen Mlô", "sex": "F", "delegation": "Đoàn đại biểu huyện Mường Tè"},
        },
        {("Huyện Sìn Hồ", 2): year, ("Huyện Sìn Hồ", 3): year, ("Trang_tính2", 3): year, ("Trang_tính2", 4): year},
    )


def mangled() -> Office:
    """What Excel does to numbers: zeros lost, 3.1E+10, school years as dates; groups by number; days since 1904."""
    rows: Rows = [
        ["Họ tên", "Ngày sinh", "CCCD", "Điện thoại", "Dân tộc", "Trình độ học vấn", "LLCT", "Đơn vị"],
        ["Hà Văn Lực", 29000, 31083827036, "091.234.5678", "04", date(2025, 12, 12), "CC LLCT", "Sở Nội vụ"],
        ["Hà Thị Mận", "5091985", "3.1185E+10", 912345679, "Tày", "12/12", "Trung cấp", "Sở Nội vụ"],
        ["Đinh Thị Sen", "29/02/1983", 1183000111, "01692345678", "Tày", "ThS", "", "Sở Y tế"],
        ["Đinh Văn Tùng", date(1980, 2, 29), "1.080000222", "84912345670", "Khmer", "Đại học", "", "Sở Y tế"],
        ["Đinh Văn Bách", date(1980, 2, 28), "012345678", "12", "Khơ me", "Đại học", "", "Sở Y tế"],
    ]
    return Office(
        workbook({"DS": rows}, from_1904=True),
        {
            2: {"born": "1983-05-26", "cccd": "031083827036", "phone": "0912345678", "ethnicity": "", "education": "12/12", "theory": "Cao cấp"},
            3: {"born": "1985-09-05", "cccd": "", "phone": "0912345679", "ethnicity": "Tày", "education": "12/12"},
            4: {"born": "", "cccd": "", "phone": "0392345678", "education": "Thạc sĩ"},
            5: {"born": "1980-02-29", "cccd": "001080000222", "phone": "0912345670", "ethnicity": "Khmer"},
            6: {"born": "1980-02-28", "cccd": "012345678", "phone": "12"},
        },
        {
            2: {"cccd_zero", "bare_number", "school_as_date", "spelled_out"},
            3: {"cccd_rounded", "phone_zero"},
            4: {"impossible_date", "cccd_zeros", "phone_old", "spelled_out"},
            5: {"cccd_zero"},
            6: {"cccd_old", "phone_odd", "ethnic_alias"},
        },
    )  # fmt: skip


def copied() -> Office:
    """A list pasted together from mails and web pages: garbled, decomposed, look-alikes, invisible signs."""
    rows: Rows = [
        ["STT", "Họ và tên", "Đơn vị", "Giới tính"],
        ["1", "Nguyễn Văn An".encode().decode("latin-1"), "Đoàn A", "Nam"],
        ["2", "Nguye\u0302\u0303n Thi\u0323 Be\u0301", "Đoàn A", "Nữ"],
        ["3", "Ðặng Văn Сường", "Ðoàn A", "Nam"],
        ["4", "Trần\u00a0Thị\u200b  Mai", "Đoàn A", "Nữ"],
        ["5", "Lê Loïc", "Đoàn B", "Nam"],
        ["6", "Guðmundur Þórsson", "Đoàn B", "Nam"],
        ["7", "Иван Петров", "Đoàn B", "Nam"],
        ["8", "Ph&#7841;m V&#259;n D&#361;ng", "Đoàn B", "Nam"],
    ]
    return Office(
        commas(rows, ",").encode(),
        {
            2: {"full_name": "Nguyễn Văn An"}, 3: {"full_name": "Nguyễn Thị Bé"},
            4: {"full_name": "Đặng Văn Cường", "delegation": "Đoàn A"}, 5: {"full_name": "Trần Thị Mai"},
            6: {"full_name": "Lê Loïc"}, 7: {"full_name": "Guðmundur Þórsson"}, 8: {"full_name": "Иван Петров"},
            9: {"full_name": "Phạm Văn Dũng"},
        },
        {2: {"garbled"}, 4: {"lookalikes"}, 5: {"spaces"}, 9: {"garbled"}},
    )  # fmt: skip


def old_machine() -> Office:
    """TCVN3 text in the bytes of an old program, not in Unicode at all."""
    rows: Rows = [
        ["STT", "Họ và tên", "Ngày sinh", "Đơn vị công tác"],
        ["1", "Trần Đức Lương", "05/05/1967", "Đảng uỷ xã Bình Lư"],
        ["2", "Nguyễn Thị Bưởi", "06/06/1972", "Đảng uỷ xã Bản Bo"],
    ]
    return Office(
        tcvn3.encode(commas(rows, ";")).encode("latin-1"),
        {
            2: {"full_name": "Trần Đức Lương", "born": "1967-05-05", "delegation": "Đảng uỷ xã Bình Lư"},
            3: {"full_name": "Nguyễn Thị Bưởi", "born": "1972-06-06", "delegation": "Đảng uỷ xã Bản Bo"},
        },
        {2: {"tcvn3"}, 3: {"tcvn3"}},
    )


def namesakes() -> Office:
    """Namesakes, one person twice, an identity number of two people, units joined over several rows."""
    rows: Rows = [
        ["Họ và tên", "Ngày sinh", "Đơn vị", "CCCD", "Đương nhiên"],
        ["Nguyễn Văn Hùng", "01/02/1970", "Xã Tam Đường", "012070000001", ""],
        ["Nguyễn Văn Hùng", "03/04/1971", "", "012071000002", ""],
        ["Nguyễn Văn Hùng", "01/02/1970", "", "012070000001", ""],
        ["Lý A Sình", "05/05/1980", "X. Bản Hon", "012080000003", ""],
        ["Tẩn Thị Mẩy", "06/06/1985", "", "012080000003", ""],
        ["Lý A Sình", "05/05/1980", "xã Tả Lèng", "", ""],
        ["Tao Văn Ín", "1975", "xã Bản Hon", "", ""],
    ]
    return Office(
        workbook({"DS": rows}, joined=[("DS", 1, 2, 3, 2), ("DS", 4, 2, 5, 2)]),
        {
            2: {"delegation": "Xã Tam Đường"}, 3: {"full_name": "Nguyễn Văn Hùng", "delegation": "Xã Tam Đường"},
            5: {"cccd": "", "delegation": "xã Bản Hon"}, 6: {"cccd": "", "delegation": "xã Bản Hon"}, 7: {"delegation": "xã Tả Lèng"},
            8: {"delegation": "xã Bản Hon"},
        },
        {
            4: {"duplicate_person"}, 5: {"shared_cccd", "unit_alias"}, 6: {"shared_cccd", "unit_alias", "cccd_disagrees"},
            7: {"probable_duplicate"}, 8: {"year_only"},
        },
    )  # fmt: skip


OFFICES = {
    made.__name__: made
    for made in (
        youth_union, school, trade_union, shareholders, hamlet, by_sheets, mangled, copied, old_machine, namesakes,
    )
}  # fmt: skip
