"""What is found in one person and what is left alone: every rule with a case for and a case against it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from congress_app.core import wording
from congress_app.delegates.rules import FIELDS
from congress_app.quality import findings, pairs, rules, scores, words

ON = date(2026, 1, 20)
RIGHT = {
    "id": "1", "active": "1", "class": "EL", "full_name": "Nguyễn Thị Ân", "sex": "F", "born": "1980-05-17",
    "delegation": "Đoàn Tân An", "position": "Bí thư chi bộ", "phone": "0912345678", "email": "an@example.vn",
    "ethnicity": "Kinh", "religion": "Không", "cccd": "087180000123", "education": "Đại học", "theory": "Cao cấp",
    "admitted": "2003-02-03", "official": "2004-02-03",
}  # fmt: skip


def person(**changes: str) -> dict[str, str]:
    return {**dict.fromkeys(FIELDS, ""), **RIGHT, **changes}


def codes(**changes: str) -> set[tuple[str, str]]:
    return {(one.code, one.field) for one in findings.look(person(**changes), rules.DEFAULT, ON)}


def test_nothing_is_found_in_a_right_record() -> None:
    assert codes() == set()


@pytest.mark.parametrize(
    ("changes", "code", "field"),
    [
        ({"sex": ""}, "missing_required", "sex"),
        ({"phone": ""}, "missing_wanted", "phone"),
        ({"delegation": ""}, "missing_required", "delegation"),
        ({"born": "2027-01-01", "cccd": "", "admitted": "", "official": ""}, "born_future", "born"),
        ({"born": "1890", "cccd": "", "admitted": "", "official": ""}, "born_too_old", "born"),
        ({"born": "2008-06-01", "cccd": "", "admitted": "", "official": ""}, "too_young", "born"),
        ({"admitted": "2027", "official": ""}, "admitted_future", "admitted"),
        ({"official": "2027-03"}, "official_future", "official"),
        ({"admitted": "1997-01-01", "official": "1998-01-01"}, "admitted_too_young", "admitted"),
        ({"official": "2002-12-31"}, "official_before_admitted", "official"),
        ({"official": "2004-02-02"}, "official_too_soon", "official"),
        ({"cccd": "87180000123"}, "cccd_shape", "cccd"),
        ({"cccd": "123456789"}, "cccd_old", "cccd"),
        ({"cccd": "003180000123"}, "cccd_province", "cccd"),
        ({"sex": "M"}, "cccd_sex", "sex"),
        ({"born": "1981-05-17"}, "cccd_year", "born"),
        ({"ethnicity": "XYZ"}, "ethnicity_unknown", "ethnicity"),
        ({"phone": "12345"}, "phone_shape", "phone"),
        ({"email": "an at example"}, "email_shape", "email"),
        ({"full_name": "Nguyễn Thị Ân 2"}, "name_digits", "full_name"),
        ({"full_name": "Nguyễn Thị Ân (A)"}, "name_signs", "full_name"),
        ({"full_name": "Ðào Thị Ân"}, "name_signs", "full_name"),
        ({"full_name": "NGUYỄN THỊ ÂN"}, "name_capitals", "full_name"),
        ({"full_name": "nguyễn thị ân"}, "name_small", "full_name"),
        ({"full_name": "Ân"}, "name_single", "full_name"),
    ],
)
def test_each_fault_is_found_and_nothing_else(changes: dict[str, str], code: str, field: str) -> None:
    emptied = {("missing_required", name) for name in changes if not changes[name]}
    emptied |= {("missing_wanted", name) for name in changes if not changes[name]}
    assert codes(**changes) - emptied == {(code, field)} - emptied
    assert (code, field) in codes(**changes)


@pytest.mark.parametrize(
    "changes",
    [
        {"born": "1980"},
        {"admitted": "1998", "official": "1999"},  # joined in the year of turning 18
        {"admitted": "2003", "official": "2004"},  # a year known only: twelve months may have passed
        {"official": "2004-02-03"},
        {"phone": "0912 345 678"},
        {"phone": "02903831234"},
        {"full_name": "H'Mai Niê Kđăm"},
        {"full_name": "Y Bhăm Êban"},
        {"full_name": "K'sor Phước-Hải"},
        {"class": "GU", "born": "2010-01-01", "cccd": "", "admitted": "", "official": ""},
    ],
)
def test_no_false_alarm(changes: dict[str, str]) -> None:
    assert not {one for one in codes(**changes) if not one[0].startswith("missing")}


def test_what_the_number_tells_is_proposed_and_a_lost_zero_is_put_back() -> None:
    def proposed(field: str, **changes: str) -> str:
        found = findings.look(person(**changes), rules.DEFAULT, ON)
        return next(one.proposed for one in found if one.field == field)

    assert proposed("sex", sex="") == "F"
    assert proposed("born", born="") == "1980"
    assert proposed("cccd", cccd="87180000123") == "087180000123"
    assert proposed("full_name", full_name="TRẦN VĂN ĐỨC") == "Trần Văn Đức"
    assert proposed("phone", phone="84912345678") == "0912345678"


def test_an_acceptance_holds_for_the_values_it_was_given_for() -> None:
    (finding,) = findings.look(person(sex="M"), rules.DEFAULT, ON)
    assert findings.basis(person(sex="M"), finding) == findings.basis(person(sex="M", phone=""), finding)
    assert findings.basis(person(sex="M"), finding) != findings.basis(person(sex="M", cccd="087180000124"), finding)


def test_every_finding_has_words_in_vietnamese() -> None:
    known = wording.catalogue("vi")
    for said in words.FINDINGS.values():
        assert all(sentence in known for sentence in said), said
    assert all(sentence in known for sentence in (*words.SOURCES.values(), *words.SAID.values()))


def two(one: dict[str, str], other: dict[str, str]) -> list[str]:
    base = {"cccd": "", "born": "", "sex": ""}
    return [
        pair.code
        for pair in pairs.alike([person(**{**base, **one, "id": "4"}), person(**{**base, **other, "id": "9"})])
    ]


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ({"cccd": "087180000123"}, {"cccd": "087180000123", "full_name": "Trần Văn Bình"}, ["same_number"]),
        ({"born": "1980-05-17"}, {"born": "1980-05-17", "delegation": "Đoàn Ea Kao"}, ["same_birth"]),
        ({"born": "1980-05-17"}, {"born": "1980-05-17", "full_name": "Nguyễn Thi An"}, ["same_birth"]),
        ({"born": "1980-05-17"}, {"born": "1980"}, ["same_unit"]),
        ({}, {"born": "1980"}, ["same_unit"]),
        ({"born": "1980-05-17"}, {"born": "1980-05-18"}, []),
        ({"born": "1980"}, {"born": "1981"}, []),
        ({"born": "1980"}, {"born": "1980", "delegation": "Đoàn Ea Kao"}, []),
        ({"sex": "F"}, {"sex": "M"}, []),
        ({"cccd": "087180000123"}, {"cccd": "087180000999"}, []),
        ({"delegation": ""}, {"delegation": ""}, []),
    ],
)
def test_pairs_are_found_for_sound_reasons_only(one: dict[str, str], other: dict[str, str], found: list[str]) -> None:
    assert two(one, other) == found


def test_a_crowd_of_rows_with_one_name_stays_affordable() -> None:
    crowd = [person(id=str(n), full_name="Khách mời", cccd="", born="", sex="") for n in range(1600)]
    assert len(pairs.alike(crowd)) == 1599


fields = st.frozensets(st.sampled_from(rules.COUNTED))


@given(
    st.lists(
        st.tuples(st.sampled_from(["A", "B", "C"]), fields, fields, fields, fields, fields), min_size=1, max_size=12
    )
)
def test_the_whole_is_the_sum_of_its_parts_however_it_is_cut(
    drawn: list[tuple[str, frozenset[str], frozenset[str], frozenset[str], frozenset[str], frozenset[str]]],
) -> None:
    everybody = [
        scores.Judged(n, unit, {name: "x" * (name in filled) for name in rules.COUNTED}, wrong, unclean, alive, wanted)
        for n, (unit, filled, wrong, unclean, alive, wanted) in enumerate(drawn)
    ]
    board = scores.count(everybody)
    total = scores.whole(board)
    for cut in (board.people, board.fields):
        assert [sum(column) for column in zip(*(list(cut.values()) or [[0] * 6]), strict=True)] == total
    for share in scores.shares(total).values():
        assert 0 <= share.part <= share.whole
        assert (share.hundredths() == 10_000) == (share.part == share.whole > 0)


@pytest.mark.parametrize(
    ("part", "whole", "said"),
    [(0, 0, None), (1, 3, 3333), (9999, 10_000, 9999), (99_999, 100_000, 9999), (5, 5, 10_000)],
)
def test_a_hundred_percent_stands_only_where_nothing_is_missing(part: int, whole: int, said: int | None) -> None:
    assert rules.Share(part, whole).hundredths() == said


def test_numbers_in_lists_show_their_last_three_signs() -> None:
    assert rules.masked("cccd", "087180000123") == "•••••••••123"
    assert rules.masked("phone", "123") == "•••"
    assert rules.masked("born", "1980") == "1980"


@pytest.mark.parametrize("wrong", [{"oldest": 3}, {"alive_days": "x"}, {"classes": {"EL": {"required": ["number"]}}}])
def test_demands_that_make_no_sense_are_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(rules.InvalidInput):
        rules.demands(wrong)
