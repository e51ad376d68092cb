"""Whose photo is it, by the name of the file alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from congress_app.credentials.photo_matching import Person, Register, register_of, verdict

PEOPLE = (
    Person(1, "001", "Nguyễn Văn An", "Đoàn Tân An", "1985-03-12", "TA-01", "001085012345"),
    Person(2, "002", "Nguyễn Văn Ân", "Đoàn Hòa Bình", "1990-01-02", "", ""),
    Person(3, "023", "Điểu K'Ré", "Đoàn Tân An", "1971", "", "068071000123"),
    Person(4, "104", "Trần Thị Bé", "Đoàn Tân An", "", "", ""),
    Person(5, "105", "Trần Thị Bé", "Đoàn Hòa Bình", "1988-05-06", "", ""),
    Person(6, "106", "Trần Thị Bé Ba", "Đoàn Hòa Bình", "", "", ""),
)


@pytest.fixture(scope="module")
def register() -> Register:
    return register_of(PEOPLE)


@pytest.mark.parametrize(
    ("file", "delegate", "by"),
    [
        ("023.jpg", 3, "number"),
        ("23.png", 3, "number"),
        ("000023.png", 3, "number"),
        ("Dieu K'Re.jpg", 3, "name"),
        ("dieu-k_re.JPG", 3, "name"),
        ("DieuKRe.jpeg", 3, "name"),
        ("ảnh/Đoàn Tân An/ĐIỂU K’RÉ.jpg", 3, "name"),
        ("IMG_001085012345.png", 1, "cccd"),
        ("anh 3x4 001085012345 (2).png", 1, "cccd"),
        ("TA-01.jpg", 1, "external"),
        ("Nguyễn Văn An.jpg", 1, "name"),
        ("Nguye\u0302\u0303n Va\u0306n A\u0302n.jpg", 2, "name"),  # decomposed, as a Mac writes it
        ("001_nguyen van an.JPG", 1, "name"),
        ("nguyen van an 1990.jpg", 2, "name"),
        ("nguyen van an 12031985.jpg", 1, "name"),
        ("Trần Thị Bé - Đoàn Hòa Bình.jpg", 5, "name"),
        ("Trần Thị Bé Ba.jpg", 6, "name"),
        ("..\\..\\etc\\104.jpg", 4, "number"),
        ("Điểu K'Ré (1).jpg", 3, "name"),
        ("Điểu K'Ré 3x4.jpg", 3, "name"),
    ],
)
def test_a_file_name_finds_its_person(register: Register, file: str, delegate: int, by: str) -> None:
    found = verdict(file, register)
    assert (found.delegate, found.by, found.doubt) == (delegate, by, "")


@pytest.mark.parametrize(
    ("file", "reason", "candidates"),
    [
        ("nguyen van an.jpg", "several", (1, 2)),
        ("Trần Thị Bé.jpg", "several", (4, 5)),
        ("999.jpg", "no_number", ()),
        ("IMG_0023.jpg", "camera", (3,)),
        ("DSC00023.JPG", "camera", (3,)),
        ("IMG_20240101_093015.jpg", "camera", ()),
        ("ai do.jpg", "no_match", ()),
        ("104 105.jpg", "several", (4, 5)),
        (".jpg", "no_match", ()),
    ],
)
def test_what_is_not_sure_is_nobody_and_says_why(
    register: Register, file: str, reason: str, candidates: tuple[int, ...]
) -> None:
    found = verdict(file, register)
    assert (found.delegate, found.reason, found.candidates) == (0, reason, candidates)


def test_a_running_number_before_a_name_is_doubted_where_it_is_somebody_elses_badge(register: Register) -> None:
    assert verdict("1. Điểu K'Ré.jpg", register).doubt == "number"
    assert verdict("7. Điểu K'Ré.jpg", register).doubt == ""
    assert verdict("1. Điểu K'Ré.jpg", register).delegate == 3


@given(st.text(max_size=80))
def test_any_file_name_gets_one_verdict(name: str) -> None:
    found = verdict(name, register_of(PEOPLE))
    assert (found.delegate == 0) == bool(found.reason)
    assert found.delegate in {0, *(person.id for person in PEOPLE)}


@given(st.sampled_from(PEOPLE), st.sampled_from((" ", "_", "-", ".")), st.booleans())
def test_number_and_name_together_always_find_the_person(person: Person, gap: str, upper: bool) -> None:
    words = gap.join([person.number, *person.name.split()])
    assert verdict(f"{words.upper() if upper else words}.jpg", register_of(PEOPLE)).delegate == person.id
