"""How a file is read can be corrected without sending it again, saved under a name, and recognised the next time."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.builders import Visitor
from tests.features.delegates.registers import comma, sheet
from tests.features.delegates.secretary import Secretary

HEAD = ("Thứ", "Người dự họp", "Nơi ở", "Bộ phận", "Điện thoại")
PEOPLE = (("1", "Đào Đức Ân", "Hà Nội", "Xã Ea Kao", "0912345678"), ("2", "Bế Thị Nga", "Huế", "Xã Krông Búk", ""))
BY_HAND = {"sheets": {"": {"head": 1, "columns": {"B": "full_name", "D": "delegation", "E": "phone"}}}}


def read(secretary: Secretary, upload: str, **way: Any) -> dict[str, Any]:
    """The finished preview of an upload that is read once more, or the refusal."""
    answer = secretary.visitor.deed("/delegates/import/read", upload=upload, name="x.csv", **way)
    if answer.status_code != 200:
        return {"status": answer.status_code, **answer.json}
    return secretary.finished(answer.json["draft"])


def test_columns_nobody_understands_are_chosen_by_hand_without_a_second_upload(secretary: Secretary) -> None:
    sent = secretary.visitor.upload("/delegates/import/preview", comma(PEOPLE, HEAD).encode(), name="x.csv").json
    assert secretary.finished(sent["draft"])["code"] == "headings_missing"
    empty = read(secretary, sent["upload"], mapping={"sheets": {}})
    assert [one["letter"] for one in empty["head"]["sheets"][0]["columns"]] == ["A", "B", "C", "D", "E"]
    seen = read(secretary, sent["upload"], mapping=BY_HAND)
    assert [(row["name"], row["delegation"]) for row in seen["rows"]] == [
        ("Đào Đức Ân", "Xã Ea Kao"), ("Bế Thị Nga", "Xã Krông Búk"),
    ]  # fmt: skip
    assert [one["code"] for one in seen["head"]["missing"]] == ["sex", "born"]
    assert secretary.confirm(seen["draft"])["added"] == 2


def test_sheets_can_be_left_out(secretary: Secretary) -> None:
    sent = secretary.visitor.upload("/delegates/import/preview", sheet([HEAD, *PEOPLE]), name="x.xlsx").json
    columns = {"B": "full_name"}
    seen = read(secretary, sent["upload"], mapping={"sheets": {"DS": {"head": 1, "columns": columns}}})
    assert [one["read"] for one in seen["head"]["sheets"]] == [True]
    assert seen["head"]["sheets"][0]["columns"][1]["samples"] == ["Đào Đức Ân", "Bế Thị Nga"]
    assert read(secretary, sent["upload"], mapping={"sheets": {}})["rows"] == []


@pytest.mark.parametrize(
    ("mapping", "code"),
    [
        ({"sheets": {"": {"head": 1, "columns": {"D": "delegation"}}}}, "mapping_nameless"),
        ({"sheets": {"": {"head": 1, "columns": {"B": "full_name", "C": "full_name"}}}}, "mapping_twice"),
        ({"sheets": {"": {"head": 1, "columns": {"B": "password"}}}}, "invalid_input"),
        ({"sheets": {"": {"head": -1, "columns": {}}}}, "invalid_input"),
    ],
)
def test_a_mapping_that_cannot_be_read_is_refused(secretary: Secretary, mapping: Any, code: str) -> None:
    sent = secretary.visitor.upload("/delegates/import/preview", comma(PEOPLE, HEAD).encode(), name="x.csv").json
    refused = read(secretary, sent["upload"], mapping=mapping)
    assert (refused["status"], refused["code"]) == (400, code)


def test_an_upload_is_its_readers_only_and_gone_once_confirmed(
    secretary: Secretary, as_role: Callable[..., Visitor]
) -> None:
    sent = secretary.visitor.upload("/delegates/import/preview", comma(PEOPLE, HEAD).encode(), name="x.csv").json
    other = Secretary(as_role("organiser"))
    assert read(other, sent["upload"], mapping=BY_HAND)["code"] == "upload_unknown"
    assert read(secretary, "../../congress.db", mapping=BY_HAND)["code"] == "upload_unknown"
    secretary.confirm(read(secretary, sent["upload"], mapping=BY_HAND)["draft"])
    assert read(secretary, sent["upload"], mapping=BY_HAND)["code"] == "upload_unknown"


def test_a_saved_way_recognises_the_next_file_wherever_its_columns_stand(secretary: Secretary) -> None:
    sent = secretary.visitor.upload("/delegates/import/preview", comma(PEOPLE, HEAD).encode(), name="x.csv").json
    seen = read(secretary, sent["upload"], mapping=BY_HAND)
    saved = secretary.visitor.deed("/delegates/import/profiles", draft=seen["draft"], name=" Văn phòng  huyện ").json
    assert saved["name"] == "Văn phòng huyện"
    moved = sheet([["DANH SÁCH"], [], ("Bộ phận", "Điện thoại", "Người dự họp"), ("Xã X", "", "Vàng A Páo")])
    again = secretary.preview(moved, name="y.xlsx")
    assert again["head"]["profile"] == {"id": saved["id"], "name": "Văn phòng huyện", "how": "recognised"}
    assert again["head"]["mapping"]["sheets"]["DS"] == {
        "head": 3, "columns": {"A": "delegation", "B": "phone", "C": "full_name"},
    }  # fmt: skip
    assert [(row["name"], row["delegation"]) for row in again["rows"]] == [("Vàng A Páo", "Xã X")]


def test_profiles_are_renamed_replaced_and_thrown_away(secretary: Secretary) -> None:
    visitor = secretary.visitor
    draft = secretary.preview("Họ và tên,Đơn vị\nPhan Kế Bính,Hội Nhà báo\n")["draft"]
    first = visitor.deed("/delegates/import/profiles", draft=draft, name="Một").json["id"]
    visitor.deed("/delegates/import/profiles", draft=draft, name="Hai")
    assert visitor.deed("/delegates/import/profiles", draft=draft, name="MOT").json["code"] == "profile_name_taken"
    assert visitor.deed("/delegates/import/profiles", draft=draft, name="Một", instead=True).json["id"] == first
    rename = f"/delegates/import/profiles/{first}/rename"
    assert visitor.deed(rename, name="Hai").json["code"] == "profile_name_taken"
    assert visitor.deed(rename, name=" ").json["code"] == "profile_name_missing"
    assert visitor.deed(rename, name="Ba").json["name"] == "Ba"
    visitor.deed(f"/delegates/import/profiles/{first}/delete")
    assert visitor.deed(f"/delegates/import/profiles/{first}/delete").json["code"] == "profile_unknown"
    assert [one["name"] for one in visitor.get("/delegates/import/profiles").json["profiles"]] == ["Hai"]


def test_a_chosen_profile_that_does_not_fit_is_said(secretary: Secretary) -> None:
    draft = secretary.preview("Họ và tên,Đơn vị\nPhan Kế Bính,Hội Nhà báo\n")["draft"]
    profile = secretary.visitor.deed("/delegates/import/profiles", draft=draft, name="Báo chí").json["id"]
    sent = secretary.visitor.upload(
        "/delegates/import/preview", b"Full name,Seat\nAna Mejia,A1\n", name="x.csv", profile=profile
    ).json
    seen = secretary.finished(sent["draft"])
    assert seen["head"]["profile"]["how"] == "misfit"
    assert seen["rows"][0]["name"] == "Ana Mejia"


def test_rows_are_searched_without_tone_marks(secretary: Secretary) -> None:
    draft = secretary.preview(comma(PEOPLE, ("TT", "Họ và tên", "x", "Đơn vị", "ĐT")))["draft"]
    found = secretary.rows(draft, q="be nga krong")
    assert (found["matched"], [row["name"] for row in found["rows"]]) == (1, ["Bế Thị Nga"])
    assert secretary.rows(draft, q="be nga", show="problem")["matched"] == 0
