"""Every number leads to its people; the people behind a sensitive number to three roles only."""

import io

import openpyxl
import pytest

from tests.features.reporting import hall
from tests.features.reporting.test_live import picture


def test_every_number_of_the_report_lists_exactly_its_people(founded, people, as_role) -> None:
    committee = as_role("credentials")
    for section in picture(founded)["sections"]:
        for line in [*section["lines"], *section["figures"], *section.get("extremes", [])]:
            found = committee.get("/report/people", query_string={"section": section["code"], "line": line["code"]})
            assert found.status_code == 200, (section["code"], line["code"])
            assert len(found.json["rows"]) == line["count"], (section["code"], line["code"])


def test_each_is_listed_with_the_value_that_counts(founded, people, as_role) -> None:
    found = as_role("secretariat", lang="vi").get("/report/people?section=ethnicity&line==tay").json
    assert found["column"] == "Dân tộc"
    assert {row["value"] for row in found["rows"]} == {"Tày"}
    expected = {p["number"] for n in range(1, 101) if (p := hall.person(n, 100))["ethnicity"] == "Tày"}
    assert {row["number"] for row in found["rows"]} == expected
    unknown = as_role("secretariat", lang="vi").get("/report/people?section=age&line=unknown").json
    assert {row["value"] for row in unknown["rows"]} == {"Chưa có dữ liệu"}


@pytest.mark.parametrize("role", ["chair", "inspector"])
def test_counts_are_for_all_readers_names_behind_sensitive_ones_are_not(people, as_role, role) -> None:
    someone = as_role(role)
    assert someone.get("/report/people?section=presence&line=present").status_code == 200
    assert someone.get("/report/people?section=class&line=EX").status_code == 200
    for section in ("ethnicity", "sex", "age", "party_age", "education", "theory", "standing", "religion"):
        for ending in ("", ".xlsx"):
            answer = someone.get(f"/report/people{ending}?section={section}&line=unknown")
            assert (answer.status_code, answer.json["code"]) == (403, "report_people_restricted")


@pytest.mark.parametrize("role", ["desk", "teller", "projector"])
def test_others_see_nothing_of_it(people, as_role, role) -> None:
    someone = as_role(role)
    for path in ("/report", "/report/people?section=class&line=EX", "/report/draft.pdf", "/report/settings"):
        assert someone.get(path).status_code == 403
    assert "report" not in someone.get("/pictures?topics=report").json


def test_a_line_that_is_not_there_is_refused(people, as_role) -> None:
    committee = as_role("credentials")
    for query in ("section=age&line=nonsense", "section=religion&line=followers", "section=class&line=EX.present"):
        answer = committee.get(f"/report/people?{query}")
        assert (answer.status_code, answer.json["code"]) == (404, "report_line_unknown")
    assert committee.get("/report/people?section=class").status_code == 400
    assert committee.get("/report/people?section=class&line=EX&version=7").json["code"] == "report_version_unknown"


def test_the_spreadsheet_lists_the_same_people_and_runs_no_formula(founded, people, as_role) -> None:
    hall.register(founded, [{**hall.person(700, 100), "number": "9700", "full_name": "=1+1", "education": "@cmd"}])
    committee = as_role("credentials", lang="vi")
    answer = committee.get("/report/people.xlsx?section=education&line=other")
    page = openpyxl.load_workbook(io.BytesIO(answer.data)).active
    row = list(page[4])
    assert [cell.value for cell in row][1:3] == ["9700", "=1+1"]
    assert all(cell.data_type == "s" for cell in row)
    assert row[4].value == "@cmd"
