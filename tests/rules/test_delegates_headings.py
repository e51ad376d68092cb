"""Headings of registers: found below titles, on one line or two, in both languages."""

import pytest

from congress_app.delegates.headings import find, meaning


def _fields(*rows: list[str]) -> set[str]:
    found = find(rows)
    assert found is not None
    return set(found.columns.values())


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Họ và tên", "full_name"), ("HỌ TÊN", "full_name"), ("Họ và tên (chữ in hoa)", "full_name"), ("Họ, tên đệm", "family"), ("Tên", "given"),
        ("Số thẻ đại biểu", "number"), ("STT", "serial"), ("No.", "serial"), ("Giới tính", "sex"), ("Năm sinh", "born"), ("Ngày, tháng, năm sinh", "born"),
        ("Đoàn đại biểu", "delegation"), ("Đơn vị công tác", "delegation"), ("Chức vụ, đơn vị công tác", "position"), ("Loại đại biểu", "class"),
        ("Số ghế", "seat"), ("SĐT", "phone"), ("E-mail", "email"), ("Dân tộc", "ethnicity"), ("Tôn giáo", "religion"), ("CCCD/CMND", "cccd"),
        ("Trình độ chuyên môn", "education"), ("Trình độ LLCT", "theory"), ("Ngày vào Đảng", "admitted"), ("Ngày chính thức", "official"), ("Ghi chú", "notes"),
        ("Full name", "full_name"), ("Surname", "family"), ("Given name", "given"), ("Date of birth", "born"), ("Delegation", "delegation"),
        ("member_id", "external_id"), ("Party", "party"), ("Phone number", "phone"), ("Nam", ""), ("Quê quán", ""), ("Nơi sinh", ""), ("Số thẻ Đảng viên", ""),
    ],
)  # fmt: skip
def test_one_heading(heading: str, field: str) -> None:
    assert meaning(heading) == field


def test_births_and_party_dates_under_a_common_heading() -> None:
    assert _fields(
        ["DANH SÁCH"], [],
        ["TT", "Họ và tên", "Năm sinh", "", "Ngày vào Đảng", "", "Trình độ", ""],
        ["", "", "Nam", "Nữ", "Dự bị", "Chính thức", "Chuyên môn", "Lý luận chính trị"],
        ["1", "Lê Văn An", "1980", "", "", "", "Đại học", ""],
    ) == {"serial", "full_name", "born_male", "born_female", "admitted", "official", "education", "theory"}  # fmt: skip


def test_a_name_in_two_columns() -> None:
    assert _fields(["STT", "Họ và tên", "", "Đơn vị"], ["", "Họ đệm", "Tên", ""], ["1", "Lê Văn", "An", "Đoàn A"]) == {
        "serial", "family", "given", "delegation",
    }  # fmt: skip


def test_people_are_never_taken_for_a_second_line() -> None:
    found = find([["Họ và tên", "Giới tính"], ["Lê Thị Nam", "Nữ"]])
    assert found is not None
    assert (found.first, found.last) == (0, 0)


def test_a_letter_has_no_headings() -> None:
    assert find([["Kính gửi Ban Tổ chức"], ["Chúng tôi xin gửi danh sách"]]) is None


def test_a_name_over_two_columns_without_a_second_line() -> None:
    rows = [["STT", "Họ và tên", "", "Đơn vị"], ["1", "Lê Văn", "An", "Xã A"], ["2", "Vũ Thị", "Hoa", "Xã B"]]
    assert _fields(*rows) == {"serial", "family", "given", "delegation"}


def test_three_lines_of_headings_and_a_year_that_is_no_man() -> None:
    assert _fields(
        ["TT", "Thông tin", "", "", "", "Đơn vị"],
        ["", "Họ và tên", "Ngày sinh", "", "", ""],
        ["", "", "Ngày", "Tháng", "Năm", ""],
        ["1", "Lê Văn An", "5", "9", "1980", "Xã A"],
    ) == {"serial", "full_name", "born_day", "born_month", "born_year", "delegation"}


def test_crosses_under_the_classes() -> None:
    assert _fields(
        ["TT", "Họ và tên", "Loại đại biểu", "", ""],
        ["", "", "Đương nhiên", "Bầu", "Chỉ định"],
        ["1", "Lê Văn An", "x", "", ""],
    ) == {"serial", "full_name", "class_ex", "class_el", "class_ap"}


def test_births_and_crosses_are_told_apart_by_what_stands_there() -> None:
    assert _fields(["TT", "Họ tên", "Nam", "Nữ"], ["1", "Lê An", "1970", ""], ["2", "Vũ Hoa", "", "1980"]) >= {
        "born_male",
        "born_female",
    }
    assert _fields(["TT", "Họ tên", "Nam", "Nữ"], ["1", "Lê An", "x", ""], ["2", "Vũ Hoa", "", "x"]) >= {
        "sex_male",
        "sex_female",
    }


def test_births_of_each_sex_in_a_column_of_their_own() -> None:
    assert _fields(
        ["TT", "Họ tên", "Năm sinh (Nam)", "Năm sinh (Nữ)"], ["1", "Lê An", "1970", ""], ["2", "Vũ Hoa", "", "1980"]
    ) >= {"born_male", "born_female"}
