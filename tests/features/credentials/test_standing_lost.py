"""A badge is lost: the old one is an alarm, the new one opens, the tablet goes out if the steward says so."""

import time
from collections.abc import Callable
from typing import Any

import pytest

from congress_app.attendance import actions as door
from congress_app.attendance.rules import Direction, Method, Passing
from congress_app.core.db import PROGRAM, Database
from congress_app.credentials import standing_actions
from tests import builders
from tests.builders import Visitor
from tests.features.credentials.conftest import Badges

Sign = Callable[..., Visitor]


def scan(db: Database, token: str) -> str:
    return str(door.scan(db, PROGRAM, None, token, Passing(Direction.IN, "Bàn 1", Method.SCAN))["code"])


def test_a_desk_revokes_and_prints_one(as_role: Sign, db: Database, people: list[int], badges: Badges) -> None:
    desk, delegate = as_role("desk"), people[1]
    old = badges.issue(delegate)[delegate]
    tablet = as_role("delegate", person=delegate)
    body: dict[str, Any] = {"reason": "lost", "nonce": builders.nonce()}
    begun = desk.deed(f"/badges/{delegate}/lost", **body).json
    assert (begun["revoked"], begun["signed_out"]) == (1, True)
    assert desk.deed(f"/badges/{delegate}/lost", **body).json == begun, "the same nonce is the same badge"
    assert tablet.get("/me").status_code == 401
    assert scan(db, old) == "revoked_badge"
    for _ in range(200):
        if desk.get(f"/jobs/{begun['job']}").json["state"] != "running":
            break
        time.sleep(0.05)
    with desk.get(f"/jobs/{begun['job']}/file") as file:
        assert file.data.startswith(b"%PDF")
    with db.read() as reading:
        assert reading.one("SELECT reason FROM badge WHERE revoked_at IS NOT NULL")[0] == "lost"
        assert reading.one("SELECT COUNT(*) FROM badge WHERE revoked_at IS NULL AND delegate = ?", (delegate,))[0] == 1


def test_the_new_badge_opens(db: Database, people: list[int], badges: Badges) -> None:
    delegate = people[1]
    badges.issue(delegate)
    fresh = standing_actions.replace_lost(db, PROGRAM, None, delegate, "", sign_out=True, fresh=True).tokens[delegate]
    assert scan(db, fresh) == "checked_in"


def test_the_tablet_may_stay(as_role: Sign, people: list[int], badges: Badges) -> None:
    delegate = people[1]
    badges.issue(delegate)
    tablet = as_role("delegate", person=delegate)
    assert as_role("desk").deed(f"/badges/{delegate}/lost", sign_out=False).json["signed_out"] is False
    assert tablet.get("/me").status_code == 200


def test_revoking_alone(as_role: Sign, db: Database, people: list[int], badges: Badges) -> None:
    delegate = people[1]
    old = badges.issue(delegate)[delegate]
    desk = as_role("desk")
    assert "job" not in desk.deed(f"/badges/{delegate}/lost", fresh=False).json
    assert scan(db, old) == "revoked_badge"
    assert desk.deed(f"/badges/{delegate}/lost", fresh=False).json["code"] == "no_badge"


def test_revoking_on_the_badges_page_signs_the_tablet_out(as_role: Sign, people: list[int], badges: Badges) -> None:
    delegate = people[1]
    badges.issue(delegate)
    tablet = as_role("delegate", person=delegate)
    assert as_role("secretariat").deed(f"/badges/{delegate}/revoke").status_code == 200
    assert tablet.get("/me").status_code == 401


@pytest.mark.parametrize(
    ("role", "status"), [("desk", 200), ("secretariat", 200), ("credentials", 200), ("teller", 403), ("inspector", 403)]
)
def test_who_may(role: str, status: int, as_role: Sign, people: list[int]) -> None:
    assert as_role(role).deed(f"/badges/{people[1]}/lost").status_code == status


def test_who_is_off_the_list_gets_no_new_badge(as_role: Sign, people: list[int], badges: Badges) -> None:
    delegate = people[0]
    badges.issue(delegate)
    as_role("credentials").deed("/credentials/decide", delegates=[delegate], standing="not_qualified", reason="x")
    assert as_role("desk").deed(f"/badges/{delegate}/lost").json["code"] == "nothing_to_print"
