"""Steps decided by open votes, and bodies of the congress elected with cards raised; papers and pictures of an election."""

import pytest

from tests.features.elections.polling import BY_HANDS, Polling, people


def held(polling, vote: int, agree: int, disagree: int = 0) -> None:
    """The vote is held with cards and closed."""
    secretary = polling.secretary
    assert secretary.deed(f"/votes/{vote}/open").status_code == 200
    questions = secretary.get(f"/votes/{vote}").json["questions"]
    for each in questions:
        block = {
            "block": "A",
            "counter": "Tổ 1",
            "question": each["n"],
            "counts": {"agree": agree, "disagree": disagree},
        }
        answer = secretary.deed(f"/votes/{vote}/cards", blocks=[block])
        assert answer.status_code == 200, answer.json
    answer = secretary.deed(f"/votes/{vote}/close")
    assert answer.status_code == 200, answer.json


def test_number_list_and_tellers_by_open_votes(polling):
    polling.make(seats=3)
    vote = polling.do("number", seats=3, how="vote", manner="cards")["vote"]
    assert polling.refused("number", seats=3, how="vote") == "decision_pending"
    assert polling.refused("adopt-number") == "decision_pending"
    held(polling, vote, 12, 18)
    assert polling.do("adopt-number")["carried"] is False
    vote = polling.do("number", seats=3, how="vote", manner="cards")["vote"]
    held(polling, vote, 20, 10)
    assert polling.do("adopt-number") == {
        "election": polling.election, "state": "number_voted", "vote": vote, "carried": True,
    }  # fmt: skip
    polling.do("nominations")
    polling.nominate(0, 1, 2, 3)
    polling.do("consolidate")
    vote = polling.do("list", how="vote", manner="cards")["vote"]
    held(polling, vote, 30)
    assert polling.do("adopt-list")["state"] == "list_voted"
    team = [polling.delegates[20]]
    vote = polling.do("tellers", members=team, head=team[0], how="vote", manner="cards")["vote"]
    held(polling, vote, 30)
    assert polling.do("adopt-tellers")["state"] == "tellers_voted"
    assert polling.refused("adopt-tellers") == "election_state_wrong"
    told = [(each["purpose"]["code"], each["passed"]) for each in polling.picture()["decisions"]]
    assert told == [("number", False), ("number", True), ("list", True), ("tellers", True)]


def test_an_annulled_vote_decides_nothing(polling):
    polling.make(seats=3)
    vote = polling.do("number", seats=3, how="vote", manner="cards")["vote"]
    held(polling, vote, 30)
    assert polling.secretary.deed(f"/votes/{vote}/annul", reason="Đếm nhầm").status_code == 200
    assert polling.do("adopt-number")["carried"] is False
    assert polling.picture()["state"] == "draft"


def test_a_presidium_elected_as_a_whole_list(polling):
    polling.make(office="presidium", title_vi="Đoàn Chủ tịch", manner="cards", seats=3)
    polling.do("number", seats=3, **BY_HANDS)
    polling.do("nominations")
    polling.nominate(0, 1, 2)
    polling.do("consolidate")
    vote = polling.do("elect", how="vote", manner="cards")["vote"]
    held(polling, vote, 28, 2)
    assert polling.do("adopt-elect")["state"] == "closed"
    assert polling.card()["result"] is None
    polling.do("announce")
    result = polling.card()["result"]
    assert (len(result["winners"]), result["by_cards"], result["approval"]) == (3, True, None)
    assert {row["votes"] for row in result["rows"]} == {28}


def test_a_list_that_is_refused_goes_back(polling):
    polling.make(office="secretariat", title_vi="Đoàn Thư ký", manner="cards", seats=2)
    polling.do("number", seats=2, **BY_HANDS)
    polling.do("nominations")
    polling.nominate(0, 1)
    polling.do("consolidate")
    vote = polling.do("elect", how="vote", manner="cards")["vote"]
    held(polling, vote, 10, 20)
    assert polling.do("adopt-elect") == {
        "election": polling.election, "state": "consolidated", "vote": vote, "carried": False,
    }  # fmt: skip


def test_person_by_person_the_most_votes_are_elected(polling):
    polling.make(office="presidium", title_vi="Đoàn Chủ tịch", manner="cards", seats=2)
    polling.do("number", seats=2, **BY_HANDS)
    polling.do("nominations")
    polling.nominate(0, 1, 2)
    polling.do("consolidate", codes=["surplus_too_large"], reason="Đại hội đồng ý")
    assert polling.refused("elect", **BY_HANDS) == "list_not_seats"
    vote = polling.do("elect", how="vote", manner="cards", by_person=True)["vote"]
    secretary = polling.secretary
    secretary.deed(f"/votes/{vote}/open")
    for n, agree in ((1, 16), (2, 30), (3, 20)):
        block = {"block": "A", "counter": "Tổ 1", "question": n, "counts": {"agree": agree, "disagree": 30 - agree}}
        assert secretary.deed(f"/votes/{vote}/cards", blocks=[block]).status_code == 200
    assert secretary.deed(f"/votes/{vote}/close").status_code == 200
    polling.do("adopt-elect")
    polling.do("announce")
    rows = polling.card()["result"]["rows"]
    assert [(row["n"], row["votes"], row["elected"]) for row in rows] == [(2, 30, True), (3, 20, True), (1, 16, False)]


def test_the_manner_of_an_office(polling):
    body = {"title_vi": "Bầu", "seats": 1}
    answers = [
        polling.secretary.deed("/elections", **body, office="committee", manner="cards"),
        polling.secretary.deed("/elections", **body, office="presidium", manner="paper"),
        polling.secretary.deed("/elections", **body, office="committee", manner="secret"),
    ]
    assert [answer.json["code"] for answer in answers] == ["secret_ballot_asked", "open_vote_asked", "no_secret_vote"]
    done = polling.secretary.deed(
        "/elections", **body, office="presidium", manner="paper", codes=["open_vote_asked"], reason="Đại hội yêu cầu"
    )
    assert done.status_code == 201


@pytest.fixture
def cell(db, as_role):
    """A cell of nine members."""
    from tests import builders

    builders.found(db, level="cell")
    found = Polling(db, as_role, people(db, ["EL"] * 9))
    found.come_in(*range(9))
    return found


def test_a_cell_votes_on_the_list_of_its_presidium_only(cell):
    cell.make(office="presidium", title_vi="Chủ tịch đại hội", manner="cards", seats=1)
    assert cell.do("number", seats=1, how="list_only")["state"] == "number_voted"
    cell.do("nominations")
    cell.nominate(0)
    cell.do("consolidate")
    assert cell.do("elect", **BY_HANDS)["state"] == "closed"
    cell.do("announce")
    assert len(cell.card()["result"]["winners"]) == 1


def test_papers_of_a_count(polling):
    polling.make(seats=3)
    polling.to_list(3, 0, 1, 2, 3)
    polling.to_tellers(25, 26)
    at = f"/elections/{polling.election}"
    assert polling.secretary.get(f"{at}/minutes.pdf").json["code"] == "nothing_counted"
    polling.cast(*range(30))
    polling.count(["1110"] * 30)
    polling.do("reconcile")
    assert polling.secretary.get(f"{at}/minutes.pdf").data.startswith(b"%PDF")
    assert polling.secretary.get(f"{at}/announcement.docx").json["code"] == "nothing_counted"
    polling.sign()
    polling.do("announce")
    assert polling.secretary.get(f"{at}/announcement.docx").data.startswith(b"PK")
    assert polling.secretary.get(f"{at}/result.xlsx").data.startswith(b"PK")
    with polling.db.read() as reading:
        from congress_app.elections import queries

        record = queries.record(reading, polling.election)
    assert (record["form"], record["present"], record["absent"]) == ("B1", 30, 0)
    assert record["figures"] == {
        "printed": 30, "issued": 30, "spoiled": 0, "unused": 0, "returned": 30, "valid": 30, "invalid": 0, "blank": 0,
    }  # fmt: skip
    assert [row["agree"] for row in record["winners"]] == [30, 30, 30]
    assert record["tellers"][0]["head"]
    signed = [("Trần Thị An", "head_teller"), ("Lê Văn Chủ", "presidium")]
    assert [(each["name"], each["role"]) for each in record["signers"]] == signed
    assert len(record["decisions"]) == 3


def test_pages_and_photos(polling):
    polling.make(seats=1)
    assert "elections" in polling.secretary.get("/elections").json
    assert polling.secretary.page("/elections").status_code == 200
    assert polling.secretary.page(f"/elections/{polling.election}").status_code == 200
    start = polling.secretary.get("/elections/form").json
    assert {"offices", "items", "profiles", "current", "colours"} <= set(start)
    (who,) = polling.nominate(0)
    delegate = polling.as_role("delegate", person=polling.delegates[1])
    assert delegate.get(f"/elections/{polling.election}/candidates/{who}/photo").json["code"] == "candidate_not_found"
    assert delegate.get("/elections").status_code == 403
    assert polling.as_role("desk").get(f"/elections/{polling.election}").status_code == 403


def test_a_draft_is_not_shown_to_the_hall(polling):
    polling.make(seats=1)
    polling.nominate(0)
    shown = (
        polling.as_role("delegate", person=polling.delegates[0]).get("/pictures?topics=elections,ballots_count").json
    )
    assert shown["elections"]["picture"] == {"elections": []}
    assert "ballots_count" not in shown
    polling.do("number", seats=1, **BY_HANDS)
    assert polling.card()["list"] == []
    polling.do("nominations")
    assert len(polling.card()["list"]) == 1
