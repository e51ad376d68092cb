"""The delegate's page and what concerns the delegate alone: card, presence, standing in the vote, receipt."""

import json
import re
from collections.abc import Callable

from tests import builders
from tests.features.voting import hall as build
from tests.features.voting.conftest import Hall


def test_a_checked_in_delegate_finds_card_and_presence(hall: Hall) -> None:
    me = hall.voter(0).get("/me").json
    assert me["card"]["name"] == "Nguyễn Thị Ân"
    assert me["card"]["seat"] == "A-01"
    assert (me["present"], me["vote"], me["standing"], me["voted"]) == (True, None, "no_vote", {})


def test_a_delegate_at_home_is_not_present(hall: Hall) -> None:
    assert hall.voter(9).get("/me").json["present"] is False


def test_the_receipt_follows_the_ballot(hall: Hall) -> None:
    vote = build.opened(hall.secretary)
    before = hall.voter(0).get("/me").json
    assert (before["vote"], before["standing"], before["on_roll"], before["voted"]) == (vote, "on_roll", True, {})
    answer = hall.cast(vote, 0).json
    after = hall.voter(0).get("/me").json
    assert after["voted"][str(vote)]["at"] == answer["at"]
    assert after["as_of"] > before["as_of"]
    assert hall.voter(1).get("/me").json["voted"] == {}


def test_why_a_delegate_takes_no_part(hall: Hall) -> None:
    vote = build.opened(hall.secretary)
    late, guest = hall.voter(9).get("/me").json, hall.voter(10).get("/me").json
    assert (late["vote"], late["standing"], late["on_roll"]) == (vote, "absent", False)
    assert (guest["vote"], guest["standing"], guest["on_roll"]) == (vote, "not_entitled", False)


def test_the_page_brings_its_first_pictures(hall: Hall) -> None:
    vote = build.opened(hall.secretary)
    page = hall.voter(0).page("/tablet")
    assert page.status_code == 200
    text = page.get_data(as_text=True)
    pictures = json.loads(re.search(r'id="pictures">(.*?)</script>', text, re.DOTALL)[1])
    assert {"agenda", "documents", "vote", "messages", "congress"} <= set(pictures)
    assert pictures["vote"]["picture"]["vote"]["id"] == vote
    assert "Nguyễn Thị Ân · Đoàn Tân An · Seat A-01" in text
    assert json.loads(re.search(r'id="me">(.*?)</script>', text, re.DOTALL)[1])["vote"] == vote


def test_the_page_is_for_delegates_only(
    hall: Hall, as_role: Callable[..., builders.Visitor], visitor: Callable[[], builders.Visitor]
) -> None:
    for path in ("/tablet", "/me"):
        assert hall.secretary.get(path).status_code == 403
        assert as_role("inspector").get(path).status_code == 403
        assert visitor().get(path).status_code == 401


def test_a_stranger_is_told_to_scan_the_badge(hall: Hall, visitor: Callable[[], builders.Visitor]) -> None:
    page = visitor().page("/tablet")
    assert page.status_code == 401
    assert 'href="/b"' in page.get_data(as_text=True)


def test_a_delegate_who_is_no_longer_listed_gets_a_clear_answer(
    hall: Hall, as_role: Callable[..., builders.Visitor]
) -> None:
    answer = as_role("delegate", person=9999).get("/me")
    assert (answer.status_code, answer.json["code"]) == (404, "not_found")


def test_both_languages(hall: Hall, as_role: Callable[..., builders.Visitor]) -> None:
    text = as_role("delegate", person=hall.delegates[0], lang="vi").page("/tablet").get_data(as_text=True)
    assert '<html lang="vi"' in text
    assert "Ghế A-01" in text


def test_a_page_left_open_cannot_vote_for_whoever_signed_in_later(hall: Hall) -> None:
    vote = build.opened(hall.secretary)
    first, second = hall.delegates[:2]
    body = {"choice": "agree", "nonce": builders.nonce()}
    device = hall.voter(1).client  # now signed in: the second delegate
    left = device.post(f"/votes/{vote}/cast", json=body, headers={"X-Congress": f"delegate:{first}"})
    assert (left.status_code, left.json["code"]) == (401, "sign_in_needed")
    assert hall.voter(1).get("/me").json["voted"] == {}
    assert (
        device.post(f"/votes/{vote}/cast", json=body, headers={"X-Congress": f"delegate:{second}"}).status_code == 200
    )
