"""What a desk did without the server, told afterwards: nothing twice, nothing lost, every time in its place."""

import base64
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import msgspec
import pytest

from congress_app.attendance import sealing
from congress_app.core import clock
from congress_app.core.db import Transaction
from congress_app.credentials import store as badges
from congress_app.credentials.rules import new_token, token_hash
from tests.builders import Visitor, nonce
from tests.features.attendance.conftest import Hall

AGO = 60_000


def now() -> int:
    """The server's time in milliseconds."""
    return round(clock.moment().timestamp() * 1000)


def pulse(hall: Hall, **told: Any) -> dict[str, Any]:
    """What the server says to a desk."""
    found: dict[str, Any] = hall.desk.get("/desk/pulse", query_string=told).json
    return found


def scan(hall: Hall, number: str, at: int | None = None, **more: Any) -> dict[str, Any]:
    """One scan as an offline desk keeps it, a minute ago unless told otherwise."""
    token = hall.tokens.get(number, number)
    return {
        "nonce": nonce(), "direction": "IN", "method": "scan", "at": now() - AGO if at is None else at,
        "shown": token_hash(token).hex(), "badge": len(token) == 27, **more,
    }  # fmt: skip


def tell(hall: Hall, *scans: dict[str, Any], desk: str = "Bàn 3", sent: int | None = None) -> list[dict[str, Any]]:
    """Tell the server; its answers."""
    key = pulse(hall)["congress"]
    answer = hall.desk.deed("/desk/late", desk=desk, congress=key, sent=sent or now(), scans=list(scans))
    assert answer.status_code == 200, answer.text
    found: list[dict[str, Any]] = answer.json["answers"]
    return found


def rows(hall: Hall, table: str) -> list[dict[str, Any]]:
    """Every row of a table."""
    with hall.db.read() as reading:
        return [dict(row) for row in reading.all(f"SELECT * FROM {table} ORDER BY id")]


@pytest.fixture
def begun(hall: Hall) -> Hall:
    """The session has been running for an hour."""
    hour = (clock.moment() - timedelta(hours=1)).isoformat(timespec="milliseconds")
    hall.change(lambda tx: tx.execute("UPDATE session_of_congress SET started_at = ?", (hour,)))
    return hall


def test_a_late_scan_is_kept_at_its_own_time(begun: Hall) -> None:
    at = now() - AGO
    told = scan(begun, "001", at)
    [answer] = tell(begun, told)
    assert (answer["code"], answer["tone"], answer["nonce"]) == ("checked_in", "green", told["nonce"])
    [passage] = rows(begun, "passage")
    assert passage["offline"] == 1
    assert abs(datetime.fromisoformat(passage["at"]).timestamp() * 1000 - at) < 2
    assert passage["recorded_at"] > passage["at"]
    assert begun.scan("001", desk="Bàn 1")["earlier"]["desk"] == "Bàn 3"


def test_the_answer_that_was_lost_is_given_again(begun: Hall) -> None:
    key = nonce()
    first = begun.scan("001", nonce=key, desk="Bàn 3")
    [answer] = tell(begun, {**scan(begun, "001"), "nonce": key})
    assert (answer["code"], answer["at"]) == ("checked_in", first["at"])
    assert begun.count("passage") == 1
    garbage = begun.scan("EAN 893456", nonce=(other := nonce()), desk="Bàn 3")
    [answer] = tell(begun, {**scan(begun, "EAN 893456"), "nonce": other})
    assert (answer["code"], answer["at"]) == ("unknown_badge", garbage["at"])
    assert begun.count("scan_failure") == 1


def test_told_twice_is_done_once(begun: Hall) -> None:
    scans = [scan(begun, "001"), scan(begun, "002")]
    assert tell(begun, *scans) == tell(begun, *scans)
    assert begun.count("passage") == 2


def test_another_desk_was_first(begun: Hall) -> None:
    begun.scan("001", desk="Bàn 2")
    [answer] = tell(begun, scan(begun, "001"))
    assert (answer["code"], answer["earlier"]["desk"]) == ("already_in", "Bàn 2")
    assert begun.count("passage") == 1
    [kept] = rows(begun, "scan_failure")
    assert (kept["code"], kept["offline"], kept["earlier_desk"], kept["method"]) == ("already_in", 1, "Bàn 2", "scan")
    assert kept["recorded_at"] > kept["at"]


def test_two_offline_desks_in_the_wrong_order(begun: Hall) -> None:
    """The way out is told before the way in: both are kept, and the person is outside."""
    [out] = tell(begun, scan(begun, "001", now() - 10_000, direction="OUT"), desk="Bàn 4")
    [entered] = tell(begun, scan(begun, "001", now() - 40_000), desk="Bàn 3")
    assert (out["code"], entered["code"]) == ("checked_out", "checked_in")
    assert pulse_present(begun) == 0
    [again] = tell(begun, scan(begun, "001", now() - 8_000, direction="OUT"))
    assert again["code"] == "already_out"


def pulse_present(hall: Hall) -> int:
    """Summoned delegates in the hall."""
    pictures: dict[str, Any] = hall.desk.get("/pictures?topics=headcount").get_json()
    return int(pictures["headcount"]["picture"]["present"])


def test_revoked_meanwhile_withdrawn_meanwhile_and_nobodys(begun: Hall) -> None:
    def revoke(tx: Transaction) -> None:
        badges.revoke_badges(tx, [begun.ids["001"]], "lost")
        tx.execute("UPDATE delegate SET active = 0 WHERE number = '002'")

    begun.change(revoke)
    scans = [scan(begun, "001"), scan(begun, "002"), scan(begun, new_token()), scan(begun, "EAN 89")]
    answers = tell(begun, *scans)
    assert [each["code"] for each in answers] == ["revoked_badge", "not_entitled", "other_congress", "unknown_badge"]
    assert answers[0]["person"]["name"] == "Nguyễn Thị Hoài Ân"
    assert begun.count("passage") == 0
    assert [each["offline"] for each in rows(begun, "scan_failure")] == [1, 1, 1, 1]


def test_a_desk_whose_clock_is_wrong(begun: Hall) -> None:
    """Half an hour slow, or a day fast: the difference at the time of sending is taken away."""
    for number, error in (("001", -1_800_000), ("002", 86_400_000)):
        true = now() - AGO
        [answer] = tell(begun, scan(begun, number, true + error), sent=now() + error)
        assert abs(datetime.fromisoformat(answer["at"]).timestamp() * 1000 - true) < 500


def test_a_time_is_never_in_the_future_nor_before_the_session(begun: Hall) -> None:
    [future] = tell(begun, scan(begun, "001", now() + 600_000))
    [past] = tell(begun, scan(begun, "002", now() - 10 * 3600_000))
    assert datetime.fromisoformat(future["at"]) <= clock.moment()
    assert timedelta(minutes=59) < clock.moment() - datetime.fromisoformat(past["at"]) < timedelta(minutes=61)


def test_the_morning_told_in_the_afternoon_stays_in_the_morning(hall: Hall, as_role: Callable[..., Visitor]) -> None:
    organiser = as_role("organiser")
    morning, afternoon = [one["id"] for one in organiser.get("/control/day").json["sessions"]][:2]
    begin = clock.moment()
    clock.set_clock(lambda: begin + timedelta(minutes=1))
    organiser.deed(f"/sessions/{morning}/start")
    seen = now() + 30 * 60_000
    clock.set_clock(lambda: begin + timedelta(hours=5))
    organiser.deed(f"/sessions/{afternoon}/start")
    [answer] = tell(hall, scan(hall, "001", seen))
    assert answer["code"] == "checked_in"
    [passage] = rows(hall, "passage")
    assert passage["session"] == morning
    assert abs(datetime.fromisoformat(passage["at"]).timestamp() * 1000 - seen) < 2
    headcount = organiser.get("/pictures?topics=headcount").json["headcount"]["picture"]
    assert (headcount["session"]["id"], headcount["present"]) == (afternoon, 0)


def test_a_person_found_by_name_just_before_the_server_went(begun: Hall) -> None:
    told = {**scan(begun, "003"), "shown": "", "badge": False, "delegate": begun.ids["003"], "method": "search"}
    [answer, refused] = tell(begun, told, {**told, "nonce": nonce(), "delegate": 999})
    assert (answer["code"], answer["person"]["number"]) == ("checked_in", "003")
    assert refused["refusal"] == "delegate_unknown"


def test_scans_of_another_congress_are_not_taken(begun: Hall) -> None:
    refused = begun.desk.deed("/desk/late", desk="Bàn 3", congress="0" * 16, sent=now(), scans=[scan(begun, "001")])
    assert (refused.status_code, refused.get_json()["code"]) == (409, "scans_of_another_congress")
    assert begun.count("passage") == 0


@pytest.mark.parametrize(
    "change", [{"shown": "xyz"}, {"at": -1}, {"at": 10**15}, {"method": "magic"}, {"nonce": "x"}, {"more": 1}]
)
def test_what_cannot_be_read_is_refused_whole(begun: Hall, change: dict[str, Any]) -> None:
    key = pulse(begun)["congress"]
    scans = [scan(begun, "001"), {**scan(begun, "002"), **change}]
    refused = begun.desk.deed("/desk/late", desk="Bàn 3", congress=key, sent=now(), scans=scans)
    assert (refused.status_code, refused.get_json()["code"]) == (400, "invalid_input")
    assert begun.count("passage") == 0


def test_the_list_opens_only_with_the_badge(hall: Hall) -> None:
    copy = hall.desk.get("/desk/list").get_json()
    assert (copy["whole"], copy["count"], len(copy["entries"])) == (True, 4, 4)
    said = hall.desk.get("/desk/list").get_data(as_text=True)
    assert not any(word in said for word in ("Nguyễn", "Tân An", "B-14", hall.tokens["001"]))
    salt = base64.b64decode(copy["salt"])
    name, key = sealing.names(salt, token_hash(hall.tokens["001"]))
    sealed = base64.b64decode(copy["entries"][base64.b64encode(name).decode()])
    card = msgspec.json.decode(sealing.unseal(key, sealed) or b"")
    assert card[1:3] == ["001", "Nguyễn Thị Hoài Ân"]
    assert card[-2:] == [1, 0]
    _, other = sealing.names(salt, token_hash(hall.tokens["002"]))
    assert sealing.unseal(other, sealed) is None


def test_only_what_changed_is_sent_again(hall: Hall, as_role: Callable[..., Visitor]) -> None:
    copy = hall.desk.get("/desk/list").get_json()
    same = hall.desk.get("/desk/list", query_string={"salt": copy["salt"], "version": copy["version"]}).get_json()
    assert (same["whole"], same["entries"], same["version"]) == (False, {}, copy["version"])
    hall.scan("001")
    assert pulse(hall)["version"] == copy["version"]  # somebody passing changes no card
    revoked = as_role("secretariat").deed(f"/badges/{hall.ids['002']}/revoke")
    assert revoked.status_code == 200, revoked.text
    assert pulse(hall)["version"] > copy["version"]
    news = hall.desk.get("/desk/list", query_string={"salt": copy["salt"], "version": copy["version"]}).get_json()
    assert len(news["entries"]) == 1
    name, key = sealing.names(base64.b64decode(news["salt"]), token_hash(hall.tokens["002"]))
    sealed = base64.b64decode(news["entries"][base64.b64encode(name).decode()])
    assert msgspec.json.decode(sealing.unseal(key, sealed) or b"")[-1] == 1


def test_desks_are_listed_with_their_last_sign(hall: Hall, as_role: Callable[..., Visitor]) -> None:
    pulse(hall, desk="Bàn 2", waiting=3)
    as_role("desk").get("/desk/pulse?desk=B%C3%A0n+2")
    pulse(Hall(hall.db, as_role("desk")), desk="Bàn 10")
    listed = as_role("secretariat").get("/desk/desks").get_json()["desks"]
    assert [(each["desk"], each["waiting"], each["twice"]) for each in listed] == [
        ("Bàn 2", 3, True), ("Bàn 2", 0, True), ("Bàn 10", 0, False),
    ]  # fmt: skip
    pulse(hall, desk="Bàn 5")
    assert "Bàn 5" in [each["desk"] for each in hall.desk.get("/desk/desks").get_json()["desks"] if each["mine"]]


@pytest.mark.parametrize("role", ["teller", "chair", "projector", "delegate"])
def test_the_list_and_the_late_scans_are_the_desks_alone(
    hall: Hall, as_role: Callable[..., Visitor], role: str
) -> None:
    someone = as_role(role, 1 if role == "delegate" else None)
    for path in ("/desk/list", "/desk/pulse", "/desk/desks"):
        assert someone.get(path).status_code == 403
    assert someone.deed("/desk/late", desk="x", congress="", sent=1, scans=[]).status_code == 403
