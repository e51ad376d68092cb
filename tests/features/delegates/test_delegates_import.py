"""A register comes in: shown first, written when confirmed, unchanged when it comes again."""

from tests.features.delegates.registers import HEAD, PEOPLE, comma, office_list
from tests.features.delegates.secretary import Secretary


def test_nothing_is_written_until_confirmed(secretary: Secretary) -> None:
    seen = secretary.preview(comma(PEOPLE))
    assert seen["head"]["counts"] == {"new": 4, "changed": 0, "same": 0, "problem": 0, "skipped": 0}
    assert secretary.listed()["total"] == 0
    assert secretary.confirm(seen["draft"]) == {"status": 200, "added": 4, "changed": 0, "skipped": 0}
    assert secretary.names() == ["Lê Văn An", "Trần Thị Ánh", "Đào Đức Ân", "H' Hen Niê"]


def test_the_same_file_again_changes_nothing(secretary: Secretary) -> None:
    secretary.bring_in(comma(PEOPLE))
    seen = secretary.preview(comma(PEOPLE))
    assert seen["head"]["counts"]["same"] == 4
    assert secretary.confirm(seen["draft"])["added"] == 0


def test_a_changed_cell_is_shown_field_by_field_and_an_empty_one_never_erases(secretary: Secretary) -> None:
    secretary.bring_in(comma(PEOPLE))
    people = [list(row) for row in PEOPLE]
    people[1][5] = "Bí thư Đảng uỷ"
    people[0][5] = ""
    seen = secretary.preview(comma(people))
    changed = [row for row in seen["rows"] if row["status"] == "changed"]
    assert [row["name"] for row in changed] == ["Trần Thị Ánh"]
    assert changed[0]["changes"] == [
        {"label": "Position", "before": "Phó Bí thư", "after": "Bí thư Đảng uỷ", "cell": "F3"}
    ]
    assert secretary.confirm(seen["draft"])["changed"] == 1
    assert {row["name"]: row["position"] for row in secretary.listed()["rows"]}["Đào Đức Ân"] == "Bí thư Đảng uỷ"


def test_a_preview_that_the_list_has_outrun_is_refused(secretary: Secretary) -> None:
    first, second = secretary.preview(comma(PEOPLE)), secretary.preview(comma(PEOPLE[:2]))
    secretary.confirm(first["draft"])
    refused = secretary.confirm(second["draft"])
    assert (refused["status"], refused["code"]) == (409, "draft_outdated")


def test_confirming_twice_with_one_nonce_writes_once(secretary: Secretary) -> None:
    draft = secretary.preview(comma(PEOPLE))["draft"]
    nonce = "0123456789abcdef0123456789abcdef"
    assert secretary.confirm(draft, nonce=nonce) == secretary.confirm(draft, nonce=nonce)
    assert secretary.listed()["total"] == 4


def test_an_office_list_with_titles_totals_and_faults(secretary: Secretary) -> None:
    seen = secretary.preview(office_list(), name="ds.xlsx")
    assert seen["head"]["counts"] == {"new": 3, "changed": 0, "same": 0, "problem": 3, "skipped": 4}
    rows = {(row["row"]): row for row in seen["rows"]}
    first = {one["label"]: one["value"] for one in rows[6]["record"]}
    assert first["Citizen ID number"] == "001178000321"
    assert (first["Sex"], first["Born"], first["Full member since"]) == ("Female", "05/09/1978", "03/02/2002")
    assert rows[7]["name"] == "Lò Văn Phương"
    assert {one["code"] for one in rows[7]["remarks"]} == {"all_caps", "unit_alias"}
    problems = {
        row["row"]: [one["code"] for one in row["remarks"] if one["level"] != "note"]
        for row in seen["rows"]
        if row["status"] == "problem"
    }
    assert problems == {10: ["impossible_date"], 11: ["duplicate_person"], 12: ["cccd_length"]}
    assert (rows[9]["name"], rows[9]["status"]) == ("Ngô Thị Tâm", "new")
    assert rows[10]["remarks"][0]["column"] == "C"
    assert secretary.confirm(seen["draft"], mendable=True) == {"status": 200, "added": 5, "changed": 0, "skipped": 1}
    assert secretary.names("ha van lu") == ["Hà Văn Lự"]


def test_rows_without_numbers_continue_the_sequence(secretary: Secretary) -> None:
    secretary.bring_in(comma(PEOPLE))
    head = ("member_id", "last_name", "first_name", "full_name", "gender", "birthday", "state", "chamber", "district")
    people = [
        ("B01", "Bishop", "Sanford", "Sanford D. Bishop, Jr.", "M", "1947-02-04", "GA", "House", "2"),
        ("C01", "Cantwell", "Maria", "Maria Cantwell", "F", "1958-10-13", "WA", "Senate", ""),
        ("M01", "Mejia", "Ana", "", "F", "1977-08-19", "NJ", "House", "11"),
    ]
    assert secretary.bring_in(comma(people, head))["added"] == 3
    rows = {row["name"]: row for row in secretary.listed()["rows"]}
    assert [rows[name]["number"] for name in ("Sanford D. Bishop, Jr.", "Maria Cantwell", "Ana Mejia")] == [
        "005",
        "006",
        "007",
    ]
    assert (rows["Maria Cantwell"]["delegation"], rows["Ana Mejia"]["position"]) == ("WA", "House 11")
    assert secretary.preview(comma(people, head))["head"]["counts"]["same"] == 3


def test_numbers_used_twice_are_problems(secretary: Secretary) -> None:
    head = ("Số thẻ đại biểu", *HEAD[1:])
    people = [list(row) for row in PEOPLE]
    people[3][0] = "01"
    seen = secretary.preview(comma(people, head))
    assert [row["status"] for row in seen["rows"]] == ["problem", "new", "new", "problem"]
    assert seen["rows"][0]["remarks"][0]["code"] == "duplicate_number"


def test_a_number_of_somebody_else_is_a_problem_and_never_an_overwrite(secretary: Secretary) -> None:
    head = ("Số thẻ đại biểu", *HEAD[1:])
    secretary.bring_in(comma(PEOPLE, head))
    other = [("2", "Nông Quốc Chấn", "Nam", "1961", "Đảng bộ khác", "", "Khách mời", "", "", "")]
    seen = secretary.preview(comma(other, head))
    assert "number_taken" in [one["code"] for one in seen["rows"][0]["remarks"]]
    assert secretary.confirm(seen["draft"])["added"] == 0


def test_a_second_list_counted_from_one_adds_its_people(secretary: Secretary) -> None:
    secretary.bring_in(comma(PEOPLE))
    guests = [("1", "Nông Quốc Chấn", "Nam", "1961", "Khách mời", "", "Khách mời", "", "", "")]
    assert secretary.bring_in(comma(guests))["added"] == 1
    assert secretary.preview(comma(guests))["head"]["counts"]["same"] == 1
    assert secretary.listed("nong")["rows"][0]["number"] == "005"


def test_groups_name_the_delegation_where_no_column_does(secretary: Secretary) -> None:
    rows = "TT;Họ tên;Năm sinh;Chức vụ\nI. Đoàn Mường Hoa\n1;Vàng A Páo;1980;Trưởng bản\nII. Đoàn Cầu Đất\n1;Sùng Thị Mỷ;1985;Giáo viên\n"
    assert secretary.bring_in(rows)["added"] == 2
    assert {row["name"]: row["delegation"] for row in secretary.listed()["rows"]} == {
        "Vàng A Páo": "Đoàn Mường Hoa",
        "Sùng Thị Mỷ": "Đoàn Cầu Đất",
    }


def test_the_class_of_rows_that_name_none_can_be_chosen(secretary: Secretary) -> None:
    secretary.bring_in("Họ và tên,Đơn vị\nPhan Kế Bính,Hội Nhà báo\n", kind="PR")
    assert secretary.listed()["rows"][0]["class"] == "PR"
