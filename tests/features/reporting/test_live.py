"""The live report over HTTP: what its numbers are, that they follow the hall, and that no person is in the picture."""

import json
import re

from congress_app.attendance import actions as attendance
from congress_app.attendance import ledger_actions as ledger
from congress_app.attendance.ledger_store import WHOLE, Absence
from congress_app.attendance.rules import Direction, Method, Passing
from congress_app.core.db import PROGRAM
from congress_app.credentials import standing_actions as standings
from congress_app.reporting import queries
from tests.features.reporting import hall


def picture(db) -> dict:
    with db.read() as reading:
        return queries.picture(reading)


def section(report: dict, code: str) -> dict:
    return next(one for one in report["sections"] if one["code"] == code)


def counts(report: dict, code: str) -> dict[str, int]:
    return {line["code"]: line["count"] for line in section(report, code)["lines"]}


def test_every_table_of_the_page_adds_up(founded, people, as_role) -> None:
    report = as_role("chair").get("/pictures?topics=report").json["report"]["picture"]
    assert report["numbers"]["summoned"] == 100
    for one in report["sections"]:
        assert sum(line["count"] for line in one["lines"]) == one["base"]
        assert sum(line["share"] for line in one["lines"]) == 10_000


def test_the_picture_names_nobody(founded, people) -> None:
    told = json.dumps(picture(founded), ensure_ascii=False)
    assert '"people"' not in told
    for number in range(1, 101):
        person = hall.person(number, 100)
        assert person["full_name"] not in told
        assert len(person["born"]) < 10 or person["born"] not in told


def test_presence_follows_the_door(founded, people) -> None:
    assert counts(picture(founded), "presence")["present"] == 90
    hall.enter(founded, people[90:92])
    attendance.name(founded, PROGRAM, None, people[0], Passing(Direction.OUT, "Bàn 1", Method.MANUAL))
    assert counts(picture(founded), "presence") == {
        "present": 91,
        "left": 1,
        "excused": 0,
        "unexcused": 0,
        "unknown": 8,
    }


def test_a_decision_of_the_committee_moves_the_numbers(founded, people) -> None:
    before = picture(founded)
    assert counts(before, "standing") == {"qualified": 0, "not_qualified": 0, "pending": 100}
    standings.decide(founded, hall.COMMITTEE, None, people[:97], "qualified")
    standings.decide(founded, hall.COMMITTEE, None, [people[97]], "not_qualified", "Không đủ điều kiện")
    after = picture(founded)
    assert counts(after, "standing") == {"qualified": 97, "not_qualified": 1, "pending": 2}
    assert section(after, "standing")["base"] == 100  # examined: 99 summoned and one found not qualified
    assert after["numbers"]["summoned"] == 99
    assert section(after, "sex")["base"] == 99


def test_an_alternate_counts_in_the_place_of_the_delegate(founded, people) -> None:
    spare = hall.register(
        founded,
        [{**hall.person(500, 100), "number": "9001", "class": "AL", "delegation": hall.person(50, 100)["delegation"]}],
    )
    assert section(picture(founded), "class")["beside"][0]["count"] == 1
    standings.replace(founded, hall.COMMITTEE, None, people[49], spare[0], "Ốm dài ngày")
    report = picture(founded)
    assert report["numbers"]["summoned"] == 100
    assert report["numbers"]["replaced"] == 1
    assert section(report, "class")["beside"] == []


def test_religion_is_counted_only_when_asked_for(founded, people, as_role) -> None:
    assert "religion" not in [one["code"] for one in picture(founded)["sections"]]
    assert change(as_role("credentials"), sections=["religion", "sex"]).status_code == 200
    assert [one["code"] for one in picture(founded)["sections"]] == ["presence", "sex", "religion", "standing"]


def change(someone, **fields):
    """Send the whole form, as the page does, with some fields changed."""
    page = {
        "sections": ["class", "delegations", "sex", "ethnicity", "age", "party_age", "education", "theory", "positions"],
        "age_mode": "full_years", "age_bands": [35, 41, 51, 61], "age_below": [40], "age_above": [70],
        "party_bands": [10, 20, 30, 40], "average_digits": 1, "positions": ["Bí thư"], "names_on_screen": False,
        "issuer": "", "number": "", "place": "", "head": "", "members": [], "recipients": [], "opening_vi": "",
        "opening_en": "", "remarks_vi": "", "remarks_en": "", "conclusion_vi": "", "conclusion_en": "",
    }  # fmt: skip
    return someone.deed("/report/settings", **{**page, **fields})


def test_settings_change_the_counting_and_are_kept(founded, people, as_role) -> None:
    committee = as_role("credentials")
    answer = change(committee, age_bands=[30, 50], average_digits=2, age_mode="year_diff")
    assert answer.json["changed"] == ["age_mode", "age_bands", "average_digits", "positions"]
    assert list(counts(picture(founded), "age")) == ["under-30", "between-30-49", "over-50", "unknown"]
    assert change(committee, age_bands=[30, 50], average_digits=2, age_mode="year_diff").json["changed"] == []
    assert "30, 50" in committee.page("/report/settings").text


def test_bad_settings_are_refused_with_their_field(founded, people, as_role) -> None:
    committee = as_role("credentials")
    for field, value, code in [
        ("age_bands", [50, 30], "report_bands_invalid"),
        ("age_bands", [], "report_bands_invalid"),
        ("sections", ["blood"], "report_section_unknown"),
        ("conclusion_vi", "{mọi} người", "report_placeholder_unknown"),
        ("average_digits", 7, "invalid_input"),
        ("remarks_en", "x" * 4001, "invalid_input"),
    ]:
        answer = change(committee, **{field: value})
        assert (answer.status_code, answer.json["code"]) == (400, code)
        assert answer.json["facts"]["field"] == field
    assert picture(founded)["numbers"]["summoned"] == 100


def test_the_page_says_what_an_empty_congress_lacks(house, founded, as_role) -> None:
    answer = as_role("secretariat").page("/report")
    assert answer.status_code == 200
    assert re.search(r'"summoned": ?0', answer.text)
    assert as_role("secretariat").get("/report/draft.pdf").json["code"] == "report_without_delegates"


def test_counting_is_remembered_while_only_ballots_and_passages_come(founded, people) -> None:
    with founded.read() as reading:
        first = queries._counted(reading, "2026-01-20")
    hall.enter(founded, [people[95]])
    with founded.read() as reading:
        assert queries._counted(reading, "2026-01-20") is first
    standings.decide(founded, hall.COMMITTEE, None, [people[0]], "qualified")
    with founded.read() as reading:
        assert queries._counted(reading, "2026-01-20") is not first


def test_complaints_are_told_with_the_result(founded, people) -> None:
    assert section(picture(founded), "standing")["ways"] == []
    number = standings.receive_complaint(founded, hall.COMMITTEE, None, "Khai sai ngày vào Đảng")["complaint"]
    standings.receive_complaint(founded, hall.COMMITTEE, None, "Trùng danh sách")
    standings.settle_complaint(founded, hall.COMMITTEE, None, number, "Không có cơ sở")
    assert section(picture(founded), "standing")["ways"][0]["en"] == (
        "Complaints about credentials: 2 received, 1 settled."
    )


def test_an_absence_is_told_with_its_kind_and_its_reason_to_few(founded, people, as_role) -> None:
    ledger.record_absence(founded, hall.COMMITTEE, None, [people[95]], WHOLE, Absence("excused", "Ốm nặng"))
    assert counts(picture(founded), "presence")["excused"] == 1
    rows = as_role("credentials").get("/report/people?section=presence&line=excused").json["rows"]
    assert rows[0]["value"] == "Ốm nặng"
    rows = as_role("chair").get("/report/people?section=presence&line=excused").json["rows"]
    assert rows[0]["value"] == ""
