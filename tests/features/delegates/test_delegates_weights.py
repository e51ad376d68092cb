"""How much a vote weighs: read from a list, typed, exported, shown only where votes are weighed, one where nothing is said."""

import io
from collections.abc import Callable

import pytest
from python_calamine import CalamineWorkbook

from congress_app.core.db import Database
from congress_app.delegates import queries, rules
from congress_app.delegates.headings import find, meaning
from tests.builders import Visitor
from tests.features.delegates.registers import comma, sheet
from tests.features.delegates.secretary import Secretary

HEAD = ("STT", "Họ và tên", "Đơn vị", "Số cổ phần")
PEOPLE = (
    ("1", "Lê Văn An", "Cổ đông tổ chức", "1.250.000"),
    ("2", "Trần Thị Bình", "Cổ đông cá nhân", "0"),
    ("3", "Phạm Văn Chung", "Cổ đông cá nhân", ""),
)


def weigh(as_role: Callable[..., Visitor]) -> None:
    assert as_role("organiser").deed("/rules/company_agm/choose").status_code == 200


def weights(db: Database) -> dict[str, int]:
    with db.read() as reading:
        told = queries.weights(reading)
        return {one["full_name"]: told[int(one["id"])] for one in queries.whole_list(reading)}


@pytest.mark.parametrize(
    "heading",
    ["Số cổ phần", "SỐ CỔ PHẦN SỞ HỮU", "Số CP", "Tổng số cổ phần (sở hữu và đại diện)", "Số lượng cổ phần", "Số phiếu biểu quyết",
     "Tổng số phiếu biểu quyết", "Số quyền biểu quyết", "Weight", "Voting weight", "Shares", "Number of shares", "Shares held", "Total votes"],
)  # fmt: skip
def test_headings_of_a_weight(heading: str) -> None:
    assert meaning(heading) == "weight"


def test_all_the_shares_count_rather_than_those_owned() -> None:
    found = find(
        [
            ["STT", "Họ và tên", "Số cổ phần sở hữu", "Số cổ phần đại diện", "Tổng số cổ phần"],
            ["1", "Lê Văn An", "5", "3", "8"],
        ]
    )
    assert found is not None
    assert found.column("weight") == 4


@pytest.mark.parametrize(
    ("said", "kept"),
    [("", ""), ("7", "7"), ("007", "7"), ("0", "0"), ("1.250.000", "1250000"), ("1,250,000", "1250000"), ("1 250 000", "1250000"),
     ("1250000.00", "1250000"), ("12.000 cổ phần", "12000"), ("500 shares", "500"), ("1000000000000", "1000000000000")],
)  # fmt: skip
def test_one_spelling_of_a_weight(said: str, kept: str) -> None:
    assert rules.weight(said) == kept


@pytest.mark.parametrize("said", ["1,5", "-3", "1.25.000", "nhiều", "1000000000001", "9" * 40, "٣", "12%"])
def test_what_is_no_whole_number_is_refused(said: str) -> None:
    with pytest.raises(rules.WeightUnreadable):
        rules.weight(said)


@pytest.mark.parametrize(
    "made",
    [
        comma(PEOPLE, HEAD),
        sheet([HEAD, *PEOPLE]),
        sheet([HEAD, ("1", "Lê Văn An", "Cổ đông tổ chức", 1250000.0), *PEOPLE[1:]]),
    ],
    ids=["csv", "text", "number"],
)
def test_a_list_brings_weights(founded: Database, secretary: Secretary, made: bytes | str) -> None:
    assert secretary.bring_in(made)["added"] == 3
    assert weights(founded) == {"Lê Văn An": 1250000, "Trần Thị Bình": 0, "Phạm Văn Chung": 1}


def test_a_weight_nobody_can_read_leaves_its_cell_empty(founded: Database, secretary: Secretary) -> None:
    seen = secretary.preview(comma([("1", "Lê Văn An", "Cổ đông", "vài nghìn")], HEAD))
    row = seen["rows"][0]
    assert (row["status"], row["remarks"][0]["code"], row["remarks"][0]["cell"]) == (
        "problem",
        "weight_unreadable",
        "D2",
    )
    assert secretary.confirm(seen["draft"], mendable=True)["added"] == 1
    assert weights(founded) == {"Lê Văn An": 1}


def test_a_weight_is_typed_and_its_change_stays_in_the_history(
    founded: Database, as_role: Callable[..., Visitor]
) -> None:
    weigh(as_role)
    someone = as_role("secretariat")
    made = someone.deed("/delegates/add", full_name="Lê Văn An", weight="1.000").json
    assert weights(founded) == {"Lê Văn An": 1000}
    assert someone.deed(f"/delegates/{made['id']}/change", weight="2,500 shares").json["changed"] == ["weight"]
    assert someone.deed(f"/delegates/{made['id']}/change", weight="2.500").json["changed"] == []
    told = someone.get(f"/delegates/{made['id']}").json
    assert told["fields"]["weight"] == "2500"
    assert [
        (line["label"], line["before"], line["after"]) for line in told["history"] if line["field"] == "weight"
    ] == [("Voting weight", "1000", "2500")]
    assert someone.deed(f"/delegates/{made['id']}/change", weight="").json["changed"] == ["weight"]
    assert weights(founded) == {"Lê Văn An": 1}


@pytest.mark.parametrize(
    ("lang", "words"), [("vi", "Số phiếu biểu quyết là một số nguyên"), ("en", "A voting weight is a whole number")]
)
def test_a_typed_weight_that_is_none_is_named(
    founded: Database, as_role: Callable[..., Visitor], lang: str, words: str
) -> None:
    answer = as_role("secretariat", lang=lang).deed("/delegates/add", full_name="Lê Văn An", weight="1,5")
    assert (answer.status_code, answer.json["code"], answer.json["facts"]["field"]) == (
        400,
        "weight_unreadable",
        "weight",
    )
    assert answer.json["message"].startswith(words)


def test_weights_are_shown_only_where_votes_are_weighed(secretary: Secretary, as_role: Callable[..., Visitor]) -> None:
    secretary.bring_in(comma(PEOPLE, HEAD))
    someone = as_role("secretariat")
    first = someone.get("/delegates/list").json["rows"][0]["id"]

    def shown() -> tuple[bool, str, bool]:
        book = CalamineWorkbook.from_filelike(io.BytesIO(someone.get("/delegates.xlsx").data))
        head = book.get_sheet_by_index(0).to_python()[0]
        page = someone.page("/delegates").text
        return (
            '"weighed": true' in page,
            someone.get(f"/delegates/{first}").json["fields"]["weight"],
            "Voting weight" in head,
        )

    assert shown() == (False, "", False)
    weigh(as_role)
    assert shown() == (True, "1250000", True)


def test_the_export_brings_its_weights_back(
    founded: Database, secretary: Secretary, as_role: Callable[..., Visitor]
) -> None:
    weigh(as_role)
    secretary.bring_in(comma(PEOPLE, HEAD))
    for lang in ("vi", "en"):
        seen = secretary.preview(as_role("organiser", lang=lang).get("/delegates.xlsx").data, name=f"again-{lang}.xlsx")
        assert seen["head"]["counts"] == {"new": 0, "changed": 0, "same": 3, "problem": 0, "skipped": 0}
        assert (
            "weight"
            in seen["head"]["mapping"]["sheets"][next(iter(seen["head"]["mapping"]["sheets"]))]["columns"].values()
        )
