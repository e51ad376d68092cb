"""A topic has the one name it was registered with: inventing further names costs the hall nothing."""

import pytest

from congress_app.core.access import Role
from congress_app.realtime import topics

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
