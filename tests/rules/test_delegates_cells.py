"""Single cells of a register: every way offices write a date, a sex, a class, a telephone and an identity number."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from congress_app.delegates import cells, dates, identity, learning, names
from congress_app.delegates.legacy import code_of
from congress_app.delegates.spelling import mended
from congress_app.delegates.units import unit_key


@pytest.mark.parametrize(
    ("cell", "value", "remark"),
    [
        ("23/03/1982", "1982-03-23", ""),
        ("5.9.1978", "1978-09-05", ""),
        ("05 - 09 - 1978", "1978-09-05", ""),
        ("1978-09-05", "1978-09-05", ""),
        (date(1978, 9, 5), "1978-09-05", ""),
        (datetime(1978, 9, 5, 7, 0), "1978-09-05", ""),  # noqa: DTZ001 - a cell of a spreadsheet has no zone
        (25335.0, "1969-05-12", ""),
        ("25335", "1969-05-12", ""),
        (19690512.0, "1969-05-12", ""),
        ("19690512", "1969-05-12", ""),
        (1973.0, "1973", "year_only"),
        ("1973", "1973", "year_only"),
        ("năm 1973", "1973", "year_only"),
        ("5/1969", "1969-05", "year_only"),
        ("31/02/1962", "", "impossible_date"),
        ("03/23/1982", "", "impossible_date"),
        ("1/1/82", "1982-01-01", "century"),
        ("sinh ngày 5 tháng 9 năm 1978", "1978-09-05", ""),
        ("Tháng 9/1978", "1978-09", "year_only"),
        ("T9-1978", "1978-09", "year_only"),
        ("5.IX.1978", "1978-09-05", ""),
        ("05//9/1978", "1978-09-05", ""),
        ("05\\09\\1978", "1978-09-05", ""),
        ("1975?", "1975", "year_only"),
        ("1978 (khai sinh)", "1978", "year_only"),
        ("05/09/19780", "", "unreadable_date"),
        ("29/02/1979", "", "impossible_date"),
        ("Tháng 13/1978", "", "impossible_date"),
        ("không rõ", "", "unreadable_date"),
        ("", "", ""),
        ("-", "", ""),
    ],
)
def test_dates(cell: cells.Cell, value: str, remark: str) -> None:
    assert dates.day(cell) == (value, remark)


def test_a_column_that_writes_the_month_first_is_noticed() -> None:
    assert dates.is_month_first(["03/23/1982", "01/02/1990"])
    assert not dates.is_month_first(["03/23/1982", "23/03/1982"])
    assert not dates.is_month_first(["01/02/1990", date(1990, 2, 1)])
    assert dates.day("03/23/1982", month_first=True) == ("1982-03-23", "")


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("ĐB đương nhiên", "EX"), ("Bầu", "EL"), ("được bầu", "EL"), ("Chỉ định", "AP"), ("Đại biểu dự khuyết", "AL"),
        ("Chính thức", "EL"), ("Đảng viên dự bị", "PM"), ("Khách mời", "GU"), ("Ex officio", "EX"), ("alternate", "AL"),
        ("Báo chí", "PR"), ("el", "EL"), ("", ""),
    ],
)  # fmt: skip
def test_classes(cell: str, code: str) -> None:
    assert cells.kind(cell) == (code, "")


@pytest.mark.parametrize(
    ("cell", "code"), [("Nam", "M"), ("NỮ", "F"), ("f", "F"), ("Male", "M"), ("Bà", "F"), ("", "")]
)
def test_sexes(cell: str, code: str) -> None:
    assert cells.sex(cell) == (code, "")


@pytest.mark.parametrize(
    ("cell", "value", "remark"),
    [
        ("0912 345 678", "0912345678", ""), ("+84912345678", "0912345678", ""), ("0084.912.345.678", "0912345678", ""),
        (912345678.0, "0912345678", "phone_zero"), ("202-224-3441", "202-224-3441", ""), ("", "", ""),
    ],
)  # fmt: skip
def test_telephones(cell: cells.Cell, value: str, remark: str) -> None:
    assert identity.phone(cell) == (value, remark)


@pytest.mark.parametrize(
    ("cell", "value", "remark"),
    [
        ("031182827036", "031182827036", ""), ("031 182 827 036", "031182827036", ""), (87192199071.0, "087192199071", "cccd_zero"),
        (1179558076.0, "", "cccd_zeros"), ("123456789", "123456789", "cccd_old"), ("08706785330", "", "cccd_length"),
        ("B1234567", "", "cccd_letters"),
    ],
)  # fmt: skip
def test_identity_numbers(cell: cells.Cell, value: str, remark: str) -> None:
    assert identity.cccd(cell) == (value, remark)


def test_an_identity_number_is_held_against_sex_and_birth() -> None:
    assert not identity.disagrees("087084000999", "M", "1984-01-01")
    assert identity.disagrees("087084000999", "F", "")
    assert identity.disagrees("087084000999", "", "1985")


@pytest.mark.parametrize(
    ("cell", "value", "remarks"),
    [
        ("ĐẶNG THUỶ", "Đặng Thuỷ", ("all_caps",)), ("Đ/c Lò Văn Sơn", "Lò Văn Sơn", ()), ("ÐỗThị", "ĐỗThị", ()),
        ("Trần\u00a0Đức Lực  ", "Trần Đức Lực", ()), ("Nguye\u0302\u0303n A\u0301i", "Nguyễn Ái", ()),
        ("H' Hen Niê", "H' Hen Niê", ()), ("Y Bhiêng", "Y Bhiêng", ()), ("Maria Cantwell", "Maria Cantwell", ()),
        ("Lê Văn 2", "Lê Văn 2", ("name_digits",)), ("CAO-XUÂN DỤC", "Cao-Xuân Dục", ("all_caps",)),
        ("ĐIỂU K'RÉ", "Điểu K'Ré", ("all_caps",)), ("H'HEN NIÊ", "H'Hen Niê", ("all_caps",)), ("lê thị mơ", "Lê Thị Mơ", ("small_letters",)),
        ("PGS.TS. Trần Văn Bé", "Trần Văn Bé", ("title",)), ("Thạc sĩ Phạm An", "Phạm An", ("title",)), ("Ông Thụy Như Ngọc", "Ông Thụy Như Ngọc", ()),
        ("Bà Nguyễn Thị Xuân", "Nguyễn Thị Xuân", ()), ("1. Lê Văn An", "Lê Văn An", ()), ("Đồng chí: Vũ An", "Vũ An", ()),
    ],
)  # fmt: skip
def test_names(cell: str, value: str, remarks: tuple[str, ...]) -> None:
    read = names.name(mended(cell)[0])
    assert (read.value, read.remarks) == (value, remarks)


@pytest.mark.parametrize(
    ("cell", "parts"),
    [
        ("Nguyễn Văn An (1975)", ("Nguyễn Văn An", "1975")), ("Nguyễn Văn An, sinh năm 1975", ("Nguyễn Văn An", "1975")),
        ("Lê Hoa - 12/5/1980", ("Lê Hoa", "12/5/1980")), ("Lê Hoa, SN 1980", ("Lê Hoa", "1980")), ("Lê Hoa", ("Lê Hoa", "")),
    ],
)  # fmt: skip
def test_a_name_with_its_birth(cell: str, parts: tuple[str, str]) -> None:
    assert names.name_and_birth(cell) == parts


@pytest.mark.parametrize(("cell", "sex"), [("Ông Lê Văn An", "M"), ("Bà H' Hen Niê", "F"), ("Đ/c Lê Văn An", "")])
def test_a_title_may_tell_the_sex(cell: str, sex: str) -> None:
    assert names.name(cell).sex == sex


@pytest.mark.parametrize(
    "text", ["Ng« ThÞ T©m", "BÝ th\u00ad §¶ng uû", "Lª Phó", "Gi¸m ®èc", "TrÞnh Anh", "Vò H\u00adng"]
)
def test_old_fonts_are_noticed(text: str) -> None:
    assert code_of(text) == "tcvn3"


@pytest.mark.parametrize(
    "text",
    [
        "Bí thư Đảng uỷ",
        "José Ñandú",
        "Björk Guðmundsdóttir",
        "Þórdís Ævarsdóttir",
        "Straße 5",
        "50 m²",
        "N° 5",
        "McÉwan",
        "H' Hen Niê",
        "Ea Súp",
    ],
)
def test_other_languages_are_left_alone(text: str) -> None:
    assert code_of(text) == ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ĐB P. Nam Cường", "Đảng bộ phường Nam Cường"), ("Đảng bộ xã Hòa Bình", "ĐB X. Hoà Bình"), ("CA tỉnh", "Công an tỉnh"),
        ("TP. Huế", "thành phố Huế"), ("ĐBP Hòa Bình", "Đảng bộ phường Hòa Bình"),
    ],
)  # fmt: skip
def test_spellings_of_one_delegation(one: str, other: str) -> None:
    assert unit_key(one) == unit_key(other)


@given(st.one_of(st.text(), st.floats(allow_nan=True), st.integers(), st.booleans(), st.dates(), st.datetimes()))
def test_no_cell_breaks_a_reader(cell: cells.Cell) -> None:
    for read in (
        dates.day,
        cells.sex,
        cells.kind,
        identity.phone,
        identity.cccd,
        learning.education,
        learning.theory,
        learning.religion,
    ):
        value, remark = read(cell)
        assert isinstance(value, str)
        assert isinstance(remark, str)


@pytest.mark.parametrize(
    ("cell", "two"),
    [
        ("03/02/2001 / 03/02/2002", ("03/02/2001", "03/02/2002")), ("3.2.2001-3.2.2002", ("3.2.2001", "3.2.2002")),
        ("2001; 2002", ("2001", "2002")), ("03/02/2001", ("03/02/2001", "")), ("", ("", "")), ("chưa", ("chưa", "")),
    ],
)  # fmt: skip
def test_two_dates_in_one_cell(cell: str, two: tuple[str, str]) -> None:
    assert dates.two(cell) == two


@pytest.mark.parametrize(
    ("one", "other", "same", "near"),
    [
        ("Lê Thuỷ", "Lê Thủy", True, False), ("Trần Tuấn", "Trần Tuân", False, True), ("Vũ Mỹ", "Vũ Mĩ", True, True),
        ("Le Van An", "Lê Văn Ân", True, False), ("Lê Sơn", "Lê Xơn", False, True), ("Hà An", "Hà Anh", False, True),
        ("Hà Đức Anh", "Hà Anh Đức", False, False), ("Lê Hai", "Lê Hia", False, True), ("", "", True, False),
    ],
)  # fmt: skip
def test_names_that_differ_by_a_mark_or_a_letter(one: str, other: str, same: bool, near: bool) -> None:
    assert names.same_marks(one, other) == same
    assert names.one_apart(one.casefold(), other.casefold()) == near
