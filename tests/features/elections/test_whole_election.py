"""A whole election by paper, 15 from 17, with a tie at the last seat and a round between the tied."""

from tests.features.elections.polling import striking

VOTERS = range(30)


def ballots(n: int, votes: list[int]) -> list[str]:
    """`n` ballots of form B1 on which the candidate in place k stands `votes[k]` times."""
    return [striking([ballot < each for each in votes]) for ballot in range(n)]


def spread(n: int, votes: list[int], seats: int) -> list[str]:
    """The same votes, dealt so that no ballot has more names than seats."""
    rows = [["0"] * len(votes) for _ in range(n)]
    for place, each in enumerate(votes):
        fullest = sorted(range(n), key=lambda ballot: sum(mark == "1" for mark in rows[ballot]))
        for ballot in fullest[:each]:
            rows[ballot][place] = "1"
    found = ["".join(row) for row in rows]
    assert all(0 < row.count("1") <= seats for row in found)
    return found


def test_fifteen_from_seventeen_with_a_tie_round(polling):
    polling.make(seats=15)
    polling.to_list(15, *range(17))
    polling.to_tellers(25, 26, 27)
    votes = [30] * 13 + [20, 18, 18, 4]
    polling.cast(*VOTERS)
    polling.count(spread(30, votes, 15))
    result = polling.announce()
    assert (result["base"], result["needed"], result["next"]) == (30, 16, "tie")
    assert len(result["winners"]) == 14
    assert (len(result["tied"]), result["tied_seats"]) == (2, 1)
    first = polling.election
    made = polling.do("tie-round")
    assert (made["previous"], made["seats"]) == (first, 1)
    polling.election = made["election"]
    tie = polling.picture()
    assert (tie["state"], tie["form"], tie["tie"], len(tie["list"])) == ("tellers_voted", "B1", True, 2)
    assert [each["number"] for each in tie["team"]] == ["026", "027", "028"]
    assert tie["box"]["id"] != 0
    polling.cast(*VOTERS)
    polling.count(["10"] * 14 + ["01"] * 12 + ["00"] * 4)
    result = polling.announce()
    assert (result["plurality"], result["next"], len(result["winners"])) == (True, "done", 1)
    assert result["rows"][0]["votes"] == 14  # fewer than half, and elected all the same (R-RES-3)
    assert polling.do("finish")["state"] == "done"
    chain = polling.picture()["rounds"]
    assert [(each["id"], each["state"]) for each in chain] == [(first, "tie_round"), (polling.election, "done")]


def test_the_hall_sees_no_number_before_the_announcement(polling):
    polling.make(seats=3)
    polling.to_list(3, 0, 1, 2, 3, chosen=None)
    polling.to_tellers(25)
    polling.cast(*VOTERS)
    polling.count(["1110"] * 30)
    polling.do("reconcile")
    assert polling.card()["result"] is None
    assert polling.refused("announce") == "election_state_wrong"
    assert polling.secretary.get(f"/elections/{polling.election}/result.json").json["code"] == "nothing_counted"
    polling.sign()
    assert polling.card()["result"] is None
    polling.do("announce")
    shown = polling.card()["result"]
    assert [row["votes"] for row in shown["rows"]] == [30, 30, 30, 0]
    assert shown["approval"]["state"] == "pending"
    assert any("16" in line["vi"] for line in shown["lines"])


def test_the_export_counts_again(polling, tmp_path):
    import subprocess
    import sys
    from pathlib import Path

    polling.make(seats=3)
    polling.to_list(3, 0, 1, 2, 3)
    polling.to_tellers(25)
    polling.cast(*VOTERS)
    polling.count([*["1110"] * 18, *["0111"] * 9, "1111", "0000", "-signed"])
    polling.announce()
    at = f"/elections/{polling.election}"
    (tmp_path / "result.json").write_bytes(polling.secretary.get(f"{at}/result.json").data)
    (tmp_path / "ballots.csv").write_bytes(polling.secretary.get(f"{at}/result.csv").data)
    script = Path(__file__).resolve().parents[3] / "docs" / "retally.py"
    run = subprocess.run(
        [sys.executable, str(script), "result.json", "ballots.csv"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
