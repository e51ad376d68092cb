"""Elections by other rules than the Party's: base of the returned ballots, the older person, lots; each keeps its copy."""

import json

import pytest

from tests.features.elections.polling import BY_HANDS, Polling, people


def elected(polling, ballots, voters, seats, candidates, **made):
    """Count these ballots; what the office sees of the result."""
    polling.make(title_vi="Ban Chấp hành", seats=seats, **made)
    reason = {"codes": ["surplus_too_large", "surplus_unusual"], "reason": "Theo thể lệ"}
    polling.to_list(seats, *range(candidates), **reason)
    polling.to_tellers(15)
    if len(ballots) == voters:
        polling.cast(*range(voters))
    else:
        short(polling, voters, len(ballots))
    polling.count(ballots)
    polling.do("reconcile")
    return polling.picture()["outcome"]


def short(polling, voters, returned):
    polling.print(voters)
    polling.do("issue")
    polling.give(*range(voters))
    polling.leave(0)
    polling.do("open")
    polling.do("close", returned=returned, codes=["fewer_returned"], reason="Một phiếu không bỏ")
    polling.do("report")
    polling.do("count")


@pytest.fixture
def small(founded, as_role):
    """Nineteen delegates; the second and the third are born in 1980 and 1975."""
    found = Polling(founded, as_role, people(founded, ["EL"] * 19, {1: "1980-05-01", 2: "1975-02-03"}))
    found.come_in(*range(19))
    return found


def test_a_branch_of_the_youth_union_counts_the_ballots_returned(small):
    """Vector YU: 19 issued, 18 returned, 2 of them invalid, and they stay in the base."""
    result = elected(small, ["10"] * 10 + ["01"] * 6 + ["-signed"] * 2, 19, 1, 2, profile="youth_union")
    assert (result["base"], result["needed"], result["valid"], result["invalid"]) == (18, 10, 16, 2)
    assert [row["elected"] for row in result["rows"]] == [True, False]


def test_of_equal_votes_the_older_is_elected_where_the_rules_say_so(small):
    ballots = ["110"] * 7 + ["101"] * 7 + ["011"] * 5
    result = elected(small, ballots, 19, 2, 3, profile="national_assembly")
    found = {row["n"]: (row["votes"], row["elected"], row["settled"]) for row in result["rows"]}
    assert found == {1: (14, True, ""), 2: (12, False, "older"), 3: (12, True, "older")}
    assert result["next"] == "done"


def test_a_tie_is_settled_by_lot_before_the_minutes_are_signed(small):
    def lots(tx):
        row = tx.one("SELECT profile FROM election WHERE id = ?", (small.election,))
        profile = json.loads(row[0])
        profile["elections"].update(tie="lot", base="valid", percent_base="valid", plurality=True)
        tx.execute("UPDATE election SET profile = ? WHERE id = ?", (json.dumps(profile), small.election))
        tx.nothing_changed()
        return {}

    small.make(seats=1)
    small.db.write(lots, actor=_program())
    small.to_list(1, 0, 1, codes=["surplus_too_large", "surplus_unusual"], reason="Theo thể lệ")
    small.to_tellers(15)
    small.cast(*range(18), printed=19)
    small.count(["10"] * 9 + ["01"] * 9)
    small.do("reconcile")
    found = small.picture()
    tied = found["outcome"]["tied"]
    assert len(tied) == 2
    assert found["next"][0]["deed"] == "settle-tie"
    signers = [{"name": "A", "role": "head_teller"}, {"name": "B", "role": "presidium"}]
    assert small.refused("sign", signers=signers) == "tie_unsettled"
    assert small.refused("settle-tie", chosen=tied, reason="Bốc thăm") == "tie_choice_wrong"
    small.do("settle-tie", chosen=tied[1:], reason="Bốc thăm do Trưởng ban thực hiện")
    small.sign()
    small.do("announce")
    result = small.card()["result"]
    assert (result["winners"], result["tied"], result["open_seats"], result["settled"]) == (tied[1:], [], 0, True)


def test_an_election_keeps_the_rules_it_was_made_with(small):
    small.make(seats=1, profile="youth_union")
    assert small.picture()["profile"]["code"] == "youth_union"
    assert (
        small.refused("change", office="committee", title_vi="Khác", seats=1, manner="secret_tablet")
        == "no_secret_vote"
    )
    small.do("change", office="committee", title_vi="Khác", seats=2)
    assert (small.picture()["seats"], small.picture()["profile"]["code"]) == (2, "youth_union")


def test_a_withdrawal_decided_by_an_open_vote(small):
    from tests.features.elections.test_by_votes import held

    small.make(seats=1)
    small.do("number", seats=1, **BY_HANDS)
    small.do("nominations")
    first, _second = small.nominate(0, 1)
    small.do("withdraw", candidate=first, reason="Tuổi cao")
    small.do("propose", candidate=first, may=True, reason="")
    vote = small.do("decide", candidate=first, how="vote", manner="cards")["vote"]
    assert "adopt-withdrawal" in {each["deed"] for each in small.picture()["next"]}
    held(small, vote, 19)
    assert small.do("adopt-withdrawal")["carried"]
    assert small.picture()["candidates"][0]["standing"]["code"] == "withdrawn"


def _program():
    from congress_app.core.db import PROGRAM

    return PROGRAM


def test_an_election_goes_by_the_congress_own_copy_of_a_profile(small):
    name = {"name": {"vi": "Quy chế của xã", "en": "Rules of the commune"}}
    made = small.as_role("organiser").deed("/rules/party_delegates/copy", **name)
    assert made.status_code in (200, 201), made.json
    small.make(profile=made.json["code"])
    assert small.picture()["profile"]["code"] == made.json["code"]
