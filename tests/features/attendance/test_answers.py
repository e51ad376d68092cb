"""Every answer of the door over HTTP: the code, the colour, the person, what was kept and what was not."""

from typing import Any

import pytest

from congress_app.core import wording
from congress_app.core.db import Transaction
from congress_app.credentials import store as badges
from congress_app.credentials.rules import new_token
from tests.features.attendance.conftest import Hall


def test_in_and_out(hall: Hall) -> None:
    entered = hall.scan("001")
    assert (entered["code"], entered["tone"], entered["pin"]) == ("checked_in", "green", True)
    assert entered["person"]["name"] == "Nguyễn Thị Hoài Ân"
    assert (entered["person"]["seat"], entered["person"]["delegation"]) == ("B-14", "Đoàn Đảng bộ xã Tân An")
    left = hall.scan("001", "OUT")
    assert (left["code"], left["tone"], left["pin"]) == ("checked_out", "green", False)
    assert hall.count("passage") == 2
    assert hall.count("scan_failure") == 0


def test_already_in_says_when_and_where(hall: Hall) -> None:
    first = hall.scan("001", desk="Bàn 2")
    again = hall.scan("001", desk="Bàn 1")
    assert (again["code"], again["tone"]) == ("already_in", "amber")
    assert again["earlier"] == {"at": first["at"], "desk": "Bàn 2"}
    assert hall.count("passage") == 1


def test_already_out(hall: Hall) -> None:
    never = hall.scan("001", "OUT")
    assert (never["code"], never["tone"], never["earlier"]) == ("already_out", "amber", None)
    hall.scan("001")
    out = hall.scan("001", "OUT")
    again = hall.scan("001", "OUT", desk="Bàn 3")
    assert again["earlier"] == {"at": out["at"], "desk": "Bàn 1"}


def test_a_guest_comes_in_green_with_the_class(hall: Hall) -> None:
    guest = hall.scan("004")
    assert (guest["code"], guest["tone"], guest["person"]["voting"]) == ("checked_in", "green", False)
    assert guest["person"]["class_label"]["vi"] == "Khách mời"
    count = hall.desk.get("/pictures?topics=headcount").json
    assert count["headcount"]["picture"]["present"] == 0
    assert count["headcount"]["picture"]["others"] == 1


def test_withdrawn_is_not_entitled_but_may_leave(hall: Hall) -> None:
    hall.scan("002")
    hall.change(lambda tx: tx.execute("UPDATE delegate SET active = 0 WHERE number = '002'"))
    assert hall.scan("002", "OUT")["code"] == "checked_out"
    refused = hall.scan("002")
    assert (refused["code"], refused["tone"]) == ("not_entitled", "violet")
    assert refused["person"]["name"] == "Đào Đức Chiến"


def test_revoked_badge(hall: Hall) -> None:
    def revoke(tx: Transaction) -> None:
        badges.revoke_badges(tx, [hall.ids["003"]], "lost")

    hall.change(revoke)
    refused = hall.scan("003")
    assert (refused["code"], refused["tone"], refused["pin"]) == ("revoked_badge", "red", False)
    assert refused["person"]["number"] == "003"


@pytest.mark.parametrize("text", ["", "214", "https://hall.example/b#", "EAN 8934567890123"])
def test_unknown_badge(hall: Hall, text: str) -> None:
    refused = hall.scan(text)
    assert (refused["code"], refused["tone"], refused["person"]) == ("unknown_badge", "red", None)
    assert hall.count("scan_failure") == 1


@pytest.mark.parametrize("shape", ["{}", "https://elsewhere.example/b#{}"])
def test_a_badge_of_another_congress_is_told_from_no_badge(hall: Hall, shape: str) -> None:
    hall.change(lambda tx: tx.execute("UPDATE congress SET address = 'https://daihoi.example'"))
    foreign = hall.scan(shape.format(new_token()))
    assert (foreign["code"], foreign["tone"], foreign["person"]) == ("other_congress", "red", None)
    assert hall.scan(f"https://DAIHOI.example/b#{new_token()}")["code"] == "unknown_badge"
    assert hall.count("scan_failure") == 2


@pytest.mark.parametrize("shape", ["{}", "http://192.168.1.5:8000/b#{}", "HTTPS://DAIHOI.EXAMPLE/B#{}", " {}\r"])
@pytest.mark.parametrize("small", [False, True])
def test_whatever_the_scanner_typed(hall: Hall, shape: str, small: bool) -> None:
    token = hall.tokens["001"].lower() if small else hall.tokens["001"]
    assert hall.scan(shape.format(token))["code"] == "checked_in"


def test_without_a_session_nobody_is_recorded(hall: Hall) -> None:
    hall.change(lambda tx: tx.execute("UPDATE congress SET session = NULL"))
    refused = hall.scan("001")
    assert (refused["code"], refused["tone"]) == ("no_session_open", "red")
    assert hall.count("passage") == 0


def test_presence_starts_afresh_with_a_session(hall: Hall) -> None:
    hall.scan("001")
    hall.change(lambda tx: tx.execute("UPDATE congress SET session = (SELECT min(id) FROM session_of_congress)"))
    assert hall.scan("001")["code"] == "checked_in"


def test_a_name_found_by_search(hall: Hall) -> None:
    people = hall.desk.get("/desk/search?q=dao+duc").json["people"]
    assert [(each["name"], each["inside"]) for each in people] == [("Đào Đức Chiến", False)]
    body: dict[str, Any] = {"delegate": people[0]["id"], "direction": "IN", "desk": "Bàn 1", "method": "search"}
    assert hall.desk.deed("/desk/person", **body).json["code"] == "checked_in"
    assert hall.desk.get("/desk/search?q=002").json["people"][0]["inside"] is True
    assert hall.desk.deed("/desk/person", **{**body, "delegate": 999}).status_code == 404


def test_words_of_the_door_are_in_both_languages() -> None:
    for kind in ("delegate_entered", "delegate_left", "passage_refused"):
        for lang in wording.LANGUAGES:
            assert f"fact{wording.SEPARATOR}{kind}" in wording.catalogue(lang)
    head = wording.both("{missing} more for the quorum", missing=12)
    assert head == {"vi": "Còn thiếu 12 đại biểu", "en": "12 more for the quorum"}
