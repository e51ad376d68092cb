"""An alternate takes a delegate's place, and gives it back: number, seat, class, vote, badges, tablets, history."""

from collections.abc import Callable
from typing import Any

import pytest

from congress_app.attendance import actions as door
from congress_app.attendance.rules import Direction, Method, Passing
from congress_app.core.db import PROGRAM, Database, Transaction
from congress_app.credentials import actions
from congress_app.delegates import actions as register
from congress_app.delegates import queries as delegates
from congress_app.delegates.rules import VOTING
from congress_app.voting.events import VoteOpened
from tests.builders import Visitor

PEOPLE = {
    "ex": ("001", "EX", "Tân An", "A-01"),
    "gone": ("002", "EL", "Tân An", "B-14"),
    "spare": ("003", "AL", "Tân An", "Z-01"),
    "second": ("004", "AL", "Tân An", ""),
    "far": ("005", "AL", "Ea Kao", ""),
}


class Hall:
    """The people of `PEOPLE`, and the committee."""

    def __init__(self, db: Database, committee: Visitor) -> None:
        self.db, self.committee = db, committee
        names = ("number", "class", "delegation", "seat")
        self.ids = {
            key: int(
                register.add(db, PROGRAM, None, {"full_name": f"Người {key}", **dict(zip(names, row, strict=True))})[
                    "id"
                ]
            )
            for key, row in PEOPLE.items()
        }
        self.tokens = dict(actions.issue_badges(db, PROGRAM, None, list(self.ids.values())).tokens)

    def fields(self, key: str) -> dict[str, str]:
        with self.db.read() as reading:
            return delegates.fields(reading, self.ids[key])

    def place(self, key: str) -> tuple[str, str, str, str]:
        """(number, class, seat, standing)."""
        now = self.fields(key)
        return now["number"], now["class"], now["seat"], now["standing"]

    def summoned(self) -> int:
        with self.db.read() as reading:
            return delegates.summoned(reading)

    def replace(self, gone: str, taker: str, status: int = 200, reason: str = "Ốm nặng", **more: Any) -> dict[str, Any]:
        body = {"delegate": self.ids[gone], "alternate": self.ids[taker], "reason": reason, **more}
        answer = self.committee.deed("/credentials/replace", **body)
        assert answer.status_code == status, answer.text
        found: dict[str, Any] = answer.json
        return found

    def give_back(self, gone: str, status: int = 200, reason: str = "Đã đến dự") -> dict[str, Any]:
        answer = self.committee.deed(f"/credentials/{self.ids[gone]}/give-back", reason=reason)
        assert answer.status_code == status, answer.text
        found: dict[str, Any] = answer.json
        return found

    def scan(self, token: str, way: Direction = Direction.IN) -> str:
        return str(door.scan(self.db, PROGRAM, None, token, Passing(way, "Bàn 1", Method.SCAN))["code"])


@pytest.fixture
def hall(founded: Database, as_role: Callable[..., Visitor]) -> Hall:
    """Five people with badges and a committee."""
    return Hall(founded, as_role("credentials"))


def test_number_seat_class_and_vote_pass_over_in_one_deed(hall: Hall, as_role: Callable[..., Visitor]) -> None:
    tablets = [as_role("delegate", person=hall.ids[key]) for key in ("gone", "spare")]
    before = hall.summoned()
    answer = hall.replace("gone", "spare")
    assert (answer["number"], answer["seat"]) == ("002", "B-14")
    assert hall.place("spare") == ("002", "EL", "B-14", "pending")
    assert hall.place("gone") == ("003", "EL", "", "replaced")
    assert hall.summoned() == before == 2
    with hall.db.read() as reading:
        assert hall.ids["spare"] in delegates.entitled_ids(reading)
        assert hall.ids["gone"] not in delegates.entitled_ids(reading)
        assert delegates.place_of(reading, hall.ids["spare"]) == hall.ids["gone"]
    assert [tablet.get("/me").status_code for tablet in tablets] == [401, 401]


def test_both_old_badges_die_each_in_its_own_way(hall: Hall) -> None:
    hall.replace("gone", "spare")
    assert hall.scan(hall.tokens[hall.ids["gone"]]) == "not_entitled"
    assert hall.scan(hall.tokens[hall.ids["spare"]]) == "revoked_badge"
    fresh = actions.issue_badges(hall.db, PROGRAM, None, [hall.ids["spare"]]).tokens
    assert hall.scan(fresh[hall.ids["spare"]]) == "checked_in"


def test_who_is_replaced_while_inside_may_leave(hall: Hall) -> None:
    token = hall.tokens[hall.ids["gone"]]
    assert hall.scan(token) == "checked_in"
    hall.replace("gone", "spare")
    assert hall.scan(token, Direction.OUT) == "checked_out"


@pytest.mark.parametrize(
    ("gone", "taker", "code"),
    [
        ("ex", "spare", "ex_officio_not_replaced"),
        ("spare", "second", "only_elected_replaced"),
        ("gone", "ex", "alternate_not_free"),
    ],
)
def test_refusals_name_the_rule(hall: Hall, gone: str, taker: str, code: str) -> None:
    assert hall.replace(gone, taker, 409)["code"] == code
    assert [hall.place(key)[0] for key in PEOPLE] == [row[0] for row in PEOPLE.values()]


def test_another_delegation_must_be_confirmed(hall: Hall) -> None:
    assert hall.replace("gone", "far", 409)["code"] == "other_delegation"
    hall.replace("gone", "far", other_delegation=True)
    assert hall.place("far")[:2] == ("002", "EL")
    assert hall.fields("far")["delegation"] == "Ea Kao"


def test_undone_while_no_vote_was_opened(hall: Hall) -> None:
    hall.committee.deed("/credentials/decide", delegates=[hall.ids["gone"]], standing="qualified")
    hall.replace("gone", "spare")
    assert hall.give_back("gone", 400, "")["code"] == "reason_missing"
    hall.give_back("gone")
    assert hall.place("gone") == ("002", "EL", "B-14", "qualified")
    assert hall.place("spare") == ("003", "AL", "Z-01", "pending")
    assert hall.summoned() == 2
    assert hall.give_back("gone", 404)["code"] == "replacement_unknown"
    hall.replace("gone", "second")
    assert hall.place("second")[:3] == ("002", "EL", "B-14")


def test_not_after_a_vote_was_opened(hall: Hall) -> None:
    hall.replace("gone", "spare")

    def opened(tx: Transaction) -> dict[str, Any]:
        tx.record(
            VoteOpened(vote=1, title="", rule="", summoned=2, absent_throughout=0, present=1, roll=1, override="")
        )
        return {}

    hall.db.write(opened, actor=PROGRAM)
    assert hall.give_back("gone", 409)["code"] == "vote_opened_since"
    assert hall.place("spare")[1] == "EL"


def test_an_alternate_of_an_alternate(hall: Hall) -> None:
    hall.replace("gone", "spare")
    hall.replace("spare", "second")
    assert hall.place("second") == ("002", "EL", "B-14", "pending")
    assert hall.place("spare")[3] == "replaced"
    assert hall.summoned() == 2
    assert hall.give_back("gone", 409)["code"] == "alternate_replaced_too"
    hall.give_back("spare")
    hall.give_back("gone")
    assert [hall.place(key)[:2] for key in ("gone", "spare", "second")] == [("002", "EL"), ("003", "AL"), ("004", "AL")]


def test_the_seat_an_alternate_had_is_not_taken_from_somebody_else(hall: Hall) -> None:
    hall.replace("gone", "spare")
    register.change(hall.db, PROGRAM, None, hall.ids["far"], {"seat": "Z-01"})
    hall.give_back("gone")
    assert hall.place("spare")[2] == ""


def test_history_on_both_and_one_log(hall: Hall) -> None:
    hall.replace("gone", "spare")
    with hall.db.read() as reading:
        gone = delegates.history(reading, hall.ids["gone"])
        spare = delegates.history(reading, hall.ids["spare"])
    assert {"standing", "reason", "number", "seat"} <= {each["field"] for each in gone}
    assert {"replaces", "reason", "number", "seat", "class"} <= {each["field"] for each in spare}
    assert all(each["source"].startswith("replacement:") for each in gone if each["field"] == "number")
    log = hall.committee.get("/credentials/decisions").json["decisions"]
    assert [(each["field"], each["after"], each["reason"]) for each in log] == [
        ("replaces", "Người gone", "Ốm nặng"),
        ("standing", "replaced", "Ốm nặng"),
    ]


def test_only_the_committee_and_the_organiser(hall: Hall, as_role: Callable[..., Visitor]) -> None:
    for role, status in (("secretariat", 403), ("desk", 403), ("inspector", 403), ("organiser", 200)):
        body = {"delegate": hall.ids["gone"], "alternate": hall.ids["spare"], "reason": "Ốm"}
        assert as_role(role).deed("/credentials/replace", **body).status_code == status
    assert hall.place("spare")[1] in VOTING
