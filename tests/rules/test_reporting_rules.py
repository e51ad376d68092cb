"""Ages, levels, bands, settings and sentences of the report."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from congress_app.reporting import ages, grades, rules
from congress_app.reporting.rules import Kind, Settings

DAY = date(2026, 1, 20)


@pytest.mark.parametrize(
    ("born", "years", "least"),
    [
        ("1976-01-20", 50, 50), ("1976-01-21", 49, 49), ("1976-01", 50, 49), ("1976-02", 49, 49), ("1976", 50, 49),
        ("2004-02-29", 21, 21), ("2026-01-20", 0, 0),
    ],
)  # fmt: skip
def test_full_years(born: str, years: int, least: int) -> None:
    found = ages.age(born, DAY, by_year=False)
    assert found == ages.Age(years, least)
    assert found.sure is (years == least)


@pytest.mark.parametrize("born", ["", "1976-13", "1975-02-30", "2026-01-21", "19/5/1975", "abcd"])
def test_no_age_is_guessed(born: str) -> None:
    assert ages.age(born, DAY, by_year=False) is None


@given(st.dates(date(1920, 1, 1), date(2010, 12, 31)), st.dates(date(2011, 1, 1), date(2040, 12, 31)))
def test_an_age_grows_by_one_on_the_birthday_and_differs_from_the_year_difference_by_one_at_most(born, on) -> None:
    whole = ages.full_years(born, on)
    by_year = ages.age(born.isoformat(), on, by_year=True)
    assert by_year is not None
    assert by_year.years - whole in (0, 1)
    month = ages.age(born.isoformat()[:7], on, by_year=False)
    assert month is not None
    assert month.least <= whole <= month.years


@given(st.lists(st.integers(1, 119), min_size=1, max_size=8, unique=True).map(sorted), st.integers(0, 130))
def test_every_age_has_exactly_one_band(bounds: list[int], years: int) -> None:
    found = ages.bands(bounds)
    inside = [n for n, (low, high) in enumerate(found) if (low or 0) <= years <= (high if high is not None else 999)]
    assert inside == [ages.band_of(years, bounds)]


@given(st.integers(0, 200_000), st.integers(1, 2000), st.sampled_from([1, 2]))
def test_an_average_is_the_exact_quotient_rounded_half_up(total: int, number: int, digits: int) -> None:
    exact = Fraction(total * 10**digits, number)
    assert abs(ages.rounded(total, number, digits) - exact) <= Fraction(1, 2)
    assert ages.rounded(2 * total + 1, 2 * 10**digits, digits) == total + 1  # exactly a half goes up


@pytest.mark.parametrize(
    ("written", "level"),
    [
        ("Thạc sĩ Luật", "master"), ("ThS. Quản lý công", "master"), ("GS.TS", "doctor"), ("Tiến sỹ", "doctor"),
        ("Đại học", "university"), ("ĐH", "university"), ("Kỹ sư nông nghiệp", "university"),
        ("Bác sĩ chuyên khoa II", "university"), ("Cao đẳng sư phạm", "college"), ("Trung cấp", "intermediate"),
        ("sơ cấp", "elementary"), ("", "unknown"), ("Không rõ", "unknown"), ("PGS", "other"), ("12/12", "other"),
    ],
)  # fmt: skip
def test_levels_of_education(written: str, level: str) -> None:
    assert grades.education(written) == level


@pytest.mark.parametrize(
    ("written", "level"),
    [("Cao cấp", "advanced"), ("Cử nhân", "bachelor"), ("TC", "intermediate"), ("sơ cấp", "elementary"),
     ("Chưa", "none"), ("", "unknown"), ("đang học", "other")],
)  # fmt: skip
def test_levels_of_theory(written: str, level: str) -> None:
    assert grades.theory(written) == level


@pytest.mark.parametrize(
    ("position", "office", "holds"),
    [
        ("Bí thư Đảng uỷ xã", "Bí thư", True), ("Phó Bí thư Đảng ủy", "Bí thư", False),
        ("Phó Bí thư Đảng uỷ, Chủ tịch UBND xã", "Chủ tịch", True), ("Phó Chủ tịch HĐND", "Chủ tịch", False),
        ("Uỷ viên Ban Thường vụ", "Ủy viên Ban Thường vụ", True), ("", "Bí thư", False), ("Bí thư", " ", False),
    ],
)  # fmt: skip
def test_an_office_is_not_its_deputy(position: str, office: str, holds: bool) -> None:
    assert grades.holds(position, office) is holds


@pytest.mark.parametrize("bounds", [(), (35, 35), (41, 35), (0, 35), (35, 120), tuple(range(1, 10))])
def test_bands_nobody_could_read_are_refused(bounds: tuple[int, ...]) -> None:
    with pytest.raises(rules.ReportBandsInvalid):
        rules.check_settings(Settings(age_bands=bounds))


def test_sentences_may_only_name_numbers_there_are() -> None:
    rules.check_settings(Settings(remarks_vi="Có {present}/{summoned} đại biểu."))
    with pytest.raises(rules.ReportPlaceholderUnknown) as refusal:
        rules.check_settings(Settings(conclusion_en="{presnt} came"))
    assert refusal.value.facts == {"field": "conclusion_en", "name": "presnt"}


@given(st.text())
def test_a_sentence_of_the_office_never_breaks(text: str) -> None:
    assert rules.filled(text.replace("{", "").replace("}", ""), {"present": "1"}) == text.replace("{", "").replace(
        "}", ""
    )
    assert rules.filled("{present} {x.y} {", {"present": "245"}) == "245 {x.y} {"


def test_kept_settings_outlive_a_new_version_of_the_program() -> None:
    found = rules.settings({"age_bands": [30, 40], "gone": 1}, "province")
    assert found.age_bands == (30, 40)
    assert found.party_bands == Settings().party_bands
    assert "class" not in rules.settings({}, "cell").sections


def test_versions_are_issued_in_an_order_that_makes_sense() -> None:
    rules.check_issue(Kind.SUPPLEMENT, 5, 1)
    with pytest.raises(rules.SupplementTooEarly):
        rules.check_issue(Kind.SUPPLEMENT, 5, 0)
    with pytest.raises(rules.ReportWithoutDelegates):
        rules.check_issue(Kind.OFFICIAL, 0, 0)


@pytest.mark.parametrize("role", ["chair", "inspector", "desk"])
def test_people_behind_a_sensitive_number_are_for_three_roles(role: str) -> None:
    rules.check_may_see("presence", role)
    for section in ("ethnicity", "religion", "age", "sex", "party_age", "education", "theory", "standing"):
        rules.check_may_see(section, "credentials")
        with pytest.raises(rules.ReportPeopleRestricted):
            rules.check_may_see(section, role)


@given(st.integers(0, 10_000), st.integers(1, 99))
def test_a_slide_knows_its_version_and_page(version: int, page: int) -> None:
    assert rules.slide_of(rules.slide_subject(version, page)) == (version, page)
