"""The publisher: facts make topics stale, each is painted once from one snapshot, and only for those who watch."""

import pytest

from congress_app.accounts import actions as accounts
from congress_app.congress.actions import change
from congress_app.core.db import PROGRAM, Actor
from congress_app.messages import actions as messages
from congress_app.realtime import topics
from congress_app.realtime.publisher import Publisher
from tests import builders


class Ear:
    """Where pictures go in these tests."""

    def __init__(self, *watched):
        self._watched = list(watched)
        self.sent = []
        self.pulses = []
        self.moved = []

    def watched(self):
        return self._watched

    def send(self, topic, message):
        self.sent.append((topic, message))

    def pulse(self, message):
        self.pulses.append(message)

    def move(self, sessions, why):
        self.moved.append((sessions, why))


@pytest.fixture
def listening(founded):
    def make(*watched):
        ear = Ear(*watched)
        publisher = Publisher(founded, ear, topics.Gallery({"hall": lambda: {"connected": 0}}))
        founded.on_commit(publisher.committed)
        publisher.publish()
        ear.sent.clear()
        return ear, publisher

    return make


def test_a_fact_paints_its_topics_once_and_no_others(founded, listening):
    ear, publisher = listening("congress", "messages", "agenda")
    for text in ("một", "hai"):
        messages.send(founded, PROGRAM, None, {"vi": text, "en": ""}, urgent=False)
    publisher.publish()
    assert [topic for topic, _ in ear.sent] == ["messages"]
    assert len(ear.sent[0][1]["picture"]["messages"]) == 2


def test_nothing_is_painted_for_nobody(founded, listening):
    ear, publisher = listening("agenda")
    messages.send(founded, PROGRAM, None, {"vi": "một", "en": ""}, urgent=False)
    publisher.publish()
    assert ear.sent == []


def test_what_is_pushed_is_what_is_fetched(founded, listening, as_role):
    ear, publisher = listening("congress")
    change(founded, PROGRAM, None, {"place": "Nhà văn hoá"})
    publisher.publish()
    ((topic, pushed),) = ear.sent
    fetched = as_role("organiser").get("/pictures?topics=congress").json["congress"]
    assert (topic, pushed["picture"]) == ("congress", fetched["picture"])


def test_ended_sessions_are_told_why(founded, listening):
    ear, publisher = listening()
    builders.session_token(founded, "desk")
    accounts.sign_out(founded, Actor("desk", 1), 1)
    publisher.publish()
    assert ear.moved == [([1], "signed out")]


def test_what_the_command_line_wrote_is_seen_at_the_next_heartbeat(founded, listening):
    from congress_app.core.db import Database

    ear, publisher = listening("messages")
    other = Database(founded.path)
    messages.send(other, PROGRAM, None, {"vi": "từ dòng lệnh", "en": ""}, urgent=False)
    other.close()
    publisher.publish()
    assert ear.sent == []
    publisher._pulse_at = 0
    publisher.publish()
    assert [topic for topic, _ in ear.sent] == ["messages"]


def test_a_broken_painter_reaches_neither_the_deed_nor_other_pictures(founded, listening, monkeypatch):
    ear, publisher = listening("messages", "congress")
    broken = topics.TOPICS["messages"]._replace(paint=lambda *_: 1 / 0)
    monkeypatch.setitem(topics.TOPICS, "messages", broken)
    assert messages.send(founded, PROGRAM, None, {"vi": "một", "en": ""}, urgent=False)
    change(founded, PROGRAM, None, {"place": "Nhà văn hoá"})
    publisher.publish()
    assert [topic for topic, _ in ear.sent] == ["congress"]
