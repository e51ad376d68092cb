"""A topic has the one name it was registered with: inventing further names costs the hall nothing."""

import pytest

from congress_app.core.access import Role
from congress_app.realtime import topics
from congress_app.realtime.publisher import Publisher

INVENTED = ["vote:1", "vote:", "congress:x", "messages:2", "hall:1", "", ":", "projector", "projector:", "projector:0",
            "projector:01", "projector:-1", "projector:10", "projector:99999999999999999999", "projector:٢",
            "projector:²", "projector:1:2", "projector: 1", "__class__"]  # fmt: skip


@pytest.mark.parametrize("name", INVENTED)
def test_an_invented_name_is_no_topic(name) -> None:
    assert not topics.may_watch(name, Role.ORGANISER)


def test_every_screen_has_its_topic() -> None:
    assert all(topics.may_watch(f"projector:{n}", Role.PROJECTOR) for n in range(1, 10))


def test_asking_for_invented_names_answers_nothing(founded, visitor) -> None:
    anybody = visitor()
    assert anybody.get("/pictures?topics=congress:1,congress:2").json == {}
    assert set(anybody.get("/pictures?topics=congress").json) == {"congress"}


class _Listening:
    """Everybody who watches, and what they were sent."""

    def __init__(self, *names: str) -> None:
        self.names = names
        self.sent: list[str] = []

    def watched(self) -> list[str]:
        return list(self.names)

    def send(self, topic: str, _message: dict[str, object]) -> None:
        self.sent.append(topic)

    def pulse(self, _message: dict[str, object]) -> None:
        pass

    def move(self, *_about: object) -> None:
        pass


def test_a_picture_that_cannot_be_painted_keeps_no_other_from_the_hall(founded, monkeypatch) -> None:
    def broken(*_about: object) -> dict[str, object]:
        raise OverflowError

    monkeypatch.setitem(topics.TOPICS, "agenda", topics.TOPICS["agenda"]._replace(paint=broken))
    hall = _Listening("agenda", "messages", "vote")
    publisher = Publisher(founded, hall, topics.Gallery({}))
    for name in hall.names:
        publisher.changed(name)
    publisher.publish()
    assert hall.sent == ["vote", "messages"]
