"""A delegate signs in with badge and PIN, moves to another device, and is slowed down when guessing."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime

import pytest

from congress_app.core import clock
from congress_app.core.db import PROGRAM
from congress_app.core.errors import CongressError
from congress_app.credentials import actions, rules
from tests.builders import Visitor
from tests.features.credentials.conftest import Badges

Visit = Callable[[], Visitor]


@pytest.fixture(autouse=True)
def _quick_hash(monkeypatch: pytest.MonkeyPatch) -> None:
    """The slow hash is judged in test_rules; here many tries are made."""
    monkeypatch.setitem(rules._SCRYPT, "n", 2**4)


@pytest.fixture
def tablet(visitor: Visit) -> Visit:
    """Makes tablets that have opened the badge page (and so are known as a device)."""

    def make() -> Visitor:
        someone = visitor()
        assert someone.page("/b").status_code == 200
        return someone

    return make


def role(someone: Visitor) -> int:
    """What the delegate's own page answers."""
    return someone.get("/me").status_code


def test_badge_and_pin_open_the_tablet(badges: Badges, people: list[int], tablet: Visit) -> None:
    token, pin, mine = badges.issue()[people[0]], badges.pin(people[0]), tablet()
    answer = mine.deed("/b", token=f"http://10.0.0.2:8000/b#{token}", pin=pin)
    assert (answer.status_code, answer.json) == (200, {"next": "/tablet"})
    assert role(mine) == 200


def test_another_device_ends_the_first_session_which_says_that_it_moved(
    badges: Badges, people: list[int], tablet: Visit
) -> None:
    token, pin = badges.issue()[people[0]], badges.pin(people[0])
    first, second = tablet(), tablet()
    first.deed("/b", token=token, pin=pin)
    second.deed("/b", token=token, pin=pin)
    assert (role(first), role(second)) == (401, 200)
    with badges.db.read() as reading:
        whys = [row[0] for row in reading.all("SELECT why FROM session WHERE role = 'delegate' ORDER BY id")]
    assert whys == ["moved", None]


def test_revoked_and_unknown_badges_are_told_apart(badges: Badges, people: list[int], tablet: Visit) -> None:
    token, pin, mine = badges.issue()[people[0]], badges.pin(people[0]), tablet()
    badges.issue(people[0], reissue=True)
    revoked = mine.deed("/b", token=token, pin=pin)
    unknown = mine.deed("/b", token=rules.new_token(), pin=pin)
    garbage = mine.deed("/b", token="not a badge", pin=pin)
    assert [(each.status_code, each.json["code"]) for each in (revoked, unknown, garbage)] == [
        (409, "revoked_badge"), (404, "unknown_badge"), (404, "unknown_badge"),
    ]  # fmt: skip
    assert "001" in revoked.json["message"]


def test_without_a_pin_from_the_desk_the_badge_opens_nothing(badges: Badges, people: list[int], tablet: Visit) -> None:
    answer = tablet().deed("/b", token=badges.issue()[people[0]], pin="402913")
    assert (answer.status_code, answer.json["code"]) == (409, "pin_not_given")


@pytest.mark.parametrize("pin", ["", "12345", "1234567", "12a456", "１２３４５６"])
def test_a_pin_of_another_shape_is_refused_before_anything_is_counted(
    badges: Badges, people: list[int], tablet: Visit, pin: str
) -> None:
    answer = tablet().deed("/b", token=badges.issue()[people[0]], pin=pin)
    assert (answer.status_code, answer.json["facts"]["field"]) == (400, "pin")


def test_wrong_pins_count_down_then_make_the_device_wait(
    badges: Badges, people: list[int], tablet: Visit, wrong: Callable[[str], str]
) -> None:
    clock.set_clock(lambda: datetime.fromisoformat("2026-01-20T08:00:00+07:00"))
    token, pin, mine = badges.issue()[people[0]], badges.pin(people[0]), tablet()
    answers = [mine.deed("/b", token=token, pin=wrong(pin)) for _ in range(5)]
    assert [answer.json["code"] for answer in answers] == ["wrong_pin"] * 4 + ["pin_locked"]
    assert [answer.json["facts"].get("left") for answer in answers[:4]] == [4, 3, 2, 1]
    assert mine.deed("/b", token=token, pin=pin).json["facts"] == {"seconds": 60}
    clock.set_clock(lambda: datetime.fromisoformat("2026-01-20T08:01:00+07:00"))
    assert mine.deed("/b", token=token, pin=pin).status_code == 200


def test_a_guesser_with_many_devices_is_stopped_after_ten_and_the_desk_lifts_the_block(
    badges: Badges, people: list[int], tablet: Visit, wrong: Callable[[str], str]
) -> None:
    token, pin = badges.issue()[people[0]], badges.pin(people[0])
    codes = [tablet().deed("/b", token=token, pin=wrong(pin)).json["code"] for _ in range(11)]
    assert codes == ["wrong_pin"] * 9 + ["pin_blocked"] * 2
    assert tablet().deed("/b", token=token, pin=pin).json["code"] == "pin_blocked"
    fresh = badges.pin(people[0])
    assert tablet().deed("/b", token=token, pin=fresh).status_code == 200


def test_a_new_pin_voids_the_one_before(badges: Badges, people: list[int], tablet: Visit) -> None:
    token, old, new = badges.issue()[people[0]], badges.pin(people[0]), badges.pin(people[0])
    assert tablet().deed("/b", token=token, pin=old).json["code"] == "wrong_pin"
    assert tablet().deed("/b", token=token, pin=new).status_code == 200


def test_a_right_pin_forgets_the_wrong_ones(
    badges: Badges, people: list[int], tablet: Visit, wrong: Callable[[str], str]
) -> None:
    token, pin, mine = badges.issue()[people[0]], badges.pin(people[0]), tablet()
    for _ in range(3):
        for _ in range(4):
            mine.deed("/b", token=token, pin=wrong(pin))
        assert mine.deed("/b", token=token, pin=pin).status_code == 200


def test_guesses_sent_at_the_same_moment_are_counted_one_by_one(
    badges: Badges, people: list[int], wrong: Callable[[str], str]
) -> None:
    token, pin = badges.issue()[people[0]], badges.pin(people[0])

    def guess(_: int) -> str:
        try:
            actions.sign_in(badges.db, token, wrong(pin), "one device")
        except CongressError as refusal:
            return type(refusal).__name__
        return "in"

    with ThreadPoolExecutor(8) as crowd:
        told = list(crowd.map(guess, range(24)))
    assert told.count("WrongPin") == 4
    assert set(told) == {"WrongPin", "PinLocked"}


def test_the_pin_is_in_no_answer_but_its_own_and_in_no_journal_line(
    badges: Badges, people: list[int], as_role: Callable[..., Visitor]
) -> None:
    pin = as_role("desk").deed(f"/pins/{people[0]}").json["pin"]
    assert len(pin) == 6
    with badges.db.read() as reading:
        receipts = [row[0] for row in reading.all("SELECT answer FROM receipt")]
        lines = [row[0] for row in reading.all("SELECT facts FROM journal WHERE kind = 'pin_issued'")]
    assert lines == [f'{{"delegate":{people[0]},"number":"001"}}']
    assert not any(pin in receipt for receipt in receipts)


def test_an_unknown_delegate_gets_no_pin(badges: Badges, as_role: Callable[..., Visitor]) -> None:
    assert as_role("desk").deed("/pins/4711").status_code == 404
    assert actions.issue_pin(badges.db, PROGRAM, badges.people[0]).isdigit()
