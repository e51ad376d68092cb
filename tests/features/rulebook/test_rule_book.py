"""The rule book through HTTP: reading, copying, changing a copy, choosing; what is refused and how it is told."""

from typing import Any

import pytest
from markupsafe import escape

from congress_app.congress import queries as congress
from congress_app.congress.rules import LEVELS
from congress_app.core.db import Database
from congress_app.counting.parts import Part
from congress_app.rulebook import fields, queries, shipped
from tests import builders

NAME = {"vi": "Quy chế bầu cử của tỉnh", "en": "The province's own rules"}


def copied(organiser: builders.Visitor, origin: str = "party_delegates", **name: str) -> str:
    answer = organiser.deed(f"/rules/{origin}/copy", name={**NAME, **name})
    assert answer.status_code == 200, answer.text
    return str(answer.json["code"])


def facts(db: Database, kind: str) -> list[str]:
    with db.read() as reading:
        return [row[0] for row in reading.all("SELECT facts FROM journal WHERE kind = ? ORDER BY seq", (kind,))]


@pytest.mark.parametrize(
    ("level", "code"), [("cell", "party_members"), ("association", "roberts_rules"), ("commune", "party_delegates")]
)
def test_a_congress_starts_with_the_profile_of_its_level(db: Database, level: str, code: str) -> None:
    builders.found(db, level=level)
    with db.read() as reading:
        assert queries.current(reading) == shipped.profiles()[code]
        assert not queries.is_chosen(reading)


@pytest.mark.parametrize("level", LEVELS)
def test_the_quorum_of_a_congress_starts_as_its_rules_ask(db: Database, level: str) -> None:
    builders.found(db, level=level)
    with db.read() as reading:
        numerator, denominator, strict = congress.quorum_rule(reading)
        assert queries.current(reading).quorum.delegates == Part(numerator, denominator, strict=strict)


def test_before_set_up_there_is_a_profile_all_the_same(db: Database) -> None:
    with db.read() as reading:
        assert queries.current(reading).code == "party_delegates"


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_page_says_the_rules_in_sentences_and_marks_doubts(founded: Database, as_role: Any, lang: str) -> None:
    page = as_role("teller", lang=lang).page("/rules").text
    sentence = {
        "vi": "Trúng cử khi được quá một nửa số đại biểu được triệu tập",
        "en": "A person is elected with the votes of more than half of the delegates summoned",
    }
    assert sentence[lang] in page
    assert page.count({"vi": "Chưa kiểm chứng", "en": "Not verified"}[lang]) == len(
        shipped.profiles()["party_delegates"].unverified
    )
    assert {"vi": "Đây là cài đặt.", "en": "This is a setting."}[lang] in page
    assert "data-choose" not in page


def test_every_profile_has_its_page(founded: Database, as_role: Any) -> None:
    inspector = as_role("inspector")
    for code, profile in shipped.profiles().items():
        page = inspector.page(f"/rules/{code}")
        assert page.status_code == 200
        assert escape(profile.name["en"]) in page.text
    assert inspector.page("/rules/nothing").status_code == 404


def test_a_copy_is_changed_and_the_shipped_one_is_not(founded: Database, as_role: Any) -> None:
    organiser = as_role("organiser")
    code = copied(organiser)
    answer = organiser.deed(
        f"/rules/{code}/change",
        settings={"elections.threshold": {"numerator": 2, "denominator": 3, "strict": False}, "elections.tie": "older"},
        checked=["elections.order"],
        note={"vi": "Theo quy chế riêng.", "en": "By rules of our own."},
    )
    assert answer.json == {"changed": ["elections.threshold", "elections.tie", "note", "unverified"]}
    with founded.read() as reading:
        made, origin = queries.profile(reading, code), queries.profile(reading, "party_delegates")
        assert made.elections.threshold == Part(2, 3, strict=False)
        assert (made.elections.tie, made.name, made.note["en"]) == ("older", NAME, "By rules of our own.")
        assert "elections.order" not in made.unverified
        assert origin == shipped.profiles()["party_delegates"]
        assert [each.code for each in queries.every(reading)] == [*shipped.CODES, code]
        assert queries.current(reading).code == "party_delegates"
    assert "2/3" not in organiser.page(f"/rules/{code}").text
    assert "at least two thirds of the delegates summoned" in organiser.page(f"/rules/{code}").text
    assert len(facts(founded, "profile_copied")) == len(facts(founded, "profile_changed")) == 1


def test_saving_without_a_change_changes_nothing(founded: Database, as_role: Any) -> None:
    organiser = as_role("organiser")
    code = copied(organiser)
    assert organiser.deed(f"/rules/{code}/change", settings={"elections.entries": 3}, name=NAME).json == {"changed": []}
    assert facts(founded, "profile_changed") == []


def test_a_shipped_profile_cannot_be_changed(founded: Database, as_role: Any) -> None:
    organiser = as_role("organiser")
    answer = organiser.deed("/rules/party_delegates/change", settings={"elections.entries": 2})
    assert (answer.status_code, answer.json["code"]) == (409, "shipped_profile_fixed")
    assert organiser.page("/rules/party_delegates/edit").status_code == 409


def test_a_copy_is_chosen_and_a_vote_starts_from_it(founded: Database, as_role: Any) -> None:
    organiser = as_role("organiser")
    code = copied(organiser, "company_agm")
    assert organiser.deed(f"/rules/{code}/choose").json == {"code": code}
    assert organiser.deed(f"/rules/{code}/choose").json == {"code": code}
    with founded.read() as reading:
        assert queries.current(reading).code == code
        assert queries.current(reading).votes.weighted
        assert queries.is_chosen(reading)
    assert len(facts(founded, "profile_chosen")) == 1
    organiser.deed("/rules/party_members/choose")
    with founded.read() as reading:
        assert queries.current(reading).code == "party_members"


def test_the_same_nonce_copies_once(founded: Database, as_role: Any) -> None:
    organiser, nonce = as_role("organiser"), builders.nonce()
    answers = [organiser.deed("/rules/youth_union/copy", name=NAME, nonce=nonce).json for _ in range(2)]
    assert answers[0] == answers[1]
    with founded.read() as reading:
        assert len(queries.every(reading)) == len(shipped.CODES) + 1


REFUSED = [
    (
        {"elections.threshold": {"numerator": 3, "denominator": 2, "strict": False}},
        "Mức trúng cử",
        "A person is elected with",
    ),
    ({"elections.threshold": None}, "Mức trúng cử", "A person is elected with"),
    (
        {"quorum.delegates": {"numerator": 2, "denominator": 300, "strict": False}},
        "Số người phải có mặt",
        "Those who must be there",
    ),
    ({"elections.entries": 7}, "Số lần nhập độc lập mỗi tập phiếu", "Independent entries of every batch"),
    ({"elections.batch_size": "many"}, "Số phiếu mỗi tập", "Ballots in a batch"),
    ({"elections.tie": "dice"}, "Bằng phiếu ở suất cuối cùng", "Equal votes at the last seat"),
    ({"elections.surplus.small_from": 8}, "Bầu ít người: từ", "Few seats: from"),
    ({"elections.cumulative": True}, "Được dồn phiếu cho một người", "Votes may be heaped on one candidate"),
    (
        {"votes.weighted": 1},
        "Phiếu tính theo số ghi trong danh sách (cổ phần)",
        "Votes weigh as the register says (shares)",
    ),
]


@pytest.mark.parametrize(
    ("settings", "vi", "en"), REFUSED, ids=[next(iter(one[0])) + str(n) for n, one in enumerate(REFUSED)]
)
def test_a_value_nobody_could_go_by_is_named_in_both_languages(
    founded: Database, as_role: Any, settings: dict[str, Any], vi: str, en: str
) -> None:
    code = copied(as_role("organiser"))
    for lang, name in (("vi", vi), ("en", en)):
        answer = as_role("organiser", lang=lang).deed(f"/rules/{code}/change", settings=settings)
        assert (answer.status_code, answer.json["code"]) == (400, "rule_setting_wrong")
        assert answer.json["facts"]["field"] == next(iter(settings))
        assert f"“{name}”" in answer.json["message"]
    with founded.read() as reading:
        assert queries.profile(reading, code).elections == shipped.profiles()["party_delegates"].elections


@pytest.mark.parametrize("name", [{"vi": "  ", "en": "Ours"}, {"vi": "Của ta", "en": "x" * 121}])
def test_a_copy_needs_a_name_in_both_languages(founded: Database, as_role: Any, name: dict[str, str]) -> None:
    answer = as_role("organiser").deed("/rules/roberts_rules/copy", name=name)
    assert (answer.status_code, answer.json["code"]) == (400, "rule_profile_name_missing")


def test_two_profiles_never_have_one_name(founded: Database, as_role: Any) -> None:
    organiser = as_role("organiser")
    code = copied(organiser)
    again = organiser.deed("/rules/party_delegates/copy", name={"vi": "Khác", "en": NAME["en"].upper()})
    assert (again.status_code, again.json["code"], again.json["facts"]["field"]) == (
        409,
        "rule_profile_name_taken",
        "name_en",
    )
    taken = {"vi": shipped.profiles()["youth_union"].name["vi"], "en": "Other"}
    assert organiser.deed(f"/rules/{code}/change", name=taken).json["code"] == "rule_profile_name_taken"


@pytest.mark.parametrize("role", ["secretariat", "chair", "teller", "desk", "credentials", "inspector"])
def test_staff_read_and_only_the_organiser_changes(founded: Database, as_role: Any, role: str) -> None:
    code = copied(as_role("organiser"))
    someone = as_role(role)
    assert someone.page("/rules").status_code == 200
    assert someone.page(f"/rules/{code}").status_code == 200
    assert someone.page(f"/rules/{code}/edit").status_code == (200 if role == "inspector" else 403)
    for what, body in (("copy", {"name": NAME}), ("change", {}), ("choose", {})):
        assert someone.deed(f"/rules/{code}/{what}", **body).status_code == 403


def test_a_delegate_does_not_read_the_rule_book(founded: Database, as_role: Any) -> None:
    assert as_role("delegate", person=1).page("/rules").status_code == 403


def test_the_page_warns_when_the_congress_counts_its_quorum_otherwise(founded: Database, as_role: Any) -> None:
    organiser = as_role("organiser")
    assert "data-quorum" not in organiser.page("/rules").text
    organiser.deed("/rules/company_agm/choose")
    page = organiser.page("/rules").text
    assert "That is not what these rules say." in page
    assert page.count("data-quorum") == 2
    organiser.deed("/settings", quorum_numerator=1, quorum_denominator=2, quorum_strict=True)
    assert "That is not what these rules say." not in organiser.page("/rules").text
    with founded.read() as reading:
        assert congress.quorum_rule(reading) == (1, 2, True)


def test_a_quorum_that_the_settings_page_does_not_list_stays_chosen_there(founded: Database, as_role: Any) -> None:
    organiser = as_role("organiser")
    organiser.deed("/settings", quorum_numerator=33, quorum_denominator=100, quorum_strict=False)
    page = organiser.page("/settings").text
    assert '<option value="33/100/0" selected>' in page


def test_the_form_shows_every_setting_with_its_value(founded: Database, as_role: Any) -> None:
    organiser = as_role("organiser", lang="vi")
    code = copied(organiser)
    page = organiser.page(f"/rules/{code}/edit").text
    for path, field in fields.FIELDS.items():
        assert (f'name="{path}"' in page) == (field.kind != "fixed"), path
    assert page.count("Đã đối chiếu với văn bản") == len(shipped.profiles()["party_delegates"].unverified)
