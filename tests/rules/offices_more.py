"""More registers as offices send them, each with its answers; every one has a layout that the others do not have.

All people are invented. The shapes are those of `offices`.
"""

from tests.rules.offices import Office, Rows, commas, workbook


def province() -> Office:
    """Position and office in one column, both Party dates in one cell, numbers that begin again, signers below."""
    rows: Rows = [
        ["TỈNH ỦY", "", "", "", "", "", "", "", "", "", "", ""],
        ["(Kèm theo Công văn số 12-CV/TU)"],
        ["STT", "Họ và tên khai sinh", "Ngày tháng năm sinh", "", "DT", "Chức vụ, đơn vị công tác",
         "Ngày kết nạp/ Ngày chính thức", "Số thẻ đảng", "Trình độ", "", "Số CCCD/Định danh cá nhân", "SĐT"],
        ["", "", "Nam", "Nữ", "", "", "", "", "TĐCM", "LLCT", "", ""],
        ["I", "ĐẢNG BỘ PHƯỜNG SƠN TÂY"],
        [1, "Nguyễn Văn An", "5/9/1978", "", "Kinh", "Bí thư", "03/02/2001 / 03/02/2002", "12345678", "Đại học Luật",
         "CC", "001078000123", "0912.345.678"],
        [2, "Trần Thị Bình", "", "12-3-80", "Tày", "Phó Bí thư", "03/02/2003\n03/02/2004", "12345679", "Đại học",
         "CCLLCT", "001180000124", "+84 912 345 679"],
        [],
        ["II", "ĐẢNG BỘ XÃ BA VÌ"],
        [1, "Phạm Thị Dung", "", "Tháng 9/1978", "Dao", "Bí thư", "", "", "12/12", "TC", "", ""],
        ["", "Tổng cộng: 03 đồng chí"],
        ["", "", "", "", "", "", "", "", "", "Hà Nội, ngày 10 tháng 9 năm 2025"],
        ["", "NGƯỜI LẬP BIỂU", "", "", "", "", "", "", "", "T/M BAN THƯỜNG VỤ"],
        ["", "Nguyễn Văn A", "", "", "", "", "", "", "", "Trần Văn B"],
    ]  # fmt: skip
    first, second = "Đảng bộ phường Sơn Tây", "Đảng bộ xã Ba Vì"
    return Office(
        workbook({"Biểu 1": rows}),
        {
            6: {"full_name": "Nguyễn Văn An", "sex": "M", "ethnicity": "Kinh", "delegation": first, "number": "",
                "admitted": "2001-02-03", "official": "2002-02-03", "education": "Đại học Luật", "theory": "Cao cấp"},
            7: {"sex": "F", "born": "1980-03-12", "admitted": "2003-02-03", "official": "2004-02-03", "phone": "0912345679"},
            10: {"full_name": "Phạm Thị Dung", "born": "1978-09", "delegation": second, "education": "12/12"},
        },
        {6: {"spelled_out"}, 7: {"century", "spelled_out"}, 10: {"year_only", "spelled_out"}},
    )  # fmt: skip


def two_tables() -> Office:
    """Two tables in one sheet, the columns of the second in another order; classes in the lines above each."""
    rows: Rows = [
        ["A. ĐẠI BIỂU BẦU"],
        ["STT", "Họ và tên", "Ngày sinh", "Đơn vị", "Giới tính (Nam: x)"],
        [1, "Lê An Khang", "1/2/1980", "Xã A Lù", "x"],
        [2, "Lê Thị Hồng", "sinh ngày 3 tháng 2 năm 1981", "Xã A Lù", ""],
        [],
        ["B. ĐẠI BIỂU ĐƯƠNG NHIÊN"],
        ["STT", "Đơn vị", "Họ và tên", "Giới tính (Nam: x)", "Ngày sinh"],
        [1, "Xã Y Tý", "Tô Văn Cường", "x", "4/5/2970"],
        [2, "Xã Y Tý", "Tô Văn Kiên", "x", "4/5/2070"],
    ]
    return Office(
        workbook({"DS": rows}),
        {
            3: {"full_name": "Lê An Khang", "sex": "M", "born": "1980-02-01", "delegation": "Xã A Lù", "class": "EL"},
            4: {"full_name": "Lê Thị Hồng", "sex": "F", "born": "1981-02-03", "class": "EL"},
            8: {"full_name": "Tô Văn Cường", "sex": "M", "born": "", "delegation": "Xã Y Tý", "class": "EX"},
            9: {"full_name": "Tô Văn Kiên", "born": ""},
        },
        {8: {"impossible_date"}, 9: {"future_date"}},
    )


def ministry() -> Office:
    """A second line of headings that only splits one column in two; schooling beside the degree; years of joining."""
    rows: Rows = [
        ["Stt", "HỌ VÀ TÊN\n(chữ in hoa)", "Ngày,\nsinh", "Đơn vị công tác (Vụ, Cục, Viện)", "Thành phần dân tộc",
         "Trình độ đào tạo", "", "Năm kết nạp Đảng", "Dân tộc/Tôn giáo"],
        ["", "", "", "", "", "Văn hóa", "Chuyên môn", "", ""],
        ["01", "NGUYỄN THỊ ÁNH", "2/9/1976", "Vụ Pháp chế", "Kinh", "12/12", "Tiến sĩ Luật", "2000", ""],
        ["02", "Hà Văn Bộ", "3/9/1976", "P. Kế toán", "Tày/Phật giáo", "12/12", "Đại học", "", ""],
        ["03", "Hà\u200bThị Bảy", "4/9/1976", "Phòng Kế toán", "Tày", "10/10", "Đại học", "", ""],
    ]  # fmt: skip
    return Office(
        workbook({"Trích ngang": rows}),
        {
            3: {"full_name": "Nguyễn Thị Ánh", "education": "Tiến sĩ Luật", "admitted": "2000", "delegation": "Vụ Pháp chế"},
            4: {"ethnicity": "Tày", "religion": "Phật giáo", "education": "Đại học", "delegation": "Phòng Kế toán"},
            5: {"full_name": "Hà Thị Bảy", "delegation": "Phòng Kế toán"},
        },
        {3: {"all_caps", "year_only"}, 4: {"unit_alias"}, 5: {"spaces"}},
    )  # fmt: skip


def delegation_sheets() -> Office:
    """A sheet for each delegation, named by its tab or by the office over the title; one sheet is only a summary."""
    head = ["STT", "Họ và tên", "Giới tính", "Cơ cấu đại biểu", "", "Điện thoại"]
    below = ["", "", "", "Đại biểu đương nhiên", "Đại biểu do bầu", ""]
    first: Rows = [["DANH SÁCH"], head, below, [1, "Hà Thị Cầu", "Nữ", "x", "", "0911111111, 0243123456"]]
    second: Rows = [["ĐẢNG BỘ XÃ KHUN HÁ"], ["DANH SÁCH"], head, below, [1, "Lò Văn Pản", "nam", "", "x", ""]]
    summary: Rows = [["Đơn vị", "Số lượng"], ["Xã A", 2]]
    return Office(
        workbook({"Bìa": summary, "Xã Bình Lư": first, "Sheet4": second}),
        {
            ("Xã Bình Lư", 4): {"full_name": "Hà Thị Cầu", "delegation": "Xã Bình Lư", "class": "EX",
                                "phone": "0911111111 / 0243123456"},
            ("Sheet4", 5): {"full_name": "Lò Văn Pản", "delegation": "Đảng bộ xã Khun Há", "class": "EL"},
        },
    )  # fmt: skip


def marks_apart() -> Office:
    """Names that differ by a mark or a letter: two people where a telephone tells them apart, perhaps one if not."""
    rows: Rows = [
        ["STT", "Họ và tên", "Ngày sinh", "Đơn vị", "Điện thoại"],
        [1, "Lê Thị Thuỷ", "5/6/1981", "Xã A Mú", "0911000004"],
        [2, "Lê Thị Thủy", "5/6/1981", "Xã A Mú", "0911000004"],
        [3, "Trần Quốc Tuấn", "7/8/1979", "Xã B Lư", "0911000006"],
        [4, "Trần Quốc Tuân", "7/8/1979", "Xã B Lư", "0911000006"],
        [5, "Vi Văn Hưng", "7/8/1982", "Xã B Lư", "0911000008"],
        [6, "Vi Văn Hùng", "7/8/1982", "Xã B Lư", "0911000009"],
        [7, "Hà Văn Sơn", "7/9/1982", "Xã B Lư", ""],
        [8, "Hà Văn Xơn", "7/9/1982", "Xã B Lư", "0911000011"],
        [9, "Hà Đức Anh", "7/9/1983", "Xã B Lư", ""],
        [10, "Hà Anh Đức", "7/9/1983", "Xã B Lư", ""],
    ]
    return Office(
        commas(rows, ";").encode(),
        {at: {} for at in range(2, 12)},
        {3: {"duplicate_person"}, 5: {"probable_duplicate"}, 9: {"probable_duplicate"}},
    )


def blocks() -> Office:
    """People numbered 1.1, 1.2 below offices numbered 1, 2; "Ông" and "Bà" in a column; labels before numbers."""
    rows: Rows = [
        ["STT", "Danh xưng", "Họ và tên", "Chức vụ", "Ngày sinh", "Số CCCD", "Điện thoại"],
        ["I", "", "KHỐI ĐẢNG"],
        ["1", "", "Ban Tổ chức"],
        ["1.1", "Ông", "Hà Nội", "Trưởng ban", "1/1/1978", "CCCD: 001078000126", "ĐT: 0912345671"],
        ["1.2", "Dr", "Lê Sài", "Phó ban", "2/1/1978", "", ""],
        ["2", "", "Ban Tuyên giáo và Dân vận"],
        ["2.1", "Bà", "Vũ Huế", "Trưởng ban", "3/1/1978", "", ""],
    ]
    return Office(
        workbook({"DS": rows}),
        {
            4: {"full_name": "Hà Nội", "sex": "M", "delegation": "Ban Tổ chức", "cccd": "001078000126", "phone": "0912345671"},
            5: {"full_name": "Lê Sài", "sex": "", "delegation": "Ban Tổ chức"},
            7: {"full_name": "Vũ Huế", "sex": "F", "delegation": "Ban Tuyên giáo và Dân vận"},
        },
    )  # fmt: skip


MORE = {made.__name__: made for made in (blocks, province, two_tables, ministry, delegation_sheets, marks_apart)}
