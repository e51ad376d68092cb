"""The base of an election: frozen with its people, the numbers of domain §3.5."""

import pytest

from tests import builders
from tests.features.elections.polling import Polling, people


@pytest.fixture
def cell(db, as_role):
    """A cell of 22 official members: one elsewhere, two exempt, one excused, all four absent (vector M1)."""
    builders.found(db, level="cell")
    found = Polling(db, as_role, people(db, ["EL"] * 22))
    found.come_in(*range(18))
    for n, said in (
        (18, {"ground": "elsewhere"}),
        (19, {"ground": "exempt"}),
        (20, {"ground": "exempt"}),
        (21, {"ground": "", "accepted": True}),
    ):
        body = {"session": 0, "kind": "excused", "reason": "Vắng có lý do", **said}
        answer = found.secretary.deed("/attendance/absences", people=[found.delegates[n]], **body)
        assert answer.status_code == 200, answer.json
    return found


def test_a_cell_of_twenty_two_members_needs_ten_of_eighteen(cell):
    cell.make(title_vi="Chi ủy", seats=3)
    cell.to_list(3, 0, 1, 2, 3, codes=["surplus_unusual"], reason="Danh sách của chi ủy")
    cell.to_tellers(10, 11)
    cell.cast(*range(18))
    cell.count(["1110"] * 9 + ["1011"] * 1 + ["1001"] * 8)
    result = cell.announce()
    assert (result["base"], result["needed"]) == (18, 10)
    by_name = {row["n"]: (row["votes"], row["elected"]) for row in result["rows"]}
    assert by_name == {1: (18, True), 2: (9, False), 3: (10, True), 4: (9, False)}
    assert (result["open_seats"], result["next"]) == (1, "next_round")
    base = cell.picture()["base"]
    assert (base["summoned"], base["base"], base["present"], base["absent"]) == (22, 18, 18, 4)
    assert {each["code"]: len(each["people"]) for each in base["less"]} == {
        "elsewhere_absent": 1, "exempt_absent": 2, "excused_throughout": 1,
    }  # fmt: skip
    assert all(set(who) == {"number", "name"} for each in base["less"] for who in each["people"])
    line = next(each["vi"] for each in result["lines"] if "22" in each["vi"])
    assert "18" in line
    assert "10" in line


def test_a_late_comer_is_admitted_while_ballots_are_out(founded, as_role):
    polling = Polling(founded, as_role, people(founded, ["EL"] * 24))
    polling.come_in(*range(22))
    polling.make(seats=3)
    polling.to_list(3, 0, 1, 2, 3)
    polling.to_tellers(20)
    polling.print(24)
    polling.do("issue")
    assert polling.refused("admit", delegate=polling.delegates[22]) == "latecomer_unknown"
    polling.come_in(22)
    assert polling.do("admit", delegate=polling.delegates[22])["added"]
    assert not polling.do("admit", delegate=polling.delegates[22])["added"]
    base = polling.picture()["base"]
    assert (base["present"], base["absent"], base["base"]) == (23, 1, 24)
    polling.give(*range(23))
    polling.leave(1)
    polling.do("open")
    polling.do("close", returned=23)
    polling.come_in(23)
    assert polling.refused("admit", delegate=polling.delegates[23]) == "election_state_wrong"
    assert polling.picture()["base"] == base
