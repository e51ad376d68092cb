"""Cleaning as laws: it is idempotent, never loses a letter, never moves a day, and old codes come back whole."""

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from congress_app.core.collation import clean, fold
from congress_app.delegates import dates, identity, names, tcvn3, vni
from congress_app.delegates.legacy import code_of, decoded
from congress_app.delegates.spelling import mended
from congress_app.delegates.stretches import readable

LETTERS = "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ"
PLAIN = "abcdeghiklmnopqrstuvxy"
SYLLABLES = (
    "nguyễn",
    "trần",
    "thị",
    "văn",
    "hương",
    "đặng",
    "quốc",
    "khuê",
    "bưởi",
    "thuỷ",
    "lê",
    "vũ",
    "ánh",
    "giàng",
)
NAMES = st.lists(st.sampled_from(SYLLABLES), min_size=2, max_size=5).map(
    lambda words: " ".join(word.capitalize() for word in words)
)
DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31))


@pytest.mark.parametrize("letter", LETTERS + "ăâđêôơưĂÂĐÊÔƠƯ" + PLAIN + PLAIN.upper())
def test_every_letter_goes_to_tcvn3_and_back(letter: str) -> None:
    assert tcvn3.decode(tcvn3.encode(letter)) == letter


@pytest.mark.parametrize("letter", LETTERS + LETTERS.upper() + PLAIN + PLAIN.upper())
def test_every_letter_goes_to_vni_and_back(letter: str) -> None:
    assert vni.decode(vni.encode(letter)) == letter


@given(NAMES)
def test_a_name_in_an_old_code_comes_back_whole(name: str) -> None:
    assert fold(decoded(tcvn3.encode(name), "tcvn3")) == fold(name)
    assert decoded(vni.encode(name), "vni") == name


@given(NAMES)
def test_unicode_names_are_never_taken_for_an_old_code(name: str) -> None:
    assert code_of(name) == ""
    assert mended(name) == (name, ())


@given(st.text())
@example("\x80Â¡")
@example("Ð\nÞ")
def test_mending_is_idempotent(text: str) -> None:
    once = mended(text)[0]
    assert mended(once)[0] == once or "&" in text


@given(st.text(alphabet=st.characters(categories=["Lu", "Ll", "Zs"], max_codepoint=0x1EFF, exclude_characters="ÐƉɖðƊ")))
def test_mending_never_loses_a_letter(text: str) -> None:
    made = mended(text)
    if not {"garbled", "lookalikes"} & set(made[1]):
        assert fold(made[0]) == fold(clean(text))


@given(NAMES, st.sampled_from([str.upper, str.lower, str.title, str]))
def test_a_name_keeps_its_letters_and_reads_the_same_again(name: str, written: object) -> None:
    once = names.name(written(name))  # type: ignore[operator]
    assert fold(once.value) == fold(name)
    assert names.name(once.value).value == once.value


@given(
    DAYS,
    st.sampled_from(
        ["%d/%m/%Y", "%d.%m.%Y", "%d-%m-%Y", "%Y-%m-%d", "%d %m %Y", "%d%m%Y", "%Y%m%d", "ngày %d tháng %m năm %Y"]
    ),
)
def test_a_date_never_moves(day: date, written: str) -> None:
    assert dates.day(day.strftime(written)).value == day.isoformat()
    assert dates.day(day).value == day.isoformat()


@given(st.dates(min_value=date(1913, 1, 1), max_value=date(1999, 12, 31)), st.sampled_from(["%d/%m/%y", "%d.%m.%y"]))
def test_two_digits_of_a_year_are_the_last_century(day: date, written: str) -> None:
    assert dates.day(day.strftime(written)) == (day.isoformat(), "century")


@given(st.dates(min_value=date(1906, 1, 1), max_value=date(2098, 12, 31)))
def test_a_serial_of_either_calendar_is_its_day(day: date) -> None:
    assert (
        dates.day(float((day - date(1899, 12, 30)).days)).value == day.isoformat()
        or (day - date(1899, 12, 30)).days < 2100
    )
    in_1904 = float((day - date(1904, 1, 1)).days)
    assert in_1904 < 2100 or dates.day(in_1904, from_1904=True).value == day.isoformat()


@given(st.integers(1, 99), st.integers(1, 99), st.integers(1900, 2099))
def test_what_is_no_day_is_never_made_one(first: int, second: int, year: int) -> None:
    read = dates.day(f"{first:02d}/{second:02d}/{year}")
    try:
        assert read.value == date(year, second, first).isoformat()
    except ValueError:
        assert (read.value, read.remark) == ("", "impossible_date")


@given(st.sampled_from(sorted(identity.PROVINCES)), st.integers(0, 3), st.integers(0, 99), st.integers(0, 999_999))
def test_a_number_without_its_zero_is_found_again(province: str, sex: int, year: int, rest: int) -> None:
    number = f"{province}{sex}{year:02d}{rest:06d}"
    told_sex, told_year = identity.told(number)
    assert not identity.disagrees(number, told_sex, told_year)
    for cell in (number, number.lstrip("0"), float(number), f"{float(number):.11e}"):
        read = identity.cccd(cell, told_year, told_sex)
        assert read.value == number


@given(
    st.lists(
        st.lists(st.one_of(st.text(max_size=20), st.integers(), st.floats(allow_nan=False)), max_size=6), max_size=8
    )
)
def test_any_sheet_becomes_readable(rows: list[list[int | float | str | bool]]) -> None:
    made = readable(rows)
    assert [len(row) for row in made.rows] == [len(row) for row in rows]
