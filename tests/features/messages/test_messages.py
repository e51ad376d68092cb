"""Messages to the tablets: sent, shown newest first, taken back, refused when they say nothing or too much."""

from collections.abc import Callable
from typing import Any

import pytest

from congress_app.core.db import Database
from congress_app.messages import queries
from tests.builders import Visitor, nonce

Screens = Callable[..., Visitor]


@pytest.fixture
def secretary(founded: Database, as_role: Screens) -> Visitor:
    return as_role("secretariat")


def current(db: Database) -> list[dict[str, Any]]:
    with db.read() as reading:
        messages: list[dict[str, Any]] = queries.current(reading)["messages"]
    return messages


def send(who: Visitor, vi: str, en: str = "", **also: Any) -> int:
    answer = who.deed("/messages", text={"vi": vi, "en": en}, **also)
    assert answer.status_code == 201, answer.text
    return int(answer.json["message"])


def test_messages_stand_newest_first(founded: Database, secretary: Visitor) -> None:
    send(secretary, "Giải lao 15 phút.", "A break of 15 minutes.")
    send(secretary, "Mời các đại biểu về chỗ ngồi.", urgent=True)
    first, second = current(founded)
    assert first["text"] == {"vi": "Mời các đại biểu về chỗ ngồi.", "en": ""}
    assert (first["urgent"], second["urgent"]) == (True, False)
    assert second["at"]


def test_a_message_can_be_taken_back_once(founded: Database, secretary: Visitor) -> None:
    message = send(secretary, "Giải lao 15 phút.")
    assert secretary.deed(f"/messages/{message}/withdraw").status_code == 200
    assert current(founded) == []
    again = secretary.deed(f"/messages/{message}/withdraw")
    assert (again.status_code, again.json["code"]) == (409, "message_already_withdrawn")
    unknown = secretary.deed("/messages/999/withdraw")
    assert (unknown.status_code, unknown.json["code"]) == (404, "message_unknown")


def test_the_same_nonce_sends_once(founded: Database, secretary: Visitor) -> None:
    key = nonce()
    assert send(secretary, "Giải lao.", nonce=key) == send(secretary, "Giải lao.", nonce=key)
    assert len(current(founded)) == 1


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ({"vi": "  ", "en": ""}, "message_empty"),
        ({"vi": "a" * 501}, "message_too_long"),
        ({"vi": "a" * 4001}, "invalid_input"),
        ({"fr": "Pause"}, "invalid_input"),
        ("Giải lao", "invalid_input"),
    ],
)
def test_what_cannot_be_sent(secretary: Visitor, text: object, code: str) -> None:
    answer = secretary.deed("/messages", text=text)
    assert (answer.status_code, answer.json["code"]) == (400, code)


@pytest.mark.parametrize("role", ["chair", "inspector", "desk", "teller"])
def test_only_the_secretariat_sends(founded: Database, as_role: Screens, role: str) -> None:
    assert as_role(role).deed("/messages", text={"vi": "A", "en": ""}).status_code == 403


def test_ready_sentences_are_there_in_both_languages(secretary: Visitor) -> None:
    phrases = secretary.get("/messages/phrases").json["phrases"]
    assert len(phrases) >= 5
    for phrase in phrases:
        assert phrase["text"]["vi"] != phrase["text"]["en"]
        assert phrase["name"]["vi"] != phrase["name"]["en"]
